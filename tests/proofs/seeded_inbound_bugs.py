"""Bugs of programs that take over inbound texts. The oracles must catch each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from desktop.core.model import StoreRecord
from desktop.messages.store_records import StoreRecords
from desktop.messages.sync import MessageSync, SyncRequest
from tests.proofs.bug import Bug, account_of, put
from tests.proofs.conditions import Conditions
from tests.proofs.program import Program


def _sync(program: Program) -> MessageSync:
    return account_of(program)._store.status._message_sync


class _Answered(Bug):
    """A bug that shows with many inbound texts."""

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(drawn, inbound=15, history=10, planned=0.0, trouble=0.1, wall_steps=())


class TokenBeforeRecords(_Answered):
    name = "token before records"
    caught_as = ("lost",)

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(super().conditions(drawn), kills=8, disk_trouble=0.1)

    def prepare(self, program: Program) -> None:
        message_sync = _sync(program)
        settle = message_sync.settle

        def early(
            request: SyncRequest,
            records: Sequence[StoreRecord],
            token: str,
            server_now: int,
            *,
            complete: bool,
        ) -> bool:
            database = program.database
            with database.transaction():
                database.run("UPDATE session SET sync_token = ?", (token,))
            return settle(request, records, token, server_now, complete=complete)

        put(message_sync, "settle", early)


class UnreadAfterResync(_Answered):
    name = "unread again after a resync"
    caught_as = ("wrong",)

    def prepare(self, program: Program) -> None:
        records = _sync(program)._records
        update = records._update

        def as_there(before: Any, record: StoreRecord) -> bool:
            changed = update(before, record)
            unread = int(not record.is_read)
            sql = "UPDATE store_record SET unread = ? WHERE id = ? AND unread <> ?"
            return program.database.run(sql, (unread, before.id, unread)) > 0 or changed

        put(records, "_update", as_there)


class GapForgotten(_Answered):
    name = "gap forgotten"
    caught_as = ("lost",)

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(super().conditions(drawn), sync_reach=2)

    def prepare(self, program: Program) -> None:
        put(_sync(program), "_note_gap", lambda *_, **__: None)


class RemovedComesBack(_Answered):
    name = "a removed text comes back"
    caught_as = ("wrong",)

    def prepare(self, program: Program) -> None:
        records = _sync(program)._records
        update = records._update

        def shown(before: Any, record: StoreRecord) -> bool:
            program.database.run("UPDATE store_record SET gone = '' WHERE id = ?", (before.id,))
            return update(before, record)

        put(records, "_update", shown)


class OutboxNotAsked(_Answered):
    """Records that belong to a row of the outbox are taken over like inbound ones."""

    name = "a record in both tables"
    caught_as = ("double",)

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(super().conditions(drawn), others=6)

    def prepare(self, program: Program) -> None:
        message_sync = _sync(program)
        take = message_sync._take

        def both(records: Sequence[StoreRecord], server_now: int, *, complete: bool) -> bool:
            changed = take(records, server_now, complete=complete)
            with program.database.transaction():
                StoreRecords.take(message_sync._records, records, 0, server_now)
            return changed

        put(message_sync, "_take", both)


class SentWithoutLooking(_Answered):
    name = "a planned text does not wait for a sync"
    caught_as = ("wrong",)
    shown_by = 3

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(super().conditions(drawn), planned=1.0, texts=10, kills=4)

    def prepare(self, program: Program) -> None:
        schedule = account_of(program)._schedule
        release = schedule.release

        def hasty(server_now: int) -> bool:
            schedule.synced_at = None
            return release(server_now)

        put(schedule, "release", hasty)


class NewsInTheGap(_Answered):
    name = "a planned text does not wait for the gap"
    caught_as = ("wrong",)
    shown_by = 7

    def conditions(self, drawn: Conditions) -> Conditions:
        crowded = replace(super().conditions(drawn), planned=1.0, texts=10, inbound=40, kills=4)
        return replace(crowded, sync_reach=2)

    def prepare(self, program: Program) -> None:
        put(_sync(program), "has_all_news", lambda server_now: True)


INBOUND_BUGS: tuple[type[Bug], ...] = (
    TokenBeforeRecords,
    UnreadAfterResync,
    GapForgotten,
    RemovedComesBack,
    OutboxNotAsked,
    SentWithoutLooking,
    NewsInTheGap,
)
