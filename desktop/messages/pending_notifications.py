"""Texts for which no notification was shown yet: those that failed or need the person, and answers.

They are recorded in the transaction of the change, by a trigger of the schema and by
`store_records`: none is forgotten and none is shown twice, even over a restart.
"""

from __future__ import annotations

from collections.abc import Callable, Collection

from desktop.core.model import AccountKey, ThreadKey
from desktop.core.records import Record
from desktop.database.connection import Database, json_list
from desktop.messages.search import Kind

# How many ids are read at most; the rest is only counted.
_MAX_IDS = 50

# `r.id` is that of the row with the maximum (SQLite, "Bare columns in an aggregate query").
_ANSWERS = """
SELECT s.server, s.account, s.extension, c.own, c.id, count(*), max(r.at) AS newest, r.id
FROM untold_answer u JOIN store_record r ON r.id = u.record
JOIN conversation c ON c.id = r.conversation JOIN session s ON s.id = c.session
WHERE r.unread = 1 AND r.gone = '' AND c.muted = 0 AND s.removed = 0
GROUP BY c.id ORDER BY newest DESC, c.id DESC
"""


# Texts of lists, with what is still to be sent of each list.
_LISTS = """
SELECT m.merge, g.name, sum(u.kind = 'failed'), sum(u.kind = 'needs you'), NOT EXISTS (
    SELECT 1 FROM merge_sum WHERE merge = m.merge AND kind IN ('waiting', 'sending') AND texts > 0)
FROM untold u JOIN message m ON m.seq = u.message JOIN merge g ON g.id = m.merge
JOIN session s ON s.id = m.session WHERE s.removed = 0 GROUP BY m.merge
"""


class PendingNotification(Record, frozen=True):
    """``count`` texts of one kind that are in no list: FAILED (dropped ones included) or
    NEEDS_YOU. ``ids`` are those of the newest, the newest first."""

    kind: Kind
    count: int
    ids: tuple[str, ...]


class PendingList(Record, frozen=True):
    """A list of which ``failed`` texts failed and ``needs_you`` texts need the person. ``is_over``:
    nothing of it waits any more."""

    REDACTED = ("name",)

    merge: int
    name: str
    failed: int
    needs_you: int
    is_over: bool


class PendingAnswer(Record, frozen=True):
    """``count`` new inbound texts of one conversation; ``newest`` is the last of them."""

    conversation: int
    count: int
    newest: ThreadKey


class PendingNotifications:
    """On one connection. Raises DiskError; then nothing has changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self) -> tuple[PendingNotification, ...]:
        """What is new since the last call, but for texts of lists. Returned once, even if showing
        it fails."""
        if self._database.row("SELECT 1 FROM untold LIMIT 1") is None:
            return ()
        with self._database.transaction():
            found = tuple(self._pending(kind) for kind in (Kind.FAILED, Kind.NEEDS_YOU))
            self._database.run(
                "DELETE FROM untold WHERE message NOT IN (SELECT u.message FROM untold u"
                " JOIN message m ON m.seq = u.message WHERE m.merge IS NOT NULL)"
            )
        return tuple(one for one in found if one.count)

    def take_lists(self, is_wanted: Callable[[PendingList], bool]) -> tuple[PendingList, ...]:
        """The lists of which texts failed or need the person since they were last returned. What
        ``is_wanted`` refuses is kept for a later call."""
        if self._database.row("SELECT 1 FROM untold LIMIT 1") is None:
            return ()
        with self._database.transaction():
            rows = [
                PendingList(merge, name, failed, needs_you, bool(is_over))
                for merge, name, failed, needs_you, is_over in self._database.rows(_LISTS)
            ]
            found = tuple(one for one in rows if is_wanted(one))
            self._database.run(
                "DELETE FROM untold WHERE message IN (SELECT u.message FROM untold u"
                " JOIN message m ON m.seq = u.message"
                " WHERE m.merge IN (SELECT value FROM json_each(?)))",
                (json_list([one.merge for one in found]),),
            )
        return found

    def take_answers(
        self, is_muted: Callable[[AccountKey, str], bool]
    ) -> tuple[PendingAnswer, ...]:
        """The answers since the last call, by conversation, the newest first. Those that were read
        or deleted meanwhile are left out, and so are muted conversations and the own numbers for
        which ``is_muted`` returns true. Returned once, even if showing them fails."""
        if self._database.row("SELECT 1 FROM untold_answer LIMIT 1") is None:
            return ()
        with self._database.transaction():
            rows = self._database.rows(_ANSWERS)
            self._database.run("DELETE FROM untold_answer")
        return tuple(
            PendingAnswer(conversation, count, ThreadKey(at, False, record))
            for *account, own, conversation, count, at, record in rows
            if not is_muted(AccountKey(*account), own)
        )

    def still_unread(self, conversations: Collection[int]) -> frozenset[int]:
        """Those of ``conversations`` that have unread texts and are not muted."""
        rows = self._database.rows(
            "SELECT id FROM conversation WHERE id IN (SELECT value FROM json_each(?))"
            " AND unread > 0 AND muted = 0",
            (json_list(conversations),),
        )
        return frozenset(id_ for (id_,) in rows)

    def _pending(self, kind: Kind) -> PendingNotification:
        (count,) = self._database.row(
            "SELECT count(*) FROM untold u JOIN message m ON m.seq = u.message"
            " JOIN session s ON s.id = m.session"
            " WHERE u.kind = ? AND m.merge IS NULL AND s.removed = 0",
            (kind.value,),
        ) or (0,)
        ids = self._database.rows(
            "SELECT m.id FROM untold u JOIN message m ON m.seq = u.message"
            " JOIN session s ON s.id = m.session"
            " WHERE u.kind = ? AND m.merge IS NULL AND s.removed = 0"
            " ORDER BY u.message DESC LIMIT ?",
            (kind.value, _MAX_IDS),
        )
        return PendingNotification(kind, count, tuple(id_ for (id_,) in ids))
