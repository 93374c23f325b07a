"""Failed texts that the person has not looked at since they failed.

Triggers of the schema record them, as for notifications: texts sent from other devices are left
out, and *no report yet* is no failure.
"""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from desktop.core.model import AccountKey
from desktop.database.connection import Database
from desktop.messages.search import CONDITIONS, Filter, Kind, with_codes

FAILURES = (Kind.FAILED, Kind.DROPPED)

MOST_COUNTED = 999
"""More are not counted: the window counts at each change."""

# CROSS JOIN: all failed texts may be many more than those not looked at.
_UNSEEN = """
FROM unseen_failure u CROSS JOIN message m ON m.seq = u.message JOIN session s ON s.id = m.session
WHERE s.removed = 0 AND
"""


class UnseenFailures:
    """On the window's connection. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, account: AccountKey | None = None) -> dict[Kind, int]:
        """How many there are of each of `FAILURES`, at most `MOST_COUNTED`, of one account or of
        all."""
        if self._database.row("SELECT 1 FROM unseen_failure LIMIT 1") is None:
            return dict.fromkeys(FAILURES, 0)
        return {kind: self._count(kind, account) for kind in FAILURES}

    def note_seen(self, shown: Filter) -> None:
        """The person looks at the list ``shown``. Of a search they see only a part: see
        `note_texts_seen`."""
        if shown.kind not in FAILURES or shown.is_search:
            return
        sql = f"{_UNSEEN} {CONDITIONS[shown.kind]}"
        of_account, values = _of(shown.account)
        sql += of_account
        if shown.merge is not None:
            sql += " AND m.merge = ?"
            values = (*values, shown.merge)
        if shown.codes is not None:
            condition, codes = with_codes(shown.codes)
            sql += f" AND {condition}"
            values = (*values, codes)
        if self._database.row(f"SELECT 1 {sql} LIMIT 1", values) is not None:
            self._forget(f"SELECT u.message {sql}", values)

    def note_texts_seen(self, ids: Collection[str]) -> bool:
        """The person looks at these texts. Returns whether one of them was new."""
        sql = "SELECT u.message FROM unseen_failure u JOIN message m ON m.seq = u.message"
        sql += " WHERE m.id IN (SELECT value FROM json_each(?))"
        values = (msgspec.json.encode(sorted(ids)).decode(),)
        is_new = bool(ids) and self._database.row(sql, values) is not None
        if is_new:
            self._forget(sql, values)
        return is_new

    def _forget(self, found: str, values: tuple[object, ...]) -> None:
        with self._database.transaction():
            self._database.run(f"DELETE FROM unseen_failure WHERE message IN ({found})", values)

    def _count(self, kind: Kind, account: AccountKey | None) -> int:
        of_account, values = _of(account)
        row = self._database.row(
            f"SELECT count(*) FROM (SELECT 1 {_UNSEEN} {CONDITIONS[kind]}{of_account} LIMIT ?)",
            (*values, MOST_COUNTED),
        )
        return 0 if row is None else row[0]


def _of(account: AccountKey | None) -> tuple[str, tuple[object, ...]]:
    if account is None:
        return "", ()
    values = (account.server, account.account_id, account.extension_id)
    return " AND s.server = ? AND s.account = ? AND s.extension = ?", values
