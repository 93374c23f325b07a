"""The row index: the counts in the database match the rows, whatever happens to texts."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pytest

from desktop.accounts.removal import AccountRemoval
from desktop.core.model import AccountKey
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import EmptyRowIndex, Filter, Kind, Outbox, RowIndex
from desktop.messages.row_index import PAGE, AddedRows
from tests.messages.samples import KEY, OTHER, draft, put_merge, queue_copies

MANY = 3 * 1024 + 100


def row_index(
    outbox: Outbox,
    wanted: Filter | None = None,
    before: RowIndex | None = None,
    unfolded: Collection[int] = (),
) -> RowIndex:
    return outbox.message_list.row_index(wanted or Filter(), before or EmptyRowIndex(), unfolded)


def all_of(found: RowIndex) -> list[int]:
    keys = list(found.keys(0, len(found)))
    assert len(keys) == len(found)
    assert [found.row_of(key) for key in keys] == list(range(len(keys)))
    return keys


def stored(
    database: Database, account: AccountKey | None = None, unfolded: Collection[int] = ()
) -> list[int]:
    """What a reader of everything would expect."""
    whose = "TRUE" if account is None else f"extension = '{account.extension_id}'"
    texts = database.rows(
        f"SELECT seq, merge FROM message m JOIN session s ON s.id = m.session WHERE {whose}"
        " ORDER BY seq DESC"
    )
    lists = database.rows(
        f"SELECT g.id, place FROM merge g JOIN session s ON s.id = g.session WHERE {whose}"
    )
    places = [((seq, 0, 0), [seq]) for seq, merge in texts if merge is None]
    for id_, place in lists:
        below = [seq for seq, merge in reversed(texts) if merge == id_ and id_ in unfolded]
        places.append(((place, 1, id_), [-id_, *below]))
    return [key for _, keys in sorted(places, reverse=True) for key in keys]


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
    assert list(found.keys(len(found) - 2, 2)) == stored(database)[-2:]
    connection.exec_trace = None
    assert len(statements) == 4, "the newest, the counts, the lists and the oldest block"
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
    put_merge(database, 600, 600, account=OTHER)
    AccountRemoval(database).begin(OTHER)
    assert all_of(row_index(full)) == stored(database, KEY)
    removal = AccountRemoval(database)
    while removal.is_pending:
        removal.step()
    assert all_of(row_index(full)) == stored(database)
    assert database.rows("SELECT DISTINCT session FROM block") == [(1,)]
    for table in ("merge", "merge_row", "merge_sum", "merge_block"):
        assert database.rows(f"SELECT * FROM {table}") == []


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


@pytest.fixture
def lists(full: Outbox, database: Database) -> tuple[int, ...]:
    """Four lists among the texts: two in one place, one that is long, and one of another
    account."""
    first = put_merge(database, 30, 5)
    full.queue(draft("between"))
    twins = (put_merge(database, 3), put_merge(database, 4))
    with database.transaction():
        database.run("UPDATE merge SET place = (SELECT max(place) FROM merge) WHERE id > 1")
    long = put_merge(database, 2 * MANY)
    for at in range(3):
        full.queue(draft(f"after {at}"))
    return first, *twins, long, put_merge(database, 9, account=OTHER)


@pytest.mark.parametrize("unfolded", [(), (1,), (2, 3), (4,), (1, 2, 3, 4, 5), (4, 99)])
def test_lists_stand_among_the_texts(
    full: Outbox, database: Database, lists: tuple[int, ...], unfolded: tuple[int, ...]
) -> None:
    assert lists == (1, 2, 3, 4, 5)
    for account in (None, KEY, OTHER):
        found = row_index(full, Filter(account=account), unfolded=unfolded)
        assert all_of(found) == stored(database, account, unfolded)


def test_the_end_of_an_unfolded_list_is_read_without_the_rows_before_it(
    full: Outbox, database: Database, lists: tuple[int, ...]
) -> None:
    found = row_index(full, unfolded=lists)
    statements: list[str] = []

    def note(_cursor: object, sql: str, _values: object) -> bool:
        statements.append(sql)
        return True

    row = found.row_of(-lists[3]) + 2 * MANY
    full._database._connection.exec_trace = note
    assert len(found.keys(row - 3, 3)) == 3
    full._database._connection.exec_trace = None
    assert len(statements) == 1, "one block of the list"


def test_a_new_list_is_an_added_row(full: Outbox, database: Database) -> None:
    put_merge(database, 3)
    before = row_index(full)
    merge = put_merge(database, 2000)
    full.queue(draft("after"))
    after = row_index(full, before=before)
    assert after.added_since(before) == AddedRows(2)
    assert all_of(after)[1] == -merge
    assert row_index(full, before=after, unfolded=[merge]).added_since(after) is None
    assert row_index(full, before=after, unfolded=[99]).added_since(after) == AddedRows(0)


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM merge WHERE id = 2",
        "UPDATE merge SET place = 7 WHERE id = 2",
        "DELETE FROM message WHERE seq = (SELECT max(seq) FROM message WHERE merge = 1)",
    ],
)
def test_other_changes_of_lists_are_no_added_rows(
    full: Outbox, database: Database, change: str
) -> None:
    unfolded = [put_merge(database, 3)]
    put_merge(database, 3)
    before = row_index(full, unfolded=unfolded)
    with database.transaction():
        database.run("DELETE FROM merge_row")
        database.run(change)
    after = row_index(full, before=before, unfolded=unfolded)
    assert after.added_since(before) is None
    assert all_of(after) == stored(database, unfolded=unfolded)


def test_a_text_of_a_folded_list_has_no_row(full: Outbox, database: Database) -> None:
    merge = put_merge(database, 3)
    ((seq,),) = database.rows("SELECT max(seq) FROM message")
    assert row_index(full).row_of(seq) == -1
    assert row_index(full, unfolded=[merge]).row_of(seq) == 3
    assert row_index(full).row_of(-99) == -1
