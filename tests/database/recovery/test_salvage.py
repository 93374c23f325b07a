"""Salvage also reads drafts and names, and leaves out what was removed."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.contacts.address_book import NameSource
from desktop.core.clocks import wall_ms
from desktop.core.model import MessageState
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.database.schema import VERSION
from desktop.messages import Outbox, UnsentDraft
from tests.messages.samples import FROM, KEY, OTHER, queue


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Texts of two accounts, one of them being removed, and two drafts, in a file of a newer
    version, which is salvaged like a damaged one."""
    file = tmp_path / "outbox.db"
    database, outbox = Database(file, wall_ms), Outbox(file, wall_ms)
    for key, name in ((KEY, "Ana"), (OTHER, "Sales")):
        KnownAccounts(database).remember(KnownAccount(key, name, "User", "101", "DE"))
        queue(outbox, f"of {name}", account=key)
    for at in range(2):
        outbox.drafts.save(UnsentDraft(f"d{at}", KEY.text, FROM, "+1415", f"draft {at}"))
    AccountRemoval(database).begin(OTHER)
    outbox.address_book.name_number("+14155550101", "Zoë")
    outbox.address_book.import_names([("+14155550101", "Zoe"), ("+14155550102", "Bob")])
    outbox.close()
    database.close()
    connection = apsw.Connection(str(file))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}; CREATE TABLE later (x)")
    connection.close()
    return file


def test_drafts_and_names_are_salvaged_and_nothing_that_was_removed(damaged: Path) -> None:
    assert prepare(damaged, wall_ms) is not None
    outbox = Outbox(damaged, wall_ms)
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


def test_names_of_numbers_are_salvaged_with_their_source(damaged: Path) -> None:
    assert prepare(damaged, wall_ms) is not None
    assert_names(damaged)


def test_names_are_read_from_pages_where_tables_cannot_be_read(damaged: Path) -> None:
    data = bytearray(damaged.read_bytes())
    data[:100] = bytes(100)
    damaged.write_bytes(data)
    assert prepare(damaged, wall_ms) is not None
    assert_names(damaged)


def assert_names(file: Path) -> None:
    outbox = Outbox(file, wall_ms)
    try:
        book = outbox.address_book
        assert book.all_names(NameSource.NAMED) == {"+14155550101": "Zoë"}
        assert book.all_names(NameSource.IMPORTED) == {
            "+14155550101": "Zoe",
            "+14155550102": "Bob",
        }
        assert [one.name for one in outbox.people.suggest(KEY, "bo", 1)] == ["Bob"], "searched"
    finally:
        outbox.close()


def test_salvage_signs_nobody_in(damaged: Path) -> None:
    prepare(damaged, wall_ms)
    database = Database(damaged, wall_ms)
    try:
        assert KnownAccounts(database).all() == []
    finally:
        database.close()
