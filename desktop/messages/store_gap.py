"""The span of the message store that an account has still to read: the last 90 days at first, and
later whatever a sync did not reach."""

from __future__ import annotations

from desktop.core.records import Record
from desktop.database.connection import Database

# The first span that is read, in ms. It adapts to how many texts there are.
_FIRST_SPAN_MS = 8 * 86_400_000
_LONGEST_SPAN_MS = 90 * 86_400_000
_SHORTEST_SPAN_MS = 2_000
# With fewer texts the next span is twice as long.
_FEW = 100


class StoreSpan(Record, frozen=True):
    """What to read: texts created from ``start`` to ``end`` (server ms)."""

    start: int
    end: int
    page: int = 1


class StoreGap:
    """Of one account, on the network thread's connection. Raises DiskError. It is read from the
    newest to the oldest, in spans that fit on one page: the pages of a listing move when a text is
    deleted meanwhile, and one could be missed. ``account`` is the row id of the account."""

    def __init__(self, database: Database, account: int) -> None:
        self._database = database
        self._account = account
        self._length = _FIRST_SPAN_MS
        self._page = 1

    @property
    def ends_at(self) -> int | None:
        """Texts from this time on have been read; None where there is no gap."""
        row = self._database.row("SELECT ended FROM store_gap WHERE session = ?", (self._account,))
        return None if row is None else row[0]

    def add(self, began: int, ended: int) -> None:
        """Inside a transaction. Two gaps become one that spans both."""
        if began < ended:
            self._database.run(
                "INSERT INTO store_gap (session, began, ended) VALUES (?, ?, ?)"
                " ON CONFLICT DO UPDATE SET began = min(began, excluded.began),"
                " ended = max(ended, excluded.ended)",
                (self._account, began, ended),
            )

    def next_span(self) -> StoreSpan | None:
        row = self._database.row(
            "SELECT began, ended FROM store_gap WHERE session = ?", (self._account,)
        )
        if row is None:
            return None
        began, ended = row
        return StoreSpan(max(began, ended - self._length), ended, self._page)

    def settle(self, span: StoreSpan, count: int, *, has_more: bool) -> None:
        """After ``count`` texts of a span were taken over. Inside a transaction."""
        if has_more and span.end - span.start > _SHORTEST_SPAN_MS:
            self._length = (span.end - span.start) // 2
            return
        if has_more:
            # So many texts in two seconds: here the pages have to do.
            self._page += 1
            return
        self._page = 1
        if count < _FEW:
            self._length = min(self._length * 2, _LONGEST_SPAN_MS)
        values = (span.start, self._account)
        self._database.run("UPDATE store_gap SET ended = ? WHERE session = ?", values)
        self._database.run(
            "DELETE FROM store_gap WHERE session = ? AND ended <= began", (self._account,)
        )
