"""A text and its files belong together: in the outbox, in drafts, and beside the database."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desktop.core.errors import DiskError, OutboxDamagedError
from desktop.core.file_errors import AttachmentLostError
from desktop.core.model import Accepted, Attachment, MessageState, Rejected, Unknown
from desktop.core.records import replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.messages import Outbox, Reply, UnsentDraft
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from tests.messages.files import attach, in_store
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    TO,
    claim_next,
    draft,
    events,
    read,
    record,
    row,
    state,
)
from tests.proofs_disk.file_calls import watching

A, B = "+14155550101", "+14155550102"


@pytest.fixture
def files(database: Database) -> AttachmentFiles:
    return AttachmentFiles(database.file)


def tidy(database: Database) -> None:
    upkeep = AttachmentUpkeep(database)
    while upkeep.is_pending:
        upkeep.step()


def there(files: AttachmentFiles) -> set[str]:
    return files.hashes()


def two(database: Database) -> tuple[Attachment, Attachment]:
    return attach(database.file), attach(database.file, b"a plan", "plan.pdf")


def test_a_text_is_claimed_with_its_files_in_their_order(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    picture, plan = two(database)
    outbox.queue(draft("a", files=(plan, picture)))
    assert row(outbox, "a").files == (plan, picture)
    claim = claim_next(send_queue)
    assert [(one.attachment, one.content) for one in claim.files] == [
        (plan, b"a plan"),
        (picture, b"a picture"),
    ]


def test_texts_with_the_same_files_share_them(outbox: Outbox, database: Database) -> None:
    both = two(database)
    outbox.queue_all(draft("a", to=A, files=both), [A, B])
    outbox.queue(draft("b", files=both))
    assert database.row("SELECT count(*) FROM file_set") == (1,)
    assert {one.files for one in outbox.newest(10)} == {both}


def test_files_alone_are_a_text(outbox: Outbox, database: Database, send_queue: SendQueue) -> None:
    outbox.queue(draft("a", "", files=(attach(database.file),)))
    assert claim_next(send_queue).text == ""


def test_a_file_that_is_not_there_is_refused_and_nothing_changes(
    outbox: Outbox, database: Database, files: AttachmentFiles
) -> None:
    picture, plan = two(database)
    files.path(plan.hash).unlink()
    outbox.drafts.save(UnsentDraft("a", KEY.text, FROM, TO, "Hello", files=(picture,)))
    with pytest.raises(AttachmentLostError):
        outbox.queue_all(draft("a", files=(picture, plan)), [A, B])
    assert outbox.newest(10) == []
    assert [one.files for one in outbox.drafts.all()] == [(picture,)]


@pytest.mark.parametrize("damage", ["missing", "flipped", "cut", "longer"])
def test_a_damaged_file_holds_its_text_and_no_other(
    outbox: Outbox,
    database: Database,
    send_queue: SendQueue,
    files: AttachmentFiles,
    damage: str,
) -> None:
    picture = attach(database.file)
    outbox.queue(draft("a", files=(picture,)))
    outbox.queue(draft("b", to=A))
    path = files.path(picture.hash)
    match damage:
        case "missing":
            path.unlink()
        case "flipped":
            path.write_bytes(b"b picture")
        case "cut":
            path.write_bytes(b"a pict")
        case "longer":
            path.write_bytes(b"a picture and more")
    assert send_queue.claim(NOW) is None
    held = row(outbox, "a")
    assert held.state is MessageState.QUEUED
    assert held.late and held.files_lost
    assert events(outbox, "a")[-1] == "files-lost"
    assert send_queue.take_held(), "the window is told that a row changed"
    assert claim_next(send_queue).id == "b"
    assert not send_queue.take_held()
    assert send_queue.claim(NOW) is None

    # The person attaches it again, and sends.
    again = attach(database.file)
    assert outbox.decisions.send_now("a")
    claim = claim_next(send_queue)
    assert (claim.id, claim.files[0].attachment) == ("a", again)


def test_a_damaged_file_is_put_back_from_its_copy(
    outbox: Outbox, database: Database, send_queue: SendQueue, files: AttachmentFiles
) -> None:
    picture = attach(database.file)
    outbox.queue(draft("a", files=(picture,)))
    tidy(database)
    files.path(picture.hash).write_bytes(b"damaged")
    assert claim_next(send_queue).files[0].content == b"a picture"
    assert files.path(picture.hash).read_bytes() == b"a picture"


def test_a_text_that_is_changed_while_its_files_are_read_goes_with_the_new_ones(
    outbox: Outbox, database: Database, send_queue: SendQueue, files: AttachmentFiles
) -> None:
    picture, plan = two(database)
    outbox.queue(draft("a", files=(picture,)))
    files.copy(picture.hash)
    files.path(picture.hash).write_bytes(b"damaged")

    def change(name: str, _descriptor: int) -> None:
        # The picture is just put back from its copy.
        if name == "open":
            outbox.queue(draft("a", files=(plan,)))

    with watching(before=change):
        claim = claim_next(send_queue)
    assert [one.content for one in claim.files] == [b"a plan"]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE attachment SET hash = '{other}', size = 6",
        "UPDATE attachment SET name = 'other.jpg'",
        "UPDATE attachment SET type = 'image/png'",
        "UPDATE message SET file_set = NULL",
    ],
)
def test_a_row_with_other_files_than_were_chosen_is_never_sent(
    outbox: Outbox, database: Database, send_queue: SendQueue, change: str
) -> None:
    picture, plan = two(database)
    outbox.queue(draft("a", files=(picture,)))
    with database.transaction():
        database.run(change.format(other=plan.hash))
    with pytest.raises(OutboxDamagedError):
        send_queue.claim(NOW)


def test_a_set_whose_files_are_gone_from_the_database_is_never_sent_without_them(
    outbox: Outbox, database: Database, send_queue: SendQueue
) -> None:
    outbox.queue(draft("a", files=(attach(database.file),)))
    with database.transaction():
        database.run("DELETE FROM attachment")
    assert send_queue.claim(NOW) is None
    assert row(outbox, "a").files_lost


def test_a_second_press_of_send_changes_files_and_never_doubles(
    outbox: Outbox, database: Database
) -> None:
    picture, plan = two(database)
    outbox.queue(draft("a", files=(picture,)))
    outbox.queue(draft("a", files=(picture,)))
    outbox.queue(draft("a", files=(plan,)))
    assert [one.files for one in outbox.newest(10)] == [(plan,)]


def test_undo_gives_the_files_back(outbox: Outbox, database: Database) -> None:
    both = two(database)
    ids = outbox.queue_all(draft("a", to=A, files=both, grace_ms=5_000), [A, B])
    found = outbox.undo(ids, "again")
    assert found is not None
    assert found.files == both
    assert found.recipient == f"{A}, {B}"
    tidy(database)
    assert there(AttachmentFiles(database.file)) == {one.hash for one in both}


def test_a_text_that_is_sent_again_has_its_files(
    outbox: Outbox, database: Database, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    picture = attach(database.file)
    outbox.queue(draft("a", files=(picture,)))
    send_queue.settle(claim_next(send_queue), Unknown("reset"), NOW)
    for at in (5_000, 120_000):
        read(reconciliation, NOW + at)
    assert outbox.decisions.send_again("a", "b")
    assert claim_next(send_queue, NOW + 200_000).files[0].attachment == picture


# --- a lost answer --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sizes", "is_found"),
    [
        *(((9, 6), True), ((6, 9), True), ((0, 0), True), ((9, 0), True)),
        *(((9,), False), ((), False), ((9, 7), False), ((9, 6, 6), False), ((9, 9), False)),
    ],
)
def test_the_record_of_a_lost_answer_has_as_many_files_of_the_same_sizes(
    outbox: Outbox,
    database: Database,
    send_queue: SendQueue,
    reconciliation: Reconciliation,
    sizes: tuple[int, ...],
    is_found: bool,
) -> None:
    outbox.queue(draft("a", files=two(database)))
    send_queue.settle(claim_next(send_queue), Unknown("reset"), NOW)
    read(reconciliation, NOW + 5_000, replace(record("9"), files=in_store(*sizes)))
    assert (state(outbox, "a") is MessageState.ACCEPTED) is is_found


# --- drafts and replies ---------------------------------------------------------------------------


def test_a_draft_keeps_its_files_and_whether_it_is_for_a_group(
    outbox: Outbox, database: Database
) -> None:
    both = two(database)
    kept = UnsentDraft("d", KEY.text, FROM, "", "", files=both, in_group=True)
    outbox.drafts.save(kept)
    assert outbox.drafts.all() == [replace(kept, changed_at=outbox.drafts.all()[0].changed_at)]
    outbox.drafts.save(replace(kept, files=both[:1]))
    assert outbox.drafts.all()[0].files == both[:1]
    outbox.drafts.save(replace(kept, files=(), in_group=False))
    assert outbox.drafts.all() == []


def test_a_reply_keeps_its_files(outbox: Outbox, database: Database) -> None:
    both = two(database)
    conversation = outbox.conversations.open(KEY, FROM, [TO])
    replies = outbox.conversations.replies
    replies.save(conversation, Reply("r", "", both))
    assert replies.of(conversation) == Reply("r", "", both)
    tidy(database)
    assert there(AttachmentFiles(database.file)) == {one.hash for one in both}
    outbox.queue(draft("r", files=both))
    assert replies.of(conversation) == Reply()
    assert database.row("SELECT count(*) FROM draft_part") == (0,)


def test_a_reply_that_another_one_replaces_leaves_no_files(
    outbox: Outbox, database: Database
) -> None:
    picture, plan = two(database)
    conversation = outbox.conversations.open(KEY, FROM, [TO])
    replies = outbox.conversations.replies
    replies.save(conversation, Reply("r", "Look", (picture,)))
    replies.save(conversation, Reply("s", "Look", (plan,)))
    assert replies.of(conversation) == Reply("s", "Look", (plan,))
    tidy(database)
    assert there(AttachmentFiles(database.file)) == {plan.hash}
    assert database.row("SELECT count(*) FROM draft_part") == (1,)


# --- no orphans -----------------------------------------------------------------------------------


def test_files_go_with_the_last_text_that_has_them(
    outbox: Outbox, database: Database, send_queue: SendQueue, files: AttachmentFiles
) -> None:
    picture, plan = two(database)
    outbox.queue(draft("a", files=(picture, plan)))
    outbox.queue(draft("b", to=A, files=(picture,)))
    for _ in range(2):
        send_queue.settle(claim_next(send_queue), Rejected("MSG-304"), NOW)
    tidy(database)
    assert there(files) == {picture.hash, plan.hash}
    outbox.removal.remove(["a"])
    tidy(database)
    assert there(files) == {picture.hash}
    outbox.removal.remove(["b"])
    tidy(database)
    assert there(files) == set()
    assert database.row("SELECT count(*) FROM file_set") == (0,)
    assert database.row("SELECT count(*) FROM attachment") == (0,)


def test_files_that_no_text_ever_had_are_removed(
    outbox: Outbox, database: Database, files: AttachmentFiles
) -> None:
    attach(database.file)
    with files.unfinished() as path:
        path.write_bytes(b"half")
        os.utime(path, (0, 0))
        tidy(database)
        assert list(files.folder.iterdir()) == []


def test_an_unfinished_file_that_cannot_be_removed_is_no_trouble(files: AttachmentFiles) -> None:
    with files.unfinished() as path:
        # Removing a folder as a file fails, as removing anything does on a disk that is read-only.
        path.mkdir()
    assert path.exists()


def test_what_waits_has_a_copy_and_what_ringcentral_has_does_not(
    outbox: Outbox, database: Database, send_queue: SendQueue, files: AttachmentFiles
) -> None:
    picture = attach(database.file)
    outbox.queue(draft("a", files=(picture,)))
    tidy(database)
    assert files.copies() == {picture.hash}
    answer = replace(record("9"), files=in_store(picture.size))
    send_queue.settle(claim_next(send_queue), Accepted(answer), NOW)
    tidy(database)
    assert files.copies() == set()
    assert there(files) == {picture.hash}


def test_other_people_cannot_read_the_files(database: Database, files: AttachmentFiles) -> None:
    picture = attach(database.file)
    assert files.folder.stat().st_mode & 0o777 == 0o700
    assert files.path(picture.hash).stat().st_mode & 0o777 == 0o600


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path) -> None:
    files = AttachmentFiles(tmp_path / "outbox.db")
    files.folder.write_text("in the way")
    with pytest.raises(DiskError) as error:
        files.write(b"x")
    assert str(files.folder) in error.value.details


def test_salvage_keeps_files(tmp_path: Path) -> None:
    """Of a damaged outbox: its texts come back with their files, or are never sent again."""
    from desktop.core.clocks import wall_ms
    from desktop.database.damage_marker import DamageMarker
    from desktop.database.recovery.opening import prepare

    file = tmp_path / "outbox.db"
    outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
    picture, plan = attach(file), attach(file, b"a plan", "plan.pdf")
    queue = SendQueue(database, KEY, PollIntervals())
    for id_, chosen in (("a", (picture,)), ("b", (plan,))):
        outbox.queue(draft(id_, files=chosen))
        queue.settle(claim_next(queue), Rejected("MSG-304"), NOW)
    outbox.drafts.save(UnsentDraft("d", KEY.text, FROM, TO, "Draft", files=(picture,)))
    database.close()
    outbox.close()
    AttachmentFiles(file).path(plan.hash).unlink()
    DamageMarker(file).mark("for the test")
    assert prepare(file, wall_ms) is not None

    outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
    assert (row(outbox, "a").files, row(outbox, "a").files_lost) == ((picture,), False)
    assert (row(outbox, "b").files, row(outbox, "b").files_lost) == ((), True)
    assert [one.files for one in outbox.drafts.all()] == [(picture,)]
    tidy(database)
    assert there(AttachmentFiles(file)) == {picture.hash}
    database.close()
    outbox.close()
