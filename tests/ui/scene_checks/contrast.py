"""Contrast on every page and dialog, measured from what is painted (WCAG 2.2 AA, 1.4.3 and 1.4.11):
text and placeholders 4.5:1, the borders of fields and boxes 3:1. What is disabled is exempt."""

from __future__ import annotations

import functools
from array import array
from collections import Counter
from collections.abc import Iterator
from itertools import product

from PySide6.QtCore import QAbstractListModel, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from desktop.ui.widgets.tick_menu import TickMenu
from tests.ui.visible_text import tops
from tests.ui.widgets.test_theme import contrast

_TEXT, _BORDER = 4.5, 3.0
# A border may be this far inside its widget, in px.
_DEPTH = 5
_ICON = 34
# The texts of a menu with ticks begin so far in.
_INDENT = 28
_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)
# They have no border of their own: the box around them has it, or they are no fields.
_BARE = ("recipientField", "qt_spinbox_lineedit", "detailsText", "sampleText", "rowText")


class Contrast:
    """What is painted can be seen."""

    def __init__(self) -> None:
        self.measured: Counter[str] = Counter()
        """How many of each kind."""

    def __call__(self) -> Iterator[str]:
        for top in tops():
            if isinstance(top, QFileDialog):
                continue
            painted = Painted(top)
            for widget in (top, *top.findChildren(QWidget)):
                words = f"{widget.objectName()} of {type(widget.parent()).__name__}"
                for part, value, least in painted.values(widget):
                    self.measured[part] += 1
                    if value < least:
                        yield f"{part} of {words}: {value:.2f}"


class Painted:
    """What a window looks like."""

    def __init__(self, top: QWidget) -> None:
        self._top = top
        self._image = top.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)

    def values(self, widget: QWidget) -> Iterator[tuple[str, float, float]]:
        """Each visible part of ``widget`` with its contrast, and how much it needs."""
        if widget.window() is not self._top or not widget.isEnabled() or not is_whole(widget):
            return
        place = QRect(widget.mapTo(self._top, QPoint()), widget.size())
        if isinstance(widget, QLabel | QAbstractButton) and widget.text().strip():
            yield "text", self._of_text(place.adjusted(3, 3, -3, -3)), _TEXT
        if isinstance(widget, QLineEdit | QPlainTextEdit) and widget.placeholderText():
            text = widget.text() if isinstance(widget, QLineEdit) else widget.toPlainText()
            if not text and not is_bare(widget):
                # Without the icons of a search.
                side = _ICON if widget.actions() else 5
                yield "placeholder", self._of_text(place.adjusted(side, 5, -side, -5)), _TEXT
        # What is fixed is there to be read, and not a field.
        is_field = isinstance(widget, _FIELDS) and not is_bare(widget)
        is_field = is_field and not widget.property("fixed")
        if is_field or widget.objectName() == "recipientBox":
            yield "border", self._of_border(place.left(), place.center().y()), _BORDER
        if isinstance(widget, QCheckBox | QRadioButton) and not widget.isChecked():
            box = indicator(widget).translated(place.topLeft())
            yield "box", self._of_border(box.left(), box.center().y()), _BORDER

        if isinstance(widget, QMenu):
            yield from self._actions(widget)
        if isinstance(widget, QAbstractItemView):
            yield from self._items(widget)

    def _actions(self, menu: QMenu) -> Iterator[tuple[str, float, float]]:
        for action in menu.actions():
            assert isinstance(menu, TickMenu) or not action.isCheckable()
            if action.isEnabled() and action.text():
                place = menu.actionGeometry(action)
                yield "action", self._of_text(place.adjusted(_INDENT, 3, -3, -3)), _TEXT
                if action.isChecked():
                    yield (
                        "tick",
                        self._of_text(place.adjusted(4, 3, _INDENT - place.width(), -3)),
                        _BORDER,
                    )

    def _items(self, view: QAbstractItemView) -> Iterator[tuple[str, float, float]]:
        """Each row or cell that is whole."""
        port, model = view.viewport(), view.model()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
        for row, column in product(range(model.rowCount()), range(columns)):
            index = model.index(row, column)
            place = view.visualRect(index)
            is_painted = model.flags(index) & Qt.ItemFlag.ItemIsEnabled and str(index.data() or "")
            if is_painted and not place.isEmpty() and port.rect().contains(place):
                yield (
                    "item",
                    self._of_text(place.translated(port.mapTo(self._top, QPoint()))),
                    _TEXT,
                )

    def _of_text(self, place: QRect) -> float:
        """Of the ink that differs most from the colour behind it."""
        part = self._image.copy(place)
        if part.isNull():
            # Less than its edges is seen.
            return _TEXT
        return of_pixels(bytes(part.constBits()))

    def _of_border(self, left: int, y: int) -> float:
        """Of the border at its left against what is outside of it."""
        outside = self._image.pixelColor(left - 2, y).name()
        inside = (self._image.pixelColor(left + x, y).name() for x in range(_DEPTH))
        return max(contrast(colour, outside) for colour in inside)


# Most of a view is painted as in the view before it.
@functools.lru_cache(maxsize=2_000)
def of_pixels(pixels: bytes) -> float:
    colours = Counter(array("I", pixels))
    if not colours:
        return _TEXT
    ground = colours.most_common(1)[0][0]
    return max(between(ink, ground) for ink in colours)


@functools.cache
def between(ink: int, ground: int) -> float:
    return contrast(QColor.fromRgb(ink).name(), QColor.fromRgb(ground).name())


def is_whole(widget: QWidget) -> bool:
    """Not hidden, scrolled away or cut."""
    return widget.visibleRegion().boundingRect() == widget.rect() and widget.width() > 12


def is_bare(widget: QWidget) -> bool:
    return widget.objectName() in _BARE


def indicator(widget: QCheckBox | QRadioButton) -> QRect:
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    is_box = isinstance(widget, QCheckBox)
    part = QStyle.SubElement
    wanted = part.SE_CheckBoxIndicator if is_box else part.SE_RadioButtonIndicator
    return widget.style().subElementRect(wanted, option, widget)
