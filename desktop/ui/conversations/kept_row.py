"""Keeps the keyboard at its text while the texts of a conversation are read again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractItemView

from desktop.core.model import ThreadText
from desktop.ui.conversations.thread_model import ThreadModel


class KeptRow(QObject):
    """Qt forgets where the keyboard was when all rows are read again, and a screen reader says
    nothing any more."""

    def __init__(self, view: QAbstractItemView, model: ThreadModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._lost: tuple[int, ThreadText, int] | None = None
        """Conversation, text and row."""
        model.modelAboutToBeReset.connect(self._note)
        model.grown.connect(self._restore)

    @Slot()
    def _note(self) -> None:
        row, conversation = self._view.currentIndex().row(), self._model.conversation
        text = self._model.text_at(row)
        if text is not None and conversation is not None:
            self._lost = (conversation.id, text, row)

    @Slot()
    def _restore(self) -> None:
        """To the same text, which may stand at another time now, or to the place of one that is
        gone."""
        lost, self._lost = self._lost, None
        conversation = self._model.conversation
        is_same = lost is not None and conversation is not None and lost[0] == conversation.id
        if lost is None or not is_same or self._view.currentIndex().isValid():
            return
        row = self._model.row_like(lost[1])
        at = row if row >= 0 else min(lost[2], self._model.rowCount() - 1)
        self._view.setCurrentIndex(self._model.index(at))
