"""The page for a signed-in account: header, conversations or outbox, and details."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import (
    AccountKey,
    AccountList,
    AccountView,
    ConversationRow,
    MessageRow,
    OutboxAccount,
    Reading,
)
from desktop.messages import Outbox, UnfinishedTexts
from desktop.ui.account_filter import AccountFilter
from desktop.ui.commands import Commands, SettingsSection
from desktop.ui.compose.pane import ComposePane
from desktop.ui.compose.sending import Sending
from desktop.ui.contacts.contact_dialogs import ContactDialogs
from desktop.ui.conversations.conversations_view import ConversationsView
from desktop.ui.file_drop import SPREADSHEETS, FileDrop
from desktop.ui.merge.merge_windows import MergeWindows
from desktop.ui.messages.details import Details
from desktop.ui.messages.row_text import refusal_of
from desktop.ui.messages.saved_texts import SavedTexts
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.messages.view import OutboxView
from desktop.ui.sign_in.sign_out_dialogs import SignOutDialogs
from desktop.ui.templates.template_dialogs import TemplateDialogs
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.header import Header
from desktop.ui.window.planned_return import PlannedReturn
from desktop.ui.window.waiting_counts import WaitingCounts, counts_of
from desktop.ui.window.workspace import Workspace

if TYPE_CHECKING:
    from desktop.ui.messages.merge_details import MergeDetails

_Row = TypeVar("_Row", MessageRow, ConversationRow)


class MainPage(QWidget):
    """``failed`` carries the `Notice` of a DiskError. ``not_done`` carries that of something that
    the person asked for; ``done``: it was written."""

    failed = Signal(object)
    not_done = Signal(object)
    done = Signal()
    told = Signal(str)
    """Carries what was done, as a sentence."""
    needed_counted = Signal(int)
    """How many texts need a decision by the person."""
    list_queued = Signal(int)
    """Carries the id of a list whose texts are in the outbox now."""
    written_read = Signal(object)
    """Carries `written`, which was read again."""

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, commands: Commands
    ) -> None:
        super().__init__()
        self._commands = commands
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.accounts = AccountFilter(self)
        self.header = Header(theme, commands, self.accounts)
        self.compose = ComposePane(outbox, settings, theme, commands)
        self.texts = texts = TextActions(outbox, settings, theme, self)
        self.view = OutboxView(outbox, settings, theme, texts)
        self._saved_texts = SavedTexts(outbox, theme, commands, self.view)
        people = self.view.model.people
        self.conversations = ConversationsView(
            outbox, settings, theme, commands, people, self.compose, texts
        )
        self.details = Details(outbox, self.view.model, settings, theme, commands, texts)
        self.workspace = Workspace(
            settings, self.conversations, self.view, self.details, Lazy(self._make_merge_details)
        )
        self._back = PlannedReturn(
            outbox, self.workspace, self.conversations.thread_page, self.view, self.compose
        )
        self._outbox = outbox
        self._theme = theme
        self._sign_out_dialogs = SignOutDialogs(outbox, theme, commands, self)
        self._lists = MergeWindows(outbox, settings, theme, commands, self)
        self._contact_dialogs = ContactDialogs(outbox, theme, commands, self)
        self._template_dialogs = TemplateDialogs(outbox, theme, commands, self)
        self._template_dialogs.told.connect(self.told)
        self.current: AccountView | None = None
        self._is_painted = False
        self.written: tuple[OutboxAccount, ...] = ()
        """The accounts that have texts here, signed in or not."""
        self._unfinished: dict[AccountKey, UnfinishedTexts] = {}
        """Of each of them."""
        self._planned_in_drafts = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.workspace, 1)
        self._connect()

    def _make_merge_details(self) -> MergeDetails:
        # late: shown once a list is chosen
        from desktop.ui.messages.merge_details import MergeDetails

        view = self.view
        return MergeDetails(self._outbox, view.model, view.merge_actions, self._theme)

    def outline(self) -> tuple[tuple[str, QWidget], ...]:
        """The parts of the page for the outline, with the object names of their style."""
        return (("header", self.header), *(("card", part) for part in self.workspace.cards()))

    def _connect(self) -> None:
        workspace, navigation = self.workspace, self.header.navigation
        workspace.failed.connect(self.failed)
        workspace.changed.connect(lambda: navigation.show_outbox(is_outbox=workspace.shows_outbox))
        self._commands.process_outbox.connect(self.view.model.refresh)
        self._commands.process_outbox.connect(self.conversations.refresh_later)
        self.accounts.chosen.connect(self.view.head.show_account)
        self.accounts.chosen.connect(self.conversations.show_account)
        self.accounts.chosen.connect(self._read_written)
        self.view.head.all_wanted.connect(lambda: self.accounts.choose(None))
        self.conversations.list.all_wanted.connect(lambda: self.accounts.choose(None))
        self.conversations.opened.connect(self.accounts.include)
        navigation.conversations_wanted.connect(workspace.show_list)
        # The tab counts them.
        navigation.conversations_wanted.connect(self.conversations.list.show_unread)
        navigation.outbox_wanted.connect(workspace.show_outbox)
        navigation.new_text_wanted.connect(self.begin_new)
        navigation.list_wanted.connect(lambda: self._commands.open_list.emit(None))
        navigation.menu_opening.connect(lambda: navigation.show_list(self._lists.begun))
        self._lists.queued.connect(self._show_queued_list)
        self._lists.reasons_wanted.connect(self._show_reasons)
        fields = (self.compose.recipient.field, self.compose.text_field.viewport())
        FileDrop(self._commands.open_list.emit, self, SPREADSHEETS).watch(self, *fields)
        self.conversations.failed.connect(self.failed)
        self.conversations.not_done.connect(self.not_done)
        self.conversations.changed.connect(self.done)
        self.conversations.name_wanted.connect(self._commands.ask_for_name)
        self._commands.names_changed.connect(self.view.model.refresh)
        self._commands.names_changed.connect(self.conversations.refresh_later)
        self._commands.names_changed.connect(self.compose.recipient.model.read_names)
        self._commands.names_changed.connect(self.compose.drafts.update_menu)
        self.compose.picker.reasons_wanted.connect(self._show_reasons)
        self._saved_texts.failed.connect(self.not_done)
        self.view.model.reread.connect(self._read_written)
        people = self.view.model.people
        for sending in self.sendings:
            sending.undo_bar.is_stopped = lambda account: people.stop_of(account) is not None
        rows = self.view.actions_of_rows
        rows.failed.connect(self.not_done)
        rows.conversation_wanted.connect(workspace.open_conversation)
        self.texts.refusal_of = partial(refusal_of, people)
        self.texts.failed.connect(self.not_done)
        self._back.failed.connect(self.failed)
        self.texts.edit_wanted.connect(self._back.note)
        self.texts.edit_wanted.connect(partial(self._fill_in, self.compose.edit))
        self._commands.write_to_people.connect(partial(self._fill_in, self.compose.write_to))
        self.texts.changed.connect(self._commands.process_outbox)
        self.texts.changed.connect(self.done)
        merges = self.view.merge_actions
        merges.failed.connect(self.not_done)
        merges.changed.connect(self._commands.process_outbox)
        merges.changed.connect(self.done)
        merges.texts_wanted.connect(self.view.head.show_texts_of)

    @property
    def sendings(self) -> tuple[Sending, Sending]:
        """Of the new text and of the answer."""
        return self.compose.sending, self.conversations.thread_page.reply.sending

    def show_accounts(self, accounts: AccountList, current: AccountView) -> None:
        self.current = current
        self.accounts.show_accounts(accounts.views)
        self._sign_out_dialogs.show_accounts(accounts.views)
        self._contact_dialogs.show_account(current)
        self._lists.show_accounts(accounts, current)
        self._template_dialogs.show_accounts(accounts.views)
        self.view.model.set_accounts(accounts.views)
        self.view.show_accounts(accounts.views)
        self.conversations.show_accounts(accounts.views)
        self.compose.show_account(current, accounts.views)
        self._read_written()
        self.workspace.refresh_details()

    @Slot()
    def _read_written(self) -> None:
        """Reads which accounts have texts in the outbox and how many texts need a decision."""
        outbox = self._outbox
        try:
            with outbox.snapshot():
                written = tuple(outbox.accounts())
                needed = outbox.needs_you()
                shown = outbox.needs_you(self.accounts.key) if self.accounts.key else needed
                unfinished = {one.key: outbox.unfinished(one.key) for one in written}
                self._planned_in_drafts = outbox.drafts.planned()
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self.view.model.people.show_written(written)
        self.accounts.show_written(written)
        self.view.head.count_needed(shown)
        self.needed_counted.emit(needed)
        self._unfinished = unfinished
        self.view.waiting.show_unfinished(unfinished)
        self.written = written
        self.written_read.emit(written)

    @property
    def unfinished(self) -> UnfinishedTexts:
        """Texts of all accounts that are not finished."""
        return sum(self._unfinished.values(), UnfinishedTexts())

    def waiting_counts(self) -> WaitingCounts:
        """For the foot of the window."""
        is_away = self.view.model.people.is_signed_out
        away = {key for key in self._unfinished if is_away(key)}
        return counts_of(self._unfinished, away, self.accounts.key, self._planned_in_drafts)

    @Slot(int, bool)
    def _show_queued_list(self, id_: int, is_away: bool) -> None:
        """``is_away``: the person does something else in this window."""
        self._commands.process_outbox.emit()
        if not is_away:
            self.workspace.show_outbox()
            # Not behind a filter that was chosen before.
            summary = self.view.merge_actions.summary(id_)
            self.view.head.show_all(None if summary is None else summary.account)
            self.view.choose(id_)
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list_queued.emit(id_)

    @Slot()
    def begin_new(self) -> None:
        """Shows the fields for a new text; the one being written is kept as a draft."""
        self.workspace.show_compose()
        self.compose.begin_new()

    @property
    def is_making_files(self) -> bool:
        """Whether files of texts that are being written are not ready yet."""
        files = [one.attachments for one in self.sendings]
        return any(one.is_busy or one.has_late for one in files)

    def keep_drafts(self) -> None:
        """Saves the new text and the answer that are being written. Raises DiskError."""
        self.compose.drafts.keep_now()
        self.conversations.thread_page.reply.save_now()

    @Slot()
    def reload_numbers(self) -> None:
        if self.current is not None:
            self._commands.read_again.emit(self.current.key.text, Reading.NUMBERS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, unless an inner widget uses it."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            if not self._back.leave_unchanged():
                self.workspace.escape()
        else:
            super().keyPressEvent(event)

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

    @Slot()
    def _show_reasons(self) -> None:
        self._commands.open_settings.emit(SettingsSection.NUMBERS)

    def _fill_in(self, fill_in: Callable[[_Row], object], row: _Row) -> None:
        """Opens it as a new text; the current text is kept as a draft."""
        if self.compose.drafts.set_aside():
            self.workspace.show_compose()
            fill_in(row)
