"""The splitter between list and details, which remembers its sizes."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Slot
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.ui.widgets.theme import MEDIUM

_KEYS = {
    Qt.Orientation.Horizontal: "window/split_beside",
    Qt.Orientation.Vertical: "window/split_below",
}
# Beside a thread and its list, half would leave the thread too narrow.
_FIRST = {Qt.Orientation.Horizontal: 600, Qt.Orientation.Vertical: 500}


class ListDetailsSplitter(QSplitter):
    """Each orientation has its own sizes; the settings keep the first one's share of 1000."""

    def __init__(self, settings: QSettings, first: QWidget, second: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._settings = settings
        self.setChildrenCollapsible(False)
        self.setHandleWidth(MEDIUM)
        self.addWidget(first)
        self.addWidget(second)
        self.splitterMoved.connect(self._save)
        self.place()

    def turn(self, orientation: Qt.Orientation) -> None:
        if self.orientation() != orientation:
            self.setOrientation(orientation)
            self.place()

    def place(self) -> None:
        """Restores the last sizes."""
        first = _FIRST[self.orientation()]
        try:
            share = int(str(self._settings.value(_KEYS[self.orientation()], first)))
        except ValueError:
            share = first
        share = min(max(share, 50), 950)
        self.setSizes([share * 10, (1000 - share) * 10])

    @Slot()
    def _save(self) -> None:
        first, second = self.sizes()
        if first and second:
            self._settings.setValue(_KEYS[self.orientation()], first * 1000 // (first + second))
