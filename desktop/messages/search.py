"""Filters and searches the outbox: by account, kind, words, names and numbers."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

from desktop.contacts.names import has_named_member, numbers_named
from desktop.core.model import AccountKey
from desktop.core.records import Record, replace
from desktop.database.connection import Database, json_list
from desktop.database.decision_tables import KIND_OF_TEXT, needs_decision
from desktop.database.unreported_tables import failed, unreported
from desktop.texting.matching import digits_of, folded_words

_MAX_WORDS = 12
# Shorter prefixes match too many names.
_MIN_LETTERS = 2
# Where more numbers than this match, walking the rows is fastest.
_MANY_NUMBERS = 2000

# Up to this many rows of a kind are matched one by one.
_FEW = 500

_WORD = re.compile(r"\w+")


class Kind(StrEnum):
    ALL = "all"
    WAITING = "waiting"
    NEEDS_YOU = "needs you"
    FAILED = "failed"
    UNREPORTED = "unreported"
    """They may have arrived: no carrier says so, nor the opposite."""
    DROPPED = "dropped"
    CANCELLED = "cancelled"
    """And those of which the person said that they were not sent."""


CONDITIONS = {
    Kind.ALL: "TRUE",
    # A text that needs a decision does not count as waiting.
    Kind.WAITING: (f"m.state IN ('queued', 'sending', 'checking') AND NOT {needs_decision('m')}"),
    Kind.NEEDS_YOU: needs_decision("m"),
    Kind.FAILED: f"{failed('m')} AND m.dropped = ''",
    Kind.UNREPORTED: f"{unreported('m')} AND m.dropped = ''",
    Kind.DROPPED: "m.dropped <> ''",
    Kind.CANCELLED: "m.withdrawn = 1",
}
"""On ``message m``. Word for word those of the partial indexes (schema): otherwise they are not
used."""


class Codes(Record, frozen=True):
    """Texts that ended with one of these codes; ``is_others``: with none of them."""

    codes: tuple[str, ...]
    is_others: bool = False


class Became(StrEnum):
    """Texts of a list that went well, by the name of their sum (`decision_tables`)."""

    DELIVERED = "delivered"
    HANDED_OVER = "handed over"
    """The carrier has them, and nobody has said yet whether they arrived."""
    ACCEPTED = "accepted"
    MARKED_ARRIVED = "marked arrived"


class Filter(Record, frozen=True):
    """``account``: None for the texts of all accounts. ``words``: what the person typed: a number
    in any notation, prefixes of a recipient's names, or words of the text, the last of which may
    be a prefix. ``merge``: only the texts of this list. ``span``: only texts that were written in
    this time, from the first to before the second, in ms since 1970 UTC. ``codes``: only texts
    that failed for certain reasons. ``became``: only those that count in this sum of a list.
    ``month``: with words that are the name of a month, whose texts are wanted as well."""

    account: AccountKey | None = None
    kind: Kind = Kind.ALL
    words: str = ""
    merge: int | None = None
    span: tuple[int, int] | None = None
    month: tuple[int, int] | None = None
    codes: Codes | None = None
    became: Became | None = None

    @property
    def is_all(self) -> bool:
        return self == Filter()

    @property
    def is_search(self) -> bool:
        return bool(self.words.strip()) or self.span is not None

    @property
    def is_whole(self) -> bool:
        """All texts of one account, or of all accounts."""
        return self.kind is Kind.ALL and not self.is_search and self.merge is None


class _Rows(Record, frozen=True):
    """A condition on ``source``, with its values."""

    condition: str
    values: tuple[object, ...]
    is_few: bool
    """They have a partial index, and may be few."""

    source: str = "message m JOIN session s ON s.id = m.session"
    after: int = 0
    """All of them have a greater `seq`."""


_ALL_ROWS = _Rows("TRUE", (), is_few=False, source="message m")


class Search:
    """On one connection. Raises DiskError. Results are ordered from the newest, and paged by key,
    never by offset."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._ends: tuple[tuple[int, int] | None, tuple[int, int]] = (None, (1, 0))
        """Those of the last time that was searched."""

    def where(self, wanted: Filter, before: int, limit: int) -> tuple[str, tuple[object, ...]]:
        """A condition for rows below ``before``. With words it matches at most ``limit`` rows;
        without words the caller has to set the limit."""
        rows, before = self._rows(wanted, before)
        if not wanted.words.strip():
            return f"{rows.condition} AND m.seq > ? AND m.seq < ?", (
                *rows.values,
                rows.after,
                before,
            )
        found = self.keys(wanted, before, limit)
        return f"m.seq IN ({', '.join('?' * len(found))})", tuple(found)

    def keys(self, wanted: Filter, before: int, limit: int) -> list[int]:
        """`seq` of at most ``limit`` rows below ``before`` that are ``wanted``."""
        rows, before = self._rows(wanted, before)
        if wanted.words.strip():
            return list(islice(self._found(wanted, rows, before, limit), limit))
        found = self._database.rows(
            "SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
            f" WHERE {rows.condition} AND m.seq > ? AND m.seq < ? ORDER BY m.seq DESC LIMIT ?",
            (*rows.values, rows.after, before, limit),
        )
        return [seq for (seq,) in found]

    def _rows(self, wanted: Filter, before: int) -> tuple[_Rows, int]:
        """The rows that are ``wanted``, and below which `seq` all of those below ``before`` are.
        Texts of a time are near to each other: only these are walked."""
        rows = _rows(wanted)
        if wanted.span is None:
            return rows, before
        first, last = self._ends_of(wanted.span, before)
        return replace(rows, after=first - 1), min(before, last + 1)

    def _ends_of(self, span: tuple[int, int], before: int) -> tuple[int, int]:
        """The first and the last `seq` of a time. Read for the first page only: what is written
        later stands above the other pages."""
        known, ends = self._ends
        if known != span or before > ends[1]:
            row = self._database.row(
                "SELECT min(seq), max(seq) FROM message WHERE created_at >= ? AND created_at < ?",
                span,
            )
            ends = row if row is not None and row[0] is not None else (1, 0)
            self._ends = span, ends
        return ends

    def _found(self, wanted: Filter, rows: _Rows, before: int, limit: int) -> Iterator[int]:
        """Rows that match by their text, by a name of the recipient, by digits of the number, or
        by a month."""
        words = wanted.words
        sources = [self._with_words(words, rows, before, limit)]
        sources.append(self._with_name(words, rows, before, limit))
        digits = digits_of(words)
        if digits:
            sources.append(self._with_number(digits, rows, before, limit))
        if wanted.month is not None:
            of_month = replace(wanted, words="", month=None, span=wanted.month)
            sources.append(self.keys(of_month, before, limit))
        last = -1
        for seq in heapq.merge(*sources, reverse=True):
            if seq != last:
                yield seq
            last = seq

    def _with_words(self, words: str, rows: _Rows, before: int, limit: int) -> list[int]:
        match = match_of(words)
        if not match:
            return []
        if rows.is_few:
            few = self._database.rows(
                f"SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
                f" WHERE m.seq > ? AND m.seq < ? AND {rows.condition}"
                " ORDER BY m.seq DESC LIMIT ?",
                (rows.after, before, *rows.values, _FEW + 1),
            )
            if len(few) <= _FEW:
                return self._among(few, match)[:limit]
        found = self._database.rows(
            "SELECT m.seq FROM message_words w JOIN message m ON m.seq = w.rowid"
            " JOIN session s ON s.id = m.session"
            f" WHERE message_words MATCH ? AND w.rowid > ? AND w.rowid < ? AND {rows.condition}"
            " ORDER BY w.rowid DESC LIMIT ?",
            (match, rows.after, before, *rows.values, limit),
        )
        return [seq for (seq,) in found]

    def _among(self, few: list[tuple[int]], match: str) -> list[int]:
        """Which of these rows match: faster than walking all matches."""
        sql = "SELECT 1 FROM message_words WHERE message_words MATCH ? AND rowid = ?"
        return [seq for (seq,) in few if self._database.row(sql, (match, seq))]

    def _with_name(self, words: str, rows: _Rows, before: int, limit: int) -> list[int]:
        typed = folded_words(words)
        if max(map(len, typed), default=0) < _MIN_LETTERS:
            return []
        named, values = numbers_named(typed)
        in_group, values_of_group = has_named_member("t.number", typed)
        numbers = self._database.rows(
            f"SELECT t.number, t.last FROM ({named}) n JOIN texted t ON t.number = n.number"
            f" UNION SELECT t.number, t.last FROM texted t WHERE {in_group}"
            " ORDER BY 2 DESC LIMIT ?",
            (*values, *values_of_group, _MANY_NUMBERS),
        )
        return self._of_numbers(numbers, rows, before, limit)

    def _with_number(self, digits: str, rows: _Rows, before: int, limit: int) -> list[int]:
        numbers = self._database.rows(
            "SELECT number, last FROM texted WHERE instr(number, ?) ORDER BY last DESC LIMIT ?",
            (digits, _MANY_NUMBERS + 1),
        )
        if len(numbers) > _MANY_NUMBERS:
            found = self._database.rows(
                "SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
                f" WHERE instr(m.recipient, ?) AND m.seq > ? AND m.seq < ? AND {rows.condition}"
                " ORDER BY m.seq DESC LIMIT ?",
                (digits, rows.after, before, *rows.values, limit),
            )
            return [seq for (seq,) in found]
        return self._of_numbers(numbers, rows, before, limit)

    def _of_numbers(
        self, numbers: list[tuple[str, int]], rows: _Rows, before: int, limit: int
    ) -> list[int]:
        """The newest rows of ``numbers``, which are pairs of a number and its last row."""
        if not rows.is_few and not rows.values:
            # Usually all rows of a number are wanted: then the index alone has the newest.
            newest = self._newest_of(numbers, _ALL_ROWS, before, limit)
            if not newest:
                return []
            marks = ", ".join("?" * len(newest))
            wanted = self._database.rows(
                "SELECT 1 FROM message m JOIN session s ON s.id = m.session"
                f" WHERE m.seq IN ({marks}) AND {rows.condition}",
                (*newest, *rows.values),
            )
            if len(wanted) == len(newest):
                return newest
        return self._newest_of(numbers, rows, before, limit)

    def _newest_of(
        self, numbers: list[tuple[str, int]], rows: _Rows, before: int, limit: int
    ) -> list[int]:
        """Stops at the first number whose last row is older than everything found so far."""
        newest: list[int] = []
        for number, last in numbers:
            oldest = newest[0] if len(newest) == limit else rows.after
            if last <= oldest:
                break
            for (seq,) in self._database.rows(
                f"SELECT m.seq FROM {rows.source}"
                f" WHERE m.recipient = ? AND m.seq < ? AND m.seq > ? AND {rows.condition}"
                " ORDER BY m.seq DESC LIMIT ?",
                (number, before, oldest, *rows.values, limit),
            ):
                if len(newest) < limit:
                    heapq.heappush(newest, seq)
                elif seq > newest[0]:
                    heapq.heapreplace(newest, seq)
        return sorted(newest, reverse=True)


def _rows(wanted: Filter) -> _Rows:
    conditions, values = [CONDITIONS[wanted.kind]], list[object]()
    if wanted.merge is not None:
        # Of rare kinds, the index of the kind is shorter than that of the list.
        column = "m.merge" if wanted.kind in (Kind.ALL, Kind.WAITING) else "+m.merge"
        conditions.append(f"{column} = ?")
        values.append(wanted.merge)
    if wanted.account is None:
        conditions.append("s.removed = 0")
    else:
        key = wanted.account
        conditions.append(
            "m.session = (SELECT id FROM session"
            " WHERE server = ? AND account = ? AND extension = ?)"
        )
        values += (key.server, key.account_id, key.extension_id)
    if wanted.span is not None:
        conditions.append("m.created_at >= ? AND m.created_at < ?")
        values += wanted.span
    if wanted.codes is not None:
        condition, codes = with_codes(wanted.codes)
        conditions.append(condition)
        values.append(codes)
    if wanted.became is not None:
        conditions.append(f"{KIND_OF_TEXT.format(row='m')} = ?")
        values.append(wanted.became.value)
    is_few = wanted.kind is not Kind.ALL or wanted.merge is not None
    return _Rows(" AND ".join(conditions), tuple(values), is_few)


def with_codes(codes: Codes) -> tuple[str, str]:
    """A condition on ``message m``, with its value."""
    among = "NOT IN" if codes.is_others else "IN"
    return f"m.code {among} (SELECT value FROM json_each(?))", json_list(codes.codes)


def match_of(words: str) -> str:
    """The FTS5 query: all words, the last one as a prefix unless a space follows it."""
    found = _WORD.findall(words)[:_MAX_WORDS]
    if not found:
        return ""
    ended = words[-1:].isspace()
    return " ".join(f'"{word}"' for word in found) + ("" if ended else " *")
