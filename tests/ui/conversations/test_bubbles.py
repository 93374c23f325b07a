"""The words of a bubble are inside the bubble, whatever direction they are read in."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from desktop.ui.conversations.bubbles import Block


@pytest.mark.parametrize("width", [120, 400])
@pytest.mark.parametrize(
    "text",
    ["Hello", "שלום", "1 שלום עולם", "Hello\nשלום", "שלום\nhello", "שכרا (650) 555-0101 " * 9],
)
def test_each_line_is_inside_its_box(qapp: QApplication, text: str, width: int) -> None:
    block = Block(text, QFont(), width)
    left = block.left(1000, block.width)
    for at in range(block.layout.lineCount()):
        line = block.layout.lineAt(at).naturalTextRect()
        assert left + line.left() >= 999, text
        assert left + line.right() <= 1001 + block.width, text
    if block.is_right_to_left:
        line = block.layout.lineAt(0).naturalTextRect()
        assert left + line.right() >= 999 + block.width - 1, "it begins at the right"
