"""Files of records of the message store: what is known of them, and which are fetched."""

from __future__ import annotations

import pytest

from desktop.core.model import ConversationFilter, FileState, StoreFile, StoreFileKey
from desktop.core.records import replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.store_files import FileFetching
from tests.messages.files import in_store
from tests.messages.samples import KEY, NOW, Synced, inbound

FIRST = StoreFileKey(KEY, "7", 0)


@pytest.fixture
def synced(database: Database) -> Synced:
    return Synced(database)


def files_of(outbox: Outbox) -> tuple[StoreFile, ...]:
    """Those of the only text."""
    ((_, conversation),) = outbox.conversations.ids(ConversationFilter(), 9)
    (text,) = outbox.conversations.thread.newest(conversation, 9)
    return text.files


def test_a_record_may_get_its_files_later(outbox: Outbox, synced: Synced) -> None:
    record = inbound("7")
    synced.take(record)
    assert files_of(outbox) == ()
    with_files = replace(record, files=in_store(9, 6))
    assert synced.take(with_files, at=NOW + 5_000)
    assert [file.size for file in files_of(outbox)] == [9, 6]
    synced.take(record, at=NOW + 9_000)
    assert len(files_of(outbox)) == 2


@pytest.mark.parametrize("is_lost", [False, True])
def test_a_fetched_file_whose_bytes_are_gone_is_fetched_again(
    outbox: Outbox, database: Database, synced: Synced, is_lost: bool
) -> None:
    synced.take(inbound("7", files=in_store(9)))
    assert outbox.store_files.want([FIRST])
    beside, fetching = AttachmentFiles(database.file), FileFetching(database, KEY)
    hash_ = beside.write(b"a picture")
    fetching.note_fetched(FIRST, hash_, 9)
    if is_lost:
        beside.path(hash_).unlink()
    assert outbox.store_files.want([FIRST]) == is_lost
    assert (fetching.next_wanted() is not None) == is_lost
    assert files_of(outbox)[0].state is (FileState.WANTED if is_lost else FileState.HERE)
