"""Tab goes through every page and dialog as they are read: row by row, in the direction of the
language. Parts that stand side by side, such as a list and a thread, are read one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

# From the text to Send, as in every mail program: what stands above a text or between them comes
# after it.
_AFTER_THE_TEXT = (
    "oneEach",
    "oneGroup",
    "openTableButton",
    "addTableButton",
    "discardTableButton",
    "leaveOutButton",
    "putBackButton",
    "readingButton",
    "openAskedButton",
    "attachButton",
    "templatesButton",
    "attachmentCards",
    "pictureSizeButton",
    "undoButton",
    "removeTimeButton",
    "leavePlannedButton",
    "numbersAgainButton",
    "senderSignInButton",
    "consentsUnknownButton",
    "sendInMorningButton",
    "replaceCharacters",
)
# More than any page has.
_MOST = 100


def focus_order() -> Iterator[str]:
    """Presses Tab through the active window."""
    qapp = cast(QApplication, QApplication.instance())
    is_foreign = isinstance(qapp.activeWindow(), QFileDialog)
    if is_foreign or qapp.activePopupWidget() is not None:
        return
    circle = stops(qapp)
    ways = [list(up(widget))[::-1] for widget in circle]
    wrong = {
        (earlier, later): is_out_of_order(ways[earlier], ways[later])
        for earlier, later in permutations(range(len(circle)), 2)
    }
    # The one that is read first comes first.
    everyone = [*range(len(circle))]
    turns = ([*combinations(everyone[at:] + everyone[:at], 2)] for at in everyone)
    best = min(turns, key=lambda turn: sum(map(wrong.__getitem__, turn)), default=[])
    for earlier, later in best:
        if wrong[earlier, later]:
            yield f"{named(circle[later])} comes after {named(circle[earlier])}"


def stops(qapp: QApplication) -> list[QWidget]:
    """Where Tab stops in the active window, in its order. The focus ends where it was."""
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
    return circle


def is_out_of_order(way: list[QWidget], later_way: list[QWidget]) -> bool:
    """Of two widgets, each with all that contains it, the window first."""
    is_after_text = [one[-1].objectName() in _AFTER_THE_TEXT for one in (way, later_way)]
    if is_after_text.count(True) == 1:
        return False
    # The parts of the window where their ways part.
    parts = next(((a, b) for a, b in zip(way, later_way, strict=False) if a is not b), None)
    # What scrolls in an area may be anywhere.
    if parts is None:
        return False
    first, second = map(place, parts)
    return is_read_before(second, first, is_mirrored=way[0].isRightToLeft())


def named(widget: QWidget) -> str:
    return f"{widget.objectName() or type(widget).__name__} of {type(widget.parent()).__name__}"


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
