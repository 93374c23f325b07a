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


def test_lines_of_emoji_are_as_high_as_the_others(qapp: QApplication) -> None:
    """With an emoji font; without one, they are anyway."""
    emoji, plain = "👍🏽👨\u200d👩\u200d👧", "plain"
    for size in (10, 13, 20):
        font = QFont()
        font.setPointSizeF(size)
        height = Block(plain, font, 400).height
        assert Block(emoji, font, 400).height == height
        assert Block(f"{emoji} {plain}", font, 400).height == height
        assert Block(f"{plain}\n{emoji}\n{plain}", font, 400).height <= 3 * height
