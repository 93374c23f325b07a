"""Names of numbers that are kept on this computer: given by the person, or imported."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from desktop.accounts.known_accounts import find_account_row
from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database, storable
from desktop.texting.matching import folded_words

MAX_NAME = 200
"""Characters of a name; the rest is cut off."""
_MAX_NUMBER = 60

# Rows written in one transaction: a write of the window must not wait for long.
BATCH = 250


class NameSource(StrEnum):
    """Stored in the database; ``names.name_of`` relies on their alphabetical order."""

    IMPORTED = "imported"
    NAMED = "named"


class NamesOfNumber(Record, frozen=True):
    """The three names that a number can have; each may be empty. The first wins."""

    REDACTED = ("named", "imported", "directory")

    named: str
    imported: str
    directory: str

    @property
    def shown(self) -> str:
        return self.named or self.imported or self.directory

    @property
    def otherwise(self) -> str:
        """What the number is called without a name by the person."""
        return self.imported or self.directory


class AddressBook:
    """Belongs to the person, not to an account. On one connection. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @contextlib.contextmanager
    def for_other_thread(self) -> Iterator[AddressBook]:
        """The same over a connection of its own, which the other thread opens and closes here."""
        database = Database(self._database.file, self._database.clock)
        try:
            yield AddressBook(database)
        finally:
            database.close()

    def name_number(self, number: str, name: str) -> None:
        """Stores the name that the person gave; an empty one removes it. ``number`` as the texts
        have it, usually E.164."""
        with self._database.transaction():
            store_names(self._database, NameSource.NAMED, [(number, name)])

    def names_of(self, account: AccountKey, number: str) -> NamesOfNumber:
        found: dict[str, str] = dict(
            self._database.rows("SELECT source, name FROM contact WHERE number = ?", (number,))
        )
        directory = self._database.row(
            "SELECT name FROM colleague WHERE session = ? AND number = ?",
            (find_account_row(self._database, account), number),
        )
        return NamesOfNumber(
            found.get(NameSource.NAMED, ""),
            found.get(NameSource.IMPORTED, ""),
            "" if directory is None else directory[0],
        )

    def is_empty(self) -> bool:
        return self._database.row("SELECT 1 FROM contact LIMIT 1") is None

    # --- imported names -----------------------------------------------------------------------

    def all_names(self, source: NameSource) -> dict[str, str]:
        """The name of each number."""
        return dict(
            self._database.rows("SELECT number, name FROM contact WHERE source = ?", (source,))
        )

    def imported_count(self) -> int:
        """How many numbers have an imported name."""
        row = self._database.row("SELECT count(*) FROM contact WHERE source = 'imported'")
        return 0 if row is None else row[0]

    def import_names(self, names: Sequence[tuple[str, str]]) -> None:
        """Stores pairs of a number and its name in one transaction: at most `BATCH` of them."""
        with self._database.transaction():
            store_names(self._database, NameSource.IMPORTED, names)

    def remove_imported(self) -> int:
        """Removes up to `BATCH` imported names, and returns how many there were to remove."""
        with self._database.transaction():
            return self._database.run(
                "DELETE FROM contact WHERE id IN"
                " (SELECT id FROM contact WHERE source = 'imported' LIMIT ?)",
                (BATCH,),
            )


def store_names(database: Database, source: NameSource, names: Iterable[tuple[str, str]]) -> None:
    """Replaces the names of this source that these numbers have; an empty name removes it. Inside a
    transaction."""
    for number, written in names:
        key, name = clean_number(number), clean_name(written)
        database.run("DELETE FROM contact WHERE number = ? AND source = ?", (key, source))
        if not key or not name:
            continue
        database.run(
            "INSERT INTO contact (number, source, name) VALUES (?, ?, ?)", (key, source, name)
        )
        contact = database.last_row_id
        for word in folded_words(name):
            database.run("INSERT INTO contact_word VALUES (?, ?, ?)", (word, contact, key))


def clean_name(name: str) -> str:
    """On one line, without spaces around, and not too long."""
    return " ".join(storable(name[: 4 * MAX_NAME]).split())[:MAX_NAME].strip()


def clean_number(number: str) -> str:
    return storable(number).strip()[:_MAX_NUMBER]
