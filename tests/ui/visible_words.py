"""All that a widget says, and what of it has no room."""

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
    QWidget,
)

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def words(top: QWidget) -> Iterator[tuple[str, str]]:
    """Who says it, and what. Hidden widgets too: each of them is shown at some time."""
    for widget in (top, *top.findChildren(QWidget)):
        for said in _words_of(widget):
            if said:
                yield _name(widget), said
        for action in widget.actions():
            for said in (action.text(), action.toolTip(), action.statusTip()):
                if said:
                    yield f"{_name(widget)}/{_name(action)}", said


def _words_of(widget: QWidget) -> Iterator[str]:
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
        return  # what the person typed, with reasons that are shown below it, too
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _words_of_model(widget.model())


def _words_of_model(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(model.rowCount()):
            for role in ROLES:
                said = str(model.data(model.index(row, column), role) or "")
                # Tooltips are shown as rich text.
                yield unescape(said) if role == Qt.ItemDataRole.ToolTipRole else said


def cut_off(top: QWidget) -> Iterator[str]:
    """Visible widgets that have less room than their words need."""
    for widget in (top, *top.findChildren(QWidget)):
        if not widget.isVisible():
            continue
        needed = _needed(widget)
        if needed.width() > widget.width() or needed.height() > widget.height():
            yield f"{_name(widget)} has {widget.size()} and needs {needed}: {_said(widget)!r}"
        if isinstance(widget, QScrollArea) and _cannot_scroll_aside(widget):
            inner = widget.widget()
            if inner and inner.minimumSizeHint().width() > widget.viewport().width():
                yield f"{_name(widget)} is too narrow: {inner.minimumSizeHint()}"
        if not _is_inside(widget):
            yield f"{_name(widget)} reaches beyond what is around it: {_said(widget)!r}"


def _needed(widget: QWidget) -> QSize:
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
        return QSize(width, widget.sizeHint().height() - 2)
    return QSize(0, 0)


def _longest_word(label: QLabel) -> int:
    metrics = label.fontMetrics()
    return max((metrics.horizontalAdvance(word) for word in label.text().split()), default=0)


def _cannot_scroll_aside(area: QScrollArea) -> bool:
    is_off = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return is_off and area.widget() is not None


def _is_inside(widget: QWidget) -> bool:
    """Within its parent from side to side; below, most parents scroll."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or not isinstance(widget, QLabel | QAbstractButton):
        return True
    place = widget.geometry()
    return place.left() >= -1 and place.right() <= parent.width() + 1


def _said(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _name(thing: QObject) -> str:
    name = thing.objectName() or type(thing).__name__
    return name if not isinstance(thing, QAction) else name or thing.text()


def tops() -> list[QWidget]:
    """The windows, boxes and menus that are shown."""
    return [top for top in QApplication.topLevelWidgets() if top.isVisible()]
