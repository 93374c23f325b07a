"""The texts of a widget, and those without enough room."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QObject, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QToolButton,
    QWidget,
)

from desktop.ui.widgets.labels import ElidedLabel

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)

# More rows of a model have the same words of the program around other content.
_ROWS = 100

# Of QLineEdit, at each side of the text.
_QT_MARGIN = 2


def visible_texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Name and text of each widget, hidden ones too: each is shown at some time."""
    for widget in (top, *top.findChildren(QWidget)):
        for text in _texts_of(widget):
            if text:
                yield _name(widget), text
        for action in widget.actions():
            for text in (action.text(), action.toolTip(), action.statusTip()):
                if text:
                    yield f"{_name(widget)}/{_name(action)}", text


def _texts_of(widget: QWidget) -> Iterator[str]:
    yield from (
        widget.toolTip(),
        widget.accessibleName(),
        widget.accessibleDescription(),
        widget.statusTip(),
        widget.whatsThis(),
        widget.windowTitle(),
    )
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QMenu | QGroupBox):
        yield widget.title()
    elif isinstance(widget, QMessageBox):
        yield from (widget.text(), widget.informativeText(), widget.detailedText())
    elif isinstance(widget, QProgressDialog):
        yield widget.labelText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif widget.objectName() == "recipientChips":
        return  # what the person typed; the errors are shown below it as well
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _texts_of_model(widget.model())


def _texts_of_model(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(), _ROWS)):
            for role in ROLES:
                text = str(model.data(model.index(row, column), role) or "")
                # Tooltips are shown as rich text.
                yield unescape(text) if role == Qt.ItemDataRole.ToolTipRole else text


def cut_off(top: QWidget) -> Iterator[str]:
    """Visible widgets with less room than their text needs."""
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        needed = _needed(widget)
        if needed.width() > widget.width() or needed.height() > widget.height():
            yield f"{_name(widget)} has {widget.size()} and needs {needed}: {_text(widget)!r}"
        if isinstance(widget, QScrollArea) and _cannot_scroll_sideways(widget):
            inner = widget.widget()
            if inner and inner.minimumSizeHint().width() > widget.viewport().width():
                yield f"{_name(widget)} is too narrow: {inner.minimumSizeHint()}"
        if not _is_inside(widget):
            yield f"{_name(widget)} reaches beyond its parent: {_text(widget)!r}"


def _needed(widget: QWidget) -> QSize:
    if isinstance(widget, ElidedLabel):
        return QSize(1, widget.fontMetrics().height())
    if (
        isinstance(widget, QLabel)
        and widget.text()
        and widget.objectName() != "qt_msgboxex_icon_label"
    ):
        if widget.wordWrap():
            return QSize(_longest_word(widget), widget.heightForWidth(widget.width()))
        return widget.sizeHint()
    if isinstance(widget, QPushButton) and widget.text():
        return QSize(widget.sizeHint().width(), widget.fontMetrics().height())
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        width = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        return QSize(width + _beside_text(widget), widget.sizeHint().height() - 2)
    return QSize(0, 0)


def _beside_text(line: QLineEdit) -> int:
    """The width of its frame, margins and icons; without a text, Qt shows only those at its start
    and leaves no room for the others."""
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    contents = QStyle.SubElement.SE_LineEditContents
    inside = line.style().subElementRect(contents, option, line)
    icons = [one for one in line.findChildren(QToolButton) if one.isVisible()]
    return line.width() - inside.width() + 2 * _QT_MARGIN + sum(one.width() for one in icons)


def _longest_word(label: QLabel) -> int:
    metrics = label.fontMetrics()
    return max((metrics.horizontalAdvance(word) for word in label.text().split()), default=0)


def _cannot_scroll_sideways(area: QScrollArea) -> bool:
    is_off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return is_off and area.widget() is not None


def _is_inside(widget: QWidget) -> bool:
    """Whether it is inside its parent horizontally; vertically, most parents scroll."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or not isinstance(widget, QLabel | QAbstractButton):
        return True
    area = widget.geometry()
    return area.left() >= -1 and area.right() <= parent.width() + 1


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _name(thing: QObject) -> str:
    name = thing.objectName() or type(thing).__name__
    return name if not isinstance(thing, QAction) else name or thing.text()


def tops() -> list[QWidget]:
    """The windows, boxes and menus that are shown."""
    return [top for top in QApplication.topLevelWidgets() if top.isVisible()]
