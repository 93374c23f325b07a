"""Texts that are not sent yet on purpose: in their undo time, or to be sent later."""

from __future__ import annotations

from collections.abc import Callable

from desktop.accounts.known_accounts import ensured_account_row
from desktop.core.model import AccountKey
from desktop.core.records import Record
from desktop.database.connection import Database, Row
from desktop.messages.history import Event, append_history

# The longest undo time.
MAX_GRACE_MS = 30_000

# A text that is overdue by more than this is not sent without asking: its content may be out of
# date.
_LATE_MS = 10 * 60_000

# Texts released in one transaction; `due` says that more are due.
_BATCH = 32

# On ``message``: without those for which Send now was pressed. Begins word for word as the indexes
# `message_planned` and `message_planned_in`.
IS_PLANNED = "ready = 0 AND late = 0 AND send_at IS NOT NULL AND hold_until IS NULL"
_PLANNED = f"WHERE session = ?1 AND {IS_PLANNED}"

# On ``merge``, by the index `merge_undoable`.
_HELD_LISTS = "WHERE session = ?1 AND hold_until IS NOT NULL"


class DueTimes(Record, frozen=True):
    """When `Schedule.release` has to be called next: ``grace`` for the end of an undo time, in
    local ms; ``planned`` for a text to be sent later, in server ms. None: there is no such text."""

    grace: int | None
    planned: int | None


class Schedule:
    """What one account has scheduled, on the network thread's connection. Raises DiskError.

    Some planned texts are sent only if the other party does not write first. Such a text is
    released only after a sync since its time: an answer may have come while this computer slept.
    Where none succeeds, the person is asked once the text is late.
    """

    def __init__(self, database: Database, account: AccountKey) -> None:
        self._database = database
        self.synced_at: int | None = 0
        """Inbound texts were read up to this time, in server ms. None: they cannot be read, and no
        text waits for them."""
        self._account = ensured_account_row(database, account)

    @property
    def _no_answer_until(self) -> int:
        return (1 << 62) if self.synced_at is None else self.synced_at

    def due(self) -> DueTimes:
        # Six times the first entry of an index: there may be many planned texts.
        row = self._database.row(
            "SELECT (SELECT min(hold_until) FROM message INDEXED BY message_undoable"
            " WHERE session = ?1 AND ready = 0 AND hold_until IS NOT NULL),"
            f" (SELECT min(hold_until) FROM merge {_HELD_LISTS}),"
            f" (SELECT min(send_at) FROM message {_PLANNED} AND hold_if_answered = 0),"
            f" (SELECT min(send_at) FROM message {_PLANNED} AND hold_if_answered = 1"
            " AND send_at <= ?2),"
            f" (SELECT min(send_at) FROM message {_PLANNED} AND hold_if_answered = 1"
            " AND send_at > ?2)",
            (self._account, self._no_answer_until),
        )
        assert row is not None
        text, merge, *planned, unanswered = row
        grace = min((at for at in (text, merge) if at is not None), default=None)
        if unanswered is not None:
            planned.append(unanswered + _LATE_MS + 1)
        return DueTimes(grace, min((at for at in planned if at is not None), default=None))

    def sync_due_at(self) -> int | None:
        """When a planned text needs a sync before it is released, in server ms."""
        row = self._database.row(
            f"SELECT min(send_at) FROM message {_PLANNED} AND hold_if_answered = 1"
            " AND send_at > ?2",
            (self._account, self._no_answer_until),
        )
        return None if row is None else row[0]

    def due_at(self, elapsed: int, to_elapsed: Callable[[int], int]) -> list[int]:
        """When `release` has something to do, in ms of the clock that shows ``elapsed`` now.
        ``to_elapsed`` converts a server time."""
        due = self.due()
        times = []
        if due.grace is not None:
            # At most the longest undo time, even if the local clock was set back.
            times.append(elapsed + max(min(due.grace - self._database.clock(), MAX_GRACE_MS), 0))
        if due.planned is not None:
            times.append(to_elapsed(due.planned))
        return times

    def release(self, server_now: int) -> bool:
        """Makes texts that are due ready to be sent, some at a time: `due` says when to go on.
        Returns whether rows changed."""
        with self._database.transaction():
            return self._release_undoable() + self._release_planned(server_now) > 0

    def _release_undoable(self) -> int:
        """The undo time is measured by the local clock, which may be set back meanwhile: it still
        never lasts longer than `MAX_GRACE_MS`."""
        now = self._database.clock()
        values = (self._account, now, now + MAX_GRACE_MS)
        texts = self._database.run(
            "UPDATE message SET ready = 1, hold_until = NULL, send_at = NULL, answered = 0"
            " WHERE session = ?1 AND ready = 0 AND hold_until IS NOT NULL"
            " AND (hold_until <= ?2 OR hold_until > ?3)",
            values,
        )
        lists = self._database.run(
            f"UPDATE merge SET hold_until = NULL {_HELD_LISTS}"
            " AND (hold_until <= ?2 OR hold_until > ?3)",
            values,
        )
        return texts + lists

    def _release_planned(self, server_now: int) -> int:
        no_answer_until, late_before = self._no_answer_until, server_now - _LATE_MS
        rows: list[Row] = []
        for condition, until in (
            ("hold_if_answered = 0 AND send_at <= ?2", server_now),
            ("hold_if_answered = 1 AND send_at <= ?2", min(server_now, no_answer_until)),
            ("hold_if_answered = 1 AND send_at < ?2", late_before),
        ):
            rows += self._database.rows(
                f"SELECT seq, send_at FROM message {_PLANNED} AND {condition}"
                " ORDER BY send_at, seq LIMIT ?3",
                (self._account, until, _BATCH),
            )
        rows = list(dict.fromkeys(rows))[:_BATCH]
        for seq, send_at in rows:
            is_late = server_now - send_at > _LATE_MS
            self._database.run(
                "UPDATE message SET ready = ?, late = ? WHERE seq = ?",
                (int(not is_late), int(is_late), seq),
            )
            append_history(self._database, seq, Event.LATE if is_late else Event.DUE)
        return len(rows)
