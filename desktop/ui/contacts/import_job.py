"""Reads a file of contacts, imports it and removes imported names, on a thread of its own."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.contacts.address_book import BATCH, AddressBook, NameSource
from desktop.contacts.contact_file import contacts_in, read_contact_file
from desktop.contacts.import_plan import ImportPlan
from desktop.core.file_errors import ContactFileError
from desktop.ui.background_job import BackgroundJob, GoOn

# Between two transactions, so that the other threads can write.
_PAUSE_SECONDS = 0.001


class ImportJob(BackgroundJob):
    """The other thread has a connection of its own."""

    planned = Signal(object)
    """Carries an `ImportPlan`."""
    stored = Signal(int)
    """Carries how many numbers got their name."""
    removed = Signal(int)
    """Carries how many names were removed."""

    def __init__(self, address_book: AddressBook, parent: QObject) -> None:
        super().__init__("importing contacts", ContactFileError, parent)
        self._address_book = address_book

    def read(self, path: Path, country: str) -> None:
        """Plans the import of a file. Numbers without + are read as if dialled in ``country``."""
        self.start(partial(self._plan, path, country), self.planned.emit)

    def store(self, plan: ImportPlan) -> None:
        self.start(partial(self._store, plan), self.stored.emit)

    def remove(self) -> None:
        """Removes all imported names."""
        self.start(self._remove, self.removed.emit)

    # --- on the other thread ------------------------------------------------------------------

    def _plan(self, path: Path, country: str, go_on: GoOn) -> ImportPlan:
        data = read_contact_file(path, lambda: go_on(0))
        if not go_on(0):
            return ImportPlan(country, {}, {})
        with self._address_book.for_other_thread() as book:
            names = (book.all_names(NameSource.IMPORTED), book.all_names(NameSource.NAMED))
        plan = ImportPlan(country, *names)
        for contact in contacts_in(data, go_on):
            plan.add(contact)
        return plan

    def _store(self, plan: ImportPlan, go_on: GoOn) -> int:
        changes = plan.changes()
        with self._address_book.for_other_thread() as book:
            for at in range(0, len(changes), BATCH):
                if not go_on(at / len(changes)):
                    break
                book.import_names(changes[at : at + BATCH])
                time.sleep(_PAUSE_SECONDS)
        return len(changes)

    def _remove(self, go_on: GoOn) -> int:
        done = 0
        with self._address_book.for_other_thread() as book:
            total = max(book.imported_count(), 1)
            while go_on(done / total) and (count := book.remove_imported()):
                done += count
                time.sleep(_PAUSE_SECONDS)
        return done
