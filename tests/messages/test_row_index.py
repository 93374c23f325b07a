"""Places of the list: what is counted in the file is what is there, whatever happens to texts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop.accounts.removal import Removal
from desktop.core.model import SessionKey
from desktop.core.records import replace
from desktop.database.connection import Store
from desktop.messages import Filter, Kind, NoPlaces, Outbox, Places
from desktop.messages.row_index import PAGE, Added
from tests.messages.texts import KEY, OTHER, draft

MANY = 3 * 1024 + 100


def places(outbox: Outbox, wanted: Filter | None = None, before: Places | None = None) -> Places:
    return outbox.listing.places(wanted or Filter(), before or NoPlaces())


def all_of(found: Places) -> list[int]:
    seqs = list(found.seqs(0, len(found)))
    assert len(seqs) == len(found)
    assert [found.place(seq) for seq in seqs] == list(range(len(seqs)))
    return seqs


def there(store: Store, session: SessionKey | None = None) -> list[int]:
    whose = "" if session is None else f" WHERE extension = '{session.extension_id}'"
    rows = store.rows(
        "SELECT seq FROM message JOIN session ON session.id = message.session"
        f"{whose} ORDER BY seq DESC"
    )
    return [seq for (seq,) in rows]


def fill(store: Store, outbox: Outbox, many: int) -> None:
    """Copies of one text, in one transaction."""
    outbox.queue(draft("first"))
    with store.transaction():
        store.run(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO message (id, session, sender, recipient, text, text_key, state,"
            " created_at) SELECT 'id' || i, session, sender, recipient, 'Text ' || i, text_key,"
            " 'queued', created_at + i FROM n, message WHERE seq = 1",
            (many,),
        )


@pytest.fixture
def full(store: Store, outbox: Outbox) -> Iterator[Outbox]:
    fill(store, outbox, MANY)
    outbox.queue(draft("o", session=OTHER))
    yield outbox


def test_every_place_leads_to_its_text_and_back(full: Outbox, store: Store) -> None:
    assert all_of(places(full)) == there(store)
    assert all_of(places(full, Filter(session=KEY))) == there(store, KEY)
    assert all_of(places(full, Filter(session=OTHER))) == there(store, OTHER)
    assert places(full).place(10 * MANY) == -1


def test_the_end_is_found_without_what_lies_before_it(full: Outbox, store: Store) -> None:
    asked: list[str] = []
    connection = full._store._connection

    def note(_cursor: object, sql: str, _values: object) -> bool:
        asked.append(sql)
        return True

    connection.exec_trace = note
    found = places(full)
    assert list(found.seqs(len(found) - 2, 2)) == there(store)[-2:]
    connection.exec_trace = None
    assert len(asked) == 3, "the counts, the newest block and the oldest one"
    assert not any("OFFSET" in sql for sql in asked)


def test_gaps_and_undone_texts_are_counted(full: Outbox, store: Store) -> None:
    with store.transaction():
        store.run("DELETE FROM history")
        store.run("DELETE FROM message WHERE seq % 7 = 0 OR seq BETWEEN 500 AND 2500")
    full.queue(replace(draft("g", "in grace"), grace_ms=5000))
    before = places(full)
    assert all_of(before) == there(store)
    assert full.take_back(["g"], "new draft") is not None
    full.queue(draft("h"))
    after = places(full, before=before)
    assert all_of(after) == there(store)
    assert after.added_to(before) is None, "as many as before, but others"


def test_a_text_that_turns_to_another_session_moves(full: Outbox, store: Store) -> None:
    full.queue(draft("m"))
    full.queue(draft("m", session=OTHER))
    assert all_of(places(full, Filter(session=KEY))) == there(store, KEY)
    assert all_of(places(full, Filter(session=OTHER))) == there(store, OTHER)


def test_a_removed_session_is_not_counted_any_more(full: Outbox, store: Store) -> None:
    Removal(store).begin(OTHER)
    assert all_of(places(full)) == there(store, KEY)
    removal = Removal(store)
    while removal.is_pending:
        removal.step()
    assert all_of(places(full)) == there(store)
    assert store.rows("SELECT DISTINCT session FROM block") == [(1,)]


def test_new_texts_are_told_from_other_changes(full: Outbox, store: Store) -> None:
    before = places(full)
    assert places(full, before=before).added_to(before) == Added(0)
    for at in range(3):
        full.queue(draft(f"new {at}"))
    after = places(full, before=before)
    assert after.added_to(before) == Added(3)
    with store.transaction():
        store.run("DELETE FROM message WHERE seq = 5")
    assert places(full, before=after).added_to(after) is None
    assert places(full, Filter(session=KEY)).added_to(after) is None, "another list"


def test_what_came_since_moves_no_place(full: Outbox, store: Store) -> None:
    found = places(full)
    before = there(store)
    full.queue(draft("late"))
    assert all_of(found) == before


def test_what_is_found_grows_at_its_end(full: Outbox, store: Store) -> None:
    wanted = Filter(kind=Kind.WAITING)
    found = places(full, wanted)
    assert len(found) == PAGE
    found.read_more()
    full.queue(draft("n"))
    again = places(full, wanted, found)
    assert again.added_to(found) == Added(1)
    assert all_of(again) == there(store)[: 2 * PAGE + 1]
    while again.has_more:
        again.read_more()
    assert all_of(again) == there(store)
