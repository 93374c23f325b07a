"""Texts with files that already waited at a start: the message store may tell their files
differently."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from desktop.core.model import MessageState, StoreRecord
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from desktop.messages.start_look import StartLook
from tests.messages.files import attach, in_store
from tests.messages.samples import KEY, NOW, Clock, draft, record, state

ACCEPTED, QUEUED, ASKED = MessageState.ACCEPTED, MessageState.QUEUED, MessageState.UNCONFIRMED
PURGED = StoreRecord("7", "", (), "", NOW, "")


@dataclass
class Restored:
    """An outbox that was put back from a backup."""

    outbox: Outbox
    database: Database

    def look(self, *records: StoreRecord) -> None:
        """Starts, and reads the message store."""
        self.database.clock = Clock()
        with self.database.transaction():
            self.database.run("UPDATE message SET created_at = ?", (NOW,))
        look, intervals = StartLook(self.database, KEY), PollIntervals()
        queue = SendQueue(self.database, KEY, intervals, look)
        reconciliation = Reconciliation(self.database, KEY, queue.status_updates, intervals, look)
        window = reconciliation.window(NOW)
        assert window is not None
        reconciliation.settle(window, records, NOW)

    def states(self, *ids: str) -> list[MessageState]:
        return [state(self.outbox, id_) for id_ in ids]


@pytest.fixture
def restored(outbox: Outbox, database: Database) -> Restored:
    return Restored(outbox, database)


@pytest.mark.parametrize(
    ("sizes", "found"),
    [((9,), ACCEPTED), ((0,), ACCEPTED), ((10,), ASKED), ((), ASKED), ((9, 9), ASKED)],
)
def test_a_record_with_the_same_words_and_other_files_leads_to_a_question(
    restored: Restored, sizes: tuple[int, ...], found: MessageState
) -> None:
    restored.outbox.queue(draft("a", "Look", files=(attach(restored.database.file),)))
    restored.look(replace(record("1", "Look"), files=in_store(*sizes)))
    assert restored.states("a") == [found]


@pytest.mark.parametrize("words", ["Look", ""])
def test_a_record_that_has_files_may_be_the_text_that_has_none_or_others(
    restored: Restored, words: str
) -> None:
    files = () if words else (attach(restored.database.file),)
    restored.outbox.queue(draft("a", words, files=files))
    restored.look(replace(record("1", words), files=in_store(5)))
    assert restored.states("a") == [ASKED]


def test_of_two_texts_with_the_same_words_each_finds_its_own_record(restored: Restored) -> None:
    file = restored.database.file
    restored.outbox.queue(draft("a", "Look", files=(attach(file),)))
    restored.outbox.queue(draft("b", "Look", files=(attach(file, b"a plan", "plan.pdf"),)))
    restored.look(replace(record("1", "Look"), files=in_store(6)))
    assert restored.states("a", "b") == [QUEUED, ACCEPTED]


def test_a_picture_without_words_is_no_purged_text(restored: Restored) -> None:
    restored.outbox.queue(draft("a", "Hello"))
    restored.look(replace(record("1", ""), files=in_store(5)))
    assert restored.states("a") == [QUEUED]


def test_a_purged_record_may_be_one_text_with_words_or_without(restored: Restored) -> None:
    restored.outbox.queue(draft("a", "", files=(attach(restored.database.file),)))
    restored.outbox.queue(draft("b", "Hello"))
    restored.look(PURGED)
    assert restored.states("a", "b") == [ASKED, QUEUED]


def test_a_picture_that_went_out_is_no_purged_text_as_well(restored: Restored) -> None:
    restored.outbox.queue(draft("a", "", files=(attach(restored.database.file),)))
    restored.outbox.queue(draft("b", "Hello"))
    restored.look(replace(record("1", ""), files=in_store(9)))
    assert restored.states("a", "b") == [ACCEPTED, QUEUED]
