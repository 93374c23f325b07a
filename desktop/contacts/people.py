"""Suggests recipients: people with a name, and numbers texted before."""

from __future__ import annotations

from desktop.accounts.known_accounts import find_account_row
from desktop.contacts.names import name_of, numbers_named
from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database
from desktop.texting.matching import digits_of, folded_words, number_key, prefix_range

MAX_SUGGESTED = 8

# Of the numbers with one prefix, this many are read, and the last texted of them are suggested.
_MAX_READ = 500
# Likewise of the numbers with a name that begins so: one letter may begin thousands.
_MAX_NAMED = 1_000

# Row ids of accounts begin with 1.
_NO_ACCOUNT = 0

_TEXTED = """
SELECT number FROM
    (SELECT number, last FROM texted WHERE number >= ? AND number < ? LIMIT ?) t
WHERE EXISTS (SELECT 1 FROM message m JOIN session s ON s.id = m.session
              WHERE m.seq = t.last AND s.removed = 0)
ORDER BY last DESC LIMIT ?
"""

# Of the directory, nobody to whom RingCentral drops texts.
_COLLEAGUES_BY_NUMBER = """
SELECT c.number FROM colleague c
WHERE c.session = ? AND c.number >= ? AND c.number < ?
  AND NOT EXISTS (SELECT 1 FROM directory d
                  WHERE d.session = c.session AND d.number = substr(c.number, 2))
LIMIT ?
"""

_CONTACTS_BY_NUMBER = "SELECT DISTINCT number FROM contact WHERE number >= ? AND number < ? LIMIT ?"

_NAME = f"SELECT {name_of('?1', '?2')}"


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
        digits of their numbers, with or without ``country_code``. The first one is who gets the
        text after Enter: who has the typed words as a name comes before whose name goes on."""
        digits = digits_of(typed)
        row_id = find_account_row(self._database, account)
        if digits:
            return self._with_digits(row_id, digits, country_code)
        words = folded_words(typed)
        if not words:
            return []
        found = self._people_with(row_id, words, MAX_SUGGESTED, whole=typed.strip())
        return sorted(found, key=lambda one: _beyond(folded_words(one.name), words))

    def named(self, account: AccountKey, name: str) -> tuple[list[Person], bool]:
        """The people with this name, in any case and with or without accents. If nobody has it as
        the whole name, those whose names have all its words, such as a first name. Those texted
        last come first. False: there may be others, too many to look through."""
        words = folded_words(name)
        if not words:
            return [], True
        row_id = find_account_row(self._database, account)
        people = self._people_with(row_id, words, _MAX_NAMED)
        found = [one for one in people if folded_words(one.name) == words]
        found = found or [one for one in people if set(words) <= set(folded_words(one.name))]
        return found, len(people) < _MAX_NAMED

    def name_of(self, account: AccountKey, number: str) -> str:
        """What this number is called for this account, or an empty string."""
        return self._name(find_account_row(self._database, account), f"+{number_key(number)}")

    def _name(self, account: int | None, number: str) -> str:
        row = self._database.row(_NAME, (number, account))
        return "" if row is None else row[0]

    def _with_digits(self, account: int | None, digits: str, country_code: int) -> list[Person]:
        found: dict[str, None] = {}
        ranges = [prefix_range(f"+{digits}"), prefix_range(f"+{country_code}{digits}")]
        for sql, before, after in (
            (_TEXTED, (), (_MAX_READ, MAX_SUGGESTED)),
            (_CONTACTS_BY_NUMBER, (), (MAX_SUGGESTED,)),
            (_COLLEAGUES_BY_NUMBER, (account,), (MAX_SUGGESTED,)),
        ):
            for bounds in ranges:
                for (number,) in self._database.rows(sql, (*before, *bounds, *after)):
                    found.setdefault(number)
        return [Person(self._name(account, number), number) for number in found][:MAX_SUGGESTED]

    def _people_with(
        self, account: int | None, words: list[str], most: int, whole: str = ""
    ) -> list[Person]:
        """The person whose name is ``whole`` comes first, also where more than ``most`` match."""
        named, values = numbers_named(words, account or _NO_ACCOUNT, limit=_MAX_NAMED)
        rows = self._database.rows(
            f"SELECT {name_of('n.number', '?')} AS name, n.number"
            f" FROM ({named}) n LEFT JOIN texted t ON t.number = n.number"
            " WHERE EXISTS (SELECT 1 FROM contact a WHERE a.number = n.number)"
            " OR NOT EXISTS (SELECT 1 FROM directory d WHERE d.session = ?"
            " AND d.number = substr(n.number, 2))"
            " GROUP BY n.number"
            " ORDER BY name = ? COLLATE NOCASE DESC, t.last IS NULL, t.last DESC, name, n.number"
            " LIMIT ?",
            (account, *values, account, whole, most),
        )
        return [Person(*row) for row in rows]


def _beyond(name: list[str], typed: list[str]) -> int:
    """How much more a name is than what was typed: 0 nothing, 1 other words, 2 a word goes on."""
    if name == typed:
        return 0
    return 1 if set(typed) <= set(name) else 2
