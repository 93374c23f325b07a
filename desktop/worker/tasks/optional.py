"""What an account is worked for beside its texts. No text needs the answers, and their trouble is
not shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.contacts.directory import Directory
from desktop.core.model import AccountKey, AccountView, Numbers
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages.consents import ConsentList
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.rate_limits import RateGroup
from desktop.worker.tasks.consent import ConsentTask
from desktop.worker.tasks.directory import DirectoryTask
from desktop.worker.tasks.shared_inbox import SharedInboxTask


class OptionalTasks:
    """The consents (``consent``), whether there is a shared inbox (``inbox``), and the company
    directory (``directory``)."""

    def __init__(
        self, api: RingCentral, database: Database, account: AccountKey, elapsed: Callable[[], int]
    ) -> None:
        self._api = api
        self.consent = ConsentTask(api, ConsentList(database, account), elapsed)
        self._inbox = SharedInboxTask(api, elapsed)
        self._directory = DirectoryTask(api, Directory(database, account), elapsed)
        self._own_numbers: frozenset[str] = frozenset()

    def add_to(self, view: AccountView) -> AccountView:
        return replace(
            view, has_shared_inbox=self._inbox.is_shared, consents_refused=self.consent.is_refused
        )

    def due_at(self, numbers: Numbers | None, *, can_send: bool) -> Iterator[tuple[str, int]]:
        """The name of each task that has something to do, and when, in ms of ``elapsed``.
        ``can_send``: a text waits to be sent."""
        if numbers is not None:
            self._own_numbers = frozenset(one.phone_number for one in numbers.senders)
            consent_at = self.consent.due_at(self._own_numbers)
            if consent_at is not None:
                yield "consent", consent_at
        if can_send:
            # The others share a rate group with sending, which comes first.
            return
        medium = self._api.rate_limits.group(RateGroup.MEDIUM).ready_at()
        yield "inbox", max(self._inbox.due_at, medium)
        directory_at = self._directory.due_at()
        if directory_at is not None:
            yield "directory", max(directory_at, medium)

    def step(self, name: str) -> bool:
        """Returns whether rows changed. Raises ServiceError and DiskError."""
        match name:
            case "consent":
                return self.consent.step(self._own_numbers)
            case "directory":
                return self._directory.step()
            case _:
                self._inbox.step()
                return False
