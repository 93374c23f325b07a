"""Looks in the message store for texts whose outcome is unknown, one page at a time."""

from __future__ import annotations

from desktop.core.errors import ServerTroubleError
from desktop.core.model import StoreRecord
from desktop.messages.reconciliation import Reconciliation, StoreWindow
from desktop.ringcentral.api import RingCentral

# Of 250 records each.
_MAX_PAGES = 400


class ReconcileTask:
    """A read is used only when all of its pages arrived; any failure starts it over."""

    def __init__(self, api: RingCentral, reconciliation: Reconciliation) -> None:
        self._api = api
        self._reconciliation = reconciliation
        self._window: StoreWindow | None = None
        self._records: dict[str, StoreRecord] = {}
        self._page = 1
        self._read_at = 0

    @property
    def is_reading(self) -> bool:
        return self._window is not None

    def start_over(self) -> None:
        self._window = None
        self._records = {}
        self._page = 1

    def step(self) -> bool:
        """One page. Returns whether rows changed. Raises ServiceError and DiskError."""
        now = self._api.clock.now()
        if now is None:
            return False
        if self._window is None:
            self._window = self._reconciliation.window(now)
            self._read_at = now
            if self._window is None:
                return False
        try:
            page = self._api.outbound_texts(self._window.start, self._window.end, self._page)
        except BaseException:
            self.start_over()
            raise
        known = len(self._records)
        # A text that arrives during the read moves records to the next page, where they come twice.
        self._records |= {record.message_id: record for record in page.records}
        self._page += 1
        if page.more:
            if self._page > _MAX_PAGES or len(self._records) == known:
                self.start_over()
                raise ServerTroubleError(details="the pages of the message store do not end")
            return False
        if self._api.clock.now() is None:
            # Two answers disagree about the time, so this read decides nothing.
            self.start_over()
            return False
        window, records = self._window, list(self._records.values())
        self.start_over()
        return bool(self._reconciliation.settle(window, records, self._read_at))
