"""A check box in the look of the window."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from desktop.ui.widgets.theme import Theme


class Tick(QCheckBox):
    """Its check mark is painted here: the style sheet could only load it from a file, which would
    not follow the theme."""

    def __init__(self, theme: Theme, label: str, name: str, *, is_on: bool) -> None:
        super().__init__(label)
        self._theme = theme
        self.setObjectName(name)
        self.setFont(theme.sized("body"))
        self.setChecked(is_on)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        ink, ratio = self._theme.colour("on_accent"), self.devicePixelRatioF()
        mark = self._theme.icons.pixmap("sent", box.width(), ink, ratio)
        painter = QPainter(self)
        painter.drawPixmap(box.topLeft(), mark)
        painter.end()
