"""Of a list, or of many texts, that was removed, no word is left in any file."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable

import pytest

from desktop.core.model import MergeRow
from desktop.database.connection import _PATIENT_SECONDS as PATIENT_SECONDS
from desktop.database.connection import Database
from desktop.database.word_removal import WordRemoval
from desktop.messages import Filter, Outbox
from desktop.messages.merge_upkeep import MergeUpkeep
from tests.messages.lists import always, do_upkeep, merge_draft, number
from tests.messages.samples import Clock, queue

TEXTS = 300

GoOn = Callable[[float], bool]
Remove = Callable[[Outbox, int, GoOn], bool]


def filled(outbox: Outbox, key: str, words: list[str], first: int) -> int:
    rows = [
        MergeRow(at, ("x",), number(first + at), f"Dear {word}, twice {word}")
        for at, word in enumerate(words, 1)
    ]
    with outbox.for_other_thread() as other:
        id_ = other.merges.fill(merge_draft(key, digest=key.encode()), rows, always)
    assert id_ is not None
    return id_


def remove_list(outbox: Outbox, id_: int, go_on: GoOn) -> bool:
    return outbox.merges.remove(id_, go_on)


def remove_texts(outbox: Outbox, id_: int, go_on: GoOn) -> bool:
    """As many as can be selected in the outbox."""
    ids = [row.id for row in outbox.newest(999) if row.merge == id_]
    return outbox.removal.remove(ids, go_on) == len(ids)


@pytest.mark.parametrize("is_stopped", [False, True])
@pytest.mark.parametrize("remove", [remove_list, remove_texts])
def test_no_word_of_a_removed_list_is_left_in_any_file(
    outbox: Outbox, database: Database, clock: Clock, remove: Remove, is_stopped: bool
) -> None:
    """Also where the removal is stopped after some texts, and the program started again."""
    gone = [uuid.uuid4().hex for _ in range(TEXTS)]
    kept = [uuid.uuid4().hex for _ in range(TEXTS)]
    filled(outbox, "kept", kept, 1_000)
    id_ = filled(outbox, "gone", gone, 2_000)
    do_upkeep(database)
    outbox.merges.cancel_waiting(id_, always)
    steps = iter([True] * 3 + [False])
    with outbox.for_other_thread() as other:
        is_gone = remove(other, id_, lambda _part: not is_stopped or next(steps))
    assert is_gone is not is_stopped
    left = {word for (word,) in database.rows("SELECT text FROM message WHERE merge = ?", (id_,))}
    removed = [word for word in gone if not any(word in text for text in left)]
    assert 0 < len(removed) <= TEXTS
    assert found_in_files(database, removed)

    # Texts come meanwhile, with words of their own.
    upkeep = MergeUpkeep(database)
    while upkeep.is_pending:
        upkeep.step()
        queue(outbox, f"Dear {uuid.uuid4().hex}")
    again = Database(database.file, clock)
    try:
        do_upkeep(again)
        assert not WordRemoval(again).is_pending
        again.truncate_wal()
        assert found_in_files(again, removed) == []
        with again.transaction():
            again.run(
                "INSERT INTO message_words (message_words, rank) VALUES ('integrity-check', 1)"
            )
    finally:
        again.close()
    assert len(outbox.newest(999, None, Filter(words="twice"))) == 2 * TEXTS - len(removed)
    (only,) = outbox.newest(9, None, Filter(words=kept[7]))
    assert kept[7] in only.text


def found_in_files(database: Database, words: list[str]) -> list[str]:
    files = [one.read_bytes() for one in database.file.parent.iterdir() if one.is_file()]
    # The index keeps what a word has in common with the one before it only once.
    return [word for word in words if any(word[8:].encode() in held for held in files)]


def test_words_that_are_marked_while_others_are_taken_out_are_not_forgotten(
    outbox: Outbox, database: Database
) -> None:
    first = filled(outbox, "one", [uuid.uuid4().hex for _ in range(TEXTS)], 1_000)
    words = [uuid.uuid4().hex for _ in range(TEXTS)]
    second = filled(outbox, "two", words, 2_000)
    do_upkeep(database)
    for id_ in (first, second):
        outbox.merges.cancel_waiting(id_, always)
    removal = WordRemoval(database)
    with outbox.for_other_thread() as other:
        assert other.merges.remove(first, always)
        removal.step()
        assert WordRemoval(database).is_pending
        assert other.merges.remove(second, always)
    while removal.is_pending:
        removal.step()
    assert found_in_files(database, words) == []


def marked(outbox: Outbox, database: Database) -> list[str]:
    words = [uuid.uuid4().hex for _ in range(TEXTS)]
    id_ = filled(outbox, "gone", words, 1_000)
    do_upkeep(database)
    outbox.merges.cancel_waiting(id_, always)
    with outbox.for_other_thread() as other:
        assert other.merges.remove(id_, always)
    return words


def test_it_goes_on_where_another_one_was(outbox: Outbox, database: Database) -> None:
    """As after a restart, or where an account is removed meanwhile."""
    words = marked(outbox, database)
    while WordRemoval(database).is_pending:
        WordRemoval(database).step()
    assert found_in_files(database, words) == []


def test_somebody_who_reads_is_not_waited_for(
    outbox: Outbox, database: Database, clock: Clock
) -> None:
    """Nor does the window wait: an export may read for long."""
    words = marked(outbox, database)
    reader = Database(database.file, clock)
    try:
        with reader.snapshot():
            assert reader.row("SELECT count(*) FROM message") == (0,)
            do_upkeep(database)
            assert WordRemoval(database).is_pending
            assert found_in_files(database, words), "in the WAL"
            waits = time.monotonic()
            assert not WordRemoval(database).step()
            assert time.monotonic() - waits < PATIENT_SECONDS
            queue(outbox, "meanwhile")
        do_upkeep(database)
        assert not WordRemoval(database).is_pending
        assert found_in_files(database, words) == []
    finally:
        reader.close()


def test_few_texts_leave_the_index_as_it_is(outbox: Outbox, database: Database) -> None:
    """To take out marked words, all of it is written anew."""
    words = [uuid.uuid4().hex for _ in range(3)]
    ids = [queue(outbox, word) for word in words]
    for id_ in ids:
        outbox.decisions.cancel(id_)
    with outbox.for_other_thread() as other:
        assert other.removal.remove(ids) == 3
    assert not WordRemoval(database).is_pending
    assert not any(outbox.newest(9, None, Filter(words=word)) for word in words)


def test_the_words_of_many_texts_that_are_undone_are_taken_out_later(
    outbox: Outbox, database: Database
) -> None:
    words = [uuid.uuid4().hex for _ in range(30)]
    ids = [queue(outbox, word, number(at), grace_ms=60_000) for at, word in enumerate(words)]
    assert outbox.undo(ids, "undone") is not None
    for draft in outbox.drafts.all():
        outbox.drafts.delete(draft.id)
    assert WordRemoval(database).is_pending
    do_upkeep(database)
    assert found_in_files(database, words) == []
