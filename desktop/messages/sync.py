"""What message-sync says: the status of accepted texts, and texts sent from other devices."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.accounts.known_accounts import session_number
from desktop.core.model import SessionKey, StoreRecord
from desktop.core.records import Record
from desktop.database.connection import Store, batches, storable
from desktop.messages.history import Event, append
from desktop.messages.reconciliation import Looking
from desktop.messages.status import AcceptedTexts
from desktop.texting.matching import text_key

# A full sync begins this much before what is to be covered (RingCentral overlaps by 5 s).
_MARGIN_MS = 60_000


class SyncWanted(Record, frozen=True):
    """``token`` for the changes since the last sync (ISync); without one everything since ``start``
    (server ms) is wanted (FSync)."""

    token: str
    start: int


class Syncing:
    """The accepted texts of one session, on the network thread's connection. Raises DiskError."""

    def __init__(
        self, store: Store, session: SessionKey, accepted: AcceptedTexts, looking: Looking
    ) -> None:
        self._store = store
        self._accepted = accepted
        self._looking = looking
        with store.transaction():
            self._session = session_number(store, session)

    def wanted(self, server_now: int) -> SyncWanted:
        """A first sync reaches back to the oldest text that is followed; what other devices sent
        before the first sign-in is not brought in."""
        row = self._store.row(
            "SELECT sync_token, sync_at,"
            " (SELECT min(coalesce(claimed_at, accepted_at)) FROM message"
            " WHERE session = ?1 AND follow_at IS NOT NULL) FROM session WHERE id = ?1",
            (self._session,),
        )
        assert row is not None
        token, synced_at, oldest = row
        known = [at for at in (synced_at, oldest) if at is not None]
        start = min(known, default=server_now)
        # The server keeps a day unless it is asked for more; nothing is followed for longer.
        return SyncWanted(token, max(start, server_now - 2 * 86_400_000) - _MARGIN_MS)

    def forget_token(self) -> None:
        """RingCentral does not take the token any more: the next sync is a full one."""
        with self._store.transaction():
            self._store.run("UPDATE session SET sync_token = '' WHERE id = ?", (self._session,))

    def settle(
        self, records: Sequence[StoreRecord], token: str, server_now: int, *, complete: bool
    ) -> bool:
        """Takes one answer over. Not ``complete``: texts that are not among the records may have
        changed too. Returns whether the window shows a change.

        In short transactions, so that a press of Send need not wait; the token comes with the last.
        After an end in between the same answer comes again, and what was taken over is known then.
        """
        named = [record for record in records if record.message_id]
        with self._store.transaction():
            since = self._since(server_now)
        holders = self._accepted.holders([one.message_id for one in named])
        unknown = [one for one in named if one.message_id not in holders]
        # RingCentral tells five seconds twice: most of it may be known already.
        known = [
            one
            for one in named
            if one.message_id in holders
            and holders[one.message_id].learns_from(one, complete=complete)
        ]
        changed = False
        for batch in batches(known):
            with self._store.transaction():
                for one in batch:
                    changed |= self._take_status(one, server_now)
        # First those whose answer was lost: only what is nobody's was sent elsewhere.
        with self._store.transaction():
            changed |= bool(self._looking.bind(unknown, server_now))
        new = [one for one in unknown if one.created_at is not None and one.created_at >= since]
        for batch in batches(new):
            with self._store.transaction():
                for one in batch:
                    changed |= self._add_elsewhere(one, server_now)
        for due in batches(self._accepted.due(server_now) if complete else ()):
            with self._store.transaction():
                self._accepted.follow_again_later(due, server_now)
        with self._store.transaction():
            self._store.run(
                "UPDATE session SET sync_token = ?, sync_at = ? WHERE id = ?",
                (token, server_now, self._session),
            )
        return changed

    def _take_status(self, record: StoreRecord, server_now: int) -> bool:
        seq = self._accepted.holder(record.message_id)
        return seq is not None and self._accepted.take_status(seq, record, server_now)

    def _since(self, server_now: int) -> int:
        """From when on texts of other devices are shown: the first sync of this session."""
        self._store.run(
            "UPDATE session SET since = ? WHERE id = ? AND since IS NULL",
            (server_now, self._session),
        )
        row = self._store.row("SELECT since FROM session WHERE id = ?", (self._session,))
        assert row is not None
        since: int = row[0]
        return since

    def _add_elsewhere(self, record: StoreRecord, server_now: int) -> bool:
        if self._accepted.holder(record.message_id) is not None:
            return False
        text = storable(record.text)
        self._store.run(
            "INSERT INTO message (id, session, sender, recipient, text, text_key, state, status,"
            " code, message_id, created_at, accepted_at, elsewhere)"
            " VALUES (?, ?, ?, ?, ?, ?, 'accepted', '', '', ?, ?, ?, 1)",
            (
                f"elsewhere-{self._session}-{record.message_id}",
                self._session,
                storable(record.sender),
                storable(", ".join(record.recipients)),
                text,
                text_key(text),
                record.message_id,
                record.created_at,
                record.created_at,
            ),
        )
        seq = self._store.last_row_id
        append(self._store, seq, Event.ELSEWHERE)
        self._accepted.take_status(seq, record, server_now)
        return True
