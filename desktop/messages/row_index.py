"""Which text or list is in which row of the outbox, without reading all texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import takewhile
from operator import neg
from typing import Protocol

from desktop.core.records import Record
from desktop.messages.search import Filter, Search

# A search reads this many keys at a time.
PAGE = 250

_END = 1 << 62


class AddedRows(Record, frozen=True):
    """All that was added to an index: ``newer`` rows at its start, ``older`` ones at its end."""

    newer: int
    older: int = 0


class RowIndex(Protocol):
    """A snapshot of the rows of the outbox. The key of a text is its ``seq``, that of a list its
    negative id."""

    has_more: bool
    """Whether `read_more` finds older texts."""

    def __len__(self) -> int: ...

    def keys(self, first: int, count: int) -> Sequence[int]:
        """The keys of ``count`` rows from row ``first``. Raises DiskError."""

    def row_of(self, key: int) -> int:
        """The row of a text or a list; -1 where it has none. Raises DiskError."""

    def read_more(self) -> None:
        """Raises DiskError."""

    def added_since(self, before: RowIndex) -> AddedRows | None:
        """None where the indexes differ by more than added rows. Raises DiskError."""


class EmptyRowIndex:
    has_more = False

    def __len__(self) -> int:
        return 0

    def keys(self, first: int, count: int) -> Sequence[int]:
        return ()

    def row_of(self, key: int) -> int:
        return -1

    def read_more(self) -> None:
        pass

    def added_since(self, before: RowIndex) -> AddedRows | None:
        return None if len(before) else AddedRows(0)


class SearchRowIndex:
    """Texts of a kind, of a list or with words, as far as they were searched for: counting all of
    them would take too long."""

    def __init__(self, search: Search, wanted: Filter, down_to: int | None = None) -> None:
        """Searches down to the key ``down_to``, or for one page. Raises DiskError."""
        self._search = search
        self._wanted = wanted
        self._keys: list[int] = []
        self.has_more = True
        self.read_more()
        while down_to is not None and self.has_more and self._keys[-1] > down_to:
            self.read_more()
        if down_to is not None:
            kept = bisect_right(self._keys, -down_to, key=neg)
            self.has_more = self.has_more or kept < len(self._keys)
            del self._keys[kept:]

    def reread(self) -> SearchRowIndex:
        return SearchRowIndex(self._search, self._wanted, self._keys[-1] if self._keys else None)

    def is_of(self, wanted: Filter) -> bool:
        return self._wanted == wanted

    def __len__(self) -> int:
        return len(self._keys)

    def keys(self, first: int, count: int) -> Sequence[int]:
        return self._keys[max(first, 0) : first + count]

    def row_of(self, key: int) -> int:
        at = bisect_left(self._keys, -key, key=neg)
        return at if at < len(self._keys) and self._keys[at] == key else -1

    def read_more(self) -> None:
        before = self._keys[-1] if self._keys else _END
        found = self._search.keys(self._wanted, before, PAGE)
        self._keys += found
        self.has_more = len(found) == PAGE

    def added_since(self, before: RowIndex) -> AddedRows | None:
        if not isinstance(before, SearchRowIndex) or not before.is_of(self._wanted):
            return None
        if not before._keys:
            return AddedRows(len(self._keys))
        newest = before._keys[0]
        newer = sum(1 for _ in takewhile(lambda seq: seq > newest, self._keys))
        end = newer + len(before._keys)
        if self._keys[newer:end] != before._keys:
            return None
        return AddedRows(newer, len(self._keys) - end)
