"""For some seconds after Send: the text still waits, and can be taken back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.core.model import MessageDetails, MessageState
from desktop.ui.widgets.labels import Label, announce, button, inset
from desktop.ui.widgets.theme import MEDIUM, SMALL, Theme

_TICK_MS = 250


class UndoBar(QFrame):
    """``undone`` carries the ids of the texts that are to be taken back."""

    undone = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._ids: list[str] = []
        self._hurried: list[str] = []
        self._left_ms = 0
        self._words = Label(theme, size="small", wrap=True, name="undoLabel")
        self._undo = button(self.tr("&Undo"), "undoButton", "link")
        self._undo.clicked.connect(self._take_back)
        layout = QHBoxLayout(self)
        inset(layout, MEDIUM, SMALL, SMALL, SMALL)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._count_down)
        self.hide()

    def offer(self, ids: list[str], grace_ms: int) -> None:
        """These were queued just now and wait for so long."""
        self._ids, self._left_ms = ids, grace_ms
        self._say()
        self.show()
        self._tick.start()
        announce(self, self._words.text())

    def withdraw(self) -> None:
        self._ids = []
        self._tick.stop()
        self.hide()

    def hurry(self, send_now: Callable[[str], bool]) -> bool:
        """Nobody can undo any more: the window is being closed."""
        self._hurried = [id_ for id_ in self._ids if send_now(id_)]
        self.withdraw()
        return bool(self._hurried)

    def is_waiting(self, details: Callable[[str], MessageDetails | None]) -> bool:
        """Whether one of them is not with RingCentral yet, and nothing went wrong with it."""
        states = (MessageState.QUEUED, MessageState.SENDING)
        found = [details(id_) for id_ in self._hurried]
        return any(one is not None and one.row.state in states for one in found)

    def _say(self) -> None:
        seconds = -(-self._left_ms // 1000)
        if len(self._ids) == 1:
            words = self.tr("Goes out in {seconds} s").format(seconds=seconds)
        else:
            words = self.tr("%Ln text(s) go out in {seconds} s", "", len(self._ids)).format(
                seconds=seconds
            )
        self._words.setText(words)

    @Slot()
    def _count_down(self) -> None:
        self._left_ms -= _TICK_MS
        if self._left_ms <= 0:
            self.withdraw()
        else:
            self._say()

    @Slot()
    def _take_back(self) -> None:
        ids = self._ids
        self.withdraw()
        self.undone.emit(ids)
