"""Check boxes and radio buttons in the look of the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QStyle, QStyleOptionButton

from desktop.ui.widgets.theme import NARROW, Theme

_RADIUS = 6
_LINE = 2


class Choice(QRadioButton):
    """One of several."""

    def __init__(self, label: str, name: str) -> None:
        super().__init__(label)
        self.setObjectName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            _paint_focus(self, QStyle.SubElement.SE_RadioButtonContents)


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
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if self.hasFocus():
            _paint_focus(self, QStyle.SubElement.SE_CheckBoxContents)
        if not self.isChecked():
            return
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        ink, ratio = self._theme.colour("on_accent"), self.devicePixelRatioF()
        mark = self._theme.icons.pixmap("sent", box.width(), ink, ratio)
        painter = QPainter(self)
        painter.drawPixmap(box.topLeft(), mark)
        painter.end()


def _paint_focus(made: QCheckBox | QRadioButton, contents: QStyle.SubElement) -> None:
    """Around the words only: the box stands at the edge, as the words above it do, and has no room
    for a frame around it."""
    option = QStyleOptionButton()
    made.initStyleOption(option)
    room = made.style().subElementRect(contents, option, made)
    size = made.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, made.text())
    place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    words = QStyle.alignedRect(made.layoutDirection(), place, size, room)
    frame = words.adjusted(-NARROW, -NARROW, NARROW, NARROW) & made.rect()
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(made.palette().accent(), _LINE))
    painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    painter.end()
