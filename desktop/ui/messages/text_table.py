"""The table of the outbox: texts and lists, a row each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from desktop.ui.messages.delegate import OutboxDelegate
from desktop.ui.messages.model import OutboxModel
from desktop.ui.widgets.selecting_keys import SelectingKeys
from desktop.ui.widgets.theme import Theme


class TextTable(QTableView):
    """It has one column: Home and End move to the first and the last row."""

    def __init__(self, model: OutboxModel, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("outboxView")
        self.setAccessibleName(self.tr("Outbox"))
        self.setModel(model)
        self.delegate = OutboxDelegate(model, theme, self)
        self.setItemDelegate(self.delegate)
        across = self.horizontalHeader()
        across.hide()
        across.setMinimumSectionSize(1)
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(self.delegate.row_height)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        SelectingKeys(self)

    @property
    def found_words(self) -> str:
        """How many rows there are, for a screen reader; empty: none."""
        count = self.model().rowCount()
        if self.model().canFetchMore(QModelIndex()):
            return self.tr("More than %Ln row(s)", "", count)
        return self.tr("%Ln row(s)", "", count) if count else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Qt ignores it: the window would press the button that has the focus by now.
            event.accept()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        if action in ends:
            # Without Ctrl, QTableView moves within the row.
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the current row visible when the details pane takes its room."""
        super().resizeEvent(event)
        row = self.visualRect(self.currentIndex())
        if row.isValid() and 0 <= row.top() < event.oldSize().height():
            self.scrollTo(self.currentIndex())
