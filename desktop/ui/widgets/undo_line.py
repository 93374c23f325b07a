"""The line that counts the seconds in which something can still be undone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.widgets.labels import ElidedLabel, announce, button, inset, keep_room
from desktop.ui.widgets.theme import MEDIUM, SMALL, Theme

_TICK_MS = 250
_starts = itertools.count(1)

Words = Callable[[int], Sequence[str]]
"""What goes out in so many seconds, in a sentence; then shorter ones, where that has no room."""


class UndoLine(QFrame):
    """``pressed``: the person wants to undo it; then the line goes. ``over``: the time is over.
    ``gone``: the line is not shown any more. ``counted``: it says something else, or is seen, or
    is not seen any more."""

    pressed = Signal()
    over = Signal()
    gone = Signal()
    counted = Signal()

    def __init__(self, theme: Theme, label: str, undo: str) -> None:
        """``label`` and ``undo`` are the names of its widgets. Its owner sets the words of `undo`:
        their mnemonic has to be the only one in the window."""
        super().__init__()
        self.setObjectName("quiet")
        self.left_ms = 0
        self.begun = 0
        """Greater than that of all lines that began before."""
        self._words: Words = lambda _seconds: ("",)
        self._label = ElidedLabel(theme, size="small", name=label)
        self.undo = button("", undo, "link")
        self.undo.clicked.connect(self.press)
        keep_room(self.undo)
        self._came_from: QWidget | None = None
        """What had the focus when the line came."""
        self._row = QHBoxLayout(self)
        self.show_low(is_low=False)
        self._row.addWidget(self._label, 1)
        self._row.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count_down)
        # A line that takes its place at once says it, too, and after the focus has moved.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(lambda: announce(self, self._label.accessibleName()))
        self.hide()

    @property
    def is_counting(self) -> bool:
        return self._tick.isActive()

    @property
    def words(self) -> Sequence[str]:
        """What it says, then the same in fewer words."""
        return self._words(-(-self.left_ms // 1000))

    def show_low(self, *, is_low: bool) -> None:
        """In a low window it is no higher than its button."""
        around = 0 if is_low else SMALL
        inset(self._row, MEDIUM, around, SMALL, around)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.counted.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.counted.emit()

    def start(self, words: Words, left_ms: int) -> None:
        self._words, self.left_ms, self.begun = words, left_ms, next(_starts)
        self._came_from = self.window().focusWidget()
        self._show_time()
        self.undo.show()
        self.show()
        self._tick.start()
        self._soon.start()
        self.counted.emit()

    def say(self, words: str) -> None:
        """What became of it, until the next start."""
        self._stop()
        self._label.setText(words)
        self.undo.hide()
        self.show()
        announce(self, words)

    def withdraw(self) -> None:
        self._stop()
        came_from = self._came_from
        is_there = came_from is not None and isValid(came_from) and came_from.isVisible()
        if self.undo.hasFocus() and came_from is not None and is_there:
            # Otherwise Qt moves it about, and a screen reader follows it.
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.gone.emit()

    def _stop(self) -> None:
        self._tick.stop()
        self._soon.stop()
        self.counted.emit()

    @Slot()
    def press(self) -> None:
        self.pressed.emit()
        self.withdraw()

    def _show_time(self) -> None:
        self._label.show_longest(*self.words)
        self.counted.emit()

    @Slot()
    def _count_down(self) -> None:
        self.left_ms -= _TICK_MS
        if self.left_ms <= 0:
            self.withdraw()
            self.over.emit()
        else:
            self._show_time()
