"""The row index: the counts in the database match the rows, whatever happens to texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.accounts.removal import AccountRemoval
from desktop.core.model import AccountKey
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import EmptyRowIndex, Filter, Kind, Outbox, RowIndex
from desktop.messages.row_index import PAGE, AddedRows
from tests.messages.samples import KEY, OTHER, draft, queue_copies

MANY = 3 * 1024 + 100


def row_index(
    outbox: Outbox, wanted: Filter | None = None, before: RowIndex | None = None
) -> RowIndex:
    return outbox.message_list.row_index(wanted or Filter(), before or EmptyRowIndex())


def all_of(found: RowIndex) -> list[int]:
    seqs = list(found.seqs(0, len(found)))
    assert len(seqs) == len(found)
    assert [found.row_of(seq) for seq in seqs] == list(range(len(seqs)))
    return seqs


def stored(database: Database, account: AccountKey | None = None) -> list[int]:
    whose = "" if account is None else f" WHERE extension = '{account.extension_id}'"
    rows = database.rows(
        "SELECT seq FROM message JOIN session ON session.id = message.session"
        f"{whose} ORDER BY seq DESC"
    )
    return [seq for (seq,) in rows]


@pytest.fixture
def full(database: Database, outbox: Outbox) -> Iterator[Outbox]:
    queue_copies(database, outbox, MANY)
    outbox.queue(draft("o", account=OTHER))
    yield outbox


def test_every_row_leads_to_its_text_and_back(full: Outbox, database: Database) -> None:
    assert all_of(row_index(full)) == stored(database)
    assert all_of(row_index(full, Filter(account=KEY))) == stored(database, KEY)
    assert all_of(row_index(full, Filter(account=OTHER))) == stored(database, OTHER)
    assert row_index(full).row_of(10 * MANY) == -1


def test_the_end_is_read_without_the_rows_before_it(full: Outbox, database: Database) -> None:
    statements: list[str] = []
    connection = full._database._connection

    def note(_cursor: object, sql: str, _values: object) -> bool:
        statements.append(sql)
        return True

    connection.exec_trace = note
    found = row_index(full)
    assert list(found.seqs(len(found) - 2, 2)) == stored(database)[-2:]
    connection.exec_trace = None
    assert len(statements) == 3, "the counts, the newest block and the oldest one"
    assert not any("OFFSET" in sql for sql in statements)


def test_gaps_and_undone_texts_are_counted(full: Outbox, database: Database) -> None:
    with database.transaction():
        database.run("DELETE FROM history")
        database.run("DELETE FROM message WHERE seq % 7 = 0 OR seq BETWEEN 500 AND 2500")
    full.queue(replace(draft("g", "in grace"), grace_ms=5000))
    before = row_index(full)
    assert all_of(before) == stored(database)
    assert full.undo(["g"], "new draft") is not None
    full.queue(draft("h"))
    after = row_index(full, before=before)
    assert all_of(after) == stored(database)
    assert after.added_since(before) is None, "as many as before, but others"


def test_a_text_that_changes_its_account_moves(full: Outbox, database: Database) -> None:
    full.queue(draft("m"))
    full.queue(draft("m", account=OTHER))
    assert all_of(row_index(full, Filter(account=KEY))) == stored(database, KEY)
    assert all_of(row_index(full, Filter(account=OTHER))) == stored(database, OTHER)


def test_a_removed_account_is_not_counted(full: Outbox, database: Database) -> None:
    AccountRemoval(database).begin(OTHER)
    assert all_of(row_index(full)) == stored(database, KEY)
    removal = AccountRemoval(database)
    while removal.is_pending:
        removal.step()
    assert all_of(row_index(full)) == stored(database)
    assert database.rows("SELECT DISTINCT session FROM block") == [(1,)]


def test_new_texts_are_distinguished_from_other_changes(full: Outbox, database: Database) -> None:
    before = row_index(full)
    assert row_index(full, before=before).added_since(before) == AddedRows(0)
    for at in range(3):
        full.queue(draft(f"new {at}"))
    after = row_index(full, before=before)
    assert after.added_since(before) == AddedRows(3)
    with database.transaction():
        database.run("DELETE FROM message WHERE seq = 5")
    assert row_index(full, before=after).added_since(after) is None
    assert row_index(full, Filter(account=KEY)).added_since(after) is None, "another list"


def test_new_texts_do_not_change_a_snapshot(full: Outbox, database: Database) -> None:
    found = row_index(full)
    before = stored(database)
    full.queue(draft("late"))
    assert all_of(found) == before


def test_a_search_grows_at_its_end(full: Outbox, database: Database) -> None:
    wanted = Filter(kind=Kind.WAITING)
    found = row_index(full, wanted)
    assert len(found) == PAGE
    found.read_more()
    full.queue(draft("n"))
    again = row_index(full, wanted, found)
    assert again.added_since(found) == AddedRows(1)
    assert all_of(again) == stored(database)[: 2 * PAGE + 1]
    while again.has_more:
        again.read_more()
    assert all_of(again) == stored(database)
