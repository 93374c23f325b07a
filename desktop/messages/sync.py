"""Message-sync: the status of accepted texts, and texts sent from other devices."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.accounts.known_accounts import account_row
from desktop.core.model import AccountKey, StoreRecord
from desktop.core.records import Record
from desktop.database.connection import Database, batches, storable
from desktop.messages.history import Event, append_history
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.status import StatusUpdates
from desktop.texting.matching import text_key

# A full sync begins this long before the period to cover (RingCentral overlaps by 5 s).
_MARGIN_MS = 60_000


class SyncRequest(Record, frozen=True):
    """With ``token``: the changes since the last sync (ISync). Without: everything since ``start``,
    in server ms (FSync)."""

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
        with database.transaction():
            self._account = account_row(database, account)

    def next_request(self, server_now: int) -> SyncRequest:
        """A first sync reaches back to the oldest text whose status may still change; texts that
        other devices sent before the first sign-in are not added."""
        row = self._database.row(
            "SELECT sync_token, sync_at,"
            " (SELECT min(coalesce(claimed_at, accepted_at)) FROM message"
            " WHERE session = ?1 AND follow_at IS NOT NULL) FROM session WHERE id = ?1",
            (self._account,),
        )
        assert row is not None
        token, synced_at, oldest = row
        known = [at for at in (synced_at, oldest) if at is not None]
        start = min(known, default=server_now)
        # By default the server goes back one day; no status is awaited for longer than that.
        return SyncRequest(token, max(start, server_now - 2 * 86_400_000) - _MARGIN_MS)

    def forget_token(self) -> None:
        """For a token that RingCentral refuses: the next sync is a full one."""
        with self._database.transaction():
            self._database.run("UPDATE session SET sync_token = '' WHERE id = ?", (self._account,))

    def settle(
        self, records: Sequence[StoreRecord], token: str, server_now: int, *, complete: bool
    ) -> bool:
        """Takes over one answer. Where it is not ``complete``, texts without a record in it may
        have changed, too. Returns whether the window shows a change.

        Writes in short transactions, so that pressing Send need not wait, and the token in the last
        one. After a crash in between, the same answer comes again; what was taken over is skipped.
        """
        named = [record for record in records if record.message_id]
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
        with self._database.transaction():
            changed |= bool(self._reconciliation.bind(unknown, server_now))
        new = [one for one in unknown if one.created_at is not None and one.created_at >= since]
        for batch in batches(new):
            with self._database.transaction():
                for one in batch:
                    changed |= self._add_from_other_device(one, server_now)
        for due in batches(self._status_updates.due(server_now) if complete else ()):
            with self._database.transaction():
                self._status_updates.postpone_all(due, server_now)
        with self._database.transaction():
            self._database.run(
                "UPDATE session SET sync_token = ?, sync_at = ? WHERE id = ?",
                (token, server_now, self._account),
            )
        return changed

    def _take_status(self, record: StoreRecord, server_now: int) -> bool:
        seq = self._status_updates.row_of_record(record.message_id)
        return seq is not None and self._status_updates.take_status(seq, record, server_now)

    def _since(self, server_now: int) -> int:
        """When this account synced first: older texts of other devices are not shown."""
        self._database.run(
            "UPDATE session SET since = ? WHERE id = ? AND since IS NULL",
            (server_now, self._account),
        )
        row = self._database.row("SELECT since FROM session WHERE id = ?", (self._account,))
        assert row is not None
        since: int = row[0]
        return since

    def _add_from_other_device(self, record: StoreRecord, server_now: int) -> bool:
        if self._status_updates.row_of_record(record.message_id) is not None:
            return False
        text = storable(record.text)
        self._database.run(
            "INSERT INTO message (id, session, sender, recipient, text, text_key, state, status,"
            " code, message_id, created_at, accepted_at, elsewhere)"
            " VALUES (?, ?, ?, ?, ?, ?, 'accepted', '', '', ?, ?, ?, 1)",
            (
                f"elsewhere-{self._account}-{record.message_id}",
                self._account,
                storable(record.sender),
                storable(", ".join(record.recipients)),
                text,
                text_key(text),
                record.message_id,
                record.created_at,
                record.created_at,
            ),
        )
        seq = self._database.last_row_id
        append_history(self._database, seq, Event.ELSEWHERE)
        self._status_updates.take_status(seq, record, server_now)
        return True
