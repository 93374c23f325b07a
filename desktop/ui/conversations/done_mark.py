"""Marks conversations as done, and opens them again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from desktop.core.model import ConversationRow
from desktop.messages import Conversations
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.conversations.reply_pane import ReplyPane
from desktop.ui.text.plain import isolated


class DoneMark(QObject):
    """``marked`` carries what is said of a conversation that is done now, in fewer and fewer
    words, and a function that takes it back. ``write`` does a change in the database and shows
    it."""

    marked = Signal(tuple, object)
    decided = Signal(int)
    """Before it is marked, or opened again: it leaves the list at once, although it is open."""

    def __init__(
        self,
        conversations: Conversations,
        text: ConversationText,
        reply: ReplyPane,
        write: Callable[[Callable[[], object]], None],
    ) -> None:
        super().__init__(reply)
        self._conversations = conversations
        self._text = text
        self._reply = reply
        self._write = write

    @Slot(object)
    def toggle(self, row: ConversationRow) -> None:
        # An answer that is saved later would open it again.
        self._reply.save()
        is_done = not row.is_done
        self.decided.emit(row.id)
        self._set(row.id, is_done=is_done)
        if is_done:
            words = self.tr("Marked as done: {name}")
            said = tuple(words.format(name=isolated(one)) for one in self._text.titles(row))
            self.marked.emit(said, partial(self._set, row.id, is_done=False))

    def _set(self, id_: int, *, is_done: bool) -> None:
        self._write(lambda: self._conversations.set_done(id_, is_done=is_done))
