"""Removing an account takes its texts, and nothing of anybody else, over restarts."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.core.model import AccountKey, Draft
from desktop.database.backup import newest_backups
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from tests.messages.texts import back_up

ANA = AccountKey("https://example", "400", "101")
SALES = AccountKey("https://example", "400", "201")
TICKS = itertools.count(1_790_000_000_000)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "outbox.db"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    made = Database(file, lambda: next(TICKS))
    yield made
    made.close()


@pytest.fixture
def outbox(database: Database) -> Iterator[Outbox]:
    made = Outbox(database.file, lambda: next(TICKS))
    yield made
    made.close()


def write(outbox: Outbox, account: AccountKey, text: str) -> str:
    id_ = uuid.uuid4().hex
    outbox.queue(Draft(id_, account, "+16505550101", "+14155550100", text))
    return id_


def finish(removal: AccountRemoval) -> int:
    steps = 0
    while removal.is_pending:
        removal.step()
        steps += 1
        assert steps < 100
    return steps


def test_only_this_session_goes_and_at_once(database: Database, outbox: Outbox) -> None:
    KnownAccounts(database).remember(KnownAccount(ANA, "Ana", "User", "101", "US"))
    for _ in range(1200):
        write(outbox, ANA, "mine")
    theirs = write(outbox, SALES, "theirs")
    outbox.drafts.save(UnsentDraft("d1", ANA.text, "+16505550101", "+1415", "half a text"))

    removal = AccountRemoval(database)
    removal.begin(ANA)

    assert [row.id for row in outbox.newest(2000)] == [theirs]
    assert [one.key for one in outbox.accounts()] == [SALES]
    assert outbox.unfinished(ANA).waiting == 0
    assert next(iter(outbox.drafts.all()), None) is None
    assert KnownAccounts(database).all() == []
    assert finish(removal) >= 3
    assert [row.id for row in outbox.newest(2000)] == [theirs]
    for table, count in (("session", 1), ("message", 1), ("history", 1)):
        assert len(database.rows(f"SELECT 1 FROM {table}")) == count


def test_texts_that_were_sent_again_go_too(database: Database, outbox: Outbox) -> None:
    first = write(outbox, ANA, "again")
    with database.transaction():
        database.run("UPDATE message SET state = 'unconfirmed'")
    assert outbox.send_again(first, "second")
    removal = AccountRemoval(database)
    removal.begin(ANA)
    finish(removal)
    assert database.rows("SELECT 1 FROM message") == []


def test_it_goes_on_after_a_restart(database: Database, outbox: Outbox, file: Path) -> None:
    for _ in range(700):
        write(outbox, ANA, "mine")
    removal = AccountRemoval(database)
    removal.begin(ANA)
    removal.step()

    again = Database(file, lambda: next(TICKS))
    try:
        second = AccountRemoval(again)
        assert second.is_pending
        finish(second)
        assert again.rows("SELECT 1 FROM message") == []
        assert not AccountRemoval(again).is_pending
    finally:
        again.close()


def test_who_comes_back_begins_with_nothing(database: Database, outbox: Outbox) -> None:
    write(outbox, ANA, "before")
    removal = AccountRemoval(database)
    removal.begin(ANA)
    known = KnownAccounts(database)
    known.remember(KnownAccount(ANA, "Ana", "User", "101", "US", "ana@example"))
    after = write(outbox, ANA, "after")

    finish(removal)

    assert [row.id for row in outbox.newest(10)] == [after]
    assert [one.email for one in known.all()] == ["ana@example"]


def test_nothing_of_it_is_left_on_the_disk(database: Database, outbox: Outbox, file: Path) -> None:
    # One word of the search index, too.
    secret = uuid.uuid4().hex
    write(outbox, ANA, f"planted in a text {secret}")
    write(outbox, SALES, "kept")
    back_up(database)

    def holders() -> list[str]:
        files = [one for one in file.parent.iterdir() if one.is_file()]
        return sorted(one.name for one in files if secret.encode() in one.read_bytes())

    assert holders()
    assert newest_backups(file)
    removal = AccountRemoval(database)
    removal.begin(ANA)
    finish(removal)
    assert holders() == []
    assert newest_backups(file) == []
