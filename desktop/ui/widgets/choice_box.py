"""A box to choose one of a few things, in the look of the other fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate

from desktop.ui.text.plain import in_order_of_window, shortened
from desktop.ui.widgets.drop_down import DropDown
from desktop.ui.widgets.theme import SMALL, Theme

_ICON = 18
_MOST_LABEL = 60


class ChoiceBox(DropDown):
    """``picked`` carries what the person chose; it is not emitted by `offer`."""

    picked = Signal(object)

    def __init__(self, theme: Theme, name: str, spoken: str) -> None:
        """``spoken`` is what a screen reader calls the box."""
        super().__init__()
        self._theme = theme
        self.setObjectName(name)
        self.setProperty("kind", "choice")
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Qt's own delegate of a combo box takes no room from the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMinimumContentsLength(6)
        self.setMaxVisibleItems(12)
        self.view().setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._tell)

    def offer(self, choices: Sequence[tuple[str, Any]], chosen: Any) -> None:
        """``choices``: labels, each one line in which what is from outside is `isolated`, with
        their values."""
        self.blockSignals(True)
        self.clear()
        for label, value in choices:
            self.addItem(in_order_of_window(shortened(label, _MOST_LABEL)), value)
        values = [value for _, value in choices]
        self.setCurrentIndex(values.index(chosen) if chosen in values else -1)
        self.blockSignals(False)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its neighbours need it: what is chosen is elided."""
        width = self.fontMetrics().averageCharWidth() * 8 + _ICON + 3 * SMALL
        return QSize(width, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet could only load an arrow from a file, which would not follow the theme.
        ratio = self.devicePixelRatioF()
        icon = self._theme.icons.pixmap("chevron", _ICON, self._theme.colour("muted"), ratio)
        place = QRect(self.width() - _ICON - SMALL, (self.height() - _ICON) // 2, _ICON, _ICON)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
        painter = QPainter(self)
        painter.drawPixmap(place.topLeft(), icon)
        painter.end()

    @Slot(int)
    def _tell(self, at: int) -> None:
        self.picked.emit(self.itemData(at))
