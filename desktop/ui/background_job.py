"""Long work on a thread of its own, with progress, and an end when the person wants it."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from desktop.core.errors import OwnlineError
from desktop.core.gui_priority import yield_to_gui

_log = logging.getLogger(__name__)

# How long the end of the program waits for a disk that does not answer.
_STOP_SECONDS = 2.0

_Result = TypeVar("_Result")

GoOn = Callable[[float], bool]
"""Work calls it at each step with its progress, from 0 to 1; False: stop and return."""


class BackgroundJob(QObject):
    """One piece of work at a time; a new one ends the one before. GUI thread. Of work that was
    stopped, no signal arrives. The other thread does not touch a result that it has returned."""

    progressed = Signal(int)
    """In percent."""
    failed = Signal(object)
    """Carries a `Notice`."""
    _reported = Signal(object, object)
    """Carries the work and what to do about it on the GUI thread."""

    def __init__(self, name: str, bug: type[OwnlineError], parent: QObject) -> None:
        """``name`` is that of the thread. ``bug``: what is shown where the work has a bug."""
        super().__init__(parent)
        self._name = name
        self._bug = bug
        self._work: _Work | None = None
        self._reported.connect(self._take_report)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._end)

    @property
    def is_busy(self) -> bool:
        return self._work is not None and self._work.is_going_on

    def start(self, do: Callable[[GoOn], _Result], done: Callable[[_Result], object]) -> None:
        """Calls ``do`` on a thread of its own, then ``done`` with its result on the GUI thread. A
        known error, or a bug, is emitted as ``failed``."""
        self.stop()
        self._work = _Work(self, do, done)
        self._work.thread.start()

    def stop(self) -> None:
        """Ends the work at its next step. What is in the database by then stays there."""
        if self._work is not None:
            self._work.stopped.set()

    @Slot()
    def _end(self) -> None:
        """The database must not be in use when the program has ended."""
        self.stop()
        if self._work is not None:
            self._work.thread.join(_STOP_SECONDS)

    @Slot(object, object)
    def _take_report(self, work: _Work, act: Callable[[], object]) -> None:
        if work is self._work and not work.stopped.is_set():
            act()


class _Work:
    """``stopped`` is set where the work was stopped; ``is_over`` after its end was reported."""

    def __init__(
        self, job: BackgroundJob, do: Callable[[GoOn], Any], done: Callable[[Any], object]
    ) -> None:
        self.stopped = threading.Event()
        self._is_over = False
        self._job = job
        self._do = do
        self._done = done
        self._percent = 0
        self.thread = threading.Thread(target=self._run, name=job._name, daemon=True)

    @property
    def is_going_on(self) -> bool:
        return not self._is_over and not self.stopped.is_set()

    def _run(self) -> None:
        """The only place in this thread that catches bugs."""
        try:
            result = self._do(self._go_on)
        except OwnlineError as error:
            self._tell(partial(self._finish, partial(self._job.failed.emit, error.notice)))
        except Exception as error:  # noqa: BLE001
            _log.exception("%s met a bug", self._job._name)
            notice = self._job._bug(details=type(error).__name__).notice
            self._tell(partial(self._finish, partial(self._job.failed.emit, notice)))
        else:
            self._tell(partial(self._finish, partial(self._done, result)))

    def _finish(self, act: Callable[[], object]) -> None:
        """GUI thread."""
        self._is_over = True
        act()

    def _tell(self, act: Callable[[], object]) -> None:
        if not self.stopped.is_set():
            # The window may be gone, and the job with it: nobody wants to know then.
            with contextlib.suppress(RuntimeError):
                self._job._reported.emit(self, act)

    def _go_on(self, part: float) -> bool:
        yield_to_gui()
        percent = int(100 * part)
        if percent > self._percent:
            self._percent = percent
            self._tell(partial(self._job.progressed.emit, percent))
        return not self.stopped.is_set()
