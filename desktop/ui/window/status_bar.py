"""The status bar: the most important trouble and what to do about it; otherwise `StatusRest`."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QWidget

from desktop.core.model import AccountList, Reading, Retry, Trouble, TroubleKind
from desktop.ui.commands import Commands
from desktop.ui.text.notices import translated_notice
from desktop.ui.text.plain import isolated, one_line, own_line, unbroken
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.labels import ElidedLabel, announce, button, restyle
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import LARGE, SMALL, Theme
from desktop.ui.window.status_rest import StatusRest
from desktop.ui.window.trouble_choice import DISMISSIBLE, TroubleChoice, key_of
from desktop.ui.window.try_now import TryNow

_TONES = {
    TroubleKind.DISK: "bad",
    TroubleKind.NOT_DONE: "bad",
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
_OUTAGES = frozenset({TroubleKind.SERVER, TroubleKind.OFFLINE})
_ENDS = frozenset({TroubleKind.SIGN_IN_ENDS, TroubleKind.IDLE})

_ICON = 18
_MOST_CODE = 40


class StatusButtons(QObject):
    """What can be done about a trouble."""

    def __init__(self, bar: QWidget) -> None:
        super().__init__(bar)
        self.details = button(self.tr("Details"), "statusDetailsButton", "small")
        self.again = button(self.tr("Tr&y again"), "statusTryButton", "small")
        self.now = button(self.tr("Tr&y now"), "statusTryNowButton", "small")
        self.sign_in = button(self.tr("S&ign in"), "statusSignInButton", "small")
        self.stay = button(self.tr("Stay s&igned in"), "statusStayButton", "small")
        self.show = button(self.tr("S&how"), "statusShowButton", "small")
        self.close = button(self.tr("OK"), "statusCloseButton", "small")
        self.all = (
            self.details,
            self.again,
            self.now,
            self.sign_in,
            self.stay,
            self.show,
            self.close,
        )

    def fit(self, trouble: Trouble | None) -> None:
        """Shows those for this trouble."""
        kind = trouble.kind if trouble is not None else None
        if trouble is None:
            self.details.hide()
        self.now.setVisible(trouble is not None and trouble.retry is not Retry.NONE)
        self.sign_in.setVisible(kind in _SIGN_IN_AGAIN)
        self.stay.setVisible(kind is TroubleKind.IDLE)
        self.again.setVisible(kind in _KEYRING_CAN_BE_RETRIED)
        self.show.setVisible(kind is TroubleKind.NEEDS_YOU)
        self.close.setVisible(kind in DISMISSIBLE)

    def width(self) -> int:
        """Of those that are shown beside *Details*."""
        shown = [one for one in self.all if one is not self.details and not one.isHidden()]
        return sum(one.sizeHint().width() + SMALL for one in shown)


class StatusWords(QWidget):
    """What is wrong, and beside it what can be done about it; where they have no room on one line,
    below it and smaller. It is as high in both ways."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.title = ElidedLabel(theme, bold=True, name="statusTitle")
        self.advice = ElidedLabel(theme, name="statusAdvice")
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.title)
        self._rows.addWidget(self.advice, 1)
        self.setFixedHeight(2 * QFontMetrics(theme.sized("small")).height())

    def fit(self, room: int, beside: int) -> bool:
        """In ``room`` px, of which ``beside`` are not there where this returns True: something is
        cut."""
        title, advice = self.title.accessibleName(), self.advice.accessibleName()
        width = self._width("body", title, is_bold=True)
        is_one = width + SMALL + self._width("body", advice) <= room
        size = "body" if is_one else "small"
        direction = QBoxLayout.Direction
        self._rows.setDirection(direction.LeftToRight if is_one else direction.TopToBottom)
        self._rows.setSpacing(SMALL if is_one else 0)
        self.title.setFont(self._theme.sized(size, QFont.Weight.DemiBold))
        self.advice.setFont(self._theme.sized(size))
        lines = (self._width(size, title, is_bold=True), self._width(size, advice))
        is_cut = not is_one and max(lines) > room
        if is_one:
            self.title.setFixedWidth(width)
        else:
            self.title.setMinimumWidth(1)
            self.title.setMaximumWidth(max(room - (beside if is_cut else 0), 1))
        return is_cut

    def _width(self, size: str, words: str, *, is_bold: bool = False) -> int:
        weight = QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal
        return QFontMetrics(self._theme.sized(size, weight)).horizontalAdvance(words) + 2


class StatusBar(QFrame):
    """Below the pages. It is always there, so that nothing above it ever moves. Shows the
    most important trouble and what can be done about it: sign in again, stay signed in, try now
    after an outage, try the keyring again, or show the texts that need a decision
    (``needed_wanted``). Without trouble, it shows `rest`."""

    needed_wanted = Signal()

    def __init__(self, theme: Theme, commands: Commands, choice: TroubleChoice) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("statusBar")
        self._theme = theme
        self.choice = choice
        self._shown: Trouble | None = None
        self._names: dict[str, str] = {}
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count_down)
        self._icon = QLabel()
        self.rest = StatusRest(theme)
        self._words = StatusWords(theme)
        self._title, self._advice = self._words.title, self._words.advice
        self._buttons = StatusButtons(self)
        self._buttons.sign_in.clicked.connect(self._sign_in_pressed)
        self._buttons.stay.clicked.connect(self._stay_pressed)
        self._buttons.again.clicked.connect(self._now_pressed)
        self._buttons.now.clicked.connect(self._now_pressed)
        self._try_now = TryNow(commands, self)
        self.keyring_asked = self._try_now.keyring_asked
        self._try_now.changed.connect(self._show)
        self._try_now.succeeded.connect(self.rest.tell)
        self._buttons.show.clicked.connect(choice.dismiss)
        self._buttons.show.clicked.connect(self.needed_wanted)
        self._buttons.close.clicked.connect(choice.dismiss)
        self._buttons.details.clicked.connect(self._show_details)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(LARGE, 0, LARGE, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.rest, 1)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        for action in self._buttons.all:
            layout.addWidget(action)
        height = max(self._buttons.close.sizeHint().height(), self._words.height())
        self.setFixedHeight(height + SMALL)
        choice.changed.connect(self._show)
        theme.changed.connect(self._draw)
        self._show()

    def show_accounts(self, accounts: AccountList) -> None:
        """Where several accounts are signed in, the title names the account whose trouble it is."""
        names = {view.key.text: isolated(one_line(view.name, 40)) for view in accounts.views}
        if names != self._names:
            self._names = names
            self._show()

    @Slot()
    def _show(self) -> None:
        before, self._shown = self._shown, self.choice.shown
        said = self._advice.accessibleName() if self._shown is not None else ""
        is_told = self._try_now.was_pressed
        self._try_now.note(self._shown)
        self._fill(self._shown)
        if self._shown is None:
            is_over = before is not None and before.kind in _OUTAGES
            if is_over and not is_told:
                announce(self, self.tr("RingCentral answers again."))
            return
        words = self._try_now.words(self._shown)
        if words and words not in said:
            announce(self, words)
        elif before is None or key_of(before) != key_of(self._shown):
            announce(self, f"{self._title.accessibleName()}. {self._advice.accessibleName()}")

    def _fill(self, trouble: Trouble | None) -> None:
        for widget in (self._icon, self._words):
            widget.setVisible(trouble is not None)
        self.rest.setVisible(trouble is None)
        tone = _TONES.get(trouble.kind, "warn") if trouble is not None else "rest"
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self._buttons.fit(trouble)
        self._draw()
        if trouble is None:
            self._set_ticking(False)
            self.setAccessibleName("")
            self.setAccessibleDescription("")
            return
        notice = translated_notice(trouble.notice)
        title = one_line(notice.title)
        name = self._names.get(trouble.account, "") if len(self._names) > 1 else ""
        if name:
            title = self.tr("{name}: {title}").format(name=name, title=title)
        self._title.setText(title)
        self._count_down()
        self.setAccessibleName(title)
        self.setAccessibleDescription(notice.advice)

    def _fit(self) -> None:
        """*Details* has what is cut, and what is for support."""
        if self._shown is None:
            return
        room = self.width() - 2 * LARGE - _ICON - 2 * SMALL - self._buttons.width()
        details = self._buttons.details.sizeHint().width() + SMALL
        has_details = bool(_for_support(self._shown))
        is_cut = self._words.fit(room - details if has_details else room, details)
        self._buttons.details.setVisible(has_details or is_cut)

    @Slot()
    def _count_down(self) -> None:
        if self._shown is None:
            return
        until, advice = self._shown.until, _advice(self._shown)
        # Where the line is cut, what changes is still seen.
        first: list[str] = []
        last: list[str] = []
        is_running = self._try_now.is_running(self._shown)
        left = -1 if until is None or is_running else -(-(until - now_ms()) // 1000)
        if left > 0 and self._shown.kind in _ENDS:
            minutes = self.tr("{minutes} min").format(minutes=left // 60)
            last.append(
                self.tr("That is in less than a minute.")
                if left < 60
                else self.tr("That is in {time}.").format(time=unbroken(minutes))
            )
        elif left > 0:
            seconds = self.tr("{seconds} s").format(seconds=left)
            first.append(self.tr("Next try in {time}.").format(time=unbroken(seconds)))
        tried = self._try_now.words(self._shown)
        self._advice.setText(" ".join((*filter(None, (tried, *first)), *advice, *last)))
        self._fit()
        self._set_ticking(left > 0 and self.isVisible())

    def _set_ticking(self, on: bool) -> None:
        if on and not self._tick.isActive():
            self._tick.start()
        elif not on:
            self._tick.stop()

    @Slot()
    def _show_details(self) -> None:
        if self._shown is None:
            return
        # Without the seconds: here they would stand still.
        title, advice = self._title.accessibleName(), _advice(self._shown)
        whole = "\n\n".join(filter(None, (" ".join(advice), _for_support(self._shown))))
        words = "\n\n".join(filter(None, (title, whole)))
        box = Question(self._theme, self.window(), "statusDetails", title, whole, self.tr("&Close"))
        copy = partial(QGuiApplication.clipboard().setText, words)
        box.offer(self.tr("Cop&y"), "copyStatusButton", copy, kind="")

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
    def _now_pressed(self) -> None:
        if self._shown is not None:
            self._try_now.press(self._shown)

    @Slot()
    def _draw(self) -> None:
        tone = self.property("tone")
        name = "warning" if tone in ("warn", "bad") else "info"
        colour = self._theme.colour(tone if tone in ("warn", "bad") else "busy")
        pixmap = self._theme.icons.pixmap(name, _ICON, colour, self.devicePixelRatioF())
        self._icon.setPixmap(pixmap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._count_down()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._tick.stop()


def _advice(trouble: Trouble) -> list[str]:
    notice = translated_notice(trouble.notice)
    details = "" if _technical(trouble) else one_line(notice.details)
    return [one for one in (own_line(notice.advice), details) if one]


def _for_support(trouble: Trouble | None) -> str:
    """What only support understands about it."""
    if trouble is None:
        return ""
    code = one_line(trouble.notice.code, _MOST_CODE)
    return " · ".join(filter(None, (code, _technical(trouble))))


def _technical(trouble: Trouble) -> str:
    """The details that only support understands: the name of an exception, or RingCentral's own
    message."""
    notice = translated_notice(trouble.notice)
    is_technical = notice.names_exception or trouble.kind in _OF_THE_SERVER
    return one_line(notice.details) if is_technical else ""
