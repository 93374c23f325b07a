"""What a person can do with the outbox, and what the network thread may do with a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.model import (
    Accepted,
    Draft,
    Limited,
    MessageState,
    NotSent,
    Outcome,
    Rejected,
    SessionKey,
    StoreRecord,
    Unauthorized,
    Unknown,
)
from desktop.network.clocks import wall_ms
from desktop.outbox import Outbox, UnsentDraft
from desktop.outbox.looking import Looking, LookWindow
from desktop.outbox.matching import number_key, text_key
from desktop.outbox.road import OutboxRoad, Pace, recover
from desktop.outbox.sessions import KnownSession, KnownSessions
from desktop.outbox.store import Store

KEY = SessionKey("https://x.test", "1", "2")
OTHER = SessionKey("https://x.test", "1", "3")
FROM, TO = "+16505550101", "+14155550100"
NOW = 1_800_000_000_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "outbox.db", wall_ms)
    yield made
    made.close()


@pytest.fixture
def outbox(tmp_path: Path, store: Store) -> Iterator[Outbox]:
    made = Outbox(tmp_path / "outbox.db", wall_ms)
    yield made
    made.close()


@pytest.fixture
def road(store: Store) -> OutboxRoad:
    return OutboxRoad(store, KEY, Pace())


def draft(id_: str, text: str = "Hello", to: str = TO, session: SessionKey = KEY) -> Draft:
    return Draft(id_, session, FROM, to, text)


def state(outbox: Outbox, id_: str) -> MessageState:
    details = outbox.details(id_)
    assert details is not None
    return details.row.state


def record(id_: str, text: str = "Hello", at: int = NOW, to: str = TO) -> StoreRecord:
    return StoreRecord(id_, FROM, (to,), text, at, "Sent")


# --- queue ----------------------------------------------------------------------------------------


def test_pressing_send_twice_queues_once(outbox: Outbox) -> None:
    outbox.queue(draft("a"))
    outbox.queue(draft("a"))
    assert len(outbox.newest(10)) == 1


def test_a_draft_edited_after_a_failed_commit_replaces_the_waiting_row(outbox: Outbox) -> None:
    outbox.queue(draft("a", "Helo"))
    outbox.queue(draft("a", "Hello"))
    assert [row.text for row in outbox.newest(10)] == ["Hello"]


def test_a_draft_edited_after_it_was_claimed_is_a_new_text(
    outbox: Outbox, road: OutboxRoad
) -> None:
    outbox.queue(draft("a", "Helo"))
    assert road.claim(NOW) is not None
    outbox.queue(draft("a", "Hello"))
    assert [row.text for row in outbox.newest(10)] == ["Hello", "Helo"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x" * 100_000,
        "half an emoji: \ud83d",
        "nul: \x00",
        "\u202egnp.exe",
        "<img src=x>",
        "🙂" * 500,
    ],
)
def test_any_text_is_kept(outbox: Outbox, text: str) -> None:
    outbox.queue(draft("a", text))
    (row,) = outbox.newest(10)
    assert row.text == text.replace("\ud83d", "\ufffd")


def test_pages_by_key_meet_every_row_once(outbox: Outbox) -> None:
    for n in range(25):
        outbox.queue(draft(f"d{n}"))
    seen, before = [], None
    while page := outbox.newest(10, before):
        seen += [row.id for row in page]
        before = page[-1].seq
    assert seen == [f"d{n}" for n in reversed(range(25))]


# --- claim and settle -----------------------------------------------------------------------------


def test_a_row_is_claimed_once(outbox: Outbox, road: OutboxRoad) -> None:
    outbox.queue(draft("a"))
    assert road.claim(NOW) is not None
    assert road.claim(NOW) is None
    assert state(outbox, "a") is MessageState.SENDING


def test_two_connections_never_claim_the_same_row(
    outbox: Outbox, road: OutboxRoad, tmp_path: Path
) -> None:
    for n in range(20):
        outbox.queue(draft(f"d{n}", to=f"+1415555{n:04}"))
    second = Store(tmp_path / "outbox.db", wall_ms)
    roads = [road, OutboxRoad(second, KEY, Pace())]
    claims = [roads[n % 2].claim(NOW) for n in range(20)]
    second.close()
    ids = [claim.id for claim in claims if claim is not None]
    assert sorted(ids) == sorted({f"d{n}" for n in range(20)})


def test_a_session_claims_only_its_own(outbox: Outbox, road: OutboxRoad) -> None:
    outbox.queue(draft("a", session=OTHER))
    assert road.claim(NOW) is None


@pytest.mark.parametrize(
    ("outcome", "expected"),
    [
        (Accepted(record("9")), MessageState.ACCEPTED),
        (Unknown("reset"), MessageState.CHECKING),
        (NotSent("refused"), MessageState.QUEUED),
        (Limited(60, "CMN-301"), MessageState.QUEUED),
        (Unauthorized("OAU-128"), MessageState.QUEUED),
        (Rejected("MSG-304", "no"), MessageState.REJECTED),
    ],
)
def test_each_outcome_has_its_state(
    outbox: Outbox, road: OutboxRoad, outcome: Outcome, expected: MessageState
) -> None:
    outbox.queue(draft("a"))
    claim = road.claim(NOW)
    assert claim is not None
    road.settle(claim, outcome, NOW)
    assert state(outbox, "a") is expected
    road.settle(claim, Rejected("late", ""), NOW)
    assert state(outbox, "a") is expected, "a row that is not SENDING is not settled"


def test_a_message_id_is_never_given_to_two_rows(outbox: Outbox, road: OutboxRoad) -> None:
    for id_, to in (("a", TO), ("b", "+14155550111")):
        outbox.queue(draft(id_, to=to))
        claim = road.claim(NOW)
        assert claim is not None
        road.settle(claim, Accepted(record("9")), NOW)
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert state(outbox, "b") is MessageState.CHECKING


def test_cancel_only_while_it_waits(outbox: Outbox, road: OutboxRoad) -> None:
    outbox.queue(draft("a"))
    outbox.queue(draft("b", to="+14155550111"))
    assert road.claim(NOW) is not None
    assert not outbox.cancel("a")
    assert outbox.cancel("b")
    assert road.claim(NOW) is None


def test_recover_looks_for_what_was_being_sent(
    outbox: Outbox, road: OutboxRoad, store: Store
) -> None:
    outbox.queue(draft("a"))
    road.claim(NOW)
    assert recover(store) == 1
    assert state(outbox, "a") is MessageState.CHECKING
    assert recover(store) == 0


# --- looking --------------------------------------------------------------------------------------


@pytest.fixture
def looking(store: Store, road: OutboxRoad) -> Looking:
    return Looking(store, KEY, road, Pace())


def checking(outbox: Outbox, road: OutboxRoad, id_: str = "a", at: int = NOW) -> None:
    outbox.queue(draft(id_))
    claim = road.claim(at)
    assert claim is not None
    road.settle(claim, Unknown("reset"), at)


def read(looking: Looking, at: int, *records: StoreRecord) -> LookWindow | None:
    window = looking.window(at)
    if window is not None:
        looking.settle(window, records, at)
    return window


def test_the_read_begins_five_minutes_before_the_claim(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    assert looking.window(NOW) is None, "not due yet"
    window = looking.window(NOW + 5_000)
    assert window is not None
    assert window.start == NOW - 300_000
    assert window.end > NOW + 5_000


def test_one_read_is_not_enough_nor_two_close_together(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    for at in (5_000, 25_000, 45_000):
        read(looking, NOW + at)
        assert state(outbox, "a") is MessageState.CHECKING
    read(looking, NOW + 70_000)
    assert state(outbox, "a") is MessageState.CHECKING, (
        "a minute apart, but not two after the claim"
    )
    read(looking, NOW + 121_000)
    assert state(outbox, "a") is MessageState.UNCONFIRMED


def test_a_first_read_long_after_is_not_enough_either(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    read(looking, NOW + 86_400_000)
    assert state(outbox, "a") is MessageState.CHECKING
    read(looking, NOW + 86_400_000 + 61_000)
    assert state(outbox, "a") is MessageState.UNCONFIRMED


@pytest.mark.parametrize(
    "other",
    [
        record("9", text="Hello!"),
        record("9", to="+14155550101"),
        record("9", at=NOW - 5_000),
        StoreRecord("9", "+16505550102", (TO,), "Hello", NOW, "Sent"),
        StoreRecord("9", FROM, (TO, "+14155550111"), "Hello", NOW, "Sent"),
        StoreRecord("9", FROM, (TO,), "Hello", None, "Sent"),
        StoreRecord("", FROM, (TO,), "Hello", NOW, "Sent"),
    ],
)
def test_another_record_is_not_taken_for_it(
    outbox: Outbox, road: OutboxRoad, looking: Looking, other: StoreRecord
) -> None:
    checking(outbox, road)
    read(looking, NOW + 5_000, other)
    assert state(outbox, "a") is MessageState.CHECKING


def test_the_oldest_record_goes_to_the_text(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    read(looking, NOW + 5_000, record("new", at=NOW + 900), record("old", at=NOW + 100))
    details = outbox.details("a")
    assert details is not None
    assert details.row.message_id == "old"


def test_a_text_being_checked_comes_before_one_that_was_decided(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    for at in (5_000, 130_000):
        read(looking, NOW + at)
    assert outbox.send_again("a", "b")
    claim = road.claim(NOW + 140_000)
    assert claim is not None
    assert claim.id == "b"
    road.settle(claim, Unknown("reset"), NOW + 140_000)

    read(looking, NOW + 150_000, record("late", at=NOW + 141_000))
    assert state(outbox, "b") is MessageState.ACCEPTED
    assert state(outbox, "a") is MessageState.CANCELLED
    checking(outbox, road, "c", at=NOW + 160_000)
    read(looking, NOW + 165_000, record("first", at=NOW + 50))
    assert state(outbox, "a") is MessageState.ACCEPTED


def test_a_record_older_than_the_second_send_goes_to_the_first(
    outbox: Outbox, road: OutboxRoad, looking: Looking
) -> None:
    checking(outbox, road)
    for at in (5_000, 130_000):
        read(looking, NOW + at)
    assert outbox.send_again("a", "b")
    claim = road.claim(NOW + 140_000)
    assert claim is not None
    road.settle(claim, Unknown("reset"), NOW + 140_000)
    read(looking, NOW + 150_000, record("late", at=NOW + 20))
    assert state(outbox, "a") is MessageState.ACCEPTED
    assert state(outbox, "b") is MessageState.CHECKING


# --- status ---------------------------------------------------------------------------------------


def accepted(outbox: Outbox, road: OutboxRoad, status: str = "Queued") -> None:
    outbox.queue(draft("a"))
    claim = road.claim(NOW)
    assert claim is not None
    road.settle(claim, Accepted(StoreRecord("9", FROM, (TO,), "Hello", NOW, status)), NOW)


def status_of(outbox: Outbox) -> str:
    details = outbox.details("a")
    assert details is not None
    return details.row.status


@pytest.mark.parametrize(
    ("first", "then", "expected"),
    [
        ("Queued", "Sent", "Sent"),
        ("Sent", "Queued", "Sent"),
        ("Sent", "Delivered", "Delivered"),
        ("Queued", "SomethingNew", "SomethingNew"),
        ("Sent", "", "Sent"),
    ],
)
def test_the_status_only_moves_forward(
    outbox: Outbox, road: OutboxRoad, first: str, then: str, expected: str
) -> None:
    accepted(outbox, road, first)
    followed = road.next_followed(NOW + 2_000)
    assert followed is not None
    road.note_status(followed, StoreRecord("9", FROM, (TO,), "Hello", NOW, then), NOW + 2_000)
    assert status_of(outbox) == expected


def test_a_final_status_is_not_followed_any_more(outbox: Outbox, road: OutboxRoad) -> None:
    accepted(outbox, road, "Delivered")
    assert road.next_followed(NOW + 10**9) is None


def test_no_report_yet_is_asked_for_again_in_an_hour(outbox: Outbox, road: OutboxRoad) -> None:
    accepted(outbox, road)
    followed = road.next_followed(NOW + 2_000)
    assert followed is not None
    late = StoreRecord("9", FROM, (TO,), "Hello", NOW, "DeliveryFailed", "SMS-CAR-104")
    assert road.note_status(followed, late, NOW + 2_000)
    assert road.next_followed(NOW + 3_000_000) is None
    assert road.next_followed(NOW + 3_700_000) is not None
    after = StoreRecord("9", FROM, (TO,), "Hello", NOW, "Delivered")
    assert road.note_status(followed, after, NOW + 3_700_000)
    assert status_of(outbox) == "Delivered"


def test_following_ends_after_a_day(outbox: Outbox, road: OutboxRoad) -> None:
    accepted(outbox, road)
    followed = road.next_followed(NOW + 2_000)
    assert followed is not None
    same = StoreRecord("9", FROM, (TO,), "Hello", NOW, "Sent")
    road.note_status(followed, same, NOW + 86_400_000)
    assert road.plan().follow_at is None


# --- what was typed, and who is known -------------------------------------------------------------


def test_unsent_typing_is_kept_once_and_forgotten_when_empty(outbox: Outbox) -> None:
    assert next(iter(outbox.drafts.all()), None) is None
    outbox.drafts.keep(UnsentDraft("id", KEY.text, FROM, "650", "half a"))
    outbox.drafts.keep(UnsentDraft("id", KEY.text, FROM, "6505", "half a sentence"))
    kept = next(iter(outbox.drafts.all()), None)
    assert kept is not None
    assert (kept.recipient, kept.text, kept.id) == ("6505", "half a sentence", "id")
    outbox.drafts.keep(UnsentDraft("id", KEY.text, FROM, "", ""))
    assert next(iter(outbox.drafts.all()), None) is None


def test_known_sessions_keep_their_order_and_can_be_forgotten(store: Store) -> None:
    known = KnownSessions(store)
    for key, name in ((KEY, "Ana"), (OTHER, "Sales")):
        known.remember(KnownSession(key, name, "User", "101", "US"))
    known.remember(KnownSession(KEY, "Ana M.", "User", "101", "US"))
    assert [one.name for one in known.all()] == ["Ana M.", "Sales"]
    known.forget(KEY)
    assert [one.name for one in known.all()] == ["Sales"]


def test_texts_and_numbers_are_compared_without_what_ringcentral_changes() -> None:
    assert text_key("a\r\nb \n") == text_key("a\nb")
    assert text_key("a b") != text_key("ab")
    assert number_key("+1 (650) 555-0101") == number_key("16505550101") == number_key("6505550101")
    assert number_key("+44 20 7946 0958") == number_key("442079460958")
    assert number_key("+16505550101") != number_key("+16505550102")
