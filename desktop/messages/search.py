"""Which rows of the outbox are shown: of whom, of what kind, with which words or number."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterator
from enum import StrEnum
from itertools import islice

from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.texting.matching import digits_of, folded_words, prefix_range

_MAX_WORDS = 12
# Fewer letters begin too many names.
_LEAST_LETTERS = 2
# A number of digits that is in more numbers than this is found fastest by walking the rows.
_MANY_NUMBERS = 2000

# Up to so many rows of a kind are asked one by one whether they have the words.
_FEW = 500

_WORD = re.compile(r"\w+")


class Kind(StrEnum):
    ALL = "all"
    WAITING = "waiting"
    NEEDS_YOU = "needs you"
    FAILED = "failed"
    DROPPED = "dropped"


# Word for word the conditions of the partial indexes (schema): otherwise they are not used.
_CONDITIONS = {
    Kind.ALL: "TRUE",
    Kind.WAITING: "m.state IN ('queued', 'sending', 'checking')",
    Kind.NEEDS_YOU: "(m.state = 'unconfirmed' OR m.late = 1)",
    Kind.FAILED: "(m.state = 'rejected' OR m.status IN ('SendingFailed', 'DeliveryFailed'))"
    " AND m.dropped = ''",
    Kind.DROPPED: "m.dropped <> ''",
}


class Filter(Record, frozen=True):
    """``account``: whose texts, None for everybody's. ``words``: what the person typed to search
    for; a number in any notation, beginnings of a recipient's names, or words, the last of which
    may be a beginning."""

    account: AccountKey | None = None
    kind: Kind = Kind.ALL
    words: str = ""

    @property
    def is_all(self) -> bool:
        return self == Filter()

    @property
    def is_whole(self) -> bool:
        """All texts of somebody, or of everybody."""
        return self.kind is Kind.ALL and not self.words.strip()


class _Rows(Record, frozen=True):
    """A condition on ``source``, with its values."""

    condition: str
    values: tuple[object, ...]
    is_few: bool
    """They are found by an index of their own, and may be few."""

    source: str = "message m JOIN session s ON s.id = m.session"


_EVERY = _Rows("TRUE", (), is_few=False, source="message m")


class Search:
    """On one connection. Raises DiskError. Always the newest first, by key, never by offset."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def where(self, wanted: Filter, before: int, limit: int) -> tuple[str, tuple[object, ...]]:
        """The condition for at most ``limit`` rows below ``before``; without words it is not
        limited by itself."""
        rows = _rows(wanted)
        if not wanted.words.strip():
            return f"{rows.condition} AND m.seq < ?", (*rows.values, before)
        found = self.keys(wanted, before, limit)
        return f"m.seq IN ({', '.join('?' * len(found))})", tuple(found)

    def keys(self, wanted: Filter, before: int, limit: int) -> list[int]:
        """`seq` of at most ``limit`` rows below ``before`` that are ``wanted``."""
        rows = _rows(wanted)
        if wanted.words.strip():
            return list(islice(self._found(wanted.words, rows, before, limit), limit))
        found = self._database.rows(
            "SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
            f" WHERE {rows.condition} AND m.seq < ? ORDER BY m.seq DESC LIMIT ?",
            (*rows.values, before, limit),
        )
        return [seq for (seq,) in found]

    def _found(self, words: str, rows: _Rows, before: int, limit: int) -> Iterator[int]:
        """Rows with the words in their text or in a name that the company directory has for their
        number, or with the digits in it."""
        sources = [self._with_words(words, rows, before, limit)]
        sources.append(self._with_name(words, rows, before, limit))
        digits = digits_of(words)
        if digits:
            sources.append(self._with_number(digits, rows, before, limit))
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
                f" WHERE m.seq < ? AND {rows.condition} ORDER BY m.seq DESC LIMIT ?",
                (before, *rows.values, _FEW + 1),
            )
            if len(few) <= _FEW:
                return self._among(few, match)[:limit]
        found = self._database.rows(
            "SELECT m.seq FROM message_words w JOIN message m ON m.seq = w.rowid"
            " JOIN session s ON s.id = m.session"
            f" WHERE message_words MATCH ? AND w.rowid < ? AND {rows.condition}"
            " ORDER BY w.rowid DESC LIMIT ?",
            (match, before, *rows.values, limit),
        )
        return [seq for (seq,) in found]

    def _among(self, few: list[tuple[int]], match: str) -> list[int]:
        """Which of these rows have the words: quicker than to walk all rows that have them."""
        question = "SELECT 1 FROM message_words WHERE message_words MATCH ? AND rowid = ?"
        return [seq for (seq,) in few if self._database.row(question, (match, seq))]

    def _with_name(self, words: str, rows: _Rows, before: int, limit: int) -> list[int]:
        # The longest word is in the fewest names: the others are asked of those only.
        first, *others = sorted(folded_words(words), key=len, reverse=True) or [""]
        if len(first) < _LEAST_LETTERS:
            return []
        also = " AND EXISTS (SELECT 1 FROM colleague_word o WHERE o.colleague = c.id"
        also += " AND o.session = w.session AND o.word >= ? AND o.word < ?)"
        numbers = self._database.rows(
            "SELECT t.number, t.last FROM colleague_word w"
            " JOIN colleague c ON c.id = w.colleague JOIN texted t ON t.number = c.number"
            " WHERE w.session IN (SELECT id FROM session) AND w.word >= ? AND w.word < ?"
            f"{also * len(others)} ORDER BY t.last DESC LIMIT ?",
            (*(bound for word in (first, *others) for bound in prefix_range(word)), _MANY_NUMBERS),
        )
        # Two of their names may begin with the same letters.
        return self._of_numbers(list(dict.fromkeys(numbers)), rows, before, limit)

    def _with_number(self, digits: str, rows: _Rows, before: int, limit: int) -> list[int]:
        numbers = self._database.rows(
            "SELECT number, last FROM texted WHERE instr(number, ?) ORDER BY last DESC LIMIT ?",
            (digits, _MANY_NUMBERS + 1),
        )
        if len(numbers) > _MANY_NUMBERS:
            found = self._database.rows(
                "SELECT m.seq FROM message m JOIN session s ON s.id = m.session"
                f" WHERE instr(m.recipient, ?) AND m.seq < ? AND {rows.condition}"
                " ORDER BY m.seq DESC LIMIT ?",
                (digits, before, *rows.values, limit),
            )
            return [seq for (seq,) in found]
        return self._of_numbers(numbers, rows, before, limit)

    def _of_numbers(
        self, numbers: list[tuple[str, int]], rows: _Rows, before: int, limit: int
    ) -> list[int]:
        """The newest rows of some numbers, given with their newest row."""
        if not rows.is_few and not rows.values:
            # Most often everybody's rows to a number are wanted: the index alone knows the newest.
            newest = self._newest_of(numbers, _EVERY, before, limit)
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
        """A number whose newest row is older than all that was found cannot add anything."""
        newest: list[int] = []
        for number, last in numbers:
            least = newest[0] if len(newest) == limit else 0
            if last <= least:
                break
            for (seq,) in self._database.rows(
                f"SELECT m.seq FROM {rows.source}"
                f" WHERE m.recipient = ? AND m.seq < ? AND m.seq > ? AND {rows.condition}"
                " ORDER BY m.seq DESC LIMIT ?",
                (number, before, least, *rows.values, limit),
            ):
                if len(newest) < limit:
                    heapq.heappush(newest, seq)
                elif seq > newest[0]:
                    heapq.heapreplace(newest, seq)
        return sorted(newest, reverse=True)


def _rows(wanted: Filter) -> _Rows:
    condition = _CONDITIONS[wanted.kind]
    is_few = wanted.kind is not Kind.ALL
    if wanted.account is None:
        return _Rows(f"s.removed = 0 AND {condition}", (), is_few)
    key = wanted.account
    return _Rows(
        "m.session = (SELECT id FROM session WHERE server = ? AND account = ? AND extension = ?)"
        f" AND {condition}",
        (key.server, key.account_id, key.extension_id),
        is_few,
    )


def match_of(words: str) -> str:
    """What FTS5 is asked for: each word, and the last one as a beginning, too."""
    found = _WORD.findall(words)[:_MAX_WORDS]
    if not found:
        return ""
    ended = words[-1:].isspace()
    return " ".join(f'"{word}"' for word in found) + ("" if ended else " *")
