"""The page for a signed-in account: header, conversations or outbox, and details."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountList, AccountView, MessageRow, Notice, OutboxAccount
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.compose.hidden_numbers import HiddenNumbersDialog
from desktop.ui.compose.pane import ComposePane
from desktop.ui.conversations.conversations_view import ConversationsView
from desktop.ui.messages.details import Details
from desktop.ui.messages.export import Export, Target, ask_for_file
from desktop.ui.messages.view import OutboxView
from desktop.ui.sign_in.sign_out_dialogs import SignOutDialogs
from desktop.ui.widgets.theme import LARGE, Theme
from desktop.ui.window.header import Header
from desktop.ui.window.split import ListDetailsSplitter

# At this width and above, the details are beside the list instead of below it.
_WIDE_WIDTH = 1240
_THREAD_WIDTH = 880
# Below this height, the details replace the list instead of sharing the space.
_LOW_HEIGHT = 480


class MainPage(QWidget):
    """``failed`` carries the `Notice` of a DiskError."""

    failed = Signal(object)
    needed_counted = Signal(int)
    """How many texts need a decision by the person."""
    unread_counted = Signal(int)
    """How many inbound texts are unread."""
    written_read = Signal(object)
    """Carries `written`, which was read again."""

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.header = Header(settings, theme, commands)
        self.compose = ComposePane(outbox, settings, theme, commands)
        self.view = OutboxView(outbox, theme)
        people = self.view.model.people
        self.conversations = ConversationsView(
            outbox, settings, theme, commands, people, self.compose
        )
        self._views = QStackedWidget()
        self._views.addWidget(self.conversations)
        self._views.addWidget(self.view)
        self.details = Details(outbox, self.view.model, theme, commands)
        self.details.hide()
        self.reasons = HiddenNumbersDialog(theme, self)
        self._outbox = outbox
        self._theme = theme
        self._sign_out_dialogs = SignOutDialogs(outbox, theme, commands, self)
        self._current: AccountView | None = None
        self._is_painted = False
        self._bubble = ""
        """The text of the open conversation whose details are shown."""
        self.written: tuple[OutboxAccount, ...] = ()
        """The accounts that have texts in the outbox, signed in or not."""
        self._split = ListDetailsSplitter(settings, self._views, self.details)
        body = QHBoxLayout()
        body.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        body.addWidget(self._split)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(body, 1)
        self._connect()

    def outline(self) -> tuple[tuple[str, QWidget], ...]:
        """The parts of the page for the outline, with the object names of their style."""
        if self.shows_outbox:
            return (("header", self.header), ("card", self._split))
        conversations = self.conversations
        return (("header", self.header), *(("card", part) for part in conversations.parts()))

    def _connect(self) -> None:
        self._commands.process_outbox.connect(self.view.model.refresh)
        self._commands.process_outbox.connect(self.conversations.refresh_later)
        self.header.menu.chosen.connect(self.show_compose)
        navigation = self.header.navigation
        navigation.conversations_wanted.connect(self.show_list)
        navigation.outbox_wanted.connect(self.show_outbox)
        navigation.new_text_wanted.connect(self.begin_new)
        self.conversations.failed.connect(self.failed)
        self.conversations.unread_changed.connect(self._count_unread)
        self.conversations.text_chosen.connect(self._show_details_of_bubble)
        self.compose.picker.reasons_wanted.connect(self._show_reasons)
        self.view.chosen.connect(self._show_details)
        self.view.head.export_wanted.connect(self._ask_to_export)
        self.view.model.refreshed.connect(self._refresh_details)
        self.view.model.refreshed.connect(self._read_written)
        self.details.closed.connect(self._close_details)
        self.details.edit_wanted.connect(self._edit)

    def show_accounts(self, accounts: AccountList, current: AccountView) -> None:
        self._current = current
        self.header.show_accounts(accounts, current)
        self._sign_out_dialogs.show_accounts(accounts.views)
        self.view.model.set_accounts(accounts.views)
        self.view.show_account(current)
        self.conversations.show_accounts(accounts.views)
        self.compose.show_account(current, accounts.views)
        self._read_written()
        self._refresh_details()
        if self.reasons.isVisible():
            self.reasons.show_account(current)

    @Slot()
    def _read_written(self) -> None:
        """Reads which accounts have texts in the outbox and how many texts need a decision."""
        try:
            written = tuple(self._outbox.accounts())
            needed = self._outbox.needs_you()
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        people = self.view.model.people
        people.show_written(written)
        self.header.show_written(written)
        self.view.head.accounts.show_accounts(written, people.signed_in or frozenset())
        self.view.head.count_needed(needed)
        self.needed_counted.emit(needed)
        self.written = written
        self.written_read.emit(written)

    # --- views --------------------------------------------------------------------------------

    @property
    def shows_outbox(self) -> bool:
        return self._views.currentWidget() is self.view

    @Slot()
    def show_conversations(self) -> None:
        self._show_view(self.conversations)

    @Slot()
    def show_list(self) -> None:
        """Shows the list of conversations, and beside it, where there is room, what was shown."""
        self.show_conversations()
        if self.conversations.is_narrow:
            self.conversations.show_list()

    @Slot()
    def show_outbox(self) -> None:
        self._show_view(self.view)

    def _show_view(self, view: QWidget) -> None:
        if self._views.currentWidget() is not view:
            self._hide_details()
            self._views.setCurrentWidget(view)
        self.header.navigation.show_outbox(is_outbox=self.shows_outbox)

    @Slot()
    def begin_new(self) -> None:
        """Shows the fields for a new text; the one being written is kept as a draft."""
        self.show_compose()
        self.compose.begin_new()

    @Slot()
    def show_compose(self) -> None:
        self.show_conversations()
        self.conversations.show_compose()

    @Slot(int)
    def open_conversation(self, id_: int) -> None:
        self.show_conversations()
        self.conversations.open_conversation(id_)

    @Slot()
    def _count_unread(self) -> None:
        try:
            unread = self._outbox.conversations.unread()
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self.header.navigation.count(unread.texts)
        self.unread_counted.emit(unread.texts)

    @Slot()
    def refresh_later(self) -> None:
        """Texts changed. Hidden views are refreshed when they are shown."""
        self.view.refresh_later()
        self.conversations.refresh_later()
        if not self.conversations.isVisible():
            self._count_unread()

    @Slot()
    def reload_numbers(self) -> None:
        if self._current is not None:
            self._commands.reload_numbers.emit(self._current.key.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, unless an inner widget uses it, ends the search or closes the details."""
        head = self.view.head if self.shows_outbox else self.conversations.list
        search = head.search
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif search.text() and (search.hasFocus() or not self.details.isVisibleTo(self)):
            search.clear()
        elif self.details.isVisibleTo(self):
            self._close_details()
        elif not self.shows_outbox and self.conversations.is_narrow:
            self.conversations.show_list()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self._after_paint)

    @Slot()
    def _after_paint(self) -> None:
        """Numbers of all countries are formatted from now on."""
        self.view.model.painted()
        self.conversations.refresh_later()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Shows list and details side by side, one above the other, or only one of them."""
        # Beside a thread the details take the room of the list of conversations.
        is_wide = self.width() >= (_WIDE_WIDTH if self.shows_outbox else _THREAD_WIDTH)
        self._split.turn(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        is_low = not is_wide and self._split.height() < _LOW_HEIGHT
        self._views.setVisible(not (is_low and self.details.isVisibleTo(self)))
        QTimer.singleShot(0, self.view, self.view.show_choice)

    @Slot()
    def _show_reasons(self) -> None:
        self.reasons.show_account(self._current)
        self.reasons.open()

    @property
    def details_id(self) -> str:
        """The text whose details are shown; empty: none."""
        if not self.details.isVisibleTo(self):
            return ""
        return self.view.chosen_id() if self.shows_outbox else self._bubble

    @Slot(str)
    def _show_details_of_bubble(self, id_: str) -> None:
        self._bubble = id_
        self._show_details(id_)

    @Slot(str)
    def _show_details(self, id_: str) -> None:
        if not id_:
            self.details.hide()
            self._arrange()
            return
        was_shown = self.details.isVisibleTo(self)
        try:
            self.details.setVisible(self.details.show_text(id_))
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if not was_shown:
            self._split.place()
            self._arrange()

    @Slot()
    def _refresh_details(self) -> None:
        shown = self.details_id
        if shown:
            self._show_details(shown)

    def _hide_details(self) -> None:
        self.view.clear_choice()
        self._bubble = ""
        self.details.hide()
        self._arrange()

    @Slot()
    def _close_details(self) -> None:
        self._hide_details()
        shown = self.view.table if self.shows_outbox else self.conversations.thread_page.list
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_to_export(self) -> None:
        ask_for_file(self._theme, self, self._export_to)

    def _export_to(self, target: Target) -> None:
        model = self.view.model
        export = Export(self._outbox, model.people, model.wanted, target, self)
        export.finished.connect(self._exported)
        export.begin()

    @Slot(object)
    def _exported(self, notice: Notice | None) -> None:
        if notice is not None:
            self.failed.emit(notice)

    @Slot(object)
    def _edit(self, row: MessageRow) -> None:
        """Opens it as a new text; the current text is kept as a draft."""
        if self.compose.drafts.set_aside():
            self._commands.choose_account.emit(row.account.text)
            self.show_compose()
            self.compose.edit(row)
