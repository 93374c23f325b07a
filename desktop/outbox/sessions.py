"""The sessions that the outbox knows: who wrote a row, and who is to be signed in at start.

No secrets are here; the keyring has them.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.model import SessionKey
from desktop.outbox.store import Store, storable


@dataclass(frozen=True, slots=True)
class KnownSession:
    key: SessionKey
    name: str
    extension_type: str
    extension_number: str
    home_country: str


def session_number(store: Store, key: SessionKey) -> int:
    """The row of this session, made where there is none. Inside a transaction."""
    identity = (key.server, key.account_id, key.extension_id)
    store.run(
        "INSERT OR IGNORE INTO session (server, account, extension) VALUES (?, ?, ?)", identity
    )
    row = store.row(
        "SELECT id FROM session WHERE server = ? AND account = ? AND extension = ?", identity
    )
    assert row is not None
    number: int = row[0]
    return number


class KnownSessions:
    """Signed-in (or to be signed in again) sessions, the oldest first. Raises DiskError."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def remember(self, session: KnownSession) -> None:
        with self._store.transaction():
            number = session_number(self._store, session.key)
            self._store.run(
                "UPDATE session SET name = ?, kind = ?, number = ?, country = ?, known = 1"
                " WHERE id = ?",
                (
                    storable(session.name),
                    storable(session.extension_type),
                    storable(session.extension_number),
                    storable(session.home_country),
                    number,
                ),
            )

    def forget(self, key: SessionKey) -> None:
        """Signed out on purpose: not signed in at the next start. Its rows stay."""
        with self._store.transaction():
            self._store.run(
                "UPDATE session SET known = 0 WHERE id = ?", (session_number(self._store, key),)
            )

    def all(self) -> list[KnownSession]:
        rows = self._store.rows(
            "SELECT server, account, extension, name, kind, number, country FROM session"
            " WHERE known = 1 ORDER BY id"
        )
        return [
            KnownSession(SessionKey(server, account, extension), *rest)
            for server, account, extension, *rest in rows
        ]
