"""The three pages of the window, and which of them is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.model import (
    AccountList,
    AccountState,
    AccountView,
    Service,
    SignIn,
    SignInStage,
)
from desktop.ui.commands import Commands
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.stack import Stack
from desktop.ui.window.main_page import MainPage

if TYPE_CHECKING:
    from desktop.ui.sign_in.setup_page import SetupPage
    from desktop.ui.sign_in.sign_in_page import SignInPage
    from desktop.ui.sign_in.unmet_wish import UnmetWish

_ACCOUNT_KEY = "window/session"
_IDLE = SignIn(SignInStage.IDLE)


class Pages(Stack):
    """Shows the set-up page while there is no service, the sign-in page while there is no account
    or somebody signs in, otherwise the main page with the account that was chosen last. The set-up
    and sign-in pages are created on first use: most starts show neither."""

    def __init__(
        self,
        setup: Lazy[SetupPage],
        sign_in: Lazy[SignInPage],
        main: MainPage,
        settings: QSettings,
        commands: Commands,
    ) -> None:
        super().__init__()
        self._setup = setup
        self._sign_in = sign_in
        self._is_practice = False
        # Shown until it is known which page is right.
        self._blank = QWidget()
        self._main = main
        self._settings = settings
        self._accounts = AccountList()
        self._chosen = str(settings.value(_ACCOUNT_KEY, ""))
        self._is_of_this_run = False
        """It was chosen in this run, not in an earlier one."""
        self._before = ""
        """The account that new texts were from before the last one was added."""
        self._progress = _IDLE
        self._unmet: UnmetWish | None = None
        self.has_service = False
        """Whether Ownline is connected to RingCentral or practice. Nobody can sign in before."""
        self._is_setting_up = True
        self._keeps_setup = False
        """What was typed on the set-up page is still there: a sign-in came in between."""
        self.addWidget(self._blank)
        self.addWidget(main)
        setup.when_made(self.addWidget)
        setup.when_made(lambda page: page.left.connect(self._leave_setup))
        sign_in.when_made(self._connect_sign_in)
        main.compose.sending.queued.connect(self._keep_sender)
        commands.use_service.connect(self.use_service)
        commands.choose_account.connect(self._select_known)
        commands.open_setup.connect(self._show_setup)
        commands.cancel_sign_in.connect(self._start_over)
        for signs_in in (commands.sign_in, commands.sign_in_fresh, commands.sign_in_again):
            signs_in.connect(self._make_way)

    def _connect_sign_in(self, page: SignInPage) -> None:
        page.set_practice(self._is_practice)
        page.started_over.connect(self._start_over)
        self.addWidget(page)

    @Slot(object)
    def use_service(self, service: Service | None) -> None:
        """None: the set-up page asks for it. A sign-in that waits was with the one before."""
        self._progress, self._unmet = _IDLE, None
        self._is_practice = service is not None and service.is_practice
        if self._sign_in.made is not None:
            self._sign_in.made.set_practice(self._is_practice)
        self._main.header.set_practice(self._is_practice)
        self.has_service = service is not None
        self._is_setting_up, self._keeps_setup = not self.has_service, False
        if self.currentWidget() is not self._blank:
            self._choose()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Not earlier: the accounts may arrive after the service.
        if self.currentWidget() is self._blank:
            self._choose()

    def show_accounts(self, accounts: AccountList) -> None:
        self._accounts = accounts
        added = self._unmet.added if self._unmet is not None else ""
        if added and all(view.key.text != added for view in accounts.views):
            # It was signed out again: there is nothing more to be said of it.
            self._unmet = None
        self._show_current()
        self._choose()

    def show_sign_in(
        self, sign_in: SignIn, *, is_added: bool = False, unmet: UnmetWish | None = None
    ) -> None:
        """``is_added``: the person added this account to others. ``unmet``: asked for another one,
        which is said before the main page is shown."""
        self._progress, self._unmet = sign_in, unmet
        if sign_in.stage == SignInStage.DONE and sign_in.account:
            # A new text stays from the account it was from, also where another one is added.
            views = self._accounts.views
            is_chosen = any(one.key.text == self._chosen and _can_write(one) for one in views)
            if unmet is not None and unmet.added:
                # Nobody asked to write as this one, as long as there is another.
                others = (one for one in views if one.key.text != sign_in.account)
                is_chosen = is_chosen or any(map(_can_write, others))
            if not is_chosen or (is_added and self._main.compose.is_empty()):
                before = self._chosen if is_chosen else ""
                self.select(sign_in.account, is_kept=not is_chosen)
                self._before = before
                self._show_current()
            if is_added:
                # What is written next is meant to be from it, and not an answer from another one.
                self._main.workspace.show_compose()
            self._main.accounts.include(sign_in.account)
        self._choose()

    @property
    def shows_main(self) -> bool:
        return self.currentWidget() is self._main

    @Slot(str)
    def select(self, account: str, *, is_kept: bool = True) -> None:
        """Shows this account (`AccountKey.text`), now or as soon as it arrives. ``is_kept``: the
        next run begins with it, too."""
        self._chosen, self._is_of_this_run, self._before = account, True, ""
        if is_kept:
            self._settings.setValue(_ACCOUNT_KEY, account)
        self._show_current()

    @Slot()
    def _keep_sender(self) -> None:
        """A new text was sent: the next run begins with the account that it is from."""
        if account := self._main.compose.picker.of_text[0]:
            self._settings.setValue(_ACCOUNT_KEY, account)

    @Slot(str)
    def _select_known(self, account: str) -> None:
        if any(view.key.text == account for view in self._accounts.views):
            self.select(account)

    def _show_current(self) -> None:
        """Without a choice in this run, a new text is from an account that has numbers, and stays
        from it."""
        views = self._accounts.views
        if not views:
            return
        self._go_back_to_numbers()
        chosen = next((one for one in views if one.key.text == self._chosen), None)
        current = chosen or next(filter(_can_write, views), views[0])
        if chosen is not None and not (self._is_of_this_run or _can_write(chosen)):
            current = next(filter(_can_write, views), chosen)
            # Not saved: the next run begins with the one that the person chose.
            self._chosen = current.key.text
        self._main.show_accounts(self._accounts, current)

    def _go_back_to_numbers(self) -> None:
        """Where the account that was added has no number, a new text is from the number used
        before. One that was begun by then stays without: its number would not have been seen."""
        views = {view.key.text: view for view in self._accounts.views}
        added, before = views.get(self._chosen), views.get(self._before)
        if added is None or added.numbers is None or before is None:
            return
        if not added.numbers.senders and _can_write(before) and self._main.compose.is_empty():
            self.select(before.key.text)
        self._before = ""

    def _choose(self) -> None:
        has_accounts = bool(self._accounts.views)
        busy = (SignInStage.WAITING, SignInStage.FINISHING, SignInStage.FAILED)
        if self._is_setting_up:
            self._show_page(self._setup())
        elif self._progress.stage in busy:
            self._show_page(self._sign_in())
            known = self._main.accounts.views
            self._sign_in().show_sign_in(self._progress, known, is_added=has_accounts)
        elif has_accounts and self._unmet is not None:
            self._show_page(self._sign_in())
            self._sign_in().show_unmet(self._unmet)
        elif not has_accounts:
            self._show_page(self._sign_in())
            self._sign_in().show_welcome()
        else:
            self._show_page(self._main)

    def _show_page(self, page: SetupPage | SignInPage | MainPage) -> None:
        if self.currentWidget() is page:
            return
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            # Qt would move it to what is next, and a screen reader begin to say that.
            focused.clearFocus()
        self.setCurrentWidget(page)
        first = _first(self._main) if page is self._main else page
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- commands -----------------------------------------------------------------------------

    @Slot()
    def _show_setup(self) -> None:
        """The page that is there already stays as it is, with what was typed."""
        if not self._is_setting_up and not self._keeps_setup:
            self._setup().load(can_go_back=True)
        self._is_setting_up = True
        self._choose()
        self._setup().ask()

    @Slot()
    def _leave_setup(self) -> None:
        self._is_setting_up = self._keeps_setup = False
        self._choose()

    @Slot()
    def _make_way(self) -> None:
        """A sign-in is seen at once, also where the person was changing the client ID."""
        if self._is_setting_up and self.has_service:
            self._is_setting_up, self._keeps_setup = False, True
            self._choose()

    @Slot()
    def _start_over(self) -> None:
        self._progress, self._unmet = _IDLE, None
        self._choose()


def _can_write(view: AccountView) -> bool:
    """Whether there are, or will be, numbers to write from. One that was signed out while Ownline
    ran keeps its numbers: what is sent waits."""
    return view.state is not AccountState.SIGNED_OUT or view.numbers is not None


def _first(main: MainPage) -> QWidget:
    """The field in which the person writes, or else the list that is shown."""
    shown = main.conversations
    parts = (
        shown.thread_page.reply.field,
        main.compose.recipient.field,
        shown.list.list,
        main.view.table,
    )
    return next((one for one in parts if one.isVisibleTo(main)), main)
