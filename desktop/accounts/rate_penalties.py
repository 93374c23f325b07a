"""Rate penalties that outlive a restart: a request inside one would start it again."""

from __future__ import annotations

from desktop.accounts.known_accounts import session_number
from desktop.core.model import SessionKey
from desktop.database.connection import Store


class Penalties:
    """Of one session, on the network thread's connection. Raises DiskError.

    They are kept in local time, because at a start nothing is known of the server's. A local clock
    that was set in between makes a penalty shorter, which costs one refused request, or longer, but
    never longer than it was.
    """

    def __init__(self, store: Store, session: SessionKey) -> None:
        self._store = store
        with store.transaction():
            self._session = session_number(store, session)

    def keep(self, group: str, length_ms: int) -> None:
        """A penalty of ``length_ms`` begins now."""
        with self._store.transaction():
            self._store.run(
                "INSERT OR REPLACE INTO penalty (session, rate_group, began_at, length)"
                " VALUES (?, ?, ?, ?)",
                (self._session, group, self._store.clock(), length_ms),
            )

    def left(self) -> dict[str, int]:
        """Ms that each group still has to be silent."""
        now = self._store.clock()
        rows = self._store.rows(
            "SELECT rate_group, began_at, length FROM penalty WHERE session = ?", (self._session,)
        )
        return {
            group: min(length, began_at + length - now)
            for group, began_at, length in rows
            if began_at + length > now
        }
