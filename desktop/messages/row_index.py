"""Which text is in which row of the list, the newest first, without reading all texts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate, takewhile
from operator import neg
from typing import Protocol

from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.messages.search import Filter, Search

# A block is 1,024 `seq` values, as in the triggers of the schema.
_SHIFT = 10

# A search reads this many keys at a time.
PAGE = 250

_END = 1 << 62

# With more new texts than these the list is reset.
_MAX_ADDED = 1 << _SHIFT


class AddedRows(Record, frozen=True):
    """All that was added to an index: ``newer`` rows at its start, ``older`` ones at its end."""

    newer: int
    older: int = 0


class RowIndex(Protocol):
    """A snapshot of the rows of a list. ``seq`` is the key of a text."""

    has_more: bool
    """Whether `read_more` finds older texts."""

    def __len__(self) -> int: ...

    def seqs(self, first: int, count: int) -> Sequence[int]:
        """The keys of ``count`` rows from row ``first``. Raises DiskError."""

    def row_of(self, seq: int) -> int:
        """The row of a text; -1 where it has none. Raises DiskError."""

    def read_more(self) -> None:
        """Raises DiskError."""

    def added_since(self, before: RowIndex) -> AddedRows | None:
        """None where the indexes differ by more than added rows. Raises DiskError."""


class EmptyRowIndex:
    has_more = False

    def __len__(self) -> int:
        return 0

    def seqs(self, first: int, count: int) -> Sequence[int]:
        return ()

    def row_of(self, seq: int) -> int:
        return -1

    def read_more(self) -> None:
        pass

    def added_since(self, before: RowIndex) -> AddedRows | None:
        return None if len(before) else AddedRows(0)


class FullRowIndex:
    """All texts, or all of one account. The database has the number of texts in each block, which
    tells the block of a row; only the keys of that block are read."""

    has_more = False

    def __init__(self, database: Database, account: AccountKey | None) -> None:
        """Raises DiskError."""
        self._database = database
        self._condition, self._values = _account_condition(account)
        blocks = database.rows(
            "SELECT b.number, sum(b.texts) FROM block b JOIN session s ON s.id = b.session"
            f" WHERE {self._condition} AND b.texts > 0 GROUP BY b.number ORDER BY b.number DESC",
            self._values,
        )
        self._numbers = [number for number, _ in blocks]
        self._counts: dict[int, int] = dict(blocks)
        self._ends = list(accumulate(count for _, count in blocks))
        self._keys: dict[int, list[int]] = {}
        self._newest = _END
        newest = self._block(0)
        self._newest = newest[0] if newest else -1

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def _begin(self, at: int) -> int:
        """The first row of this block."""
        return self._ends[at - 1] if at else 0

    def _block(self, at: int) -> list[int]:
        """The keys of this block, the newest first, as of the snapshot."""
        if not at < len(self._numbers):
            return []
        number = self._numbers[at]
        keys = self._keys.get(number)
        if keys is None:
            rows = self._database.rows(
                "SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
                f" WHERE {self._condition} AND m.seq BETWEEN ? AND ? ORDER BY m.seq DESC",
                (*self._values, number << _SHIFT, ((number + 1) << _SHIFT) - 1),
            )
            # Without texts that were added after the snapshot.
            keys = [seq for (seq,) in rows if seq <= self._newest]
            self._keys[number] = keys
        return keys

    def seqs(self, first: int, count: int) -> Sequence[int]:
        found: list[int] = []
        row, end = max(first, 0), min(first + count, len(self))
        while row < end:
            at = bisect_right(self._ends, row)
            begin = self._begin(at)
            found += self._block(at)[row - begin : end - begin]
            row = self._ends[at]
        return found

    def row_of(self, seq: int) -> int:
        # The blocks are sorted from the newest to the oldest.
        at = bisect_left(self._numbers, -(seq >> _SHIFT), key=neg)
        keys = self._block(at)
        offset = bisect_left(keys, -seq, key=neg)
        is_found = offset < len(keys) and keys[offset] == seq
        return self._begin(at) + offset if is_found else -1

    def read_more(self) -> None:
        pass

    def added_since(self, before: RowIndex) -> AddedRows | None:
        if not isinstance(before, FullRowIndex) or before._values != self._values:
            return None
        newer: dict[int, int] = {}
        for at, number in enumerate(self._numbers):
            if number < before._newest >> _SHIFT or sum(newer.values()) > _MAX_ADDED:
                break
            newer[number] = bisect_left(self._block(at), -before._newest, key=neg)
        added = sum(newer.values())
        # `seq` only grows: where the count of older texts is the same, so are the texts.
        old = {number: count - newer.get(number, 0) for number, count in self._counts.items()}
        if added > _MAX_ADDED or {k: v for k, v in old.items() if v} != before._counts:
            return None
        return AddedRows(added)


class SearchRowIndex:
    """Texts of a kind or with words, as far as they were searched for: counting all of them would
    take too long."""

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

    def seqs(self, first: int, count: int) -> Sequence[int]:
        return self._keys[max(first, 0) : first + count]

    def row_of(self, seq: int) -> int:
        at = bisect_left(self._keys, -seq, key=neg)
        return at if at < len(self._keys) and self._keys[at] == seq else -1

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


def _account_condition(account: AccountKey | None) -> tuple[str, tuple[str, ...]]:
    """A condition on ``session s``, with its values."""
    if account is None:
        return "s.removed = 0", ()
    values = (account.server, account.account_id, account.extension_id)
    return "s.server = ? AND s.account = ? AND s.extension = ?", values


def row_index_of(database: Database, search: Search, wanted: Filter, before: RowIndex) -> RowIndex:
    """``before`` is the index that the list has now. Raises DiskError."""
    if wanted.is_whole:
        return FullRowIndex(database, wanted.account)
    if isinstance(before, SearchRowIndex) and before.is_of(wanted):
        return before.reread()
    return SearchRowIndex(search, wanted)
