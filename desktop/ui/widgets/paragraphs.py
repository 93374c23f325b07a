"""Plain text of several lines, in which each paragraph begins at the side of its own direction."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from desktop.ui.text.direction import is_right_to_left

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight


class Paragraphs(QPlainTextEdit):
    def __init__(self) -> None:
        super().__init__()
        document = QTextDocument(self)
        document.setDocumentLayout(_Layout(document, self))
        document.setDefaultFont(self.font())
        self.setDocument(document)


class _Layout(QPlainTextDocumentLayout):
    """Qt orders the letters of a paragraph by its own direction, but puts every paragraph at the
    left."""

    def __init__(self, document: QTextDocument, field: QPlainTextEdit) -> None:
        super().__init__(document)
        # document() of a layout must not be called: the garbage collector would then free it.
        self._field = field

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        # Qt asks for it after each layout of a paragraph, and before it paints or measures.
        bounds = super().blockBoundingRect(block)
        if block.isValid():
            option = block.layout().textOption()
            side = self._side(block)
            if option.alignment() != side:
                option.setAlignment(side)
                block.layout().setTextOption(option)
        return bounds

    def _side(self, block: QTextBlock) -> Qt.AlignmentFlag:
        """Without a letter, a paragraph is below the one before it, and the first one at the start
        of the window's lines."""
        is_mirrored, before = is_right_to_left(block.text()), block.previous()
        if is_mirrored is None and before.isValid():
            is_mirrored = before.layout().textOption().alignment() == _RIGHT
        elif is_mirrored is None:
            is_mirrored = self._field.isRightToLeft()
        return _RIGHT if is_mirrored else _LEFT
