"""Removes an account with all its texts, in short steps that continue after a restart."""

from __future__ import annotations

import contextlib

from desktop.core.model import AccountKey
from desktop.database.backup import all_copies, moved_aside
from desktop.database.connection import Database
from desktop.database.word_removal import RECORD_WORDS, WordRemoval, marking_words

# Texts removed in one step, which takes some ms: the window may have to write in between.
_BATCH = 8
# Rows of lists, which have no words.
_LIST_ROWS = 500

# What an account has beside its texts, the tables that refer to others first.
_TABLES = (
    "conversation",
    "store_gap",
    "store_file",
    "consent",
    "consent_change",
    "consent_news",
    "template",
    "merge",
    "penalty",
    "directory",
    "colleague",
    "block",
)

# Marks the account id. No real id begins so: the same extension, signed in again, is a new account.
_PREFIX = "removed "


def is_removed(key: AccountKey) -> bool:
    """Whether the account of this key is being removed."""
    return key.account_id.startswith(_PREFIX)


class AccountRemoval:
    """Used by the network thread only. Raises DiskError; the removal continues with the next step,
    or after the next start."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._words = WordRemoval(database)
        self._is_pending: bool | None = None
        self._is_vacuumed = False

    @property
    def is_pending(self) -> bool:
        if self._is_pending is None:
            found = self._database.row("SELECT 1 FROM session WHERE removed = 1 LIMIT 1")
            self._is_pending = found is not None
        return self._is_pending

    def begin(self, key: AccountKey) -> None:
        """From now on nothing of the account is shown, sent or looked for. The same extension can
        sign in again and starts without texts."""
        self._is_pending = True
        with self._database.transaction():
            self._database.run(
                "UPDATE session SET removed = 1, known = 0, account = ? || id || ' ' || account"
                " WHERE server = ? AND account = ? AND extension = ?",
                (_PREFIX, key.server, key.account_id, key.extension_id),
            )
            self._database.run("DELETE FROM draft WHERE session = ?", (key.text,))
            self._database.run(
                # CROSS JOIN: in this order. There are few of them, and many texts.
                "DELETE FROM untold_answer WHERE record IN (SELECT r.id FROM untold_answer u"
                " CROSS JOIN store_record r ON r.id = u.record"
                " CROSS JOIN session s ON s.id = r.session WHERE s.removed = 1)"
            )

    def step(self) -> bool:
        """Removes some texts; then what is left of their words, in free space, in the WAL and in
        copies; and at last the accounts, so that a restart goes on with it. Returns False where it
        can only go on later: somebody still reads what the WAL has."""
        accounts = self._database.rows("SELECT id FROM session WHERE removed = 1")
        if any(self._remove_some(account) for (account,) in accounts):
            self._is_vacuumed = False
            return True
        if self._words.is_pending:
            return self._words.step()
        if accounts and not self._remove_remains():
            return False
        with self._database.transaction():
            for (account,) in accounts:
                self._database.run("DELETE FROM session WHERE id = ?", (account,))
        self._is_pending = False
        return True

    def _remove_some(self, account: int) -> bool:
        """Returns whether there was something."""
        with self._database.transaction():
            last = self._database.row(
                "SELECT max(seq) FROM (SELECT seq FROM message WHERE session = ? ORDER BY seq"
                " LIMIT ?)",
                (account, _BATCH),
            )
            if last is not None and last[0] is not None:
                with marking_words(self._database):
                    self._remove_texts(account, last[0])
                return True
            if self._remove_records(account) or self._remove_lists(account):
                return True
            removed = self._database.run(
                "DELETE FROM reply WHERE conversation IN"
                " (SELECT id FROM conversation WHERE session = ?)",
                (account,),
            )
            for table in _TABLES:
                removed += self._database.run(f"DELETE FROM {table} WHERE session = ?", (account,))
        return removed > 0

    def _remove_records(self, account: int) -> int:
        """Returns how many records of the message store were removed."""
        found = self._database.rows(
            "SELECT id FROM store_record WHERE session = ? LIMIT ?", (account, _BATCH)
        )
        if found:
            with marking_words(self._database, RECORD_WORDS):
                for values in found:
                    self._database.run("DELETE FROM store_record WHERE id = ?", values)
        return len(found)

    def _remove_lists(self, account: int) -> int:
        """Returns how many rows of lists were removed."""
        lists = "merge IN (SELECT id FROM merge WHERE session = ?)"
        removed = self._database.run(
            "DELETE FROM merge_row WHERE (merge, number) IN"
            f" (SELECT merge, number FROM merge_row WHERE {lists} LIMIT ?)",
            (account, _LIST_ROWS),
        )
        if not removed:
            for table in ("merge_sum", "merge_block"):
                self._database.run(f"DELETE FROM {table} WHERE {lists}", (account,))
        return removed

    def _remove_texts(self, account: int, last: int) -> None:
        values = (account, last)
        self._database.run(
            "UPDATE message SET again_of = NULL WHERE again_of IN"
            " (SELECT seq FROM message WHERE session = ? AND seq <= ?)",
            values,
        )
        self._database.run(
            "DELETE FROM history WHERE message IN"
            " (SELECT seq FROM message WHERE session = ? AND seq <= ?)",
            values,
        )
        self._database.run("DELETE FROM message WHERE session = ? AND seq <= ?", values)

    def _remove_remains(self) -> bool:
        """The WAL and all copies contain the texts, too. The next start makes a new backup. Returns
        whether nothing is left."""
        if not self._is_vacuumed:
            with self._database.transaction():
                # Numbers of texts that were edited, which the triggers leave.
                self._database.run(
                    "DELETE FROM texted WHERE NOT EXISTS"
                    " (SELECT 1 FROM message WHERE recipient = texted.number)"
                )
            self._database.vacuum()
            self._is_vacuumed = True
        for copy in (*all_copies(self._database.file), *moved_aside(self._database.file)):
            with contextlib.suppress(FileNotFoundError):
                copy.unlink()
        return self._database.truncate_wal()
