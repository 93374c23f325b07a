"""The content of the window: set-up, sign-in and main page, and the status bar below them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import (
    AccountList,
    MessageState,
    Notice,
    Service,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.messages import Kind, Outbox
from desktop.ui.commands import Commands
from desktop.ui.compose.link_handler import LinkHandler
from desktop.ui.compose.sender_picker import settings_key
from desktop.ui.messages.failure_counter import FailureCounter
from desktop.ui.messages.finder import MessageFinder
from desktop.ui.preferences.notification_settings import NotificationSettings
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.sign_in.sign_in_wish import SignInWish
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.alt_keys import AltKeys
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.way_back import WayBack
from desktop.ui.window.attention import Attention
from desktop.ui.window.batch_ends import BatchEnds
from desktop.ui.window.closing import Closing
from desktop.ui.window.foot import Foot
from desktop.ui.window.main_page import MainPage
from desktop.ui.window.outline import save_outline
from desktop.ui.window.pages import Pages
from desktop.ui.window.seen_need import SeenNeed
from desktop.ui.window.shell import Shell, application
from desktop.ui.window.shortcuts import Shortcuts
from desktop.ui.window.sign_in_news import SignInNews
from desktop.ui.window.status_bar import StatusBar
from desktop.ui.window.tools import tools_line
from desktop.ui.window.trouble_choice import TroubleChoice

if TYPE_CHECKING:
    from desktop.ui.sign_in.setup_page import SetupPage
    from desktop.ui.sign_in.sign_in_page import SignInPage

_FINISHED = (SignInStage.DONE, SignInStage.FAILED)


class Window(QWidget):
    """Its slots show what changed; what the person asks for goes out through ``commands``.

    Runs on the GUI thread. ``shell`` is the top-level window around it. ``outbox`` has a connection
    of its own. ``service`` is None until the set-up page has been saved. ``open_url`` opens the
    browser and returns whether that worked.
    """

    accounts_shown = Signal(AccountList)
    closing = Signal()

    def __init__(
        self,
        shell: Shell,
        outbox: Outbox,
        settings: QSettings,
        service: Service | None,
        open_url: Callable[[str], bool],
        folders: Mapping[str, Path],
    ) -> None:
        """``folders``: as `Paths.folders`."""
        super().__init__()
        self.shell = shell
        self.folders = folders
        shell.may_close = self._may_close
        self._settings = settings
        self._outbox = outbox
        self._open_url = open_url
        self.attention = Attention(outbox, settings, self)
        self.accounts = AccountList()
        """The accounts that are shown."""
        self._stage = SignInStage.IDLE
        self.theme = shell.theme
        self.commands = commands = Commands(self)
        self.troubles = TroubleChoice(self)
        self.status_bar = StatusBar(self.theme, commands, self.troubles)
        self.main_page = MainPage(outbox, settings, self.theme, commands)
        self.ending = Closing(outbox, settings, shell, self.main_page)
        self.setup_page = Lazy(partial(_setup_page, settings, self.theme, commands))
        wish = SignInWish(commands)
        self._sign_in_news = SignInNews(wish)
        self.sign_in_page = Lazy(partial(_sign_in_page, open_url, self.theme, commands, wish))
        self._hurried: list[str] = []
        """Texts that go out before the window closes."""
        self._reply = self.main_page.conversations.thread_page.reply
        self.pages = Pages(self.setup_page, self.sign_in_page, self.main_page, settings, commands)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.pages, 1)
        page = self.main_page
        self._foot = foot = Foot(self.theme, self.status_bar, page)
        layout.addWidget(foot)
        self._tools = Lazy(partial(tools_line, self.theme, commands))
        self._tools.when_made(partial(layout.insertWidget, 0))
        self.finder = MessageFinder(self.main_page)
        self.main_page.view.merge_actions.text_wanted.connect(
            lambda id_: self.finder.show_text(Kind.ALL, id_, alone=True)
        )
        BatchEnds(outbox, self.main_page, self.finder, self.status_bar.rest)
        SeenNeed(page, self.attention, self.troubles)
        self.failures = FailureCounter(outbox, page, self.finder)
        self.links = LinkHandler(
            page.compose, lambda: self.pages.shows_main, page.workspace.show_compose
        )
        AltKeys(application(), self)
        self.shortcuts = Shortcuts(self.theme, shell, self.main_page, foot, commands)
        WayBack(shell, lambda: self.shortcuts.first if self.pages.shows_main else None)
        self._connect()
        self.pages.use_service(service)
        self._read_outbox()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.fit(event.size().height())

    def _connect(self) -> None:
        pages, page, commands = self.pages, self.main_page, self.commands
        self.sign_in_page.when_made(self._show_written)
        pages.currentChanged.connect(self.links.process_waiting)
        pages.currentChanged.connect(self._show_attention)
        pages.currentChanged.connect(self._show_tools)
        self.status_bar.needed_wanted.connect(self.finder.show_needed)
        self.status_bar.rest.waiting_wanted.connect(self.finder.show_waiting)
        page.failed.connect(self._show_disk_failure)
        page.view.model.failed.connect(self._show_disk_failure)
        page.not_done.connect(self.troubles.show_not_done)
        for acts in (page, page.texts, page.view.merge_actions.questions, *page.sendings):
            acts.told.connect(self.status_bar.rest.tell)
        page.done.connect(lambda: self.troubles.show_not_done(None))
        page.view.model.refreshed.connect(lambda: self.troubles.show_own(None))
        commands.open_settings.connect(self._open_settings)
        page.needed_counted.connect(self.attention.count_needed)
        page.header.menu.unread_of = self.attention.unread_of
        page.written_read.connect(self._show_attention)
        self.attention.changed.connect(self._show_attention)
        page.accounts.chosen.connect(self._show_attention)
        page.conversations.unread_changed.connect(self.attention.read)
        commands.open_conversation.connect(page.workspace.open_conversation)
        commands.remove_account.connect(self._sign_in_news.remove)
        commands.remove_account.connect(self._forget_account)
        commands.use_service.connect(
            lambda: self.status_bar.rest.tell(self._sign_in_news.of_setup())
        )
        commands.open_page.connect(self._open_page)
        commands.open_practice_page.connect(self._open_page)
        commands.write_to.connect(lambda number: self.links.take(f"sms:{number}"))
        commands.open_saved.connect(
            lambda path: self._open_url(QUrl.fromLocalFile(str(path)).toString())
        )
        commands.quit.connect(self.quit)

    def _show_written(self, sign_in: SignInPage) -> None:
        self.main_page.written_read.connect(sign_in.show_written)
        sign_in.show_written(self.main_page.written)

    @Slot(str)
    def _open_settings(self, section: str) -> None:
        # late: opened on demand
        from desktop.ui.preferences.settings_window import SettingsWindow

        # One that was closed is deleted a little later.
        found = (one for one in self.shell.findChildren(SettingsWindow) if one.isVisible())
        shown = next(found, None) or SettingsWindow(self, self._outbox, self._settings)
        shown.show_section(section)

    @Slot()
    def _show_tools(self) -> None:
        """The pages without a header have none in it."""
        if not self.pages.shows_main or self._tools.made is not None:
            self._tools().setVisible(not self.pages.shows_main)
        self._foot.set_below_buttons(on=self.pages.currentWidget() is self.setup_page.made)

    # --- what is shown ------------------------------------------------------------------------

    @Slot(AccountList)
    def show_accounts(self, accounts: AccountList) -> None:
        news = self._sign_in_news.end(self.accounts, accounts)
        self.accounts = accounts
        self.accounts_shown.emit(accounts)
        self.status_bar.show_accounts(accounts)
        self.pages.show_accounts(accounts)
        if news:
            self.status_bar.rest.tell(news)

    @Slot(SignIn)
    def show_sign_in(self, sign_in: SignIn) -> None:
        if sign_in.stage is SignInStage.WAITING:
            self._sign_in_news.begin(self.accounts, self.main_page.written)
        unmet = self._sign_in_news.unmet(sign_in, self.main_page.accounts.views)
        is_added = unmet is None and self._sign_in_news.has_added(sign_in)
        self.pages.show_sign_in(sign_in, is_added=is_added, unmet=unmet)
        news = self._sign_in_news.of(sign_in, self.accounts)
        if news and unmet is None:
            self.status_bar.rest.tell(news)
        if sign_in.stage != self._stage and sign_in.stage in _FINISHED:
            # The browser is in front, and the result is shown here.
            self.shell.raise_window()
        self._stage = sign_in.stage

    @Slot(Troubles)
    def show_troubles(self, troubles: Troubles) -> None:
        self.troubles.show_troubles(troubles)
        view = self.main_page.view
        if view.model.people.show_troubles(troubles):
            view.model.all_changed()
            view.refresh_later()

    @Slot()
    def _show_attention(self) -> None:
        waiting = self.attention.total
        page = self.main_page
        shown = self.attention.unread_of(page.accounts.key)
        page.header.navigation.count(shown)
        page.header.account.show_elsewhere(self.attention.elsewhere(shown))
        title = self.attention.title_with(shown)
        if title != self.shell.windowTitle():
            self.shell.setWindowTitle(title)
            # On Linux a signal to the task bar (LauncherEntry), on Windows and macOS their own.
            application().setBadgeNumber(waiting)
        shows_main = self.pages.shows_main
        counts = page.waiting_counts() if shows_main else None
        self.status_bar.rest.show_waiting(counts, self.attention.needed)
        in_all = page.accounts.key is not None
        self.troubles.show_needed(self.attention.needed if shows_main else 0, in_all=in_all)

    # --- outbox and closing -------------------------------------------------------------------

    def _read_outbox(self) -> None:
        self.main_page.view.model.refresh()
        self.main_page.conversations.refresh()
        try:
            self.main_page.compose.drafts.restore()
        except DiskError as error:
            self._show_disk_failure(error.notice)

    @Slot(str)
    def _forget_account(self, account: str) -> None:
        """The network thread deletes the texts; this is what the window holds."""
        compose = self.main_page.compose
        compose.sending.undo_bar.withdraw()
        compose.sending.attachments.drop()
        compose.drafts.forget_account(account)
        self.main_page.conversations.forget_account(account)
        self._settings.remove(settings_key("sender", account))
        NotificationSettings(self._settings).forget_account(account)
        SendingSettings(self._settings).forget_account(account)

    @Slot(object)
    def _show_disk_failure(self, notice: Notice) -> None:
        self.troubles.show_own(Trouble(TroubleKind.DISK, notice))

    def send_undoable_now(self) -> bool:
        """Ends the undo time of texts. Returns whether there were any."""
        try:
            self._hurried = self._outbox.decisions.send_undoable_now()
        except DiskError:
            # They are sent after the next start.
            return False
        for bar in (self.main_page.compose.sending.undo_bar, self._reply.sending.undo_bar):
            bar.withdraw()
        return bool(self._hurried)

    def is_sending(self) -> bool:
        """Whether a text of `send_undoable_now` has not reached RingCentral yet."""
        try:
            found = [self._outbox.details(id_) for id_ in self._hurried]
        except DiskError:
            return False
        states = (MessageState.QUEUED, MessageState.SENDING)
        return any(one is not None and one.row.state in states for one in found)

    @Slot()
    def quit(self, *, asks: bool = True) -> None:
        """Ends the program. Asks first where the draft cannot be saved, and, unless told otherwise,
        where texts wait to go out."""
        self.ending.quit(asks=asks)

    def _may_close(self) -> bool:
        self._save_outline()
        may_close = self.ending.may_close()
        if may_close:
            self.closing.emit()
        return may_close

    def _save_outline(self) -> None:
        """Saves the outline of the page for the next start."""
        parts = self.main_page.outline() if self.pages.shows_main else ()
        save_outline(self._settings, self, parts)

    @Slot(str)
    def _open_page(self, address: str) -> None:
        if self._open_url(address):
            return
        # late: rarely asked
        from desktop.ui.widgets.question import Question

        words = self.tr("Open this address in a browser yourself: {address}")
        box = Question(
            self.theme,
            self.shell,
            "browserQuestion",
            self.tr("The browser did not open"),
            words.format(address=isolated(address)),
            self.tr("&Close"),
        )
        copy = partial(QGuiApplication.clipboard().setText, address)
        box.offer(self.tr("Copy &the address"), "copyAddressButton", copy, kind="")


def _setup_page(settings: QSettings, theme: Theme, commands: Commands) -> SetupPage:
    # late: most starts do not show it
    from desktop.ui.sign_in.setup_page import SetupPage

    return SetupPage(settings, theme, commands)


def _sign_in_page(
    open_url: Callable[[str], bool], theme: Theme, commands: Commands, wish: SignInWish
) -> SignInPage:
    # late: most starts do not show it
    from desktop.ui.sign_in.sign_in_page import SignInPage

    return SignInPage(open_url, theme, commands, wish)
