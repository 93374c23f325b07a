"""A combo box whose list opens at one place, with what is chosen highlighted."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QComboBox, QWidget

# A list in less room than this below its box opens above it.
_LEAST_LIST = 120


def place_below(box: QWidget, height: int) -> QRect:
    """Where a list of ``height`` opens: below its box, shorter if need be, so that its rows are
    always at the same place and cover nothing above. Above the box only where nothing fits
    below. In global coordinates."""
    screen = box.screen().availableGeometry()
    top = box.mapToGlobal(QPoint(0, 0)).y()
    below = QRect(box.mapToGlobal(QPoint(0, box.height())), box.size())
    room = screen.bottom() + 1 - below.top()
    below.setHeight(min(height, room))
    if below.height() >= min(height, _LEAST_LIST) or room >= top - screen.top():
        return below
    below.setHeight(min(height, top - screen.top()))
    below.moveBottom(top - 1)
    return below


class DropDown(QComboBox):
    """The style sheet keeps its list off the box: Qt would lay the highlighted row over it."""

    def showPopup(self) -> None:
        self.view().setAccessibleName(self.accessibleName())
        # Qt keeps the row that was highlighted when the list was closed without a choice.
        self.view().setCurrentIndex(
            self.model().index(self.currentIndex(), self.modelColumn(), self.rootModelIndex())
        )
        super().showPopup()
        shown = self.view().window()
        placed = place_below(self, shown.height())
        # Qt opens the list above its box where it fits there as a whole, and not below.
        if shown.y() < placed.y() - 1:
            shown.setGeometry(shown.x(), placed.y(), shown.width(), placed.height())
