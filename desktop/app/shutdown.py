"""The end of a run: hide the window, send what was just queued, stop the network thread, leave."""

from __future__ import annotations

import os
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QMetaObject, QObject, Qt, QThread, QTimer, Slot

from desktop.ui.window.window import Window
from desktop.worker.thread import Worker

# The thread ends within one request; after this time the program ends in any case.
_STOP_MS = 35_000
# How long the program waits for texts that were sent just before the window was closed.
_SEND_SECONDS = 10.0
_POLL_MS = 20
_MAX_POLLS = 250


class Shutdown(QObject):
    """GUI thread. ``stop_worker`` asks the worker to end its thread; ``leave`` gets the exit status
    and is called once, when the thread has ended."""

    def __init__(
        self,
        window: Window,
        stop_worker: Callable[[], object],
        leave: Callable[[int], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._stop_worker = stop_worker
        self._leave = leave
        self._thread: QThread | None = None
        self._send_until = 0.0
        self._polls_left = _MAX_POLLS
        self._has_left = False
        self.has_begun = False
        self.exit_status = 0

    def begin(self, thread: QThread | None, worker: Worker | None) -> None:
        """Called once. A request that is cut off is reconciled at the next start."""
        self.has_begun = True
        self._thread = thread
        self._window.shell.hide()
        if thread is None:
            self.finish()
            return
        if self._window.send_undoable_now() and worker is not None:
            # A person who sends and closes at once wants the text to go out.
            process_outbox = Worker.outbox_filled.__name__
            QMetaObject.invokeMethod(worker, process_outbox, Qt.ConnectionType.QueuedConnection)
            self._send_until = monotonic() + _SEND_SECONDS
        self._stop_thread()

    @Slot()
    def _stop_thread(self) -> None:
        if monotonic() < self._send_until and self._window.is_sending():
            QTimer.singleShot(_POLL_MS, self, self._stop_thread)
            return
        QTimer.singleShot(_STOP_MS, self, self.finish)
        self._stop_worker()

    @Slot()
    def finish(self) -> None:
        """Leaves as soon as the thread has ended."""
        # `finished` is emitted a moment before the thread ends. A blocking wait would hold the
        # interpreter, which the thread may need for its last steps: so the thread is polled.
        if self._thread is not None and not self._thread.wait(0):
            self._polls_left -= 1
            if self._polls_left > 0:
                QTimer.singleShot(_POLL_MS, self, self.finish)
                return
            # Destroying a running QThread aborts the process; the database is safe as it is.
            os._exit(self.exit_status)
        if not self._has_left:
            self._has_left = True
            self._leave(self.exit_status)
