"""The height of a field that shows whole lines."""

from __future__ import annotations

from math import ceil

from PySide6.QtWidgets import QPlainTextEdit


def height_of(field: QPlainTextEdit, lines: int) -> int:
    """The height of ``field``, in px, with so many lines of its font."""
    return _height(field, lines * field.fontMetrics().lineSpacing())


def whole_height(field: QPlainTextEdit) -> int:
    """The height, in px, at which no line of its text is hidden. Lines with emoji are higher."""
    document = field.document()
    first, last = document.firstBlock(), document.lastBlock()
    top = field.blockBoundingGeometry(first).top() + document.documentMargin()
    return _height(field, field.blockBoundingGeometry(last).bottom() - top)


def _height(field: QPlainTextEdit, lines: float) -> int:
    # Of a frame that was not drawn yet, the height is not known. Qt scrolls by a line where the
    # room is not larger than the lines.
    field.ensurePolished()
    frame = field.contentsMargins()
    inside = ceil(lines + 2 * field.document().documentMargin()) + 1
    return inside + frame.top() + frame.bottom()
