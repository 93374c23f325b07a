"""Which text stands at which place of the list, from the newest on, without reading the others."""

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

# As in the triggers (schema): a block has the texts of so many numbers.
_SHIFT = 10

# So many texts of a search are looked for at once.
PAGE = 250

_END = 1 << 62

# After more new texts than these the list is drawn anew.
_MAX_ADDED = 1 << _SHIFT


class AddedRows(Record, frozen=True):
    """All that changed: ``newer`` texts in front, ``older`` ones at the end."""

    newer: int
    older: int = 0


class RowIndex(Protocol):
    """As the file was when they were read. ``seq`` is the key of a text."""

    has_more: bool
    """There are older texts; `read_more` finds them."""

    def __len__(self) -> int: ...

    def seqs(self, first: int, count: int) -> Sequence[int]:
        """What stands at ``count`` places from ``first`` on. Raises DiskError."""

    def row_of(self, seq: int) -> int:
        """-1 where it is not among them. Raises DiskError."""

    def read_more(self) -> None:
        """Raises DiskError."""

    def added_since(self, before: RowIndex) -> AddedRows | None:
        """None where more is different than that texts came. Raises DiskError."""


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
    """Everybody's texts, or all of one account. The file keeps how many there are in each block,
    so that a place leads to its block, of which the keys are read then."""

    has_more = False

    def __init__(self, database: Database, account: AccountKey | None) -> None:
        """Raises DiskError."""
        self._database = database
        self._whose, self._values = _account_condition(account)
        blocks = database.rows(
            "SELECT b.number, sum(b.texts) FROM block b JOIN session s ON s.id = b.session"
            f" WHERE {self._whose} AND b.texts > 0 GROUP BY b.number ORDER BY b.number DESC",
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
        """The place where this block begins."""
        return self._ends[at - 1] if at else 0

    def _block(self, at: int) -> list[int]:
        """Its keys, the newest first, as many as were counted."""
        if not at < len(self._numbers):
            return []
        number = self._numbers[at]
        keys = self._keys.get(number)
        if keys is None:
            rows = self._database.rows(
                "SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
                f" WHERE {self._whose} AND m.seq BETWEEN ? AND ? ORDER BY m.seq DESC",
                (*self._values, number << _SHIFT, ((number + 1) << _SHIFT) - 1),
            )
            # What came since is not counted yet.
            keys = [seq for (seq,) in rows if seq <= self._newest]
            self._keys[number] = keys
        return keys

    def seqs(self, first: int, count: int) -> Sequence[int]:
        found: list[int] = []
        place, end = max(first, 0), min(first + count, len(self))
        while place < end:
            at = bisect_right(self._ends, place)
            begin = self._begin(at)
            found += self._block(at)[place - begin : end - begin]
            place = self._ends[at]
        return found

    def row_of(self, seq: int) -> int:
        # Blocks stand from the newest to the oldest.
        at = bisect_left(self._numbers, -(seq >> _SHIFT), key=neg)
        keys = self._block(at)
        inside = bisect_left(keys, -seq, key=neg)
        is_there = inside < len(keys) and keys[inside] == seq
        return self._begin(at) + inside if is_there else -1

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
        # Numbers only ever grow: where as many are left of the others, they are the same ones.
        old = {number: count - newer.get(number, 0) for number, count in self._counts.items()}
        if added > _MAX_ADDED or {k: v for k, v in old.items() if v} != before._counts:
            return None
        return AddedRows(added)


class SearchRowIndex:
    """Texts of a kind or with words, as far as they were looked for: nobody knows how many there
    are, and finding out would take too long."""

    def __init__(self, search: Search, wanted: Filter, upto: int | None = None) -> None:
        """``upto``: they are looked for down to this text. Raises DiskError."""
        self._search = search
        self._wanted = wanted
        self._keys: list[int] = []
        self.has_more = True
        self.read_more()
        while upto is not None and self.has_more and self._keys[-1] > upto:
            self.read_more()
        if upto is not None:
            kept = bisect_right(self._keys, -upto, key=neg)
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
    """A condition on ``account s``."""
    if account is None:
        return "s.removed = 0", ()
    values = (account.server, account.account_id, account.extension_id)
    return "s.server = ? AND s.account = ? AND s.extension = ?", values


def row_index_of(database: Database, search: Search, wanted: Filter, before: RowIndex) -> RowIndex:
    """``before``: what the list has shown until now. Raises DiskError."""
    if wanted.is_whole:
        return FullRowIndex(database, wanted.account)
    if isinstance(before, SearchRowIndex) and before.is_of(wanted):
        return before.reread()
    return SearchRowIndex(search, wanted)
