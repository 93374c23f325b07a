"""What the person decides about texts that wait, and about those of unknown outcome."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.core.file_errors import AttachmentLostError
from desktop.core.model import EndedAs, MessageRow, MessageState
from desktop.database.commit_counter import counted_transaction
from desktop.database.connection import Database
from desktop.messages.history import Event, append_history
from desktop.messages.last_times import settle_last_at_of
from desktop.messages.message_list import COLUMNS, message_of
from desktop.messages.opt_outs import hold_text, is_opted_out, wants_none
from desktop.messages.queueing import cancel_text, refuse_fields
from desktop.messages.schedule import MAX_GRACE_MS

_DECIDED = {
    EndedAs.ARRIVED: Event.MARKED_ARRIVED,
    EndedAs.NOT_SENT: Event.MARKED_NOT_SENT,
}
_BY_ID = "SELECT seq FROM message WHERE id = ?"
# As `can_decide`. Only a text that was unconfirmed before is in doubt.
_CAN_DECIDE = "(state = 'unconfirmed' OR state = 'checking' AND doubt = 1)"


def can_move(row: MessageRow) -> bool:
    """Whether it is a planned text whose time can be changed. Those of a list have one time for
    all."""
    return (
        row.state == MessageState.QUEUED
        and row.send_at is not None
        and row.hold_until is None
        and row.merge is None
        and not row.opted_out
        and not row.files_lost
    )


def can_send_now(row: MessageRow, *, is_opted_out: bool) -> bool:
    """Whether it is held and could go out at once: it is planned, in its undo time, or was held
    for somebody who wants texts again. ``is_opted_out``: they want none now."""
    is_held = row.send_at is not None or row.hold_until is not None or row.opted_out
    is_free = not (is_opted_out or row.is_paused)
    return row.state == MessageState.QUEUED and is_held and is_free


def needs_you(row: MessageRow) -> bool:
    """As `Outbox.needs_you` counts."""
    return can_decide(row) or row.late


def can_decide_again(row: MessageRow) -> bool:
    """Whether the person said what became of it. That can be taken back: nothing was sent."""
    return row.state == MessageState.CANCELLED and row.ended_as in _DECIDED


def can_decide(row: MessageRow) -> bool:
    """Whether the person may say what became of a text of unknown outcome: Ownline could not find
    out, also while it looks for the text again."""
    return row.state == MessageState.UNCONFIRMED or (
        row.state == MessageState.CHECKING and row.was_unconfirmed
    )


class Decisions:
    """On the window's connection. Each returns False, and changes nothing, where the text is in
    another state meanwhile. Raises DiskError; then nothing has changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- texts that wait ----------------------------------------------------------------------

    def send_now(self, id_: str, *, even_planned: bool = True, grace_ms: int = 0) -> bool:
        """Sends a text at once that is in its undo time; with ``even_planned`` also one to be sent
        later, and one that is late. For these, `take_back` is possible for ``grace_ms``. One of a
        paused list is sent once that goes on. Also False where the recipient wants no more
        texts."""
        return self._release(id_, Event.SEND_NOW, even_planned=even_planned, grace_ms=grace_ms)

    def _release(self, id_: str, event: Event, *, even_planned: bool, grace_ms: int = 0) -> bool:
        """``event``: who ended the waiting."""
        with self._database.transaction():
            row = self._database.row(
                "SELECT seq, hold_until IS NOT NULL, session, sender, recipient FROM message"
                " WHERE id = ? AND state = 'queued' AND ready = 0"
                " AND (? OR hold_until IS NOT NULL)",
                (id_, even_planned),
            )
            if row is None or is_opted_out(self._database, *row[2:]):
                return False
            seq, is_held = row[:2]
            now = self._database.clock()
            hold_until = now + grace_ms if grace_ms and not is_held else None
            # What is needed to take it back is kept that long.
            self._database.run(
                "UPDATE message SET ready = ?1, late = 0, hold_until = ?2, at = ?3,"
                " send_at = iif(?1, NULL, send_at), answered = iif(?1, 0, answered),"
                " opted_out = 0, files_lost = 0 WHERE seq = ?4",
                (hold_until is None, hold_until, now, seq),
            )
            append_history(self._database, seq, event)
        return True

    def send_undoable_now(self) -> list[str]:
        """Ends the undo time of all texts, because the program ends. Returns their ids."""
        now = self._database.clock()
        rows = self._database.rows(
            "SELECT id FROM message WHERE ready = 0 AND state = 'queued' AND hold_until > ?"
            " ORDER BY seq",
            (now - MAX_GRACE_MS,),
        )
        ids = [id_ for (id_,) in rows]
        return [one for one in ids if self._release(one, Event.CLOSED, even_planned=False)]

    def move(self, id_: str, send_at: int) -> bool:
        """Gives a text another time, in ms since 1970 UTC, where `can_move`."""
        with counted_transaction(self._database):
            found = self._database.row(f"{COLUMNS} WHERE m.id = ? AND m.ready = 0", (id_,))
            if found is None or not can_move(message := message_of(found)):
                return False
            self._database.run(
                "UPDATE message SET send_at = ?, at = ?, late = 0, answered = 0 WHERE seq = ?",
                (send_at, send_at, message.seq),
            )
            settle_last_at_of(self._database, message.seq)
            append_history(self._database, message.seq, Event.MOVED, detail=str(send_at))
            return True

    def cancel(self, id_: str) -> bool:
        """Cancels a queued text."""
        return self._decide(id_, "state = 'queued'", lambda seq: cancel_text(self._database, seq))

    def take_back(self, id_: str, *, grace_ms: int = 0) -> bool:
        """Takes back `cancel`, and `send_now` of a planned text in its undo time: it waits as
        before. One that was not planned can be undone for ``grace_ms``."""
        with counted_transaction(self._database):
            row = self._database.row(
                "SELECT seq, send_at IS NOT NULL FROM message WHERE id = ?"
                # A text that was read from a damaged outbox has no seal.
                " AND (state = 'cancelled' AND ended_as = '' AND seal <> x''"
                " OR state = 'queued' AND ready = 0 AND hold_until IS NOT NULL"
                " AND send_at IS NOT NULL)",
                (id_,),
            )
            if row is None:
                return False
            seq, is_planned = row
            hold_until = self._database.clock() + grace_ms if grace_ms and not is_planned else None
            self._database.run(
                "UPDATE message SET state = 'queued', ready = ?, hold_until = ?,"
                " late = iif(send_at IS NULL, 0, answered), at = coalesce(send_at, at)"
                " WHERE seq = ?",
                (not is_planned and hold_until is None, hold_until, seq),
            )
            # The person knows that it is held.
            self._database.run("DELETE FROM untold WHERE message = ?", (seq,))
            settle_last_at_of(self._database, seq)
            append_history(self._database, seq, Event.TAKEN_BACK)
            return True

    # --- texts of unknown outcome -------------------------------------------------------------

    def mark(self, id_: str, ended_as: EndedAs) -> bool:
        """The person knows whether a text was sent, where `can_decide`: ARRIVED or NOT_SENT. It is
        still accepted when its record turns up in the store, such as by a look that is under
        way."""
        event = _DECIDED[ended_as]
        return self._decide(
            id_,
            _CAN_DECIDE,
            lambda seq: cancel_text(self._database, seq, event, ended_as),
        )

    def reopen(self, id_: str) -> bool:
        """Takes `mark` back: the text is unconfirmed again, so that the person can decide anew.
        Nothing is sent by that."""
        with counted_transaction(self._database):
            found = self._database.row(f"{COLUMNS} WHERE m.id = ?", (id_,))
            if found is None or not can_decide_again(message := message_of(found)):
                return False
            self._database.run(
                "UPDATE message SET state = 'unconfirmed', ended_as = '' WHERE seq = ?",
                (message.seq,),
            )
            # The person knows.
            self._database.run("DELETE FROM untold WHERE message = ?", (message.seq,))
            append_history(self._database, message.seq, Event.REOPENED)
            return True

    def check_again(self, id_: str) -> bool:
        """Looks for an unconfirmed text in the store again, from the start."""
        return self._decide(id_, "state = 'unconfirmed'", self._check)

    def _check(self, seq: int) -> None:
        self._database.run(
            "UPDATE message SET state = 'checking', doubt = 1, first_look_at = NULL, look_at = 0"
            " WHERE seq = ?",
            (seq,),
        )
        append_history(self._database, seq, Event.CHECK_AGAIN)

    def send_again(self, id_: str, new_id: str) -> bool:
        """Queues a text again, as a new row, where `can_decide`. Raises UnfilledFieldError where an
        earlier version queued it with a field, and AttachmentLostError where its files were not in
        what was read of a damaged outbox."""
        return self._decide(id_, _CAN_DECIDE, partial(self._repeat, new_id))

    def _repeat(self, new_id: str, seq: int) -> None:
        for text, is_lost in self._database.rows(
            "SELECT text, files_lost FROM message WHERE seq = ?", (seq,)
        ):
            refuse_fields(text)
            if is_lost:
                raise AttachmentLostError
        self._database.run(
            "INSERT INTO message (id, session, sender, recipient, text, text_key, seal,"
            " file_set, state, created_at, at, again_of, conversation, merge)"
            " SELECT ?1, session, sender, recipient, text, text_key, seal, file_set, 'queued',"
            " ?2, ?2, seq, conversation, merge FROM message WHERE seq = ?3",
            (new_id, self._database.clock(), seq),
        )
        again = self._database.last_row_id
        append_history(self._database, again, Event.QUEUED)
        # The row of a list has the text that was sent last.
        self._database.run("UPDATE merge_row SET message = ? WHERE message = ?", (again, seq))
        if wants_none(self._database, again):
            hold_text(self._database, again)
        cancel_text(self._database, seq, Event.SENT_AGAIN, EndedAs.SENT_AGAIN)

    def _decide(self, id_: str, states: str, act: Callable[[int], object]) -> bool:
        """``states``: a condition on ``message``. ``act`` gets the `seq` of the text, inside the
        transaction."""
        with counted_transaction(self._database):
            row = self._database.row(f"{_BY_ID} AND {states}", (id_,))
            if row is None:
                return False
            act(row[0])
            return True
