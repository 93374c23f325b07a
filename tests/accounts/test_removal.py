"""Removing an account removes its texts and nothing of other accounts, even over a restart."""

from __future__ import annotations

import uuid

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.database.backup import newest_backups
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from tests.messages.samples import FROM, KEY, OTHER, TO, Clock, back_up, draft, queue


def finish(removal: AccountRemoval) -> int:
    steps = 0
    while removal.is_pending:
        removal.step()
        steps += 1
        assert steps < 100
    return steps


def test_only_this_account_is_removed_and_at_once(database: Database, outbox: Outbox) -> None:
    KnownAccounts(database).remember(KnownAccount(KEY, "Ana", "User", "101", "US"))
    for _ in range(60):
        queue(outbox, "mine")
    theirs = queue(outbox, "theirs", account=OTHER)
    outbox.drafts.save(UnsentDraft("d1", KEY.text, FROM, "+1415", "half a text"))

    removal = AccountRemoval(database)
    removal.begin(KEY)

    assert [row.id for row in outbox.newest(99)] == [theirs]
    assert [one.key for one in outbox.accounts()] == [OTHER]
    assert outbox.unfinished(KEY).waiting == 0
    assert outbox.drafts.all() == []
    assert KnownAccounts(database).all() == []
    assert finish(removal) >= 3
    assert [row.id for row in outbox.newest(99)] == [theirs]
    for table, count in (("session", 1), ("message", 1), ("history", 1)):
        assert len(database.rows(f"SELECT 1 FROM {table}")) == count


def test_texts_that_were_sent_again_are_removed(database: Database, outbox: Outbox) -> None:
    first = queue(outbox, "again")
    with database.transaction():
        database.run("UPDATE message SET state = 'unconfirmed'")
    assert outbox.decisions.send_again(first, "second")
    removal = AccountRemoval(database)
    removal.begin(KEY)
    finish(removal)
    assert database.rows("SELECT 1 FROM message") == []


def test_a_removal_goes_on_after_a_restart(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    for _ in range(30):
        queue(outbox, "mine")
    removal = AccountRemoval(database)
    removal.begin(KEY)
    removal.step()

    again = Database(database.file, clock)
    try:
        second = AccountRemoval(again)
        assert second.is_pending
        finish(second)
        assert again.rows("SELECT 1 FROM message") == []
        assert not AccountRemoval(again).is_pending
    finally:
        again.close()


def test_the_same_extension_comes_back_without_texts(database: Database, outbox: Outbox) -> None:
    queue(outbox, "before")
    removal = AccountRemoval(database)
    removal.begin(KEY)
    known = KnownAccounts(database)
    known.remember(KnownAccount(KEY, "Ana", "User", "101", "US", "ana@example"))
    after = queue(outbox, "after")

    finish(removal)

    assert [row.id for row in outbox.newest(10)] == [after]
    assert [one.email for one in known.all()] == ["ana@example"]


def test_no_word_of_it_is_left_in_any_file(database: Database, outbox: Outbox) -> None:
    """Every form of a text's life, and so many texts that pages of all tables and indexes split."""
    words = {
        name: [uuid.uuid4().hex for _ in range(count)]
        for name, count in {
            "sent": 300,
            "undone": 30,
            "edited": 30,
            "cancelled": 30,
            "drafted": 30,
            "copied": 1,
            "received": 60,
        }.items()
    }
    number = "+1415555{:04}".format
    # As files were written before: deleted content stayed in free space.
    for connection in (database, outbox._database):
        connection._connection.pragma("secure_delete", "off")
    for at, word in enumerate(words["sent"]):
        queue(outbox, f"planted {word} twice {word}", number(at))
        queue(outbox, f"kept {at}", account=OTHER)
    for at, word in enumerate(words["undone"]):
        id_ = queue(outbox, f"planted {word}", number(4000 + at), grace_ms=60_000)
        undone = outbox.undo([id_], f"undone {at}")
        assert undone is not None
        outbox.drafts.delete(undone.id)
    for at, word in enumerate(words["edited"]):
        outbox.queue(draft(f"edited {at}", f"before {word}", number(5000 + at)))
        outbox.queue(draft(f"edited {at}", "after", number(6000 + at)))
    for word in words["cancelled"]:
        assert outbox.decisions.cancel(queue(outbox, word))
    for at, word in enumerate(words["drafted"]):
        id_ = f"draft {at % 3}"
        outbox.drafts.save(UnsentDraft(id_, KEY.text, FROM, number(7000 + at), word))
    conversation = database.rows("SELECT conversation FROM message LIMIT 1")[0][0]
    with database.transaction():
        for word in words["received"]:
            database.run(
                "INSERT INTO store_record (session, message_id, conversation, inbound, at, sender,"
                " text) SELECT session, ?1, id, 1, 5, '', ?1 FROM conversation WHERE id = ?2",
                (word, conversation),
            )
    back_up(database)
    aside = database.file.with_name("outbox-damaged-1.db")
    aside.write_text(words["copied"][0])

    planted = [word for found in words.values() for word in found]
    planted += [number(first + at) for first in (0, 4000, 5000, 6000, 7000) for at in range(30)]

    def left() -> set[str]:
        files = [one.read_bytes() for one in database.file.parent.iterdir() if one.is_file()]
        return {
            word
            for word in planted
            for held in files
            if word.encode() in held
            or word[:12].encode() in held
            or word.encode("utf-16-le") in held
        }

    assert left()
    removal = AccountRemoval(database)
    removal.begin(KEY)
    finish(removal)
    assert left() == set()
    assert newest_backups(database.file) == []
    assert len(outbox.newest(1000)) == 300, "those of the other account"
    assert database.quick_check()


def test_somebody_who_reads_is_not_waited_for(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    """It goes on once nobody reads what the files had, also after a restart."""
    words = [uuid.uuid4().hex for _ in range(30)]
    for word in words:
        queue(outbox, word)
    back_up(database)

    def left() -> list[str]:
        files = [one.read_bytes() for one in database.file.parent.iterdir() if one.is_file()]
        return [word for word in words if any(word.encode() in held for held in files)]

    removal = AccountRemoval(database)
    removal.begin(KEY)
    again = Database(database.file, clock)
    try:
        with again.snapshot():
            assert again.rows("SELECT 1 FROM message")
            while removal.step():
                assert removal.is_pending
            assert left()
        second = AccountRemoval(again)
        assert second.is_pending
        finish(second)
    finally:
        again.close()
    assert left() == []
    assert newest_backups(database.file) == []
    assert database.rows("SELECT 1 FROM session") == []


def test_an_undone_or_edited_text_is_not_left_in_free_space(
    database: Database, outbox: Outbox
) -> None:
    secrets = [uuid.uuid4().hex for _ in range(2)]
    id_ = queue(outbox, secrets[0], grace_ms=60_000)
    assert outbox.undo([id_], "undone") is not None
    outbox.drafts.delete("undone")
    outbox.drafts.save(UnsentDraft("d", KEY.text, FROM, TO, secrets[1]))
    outbox.drafts.delete("d")
    database.truncate_wal()
    held = database.file.read_bytes()
    assert [secret for secret in secrets if secret.encode() in held] == []


def test_a_removed_text_cannot_be_undone(database: Database, outbox: Outbox) -> None:
    id_ = queue(outbox, grace_ms=60_000)
    AccountRemoval(database).begin(KEY)
    assert outbox.undo([id_], "undone") is None
    assert outbox.drafts.all() == []
