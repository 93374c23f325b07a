"""Check boxes and radio buttons in the look of the window."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QStyle, QStyleOptionButton

from desktop.ui.widgets.theme import NARROW, Theme

_RADIUS = 6
_LINE = 2


class Choice(QRadioButton):
    """One of several. ``wraps``: its words are broken into lines where it has no room for them."""

    def __init__(self, label: str, name: str, *, wraps: bool = False) -> None:
        super().__init__(label)
        self.setObjectName(name)
        self._wraps = wraps
        if wraps:
            _let_wrap(self)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self._wraps:
            option.text = _in_lines(self, option)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return _least_size(self, whole) if self._wraps else whole

    def heightForWidth(self, width: int) -> int:
        option = QStyleOptionButton()
        super().initStyleOption(option)
        option.rect.setWidth(width)
        return _height(self, option)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            _paint_focus(self, QStyle.SubElement.SE_RadioButtonContents)


class Tick(QCheckBox):
    """Its check mark is painted here: the style sheet could only load it from a file, which would
    not follow the theme. ``wraps``: as in `Choice`."""

    def __init__(
        self, theme: Theme, label: str, name: str, *, is_on: bool, wraps: bool = False
    ) -> None:
        super().__init__(label)
        self._theme = theme
        self.setObjectName(name)
        self.setFont(theme.sized("body"))
        self.setChecked(is_on)
        self._wraps = wraps
        if wraps:
            _let_wrap(self)

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self._wraps:
            option.text = _in_lines(self, option)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        return _least_size(self, whole) if self._wraps else whole

    def heightForWidth(self, width: int) -> int:
        option = QStyleOptionButton()
        super().initStyleOption(option)
        option.rect.setWidth(width)
        return _height(self, option)

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


def _let_wrap(made: QCheckBox | QRadioButton) -> None:
    # Fixed would keep it at one line.
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)


def _width_of(made: QCheckBox | QRadioButton, words: str) -> int:
    return made.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words).width()


def _room_of(made: QCheckBox | QRadioButton, option: QStyleOptionButton) -> int:
    is_radio, part = isinstance(made, QRadioButton), QStyle.SubElement
    contents = part.SE_RadioButtonContents if is_radio else part.SE_CheckBoxContents
    return made.style().subElementRect(contents, option, made).width()


def _in_lines(made: QCheckBox | QRadioButton, option: QStyleOptionButton) -> str:
    """Its words as they are painted. Qt breaks no lines there, but paints those it is given."""
    room = _room_of(made, option)
    lines: list[str] = []
    for word in made.text().split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width_of(made, longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def _height(made: QCheckBox | QRadioButton, option: QStyleOptionButton) -> int:
    more = _in_lines(made, option).count("\n")
    return made.sizeHint().height() + more * made.fontMetrics().lineSpacing()


def _least_size(made: QCheckBox | QRadioButton, whole: QSize) -> QSize:
    """Beside the box, its longest word has room."""
    longest = max(_width_of(made, word) for word in made.text().split(" "))
    return QSize(whole.width() - _width_of(made, made.text()) + longest, whole.height())


def _paint_focus(made: QCheckBox | QRadioButton, contents: QStyle.SubElement) -> None:
    """Around the words only: the box stands at the edge, as the words above it do, and has no room
    for a frame around it."""
    option = QStyleOptionButton()
    made.initStyleOption(option)
    room = made.style().subElementRect(contents, option, made)
    size = made.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, option.text)
    place = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    words = QStyle.alignedRect(made.layoutDirection(), place, size, room)
    frame = words.adjusted(-NARROW, -NARROW, NARROW, NARROW) & made.rect()
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(made.palette().accent(), _LINE))
    painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
    painter.end()
