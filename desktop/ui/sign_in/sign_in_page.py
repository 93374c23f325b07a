"""The sign-in page: welcome, waiting for the browser, and failure."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.core.model import AccountView, Notice, OutboxAccount, SignIn, SignInStage
from desktop.ui.commands import Commands, SettingsSection
from desktop.ui.sign_in.sign_in_wish import SignInWish
from desktop.ui.sign_in.unmet_wish import UnmetWish
from desktop.ui.text.notices import translated_notice
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.widgets.busy_indicator import BusyIndicator
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, keep_room, rule
from desktop.ui.widgets.panel import Panel
from desktop.ui.widgets.support_details import SupportDetails
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

_LOGO = 64
# Of the welcome, which is the highest.
_LINES = 33
_MAX_NAME = 40


class SignInPage(Panel):
    """``started_over``: from a failure back to the welcome, or to the account in use."""

    started_over = Signal()

    def __init__(
        self,
        open_url: Callable[[str], bool],
        theme: Theme,
        commands: Commands,
        wish: SignInWish,
    ) -> None:
        super().__init__(theme, 520)
        self.set_usual(_LINES)
        self._commands = commands
        self._wish = wish
        self.setObjectName("signInPage")
        self._theme = theme
        self._open_url = open_url
        self._url = ""
        self._unmet: UnmetWish | None = None
        self._is_practice = False
        self._title = Label(theme, size="hero", bold=True, wrap=True, name="signInTitle")
        self._welcome_lead = Label(theme, role="muted", wrap=True, name="welcomeLead")
        self._lead = Label(theme, role="muted", wrap=True, name="signInLead")
        self._pages: list[QWidget] = []
        self._first_buttons: dict[QWidget, tuple[QWidget, ...]] = {}
        self._failure = Label(
            theme, wrap=True, name="signInFailure", bold=True, role="bad", live=True
        )
        self._advice = Label(theme, wrap=True, name="signInAdvice", live=True)
        self._for_support = SupportDetails(theme, self, "signIn")
        self._note = Label(
            theme, size="small", role="muted", wrap=True, name="signInNote", live=True
        )
        # What is said of the link moves nothing.
        keep_room(self._note)
        self._setup = button(self.tr("C&hange client ID or server…"), "changeServiceButton", "link")
        self._leave = button(
            self.tr("&Use Ownline with RingCentral…"), "leavePracticeButton", "link"
        )
        self._earlier = button(
            self.tr("&Texts of earlier sign-ins on this computer…"), "earlierTextsButton", "link"
        )
        self._outbox_accounts: tuple[OutboxAccount, ...] = ()
        self._welcome = self._welcome_page()
        self._waiting = self._waiting_page()
        self._failed = self._failed_page()
        self._said = {
            self._welcome: (self._welcome_lead,),
            self._waiting: (self._lead,),
            self._failed: (self._failure, self._advice),
        }
        self._lay_out()
        self._leave.hide()
        self._leave.clicked.connect(commands.leave_practice)
        self._earlier.clicked.connect(
            lambda _checked: commands.open_settings.emit(SettingsSection.ACCOUNTS)
        )
        self._setup.clicked.connect(commands.open_setup)
        self.show_welcome()

    def _lay_out(self) -> None:
        logo = QLabel()
        logo.setPixmap(
            self._theme.icons.pixmap(
                "ownline", _LOGO, self._theme.colour("text"), self.devicePixelRatioF()
            )
        )
        self.ornament = logo
        logo.setContentsMargins(0, 0, 0, SMALL)
        self.rows.addWidget(logo)
        for widget in (self._title, *self._pages):
            self.rows.addWidget(widget)
        self.rows.addStretch()
        foot = FlowLayout()
        for link in (self._earlier, self._setup, self._leave):
            foot.addWidget(link)
        self.rows.addLayout(foot)

    # --- the three pages ----------------------------------------------------------------------

    def _page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, SMALL)
        rows.setSpacing(MEDIUM)
        self._pages.append(page)
        return page, rows

    def _welcome_page(self) -> QWidget:
        page, rows = self._page()
        person = button(self.tr("&Sign in with RingCentral"), "signInButton", "primary")
        person.setMinimumHeight(40)
        person.clicked.connect(lambda _checked: self._commands.sign_in.emit())
        self.setFocusProxy(person)
        queue = button(self.tr("Sign in as a call &queue"), "queueSignInButton")
        queue.clicked.connect(lambda _checked: self._commands.add_queue.emit())
        queue.setAccessibleDescription(self._about_queues())
        rows.addWidget(self._welcome_lead)
        rows.addSpacing(NARROW)
        rows.addWidget(person)
        rows.addSpacing(SMALL)
        rows.addWidget(rule())
        rows.addSpacing(SMALL)
        rows.addWidget(Label(self._theme, self.tr("Is it a call queue?"), bold=True))
        rows.addWidget(Label(self._theme, self._about_queues(), role="muted", wrap=True))
        rows.addWidget(queue, 0, Qt.AlignmentFlag.AlignLeft)
        self._first_buttons[page] = (person,)
        return page

    def _about_queues(self) -> str:
        return " ".join(
            (
                self.tr("A call queue can text from its own number when it signs in itself."),
                self.tr("It needs an e-mail address of its own, a password, and no queue manager."),
                self.tr("Nobody else can do this for the queue, not even an administrator."),
            )
        )

    def _waiting_page(self) -> QWidget:
        page, rows = self._page()
        self._queue_note = Label(
            self._theme, self._about_queues(), role="muted", wrap=True, name="queueNote"
        )
        again = button(self.tr("&Open browser again"), "openAgainButton")
        again.clicked.connect(self._open)
        copy = button(self.tr("&Copy link"), "copyLinkButton")
        copy.clicked.connect(self._copy)
        cancel = button(self.tr("C&ancel"), "cancelSignInButton")
        cancel.clicked.connect(self._commands.cancel_sign_in)
        self._browser_buttons = (again, copy)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addWidget(again)
        line.addWidget(copy)
        line.addStretch()
        line.addWidget(cancel)
        self._first_buttons[page] = (again, cancel)
        rows.addWidget(self._lead)
        rows.addWidget(self._queue_note)
        rows.addWidget(BusyIndicator(self._theme))
        rows.addWidget(self._note)
        rows.addLayout(line)
        return page

    def _failed_page(self) -> QWidget:
        page, rows = self._page()
        self._again = again = button(self.tr("&Try again"), "tryAgainButton", "primary")
        again.clicked.connect(self._repeat)
        self._other = other = button(self.tr("&Back to the start"), "startOverButton")
        other.clicked.connect(self.started_over)
        self._undo = undo = button("", "signOutAddedButton")
        undo.hide()
        undo.clicked.connect(
            lambda _checked: self._commands.ask_sign_out.emit(
                self._unmet.added if self._unmet else ""
            )
        )
        # A name may leave no room beside it.
        both = FlowLayout()
        for each in (again, other, undo):
            both.addWidget(each)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addLayout(both, 1)
        line.addWidget(self._for_support.button)
        rows.addWidget(self._failure)
        rows.addWidget(self._advice)
        rows.addLayout(line)
        rows.addWidget(self._for_support.line)
        self._first_buttons[page] = (again,)
        return page

    def _show_page(self, page: QWidget, *, has_browser: bool = True) -> None:
        """``has_browser``: the page of RingCentral is needed."""
        focused = self.window().focusWidget()
        was_here = self.isAncestorOf(focused)
        for other in self._pages:
            other.setVisible(other is page)
        for action in self._browser_buttons:
            action.setVisible(has_browser)
        self._show_earlier()
        parts = self._said[page]
        words = " ".join(part.text() for part in parts)
        for first in self._first_buttons[page]:
            # Without it, a screen reader would only read the button that has the focus.
            first.setAccessibleDescription(words)
        if was_here and not focused.isVisibleTo(self):
            # Not to a link below, which leads to another page.
            next(one for one in self._first_buttons[page] if one.isVisibleTo(self)).setFocus()

    # --- showing ------------------------------------------------------------------------------

    def set_practice(self, is_practice: bool) -> None:
        self._is_practice = is_practice
        self._setup.setVisible(not is_practice)
        self._leave.setVisible(is_practice)

    @Slot(object)
    def show_written(self, accounts: tuple[OutboxAccount, ...]) -> None:
        """The accounts with texts on this computer. These can be removed without signing in."""
        self._outbox_accounts = accounts
        self._show_earlier()

    def _show_earlier(self) -> None:
        is_welcome = self._welcome.isVisibleTo(self)
        self._earlier.setVisible(is_welcome and bool(self._outbox_accounts))

    def show_welcome(self) -> None:
        self._url = ""
        self._title.setText(self.tr("Welcome to Ownline"))
        lead = self.tr(
            "Text from the RingCentral numbers that are yours, and see what became of each"
            " text. You sign in on RingCentral's own page in your browser."
        )
        if self._is_practice:
            lead = self.tr(
                "This is practice: people, numbers and texts are invented, and nothing leaves"
                " this computer. A page in your browser asks who you want to be."
            )
        self._welcome_lead.say(lead)
        self._show_page(self._welcome)

    def show_unmet(self, unmet: UnmetWish) -> None:
        """Signing in worked, but was of somebody else."""
        self._title.setText(unmet.title)
        words = self.tr("&Sign in as {name}").format(name=in_menu(unmet.name))
        self._again.setText(words if unmet.account else self.tr("&Try again"))
        has_changed = bool(unmet.account or unmet.added)
        self._other.setText(self.tr("&Continue") if has_changed else self.tr("&Back"))
        self._undo.setText(self.tr("Sign &out {name}").format(name=in_menu(unmet.added_name)))
        self._failure.set_role("")
        self._show_result(unmet.said, unmet.advice)
        self._undo.setVisible(bool(unmet.added))
        self._unmet = unmet

    def show_sign_in(
        self, sign_in: SignIn, known: Iterable[AccountView], *, is_added: bool
    ) -> None:
        """Shows the waiting page, opening the browser once for each link, or the failure.
        ``known``: accounts with their names. ``is_added``: others are signed in already and stay
        signed in."""
        if sign_in.stage == SignInStage.FAILED:
            self._other.setText(self.tr("&Back") if is_added else self.tr("&Back to the start"))
            stays = is_added and self._wish.is_another
            self._title.setText(
                self.tr("No account was added") if stays else self.tr("Not signed in")
            )
            failure = sign_in.failure or Notice(self.tr("Signing in did not work"))
            self._again.setText(self.tr("&Try again"))
            self._failure.set_role("bad")
            self._show_result(*_parts_of(translated_notice(failure)))
            return
        is_finishing = sign_in.stage == SignInStage.FINISHING
        self._title.setText(
            self.tr("Almost there") if is_finishing else self.tr("Continue in your browser")
        )
        if is_finishing:
            self._lead.say(self.tr("Finishing the sign-in with RingCentral."))
        else:
            names = (one.name for one in known if one.key.text == self._wish.account)
            self._lead.say(self._what_to_do(next(names, ""), is_added=is_added))
        self._queue_note.setVisible(self._wish.is_queue and not is_finishing)
        self._show_page(self._waiting, has_browser=not is_finishing)
        if is_finishing:
            self._note.say("")
        elif sign_in.url and sign_in.url != self._url:
            self._url = sign_in.url
            self._open()

    def _what_to_do(self, name: str, *, is_added: bool) -> str:
        """In the browser. ``name``: of the account that signs in again."""
        if self._wish.is_queue and is_added:
            return self.tr("You stay signed in. Sign in as the call queue in your browser.")
        if self._wish.is_queue:
            return self.tr("Sign in as the call queue in your browser. Ownline waits for you here.")
        if self._wish.is_another and is_added:
            return self.tr("You stay signed in. Choose the other account in your browser.")
        if name:
            words = self.tr("Sign in as {name} in your browser. Ownline waits for you here.")
            return words.format(name=isolated(one_line(name, _MAX_NAME)))
        return self.tr("Sign in on the page in your browser. Ownline waits for you here.")

    def _show_result(self, said: str, advice: str, code: str = "", details: str = "") -> None:
        """``code`` and ``details`` are for support."""
        self._url, self._unmet = "", None
        self._undo.hide()
        self._failure.say(said)
        self._advice.say(advice)
        self._for_support.put(code, details)
        self._show_page(self._failed)

    # --- actions ------------------------------------------------------------------------------

    @Slot()
    def _repeat(self) -> None:
        if self._unmet is not None and self._unmet.account:
            self._commands.sign_in_again.emit(self._unmet.account)
        else:
            self._wish.repeat()

    @Slot()
    def _open(self) -> None:
        if self._open_url(self._url):
            self._note.say("")
            return
        self._note.say(
            self.tr(
                "The browser could not be opened. Choose Copy link, and paste it into the address"
                " line of a browser on this computer."
            )
        )

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._url)
        self._note.say(self.tr("The link was copied. It is for a browser on this computer."))


def _parts_of(notice: Notice) -> tuple[str, str, str, str]:
    """What is said of it, what to do, and its code and details for support."""
    # A place, such as the address of a proxy, is for the person.
    is_technical = bool(notice.code) or notice.names_exception
    parts = (notice.advice, "" if is_technical else notice.details)
    advice = "\n\n".join(one_line(part) for part in parts if part)
    return one_line(notice.title), advice, notice.code, notice.details if is_technical else ""
