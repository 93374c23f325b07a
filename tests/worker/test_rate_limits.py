"""Rate limits and penalties, also after a restart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.model import MessageState, TroubleKind
from desktop.ringcentral.rate_limits import RateLimit, penalty_seconds
from tests.practice_service import PracticeService
from tests.worker.rig import Rig, rig_in

SEND = "createSMSMessage"


@pytest.fixture(scope="module")
def limited_process() -> Iterator[PracticeService]:
    with PracticeService(limits=True) as service:
        yield service


@pytest.fixture
def limited(limited_process: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    """Time runs 30 times as fast: 40 texts in 2 seconds."""
    limited_process.reset()
    with rig_in(limited_process, tmp_path) as rig:
        limited_process.settings(
            queued_seconds=0.1,
            sent_seconds=0.1,
            limits={"Light": 500, "Medium": 10, "Heavy": 10, "Auth": 100},
            window_seconds=2,
            penalty_seconds=3,
        )
        yield rig


def test_a_queue_is_sent_without_any_429(limited: Rig) -> None:
    ana = limited.sign_in()
    texts = [limited.queue(ana, f"text {n}", to=f"+1415555{n + 120:04}") for n in range(35)]
    for text in texts:
        limited.until_state(text, MessageState.ACCEPTED)

    sends = limited.practice.requests(SEND)
    assert [one["status"] for one in sends] == [200] * 35
    assert [one["text"] for one in limited.accepted()] == [f"text {n}" for n in range(35)]


def test_a_penalty_outlives_a_restart(limited: Rig) -> None:
    ana = limited.sign_in()
    limited.practice.fault(SEND, "rate_limit", retry_after=3)
    text = limited.queue(ana)
    limited.run_until(lambda: "limited" in limited.events(text), "limited")
    limited.restart()
    limited.until_state(text, MessageState.ACCEPTED)

    sends = limited.practice.requests(SEND)
    assert [one["status"] for one in sends] == [429, 200]
    assert not any(one["penalty"] for one in sends)


def test_light_requests_go_on_during_a_penalty_for_sends(limited: Rig) -> None:
    ana = limited.sign_in()
    awaited = limited.queue(ana, "followed")
    limited.until_state(awaited, MessageState.ACCEPTED)
    limited.practice.fault(SEND, "rate_limit", retry_after=5)
    text = limited.queue(ana, "waits", to="+14155550111")
    limited.run_until(lambda: "limited" in limited.events(text), "limited")
    limited.until_status(awaited, "Delivered")
    assert limited.row(text).state is MessageState.QUEUED
    until = next(one for one in limited.troubles.items if one.kind is TroubleKind.RATE_LIMITED)
    assert until.until is not None


_NOON = "Sun, 01 Mar 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "0"}, 1),
        ({"Retry-After": "soon", "X-Rate-Limit-Window": "90"}, 90),
        ({"X-Rate-Limit-Window": "30"}, 60),
        ({}, 60),
        ({"Retry-After": "1e9"}, 3600),
        ({"Retry-After": "-5"}, 60),
        ({"Retry-After": "nan"}, 60),
        ({"Retry-After": "inf"}, 60),
        ({"Retry-After": "-1"}, 60),
        ({"Retry-After": "0.5"}, 1),
        ({"Retry-After": ""}, 60),
        ({"Retry-After": "5, 10"}, 60),
        ({"Retry-After": "[5]"}, 60),
        ({"Retry-After": "1_0"}, 60),
        ({"Retry-After": "\N{ARABIC-INDIC DIGIT FIVE}"}, 60),
        ({"Retry-After": "9" * 400}, 3600),
        ({"Retry-After": _NOON}, 60),
        ({"Retry-After": "Sun, 01 Mar 2026 12:02:00 GMT", "Date": _NOON}, 120),
        ({"Retry-After": "Sun, 01 Mar 2026 11:00:00 GMT", "Date": _NOON}, 60),
        ({"Retry-After": "Fri, 31 Dec 9999 23:59:59 GMT", "Date": _NOON}, 3600),
    ],
)
def test_how_long_a_429_asks_to_pause(headers: dict[str, str], seconds: float) -> None:
    assert penalty_seconds(headers) == seconds


def test_a_remaining_count_of_zero_waits_for_the_window() -> None:
    now = [0]
    rate_limit = RateLimit(40, lambda: now[0])
    rate_limit.note_request()
    rate_limit.note_answer(200, {"X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Window": "60"})
    assert rate_limit.ready_at() == 60_000
    now[0] = 60_000
    assert rate_limit.ready_at() <= now[0]


def test_a_server_that_is_away_may_ask_for_silence() -> None:
    now = 1_000
    limit = RateLimit(40, lambda: now)
    limit.note_answer(503, {})
    assert limit.ready_at() == 0
    limit.note_answer(503, {"Retry-After": "90"})
    assert limit.ready_at() == 91_000
