"""The bar shown for some seconds after Send, while a text can still be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.core.model import Draft, MessageDetails, MessageState
from desktop.ui.widgets.labels import Label, announce, button, inset
from desktop.ui.widgets.theme import MEDIUM, SMALL, Theme

_TICK_MS = 250


class UndoBar(QFrame):
    """``undone`` carries the ids of the texts to take back, and the `Draft` that they were."""

    undone = Signal(list, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._ids: list[str] = []
        self._queued: Draft | None = None
        self._earlier: list[str] = []
        """Texts whose time may not be over, but which are not offered any more."""
        self._hurried: list[str] = []
        self._going = self._left_ms = 0
        self._label = Label(theme, size="small", wrap=True, name="undoLabel")
        self._undo = button(self.tr("&Undo"), "undoButton", "link")
        self._undo.clicked.connect(self._press_undo)
        layout = QHBoxLayout(self)
        inset(layout, MEDIUM, SMALL, SMALL, SMALL)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self.hide()

    def offer(self, ids: list[str], grace_ms: int, going: int, queued: Draft | None = None) -> None:
        """Offers to undo texts that were queued just now, for ``grace_ms``. ``going``: how many of
        them go out then; the others are planned. ``queued``: the draft that they were."""
        self._earlier += self._ids
        self._queued = queued
        self._ids, self._left_ms, self._going = ids, grace_ms, going
        self._show_time()
        self.show()
        self._tick.start()
        announce(self, self._label.text())

    def take_over(self, other: UndoBar) -> None:
        """Offers what ``other`` offers, in its place."""
        if other._ids:
            ids, left_ms, going = other._ids, other._left_ms, other._going
            other.withdraw()
            self.offer(ids, left_ms, going, other._queued)

    def withdraw(self) -> None:
        self._ids = []
        self._tick.stop()
        self.hide()

    def hurry(self, send_now: Callable[[str], bool]) -> bool:
        """Sends waiting texts now, because the window closes. Returns whether there were any."""
        self._hurried = [id_ for id_ in (*self._earlier, *self._ids) if send_now(id_)]
        self._earlier = []
        self.withdraw()
        return bool(self._hurried)

    def is_waiting(self, details: Callable[[str], MessageDetails | None]) -> bool:
        """Whether one of the hurried texts is still to be sent, and has not failed."""
        states = (MessageState.QUEUED, MessageState.SENDING)
        found = [details(id_) for id_ in self._hurried]
        return any(one is not None and one.row.state in states for one in found)

    def _show_time(self) -> None:
        seconds = -(-self._left_ms // 1000)
        if self._going == 1:
            words = self.tr("Goes out in {seconds} s").format(seconds=seconds)
        else:
            words = self.tr("%Ln text(s) go out in {seconds} s", "", self._going).format(
                seconds=seconds
            )
        self._label.setText(words)

    @Slot()
    def _count_down(self) -> None:
        self._left_ms -= _TICK_MS
        if self._left_ms <= 0:
            self.withdraw()
            self._earlier = []
        else:
            self._show_time()

    @Slot()
    def _press_undo(self) -> None:
        ids = self._ids
        self.withdraw()
        self.undone.emit(ids, self._queued)
