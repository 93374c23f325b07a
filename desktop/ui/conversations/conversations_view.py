"""The view of conversations: the list, and beside it a thread or a new text."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, AccountView, ConversationRow, ThreadKey
from desktop.messages import Outbox
from desktop.texting.matching import folded_words
from desktop.ui.commands import Commands
from desktop.ui.compose.pane import ComposePane
from desktop.ui.conversations.conversation_list import ConversationList
from desktop.ui.conversations.conversation_menu import ConversationMenu
from desktop.ui.conversations.conversation_model import ConversationModel
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.conversations.done_mark import DoneMark
from desktop.ui.conversations.limits import limits_of
from desktop.ui.conversations.middle_pane import MiddlePane
from desktop.ui.conversations.read_marker import ReadMarker
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.lock_retry import QuietWrites
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.widgets.refresh_timer import RefreshTimer
from desktop.ui.widgets.second_press import SecondPress
from desktop.ui.widgets.theme import LARGE, Theme

BOTH_WIDTH = 640
"""Narrower than this, the list and the thread take turns."""
_LIST_WIDTH = 300
# Room for a number, the own number and the time, beside a scroll bar.
_WIDE_LIST_WIDTH = 380
_WIDE = 1032
_THREAD = BOTH_WIDTH - _LIST_WIDTH


class ConversationsView(QWidget):
    """``failed`` carries the `Notice` of a DiskError. ``text_chosen``, ``details_wanted`` and
    ``not_done`` are those of the `ThreadPage`. ``unread_changed``: read the counts again.
    ``changed``: a conversation was marked."""

    failed = Signal(object)
    not_done = Signal(object)
    changed = Signal()
    text_chosen = Signal(str)
    details_wanted = Signal(str)
    unread_changed = Signal()
    opened = Signal(str)
    """Carries the `AccountKey.text` of the conversation that was opened."""
    name_wanted = Signal(object, str)
    """Carries the `AccountKey` and the number that is to be named."""

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        people: OutboxPeople,
        compose: ComposePane,
        texts: TextActions,
    ) -> None:
        super().__init__()
        self._outbox = outbox
        self._commands = commands
        self._compose = compose
        self._text = ConversationText(people)
        self.model = ConversationModel(outbox, self._text, self)
        self.list = ConversationList(self.model, self._text, people, theme, partial(_menu_of, self))
        self.list.setObjectName("card")
        self.thread_page = ThreadPage(outbox, settings, theme, commands, people, self._text, texts)
        self._list_press = SecondPress(self.list)
        self._send_press = SecondPress(compose.sending.button)
        self._was_hidden = False
        self._writes = QuietWrites(self, self.changed, self.not_done)
        reply, write = self.thread_page.reply, self._writes.run
        self.done = DoneMark(outbox.conversations, self._text, reply, write)
        self.reading = ReadMarker(outbox, self.thread_page)
        self._middle = MiddlePane(theme, self.thread_page, compose)
        self._second_press = SecondPress(self._middle)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LARGE)
        layout.addWidget(self.list)
        layout.addWidget(self._middle, 1)
        self._timer = RefreshTimer(self.refresh, self, is_wanted=self.isVisible)
        self.refresh_later = self._timer.refresh_later
        self._connect()
        self._middle.show_compose()
        self._arrange()

    def _connect(self) -> None:
        self.failed.connect(self._timer.try_again)
        self.model.failed.connect(self.failed)
        self.model.refreshed.connect(partial(_forget_words, self))
        self.list.list.chosen.connect(self._open_chosen)
        self.list.list.pressed_on.connect(partial(_show_hit, self))
        self.list.list.pressed_on.connect(self.thread_page.reply.begin)
        self.list.hit_wanted.connect(partial(_show_hit, self))
        thread = self.thread_page
        thread.failed.connect(self.failed)
        thread.not_done.connect(self.not_done)
        thread.changed.connect(self.refresh)
        thread.text_chosen.connect(self.text_chosen)
        thread.details_wanted.connect(self.details_wanted)
        thread.name_wanted.connect(self.name_wanted)
        thread.back.connect(self.show_list)
        thread.done_wanted.connect(self.done.toggle)
        self.done.decided.connect(self.model.let_go)
        thread.reply.draft_saved.connect(self.model.read_again)
        thread.reply.reopened.connect(self.refresh_later)
        thread.reply.taken_back.connect(partial(_show_place, self))
        thread.model.grown.connect(self.reading.mark_new)
        thread.marked_unread.connect(self.reading.keep_unread)
        self.changed.connect(self.refresh)
        self.reading.marked.connect(partial(_show_read, self))
        self.reading.failed.connect(self.failed)
        self._compose.sending.queued.connect(self._open_sent)
        self._compose.taken_back.connect(partial(_go_on_writing, self))

    def parts(self) -> tuple[QWidget, ...]:
        """The cards that are shown."""
        return tuple(part for part in (self.list, self._middle) if part.isVisible())

    # --- which page ---------------------------------------------------------------------------

    @Slot()
    def show_compose(self) -> None:
        """Shows the fields for a new text."""
        self.thread_page.open(None)
        _choose(self, 0)
        self._compose.drafts.update_menu()
        self._middle.show_compose()
        self._arrange()

    def open_conversation(self, id_: int, at: ThreadKey | None = None) -> None:
        """Shows a conversation, and the text ``at`` in it."""
        try:
            row = self._outbox.conversations.row(id_)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if row is None:
            return
        self.opened.emit(row.account.text)
        wanted = tuple(folded_words(self.model.wanted.words)) if at is not None else ()
        _choose(self, id_)
        focused = self.window().focusWidget()
        if self._compose.isAncestorOf(focused):
            # Otherwise Qt moves the focus about, and a screen reader follows it.
            focused.clearFocus()
        if not self.thread_page.isVisible():
            # Such as its paper clip in the place of Send.
            self._second_press.ignore()
        self._middle.show_thread()
        self._arrange()
        self.thread_page.open(row, at, wanted)
        self.thread_page.reply.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reading.mark_new()

    @Slot(int)
    def _open_chosen(self, id_: int) -> None:
        shown = self.model.conversation(self.model.row_of(id_))
        hit = shown.hit.key if shown is not None and shown.hit is not None else None
        has_focus = self.list.list.hasFocus()
        self.open_conversation(id_, hit)
        if has_focus and self.list.list.isVisible():
            # The arrow keys go on through the list.
            self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def step(self, by: int) -> None:
        """Opens the next conversation of the list, or with -1 the one before."""
        row = self.thread_page.conversation
        at = self.model.row_of(row.id) + by if row is not None else 0
        if id_ := self.model.id_at(at):
            self._open_chosen(id_)

    @Slot(list)
    def _open_sent(self, ids: list[str]) -> None:
        """After Send: the conversation of the new text, unless it went to several people."""
        if len(ids) != 1:
            self.refresh()
            # The next text begins with whom it is for, also after a double-click on Send.
            self._send_press.ignore()
            self._compose.recipient.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            found = self._outbox.conversations.of_text(ids[0])
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self.refresh()
        if found:
            if self.model.row_of(found) < 0:
                # A search or a filter hides what was just sent.
                self.list.show_all()
            self.open_conversation(found)
            reply = self.thread_page.reply.sending
            reply.second.expect()
            reply.undo_bar.take_over(self._compose.sending.undo_bar)

    @Slot()
    def show_list(self) -> None:
        """In a narrow view instead of the thread or the new text."""
        if not self.list.isVisible():
            self._list_press.ignore()
        self.thread_page.open(None)
        _choose(self, 0)
        self._middle.show_nothing()
        self._arrange()
        self.list.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether the list and the thread take turns."""
        return self.width() < BOTH_WIDTH

    def _arrange(self) -> None:
        is_narrow = self.is_narrow
        self.list.setVisible(not is_narrow or self._middle.is_empty)
        self._middle.setVisible(not is_narrow or not self._middle.is_empty)
        self.thread_page.head.back.setVisible(is_narrow)
        # Of the window: the list stays as wide as it is where details come beside the thread.
        is_wide = min(self.window().width() - _WIDE, self.width() - _WIDE_LIST_WIDTH - _THREAD) >= 0
        width = _WIDE_LIST_WIDTH if is_wide else _LIST_WIDTH
        self.list.setFixedWidth(self.width() if is_narrow else width)

    # --- what is shown ------------------------------------------------------------------------

    def forget_account(self, account: str) -> None:
        """Closes the conversation where it is one of this account, an `AccountKey.text`, which is
        being removed with its texts."""
        row = self.thread_page.conversation
        if row is not None and row.account.text == account:
            self.thread_page.reply.forget()
            self.show_compose()

    @Slot(object)
    def show_account(self, account: AccountKey | None) -> None:
        """Shows the conversations of one account, or of all. An open one of another is closed."""
        self.list.show_account(account)
        shown = self.thread_page.conversation
        if account is not None and shown is not None and shown.account != account:
            self.show_compose()

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        self.thread_page.show_accounts(views)
        self.list.show_progress(limits_of(views, self._text.read_at))
        self.list.list.viewport().update()

    @Slot()
    def refresh(self) -> None:
        self.model.refresh()
        self._read_counts()
        self.thread_page.refresh()
        self._compose.recipient.model.read_consents()
        self.reading.mark()

    def _read_counts(self) -> None:
        """Not for each key of a search, which changes neither."""
        try:
            self.list.show_own_numbers(self._outbox.conversations.own_numbers())
        except DiskError as error:
            self.failed.emit(error.notice)
        self.unread_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.run()
        if not event.spontaneous():
            # The newest are seen, wherever the list was when it was left.
            self.list.list.scrollToTop()
        if self._was_hidden:
            self.refresh_later()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden list is not refreshed."""
        super().hideEvent(event)
        self._was_hidden = True
        self._timer.stop()


def _choose(view: ConversationsView, id_: int) -> None:
    """It stays in the list while it is open, also where it is read now."""
    view.list.list.choose(id_)
    if view.model.keep(id_):
        # Not at once: a key or a press is still choosing a row.
        view.refresh_later()


def _go_on_writing(view: ConversationsView) -> None:
    """As if Send had not been pressed: to whom the text goes can be changed, too."""
    view.show_compose()
    view._compose.text_field.setFocus(Qt.FocusReason.OtherFocusReason)


def _show_read(view: ConversationsView) -> None:
    """The list later, see `_choose`."""
    row = view.thread_page.conversation
    if row is not None:
        view.model.read_again(row.id)
    view._read_counts()
    view.refresh_later()


def _forget_words(view: ConversationsView) -> None:
    """Nothing is searched for any more."""
    if not view.model.wanted.is_search:
        view.thread_page.model.mark_words(())


def _show_place(view: ConversationsView) -> None:
    """A text was taken back: the conversation may stand further below now, with the text as its
    draft."""
    view.refresh()
    view.list.list.show_chosen()


def _show_hit(view: ConversationsView) -> None:
    """Goes to what was found in the conversation that is open; what is being written stays."""
    page = view.thread_page
    row = view.model.row_of(page.conversation.id) if page.conversation is not None else -1
    shown = view.model.conversation(row) if row >= 0 else None
    if shown is None or shown.hit is None:
        return
    page.model.mark_words(tuple(folded_words(view.model.wanted.words)))
    if page.model.row_of(shown.hit.key) < 0:
        page.model.open(page.conversation, shown.hit.key)
    page.list.show_text(shown.hit.key)


def _menu_of(view: ConversationsView, row: ConversationRow) -> QMenu | None:
    """The context menu of a conversation of the list."""
    try:
        has_answers = view._outbox.conversations.has_answers(row.id)
    except DiskError as error:
        view.failed.emit(error.notice)
        return None
    menu = ConversationMenu(view._outbox.conversations, view._text, view._writes.run, view)
    menu.done_wanted.connect(view.done.toggle)
    menu.open_wanted.connect(view._open_chosen)
    menu.name_wanted.connect(view.name_wanted)
    menu.consent_wanted.connect(view._commands.record_consent)
    menu.people_wanted.connect(view._commands.write_to_people)
    menu.marked_unread.connect(view.reading.keep_unread)
    menu.show_for_row(row, has_answers=has_answers)
    return menu
