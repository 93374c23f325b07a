"""Paints a template in a list: its name, and quietly what is beside or below it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.core.model import Template
from desktop.ui.compose.sender_combo import TwoLines
from desktop.ui.text.plain import isolated, tooltip
from desktop.ui.widgets.theme import MEDIUM, NARROW, Theme

ID_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NAME_ROLE = ID_ROLE + 1
_LINE_ROLE = ID_ROLE + 2


def item_of(template: Template, name: str, line: str) -> QListWidgetItem:
    """``line`` is shown beside or below the name. A screen reader reads both."""
    item = QListWidgetItem(f"{isolated(name)}, {isolated(line)}")
    item.setToolTip(tooltip(template.text))
    item.setData(ID_ROLE, template.id)
    item.setData(_NAME_ROLE, isolated(name))
    item.setData(_LINE_ROLE, isolated(line))
    return item


class TemplateDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget, *, is_low: bool) -> None:
        """``is_low``: both on one line."""
        super().__init__(parent)
        self._lines = TwoLines(theme)
        self._is_low = is_low

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = self._lines
        return QSize(120, lines.group_height - NARROW if self._is_low else lines.height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        widget = option.widget
        item = QStyle.ControlElement.CE_ItemViewItem
        widget.style().drawControl(item, bare, painter, widget)
        painter.save()
        painter.setLayoutDirection(option.direction)
        rect: QRect = option.rect
        inner = rect.adjusted(MEDIUM, 0, -MEDIUM, 0)
        name, line = index.data(_NAME_ROLE) or "", index.data(_LINE_ROLE) or ""
        if self._is_low:
            self._lines.paint_group(painter, inner, name, (line,))
        else:
            self._lines.paint(painter, inner, name, (line,), "text")
        painter.restore()
