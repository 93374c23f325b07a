"""No statement reads all texts, which would take seconds for a million of them.

SQLite explains each statement with EXPLAIN QUERY PLAN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.accounts.removal import AccountRemoval
from desktop.contacts.names import name_of, numbers_named
from desktop.core.model import (
    Accepted,
    ConsentRecord,
    ConsentStatus,
    ConversationFilter,
    EndedAs,
    MergeDraft,
    MergeRow,
    StoreFileKey,
    StoreRecord,
    Unknown,
)
from desktop.database.connection import Database, Row
from desktop.database.recovery.opening import has_intact_texts
from desktop.messages import (
    Consents,
    Conversations,
    EmptyRowIndex,
    Filter,
    Kind,
    Outbox,
    Reply,
    UnsentDraft,
)
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.attachments import load_files
from desktop.messages.consents import ConsentList
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import SendQueue, recover
from desktop.messages.start_look import StartLook
from desktop.messages.store_files import FileFetching, note_store_files
from desktop.messages.sync import MessageSync
from tests.messages.files import attach, in_store
from tests.messages.samples import FROM, KEY, NOW, TO, claim_next, draft, put_merge, read, record

# Scans of whole tables, and of all texts of an account. Joins name these tables by one letter.
_FULL_SCAN = re.compile(
    r"^SCAN (message|history|store_record|store_file|attachment|[mxor])"
    r"( USING (COVERING )?INDEX (message_of_session|message_to|history|store_record|sqlite_).*)?$"
    r"|^SCAN (conversation|c|v)( USING (COVERING )?INDEX sqlite_.*)?$"
    r"|message_of_session \(session=\?\)$"
    r"|sqlite_autoindex_store_record_1 \(session=\?\)$"
)

_DELETED = "DELETE FROM session"


@pytest.fixture
def statements(database: Database, outbox: Outbox) -> Iterator[set[str]]:
    """Every statement that the two connections execute."""
    found: set[str] = set()

    def note(_cursor: object, sql: str, _values: object) -> bool:
        found.add(sql)
        return True

    connections = (database._connection, outbox._database._connection)
    for connection in connections:
        connection.exec_trace = note
    yield found
    for connection in connections:
        connection.exec_trace = None


def scans(database: Database, sql: str) -> bool:
    """Whether the statement reads all texts."""
    if not sql.lstrip().startswith(("SELECT", "UPDATE", "DELETE")):
        return False
    names = len(set(re.findall(r"\?\d+", sql))) or sql.count("?")
    plan: list[Row] = database._connection.execute(
        f"EXPLAIN QUERY PLAN {sql}", (None,) * names
    ).fetchall()
    # Limited, or only tests for a row, like the foreign key check when an account is deleted.
    bounded = ("LIMIT ?", "WHERE session = ? LIMIT 1", "EXISTS (SELECT 1 FROM message", _DELETED)
    is_bounded = any(part in sql for part in bounded)
    return not is_bounded and any(_FULL_SCAN.search(line[3]) for line in plan)


def use_everything(
    outbox: Outbox, database: Database, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    """Uses each query at least once."""
    outbox.known.all()
    message_sync = MessageSync(database, KEY, send_queue.status_updates, reconciliation)
    schedule = Schedule(database, KEY)
    recover(database)
    for id_ in "abcd":
        outbox.queue(draft(id_, f"Hello {id_}", to=f"{TO[:-1]}{ord(id_) % 10}"))
    for id_ in "abc":
        send_queue.plan()
        claim = claim_next(send_queue, NOW)
        answer = StoreRecord(f"m-{id_}", FROM, (claim.recipient,), claim.text, NOW, "Queued")
        send_queue.settle(claim, Accepted(answer) if id_ == "a" else Unknown("reset"), NOW)
        read(reconciliation, NOW + 5_000)
    start_look = StartLook(database, KEY)
    SendQueue(database, KEY, PollIntervals(), start_look).plan()
    with database.transaction():
        start_look.settle(start_look.start(NOW) or 0, (), NOW, send_queue.status_updates)
    window = reconciliation.window(NOW + 500_000)
    assert window is not None
    reconciliation.settle(window, (record("m-x"),), NOW + 500_000)
    reconciliation.mark_unconfirmed(NOW + 900_000)
    request = message_sync.next_request(NOW)
    records = (
        record("m-a"),
        record("m-new", at=NOW + 5),
        StoreRecord(
            "m-in", TO, (FROM,), "Yes", NOW + 9, is_inbound=True, target=FROM, is_read=False
        ),
    )
    message_sync.settle(request, records, "t", NOW + 90_000, complete=False)
    span = message_sync.gap.next_span()
    assert span is not None
    message_sync.settle_span(span, records, NOW + 91_000, has_more=False)
    awaited = send_queue.status_updates.next_awaited(NOW + 500_000)
    if awaited is not None:
        send_queue.status_updates.note_status(awaited, None, NOW + 500_000)
    schedule.due()
    schedule.release(NOW)
    merge = put_merge(database, 3, 1)
    for wanted in (
        Filter(),
        Filter(account=KEY),
        Filter(KEY, Kind.FAILED),
        Filter(words="hel"),
        Filter(words="hel", span=(NOW - 1, NOW + 9_000_000)),
        Filter(span=(NOW - 1, NOW + 9_000_000)),
        *(Filter(kind=kind, merge=merge) for kind in Kind),
    ):
        row_index = outbox.message_list.row_index(wanted, EmptyRowIndex(), [merge])
        outbox.message_list.rows(row_index.keys(0, 3))
        outbox.newest(3, None, wanted)
    outbox.address_book.name_number(TO, "Kim Doe")
    outbox.address_book.import_names([(TO, "Kim")])
    assert outbox.newest(1, None, Filter(words="kim"))
    outbox.people.suggest(KEY, "kim d", 1)
    outbox.people.suggest(KEY, "+1415", 1)
    outbox.address_book.remove_imported()
    outbox.decisions.send_again("b", "e")
    outbox.decisions.mark("c", EndedAs.NOT_SENT)
    outbox.decisions.cancel("d")
    outbox.decisions.take_back("d")
    outbox.decisions.cancel("d")
    outbox.details("a")
    outbox.unfinished(KEY)
    outbox.needs_you()
    outbox.accounts()
    use_conversations(outbox.conversations)
    use_consents(outbox.consents, ConsentList(database, KEY))
    for gone in ("Deleted", "Purged"):
        again = StoreRecord("m-in", "", (), "", availability=gone)
        message_sync.settle(request, (again,), "t", NOW + 92_000, complete=True)
    use_files(outbox, database, send_queue, reconciliation)
    use_lists(outbox, schedule, send_queue)
    notify(outbox, database)
    has_intact_texts(database)
    remove_account(database)


def use_files(
    outbox: Outbox, database: Database, send_queue: SendQueue, reconciliation: Reconciliation
) -> None:
    picture, group = attach(database.file), f"{TO}, {TO[:-1]}9"
    outbox.drafts.save(UnsentDraft("f", KEY.text, FROM, TO, "", files=(picture,)))
    outbox.drafts.all()
    outbox.queue(draft("f", "Look", files=(picture,)))
    outbox.queue_all(draft("g", "All", in_group=True), group.split(", "))
    outbox.details("g")
    upkeep = AttachmentUpkeep(database)
    while upkeep.is_pending:
        upkeep.step()
    send_queue.claim(NOW)
    load_files(database, 1)
    read(reconciliation, NOW + 500_000)
    key = StoreFileKey(KEY, "m-file", 0)
    with database.transaction():
        note_store_files(database, 1, "m-file", in_store(9))
    outbox.store_files.want([key])
    fetching = FileFetching(database, KEY)
    assert fetching.next_wanted() is not None
    fetching.note_fetched(key, picture.hash, picture.size)
    fetching.forget_oldest()


def use_lists(outbox: Outbox, schedule: Schedule, send_queue: SendQueue) -> None:
    rows = [MergeRow(at, ("Kim",), f"+1415556{at:04}", "Hi") for at in range(1, 4)]
    for key, send_at in (("k", None), ("later", NOW + 1)):
        made = MergeDraft(key, KEY, FROM, "a.csv", b"d", ("name",), send_at)
        id_ = outbox.merges.fill(made, rows, lambda _: True)
        assert id_ is not None
        send_queue.plan()
        outbox.newest(3, None, Filter(merge=id_))
        outbox.newest(3, None, Filter(KEY, Kind.FAILED, merge=id_))
        schedule.release(NOW + 2)
        outbox.merges.move(id_, NOW + 9, lambda _: True)
        outbox.batches.first_under_way(id_)
        outbox.merges.cancel_waiting(id_, lambda _: True)
        outbox.merges.all_of(KEY)
        list(outbox.merges.result_rows(id_))
        outbox.merges.remove(id_)
    pairs = [(TO, "Hi")]
    outbox.merges.earlier_texts(KEY, FROM, b"d", "a.csv", pairs)
    outbox.merges.first_texts(KEY, FROM, [TO])
    outbox.merges.unreached(KEY, ["SMS-UP-410"], [TO])


def use_consents(consents: Consents, consent_list: ConsentList) -> None:
    consents.record(KEY, FROM, TO, ConsentStatus.OPT_OUT)
    consents.status_of(KEY, FROM, TO)
    consents.opted_out(KEY, FROM, (TO,))
    consents.may_stop(FROM, (TO,))
    consents.changes_of(KEY, FROM, TO)
    change = consent_list.next_change()
    assert change is not None
    consent_list.settle(change)
    other = ConsentRecord(FROM, "+14155550177", ConsentStatus.OPT_OUT)
    consent_list.replace((FROM,), (other,), NOW + 9_000_000, consent_list.news)
    consent_list.replace((FROM,), (), NOW + 9_000_000)


def use_conversations(conversations: Conversations) -> None:
    found: list[int] = []
    for wanted in (
        ConversationFilter(),
        ConversationFilter(account=KEY, own=FROM),
        ConversationFilter(only_unread=True),
        ConversationFilter(only_unread=True, kept=1),
        ConversationFilter(is_done=True),
    ):
        keys = conversations.ids(wanted, 40)
        conversations.ids(wanted, 40, (NOW, 1))
        found += [id_ for _, id_ in keys]
    assert found
    for words in ("yes", TO[-4:], "ana mar"):
        conversations.rows(conversations.find(ConversationFilter(words=words), 40))
    conversations.find(ConversationFilter(span=(NOW, NOW + 9)), 40)
    conversations.find(ConversationFilter(words="yes", only_unread=True, kept=1), 40)
    conversations.unread()
    conversations.own_numbers()
    conversation = conversations.open(KEY, FROM, (TO,))
    assert conversations.row(conversation) is not None
    conversations.mark_read(conversation)
    conversations.mark_unread(conversation)
    thread = conversations.thread
    newest = thread.newest(conversation, 60)
    assert len(newest) > 1
    thread.before(conversation, newest[-1].key, 60)
    thread.since(conversation, newest[0].key)
    thread.first_unread(conversation)
    thread.asked(conversation)
    thread.last_keys((conversation,))
    conversations.set_done(conversation, is_done=True)
    conversations.set_muted(conversation, is_muted=True)
    conversations.replies.save(conversation, Reply("draft", "half a sen"))
    conversations.replies.of(conversation)
    conversations.replies.save(conversation, Reply("draft", ""))
    record = next(text.key.id for text in newest if not text.key.in_outbox)
    conversations.clear_mark(record)
    conversations.remove_text(record)


def notify(outbox: Outbox, database: Database) -> None:
    """What notifications and counts read, with a failure and an answer."""
    with database.transaction():
        database.run("UPDATE message SET state = 'rejected' WHERE id IN ('d', 'e')")
    outbox.pending_notifications.take()
    outbox.pending_notifications.take_lists(lambda _: True)
    answers = outbox.pending_notifications.take_answers(lambda _account, _own: False)
    outbox.pending_notifications.still_unread([one.conversation for one in answers])
    outbox.conversations.unread()
    assert outbox.unseen_failures.counts()[Kind.FAILED] == 2
    outbox.unseen_failures.note_texts_seen({"d"})
    outbox.unseen_failures.note_seen(Filter(KEY, Kind.FAILED))
    assert outbox.unseen_failures.counts()[Kind.FAILED] == 0


def remove_account(database: Database) -> None:
    KnownAccounts(database).remember(KnownAccount(KEY, "Ana", "User", "101", "US"))
    removal = AccountRemoval(database)
    removal.begin(KEY)
    while removal.is_pending:
        removal.step()


def test_no_statement_reads_all_texts(
    database: Database,
    outbox: Outbox,
    send_queue: SendQueue,
    reconciliation: Reconciliation,
    statements: set[str],
) -> None:
    use_everything(outbox, database, send_queue, reconciliation)
    assert len(statements) > 60
    scanning = [sql for sql in sorted(statements) if scans(database, sql)]
    assert scanning == [], "\n\n".join(scanning)


def test_a_full_scan_is_detected(database: Database) -> None:
    assert scans(database, "SELECT seq FROM message WHERE state = 'sending'")
    assert scans(database, "SELECT seq FROM message WHERE session = ? AND message_id = ?")
    assert not scans(database, "SELECT seq FROM message WHERE id = ?")
    assert scans(database, "SELECT id FROM store_record WHERE at = ?")
    assert scans(database, "SELECT id FROM store_record WHERE session = ? AND text = ?")
    assert scans(database, "SELECT count(*) FROM store_record")
    assert not scans(database, "SELECT id FROM store_record WHERE session = ? AND message_id = ?")


def test_a_name_is_found_by_an_index_however_many_there_are(database: Database) -> None:
    named, values = numbers_named(["kim", "do"])
    for sql, given in (
        (f"SELECT {name_of('m.recipient', 'm.session')} FROM message m WHERE m.seq = ?", (1,)),
        (named, values),
    ):
        plan = database._connection.execute(f"EXPLAIN QUERY PLAN {sql}", given).fetchall()
        scanned = [line[3] for line in plan if re.match(r"SCAN [kcwo]\b", str(line[3]))]
        assert scanned == [], sql
