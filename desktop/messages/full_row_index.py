"""All rows of the outbox, the newest first: single texts, and lists, each folded or unfolded."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import accumulate

from msgspec import Struct

from desktop.core.model import AccountKey
from desktop.database.connection import Database
from desktop.messages.row_index import AddedRows, RowIndex

# A block is 1,024 `seq` values, as in the triggers of the schema.
_SHIFT = 10

# The place of a list that is being filled.
_TOP = 1 << 62

# With more new rows than these the list is reset.
_MAX_ADDED = 1 << _SHIFT


class _Section(Struct):
    """``texts`` rows that follow each other. ``keys`` are read when they are needed."""

    merge: int
    """The list whose texts they are; 0: single texts and lists."""
    number: int
    """Of the block in which they are."""
    texts: int
    keys: list[int] | None = None


class FullRowIndex:
    """The rows of all accounts, or of one.

    The database has the number of texts in each block, which tells the block of a row; only the
    keys of that block are read. A list stands above the single texts with `seq` up to its place.
    Where it is unfolded, its own texts follow it in the order of the spreadsheet.
    """

    has_more = False

    def __init__(
        self, database: Database, account: AccountKey | None, unfolded: Collection[int] = ()
    ) -> None:
        """``unfolded``: ids of lists. Raises DiskError."""
        self._database = database
        self._condition, self._values = _account_condition(account)
        ((newest,),) = database.rows("SELECT coalesce(max(seq), -1) FROM message")
        self._newest: int = newest
        self._counts: dict[int, int] = dict(
            database.rows(
                "SELECT b.number, sum(b.texts) FROM block b JOIN session s ON s.id = b.session"
                f" WHERE {self._condition} AND b.texts > 0 GROUP BY b.number",
                self._values,
            )
        )
        self._places: dict[int, int] = dict(
            database.rows(
                "SELECT g.id, iif(g.state = 'filling', ?, g.place)"
                " FROM merge g JOIN session s ON s.id = g.session"
                f" WHERE {self._condition}",
                (_TOP, *self._values),
            )
        )
        self._unfolded = {id_: self._blocks_of(id_) for id_ in unfolded if id_ in self._places}
        self._keys: dict[int, list[int]] = {}
        self._sections = list(self._all_sections())
        self._ends = list(accumulate(section.texts for section in self._sections))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    # --- sections -----------------------------------------------------------------------------

    def _all_sections(self) -> Iterator[_Section]:
        places = {place >> _SHIFT for place in self._places.values()}
        split = {self._places[id_] >> _SHIFT for id_ in self._unfolded}
        for number in sorted({*self._counts, *places}, reverse=True):
            if number in split:
                yield from self._split_block(number)
            else:
                lists = len(self._lists[number]) if number in places else 0
                yield _Section(0, number, self._counts.get(number, 0) + lists)

    def _split_block(self, number: int) -> Iterator[_Section]:
        """A block with unfolded lists."""
        keys, begin = self._block(number), 0
        for at, key in enumerate(keys):
            if -key in self._unfolded:
                yield _Section(0, number, at + 1 - begin, keys[begin : at + 1])
                for block, texts in self._unfolded[-key]:
                    yield _Section(-key, block, texts)
                begin = at + 1
        yield _Section(0, number, len(keys) - begin, keys[begin:])

    def _blocks_of(self, merge: int) -> tuple[tuple[int, int], ...]:
        """The blocks of a list with their counts, in the order of the spreadsheet."""
        return tuple(
            self._database.rows(
                "SELECT number, texts FROM merge_block WHERE merge = ? AND texts > 0"
                " ORDER BY number",
                (merge,),
            )
        )

    @cached_property
    def _lists(self) -> dict[int, list[int]]:
        """The ids of the lists in each block."""
        found: dict[int, list[int]] = defaultdict(list)
        for id_, place in self._places.items():
            found[place >> _SHIFT].append(id_)
        return found

    @cached_property
    def _sections_of(self) -> dict[int, list[int]]:
        """The numbers of the sections of each block."""
        found: dict[int, list[int]] = defaultdict(list)
        for at, section in enumerate(self._sections):
            found[section.number].append(at)
        return found

    # --- keys ---------------------------------------------------------------------------------

    def _block(self, number: int) -> list[int]:
        """The single texts and the lists of this block, the newest first, as of the snapshot."""
        keys = self._keys.get(number)
        if keys is None:
            rows = self._database.rows(
                "SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
                f" WHERE {self._condition} AND m.merge IS NULL AND m.seq BETWEEN ? AND ?"
                " ORDER BY m.seq DESC",
                (*self._values, *_bounds(number)),
            )
            # Without texts that were added after the snapshot.
            keys = [seq for (seq,) in rows if seq <= self._newest]
            if lists := self._lists.get(number):
                # Of several lists in one place, the newest is the first.
                keys += [-id_ for id_ in lists]
                keys.sort(key=self._position, reverse=True)
            self._keys[number] = keys
        return keys

    def _position(self, key: int) -> tuple[int, int]:
        return (key, 0) if key >= 0 else (self._places[-key], -key)

    def _keys_of(self, at: int) -> list[int]:
        section = self._sections[at]
        if section.keys is None:
            section.keys = (
                self._texts_of(section.merge, section.number)
                if section.merge
                else self._block(section.number)
            )
        return section.keys

    def _texts_of(self, merge: int, number: int) -> list[int]:
        rows = self._database.rows(
            "SELECT seq FROM message WHERE merge = ? AND seq BETWEEN ? AND ? ORDER BY seq",
            (merge, *_bounds(number)),
        )
        return [seq for (seq,) in rows if seq <= self._newest]

    def keys(self, first: int, count: int) -> Sequence[int]:
        found: list[int] = []
        row, end = max(first, 0), min(first + count, len(self))
        while row < end:
            at = bisect_right(self._ends, row)
            begin = self._begin(at)
            found += self._keys_of(at)[row - begin : end - begin]
            row = self._ends[at]
        return found

    def _begin(self, at: int) -> int:
        """The first row of this section."""
        return self._ends[at - 1] if at else 0

    def row_of(self, key: int) -> int:
        position = self._places.get(-key, -1) if key < 0 else key
        for at in self._sections_of.get(position >> _SHIFT, ()):
            keys = self._keys_of(at)
            if key in keys:
                return self._begin(at) + keys.index(key)
        return -1

    # --- changes ------------------------------------------------------------------------------

    def read_more(self) -> None:
        pass

    def added_since(self, before: RowIndex) -> AddedRows | None:
        if (
            not isinstance(before, FullRowIndex)
            or before._values != self._values
            or before._unfolded != self._unfolded
        ):
            return None
        lists = self._added_lists(before)
        texts = self._added_texts(before)
        if lists is None or texts is None or lists + texts > _MAX_ADDED:
            return None
        return AddedRows(lists + texts)

    def _added_lists(self, before: FullRowIndex) -> int | None:
        """None where they are not the first rows, or where a list is gone."""
        added = self._places.keys() - before._places.keys()
        highest = max(before._places.values(), default=-1)
        is_at_start = all(self._places[id_] >= max(highest, before._newest) for id_ in added)
        is_kept = {**self._places, **before._places} == self._places
        # New texts are the first rows only where no list stands above them.
        return len(added) if is_kept and is_at_start and highest <= before._newest else None

    def _added_texts(self, before: FullRowIndex) -> int | None:
        newer: dict[int, int] = {}
        for number in sorted(self._counts, reverse=True):
            if number < before._newest >> _SHIFT or sum(newer.values()) > _MAX_ADDED:
                break
            newer[number] = sum(1 for key in self._block(number) if key > before._newest)
        # `seq` only grows: where the count of older texts is the same, so are the texts.
        old = {number: count - newer.get(number, 0) for number, count in self._counts.items()}
        is_kept = {number: count for number, count in old.items() if count} == before._counts
        return sum(newer.values()) if is_kept else None


def _bounds(number: int) -> tuple[int, int]:
    """The first and the last `seq` of a block."""
    return number << _SHIFT, ((number + 1) << _SHIFT) - 1


def _account_condition(account: AccountKey | None) -> tuple[str, tuple[str, ...]]:
    """A condition on ``session s``, with its values."""
    if account is None:
        return "s.removed = 0", ()
    values = (account.server, account.account_id, account.extension_id)
    return "s.server = ? AND s.account = ? AND s.extension = ?", values
