"""Keeps rate penalties over a restart: a request during a penalty would start it again."""

from __future__ import annotations

from desktop.accounts.known_accounts import ensured_account_row
from desktop.core.model import AccountKey
from desktop.database.connection import Database


class RatePenalties:
    """The penalties of one account, on the network thread's connection. Raises DiskError.

    They are kept in local time, because at a start the server time is not known. A local clock that
    was set in between can shorten a penalty, which costs one refused request, or prolong it, but
    not beyond its full length.
    """

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        self._account = ensured_account_row(database, account)

    def keep(self, group: str, length_ms: int) -> None:
        """For a penalty of ``length_ms`` that begins now."""
        with self._database.transaction():
            self._database.run(
                "INSERT OR REPLACE INTO penalty (session, rate_group, began_at, length)"
                " VALUES (?, ?, ?, ?)",
                (self._account, group, self._database.clock(), length_ms),
            )

    def left(self) -> dict[str, int]:
        """The rest of each group's penalty in ms."""
        now = self._database.clock()
        rows = self._database.rows(
            "SELECT rate_group, began_at, length FROM penalty WHERE session = ?", (self._account,)
        )
        return {
            group: min(length, began_at + length - now)
            for group, began_at, length in rows
            if began_at + length > now
        }
