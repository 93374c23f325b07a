"""The check of the database at the start, for which the window does not wait."""

from __future__ import annotations

from collections.abc import Callable

from desktop.database.check import IntegrityCheck
from desktop.database.connection import QUICK_BYTES, Database, refuse_unsound, size_of
from desktop.messages.send_queue import recover
from desktop.worker.accounts import Accounts


class DatabaseCheck:
    """Nothing is recovered, sent or reconciled before it is over. ``on_recovered`` is called when
    the recovery changed rows. Used by the network thread only."""

    def __init__(
        self, database: Database, accounts: Accounts, on_recovered: Callable[[], object]
    ) -> None:
        self.is_over = False
        self._database = database
        self._accounts = accounts
        self._on_recovered = on_recovered
        self._check: IntegrityCheck | None = None

    def start(self) -> None:
        """A small file is checked at once. A large one is read on a thread of its own, while
        accounts are signed in and their numbers are read. Raises DiskError."""
        if size_of(self._database) <= QUICK_BYTES:
            refuse_unsound(self._database)
            self._finish()
        else:
            self._accounts.pause(on=True)
            # Only `step` takes the result, so that damage is reported in one way.
            self._check = IntegrityCheck(self._database.file)

    def step(self) -> None:
        """Takes the result if there is one. Raises DiskError, OutboxDamagedError."""
        if self._check is None:
            self._check = IntegrityCheck(self._database.file)
        if not self._check.is_over:
            return
        check, self._check = self._check, None
        if not check.result():
            raise self._database.damage_error("quick_check")
        self._finish()
        self._accounts.pause(on=False)

    def _finish(self) -> None:
        self.is_over = True
        if recover(self._database):
            self._on_recovered()

    def stop(self) -> None:
        if self._check is not None:
            self._check.stop()
