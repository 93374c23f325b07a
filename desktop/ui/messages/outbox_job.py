"""Writes that change many texts of the outbox, on a thread of their own, with progress."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.core.errors import DiskError
from desktop.core.model import Notice
from desktop.messages import Outbox
from desktop.ui.background_job import BackgroundJob, GoOn
from desktop.ui.widgets.progress_box import ProgressBox

Work = Callable[[Outbox, GoOn], Any]
"""Gets an outbox of the other thread. Raises DiskError or another known error."""


class OutboxJob(QObject):
    """One piece of work after the other. ``finished``: the database may have changed, also where
    the work failed or was stopped. ``failed`` comes after it and carries a `Notice`."""

    finished = Signal()
    failed = Signal(object)

    def __init__(self, outbox: Outbox, parent: QWidget) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._window = parent
        self._job = BackgroundJob("changing texts", DiskError, self)
        self._job.progressed.connect(self._show_progress)
        self._job.failed.connect(self._fail)
        self._waiting: deque[tuple[str, Work, Callable[[Any], object]]] = deque()
        self._progress: ProgressBox | None = None
        self._stopped = threading.Event()

    def run(self, label: str, work: Work, done: Callable[[Any], object] = lambda _: None) -> None:
        """``label`` says what is being done; ``done`` gets the result of ``work``. GUI thread."""
        self._waiting.append((label, work, done))
        if self._progress is None:
            self._begin()

    def _begin(self) -> None:
        label, work, done = self._waiting.popleft()
        progress = ProgressBox(self._window, "outboxProgress", label, self.tr("Stop"))
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.canceled.connect(self._stop)
        self._progress = progress
        self._stopped.clear()
        self._job.start(partial(self._work, work), partial(self._end, done))

    def _work(self, work: Work, go_on: GoOn) -> Any:
        """On the other thread."""
        with self._outbox.for_other_thread() as other:
            return work(other, lambda part: go_on(part) and not self._stopped.is_set())

    @Slot(int)
    def _show_progress(self, percent: int) -> None:
        # Where it was stopped, the dialog is gone, and would come back.
        if self._progress is not None and not self._stopped.is_set():
            self._progress.setValue(percent)

    @Slot()
    def _stop(self) -> None:
        """It ends at its next step, and reports that as usual."""
        self._stopped.set()

    @Slot(object)
    def _fail(self, notice: Notice) -> None:
        self._hide()
        self._close()
        self.failed.emit(notice)

    def _end(self, done: Callable[[Any], object], result: Any) -> None:
        # It may open a dialog, which the progress must not cover.
        self._hide()
        done(result)
        self._close()

    def _hide(self) -> None:
        if self._progress is not None:
            # Closing it is taken for Cancel.
            self._progress.canceled.disconnect(self._stop)
            self._progress.close()

    def _close(self) -> None:
        progress, self._progress = self._progress, None
        if progress is not None:
            progress.deleteLater()
        self.finished.emit()
        if self._waiting:
            self._begin()
