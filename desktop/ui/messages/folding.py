"""Folds and unfolds the lists of the outbox, by keyboard and mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView

from desktop.core.model import MergeState, MergeSummary
from desktop.ui.messages.merge_painter import START
from desktop.ui.messages.model import OutboxModel
from desktop.ui.widgets.enter_key import ENTER, is_plain
from desktop.ui.widgets.labels import announce

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class Folding(QObject):
    """Right unfolds the current list, Left folds it, Enter and a double click do either. Left on a
    text of a list moves to the list."""

    def __init__(self, table: QTableView, model: OutboxModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)

    def set_folded(self, summary: MergeSummary, *, is_folded: bool) -> None:
        """While a list is being filled it stays folded."""
        if (
            is_folded == (summary.id not in self._model.unfolded)
            or summary.state is MergeState.FILLING
        ):
            return
        self._model.refresh(self._model.unfolded ^ {summary.id})
        announce(self._table, self.tr("Collapsed") if is_folded else self.tr("Expanded"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self._table and is_plain(event) and self._press_key(event.key()):
                return True
        elif event.type() in _PRESSES and isinstance(event, QMouseEvent):
            is_left = event.button() == Qt.MouseButton.LeftButton
            is_double = event.type() == QEvent.Type.MouseButtonDblClick
            if is_left and self._press(event.position().toPoint(), is_double=is_double):
                return True
        return super().eventFilter(watched, event)

    def _press_key(self, key: int) -> bool:
        current = self._model.at(self._table.currentIndex().row())
        is_mirrored = self._table.isRightToLeft()
        opens = Qt.Key.Key_Left if is_mirrored else Qt.Key.Key_Right
        closes = Qt.Key.Key_Right if is_mirrored else Qt.Key.Key_Left
        if isinstance(current, MergeSummary):
            is_folded = current.id not in self._model.unfolded
            if key in (opens, closes):
                self.set_folded(current, is_folded=key == closes)
                return True
            if key in ENTER:
                self.set_folded(current, is_folded=not is_folded)
                return True
        elif current is not None and current.merge in self._model.unfolded and key == closes:
            row = self._model.row_of(current.merge or 0)
            self._table.setCurrentIndex(self._model.index(row, 0))
            return True
        return False

    def _press(self, at: QPoint, *, is_double: bool) -> bool:
        """A press on the arrow of a list, or a double click anywhere on its row."""
        summary = self._model.at(self._table.rowAt(at.y()))
        if not isinstance(summary, MergeSummary):
            return False
        width = self._table.viewport().width()
        from_start = width - at.x() if self._table.isRightToLeft() else at.x()
        if from_start > START and not is_double:
            return False
        self.set_folded(summary, is_folded=summary.id in self._model.unfolded)
        return True
