"""The keyboard stays with its text while a thread is read again."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QObject, Slot
from PySide6.QtWidgets import QListView

from desktop.core.model import ThreadText
from desktop.ui.conversations.thread_model import ThreadModel


class KeptText(QObject):
    """Watches the rows of ``view``: a text may stand at another time now."""

    def __init__(self, view: QListView, model: ThreadModel) -> None:
        super().__init__(view)
        self._view = view
        self._thread = model
        self._lost: tuple[int, ThreadText, int] | None = None
        """Conversation, text and row where the keyboard was before all rows were read again."""
        model.modelAboutToBeReset.connect(self._note)
        model.grown.connect(self._keep)

    @Slot()
    def _note(self) -> None:
        row, conversation = self._view.currentIndex().row(), self._thread.conversation
        text = self._thread.text_at(row)
        if text is not None and conversation is not None:
            self._lost = (conversation.id, text, row)

    @Slot()
    def _keep(self) -> None:
        """Where the text is gone, the keyboard keeps its place; no other text is chosen."""
        lost, self._lost = self._lost, None
        conversation = self._thread.conversation
        if lost is None or conversation is None or lost[0] != conversation.id:
            return
        row = self._thread.row_like(lost[1])
        at = row if row >= 0 else min(lost[2], self._thread.rowCount() - 1)
        if self._view.currentIndex().isValid():
            return
        flags = QItemSelectionModel.SelectionFlag
        how = flags.ClearAndSelect if row >= 0 else flags.NoUpdate
        self._view.selectionModel().setCurrentIndex(self._thread.index(at), how)
