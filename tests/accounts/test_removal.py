"""Removing an account removes its texts and nothing of other accounts, even over a restart."""

from __future__ import annotations

import uuid

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.database.backup import newest_backups
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from tests.messages.samples import FROM, KEY, OTHER, Clock, back_up, queue


def finish(removal: AccountRemoval) -> int:
    steps = 0
    while removal.is_pending:
        removal.step()
        steps += 1
        assert steps < 100
    return steps


def test_only_this_account_is_removed_and_at_once(database: Database, outbox: Outbox) -> None:
    KnownAccounts(database).remember(KnownAccount(KEY, "Ana", "User", "101", "US"))
    for _ in range(1200):
        queue(outbox, "mine")
    theirs = queue(outbox, "theirs", account=OTHER)
    outbox.drafts.save(UnsentDraft("d1", KEY.text, FROM, "+1415", "half a text"))

    removal = AccountRemoval(database)
    removal.begin(KEY)

    assert [row.id for row in outbox.newest(2000)] == [theirs]
    assert [one.key for one in outbox.accounts()] == [OTHER]
    assert outbox.unfinished(KEY).waiting == 0
    assert outbox.drafts.all() == []
    assert KnownAccounts(database).all() == []
    assert finish(removal) >= 3
    assert [row.id for row in outbox.newest(2000)] == [theirs]
    for table, count in (("session", 1), ("message", 1), ("history", 1)):
        assert len(database.rows(f"SELECT 1 FROM {table}")) == count


def test_texts_that_were_sent_again_are_removed(database: Database, outbox: Outbox) -> None:
    first = queue(outbox, "again")
    with database.transaction():
        database.run("UPDATE message SET state = 'unconfirmed'")
    assert outbox.send_again(first, "second")
    removal = AccountRemoval(database)
    removal.begin(KEY)
    finish(removal)
    assert database.rows("SELECT 1 FROM message") == []


def test_a_removal_goes_on_after_a_restart(
    database: Database, outbox: Outbox, clock: Clock
) -> None:
    for _ in range(700):
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


def test_nothing_of_it_is_left_on_the_disk(database: Database, outbox: Outbox) -> None:
    # A single word, which is also in the search index.
    secret = uuid.uuid4().hex
    queue(outbox, f"planted in a text {secret}")
    queue(outbox, "kept", account=OTHER)
    back_up(database)

    def holders() -> list[str]:
        files = [one for one in database.file.parent.iterdir() if one.is_file()]
        return sorted(one.name for one in files if secret.encode() in one.read_bytes())

    assert holders()
    assert newest_backups(database.file)
    removal = AccountRemoval(database)
    removal.begin(KEY)
    finish(removal)
    assert holders() == []
    assert newest_backups(database.file) == []
