"""Pending answers: each inbound text is returned once, by conversation, even over a restart."""

from __future__ import annotations

from desktop.accounts.removal import AccountRemoval
from desktop.core.clocks import wall_ms
from desktop.core.model import AccountKey, ConversationFilter
from desktop.database.connection import Database
from desktop.messages import Outbox
from tests.ui.inbound import read_elsewhere, receive
from tests.ui.samples import ANA, KIM, LINE

BO = "+14155550177"


def not_muted(_account: AccountKey, _own: str) -> bool:
    return False


def taken(outbox: Outbox) -> list[tuple[int, int, str]]:
    """Conversation, count and newest words of each."""
    found = []
    for one in outbox.pending_notifications.take_answers(not_muted):
        (text,) = outbox.conversations.thread.texts((one.newest,))
        found.append((one.conversation, one.count, text.text))
    return found


def conversations(outbox: Outbox) -> list[int]:
    """The newest first."""
    return [id_ for _, id_ in outbox.conversations.ids(ConversationFilter(), 10)]


def test_answers_are_returned_once_by_conversation(outbox: Outbox, database: Database) -> None:
    for text in ("one", "two", "three"):
        receive(database, text)
    receive(database, "Bo's", BO)
    bo, kim = conversations(outbox)
    assert taken(outbox) == [(bo, 1, "Bo's"), (kim, 3, "three")]
    assert taken(outbox) == []
    receive(database, "four")
    again = Outbox(outbox._database.file, wall_ms)
    assert taken(again) == [(kim, 1, "four")]
    again.close()
    again = Outbox(outbox._database.file, wall_ms)
    assert taken(again) == [], "nor after a restart"
    again.close()


def test_what_was_read_or_deleted_meanwhile_is_not_pending(
    outbox: Outbox, database: Database
) -> None:
    phone = receive(database, "read on the phone")
    receive(database, "removed")
    receive(database, "left")
    receive(database, "read here", BO)
    bo, kim = conversations(outbox)
    read_elsewhere(database, phone)
    outbox.conversations.mark_read(bo)
    removed = outbox.conversations.thread.newest(kim, 2)[0]
    outbox.conversations.remove_text(removed.key.id)
    assert taken(outbox) == [(kim, 1, "left")]


def test_muted_conversations_and_numbers_are_dropped(outbox: Outbox, database: Database) -> None:
    receive(database, "muted conversation")
    outbox.conversations.set_muted(conversations(outbox)[0], is_muted=True)
    receive(database, "muted number", BO, LINE.phone_number)
    receive(database, "told", BO)

    def is_muted(account: AccountKey, own: str) -> bool:
        return (account, own) == (ANA, LINE.phone_number)

    (one,) = outbox.pending_notifications.take_answers(is_muted)
    assert one.conversation == conversations(outbox)[0]
    outbox.conversations.set_muted(conversations(outbox)[2], is_muted=False)
    assert taken(outbox) == [], "nor later"
    assert outbox.conversations.unread(is_muted) == 2


def test_answers_of_a_removed_account_are_not_pending(outbox: Outbox, database: Database) -> None:
    receive(database)
    AccountRemoval(database).begin(ANA)
    assert taken(outbox) == []


def test_a_conversation_is_still_unread_until_it_is_read_or_muted(
    outbox: Outbox, database: Database
) -> None:
    pending = outbox.pending_notifications
    record = receive(database)
    receive(database, "Bo's", BO)
    receive(database, "own", KIM, LINE.phone_number)
    line, bo, kim = conversations(outbox)
    assert pending.still_unread({line, bo, kim}) == {line, bo, kim}
    read_elsewhere(database, record)
    outbox.conversations.mark_read(bo)
    outbox.conversations.set_muted(line, is_muted=True)
    assert pending.still_unread({line, bo, kim, 99}) == frozenset()
