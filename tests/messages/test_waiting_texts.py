"""What still has to go out by itself."""

from __future__ import annotations

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.waiting_texts import WaitingTexts
from tests.messages.samples import KEY, NOW, OTHER, draft, queue

A, B = "+14155550101", "+14155550102"


def put_in_list(database: Database, *ids: str, state: str) -> None:
    with database.transaction():
        database.run(
            "INSERT INTO merge (key, session, sender, name, digest, state, created_at, header)"
            " SELECT ?, id, '', '', x'', ?, 0, '[]' FROM session",
            (state, state),
        )
        merge = database.last_row_id
        for id_ in ids:
            database.run("UPDATE message SET merge = ? WHERE id = ?", (merge, id_))


def test_planned_texts_are_counted_with_the_next_time(outbox: Outbox, database: Database) -> None:
    assert outbox.waiting.read() == WaitingTexts()
    outbox.queue(draft("a", to=A, send_at=NOW + 5_000))
    outbox.queue(draft("b", to=B, send_at=NOW + 2_000))
    assert outbox.waiting.read() == WaitingTexts(2, NOW + 2_000, 0, 2)
    # One is late, and asks; the other one is cancelled.
    with database.transaction():
        database.run("UPDATE message SET late = 1 WHERE id = 'b'")
    outbox.decisions.cancel("a")
    assert outbox.waiting.read() == WaitingTexts()


def test_single_texts_count_wherever_they_wait(outbox: Outbox, database: Database) -> None:
    waits, sent = queue(outbox, "waits"), queue(outbox, "goes")
    with database.transaction():
        database.run("UPDATE message SET state = 'sending' WHERE id = ?", (sent,))
    assert outbox.waiting.read() == WaitingTexts(single=1, newest=1)
    # In its undo time it goes out when the window closes, unless nothing goes out now.
    outbox.queue(draft("c", to=B, grace_ms=5_000))
    assert outbox.waiting.read() == WaitingTexts(single=1, newest=1)
    assert outbox.waiting.read(is_stopped=lambda one: one == KEY).single == 2
    outbox.decisions.cancel(waits)
    assert outbox.waiting.read() == WaitingTexts()


def test_texts_that_are_looked_for_are_told_but_do_not_wait(
    outbox: Outbox, database: Database
) -> None:
    looked_for = queue(outbox, "lost")
    with database.transaction():
        database.run("UPDATE message SET state = 'checking' WHERE id = ?", (looked_for,))
    assert outbox.waiting.read() == WaitingTexts(checking=1)
    assert outbox.waiting.read().count == 0


def test_texts_of_signed_out_accounts_are_counted_apart(outbox: Outbox) -> None:
    queue(outbox)
    outbox.queue(draft("a", to=A, account=OTHER, send_at=NOW + 5_000))
    outbox.queue(draft("b", to=B, account=OTHER, grace_ms=5_000))
    waiting = outbox.waiting.read(is_signed_out=lambda one: one == OTHER)
    assert waiting == WaitingTexts(single=1, for_sign_in=2, newest=3)
    assert waiting.count == 3


def test_lists_that_are_sent_count_and_paused_ones_do_not(
    outbox: Outbox, database: Database
) -> None:
    for id_ in ("a", "b", "c"):
        outbox.queue(draft(id_))
    outbox.queue(draft("d", send_at=NOW + 1_000))
    put_in_list(database, "a", "b", "d", state="running")
    put_in_list(database, "c", state="paused")
    assert outbox.waiting.read() == WaitingTexts(1, NOW + 1_000, 2, 4)
    with database.transaction():
        # The time of the planned one has come.
        database.run("UPDATE message SET ready = 1 WHERE id = 'd'")
    assert outbox.waiting.read() == WaitingTexts(0, None, 3, 4)
    with database.transaction():
        database.run("UPDATE session SET removed = 1")
    assert outbox.waiting.read() == WaitingTexts()
