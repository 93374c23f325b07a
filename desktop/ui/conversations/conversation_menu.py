"""What can be done with a conversation, beside answering."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.core.model import ConsentStatus, ConsentWish, ConversationRow
from desktop.messages import Conversations
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.tick_menu import TickMenu

# So many people of a group can be named here.
_MOST_NAMED = 10


class ConversationMenu(TickMenu):
    """``name_wanted`` carries the `AccountKey` and a number, ``consent_wanted`` the `ConsentWish`
    that is to be recorded, ``marked_unread`` and ``open_wanted`` the id of the conversation.
    ``people_wanted`` carries the `ConversationRow`: a new text to the people of this group.
    ``done_wanted`` carries the one that is to be marked as done, or opened again.
    ``write`` does a change in the database and shows it, or why it failed."""

    name_wanted = Signal(object, str)
    consent_wanted = Signal(object)
    people_wanted = Signal(object)
    marked_unread = Signal(int)
    open_wanted = Signal(int)
    done_wanted = Signal(object)

    def __init__(
        self,
        conversations: Conversations,
        text: ConversationText,
        write: Callable[[Callable[[], object]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("conversationMenu")
        self._conversations = conversations
        self._text = text
        self._write = write

    def show_for(self, row: ConversationRow) -> None:
        """For the conversation that is open."""
        self.clear()
        self._add_names(row)
        self._add_copy(row)
        self.addSeparator()
        self._add_unread(row)
        self._add_rest(row)

    def show_for_row(self, row: ConversationRow, *, has_answers: bool) -> None:
        """For a row of the list, also what the head of an open conversation has buttons for.
        ``has_answers``: whether there is an inbound text."""
        self.clear()
        self.addAction(self.tr("O&pen")).triggered.connect(lambda: self.open_wanted.emit(row.id))
        if row.unread:
            read = self.addAction(self.tr("Mark as &read"))
            read.triggered.connect(
                lambda: self._write(lambda: self._conversations.mark_read(row.id))
            )
        elif has_answers:
            self._add_unread(row)
        done = self.addAction(self.tr("Open &again") if row.is_done else self.tr("&Done"))
        done.triggered.connect(lambda: self.done_wanted.emit(row))
        self.addSeparator()
        self._add_names(row)
        self._add_copy(row)
        self.addSeparator()
        self._add_rest(row)

    def _add_copy(self, row: ConversationRow) -> None:
        numbers = ", ".join(one.number for one in row.others)
        words = self.tr("Copy the n&umbers") if row.is_group else self.tr("Copy the n&umber")
        copy = self.addAction(words)
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(numbers))
        if row.is_group:
            write = self.addAction(self.tr("Ne&w text to these people…"))
            write.triggered.connect(lambda: self.people_wanted.emit(row))

    def _add_unread(self, row: ConversationRow) -> None:
        unread = self.addAction(self.tr("Mark as un&read"))
        unread.triggered.connect(lambda: self.marked_unread.emit(row.id))
        unread.triggered.connect(
            lambda: self._write(lambda: self._conversations.mark_unread(row.id))
        )

    def _add_rest(self, row: ConversationRow) -> None:
        muted = self.addAction(self.tr("No n&otifications"))
        muted.setCheckable(True)
        muted.setChecked(row.is_muted)
        muted.triggered.connect(
            lambda is_on: self._write(lambda: self._conversations.set_muted(row.id, is_muted=is_on))
        )
        if not row.is_group and row.others:
            self._add_consent(row)

    def _add_names(self, row: ConversationRow) -> None:
        for one in row.others[:_MOST_NAMED]:
            words = self.tr("&Name this number…") if not one.name else self.tr("&Change the name…")
            if row.is_group:
                number = isolated(self._text.number(row.account, one.number))
                words = self.tr("Name {number}…").format(number=number)
            name = self.addAction(words)
            name.triggered.connect(
                lambda _=False, one=one: self.name_wanted.emit(row.account, one.number)
            )

    def _add_consent(self, row: ConversationRow) -> None:
        is_out = row.is_opted_out
        status = ConsentStatus.OPT_IN if is_out else ConsentStatus.OPT_OUT
        # Without a letter: RingCentral is told, and nobody is to come here by one that was meant
        # for a text.
        agreed, stopped = self.tr("Record that they agreed…"), self.tr("They want no texts…")
        action = self.addAction(agreed if is_out else stopped)
        wish = ConsentWish(row.account, row.own, row.others[0].number, status)
        action.triggered.connect(lambda: self.consent_wanted.emit(wish))
