"""Suggests recipients: people of the company directory, and numbers texted before."""

from __future__ import annotations

from desktop.accounts.known_accounts import find_account_row
from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.texting.matching import digits_of, folded_words, number_key, prefix_range

MAX_SUGGESTED = 8

# Of the numbers with one prefix, this many are read, and the last texted of them are suggested.
_MAX_READ = 500

_TEXTED = """
SELECT number FROM
    (SELECT number, last FROM texted WHERE number >= ? AND number < ? LIMIT ?) t
WHERE EXISTS (SELECT 1 FROM message m JOIN session s ON s.id = m.session
              WHERE m.seq = t.last AND s.removed = 0)
ORDER BY last DESC LIMIT ?
"""

_BY_NUMBER = """
SELECT c.name, c.number FROM colleague c
WHERE c.session = ? AND c.number >= ? AND c.number < ?
  AND NOT EXISTS (SELECT 1 FROM directory d
                  WHERE d.session = c.session AND d.number = substr(c.number, 2))
LIMIT ?
"""


class Person(Record, frozen=True):
    """``number`` as it is stored, usually E.164; ``name`` may be empty."""

    name: str
    number: str


class People:
    """On one connection. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def suggest(self, account: AccountKey, typed: str, country_code: int) -> list[Person]:
        """At most `MAX_SUGGESTED` people: by prefixes of the words of their names, or by the first
        digits of their numbers, with or without ``country_code``."""
        digits = digits_of(typed)
        row_id = find_account_row(self._database, account)
        if digits:
            return self._with_digits(row_id, digits, country_code)
        words = folded_words(typed)
        return self._with_words(row_id, words) if words and row_id is not None else []

    def name_of(self, account: AccountKey, number: str) -> str:
        """The name in the directory for this number, or an empty string."""
        row_id = find_account_row(self._database, account)
        return "" if row_id is None else self._name(row_id, number)

    def _name(self, account: int, number: str) -> str:
        row = self._database.row(
            "SELECT name FROM colleague WHERE session = ? AND number = ?",
            (account, f"+{number_key(number)}"),
        )
        return "" if row is None else row[0]

    def _with_digits(self, account: int | None, digits: str, country_code: int) -> list[Person]:
        found: dict[str, Person] = {}
        ranges = [prefix_range(f"+{digits}"), prefix_range(f"+{country_code}{digits}")]
        for bounds in ranges:
            for (number,) in self._database.rows(_TEXTED, (*bounds, _MAX_READ, MAX_SUGGESTED)):
                name = "" if account is None else self._name(account, number)
                found.setdefault(number, Person(name, number))
        if account is not None:
            for bounds in ranges:
                for row in self._database.rows(_BY_NUMBER, (account, *bounds, MAX_SUGGESTED)):
                    found.setdefault(row[1], Person(*row))
        return list(found.values())[:MAX_SUGGESTED]

    def _with_words(self, account: int, words: list[str]) -> list[Person]:
        # The longest word is in the fewest names: only those are tested for the other words.
        first, *others = sorted(words, key=len, reverse=True)
        also = " AND EXISTS (SELECT 1 FROM colleague_word o WHERE o.colleague = c.id"
        also += " AND o.session = w.session AND o.word >= ? AND o.word < ?)"
        bounds = [bound for word in (first, *others) for bound in prefix_range(word)]
        rows = self._database.rows(
            "SELECT c.name, c.number FROM colleague_word w JOIN colleague c ON c.id = w.colleague"
            " LEFT JOIN texted t ON t.number = c.number"
            " WHERE w.session = ? AND w.word >= ? AND w.word < ?"
            f"{also * len(others)}"
            " AND NOT EXISTS (SELECT 1 FROM directory d WHERE d.session = w.session"
            " AND d.number = substr(c.number, 2))"
            " GROUP BY c.id ORDER BY t.last IS NULL, t.last DESC, c.name, c.number LIMIT ?",
            (account, *bounds, MAX_SUGGESTED),
        )
        return [Person(*row) for row in rows]
