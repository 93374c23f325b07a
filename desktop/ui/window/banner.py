"""The banner: the most important trouble of the program, with what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from desktop.core.model import AccountList, Notice, Reading, Trouble, TroubleKind, Troubles
from desktop.ui.commands import Commands
from desktop.ui.text.notices import translated_notice
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.labels import Label, announce, button, restyle
from desktop.ui.widgets.support_details import SupportDetails
from desktop.ui.widgets.theme import LARGE, MEDIUM, SMALL, Theme

_TONES = {
    TroubleKind.DISK: "bad",
    TroubleKind.OUTBOX_MOVED_ASIDE: "warn",
    TroubleKind.SIGNED_OUT: "warn",
    TroubleKind.UNREAD: "warn",
    TroubleKind.SERVER: "warn",
    TroubleKind.OFFLINE: "warn",
    TroubleKind.RATE_LIMITED: "info",
    TroubleKind.SIGN_IN_ENDS: "warn",
    TroubleKind.IDLE: "info",
    TroubleKind.NEEDS_YOU: "warn",
    TroubleKind.KEYRING: "info",
    TroubleKind.NOT_REMEMBERED: "info",
}

_SIGN_IN_AGAIN = frozenset({TroubleKind.SIGNED_OUT, TroubleKind.UNREAD, TroubleKind.SIGN_IN_ENDS})
_KEYRING_CAN_BE_RETRIED = frozenset({TroubleKind.UNREAD, TroubleKind.KEYRING})
_OF_THE_SERVER = frozenset({TroubleKind.SERVER, TroubleKind.SIGNED_OUT})
_ENDS = frozenset({TroubleKind.SIGN_IN_ENDS, TroubleKind.IDLE})

# These can be dismissed; the others disappear with their cause.
_DISMISSIBLE = frozenset(
    {
        TroubleKind.KEYRING,
        TroubleKind.NOT_REMEMBERED,
        TroubleKind.OUTBOX_MOVED_ASIDE,
        TroubleKind.SIGN_IN_ENDS,
        TroubleKind.NEEDS_YOU,
    }
)


class Banner(QFrame):
    """Shows the most important trouble and what can be done about it: sign in again, stay signed
    in, try the keyring again, or show the texts that need a decision (``needed_wanted``)."""

    needed_wanted = Signal()

    def __init__(self, theme: Theme, commands: Commands) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("bannerFrame")
        self._theme = theme
        self._items: tuple[Trouble, ...] = ()
        self._own: Trouble | None = None
        self._dismissed: set[tuple[TroubleKind, str, str]] = set()
        self._shown: Trouble | None = None
        self._names: dict[str, str] = {}
        self._needed = 0
        self._needed_dismissed = 0
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)
        self._icon = QLabel()
        self._title = Label(theme, bold=True, wrap=True, name="bannerTitle")
        self._advice = Label(theme, wrap=True, name="bannerAdvice")
        self._for_support = SupportDetails(theme, self, "banner")
        self._sign_in = button(self.tr("S&ign in"), "bannerSignInButton")
        self._sign_in.clicked.connect(self._sign_in_pressed)
        self._stay = button(self.tr("Stay s&igned in"), "bannerStayButton")
        self._stay.clicked.connect(self._stay_pressed)
        self._try = button(self.tr("Tr&y again"), "bannerTryButton")
        self._try.clicked.connect(self._try_pressed)
        self._show = button(self.tr("S&how"), "bannerShowButton")
        self._show.clicked.connect(self._dismiss)
        self._show.clicked.connect(self.needed_wanted)
        self._close = button(self.tr("OK"), "bannerCloseButton")
        self._close.clicked.connect(self._dismiss)
        self._lay_out()
        theme.changed.connect(self._draw)
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._advice)
        words.addWidget(self._for_support.line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        for action in (
            self._for_support.button,
            self._try,
            self._sign_in,
            self._stay,
            self._show,
            self._close,
        ):
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_troubles(self, troubles: Troubles) -> None:
        self._items = troubles.items
        self._choose()

    def show_accounts(self, accounts: AccountList) -> None:
        """Where several accounts are signed in, the title names the account."""
        names = {view.key.text: isolated(one_line(view.name, 40)) for view in accounts.views}
        if names != self._names:
            self._names = names
            self._choose()

    def show_own(self, trouble: Trouble | None) -> None:
        """Trouble of the window itself, such as a disk error; None when it is over."""
        self._own = trouble
        self._choose()

    def show_needed(self, count: int) -> None:
        """``count`` texts need a decision. Once dismissed, the banner returns only when there are
        more of them, so that it does not disturb while the person decides."""
        if count == self._needed:
            return
        self._needed = count
        self._needed_dismissed = min(self._needed_dismissed, count)
        self._choose()

    @property
    def shown(self) -> Trouble | None:
        return self._shown

    @Slot()
    def _choose(self) -> None:
        items = [*self._items, *([self._own] if self._own is not None else [])]
        items = [
            item
            for item in items
            if item.kind != TroubleKind.NONE and _key(item) not in self._dismissed
        ]
        if self._needed > self._needed_dismissed:
            items.append(Trouble(TroubleKind.NEEDS_YOU, self._needed_notice()))
        before, self._shown = self._shown, next(iter(Troubles.in_order(items).items), None)
        if self._shown is None:
            self.hide()
            return
        self._fill(self._shown)
        self.show()
        if before is None or _key(before) != _key(self._shown):
            announce(self, f"{self._title.text()}. {self._advice.text()}")

    def _needed_notice(self) -> Notice:
        return Notice(
            self.tr("%Ln text(s) need a decision", "", self._needed),
            self.tr("The outcome is not sure, or a planned text did not go out. You decide."),
        )

    def _fill(self, trouble: Trouble) -> None:
        notice = translated_notice(trouble.notice)
        title = one_line(notice.title)
        name = self._names.get(trouble.account, "") if len(self._names) > 1 else ""
        if name:
            title = self.tr("{name}: {title}").format(name=name, title=title)
        self._title.setText(title)
        self._sign_in.setVisible(trouble.kind in _SIGN_IN_AGAIN)
        self._stay.setVisible(trouble.kind == TroubleKind.IDLE)
        self._try.setVisible(trouble.kind in _KEYRING_CAN_BE_RETRIED)
        self._show.setVisible(trouble.kind == TroubleKind.NEEDS_YOU)
        self._close.setVisible(trouble.kind in _DISMISSIBLE)
        self._for_support.put(notice.code, _technical(trouble))
        tone = _TONES.get(trouble.kind, "warn")
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self._draw()
        self._count_down()
        self.setAccessibleName(title)
        self.setAccessibleDescription(notice.advice)

    @Slot()
    def _count_down(self) -> None:
        if self._shown is None:
            return
        notice, until = translated_notice(self._shown.notice), self._shown.until
        details = "" if _technical(self._shown) else one_line(notice.details)
        parts = [one_line(notice.advice), details]
        left = -1 if until is None else -(-(until - now_ms()) // 1000)
        if left > 0 and self._shown.kind in _ENDS:
            minutes = self.tr("{minutes} min").format(minutes=left // 60)
            parts.append(
                self.tr("That is in less than a minute.")
                if left < 60
                else self.tr("That is in {time}.").format(time=unbroken(minutes))
            )
        elif left > 0:
            seconds = self.tr("{seconds} s").format(seconds=left)
            parts.append(self.tr("Goes on in {time}.").format(time=unbroken(seconds)))
        self._advice.say(" ".join(filter(None, parts)))
        self._set_ticking(left > 0 and self.isVisible())

    def _set_ticking(self, on: bool) -> None:
        if on and not self._tick.isActive():
            self._tick.start()
        elif not on:
            self._tick.stop()

    @Slot()
    def _sign_in_pressed(self) -> None:
        if self._shown is None:
            return
        if len(self._names) > 1:
            # The browser may still be signed in as another of the accounts.
            self._commands.sign_in_again.emit(self._shown.account)
        else:
            self._commands.sign_in.emit()

    @Slot()
    def _stay_pressed(self) -> None:
        if self._shown is not None:
            self._commands.read_again.emit(self._shown.account, Reading.NUMBERS)

    @Slot()
    def _try_pressed(self) -> None:
        if self._shown is not None:
            self._commands.remember_again.emit(self._shown.account)

    @Slot()
    def _dismiss(self) -> None:
        if self._shown is None:
            return
        if self._shown.kind == TroubleKind.NEEDS_YOU:
            self._needed_dismissed = self._needed
        else:
            self._dismissed.add(_key(self._shown))
        self._choose()

    @Slot()
    def _draw(self) -> None:
        tone = self.property("tone") or "warn"
        name = "info" if tone == "info" else "warning"
        colour = self._theme.colour("busy" if tone == "info" else tone)
        pixmap = self._theme.icons.pixmap(name, 22, colour, self.devicePixelRatioF())
        self._icon.setPixmap(pixmap)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count_down()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()


def _technical(trouble: Trouble) -> str:
    """The details that only support understands: the name of an exception, or RingCentral's own
    message."""
    details = one_line(translated_notice(trouble.notice).details)
    is_name = trouble.kind is TroubleKind.OFFLINE and details.isidentifier()
    return details if is_name or trouble.kind in _OF_THE_SERVER else ""


def _key(trouble: Trouble) -> tuple[TroubleKind, str, str]:
    return trouble.kind, trouble.account, trouble.notice.title
