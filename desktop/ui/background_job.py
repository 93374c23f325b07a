"""Long work on a thread of its own, with progress, and an end when the person wants it."""

from __future__ import annotations

import contextlib
import logging
import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desktop.core.errors import OwnlineError
from desktop.core.gui_priority import yield_to_gui
from desktop.core.model import Notice

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

    def __init__(self, name: str, bug: type[OwnlineError], parent: QObject) -> None:
        """``name`` is that of the thread. ``bug``: what is shown where the work has a bug."""
        super().__init__(parent)
        self._name = name
        self._bug = bug
        self._work: _Work | None = None
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._end)
        self._reports = _reports_of(application)

    @property
    def is_busy(self) -> bool:
        return self._work is not None and self._work.is_going_on

    def start(self, do: Callable[[GoOn], _Result], done: Callable[[_Result], object]) -> None:
        """Calls ``do`` on a thread of its own, then ``done`` with its result on the GUI thread. A
        known error, or a bug, is emitted as ``failed``."""
        self.stop()
        self._work = _Work(self, self._reports, do, done)
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

    def is_doing(self, work: _Work) -> bool:
        return work is self._work and not work.stopped.is_set()


class _Reports(QObject):
    """Brings what jobs have to tell to the GUI thread. It lives as long as the application: a
    window may be deleted, and its job with it, while the job's thread emits, and Qt protects the
    receiver of a signal from that, but not the sender."""

    came = Signal(object, object)
    """Carries the work and what to do about it."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self.came.connect(self._take)

    @Slot(object, object)
    def _take(self, work: _Work, act: Callable[[], object]) -> None:
        if isValid(work.job) and work.job.is_doing(work):
            act()


def _reports_of(application: QCoreApplication) -> _Reports:
    found = application.findChild(_Reports, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return found if found is not None else _Reports(application)


class _Work:
    """``stopped`` is set where the work was stopped; ``is_over`` after its end was reported."""

    def __init__(
        self,
        job: BackgroundJob,
        reports: _Reports,
        do: Callable[[GoOn], Any],
        done: Callable[[Any], object],
    ) -> None:
        self.stopped = threading.Event()
        self._is_over = False
        self.job = job
        self._reports = reports
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
            self._tell(partial(self._fail, error.notice))
        except Exception as error:  # noqa: BLE001
            _log.exception("%s met a bug", self.job._name)
            self._tell(partial(self._fail, self.job._bug(details=type(error).__name__).notice))
        else:
            self._tell(partial(self._finish, result))

    def _finish(self, result: Any) -> None:
        """GUI thread, as all that is told."""
        self._is_over = True
        self._done(result)

    def _fail(self, notice: Notice) -> None:
        self._is_over = True
        self.job.failed.emit(notice)

    def _progress(self, percent: int) -> None:
        self.job.progressed.emit(percent)

    def _tell(self, act: Callable[[], object]) -> None:
        if not self.stopped.is_set():
            # At the end of the program, the application may be gone.
            with contextlib.suppress(RuntimeError):
                self._reports.came.emit(self, act)

    def _go_on(self, part: float) -> bool:
        yield_to_gui()
        percent = int(100 * part)
        if percent > self._percent:
            self._percent = percent
            self._tell(partial(self._progress, percent))
        return not self.stopped.is_set()
