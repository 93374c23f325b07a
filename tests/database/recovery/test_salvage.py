"""Salvage also reads drafts, names and conversations, and leaves out what was removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import apsw
import pytest

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.contacts.address_book import NameSource
from desktop.core.clocks import wall_ms
from desktop.core.model import (
    ConsentStatus,
    ConversationFilter,
    ConversationRow,
    MessageState,
    ServerTemplate,
    TemplateScope,
    ThreadText,
)
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.database.schema import VERSION
from desktop.messages import Outbox, Reply, UnsentDraft
from desktop.messages.conversation_search import Hit
from desktop.messages.template_sync import TemplateSync
from tests.database.recovery.sweep import PAGE
from tests.messages.samples import FROM, KEY, OTHER, TO, Synced, back_up, inbound, queue


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """Texts of two accounts, one of them being removed, and two drafts, in a file of a newer
    version, which is salvaged like a damaged one."""
    file = tmp_path / "outbox.db"
    database, outbox = Database(file, wall_ms), Outbox(file, wall_ms)
    for key, name in ((KEY, "Ana"), (OTHER, "Sales")):
        KnownAccounts(database).remember(KnownAccount(key, name, "User", "101", "DE"))
        queue(outbox, f"of {name}", account=key)
    for at in range(2):
        outbox.drafts.save(UnsentDraft(f"d{at}", KEY.text, FROM, "+1415", f"draft {at}"))
    AccountRemoval(database).begin(OTHER)
    outbox.address_book.name_number("+14155550101", "Zoë")
    outbox.address_book.import_names([("+14155550101", "Zoe"), ("+14155550102", "Bob")])
    outbox.templates.add(TemplateScope.LOCAL, "Hours", "We are open.", None)
    outbox.templates.add(TemplateScope.PERSONAL, "Street", "Main St", KEY)
    TemplateSync(database, KEY).replace([ServerTemplate("c", TemplateScope.COMPANY, "Way", "…")])
    outbox.close()
    database.close()
    connection = apsw.Connection(str(file))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}; CREATE TABLE later (x)")
    connection.close()
    return file


def test_drafts_and_names_are_salvaged_and_nothing_that_was_removed(damaged: Path) -> None:
    assert prepare(damaged, wall_ms) is not None
    outbox = Outbox(damaged, wall_ms)
    try:
        assert [(row.text, row.state) for row in outbox.newest(10)] == [
            ("of Ana", MessageState.CANCELLED)
        ]
        assert [(one.name, one.extension_type) for one in outbox.accounts()] == [("Ana", "User")]
        drafts = outbox.drafts.all()
        assert sorted((one.id, one.text) for one in drafts) == [
            ("d0", "draft 0"),
            ("d1", "draft 1"),
        ]
    finally:
        outbox.close()


def test_templates_that_ringcentral_does_not_have_are_salvaged(damaged: Path) -> None:
    assert prepare(damaged, wall_ms) is not None
    outbox = Outbox(damaged, wall_ms)
    try:
        found = outbox.templates.all_of(KEY)
        assert [(one.name, one.text) for one in found] == [
            ("Hours", "We are open."),
            ("Street", "Main St"),
        ]
    finally:
        outbox.close()


def test_names_of_numbers_are_salvaged_with_their_source(damaged: Path) -> None:
    assert prepare(damaged, wall_ms) is not None
    assert_names(damaged)


def test_names_are_read_from_pages_where_tables_cannot_be_read(damaged: Path) -> None:
    data = bytearray(damaged.read_bytes())
    data[:100] = bytes(100)
    damaged.write_bytes(data)
    assert prepare(damaged, wall_ms) is not None
    assert_names(damaged)


def assert_names(file: Path) -> None:
    outbox = Outbox(file, wall_ms)
    try:
        book = outbox.address_book
        assert book.all_names(NameSource.NAMED) == {"+14155550101": "Zoë"}
        assert book.all_names(NameSource.IMPORTED) == {
            "+14155550101": "Zoe",
            "+14155550102": "Bob",
        }
        assert [one.name for one in outbox.people.suggest(KEY, "bo", 1)] == ["Bob"], "searched"
    finally:
        outbox.close()


def test_salvage_signs_nobody_in(damaged: Path) -> None:
    prepare(damaged, wall_ms)
    database = Database(damaged, wall_ms)
    try:
        assert KnownAccounts(database).all() == []
    finally:
        database.close()


# --- conversations -------------------------------------------------------------------------------

DAY = 86_400_000
GROUP = ("+14155550177", FROM)


@pytest.fixture
def conversations(tmp_path: Path) -> Path:
    """A sound file: 40 texts of TO, one of a group, one removed here, one deleted elsewhere, a done
    and muted conversation, an unsent reply, and a consent."""
    file = tmp_path / "outbox.db"
    now = wall_ms()
    outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
    KnownAccounts(database).remember(KnownAccount(KEY, "Ana", "User", "101", "DE"))
    queue(outbox, "Can you come?")
    synced = Synced(database)
    synced.take(
        *(inbound(str(n), f"text {n}", now - n * DAY, is_read=n > 3) for n in range(1, 41)),
        inbound("50", "to all", now + 100, recipients=GROUP),
        inbound("51", "removed here", now + 200),
        inbound("52", "deleted elsewhere", now + 300),
        inbound("53", "STOP", now + 400, sender="+14155550188"),
        at=now,
    )
    synced.take(inbound("52", "", availability="Deleted"), at=now)
    at = {
        len(row.others): row.id for row in shown(outbox) if row.others[0].number != "+14155550188"
    }
    hit = next(t for t in outbox.conversations.thread.newest(at[1], 99) if t.text == "removed here")
    outbox.conversations.remove_text(hit.key.id)
    outbox.conversations.replies.save(at[1], Reply("reply", "half a sen"))
    outbox.conversations.set_muted(at[2], is_muted=True)
    outbox.conversations.mark_read(at[2])
    outbox.conversations.set_done(at[2], is_done=True)
    outbox.consents.record(KEY, FROM, "+14155550188", ConsentStatus.OPT_IN, "on the phone")
    outbox.close()
    database.close()
    return file


def shown(outbox: Outbox, *, is_done: bool = False) -> list[ConversationRow]:
    ids = outbox.conversations.ids(ConversationFilter(is_done=is_done), 100)
    rows = outbox.conversations.rows(Hit(id_, None) for _, id_ in ids)
    return [rows[id_] for _, id_ in ids]


def by_version(file: Path) -> None:
    connection = apsw.Connection(str(file))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}; CREATE TABLE later (x)")
    connection.close()


def by_header(file: Path) -> None:
    """SQLite reads nothing of it: all is read from the pages."""
    content = bytearray(file.read_bytes())
    content[:PAGE] = bytes(PAGE)
    file.write_bytes(content)


def page_of(file: Path, name: str) -> int:
    connection = apsw.Connection(str(file))
    sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    root = connection.execute(sql, (name,)).fetchall()[0][0]
    connection.close()
    return int(str(root))


@pytest.mark.parametrize("damage", [by_version, by_header], ids=["by SQL", "from pages"])
def test_conversations_are_salvaged_as_they_were(
    conversations: Path, damage: Callable[[Path], None]
) -> None:
    damage(conversations)
    notice = prepare(conversations, wall_ms)
    assert notice is not None
    assert "that are shown: 43." in notice.advice
    assert "could not be read" not in notice.advice
    assert "may be missing" not in notice.advice
    outbox = Outbox(conversations, wall_ms)
    try:
        (of_stop, alone), (group,) = shown(outbox), shown(outbox, is_done=True)
        assert [one.number for one in group.others] == sorted((TO, GROUP[0]))
        assert (group.is_muted, group.unread, group.account.text) == (True, 0, KEY.text)
        assert (alone.own, alone.unread, alone.draft) == (FROM, 3, "half a sen")
        assert outbox.conversations.unread() == 2
        # From pages the decision of the person cannot be read, but what the other party wrote.
        expected = ConsentStatus.OPT_IN if damage is by_version else ConsentStatus.OPT_OUT
        assert of_stop.consent is not None
        assert of_stop.consent.status is expected
        recorded = outbox.consents.changes_of(KEY, FROM, "+14155550188")
        assert [one.note for one in recorded] == ["on the phone"] * (damage is by_version)
        texts = [one.text for one in outbox.conversations.thread.newest(alone.id, 99)]
        # A text that was waiting is cancelled, which is in the outbox only.
        assert sorted(texts) == sorted(f"text {n}" for n in range(1, 41))
        assert outbox._database.rows("SELECT record FROM untold_answer") == []
    finally:
        outbox.close()


@pytest.mark.parametrize("damage", [by_version, by_header], ids=["by SQL", "from pages"])
def test_the_next_sync_doubles_nothing_that_was_salvaged(
    conversations: Path, damage: Callable[[Path], None]
) -> None:
    damage(conversations)
    prepare(conversations, wall_ms)
    now = wall_ms()
    outbox, database = Outbox(conversations, wall_ms), Database(conversations, wall_ms)
    try:
        Synced(database).take(
            *(inbound(str(n), f"text {n}", now - n * DAY, is_read=n > 2) for n in range(1, 41)),
            inbound("51", "removed here", now - 200),
            inbound("60", "new", now),
            at=now,
        )
        alone = next(row for row in shown(outbox) if row.draft)
        texts = [one.text for one in outbox.conversations.thread.newest(alone.id, 99)]
        assert len(texts) == len(set(texts)) == 41
        assert "removed here" not in texts
        assert alone.unread == 3, "3 was read elsewhere; 60 is new"
    finally:
        outbox.close()
        database.close()


def test_what_cannot_be_read_of_inbound_texts_is_counted(conversations: Path) -> None:
    """A damaged table of conversations costs no text: an index has the participants, too."""
    names = ("store_record", "conversation")
    pages = {name: page_of(conversations, name) for name in names}
    sound = conversations.read_bytes()
    for name, missing in (("store_record", 44), ("conversation", 0)):
        content = bytearray(sound)
        content[(pages[name] - 1) * PAGE : pages[name] * PAGE] = b"\x07" * PAGE
        conversations.write_bytes(content)
        notice = prepare(conversations, wall_ms)
        assert notice is not None
        assert ("could not be read: 44." in notice.advice) == (missing == 44)
        outbox = Outbox(conversations, wall_ms)
        rows = shown(outbox)
        texts = {one.text for row in rows for one in thread(outbox, row)}
        outbox.close()
        assert {(row.own, len(row.others)) for row in rows} == (
            {(FROM, 1)} if missing else {(FROM, 1), (FROM, 2)}
        )
        assert len(texts) == (0 if missing else 42)


def thread(outbox: Outbox, row: ConversationRow) -> list[ThreadText]:
    return outbox.conversations.thread.newest(row.id, 99)


def test_the_accounts_of_a_backup_tell_whose_texts_they_are(conversations: Path) -> None:
    """Otherwise the next sync would show all of them once more, under the account."""
    database = Database(conversations, wall_ms)
    back_up(database)
    with database.transaction():
        database.run("UPDATE store_record SET text = 'changed' WHERE message_id = '1'")
    database.close()
    page = page_of(conversations, "session")
    content = bytearray(conversations.read_bytes())
    content[(page - 1) * PAGE : page * PAGE] = b"\x07" * PAGE
    conversations.write_bytes(content)
    assert prepare(conversations, wall_ms) is not None
    outbox = Outbox(conversations, wall_ms)
    try:
        rows = shown(outbox) + shown(outbox, is_done=True)
        assert {row.account for row in rows} == {KEY}
        texts = [one.text for row in rows for one in thread(outbox, row)]
        assert len(texts) == len(set(texts)) == 42
        assert "changed" in texts
    finally:
        outbox.close()


def test_no_row_of_another_table_is_taken_for_a_text_or_an_account(conversations: Path) -> None:
    by_header(conversations)
    prepare(conversations, wall_ms)
    outbox = Outbox(conversations, wall_ms)
    try:
        assert [row.text for row in outbox.newest(99)] == ["Can you come?"]
        rows = outbox._database.rows("SELECT server, account, extension, name FROM session")
        assert rows == [(KEY.server, KEY.account_id, KEY.extension_id, "Ana")]
        parties = outbox._database.rows("SELECT own FROM conversation GROUP BY own")
        assert parties == [(FROM,)]
    finally:
        outbox.close()
