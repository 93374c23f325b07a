"""The splitter between a view and the details, which remembers its sizes."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.core.records import Record
from desktop.ui.widgets.theme import MEDIUM

_KEYS = {
    Qt.Orientation.Horizontal: "window/split_beside",
    Qt.Orientation.Vertical: "window/split_below",
}
# Beside a thread and its list, half would leave the thread too narrow. Below the outbox, half would
# leave two of its rows on a low screen; the details scroll.
_FIRST = {Qt.Orientation.Horizontal: 600, Qt.Orientation.Vertical: 600}
# Below this height, the details replace the view instead of sharing the space.
_LOW_HEIGHT = 480

LEAST_DETAILS = 340
"""The least width of the details beside a view, in px."""


class Room(Record, frozen=True):
    """What a view needs, in px. From ``beside`` on, the details are beside it instead of below it.
    It gets the width ``least`` then, where enough is left for the details; the person can still
    make it narrower."""

    beside: int
    least: int = 0


class ListDetailsSplitter(QSplitter):
    """Each orientation has its own sizes; the settings keep the view's share of 1000.
    ``arranged``: the view may have another size."""

    arranged = Signal()

    def __init__(self, settings: QSettings, view: QWidget, details: QWidget, room: Room) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._settings = settings
        self._view = view
        self._details = details
        self._room = room
        self.setChildrenCollapsible(False)
        self.setHandleWidth(MEDIUM)
        self.addWidget(view)
        self.addWidget(details)
        self.splitterMoved.connect(self._save)
        self.place()

    @property
    def hides_view(self) -> bool:
        """Whether there is no room for the view while the details are shown."""
        return self.width() < self._room.beside and self.height() < _LOW_HEIGHT

    def arrange(self, room: Room) -> None:
        """Shows view and details side by side, one above the other, or only one of them."""
        self._room = room
        is_beside = self.width() >= room.beside
        wanted = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        if self.orientation() != wanted:
            self.setOrientation(wanted)
            self.place()
        self._view.setVisible(not (self.hides_view and self._details.isVisibleTo(self)))
        self.arranged.emit()

    def place(self) -> None:
        """Restores the last sizes."""
        # From right to left, Qt 6.11 puts all parts of a horizontal splitter a pixel too far right.
        shift = int(self.isRightToLeft() and self.orientation() == Qt.Orientation.Horizontal)
        self.setContentsMargins(shift, 0, -shift, 0)
        first = _FIRST[self.orientation()]
        try:
            share = int(str(self._settings.value(_KEYS[self.orientation()], first)))
        except ValueError:
            share = first
        share = min(max(share, 50), 950)
        self.setSizes([share * 10, (1000 - share) * 10])
        self._keep_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(self._room)
        self._keep_room()

    def _keep_room(self) -> None:
        first, second = self.sizes()
        least = min(self._room.least, first + second - LEAST_DETAILS)
        if self.orientation() == Qt.Orientation.Horizontal and second and first < least:
            self.setSizes([least, first + second - least])

    @Slot()
    def _save(self) -> None:
        first, second = self.sizes()
        if first and second:
            self._settings.setValue(_KEYS[self.orientation()], first * 1000 // (first + second))
