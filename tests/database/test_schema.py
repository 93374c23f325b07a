"""Files of earlier versions are opened, migrated, or moved aside."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from desktop.core.clocks import wall_ms
from desktop.core.errors import OutboxOutdatedError
from desktop.core.model import EndedAs, MergeState, MergeSums, MessageState
from desktop.database import schema
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.database.schema import BASELINE_VERSION, STEPS, VERSION, digest, migrate
from desktop.messages import Filter, Kind, Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue, recover
from tests.messages.samples import FROM, KEY, TO, Synced, claim_next, draft, inbound

# The dump (`python -m apsw FILE .dump`) of a file created before the migrations were squashed to
# one baseline. It never changes; a new migration comes with its own dump.
BASELINE = Path(__file__).with_name("baseline.sql")
BEFORE_ATTACHMENTS = Path(__file__).with_name("version-11.sql")
BEFORE_ENDINGS = Path(__file__).with_name("version-12.sql")
BEFORE_LIST_UNDO = Path(__file__).with_name("version-13.sql")
BEFORE_CHANGES = Path(__file__).with_name("version-13-planned.sql")
BEFORE_PLACES = Path(__file__).with_name("version-15.sql")
BEFORE_UNREPORTED = Path(__file__).with_name("version-17.sql")
BEFORE_HANDED_OVER = Path(__file__).with_name("version-19.sql")
BEFORE_ONE_RULE = Path(__file__).with_name("version-20.sql")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return opened(tmp_path, BASELINE, BASELINE_VERSION)


def opened(folder: Path, dump: Path, version: int) -> Path:
    """A file with this content."""
    file = folder / "outbox.db"
    connection = apsw.Connection(str(file))
    connection.execute(dump.read_text("utf-8"))
    assert connection.pragma("user_version") == version
    connection.close()
    return file


def content(file: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = apsw.Connection(str(file))
    found = {
        name: connection.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall()
        for name in ("session", "message", "history", "draft", "block", "texted", "counted")
    }
    connection.close()
    return found


def tables(file: Path) -> list[tuple[object, ...]]:
    """Names and columns of all tables."""
    connection = apsw.Connection(str(file))
    found = connection.execute(
        "SELECT s.type, s.name, c.name, c.type, c.dflt_value, c.pk FROM sqlite_schema s"
        " LEFT JOIN pragma_table_xinfo(s.name) c ORDER BY s.name, c.cid"
    ).fetchall()
    connection.close()
    return found


def test_a_file_of_the_baseline_opens_with_everything_in_it(file: Path) -> None:
    before = content(file)
    assert len(before["message"]) == len(MessageState), "a text in each state"

    assert prepare(file, wall_ms) is None
    after = content(file)
    for table, rows in before.items():
        assert [row[: len(rows[0])] for row in after[table]] == rows, table


def test_a_new_file_has_the_same_tables(file: Path) -> None:
    assert prepare(file, wall_ms) is None
    fresh = file.with_name("fresh.db")
    Database(fresh, wall_ms).close()
    assert tables(file) == tables(fresh)


def test_the_program_works_with_a_file_of_the_baseline(file: Path) -> None:
    assert prepare(file, wall_ms) is None
    outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
    rows = {row.state: row for row in outbox.newest(100)}
    assert {state: row.text for state, row in rows.items()} == {
        state: f"{state} \u2603" for state in MessageState
    }
    assert {row.account for row in rows.values()} == {KEY}
    assert [(d.id, d.account, d.recipient, d.text) for d in outbox.drafts.all()] == [
        ("d", "s", "+14155550109", "not sent")
    ]

    assert recover(database) == 1, "the text that was SENDING is CHECKING"
    with database.transaction():
        # As after one read of the message store: before it, nothing is sent.
        database.run("UPDATE message SET first_look_at = claimed_at WHERE state = 'checking'")
    claim = claim_next(SendQueue(database, KEY, PollIntervals()), 1_700_000_100_000)
    assert claim.text == rows[MessageState.QUEUED].text
    outbox.close()
    database.close()


def test_a_file_of_the_baseline_gets_room_for_names(file: Path) -> None:
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    (row, *_) = outbox.newest(1)
    outbox.address_book.name_number(row.recipient, "Zoë")
    assert [one.name for one in outbox.newest(1)] == ["Zoë"]
    outbox.close()


def test_it_is_known_again_how_earlier_texts_ended(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_ENDINGS, 12)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    ended = {
        row.text: row.ended_as for row in outbox.newest(20) if row.state is MessageState.CANCELLED
    }
    assert ended == {
        "cancelled": EndedAs.CANCELLED,
        "marked as not sent": EndedAs.NOT_SENT,
        "sent again": EndedAs.SENT_AGAIN,
        "first found": EndedAs.FIRST_FOUND,
    }
    outbox.close()


def test_texts_of_an_earlier_version_are_found_by_their_time(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_ENDINGS, 12)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    every = outbox.newest(99)
    times = sorted({row.created_at for row in every})
    wanted = Filter(span=(times[0], times[0] + 1))
    assert [row.id for row in outbox.newest(99, wanted=wanted)] == [
        row.id for row in every if row.created_at == times[0]
    ]
    outbox.close()


def test_questions_about_consent_in_an_earlier_version_are_found(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_UNREPORTED, 17)
    assert prepare(file, wall_ms) is None
    database = Database(file, wall_ms)
    Synced(database).take(inbound("new", "Yes", recipients=(FROM, "+14155550133")))
    with database.transaction():
        database.run("UPDATE store_record SET mark = 'may stop' WHERE message_id = 'new'")
    outbox = Outbox(file, wall_ms)
    assert set(outbox.consents.may_stop(FROM, (TO, "+14155550133"))) == {TO}
    outbox.close()
    database.close()


@pytest.mark.parametrize(
    ("dump", "version"),
    [
        (BEFORE_ATTACHMENTS, 11),
        (BEFORE_ENDINGS, 12),
        (BEFORE_LIST_UNDO, 13),
        (BEFORE_CHANGES, 13),
        (BEFORE_PLACES, 15),
        (BEFORE_UNREPORTED, 17),
        (BEFORE_HANDED_OVER, 19),
        (BEFORE_ONE_RULE, 20),
    ],
)
def test_a_file_of_an_earlier_version_keeps_everything(
    tmp_path: Path, dump: Path, version: int
) -> None:
    file = opened(tmp_path, dump, version)
    before = content(file)
    assert prepare(file, wall_ms) is None
    after = content(file)
    for table, rows in before.items():
        assert [row[: len(rows[0])] for row in after[table]] == rows, table
    fresh = file.with_name("fresh.db")
    Database(fresh, wall_ms).close()
    assert tables(file) == tables(fresh)


def test_the_digest_is_that_of_this_version() -> None:
    """After a new step: put the value on the left into `schema._DIGEST`."""
    assert digest(VERSION) == schema._DIGEST


def test_a_list_from_before_lists_could_be_undone_is_sent(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_LIST_UNDO, 13)
    assert prepare(file, wall_ms) is None
    outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
    lists = {one.name: one for one in outbox.merges.all_of(None)}
    assert {name: one.state for name, one in lists.items()} == {
        "a.csv": MergeState.RUNNING,
        "b.csv": MergeState.PAUSED,
    }
    assert not any(outbox.merges.take_back(one.id) for one in lists.values())
    queue = SendQueue(database, KEY, PollIntervals())
    sent = [claim_next(queue, 1_760_000_100_000).text for _ in range(3)]
    assert sent == ["Waiting \u2603", "Dear Kim 1", "Dear Kim 2"]
    outbox.close()
    database.close()


def test_a_draft_of_an_earlier_version_changes_no_planned_text(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_CHANGES, 13)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    (draft,) = outbox.drafts.all()
    assert (draft.text, draft.changes) == ("Not yet", "")
    assert draft.send_at is not None
    assert [one.text for one in outbox.newest(9)] == ["See you tomorrow"]
    outbox.close()


def test_planned_texts_of_an_earlier_version_leave_conversations_in_their_place(
    tmp_path: Path,
) -> None:
    file = opened(tmp_path, BEFORE_PLACES, 15)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    before = outbox.conversations.row(1)
    assert before is not None
    assert before.planned_at == 1_760_086_400_000
    outbox.queue(draft("later", send_at=1_760_000_000_001))
    after = outbox.conversations.row(1)
    assert after is not None
    assert (after.last_at, after.planned_at) == (before.last_at, 1_760_000_000_001)
    outbox.close()


def test_a_list_of_an_earlier_version_counts_by_the_new_rule(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_UNREPORTED, 17)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    (found,) = outbox.merges.all_of(None)
    assert found.sums == MergeSums(
        unreported=2, failed=1, marked_not_sent=1, marked_arrived=1, cancelled=1
    )
    assert found.failures == (("SMS-CAR-430", 1),)
    assert [one.id for one in outbox.newest(9, wanted=Filter(kind=Kind.FAILED))] == ["c"]
    assert [one.id for one in outbox.newest(9, wanted=Filter(kind=Kind.UNREPORTED))] == ["b", "a"]
    assert outbox.unseen_failures.counts()[Kind.FAILED] == 1
    (pending,) = outbox.pending_notifications.take_lists(lambda _list: True)
    assert pending.failed == 1
    outbox.close()


def test_accepted_and_refused_texts_of_an_earlier_version_are_told_from_sent_ones(
    tmp_path: Path,
) -> None:
    file = opened(tmp_path, BEFORE_HANDED_OVER, 19)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    (found,) = outbox.merges.all_of(None)
    assert found.sums == MergeSums(
        accepted=3, handed_over=1, delivered=1, failed=2, refused=1, cancelled=1, left_out=1
    )
    assert (found.sums.sent, found.sums.answered, found.sums.texts) == (6, 7, 8)
    outbox.close()


def test_what_was_looked_for_again_in_an_earlier_version_needs_a_decision(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_ONE_RULE, 20)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    (found,) = outbox.merges.all_of(None)
    sums = found.sums
    assert (sums.needs_decision, sums.checking, sums.sending) == (2, 1, 0)
    assert outbox.needs_you() == len(outbox.newest(9, wanted=Filter(kind=Kind.NEEDS_YOU))) == 2
    outbox.close()


def test_a_new_step_runs_once_and_keeps_the_rows(file: Path) -> None:
    steps = (*STEPS, "ALTER TABLE message ADD COLUMN direction TEXT NOT NULL DEFAULT 'out'")
    before = content(file)["message"]
    for _ in range(2):
        connection = apsw.Connection(str(file))
        with connection:
            migrate(connection, steps)
        assert connection.pragma("user_version") == VERSION + 1
        connection.close()
    after = content(file)["message"]
    assert [(*row[: len(before[0])], row[-1]) for row in after] == [(*row, "out") for row in before]


def test_an_empty_file_gets_the_baseline_and_every_step(tmp_path: Path) -> None:
    connection = apsw.Connection(str(tmp_path / "new.db"))
    with connection:
        migrate(connection, (*STEPS, "CREATE TABLE invented (id TEXT PRIMARY KEY)"))
    assert connection.pragma("user_version") == VERSION + 1
    assert connection.execute("SELECT count(*) FROM invented, message").fetchall() == [(0,)]
    connection.close()


def test_a_step_that_fails_leaves_the_file_unchanged(file: Path) -> None:
    before = tables(file)
    connection = apsw.Connection(str(file))
    with pytest.raises(apsw.SQLError), connection:
        migrate(connection, (*STEPS, "CREATE TABLE half (id); SELECT nothing FROM half"))
    assert connection.pragma("user_version") == BASELINE_VERSION
    connection.close()
    assert tables(file) == before


def test_a_file_from_before_the_baseline_is_moved_aside_and_salvaged(file: Path) -> None:
    connection = apsw.Connection(str(file))
    connection.execute("DROP TABLE block")
    connection.pragma("user_version", BASELINE_VERSION - 1)
    connection.close()

    assert isinstance(prepare(file, wall_ms), OutboxOutdatedError)
    (kept,) = file.parent.glob("outbox-damaged-*.db")
    connection = apsw.Connection(str(kept))
    assert connection.pragma("user_version") == BASELINE_VERSION - 1
    connection.close()
    outbox = Outbox(file, wall_ms)
    rows = outbox.newest(100)
    assert len(rows) == len(MessageState)
    assert not [row for row in rows if row.state is MessageState.QUEUED], "none is sent by itself"
    outbox.close()
    assert prepare(file, wall_ms) is None


def test_a_file_from_before_attachments_still_has_its_texts(tmp_path: Path) -> None:
    file = opened(tmp_path, BEFORE_ATTACHMENTS, 11)
    assert prepare(file, wall_ms) is None
    outbox = Outbox(file, wall_ms)
    assert {row.text: row.files for row in outbox.newest(9)}["Waiting \u2603"] == ()
    assert [(one.text, one.files) for one in outbox.drafts.all()] == [("A draft", ())]
    assert outbox.conversations.replies.of(1).text == "An answer"
    assert "Yes \u2603" in [one.text for one in outbox.conversations.thread.newest(1, 9)]
    assert len(outbox.merges.all_of(None)) == 1
    outbox.close()
