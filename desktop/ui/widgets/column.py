"""The column in which a conversation is read and answered: in a wide window, the texts of both
sides would be too far apart to be followed."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QWidget

_WIDTH = 840


def in_column(outer: QWidget) -> QWidget:
    """What is in the column of ``outer``, which has no layout yet and keeps its whole width."""
    inner = QWidget()
    inner.setMaximumWidth(_WIDTH)
    across = QHBoxLayout(outer)
    across.setContentsMargins(0, 0, 0, 0)
    # Without a share of the width, the space beside it begins where it has its maximum.
    across.addStretch(0)
    across.addWidget(inner, 1)
    across.addStretch(0)
    return inner


def column_of(view: QAbstractScrollArea, row: QRect) -> QRect:
    """The part of ``row``, a rectangle of the viewport, that is in the column. A scroll bar does
    not move it."""
    left = (view.width() - _WIDTH) // 2 - view.viewport().x()
    column = QRect(left, row.top(), _WIDTH, row.height())
    return column & row if left > row.left() else row
