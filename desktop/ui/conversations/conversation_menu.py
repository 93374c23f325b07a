"""What can be done with a conversation, beside answering."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.model import ConsentStatus, ConversationRow
from desktop.messages import Conversations
from desktop.ui.conversations.conversation_text import ConversationText

# So many people of a group can be named here.
_MOST_NAMED = 10


class ConversationMenu(QMenu):
    """``name_wanted`` carries the `AccountKey` and a number, ``consent_wanted`` the
    `ConsentStatus` that is to be recorded. ``write`` does a change in the database and shows it, or
    why it failed."""

    name_wanted = Signal(object, str)
    consent_wanted = Signal(object)

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
        self.clear()
        self._add_names(row)
        numbers = ", ".join(one.number for one in row.others)
        copy = self.addAction(self.tr("Copy the n&umber"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(numbers))
        self.addSeparator()
        unread = self.addAction(self.tr("Mark as un&read"))
        unread.triggered.connect(
            lambda: self._write(lambda: self._conversations.mark_unread(row.id))
        )
        muted = self.addAction(self.tr("No n&otifications"))
        muted.setCheckable(True)
        muted.setChecked(row.is_muted)
        muted.triggered.connect(
            lambda is_on: self._write(lambda: self._conversations.set_muted(row.id, is_muted=is_on))
        )
        if not row.is_group:
            self._add_consent(row)

    def _add_names(self, row: ConversationRow) -> None:
        for one in row.others[:_MOST_NAMED]:
            words = self.tr("&Name this number…") if not one.name else self.tr("&Change the name…")
            if row.is_group:
                number = self._text.number(row.account, one.number)
                words = self.tr("Name {number}…").format(number=number)
            name = self.addAction(words)
            name.triggered.connect(
                lambda _=False, one=one: self.name_wanted.emit(row.account, one.number)
            )

    def _add_consent(self, row: ConversationRow) -> None:
        is_out = row.is_opted_out
        status = ConsentStatus.OPT_IN if is_out else ConsentStatus.OPT_OUT
        agreed, stopped = self.tr("Record that they a&greed…"), self.tr("They want no &texts…")
        action = self.addAction(agreed if is_out else stopped)
        action.triggered.connect(lambda: self.consent_wanted.emit(status))
