"""Extensions of the own company that RingCentral drops texts to: Disabled and Frozen ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.model import DroppedExtension, SessionKey
from desktop.outbox.matching import number_key
from desktop.outbox.sessions import session_number
from desktop.outbox.store import Store, storable


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """A number of such an extension."""

    phone_number: str
    status: str
    name: str


class Directory:
    """What one session last read of the company directory. Raises DiskError."""

    def __init__(self, store: Store, session: SessionKey) -> None:
        self._store = store
        with store.transaction():
            self._session = session_number(store, session)

    def replace(self, entries: Sequence[DirectoryEntry]) -> bool:
        """Takes a whole reading over. Texts that are still followed are marked, or not any more.
        Returns whether the window shows a change."""
        with self._store.transaction():
            self._store.run("DELETE FROM directory WHERE session = ?", (self._session,))
            for entry in entries:
                self._store.run(
                    "INSERT OR REPLACE INTO directory (session, number, status, name)"
                    " VALUES (?, ?, ?, ?)",
                    (
                        self._session,
                        number_key(entry.phone_number),
                        storable(entry.status),
                        storable(entry.name),
                    ),
                )
            followed = self._store.rows(
                "SELECT seq, recipient, dropped FROM message"
                " WHERE session = ? AND follow_at IS NOT NULL",
                (self._session,),
            )
            changed = False
            for seq, recipient, dropped in followed:
                found = dropped_extension(self._store, self._session, recipient)
                status = found.status if found is not None else ""
                if status != dropped:
                    changed = True
                    self._store.run("UPDATE message SET dropped = ? WHERE seq = ?", (status, seq))
        return changed


def dropped_extension(store: Store, session: int, number: str) -> DroppedExtension | None:
    """The extension behind this number to which RingCentral drops texts, or None."""
    row = store.row(
        "SELECT status, name FROM directory WHERE session = ? AND number = ?",
        (session, number_key(number)),
    )
    return None if row is None else DroppedExtension(*row)
