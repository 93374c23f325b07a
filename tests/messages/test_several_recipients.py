"""One text each for several recipients: all or none, and none twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.contacts.directory import Directory
from desktop.core.clocks import wall_ms
from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, DirectoryEntry, Draft, MessageState
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue

KEY = AccountKey("https://x.test", "1", "2")
FROM = "+16505550101"
A, B, C = "+14155550101", "+14155550102", "+14155550103"
NOW = 1_800_000_000_000


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "outbox.db", wall_ms)
    yield made
    made.close()


@pytest.fixture
def outbox(tmp_path: Path, database: Database) -> Iterator[Outbox]:
    made = Outbox(tmp_path / "outbox.db", wall_ms)
    yield made
    made.close()


def draft(text: str = "Hello") -> Draft:
    return Draft("d", KEY, FROM, A, text)


def waiting(outbox: Outbox) -> list[tuple[str, str]]:
    rows = reversed(outbox.newest(50))
    return [(row.recipient, row.text) for row in rows if row.state == MessageState.QUEUED]


def test_each_gets_a_row_of_its_own_once(outbox: Outbox) -> None:
    ids = outbox.queue_all(draft(), [A, B, A, C])
    assert waiting(outbox) == [(A, "Hello"), (B, "Hello"), (C, "Hello")]
    assert len(set(ids)) == 3
    # As after a failed commit that was written after all.
    assert outbox.queue_all(draft(), [A, B, C]) == ids
    assert len(waiting(outbox)) == 3


def test_who_was_taken_out_meanwhile_gets_nothing(outbox: Outbox) -> None:
    outbox.queue_all(draft("Helo"), [A, B, C])
    outbox.queue_all(draft("Hello"), [C])
    assert waiting(outbox) == [(C, "Hello")]


def test_who_got_it_already_gets_nothing_more(outbox: Outbox, database: Database) -> None:
    outbox.queue(draft())
    claim = SendQueue(database, KEY, PollIntervals()).claim(NOW)
    assert claim is not None
    outbox.queue_all(draft(), [B, A])
    assert waiting(outbox) == [(B, "Hello")]
    outbox.queue_all(draft(), [B, A])
    assert len(outbox.newest(10)) == 2


def test_a_row_that_fails_keeps_the_others_out(outbox: Outbox, database: Database) -> None:
    # The disk is full for the last one of them.
    with database.transaction():
        database.run(
            "CREATE TRIGGER full BEFORE INSERT ON message WHEN new.recipient = '+14155550103'"
            " BEGIN SELECT RAISE(ABORT, 'full'); END"
        )
    with pytest.raises(Exception, match="full"):
        outbox.queue_all(draft(), [A, B, C])
    assert outbox.newest(10) == []
    with database.transaction():
        database.run("DROP TRIGGER full")
    outbox.queue_all(draft(), [A, B, C])
    assert len(waiting(outbox)) == 3


def test_a_busy_disk_queues_none(outbox: Outbox, database: Database) -> None:
    with database.transaction(), pytest.raises(DiskError):
        outbox.queue_all(draft(), [A, B])
    outbox.queue_all(draft(), [A, B])
    assert len(waiting(outbox)) == 2


# --- who may be meant -----------------------------------------------------------------------------


def names(outbox: Outbox, typed: str) -> list[str]:
    return [one.name or one.number for one in outbox.people.suggest(KEY, typed, 1)]


def test_people_are_found_by_any_word_or_by_digits(outbox: Outbox, database: Database) -> None:
    directory = Directory(database, KEY)
    directory.replace(
        [
            DirectoryEntry(A, "Enabled", "Zoë Müller"),
            DirectoryEntry(B, "Enabled", "Ana Martins"),
            DirectoryEntry(C, "Frozen", "Ann Frost"),
            DirectoryEntry("+14155550104", "Enabled", "Anonymous", is_shown=False),
        ]
    )
    assert names(outbox, "mul") == ["Zoë Müller"]
    assert names(outbox, "mar an") == ["Ana Martins"]
    assert names(outbox, "an") == ["Ana Martins"]
    assert names(outbox, "(415) 555-01") == ["Zoë Müller", "Ana Martins"]
    assert outbox.people.name_of(KEY, B) == "Ana Martins"
    assert outbox.people.name_of(KEY, C) == "Ann Frost"
    assert outbox.dropped_extension(KEY, A) is None
    assert outbox.dropped_extension(KEY, C) is not None
    outbox.queue(draft())
    outbox.queue(Draft("e", KEY, FROM, "+14155550188", "x"))
    assert names(outbox, "+1415")[:2] == ["+14155550188", "Zoë Müller"]
    directory.replace([DirectoryEntry(B, "Enabled", "Ana Stone")])
    assert names(outbox, "ana") == ["Ana Stone"]
    assert names(outbox, "mul") == []
