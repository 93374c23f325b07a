"""The check of the outbox at the start, for which the window did not wait."""

from __future__ import annotations

from collections.abc import Callable

from desktop.database.check import IntegrityCheck
from desktop.database.connection import QUICK_BYTES, Database, refuse_unsound, size_of
from desktop.messages.send_queue import recover
from desktop.worker.accounts import Accounts


class OutboxCheck:
    """Until it is over, nothing is recovered, sent or looked for. Lives on the network thread;
    ``recovered``: rows changed."""

    def __init__(
        self, database: Database, accounts: Accounts, recovered: Callable[[], object]
    ) -> None:
        self.is_over = False
        self._database = database
        self._accounts = accounts
        self._recovered = recovered
        self._check: IntegrityCheck | None = None

    def begin(self) -> None:
        """Unless that takes a moment only, the file is read on a thread of its own, while people
        are signed in and their numbers are read. Raises DiskError."""
        if size_of(self._database) <= QUICK_BYTES:
            refuse_unsound(self._database)
            self._end()
        else:
            self._accounts.hold(on=True)
            # Looked at by `go_on` only: damage is told in the same way however quickly it is found.
            self._check = IntegrityCheck(self._database.file)

    def go_on(self) -> None:
        """Looks whether it is over. Raises DiskError, OutboxDamagedError."""
        if self._check is None:
            self._check = IntegrityCheck(self._database.file)
        if not self._check.is_over:
            return
        check, self._check = self._check, None
        if not check.result():
            raise self._database.damage_error("quick_check")
        self._end()
        self._accounts.hold(on=False)

    def _end(self) -> None:
        self.is_over = True
        if recover(self._database):
            self._recovered()

    def stop(self) -> None:
        if self._check is not None:
            self._check.stop()
