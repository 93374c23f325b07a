"""Who wants texts: keywords, RingCentral's list, blocked texts and what the user recorded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop.core.model import (
    ALL_NUMBERS,
    Accepted,
    ChangeState,
    ConsentRecord,
    ConsentStatus,
    MayStop,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.consents import ConsentList
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import (
    FROM,
    KEY,
    NOW,
    TO,
    Clock,
    Synced,
    claim_next,
    draft,
    events,
    inbound,
    record,
    row,
    send,
)
from tests.messages.samples import OTHER as COLLEAGUE

OTHER = "+14155550177"
MINUTE = 60_000
OUT, IN = ConsentStatus.OPT_OUT, ConsentStatus.OPT_IN


@pytest.fixture
def consent_list(database: Database) -> ConsentList:
    return ConsentList(database, KEY)


def listed(
    party: str = TO, own: str = FROM, status: ConsentStatus = OUT, at: int | None = NOW - 9_000_000
) -> ConsentRecord:
    return ConsentRecord(own, party, status, "Recipient", at)


def status(outbox: Outbox, party: str = TO, own: str = FROM) -> ConsentStatus | None:
    found = outbox.consents.status_of(KEY, own, party)
    return None if found is None else found.status


def read(consent_list: ConsentList, *records: ConsentRecord, at: int = NOW) -> bool:
    """The whole list."""
    return consent_list.replace((FROM,), records, at, consent_list.news)


def tell(consent_list: ConsentList, refused: str | None = None) -> None:
    change = consent_list.next_change()
    assert change is not None
    consent_list.settle(change, refused)


def test_the_list_replaces_what_was_known_of_the_own_numbers(
    outbox: Outbox, consent_list: ConsentList
) -> None:
    assert read(consent_list, listed("1 (415) 555-0100"), listed(OTHER, own="16505550101"))
    assert outbox.consents.opted_out(KEY, FROM, (TO, OTHER, "+14155550133")) == {TO, OTHER}
    assert not read(consent_list, listed(), listed(OTHER)), "nothing new"
    assert read(consent_list, listed(OTHER))
    assert (status(outbox), status(outbox, OTHER)) == (None, OUT)
    # Of numbers that were not asked for, nothing is known.
    consent_list.replace(("+16505550199",), (), NOW)
    assert status(outbox, OTHER) is OUT


def test_an_incomplete_reading_ends_nothing(outbox: Outbox, consent_list: ConsentList) -> None:
    read(consent_list, listed())
    consent_list.replace((FROM,), (listed(OTHER),), NOW, is_complete=False)
    assert outbox.consents.opted_out(KEY, FROM, (TO, OTHER)) == {TO, OTHER}


@pytest.mark.parametrize(
    ("for_all", "for_one", "expected"),
    [
        ((OUT, 5), None, OUT),
        ((OUT, 5), (IN, 6), IN),
        ((OUT, 6), (IN, 5), OUT),
        ((IN, 6), (OUT, 5), OUT),
        ((IN, 5), None, IN),
    ],
)
def test_a_consent_for_all_numbers_counts_for_each(
    outbox: Outbox,
    clock: Clock,
    for_all: tuple[ConsentStatus, int],
    for_one: tuple[ConsentStatus, int] | None,
    expected: ConsentStatus,
) -> None:
    recorded = [(*for_all[::-1], ALL_NUMBERS)]
    if for_one is not None:
        recorded.append((*for_one[::-1], FROM))
    for at, what, own in sorted(recorded):
        clock.now = NOW + at
        outbox.consents.record(KEY, own, TO, what, "agreed")
    assert status(outbox) is expected
    assert outbox.consents.opted_out(KEY, FROM, (TO,)) == ({TO} if expected is OUT else set())


@pytest.mark.parametrize("after", [lambda _: None, lambda consents: tell(consents, "CMN-408")])
def test_a_recorded_opt_out_stays_until_ringcentral_knows_it(
    outbox: Outbox, consent_list: ConsentList, after: Callable[[ConsentList], None]
) -> None:
    outbox.consents.record(KEY, FROM, TO, OUT)
    after(consent_list)
    read(consent_list, at=NOW + 60 * MINUTE)
    assert status(outbox) is OUT


def test_a_told_opt_out_ends_when_the_list_no_longer_has_it(
    outbox: Outbox, consent_list: ConsentList
) -> None:
    outbox.consents.record(KEY, FROM, TO, OUT)
    tell(consent_list)
    read(consent_list, at=NOW + MINUTE)
    assert status(outbox) is OUT, "the list may be a little late"
    read(consent_list, at=NOW + 60 * MINUTE)
    assert status(outbox) is None


def test_a_recorded_opt_in_gives_way_where_ringcentral_refuses_it(
    outbox: Outbox, consent_list: ConsentList
) -> None:
    read(consent_list, listed())
    outbox.consents.record(KEY, FROM, TO, IN, "on the phone")
    read(consent_list, listed(), at=NOW + 60 * MINUTE)
    assert status(outbox) is IN, "it is not told yet"
    tell(consent_list, "CMN-101")
    read(consent_list, listed(), at=NOW + 60 * MINUTE)
    assert status(outbox) is OUT
    (change,) = outbox.consents.changes_of(KEY, FROM, TO)
    assert (change.state, change.code, change.note) == (
        ChangeState.REFUSED,
        "CMN-101",
        "on the phone",
    )


def test_an_opt_in_needs_a_note(outbox: Outbox) -> None:
    with pytest.raises(ValueError, match="note"):
        outbox.consents.record(KEY, FROM, TO, IN, " \n ")
    assert outbox.consents.changes_of(KEY, FROM, TO) == []


@pytest.mark.parametrize("clock_off_by", [-1, 24 * 60 * MINUTE])
def test_a_stop_is_never_undone_by_an_opt_in_of_before(
    outbox: Outbox, database: Database, consent_list: ConsentList, clock: Clock, clock_off_by: int
) -> None:
    """Also where the clock of this computer is a day fast."""
    synced = Synced(database)
    synced.take(at=NOW - 10)
    clock.now = NOW + clock_off_by
    outbox.consents.record(KEY, FROM, TO, IN, "on the phone")
    synced.take(inbound("1", "STOP", NOW))
    assert status(outbox) is OUT
    assert consent_list.next_change() is None, "RingCentral must not be told now"
    (change,) = outbox.consents.changes_of(KEY, FROM, TO)
    assert (change.state, change.code) == (ChangeState.REFUSED, "STOP")


def test_a_keyword_that_is_newer_than_the_list_stays(
    outbox: Outbox, database: Database, consent_list: ConsentList
) -> None:
    read(consent_list, listed())
    synced = Synced(database)
    synced.take(inbound("1", "START", NOW), inbound("2", "STOP", NOW, sender=OTHER))
    read(consent_list, listed(), at=NOW + MINUTE)
    assert (status(outbox), status(outbox, OTHER)) == (IN, OUT)
    read(consent_list, listed(), at=NOW + 60 * MINUTE)
    assert (status(outbox), status(outbox, OTHER)) == (OUT, None)


def test_keywords_and_blocked_texts_ask_for_the_list(
    outbox: Outbox, database: Database, send_queue: SendQueue, consent_list: ConsentList
) -> None:
    synced = Synced(database)
    assert consent_list.news == 0
    synced.take(inbound("1", "STOP", NOW, sender=OTHER))
    before = consent_list.news
    assert before > 0
    send(outbox, send_queue, "a", Accepted(record("7")))
    failed = replace(record("7"), status="SendingFailed", code="SMS-RC-413")
    synced.take(failed, at=NOW + 1)
    assert consent_list.news > before
    # What came while the list was being read is not in it.
    consent_list.replace((FROM,), (), NOW, before)
    assert consent_list.news > 0
    read(consent_list)
    assert consent_list.news == 0


@pytest.mark.parametrize(
    ("code", "is_out"),
    [
        ("SMS-RC-413", True),
        ("SMS-CAR-413", True),
        ("SMS-UP-413", True),
        ("SMS-RC-430", False),
    ],
)
def test_a_blocked_text_shows_an_opt_out(
    outbox: Outbox,
    database: Database,
    send_queue: SendQueue,
    consent_list: ConsentList,
    code: str,
    is_out: bool,
) -> None:
    send(outbox, send_queue, "a", Accepted(record("7")))
    Synced(database).take(replace(record("7"), status="SendingFailed", code=code))
    assert (status(outbox) is OUT) == is_out
    read(consent_list, at=NOW + MINUTE)
    assert (status(outbox) is OUT) == is_out, "the list may be a little late"
    read(consent_list, at=NOW + 60 * MINUTE)
    assert status(outbox) is None


def test_changes_are_told_one_by_one_in_their_order(
    outbox: Outbox, consent_list: ConsentList
) -> None:
    outbox.consents.record(KEY, FROM, TO, OUT)
    outbox.consents.record(KEY, FROM, TO, IN, "in\nthe shop " + "x" * 900)
    told = []
    while (change := consent_list.next_change()) is not None:
        told.append((change.status, change.note[:12], len(change.note)))
        consent_list.settle(change)
    assert told == [(OUT, "", 0), (IN, "in the shop ", 200)]
    assert {one.state for one in outbox.consents.changes_of(KEY, FROM, TO)} == {ChangeState.TOLD}


@pytest.mark.parametrize(
    "opt_out",
    [
        lambda outbox, database: Synced(database).take(inbound("1", "STOP", NOW)),
        lambda outbox, database: outbox.consents.record(KEY, FROM, TO, OUT),
        lambda outbox, database: read(ConsentList(database, KEY), listed()),
        lambda outbox, database: outbox.consents.record(KEY, ALL_NUMBERS, TO, OUT),
    ],
    ids=["keyword", "recorded", "RingCentral's list", "all numbers"],
)
def test_what_waits_is_held_and_goes_out_only_after_an_opt_in(
    outbox: Outbox, database: Database, opt_out: Callable[[Outbox, Database], object]
) -> None:
    outbox.queue(draft("plain"))
    outbox.queue(draft("planned", send_at=NOW + MINUTE))
    outbox.queue(draft("other", to=OTHER))
    queue = SendQueue(database, KEY, PollIntervals())
    opt_out(outbox, database)
    held = {one.id: (one.late, one.opted_out) for one in outbox.newest(9)}
    assert held == {
        "plain": (True, True),
        "planned": (True, True),
        "other": (False, False),
    }
    assert claim_next(queue).id == "other"
    assert queue.claim(NOW) is None
    assert events(outbox, "planned")[-1] == "opted-out"
    assert outbox.needs_you() == 2
    assert not outbox.decisions.send_now("plain")
    assert queue.claim(NOW) is None
    outbox.consents.record(KEY, FROM, TO, IN, "on the phone")
    assert row(outbox, "plain").opted_out, "the person decides about it"
    assert outbox.decisions.send_now("plain")
    assert not row(outbox, "plain").opted_out
    assert claim_next(queue).id == "plain"


def test_words_that_may_ask_for_no_more_texts_count_until_the_person_has_said(
    outbox: Outbox, database: Database
) -> None:
    synced = Synced(database)
    synced.take(
        inbound("1", "please stop texting me"),
        inbound("2", "Yes", sender=OTHER),
    )
    people = (TO, OTHER, "+14155550133")
    assert set(outbox.consents.may_stop(FROM, people)) == {TO}
    (asked,) = database.rows("SELECT id FROM store_record WHERE mark = 'may stop'")
    outbox.conversations.clear_mark(asked[0])
    assert outbox.consents.may_stop(FROM, people) == {}


def test_a_request_to_another_own_number_is_told_until_it_is_answered_there(
    outbox: Outbox, database: Database
) -> None:
    second = "+16505550199"
    Synced(database).take(inbound("1", "take me off your list"))
    Synced(database, COLLEAGUE).take(
        inbound("2", "please stop texting me", recipients=(second,), target=second)
    )
    for own, elsewhere in ((FROM, second), (second, FROM)):
        assert outbox.consents.may_stop(own, (TO,))[TO].own == own
        account = KEY if own == FROM else COLLEAGUE
        outbox.consents.record(account, own, TO, ConsentStatus.OPT_OUT)
        if own == FROM:
            assert outbox.consents.may_stop(own, (TO,))[TO].own == elsewhere
    told = outbox.consents.may_stop("+16505550100", (TO,))[TO]
    assert told.at is not None, "both are answered"


@pytest.mark.parametrize("is_all", [False, True])
def test_who_opted_out_from_another_own_number_of_any_account_is_told(
    outbox: Outbox, database: Database, clock: Clock, is_all: bool
) -> None:
    second, third = "+16505550199", "+16505550100"
    Synced(database, COLLEAGUE).take(inbound("2", "Hi", recipients=(second,), target=second))
    assert outbox.consents.may_stop(FROM, (TO, OTHER)) == {}
    (conversation,) = database.rows("SELECT id FROM conversation")[0]
    own = ALL_NUMBERS if is_all else second
    outbox.consents.record(COLLEAGUE, own, TO, OUT)
    for asked_about in (FROM, third):
        found = outbox.consents.may_stop(asked_about, (TO, OTHER))
        assert found == {TO: MayStop(own, conversation, at=clock())}
    outbox.consents.record(KEY, third, TO, OUT)
    outbox.consents.record(KEY, FROM, TO, IN, "by phone")
    assert outbox.consents.may_stop(FROM, (TO, OTHER)) == {}, "they want texts from this one"
    with database.transaction():
        database.run("DELETE FROM consent WHERE own = ?", (own,))
    assert outbox.consents.may_stop(second, (TO,)) == {TO: MayStop(third, 0, at=clock())}
    with database.transaction():
        database.run("UPDATE session SET removed = 1")
    assert outbox.consents.may_stop(second, (TO,)) == {}


def test_what_a_member_of_a_group_asked_counts_for_who_wrote_it(
    outbox: Outbox, database: Database
) -> None:
    synced = Synced(database)
    synced.take(inbound("1", "please take me off your list", recipients=(FROM, OTHER)))
    people = (TO, OTHER)
    found = outbox.consents.may_stop(FROM, people)
    assert set(found) == {TO}
    asked = found[TO]
    assert asked.text is not None
    assert outbox.conversations.thread.texts([asked.text])[0].text.startswith("please take me off")
    row = outbox.conversations.row(asked.conversation)
    assert row is not None
    assert row.is_group
    assert set(outbox.consents.may_stop("+16505550199", people)) == {TO}, "also from another number"
    outbox.consents.record(KEY, FROM, TO, ConsentStatus.OPT_IN, "on the phone")
    assert outbox.consents.may_stop(FROM, people) == {}, "it was answered outside the group"


def test_a_question_of_a_group_ends_where_it_is_dismissed(
    outbox: Outbox, database: Database
) -> None:
    Synced(database).take(inbound("1", "please stop texting me", recipients=(FROM, OTHER)))
    asked = outbox.consents.may_stop(FROM, (TO,))[TO]
    assert asked.text is not None
    outbox.conversations.clear_mark(asked.text.id)
    assert outbox.consents.may_stop(FROM, (TO,)) == {}
