"""Tab goes through every page and dialog as they are read: row by row, in the direction of the
language. Parts that stand side by side, such as a list and a thread, are read one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from tests.ui.languages import spoken
from tests.ui.pseudo import pseudo_spoken
from tests.ui.scenes import SCENES, Play, Scene

# From the text to Send, as in every mail program: what stands above a text comes after it.
_AFTER_THE_TEXT = ("oneEach", "oneGroup", "attachButton", "templatesButton")
# More than any page has.
_MOST = 100


@pytest.mark.parametrize("direction", ["left to right", "right to left"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_tab_goes_as_one_reads(
    scene: Scene, direction: str, play: Play, qapp: QApplication
) -> None:
    found: dict[str, str] = {}

    def look(name: str) -> None:
        is_foreign = isinstance(qapp.activeWindow(), QFileDialog)
        if not is_foreign and qapp.activePopupWidget() is None:
            for pair in out_of_order(stops(qapp)):
                found.setdefault(pair, name)

    is_mirrored = direction == "right to left"
    with pseudo_spoken(qapp, rtl=True) if is_mirrored else spoken(qapp, "en"):
        qapp.processEvents()
        play(scene, look)
    assert not found, "\n".join(f"{name}: {pair}" for pair, name in found.items())


def stops(qapp: QApplication) -> list[QWidget]:
    """Where Tab stops in the active window, in its order; the one that is read first comes first.
    The focus ends where it was."""
    top, before = qapp.activeWindow(), qapp.focusWidget()
    circle: list[QWidget] = []
    while top is not None and len(circle) < _MOST:
        QTest.keyClick(qapp.focusWidget() or top, Qt.Key.Key_Tab)
        focused = qapp.focusWidget()
        if focused is None or focused in circle or qapp.activeWindow() is not top:
            break
        circle.append(focused)
    if before is not None:
        before.setFocus()
    turns = (circle[at:] + circle[:at] for at in range(len(circle)))
    return min(turns, key=lambda turn: len(list(out_of_order(turn))), default=[])


def out_of_order(order: list[QWidget]) -> Iterator[str]:
    for earlier, later in combinations(order, 2):
        is_after_text = [one.objectName() in _AFTER_THE_TEXT for one in (earlier, later)]
        # What scrolls in an area may be anywhere.
        is_inside = earlier.isAncestorOf(later) or later.isAncestorOf(earlier)
        if is_inside or is_after_text.count(True) == 1:
            continue
        first, second = beside(earlier, later)
        if is_read_before(second, first, is_mirrored=earlier.window().isRightToLeft()):
            yield f"{named(later)} comes after {named(earlier)}"


def named(widget: QWidget) -> str:
    return f"{widget.objectName() or type(widget).__name__} of {type(widget.parent()).__name__}"


def beside(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """The parts of the window that contain them, where their ways part."""
    ways = [list(up(widget))[::-1] for widget in (one, other)]
    return next((place(a), place(b)) for a, b in zip(*ways, strict=False) if a is not b)


def up(widget: QWidget) -> Iterator[QWidget]:
    while True:
        yield widget
        parent = widget.parentWidget()
        if parent is None or widget.isWindow():
            return
        widget = parent


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def is_read_before(one: QRect, other: QRect, *, is_mirrored: bool) -> bool:
    if one.bottom() < other.top():
        return True
    if other.bottom() < one.top():
        return False
    return one.left() > other.right() if is_mirrored else one.right() < other.left()
