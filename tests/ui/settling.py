"""Wait until a layout has come to rest."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

_STILL_ROUNDS = 4
_MOST_ROUNDS = 200
# Long enough for short timers of the window to end.
_PAUSE_MS = 15


def settle() -> None:
    """Runs the event loop until nothing has moved for some rounds.

    What grows asks for its room from inside to outside, one level in a round. So rounds are
    counted: on a busy machine, a single one can take longer than a pause in milliseconds.
    """
    before, still = _places(), 0
    for _ in range(_MOST_ROUNDS):
        QTest.qWait(_PAUSE_MS)
        QApplication.processEvents()
        after = _places()
        still = still + 1 if after == before else 0
        if still == _STILL_ROUNDS:
            return
        before = after
    raise AssertionError("The layout does not come to rest.")


def _places() -> list[tuple[int, int, int, int]]:
    # Without who stands there: the same widget can have another Python object the next time.
    return sorted(
        (*widget.mapTo(widget.window(), QPoint()).toTuple(), *widget.size().toTuple())
        for widget in QApplication.allWidgets()
        if widget.isVisible()
    )
