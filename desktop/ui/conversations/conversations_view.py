"""The view of conversations: the list, and beside it a thread or a new text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import AccountState, AccountView, ThreadKey
from desktop.messages import Outbox
from desktop.texting.matching import folded_words
from desktop.ui.commands import Commands
from desktop.ui.compose.pane import ComposePane
from desktop.ui.conversations.conversation_list import ConversationList
from desktop.ui.conversations.conversation_model import ConversationModel
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.times import short_time
from desktop.ui.widgets.labels import Label, margins
from desktop.ui.widgets.theme import LARGE, SMALL, Theme

# Narrower than this, the list and the thread take turns.
_BOTH_WIDTH = 640
_LIST_WIDTH = 300
_WIDE_LIST_WIDTH = 360
_WIDE = 1000
_COMPOSE_WIDTH = 620

_GATHER_MS = 50
_MINUTE_MS = 60_000


class ConversationsView(QWidget):
    """``failed`` carries the `Notice` of a DiskError. ``text_chosen`` carries the id of an outbound
    text whose details are wanted; empty: none. ``unread_changed``: read the counts again."""

    failed = Signal(object)
    text_chosen = Signal(str)
    unread_changed = Signal()
    name_wanted = Signal(str, str)

    def __init__(
        self,
        outbox: Outbox,
        settings: QSettings,
        theme: Theme,
        commands: Commands,
        people: OutboxPeople,
        compose: ComposePane,
    ) -> None:
        super().__init__()
        self._outbox = outbox
        self._theme = theme
        self._people = people
        self._compose = compose
        self._text = ConversationText(people)
        self.model = ConversationModel(outbox, self._text, self)
        self.list = ConversationList(self.model, self._text, people, theme)
        self.list.setObjectName("card")
        self.thread_page = ThreadPage(outbox, settings, theme, commands, people, self._text)
        self._was_hidden = False
        self._middle = QFrame()
        self._middle.setObjectName("card")
        self._pages = QStackedWidget()
        self._compose_page = self._centred(compose)
        self._nothing = self._nothing_page()
        for page in (self._nothing, self.thread_page, self._compose_page):
            self._pages.addWidget(page)
        inner = QVBoxLayout(self._middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._pages)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LARGE)
        layout.addWidget(self.list)
        layout.addWidget(self._middle, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_GATHER_MS)
        self._later.timeout.connect(self.refresh)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self.refresh_later)
        self._connect()
        self._show_page(self._compose_page)

    def _connect(self) -> None:
        self.model.failed.connect(self.failed)
        self.model.refreshed.connect(self._after_refresh)
        self.list.chosen.connect(self._open_chosen)
        thread = self.thread_page
        thread.failed.connect(self.failed)
        thread.changed.connect(self._changed_here)
        thread.text_chosen.connect(self.text_chosen)
        thread.name_wanted.connect(self.name_wanted)
        thread.back.connect(self.show_list)
        thread.model.grown.connect(self._see)
        self._compose.queued.connect(self._open_sent)

    def _centred(self, compose: ComposePane) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(compose, 100)
        row.addStretch(1)
        compose.setObjectName("composePane")
        compose.setMaximumWidth(_COMPOSE_WIDTH)
        return page

    def _nothing_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        margins(layout, LARGE, SMALL)
        words = Label(
            self._theme,
            self.tr("Choose a conversation, or write a new text."),
            role="muted",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        layout.addWidget(words)
        layout.addStretch()
        return page

    def parts(self) -> tuple[QWidget, ...]:
        """The cards that are shown."""
        return tuple(part for part in (self.list, self._middle) if part.isVisible())

    # --- which page ---------------------------------------------------------------------------

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._arrange()

    @property
    def shows_compose(self) -> bool:
        return self._pages.currentWidget() is self._compose_page

    @Slot()
    def show_compose(self) -> None:
        """Shows the fields for a new text."""
        self.thread_page.open(None)
        self.list.choose(0)
        self._compose.drafts.update_menu()
        self._show_page(self._compose_page)

    def open_conversation(self, id_: int, at: ThreadKey | None = None) -> None:
        """Shows a conversation, and the text ``at`` in it."""
        try:
            row = self._outbox.conversations.row(id_)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if row is None:
            return
        wanted = tuple(folded_words(self.model.wanted.words)) if at is not None else ()
        self.list.choose(id_)
        self._show_page(self.thread_page)
        self.thread_page.open(row, at, wanted)
        self.thread_page.reply.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._see()

    @Slot(int)
    def _open_chosen(self, id_: int) -> None:
        shown = self.model.conversation(self.model.row_of(id_))
        hit = shown.hit.key if shown is not None and shown.hit is not None else None
        has_focus = self.list.list.hasFocus()
        self.open_conversation(id_, hit)
        if has_focus:
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
            return
        try:
            found = self._outbox.conversations.of_text(ids[0])
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self.refresh()
        if found:
            self.open_conversation(found)
            self.thread_page.reply.undo_bar.take_over(self._compose.undo_bar)

    @Slot()
    def show_list(self) -> None:
        """In a narrow view instead of the thread or the new text."""
        self.thread_page.open(None)
        self.list.choose(0)
        self._show_page(self._nothing)
        self.list.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @property
    def is_narrow(self) -> bool:
        """Whether the list and the thread take turns."""
        return self.width() < _BOTH_WIDTH

    def _arrange(self) -> None:
        is_narrow = self.is_narrow
        is_nothing = self._pages.currentWidget() is self._nothing
        self.list.setVisible(not is_narrow or is_nothing)
        self._middle.setVisible(not is_narrow or not is_nothing)
        self.thread_page.back_button.setVisible(is_narrow)
        width = _WIDE_LIST_WIDTH if self.width() >= _WIDE else _LIST_WIDTH
        self.list.setFixedWidth(self.width() if is_narrow else width)

    # --- what is shown ------------------------------------------------------------------------

    def forget_account(self, account: str) -> None:
        """Closes the conversation where it is one of this account, an `AccountKey.text`, which is
        being removed with its texts."""
        row = self.thread_page.conversation
        if row is not None and row.account.text == account:
            self.thread_page.reply.forget()
            self.show_compose()

    def show_accounts(self, views: tuple[AccountView, ...]) -> None:
        self.thread_page.show_accounts(views)
        self.list.show_progress(self._limits(views))
        self.list.list.viewport().update()

    def _limits(self, views: tuple[AccountView, ...]) -> str:
        """What is not known of the answers, and why."""
        signed_in = [one for one in views if one.state is AccountState.SIGNED_IN]
        sentences = []
        if any(one.inbound_refused for one in signed_in):
            sentences.append(
                self.tr(
                    "RingCentral does not let Ownline read answers: the app has no permission"
                    " “Read Messages”."
                )
            )
        if any(one.has_shared_inbox for one in signed_in):
            sentences.append(
                self.tr(
                    "This account has a shared inbox. Answers that arrive there are not shown here."
                )
            )
        back_to = [one.read_back_to for one in signed_in if one.read_back_to is not None]
        if back_to:
            day = short_time(max(back_to), self._text.read_at)
            sentences.append(self.tr("Reading older texts, back to {day}").format(day=day))
        return " ".join(sentences)

    @Slot()
    def refresh_later(self) -> None:
        """Refreshes once for many changes in a short time; a hidden view when it is shown."""
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    @Slot()
    def refresh(self) -> None:
        self._later.stop()
        self.model.refresh()
        self.thread_page.refresh()
        self._see()

    @Slot()
    def _changed_here(self) -> None:
        self.refresh()
        self.unread_changed.emit()

    @Slot()
    def _after_refresh(self) -> None:
        try:
            self.list.show_own_numbers(self._outbox.conversations.own_numbers())
        except DiskError as error:
            self.failed.emit(error.notice)
        self.unread_changed.emit()

    @property
    def seen_conversation(self) -> int:
        """The conversation that the person sees now; 0: none."""
        row = self.thread_page.conversation
        is_seen = self.thread_page.isVisible() and self.window().isActiveWindow()
        return row.id if row is not None and is_seen else 0

    @Slot()
    def _see(self) -> None:
        if self.seen_conversation:
            self.thread_page.mark_read()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._see()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        if self._was_hidden:
            self.refresh_later()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden list is not refreshed."""
        super().hideEvent(event)
        self._was_hidden = True
        self._minute.stop()
        self._later.stop()
