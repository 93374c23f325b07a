"""The words of a bubble are inside the bubble, whatever direction they are read in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF
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
    lines = list(lines_of(block))
    assert all(line.left() >= 999 and line.right() <= 1001 + block.width for line in lines), text
    if block.begins_right_to_left:
        assert lines[0].right() >= 999 + block.width - 1, "it begins at the right"


def lines_of(block: Block) -> Iterator[QRectF]:
    """In a box at 1000 that is as wide as the block."""
    for layout, is_mirrored in block.paragraphs:
        left = block.left(1000, block.width, is_mirrored=is_mirrored)
        for at in range(layout.lineCount()):
            yield layout.lineAt(at).naturalTextRect().translated(left, 0)


HEBREW, ENGLISH = "שלום עולם.", "And a longer line in English!"


@pytest.mark.parametrize(
    ("paragraphs", "directions"),
    [
        ([HEBREW, "650", ENGLISH, "707"], [True, True, False, False]),
        ([ENGLISH, "650", HEBREW, "707"], [False, False, True, True]),
        (["650", HEBREW], [False, True]),
    ],
)
def test_each_paragraph_has_its_own_direction(
    qapp: QApplication, paragraphs: list[str], directions: list[bool]
) -> None:
    block = Block("\n".join(paragraphs), QFont(), 400)
    assert [layout.text() for layout, _ in block.paragraphs] == paragraphs
    assert [is_mirrored for _, is_mirrored in block.paragraphs] == directions
    assert block.ends_right_to_left == directions[-1]
    for line, is_mirrored in zip(lines_of(block), directions, strict=True):
        at = line.right() - block.width if is_mirrored else line.left()
        assert abs(at - 1000) <= 1
    tops = [line.top() for line in lines_of(block)]
    assert tops == sorted(set(tops))


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
