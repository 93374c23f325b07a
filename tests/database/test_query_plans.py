"""Nothing that is asked of the outbox reads all texts: of a million, that would take seconds.

SQLite says how it would find what each statement asks for (EXPLAIN QUERY PLAN).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from desktop.accounts.known_accounts import KnownSession, KnownSessions
from desktop.accounts.removal import Removal
from desktop.core.model import Accepted, StoreRecord, Unknown
from desktop.database.connection import Row, Store, has_whole_texts
from desktop.messages import Filter, Kind, NoPlaces, Outbox
from desktop.messages.reconciliation import Looking
from desktop.messages.schedule import Holding
from desktop.messages.send_queue import OutboxRoad, recover
from desktop.messages.sync import Syncing
from tests.messages.texts import FROM, KEY, NOW, TO, draft, record

# Whole tables, and all texts of somebody.
_EVERYTHING = re.compile(
    r"^SCAN (message|history|[mo])"
    r"( USING (COVERING )?INDEX (message_of_session|message_to|history).*)?$"
    r"|message_of_session \(session=\?\)$"
)

_DELETED = "DELETE FROM session"


@pytest.fixture
def asked(store: Store, outbox: Outbox) -> Iterator[set[str]]:
    """Every statement that the two connections get."""
    found: set[str] = set()

    def note(_cursor: object, sql: str, _values: object) -> bool:
        found.add(sql)
        return True

    connections = (store._connection, outbox._store._connection)
    for connection in connections:
        connection.exec_trace = note
    yield found
    for connection in connections:
        connection.exec_trace = None


def walks(store: Store, sql: str) -> bool:
    """Whether it reads all texts."""
    if not sql.lstrip().startswith(("SELECT", "UPDATE", "DELETE")):
        return False
    names = len(set(re.findall(r"\?\d+", sql))) or sql.count("?")
    plan: list[Row] = store._connection.execute(
        f"EXPLAIN QUERY PLAN {sql}", (None,) * names
    ).fetchall()
    # So many at most, or the first will do, as where a session is deleted to which none may refer.
    is_bounded = any(part in sql for part in ("LIMIT ?", "EXISTS (SELECT 1 FROM message", _DELETED))
    return not is_bounded and any(_EVERYTHING.search(line[3]) for line in plan)


def live(outbox: Outbox, store: Store, road: OutboxRoad, looking: Looking) -> None:
    """A bit of everything."""
    outbox.known.all()
    syncing, holding = Syncing(store, KEY, road.accepted, looking), Holding(store, KEY)
    recover(store)
    for id_ in "abcd":
        outbox.queue(draft(id_, f"Hello {id_}", to=f"{TO[:-1]}{ord(id_) % 10}"))
    for id_ in "abc":
        road.plan()
        claim = road.claim(NOW)
        assert claim is not None
        answer = StoreRecord(f"m-{id_}", FROM, (claim.recipient,), claim.text, NOW, "Queued")
        road.settle(claim, Accepted(answer) if id_ == "a" else Unknown("reset"), NOW)
    window = looking.window(NOW + 500_000)
    assert window is not None
    looking.settle(window, (record("m-x"),), NOW + 500_000)
    looking.ask_now(NOW + 900_000)
    syncing.wanted(NOW)
    syncing.settle((record("m-a"), record("m-new", at=NOW + 5)), "t", NOW + 90_000, complete=True)
    followed = road.accepted.next_followed(NOW + 500_000)
    if followed is not None:
        road.accepted.note_status(followed, None, NOW + 500_000)
    holding.due()
    holding.release(NOW)
    for wanted in (Filter(), Filter(session=KEY), Filter(KEY, Kind.FAILED), Filter(words="hel")):
        places = outbox.listing.places(wanted, NoPlaces())
        outbox.listing.rows(places.seqs(0, 3))
        outbox.newest(3, None, wanted)
    outbox.send_again("b", "e")
    outbox.mark_not_sent("c")
    outbox.cancel("d")
    outbox.details("a")
    outbox.unfinished(KEY)
    outbox.needs_you()
    outbox.sessions()
    has_whole_texts(store)
    leave(store)


def leave(store: Store) -> None:
    KnownSessions(store).remember(KnownSession(KEY, "Ana", "User", "101", "US"))
    removal = Removal(store)
    removal.begin(KEY)
    while removal.is_pending:
        removal.step()


def test_no_statement_reads_all_texts(
    store: Store, outbox: Outbox, road: OutboxRoad, looking: Looking, asked: set[str]
) -> None:
    live(outbox, store, road, looking)
    assert len(asked) > 60
    walking = [sql for sql in sorted(asked) if walks(store, sql)]
    assert walking == [], "\n\n".join(walking)


def test_one_that_does_is_found(store: Store) -> None:
    assert walks(store, "SELECT seq FROM message WHERE state = 'sending'")
    assert walks(store, "SELECT seq FROM message WHERE session = ? AND message_id = ?")
    assert not walks(store, "SELECT seq FROM message WHERE id = ?")
