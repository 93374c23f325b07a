"""The company directory: who has which number, and whom RingCentral drops texts to."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.accounts.known_accounts import ensured_account_row
from desktop.core.model import AccountKey, DirectoryEntry, DroppedExtension
from desktop.database.connection import Database, storable
from desktop.texting.matching import folded_words, number_key

# RingCentral accepts texts to these and drops them (guide: messaging/sms, sending).
_DROPPING = frozenset({"Disabled", "Frozen"})

# How many numbers are kept to suggest recipients. All extensions with dropped texts are kept.
MAX_COLLEAGUES = 20_000
# Rows written in one transaction: a write of the window must not wait for long.
_BATCH = 1000
_MAX_NAME = 200


class Directory:
    """The company directory as one account read it last. Raises DiskError."""

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        self._account = ensured_account_row(database, account)

    def replace(self, entries: Sequence[DirectoryEntry]) -> bool:
        """Replaces the directory by a complete reading, and updates which texts count as dropped
        where their status may still change. Returns whether the window shows a change."""
        changed = self._replace_colleagues(entries)
        with self._database.transaction():
            self._database.run("DELETE FROM directory WHERE session = ?", (self._account,))
            for entry in entries:
                if entry.status not in _DROPPING:
                    continue
                self._database.run(
                    "INSERT OR REPLACE INTO directory (session, number, status, name)"
                    " VALUES (?, ?, ?, ?)",
                    (
                        self._account,
                        number_key(entry.phone_number),
                        storable(entry.status),
                        storable(entry.name),
                    ),
                )
            awaited = self._database.rows(
                "SELECT seq, recipient, dropped FROM message"
                " WHERE session = ? AND follow_at IS NOT NULL",
                (self._account,),
            )
            for seq, recipient, dropped in awaited:
                found = dropped_extension(self._database, self._account, recipient)
                status = found.status if found is not None else ""
                if status != dropped:
                    changed = True
                    self._database.run(
                        "UPDATE message SET dropped = ? WHERE seq = ?", (status, seq)
                    )
        return changed

    def _replace_colleagues(self, entries: Sequence[DirectoryEntry]) -> bool:
        """Writes only the differences to the last reading. Returns whether there were any."""
        wanted: dict[str, str] = {}
        for entry in entries:
            key, name = number_key(entry.phone_number), storable(entry.name)[:_MAX_NAME].strip()
            if entry.is_shown and key and name and len(wanted) < MAX_COLLEAGUES:
                wanted.setdefault(f"+{key}", name)
        rows = self._database.rows(
            "SELECT id, number, name FROM colleague WHERE session = ?", (self._account,)
        )
        gone = [(id_,) for id_, number, name in rows if wanted.get(number) != name]
        known = {number for _, number, name in rows if wanted.get(number) == name}
        new = [(number, name) for number, name in wanted.items() if number not in known]
        for at in range(0, len(gone), _BATCH):
            with self._database.transaction():
                for one in gone[at : at + _BATCH]:
                    self._database.run("DELETE FROM colleague WHERE id = ?", one)
        for at in range(0, len(new), _BATCH):
            with self._database.transaction():
                for number, name in new[at : at + _BATCH]:
                    self._add_colleague(number, name)
        return bool(gone or new)

    def _add_colleague(self, number: str, name: str) -> None:
        self._database.run(
            "INSERT INTO colleague (session, number, name) VALUES (?, ?, ?)",
            (self._account, number, name),
        )
        colleague = self._database.last_row_id
        for word in folded_words(name):
            self._database.run(
                "INSERT INTO colleague_word (session, word, colleague) VALUES (?, ?, ?)",
                (self._account, word, colleague),
            )


def dropped_extension(database: Database, account: int, number: str) -> DroppedExtension | None:
    """The extension of this number if RingCentral drops texts to it, or None."""
    row = database.row(
        "SELECT status, name FROM directory WHERE session = ? AND number = ?",
        (account, number_key(number)),
    )
    return None if row is None else DroppedExtension(*row)
