"""Inbound texts, taken over as the network thread does it."""

from __future__ import annotations

import itertools

from desktop.accounts.known_accounts import account_row
from desktop.core.model import AccountKey, StoreFile, StoreRecord
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages.store_records import StoreRecords
from tests.ui.samples import ANA, DIRECT, KIM

_IDS = itertools.count(1)
_AT = 1_790_000_000_000


def receive(
    database: Database,
    text: str = "Yes",
    sender: str = KIM,
    own: str = DIRECT.phone_number,
    *others: str,
    account: AccountKey = ANA,
    files: int | tuple[StoreFile, ...] = 0,
) -> StoreRecord:
    """Each text is a second newer than the one before. ``others`` got it, too."""
    number = next(_IDS)
    at = _AT + number * 1000
    if isinstance(files, int):
        files = tuple(StoreFile(str(at), "image/png", position=at) for at in range(files))
    record = StoreRecord(
        message_id=f"in-{number}",
        sender=sender,
        recipients=(own, *others),
        target=own,
        text=text,
        created_at=at,
        status="Received",
        is_inbound=True,
        is_read=False,
        files=files,
    )
    take(database, record, account)
    return record


def read_elsewhere(database: Database, record: StoreRecord, account: AccountKey = ANA) -> None:
    take(database, replace(record, is_read=True), account)


def take(database: Database, record: StoreRecord, account: AccountKey) -> None:
    with database.transaction():
        records = StoreRecords(database, account_row(database, account))
        records.take((record,), since=0, server_now=record.created_at or 0)
