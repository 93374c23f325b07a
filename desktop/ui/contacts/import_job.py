"""Reads a file of contacts, imports it and removes imported names, on a thread of its own."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from desktop.contacts.address_book import BATCH, AddressBook, NameSource
from desktop.contacts.contact_file import contacts_in, read_contact_file
from desktop.contacts.import_plan import ImportPlan
from desktop.core.errors import ContactFileError, OwnlineError
from desktop.core.gui_priority import yield_to_gui

_log = logging.getLogger(__name__)

# Between two transactions, so that the other threads can write.
_PAUSE_SECONDS = 0.001
# How long the end of the program waits for a disk that does not answer.
_STOP_SECONDS = 2.0


_Report = Callable[["_Work", Callable[[], object]], object]
"""Hands to the GUI thread what it shall do."""


class ImportJob(QObject):
    """One piece of work at a time; a new one ends the one before. GUI thread. Of work that was
    stopped, no signal arrives. The other thread does not touch a plan that it has reported."""

    progressed = Signal(int)
    """In percent."""
    planned = Signal(object)
    """Carries an `ImportPlan`."""
    stored = Signal(int)
    """Carries how many numbers got their name."""
    removed = Signal(int)
    """Carries how many names were removed."""
    failed = Signal(object)
    """Carries a `Notice`."""
    _reported = Signal(object, object)
    """Carries the work and what to do about it on the GUI thread."""

    def __init__(self, address_book: AddressBook, parent: QObject) -> None:
        super().__init__(parent)
        self._address_book = address_book
        self._work: _Work | None = None
        self._reported.connect(self._take_report)
        application = QCoreApplication.instance()
        assert application is not None
        application.aboutToQuit.connect(self._end)

    def read(self, path: Path, country: str) -> None:
        """Plans the import of a file. Numbers without + are read as if dialled in ``country``."""
        self._start(lambda work: work.read(path, country, self.planned.emit))

    def store(self, plan: ImportPlan) -> None:
        self._start(lambda work: work.store(plan, self.stored.emit))

    def remove(self) -> None:
        """Removes all imported names."""
        self._start(lambda work: work.remove(self.removed.emit))

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

    def _start(self, do: Callable[[_Work], None]) -> None:
        self.stop()
        self._work = _Work(self._address_book, self._reported.emit, self)
        self._work.start(do)

    @Slot(object, object)
    def _take_report(self, work: _Work, act: Callable[[], object]) -> None:
        if work is self._work and not work.stopped.is_set():
            act()


class _Work:
    """Runs on a thread of its own, with a connection of its own."""

    def __init__(self, address_book: AddressBook, report: _Report, job: ImportJob) -> None:
        self.stopped = threading.Event()
        self._address_book = address_book
        self._report = report
        self._job = job
        self._percent = 0

    def start(self, do: Callable[[_Work], None]) -> None:
        self.thread = threading.Thread(target=self._guard, args=(do,), name="contacts", daemon=True)
        self.thread.start()

    def _guard(self, do: Callable[[_Work], None]) -> None:
        """The only place in this thread that catches bugs."""
        try:
            do(self)
        except OwnlineError as error:
            self._tell(partial(self._job.failed.emit, error.notice))
        except Exception as error:  # noqa: BLE001
            _log.exception("importing contacts met a bug")
            notice = ContactFileError(details=type(error).__name__).notice
            self._tell(partial(self._job.failed.emit, notice))

    def _tell(self, act: Callable[[], object]) -> None:
        if self._goes_on():
            self._report(self, act)

    def _goes_on(self) -> bool:
        return not self.stopped.is_set()

    def _step(self, part: float) -> bool:
        """Reports the progress, from 0 to 1. Returns whether to go on."""
        yield_to_gui()
        percent = int(100 * part)
        if percent > self._percent:
            self._percent = percent
            self._tell(partial(self._job.progressed.emit, percent))
        return self._goes_on()

    def read(self, path: Path, country: str, planned: Callable[[ImportPlan], object]) -> None:
        data = read_contact_file(path, self._goes_on)
        if not self._goes_on():
            return
        with self._address_book.for_other_thread() as book:
            names = (book.all_names(NameSource.IMPORTED), book.all_names(NameSource.NAMED))
        plan = ImportPlan(country, *names)
        for contact in contacts_in(data, self._step):
            plan.add(contact)
        self._tell(partial(planned, plan))

    def store(self, plan: ImportPlan, stored: Callable[[int], object]) -> None:
        changes = plan.changes()
        with self._address_book.for_other_thread() as book:
            for at in range(0, len(changes), BATCH):
                if not self._step(at / len(changes)):
                    return
                book.import_names(changes[at : at + BATCH])
                time.sleep(_PAUSE_SECONDS)
        self._tell(partial(stored, len(changes)))

    def remove(self, removed: Callable[[int], object]) -> None:
        done = 0
        with self._address_book.for_other_thread() as book:
            total = max(book.imported_count(), 1)
            while self._step(done / total) and (count := book.remove_imported()):
                done += count
                time.sleep(_PAUSE_SECONDS)
        self._tell(partial(removed, done))
