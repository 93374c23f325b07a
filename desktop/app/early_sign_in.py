"""A sign-in that is asked for before the network thread exists."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMetaObject, QObject, Qt, Slot

from desktop.ui.commands import Commands
from desktop.worker.thread import Worker


class EarlySignIn(QObject):
    """Keeps the last sign-in that was asked for before a worker can begin it. GUI thread."""

    def __init__(self, commands: Commands) -> None:
        super().__init__(commands)
        self._begin: Callable[[Worker], None] | None = None
        self._has_worker = False
        commands.sign_in.connect(self._keep)
        commands.sign_in_fresh.connect(self._keep_fresh)
        commands.cancel_sign_in.connect(self.forget)

    @Slot()
    def _keep(self) -> None:
        if not self._has_worker:
            self._begin = Worker.begin_sign_in

    @Slot()
    def _keep_fresh(self) -> None:
        if not self._has_worker:
            self._begin = Worker.begin_fresh_sign_in

    @Slot()
    def forget(self) -> None:
        """Drops the sign-in that was asked for."""
        self._begin = None

    def expect_another(self) -> None:
        """The worker ends, and another one follows."""
        self._has_worker = False

    def hand_over(self, worker: Worker) -> None:
        """From now on the worker receives the commands itself."""
        self._has_worker = True
        if self._begin is not None:
            slot, self._begin = self._begin.__name__, None
            QMetaObject.invokeMethod(worker, slot, Qt.ConnectionType.QueuedConnection)
