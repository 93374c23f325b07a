"""Removing an account with all its texts: for good, in bounded steps, over a restart."""

from __future__ import annotations

import contextlib

from desktop.core.model import AccountKey
from desktop.database.backup import all_copies
from desktop.database.connection import Database

# So many texts go in one step, a few ms of the disk: the window may want to write in between.
_BATCH = 500

# No account id begins so: who signs in as the same extension again is another account.
_MARK = "removed "


def is_removed(key: AccountKey) -> bool:
    """Whether the account of this key is on its way out."""
    return key.account_id.startswith(_MARK)


class AccountRemoval:
    """Used by the network thread only. Raises DiskError; what is begun goes on at the next step,
    or at the next start."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._is_pending: bool | None = None

    @property
    def is_pending(self) -> bool:
        if self._is_pending is None:
            found = self._database.row("SELECT 1 FROM session WHERE removed = 1 LIMIT 1")
            self._is_pending = found is not None
        return self._is_pending

    def begin(self, key: AccountKey) -> None:
        """From now on nothing of the account is shown, sent or looked for. Whoever signs in as
        the same extension later begins with nothing."""
        self._is_pending = True
        with self._database.transaction():
            self._database.run(
                "UPDATE session SET removed = 1, known = 0, account = ? || id || ' ' || account"
                " WHERE server = ? AND account = ? AND extension = ?",
                (_MARK, key.server, key.account_id, key.extension_id),
            )
            self._database.run("DELETE FROM draft WHERE session = ?", (key.text,))

    def step(self) -> None:
        """Removes some texts, or in the end the account itself and the copies of the file."""
        found = self._database.row("SELECT id FROM session WHERE removed = 1 LIMIT 1")
        if found is None:
            self._drop_copies()
            self._is_pending = False
            return
        account = found[0]
        with self._database.secure_delete(), self._database.transaction():
            last = self._database.row(
                "SELECT max(seq) FROM (SELECT seq FROM message WHERE session = ? ORDER BY seq"
                " LIMIT ?)",
                (account, _BATCH),
            )
            if last is not None and last[0] is not None:
                self._remove_to(account, last[0])
                return
            self._database.run("DELETE FROM penalty WHERE session = ?", (account,))
            self._database.run("DELETE FROM directory WHERE session = ?", (account,))
            self._database.run("DELETE FROM colleague WHERE session = ?", (account,))
            self._database.run("DELETE FROM block WHERE session = ?", (account,))
            self._database.run("DELETE FROM session WHERE id = ?", (account,))

    def _remove_to(self, account: int, seq: int) -> None:
        upto = (account, seq)
        self._database.run(
            "UPDATE message SET again_of = NULL WHERE again_of IN"
            " (SELECT seq FROM message WHERE session = ? AND seq <= ?)",
            upto,
        )
        self._database.run(
            "DELETE FROM history WHERE message IN"
            " (SELECT seq FROM message WHERE session = ? AND seq <= ?)",
            upto,
        )
        self._database.run("DELETE FROM message WHERE session = ? AND seq <= ?", upto)

    def _drop_copies(self) -> None:
        """The journal and the copies have the texts, too. The next start makes a new copy."""
        self._database.truncate_wal()
        for copy in all_copies(self._database.file):
            with contextlib.suppress(FileNotFoundError):
                copy.unlink()
