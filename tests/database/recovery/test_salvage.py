"""What is read of a damaged file beside its texts: drafts, names, nothing that was removed."""

from __future__ import annotations

import itertools
import uuid
from pathlib import Path

import apsw
import pytest

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.core.model import AccountKey, Draft, MessageState
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.database.schema import VERSION
from desktop.messages import Outbox, UnsentDraft

ANA = AccountKey("https://example", "400", "101")
SALES = AccountKey("https://example", "400", "201")
TICKS = itertools.count(1_790_000_000_000)


def clock() -> int:
    return next(TICKS)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Texts of two accounts, one of them being removed, and two drafts; then the file
    is made one of a newer Ownline, which is read like a damaged one."""
    file = tmp_path / "outbox.db"
    database, outbox = Database(file, clock), Outbox(file, clock)
    for key, name in ((ANA, "Ana"), (SALES, "Sales")):
        KnownAccounts(database).remember(KnownAccount(key, name, "User", "101", "DE"))
        outbox.queue(Draft(uuid.uuid4().hex, key, "+16505550101", "+14155550100", f"of {name}"))
    for at in range(2):
        outbox.drafts.save(UnsentDraft(f"d{at}", ANA.text, "+16505550101", "+1415", f"draft {at}"))
    AccountRemoval(database).begin(SALES)
    outbox.close()
    database.close()
    connection = apsw.Connection(str(file))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    return file


def test_drafts_and_names_come_along_and_nothing_that_was_removed(damaged: Path) -> None:
    assert prepare(damaged, clock) is not None
    outbox = Outbox(damaged, clock)
    try:
        assert [(row.text, row.state) for row in outbox.newest(10)] == [
            ("of Ana", MessageState.CANCELLED)
        ]
        assert [(one.name, one.extension_type) for one in outbox.accounts()] == [("Ana", "User")]
        drafts = outbox.drafts.all()
        assert sorted((one.id, one.text) for one in drafts) == [
            ("d0", "draft 0"),
            ("d1", "draft 1"),
        ]
    finally:
        outbox.close()


def test_nobody_is_signed_in_by_it(damaged: Path) -> None:
    prepare(damaged, clock)
    database = Database(damaged, clock)
    try:
        assert KnownAccounts(database).all() == []
    finally:
        database.close()
