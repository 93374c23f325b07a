"""A sign-in that was wanted before the network thread was there: it is not lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMetaObject, QObject, Qt, Slot

from desktop.ui.window.window import Window
from desktop.worker.thread import Worker


class EarlySignIn(QObject):
    """Notes what was pressed last, until it can be handed over. GUI thread."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._wanted: Callable[[Worker], None] | None = None
        self._is_over = False
        window.sign_in_wanted.connect(self._note)
        window.fresh_sign_in_wanted.connect(self._note_fresh)
        window.sign_in_cancelled.connect(self._forget)

    @Slot()
    def _note(self) -> None:
        if not self._is_over:
            self._wanted = Worker.begin_sign_in

    @Slot()
    def _note_fresh(self) -> None:
        if not self._is_over:
            self._wanted = Worker.begin_fresh_sign_in

    @Slot()
    def _forget(self) -> None:
        self._wanted = None

    def hand_to(self, worker: Worker) -> None:
        """From now on the worker hears of it by itself."""
        self._is_over = True
        if self._wanted is not None:
            early, self._wanted = self._wanted.__name__, None
            QMetaObject.invokeMethod(worker, early, Qt.ConnectionType.QueuedConnection)
