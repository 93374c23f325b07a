"""Of a list that was removed, no word is left in any file."""

from __future__ import annotations

import uuid

import pytest

from desktop.core.model import MergeRow
from desktop.database.connection import Database
from desktop.messages import Filter, Outbox
from desktop.messages.merge_upkeep import MergeUpkeep
from desktop.messages.word_removal import WordRemoval
from tests.messages.lists import always, do_upkeep, merge_draft, number
from tests.messages.samples import Clock, queue

TEXTS = 300


def filled(outbox: Outbox, key: str, words: list[str], first: int) -> int:
    rows = [
        MergeRow(at, ("x",), number(first + at), f"Dear {word}, twice {word}")
        for at, word in enumerate(words, 1)
    ]
    with outbox.for_other_thread() as other:
        id_ = other.merges.fill(merge_draft(key, digest=key.encode()), rows, always)
    assert id_ is not None
    return id_


@pytest.mark.parametrize("is_stopped", [False, True])
def test_no_word_of_a_removed_list_is_left_in_any_file(
    outbox: Outbox, database: Database, clock: Clock, is_stopped: bool
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
        is_gone = other.merges.remove(id_, lambda _part: not is_stopped or next(steps))
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
        assert not removal.step()
        assert other.merges.remove(second, always)
    while removal.is_pending:
        removal.step()
    assert found_in_files(database, words) == []
