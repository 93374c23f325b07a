"""Message-sync: inbound texts, the status of accepted ones, and texts sent from other devices."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.accounts.known_accounts import ensured_account_row
from desktop.core.model import SEPARATOR, AccountKey, StoreRecord
from desktop.core.records import Record
from desktop.database.connection import Database, batches, storable
from desktop.messages.history import Event, append_history
from desktop.messages.participants import conversation_row, normalised, participants_in
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.status import StatusUpdates
from desktop.messages.store_files import note_store_files
from desktop.messages.store_gap import StoreGap, StoreSpan
from desktop.messages.store_records import NEWS_MS, StoreRecords
from desktop.texting.matching import text_key

# A full sync begins this long before the period to cover (RingCentral overlaps by 5 s).
_MARGIN_MS = 60_000

HISTORY_MS = 90 * 86_400_000
"""How far back the first sync reads."""


class SyncRequest(Record, frozen=True):
    """With ``token``: the changes since the last sync (ISync). Without: the newest texts since
    ``start``, in server ms (FSync)."""

    token: str
    start: int


class MessageSync:
    """Sync of one account, on the network thread's connection. Raises DiskError."""

    def __init__(
        self,
        database: Database,
        account: AccountKey,
        status_updates: StatusUpdates,
        reconciliation: Reconciliation,
    ) -> None:
        self._database = database
        self._status_updates = status_updates
        self._reconciliation = reconciliation
        self._account = ensured_account_row(database, account)
        self.gap = StoreGap(database, self._account)
        self._records = StoreRecords(database, self._account)

    def next_request(self, server_now: int) -> SyncRequest:
        row = self._database.row("SELECT sync_token FROM session WHERE id = ?", (self._account,))
        assert row is not None
        return SyncRequest(row[0], server_now - HISTORY_MS)

    def has_all_news(self, server_now: int) -> bool:
        """Whether no text for which a planned one has to wait is in the gap."""
        row = self._database.row("SELECT since FROM session WHERE id = ?", (self._account,))
        ends_at = self.gap.ends_at
        since = row[0] if row is not None and row[0] is not None else 0
        return ends_at is None or ends_at <= max(since, server_now - NEWS_MS)

    def forget_token(self) -> None:
        """For a token that RingCentral refuses: the next sync is a full one."""
        with self._database.transaction():
            self._database.run("UPDATE session SET sync_token = '' WHERE id = ?", (self._account,))

    def settle(
        self,
        request: SyncRequest,
        records: Sequence[StoreRecord],
        token: str,
        server_now: int,
        *,
        complete: bool,
    ) -> bool:
        """Takes over one answer. Where it is not ``complete``, what it does not reach is read
        later: see ``gap``. Returns whether the window shows a change.

        Writes in short transactions, so that pressing Send need not wait, and the token in the last
        one. After a crash in between, the same answer comes again; what was taken over is skipped.
        """
        covers = complete or self._reaches_awaited(request, records)
        with self._database.transaction():
            # First, so that a crash in between leaves no gap unknown.
            self._note_gap(request, records, server_now, complete=complete)
        changed = self._take(records, server_now, complete=covers)
        for due in batches(self._status_updates.due(server_now) if covers else ()):
            with self._database.transaction():
                self._status_updates.postpone_all(due, server_now)
        with self._database.transaction():
            self._database.run(
                "UPDATE session SET sync_token = ?, sync_at = ? WHERE id = ?",
                (token, server_now, self._account),
            )
        return changed

    def settle_span(
        self, span: StoreSpan, records: Sequence[StoreRecord], server_now: int, *, has_more: bool
    ) -> bool:
        """Takes over a part of the gap. Returns whether the window shows a change."""
        changed = self._take(records, server_now, complete=False)
        with self._database.transaction():
            self.gap.settle(span, len(records), has_more=has_more)
        return changed

    def _take(self, records: Sequence[StoreRecord], server_now: int, *, complete: bool) -> bool:
        named = sorted(
            {record.message_id: record for record in records if record.message_id}.values(),
            # Texts of the same second in the order in which RingCentral got them.
            key=lambda one: (one.created_at or 0, len(one.message_id), one.message_id),
        )
        with self._database.transaction():
            since = self._since(server_now)
        known_statuses = self._status_updates.known_statuses([one.message_id for one in named])
        unknown = [one for one in named if one.message_id not in known_statuses]
        # Answers overlap by five seconds: most of the records may be known already.
        known = [
            one
            for one in named
            if one.message_id in known_statuses
            and known_statuses[one.message_id].needs_update(one, complete=complete)
        ]
        changed = False
        for batch in batches(known):
            with self._database.transaction():
                for one in batch:
                    changed |= self._take_status(one, server_now)
        # Texts with an unknown outcome come first: only the other records are from other devices.
        removed = self._records.removed([one.message_id for one in unknown])
        outbound = [
            one
            for one in unknown
            if not one.is_inbound and one.availability == "Alive" and one.message_id not in removed
        ]
        with self._database.transaction():
            changed |= bool(self._reconciliation.bind(outbound, server_now))
        new = {
            one.message_id
            for one in outbound
            if one.created_at is not None and one.created_at >= since
        }
        for batch in batches([one for one in outbound if one.message_id in new]):
            with self._database.transaction():
                for one in batch:
                    changed |= self._add_from_other_device(one, server_now)
        for batch in batches([one for one in unknown if one.message_id not in new]):
            with self._database.transaction():
                free = [one for one in batch if not self._is_in_outbox(one)]
                changed |= self._records.take(free, since, server_now)
        return changed

    def _is_in_outbox(self, record: StoreRecord) -> bool:
        return self._status_updates.row_of_record(record.message_id) is not None

    def _reaches_awaited(self, request: SyncRequest, records: Sequence[StoreRecord]) -> bool:
        """Whether a full sync has every text whose status may still change. Its answer has the
        newest texts."""
        row = self._database.row(
            "SELECT min(coalesce(claimed_at, accepted_at)) FROM message"
            " WHERE session = ? AND follow_at IS NOT NULL",
            (self._account,),
        )
        oldest = None if row is None else row[0]
        reached = _oldest(records)
        return not request.token and (
            oldest is None or (reached is not None and reached < oldest - _MARGIN_MS)
        )

    def _note_gap(
        self,
        request: SyncRequest,
        records: Sequence[StoreRecord],
        server_now: int,
        *,
        complete: bool,
    ) -> None:
        """Without a token, nothing tells what became of older texts meanwhile: who read them,
        deleted them, and which of them turned up late. All are read once more."""
        if not request.token and self._has_records():
            self.gap.add(request.start, server_now)
        elif not complete:
            reached = None if request.token else _oldest(records)
            self.gap.add(request.start, server_now if reached is None else reached)

    def _has_records(self) -> bool:
        """Whether the texts before the first sync were read: not by earlier versions."""
        return (
            self._database.row(
                "SELECT 1 FROM store_record WHERE session = ? LIMIT 1", (self._account,)
            )
            is not None
        )

    def _take_status(self, record: StoreRecord, server_now: int) -> bool:
        seq = self._status_updates.row_of_record(record.message_id)
        return seq is not None and self._status_updates.take_status(seq, record, server_now)

    def _since(self, server_now: int) -> int:
        """When this account synced first. Older texts of other devices are not in the outbox."""
        self._database.run(
            "UPDATE session SET since = ? WHERE id = ? AND since IS NULL",
            (server_now, self._account),
        )
        row = self._database.row("SELECT since FROM session WHERE id = ?", (self._account,))
        assert row is not None
        since: int = row[0]
        return since

    def _add_from_other_device(self, record: StoreRecord, server_now: int) -> bool:
        if self._is_in_outbox(record):
            return False
        text = storable(record.text)
        conversation = conversation_row(self._database, self._account, participants_in(record))
        self._database.run(
            "INSERT INTO message (id, session, sender, recipient, text, text_key, state, status,"
            " code, message_id, created_at, accepted_at, elsewhere, conversation, at)"
            " VALUES (?, ?, ?, ?, ?, ?, 'accepted', '', '', ?, ?, ?, 1, ?, ?)",
            (
                f"elsewhere-{self._account}-{record.message_id}",
                self._account,
                storable(record.sender),
                # As those of `delivery` are, and those of our own texts.
                SEPARATOR.join(map(normalised, record.recipients)),
                text,
                text_key(text),
                record.message_id,
                record.created_at,
                record.created_at,
                conversation,
                record.created_at,
            ),
        )
        seq = self._database.last_row_id
        append_history(self._database, seq, Event.ELSEWHERE)
        note_store_files(self._database, self._account, record.message_id, record.files)
        self._status_updates.take_status(seq, record, server_now)
        return True


def _oldest(records: Sequence[StoreRecord]) -> int | None:
    return min((one.created_at for one in records if one.created_at is not None), default=None)
