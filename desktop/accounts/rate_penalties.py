"""Rate penalties that outlive a restart: a request inside one would start it again."""

from __future__ import annotations

from desktop.accounts.known_accounts import account_row
from desktop.core.model import AccountKey
from desktop.database.connection import Database


class RatePenalties:
    """Of one account, on the network thread's connection. Raises DiskError.

    They are kept in local time, because at a start nothing is known of the server's. A local clock
    that was set in between makes a penalty shorter, which costs one refused request, or longer, but
    never longer than it was.
    """

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        with database.transaction():
            self._account = account_row(database, account)

    def keep(self, group: str, length_ms: int) -> None:
        """A penalty of ``length_ms`` begins now."""
        with self._database.transaction():
            self._database.run(
                "INSERT OR REPLACE INTO penalty (session, rate_group, began_at, length)"
                " VALUES (?, ?, ?, ?)",
                (self._account, group, self._database.clock(), length_ms),
            )

    def left(self) -> dict[str, int]:
        """Ms that each group still has to be silent."""
        now = self._database.clock()
        rows = self._database.rows(
            "SELECT rate_group, began_at, length FROM penalty WHERE session = ?", (self._account,)
        )
        return {
            group: min(length, began_at + length - now)
            for group, began_at, length in rows
            if began_at + length > now
        }
