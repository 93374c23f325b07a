"""Files beside the database that the disk does not give back, or not let go."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.errors import DiskError
from desktop.core.model import MessageState
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.send_queue import SendQueue
from tests.messages.files import attach
from tests.messages.samples import FROM, KEY, NOW, TO, claim_next, draft, row, state
from tests.proofs_disk.file_calls import watching


def make_unreadable(path: Path) -> None:
    """A folder can be read as little as a file on a bad sector, and nothing can take its place."""
    path.unlink()
    path.mkdir()


def tidy(database: Database) -> None:
    upkeep = AttachmentUpkeep(database)
    while upkeep.is_pending:
        upkeep.step()


@pytest.fixture
def files(database: Database) -> AttachmentFiles:
    return AttachmentFiles(database.file)


def test_the_copy_goes_where_the_file_cannot_be_read(
    outbox: Outbox, database: Database, send_queue: SendQueue, files: AttachmentFiles
) -> None:
    picture = attach(database.file)
    outbox.queue(draft("a", files=(picture,)))
    assert files.copy(picture.hash)
    make_unreadable(files.path(picture.hash))
    assert claim_next(send_queue).files[0].content == b"a picture"


def test_a_file_that_cannot_be_read_holds_its_text_and_no_other(
    outbox: Outbox, database: Database, send_queue: SendQueue, files: AttachmentFiles
) -> None:
    picture = attach(database.file)
    outbox.queue(draft("a", files=(picture,)))
    outbox.queue(draft("b", to="+14155550101"))
    make_unreadable(files.path(picture.hash))
    assert send_queue.claim(NOW) is None
    assert row(outbox, "a").files_lost
    assert claim_next(send_queue).id == "b"
    assert state(outbox, "a") is MessageState.QUEUED


def test_the_upkeep_goes_on_past_a_file_that_cannot_be_read(
    outbox: Outbox, database: Database, files: AttachmentFiles
) -> None:
    picture, plan = attach(database.file), attach(database.file, b"a plan", "plan.pdf")
    outbox.drafts.save(UnsentDraft("d", KEY.text, FROM, TO, "", files=(picture, plan)))
    make_unreadable(files.path(picture.hash))
    tidy(database)
    assert files.copies() == {plan.hash}


def test_a_file_that_cannot_be_removed_is_left_for_the_next_start(
    database: Database, files: AttachmentFiles
) -> None:
    picture, plan = attach(database.file), attach(database.file, b"a plan", "plan.pdf")
    assert files.copy(plan.hash)
    path = files.path(picture.hash)
    make_unreadable(path)
    (path / "in use").touch()
    tidy(database)
    assert files.hashes() == {picture.hash}
    (path / "in use").unlink()
    path.rmdir()
    attach(database.file)
    tidy(database)
    assert files.hashes() == set()


def test_a_copy_that_cannot_be_removed_is_no_trouble(
    database: Database, files: AttachmentFiles
) -> None:
    picture = attach(database.file)
    assert files.copy(picture.hash)
    make_unreadable(files.folder.with_name("outbox-backup-files") / picture.hash)
    tidy(database)
    assert files.copies() == {picture.hash}


@pytest.mark.parametrize("is_good", [True, False])
def test_windows_does_not_replace_a_file_that_is_read_just_now(
    files: AttachmentFiles, is_good: bool
) -> None:
    def refuse(name: str, _descriptor: int) -> None:
        if name == "rename":
            raise PermissionError

    hash_ = files.write(b"a picture")
    if not is_good:
        files.path(hash_).write_bytes(b"b picture")
    with watching(before=refuse):
        if is_good:
            assert files.write(b"a picture") == hash_
        else:
            with pytest.raises(DiskError):
                files.write(b"a picture")
    assert [path.name for path in files.folder.iterdir()] == [hash_]
