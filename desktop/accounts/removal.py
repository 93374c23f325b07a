"""Removing a session with all its texts: for good, in bounded steps, over a restart."""

from __future__ import annotations

import contextlib

from desktop.core.model import SessionKey
from desktop.database.backup import all_copies
from desktop.database.connection import Store

# So many texts go in one step, a few ms of the disk: the window may want to write in between.
_BATCH = 500

# No account id begins so: who signs in as the same extension again is another session.
_MARK = "removed "


def is_removed(key: SessionKey) -> bool:
    """Whether the session of this key is on its way out."""
    return key.account_id.startswith(_MARK)


class Removal:
    """Used by the network thread only. Raises DiskError; what is begun goes on at the next step,
    or at the next start."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._is_pending: bool | None = None

    @property
    def is_pending(self) -> bool:
        if self._is_pending is None:
            found = self._store.row("SELECT 1 FROM session WHERE removed = 1 LIMIT 1")
            self._is_pending = found is not None
        return self._is_pending

    def begin(self, key: SessionKey) -> None:
        """From now on nothing of the session is shown, sent or looked for. Whoever signs in as
        the same extension later begins with nothing."""
        self._is_pending = True
        with self._store.transaction():
            self._store.run(
                "UPDATE session SET removed = 1, known = 0, account = ? || id || ' ' || account"
                " WHERE server = ? AND account = ? AND extension = ?",
                (_MARK, key.server, key.account_id, key.extension_id),
            )
            self._store.run("DELETE FROM draft WHERE session = ?", (key.text,))

    def step(self) -> None:
        """Removes some texts, or in the end the session itself and the copies of the file."""
        found = self._store.row("SELECT id FROM session WHERE removed = 1 LIMIT 1")
        if found is None:
            self._drop_copies()
            self._is_pending = False
            return
        session = found[0]
        with self._store.overwriting(), self._store.transaction():
            last = self._store.row(
                "SELECT max(seq) FROM (SELECT seq FROM message WHERE session = ? ORDER BY seq"
                " LIMIT ?)",
                (session, _BATCH),
            )
            if last is not None and last[0] is not None:
                self._remove_to(session, last[0])
                return
            self._store.run("DELETE FROM penalty WHERE session = ?", (session,))
            self._store.run("DELETE FROM directory WHERE session = ?", (session,))
            self._store.run("DELETE FROM colleague WHERE session = ?", (session,))
            self._store.run("DELETE FROM block WHERE session = ?", (session,))
            self._store.run("DELETE FROM session WHERE id = ?", (session,))

    def _remove_to(self, session: int, seq: int) -> None:
        upto = (session, seq)
        self._store.run(
            "UPDATE message SET again_of = NULL WHERE again_of IN"
            " (SELECT seq FROM message WHERE session = ? AND seq <= ?)",
            upto,
        )
        self._store.run(
            "DELETE FROM history WHERE message IN"
            " (SELECT seq FROM message WHERE session = ? AND seq <= ?)",
            upto,
        )
        self._store.run("DELETE FROM message WHERE session = ? AND seq <= ?", upto)

    def _drop_copies(self) -> None:
        """The journal and the copies have the texts, too. The next start makes a new copy."""
        self._store.empty_journal()
        for copy in all_copies(self._store.file):
            with contextlib.suppress(FileNotFoundError):
                copy.unlink()
