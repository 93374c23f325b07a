"""The page for a signed-in account: header, compose, outbox and details."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountList, AccountView, MessageRow, Notice, OutboxAccount
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.compose.hidden_numbers import HiddenNumbersDialog
from desktop.ui.compose.pane import ComposePane
from desktop.ui.contacts.contact_dialogs import ContactDialogs
from desktop.ui.messages.details import Details
from desktop.ui.messages.export import Export, Target, ask_for_file
from desktop.ui.messages.view import OutboxView
from desktop.ui.sign_in.sign_out_dialogs import SignOutDialogs
from desktop.ui.widgets.theme import LARGE, Theme
from desktop.ui.window.header import Header
from desktop.ui.window.split import ListDetailsSplitter

# At this width and above, the details are beside the list instead of below it.
_WIDE_WIDTH = 1240
# Below this height, the details replace the list instead of sharing the space.
_LOW_HEIGHT = 480


class MainPage(QWidget):
    """``failed`` carries the `Notice` of a DiskError."""

    failed = Signal(object)
    needed_counted = Signal(int)
    """How many texts need a decision by the person."""
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
        self.details = Details(outbox, self.view.model, theme, commands)
        self.details.hide()
        self.reasons = HiddenNumbersDialog(theme, self)
        self._outbox = outbox
        self._theme = theme
        self._sign_out_dialogs = SignOutDialogs(outbox, theme, commands, self)
        self._contact_dialogs = ContactDialogs(outbox, theme, commands, self)
        self._current: AccountView | None = None
        self.written: tuple[OutboxAccount, ...] = ()
        """The accounts that have texts in the outbox, signed in or not."""
        self._split = ListDetailsSplitter(settings, self.view, self.details)
        body = QHBoxLayout()
        body.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        body.setSpacing(LARGE)
        body.addWidget(self.compose, 4)
        body.addWidget(self._split, 7)
        self.compose.setMinimumWidth(344)
        self.compose.setMaximumWidth(400)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(body, 1)
        self._connect()

    def outline(self) -> tuple[tuple[str, QWidget], ...]:
        """The parts of the page for the outline, with the object names of their style."""
        return (("header", self.header), ("card", self.compose), ("card", self._split))

    def _connect(self) -> None:
        self._commands.process_outbox.connect(self.view.model.refresh)
        self._commands.names_changed.connect(self.view.model.refresh)
        self._commands.names_changed.connect(self.compose.recipient.model.read_names)
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
        self._contact_dialogs.show_account(current)
        self.view.model.set_accounts(accounts.views)
        self.view.show_account(current)
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

    @Slot()
    def reload_numbers(self) -> None:
        if self._current is not None:
            self._commands.reload_numbers.emit(self._current.key.text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, unless an inner widget uses it, ends the search or closes the details."""
        search = self.view.head.search
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif search.text() and (search.hasFocus() or not self.details.isVisibleTo(self)):
            search.clear()
        elif self.details.isVisibleTo(self):
            self._close_details()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Shows list and details side by side, one above the other, or only one of them."""
        is_wide = self.width() >= _WIDE_WIDTH
        self._split.turn(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        is_low = not is_wide and self._split.height() < _LOW_HEIGHT
        self.view.setVisible(not (is_low and self.details.isVisibleTo(self)))
        QTimer.singleShot(0, self.view, self.view.show_choice)

    @Slot()
    def _show_reasons(self) -> None:
        self.reasons.show_account(self._current)
        self.reasons.open()

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
        if self.details.isVisibleTo(self) and self.view.chosen_id():
            self._show_details(self.view.chosen_id())

    @Slot()
    def _close_details(self) -> None:
        self.view.clear_choice()
        self.details.hide()
        self._arrange()
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.compose.edit(row)
