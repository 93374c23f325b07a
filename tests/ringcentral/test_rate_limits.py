"""Counting requests, and the silence that headers ask for, on a clock that a test moves."""

from __future__ import annotations

import pytest

from desktop.ringcentral.rate_limits import (
    RateGroup,
    RateLimit,
    RateLimits,
    penalty_seconds,
    seconds_of,
)


class Clock:
    ms = 0

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("", None),
        ("0", 0),
        ("-0.5", None),
        ("7", 7),
        ("1.5", 1.5),
        ("1e2", 100),
        ("nan", None),
        ("inf", None),
        ("soon", None),
        ("1_0", None),
        ("\N{ARABIC-INDIC DIGIT FIVE}", None),
    ],
)
def test_a_header_in_seconds(value: str | None, seconds: float | None) -> None:
    assert seconds_of(value) == seconds


_NOON = "Sun, 01 Mar 2026 12:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7", "X-Rate-Limit-Window": "90"}, 7),
        ({"Retry-After": "1"}, 1),
        ({"Retry-After": "0.2"}, 1),
        ({"Retry-After": "3600"}, 3600),
        ({"Retry-After": "3601"}, 3600),
        ({"Retry-After": "5" + " " * 63}, 5),
        ({"X-Rate-Limit-Window": "90"}, 90),
        ({"X-Rate-Limit-Window": "59"}, 60),
        ({"X-Rate-Limit-Window": "odd"}, 60),
        ({"Retry-After": _NOON, "Date": _NOON}, 60),
        ({"Retry-After": "Sun, 01 Mar 2026 12:00:01 GMT", "Date": _NOON}, 1),
        ({"Retry-After": "Sun, 01 Mar 2026 12:00:30 -0000", "Date": _NOON}, 60),
    ],
)
def test_the_silence_that_is_asked_for(headers: dict[str, str], seconds: float) -> None:
    assert penalty_seconds(headers) == seconds


@pytest.mark.parametrize(
    ("group", "count"), [(RateGroup.LIGHT, 50), (RateGroup.MEDIUM, 40), (RateGroup.AUTH, 5)]
)
def test_each_group_has_its_own_limit_before_the_first_answer(
    clock: Clock, group: RateGroup, count: int
) -> None:
    limits = RateLimits(clock)
    limit = limits.group(group)
    assert limit.per_minute == count
    for _ in range(count - 1):
        limit.note_request()
    assert limit.ready_at() == 0
    limit.note_request()
    assert limit.ready_at() == 60_000
    assert {limits.group(one).ready_at() for one in RateGroup if one is not group} == {0}


def test_a_request_counts_until_its_window_is_over(clock: Clock) -> None:
    limit = RateLimit(2, clock)
    for at in (1_000, 2_000, 61_000):
        clock.ms = at
        limit.note_request()
    assert limit.ready_at() == 62_000
    clock.ms = 62_000
    limit.note_request()
    assert limit.ready_at() == 121_000


def test_what_can_wait_leaves_half_of_the_limit(clock: Clock) -> None:
    limit = RateLimit(4, clock)
    for at in (1_000, 2_000):
        clock.ms = at
        assert limit.spare_at() == 0
        limit.note_request()
    assert (limit.ready_at(), limit.spare_at()) == (0, 61_000)


def test_no_remaining_request_waits_until_the_oldest_has_left_its_window(clock: Clock) -> None:
    limit = RateLimit(40, clock)
    for at in (1_000, 2_000, 61_000):  # The first leaves it at 61,000.
        clock.ms = at
        limit.note_request()
    limit.note_answer(200, {"X-Rate-Limit-Remaining": "0"})
    assert limit.ready_at() == 62_000


@pytest.mark.parametrize(
    ("headers", "per_minute"),
    [
        ({}, 40),
        ({"X-Rate-Limit-Limit": "0"}, 40),
        ({"X-Rate-Limit-Limit": "0.9"}, 40),
        ({"X-Rate-Limit-Limit": "1"}, 1),
        ({"X-Rate-Limit-Limit": "20"}, 20),
        ({"X-Rate-Limit-Limit": "odd"}, 40),
        ({"X-Rate-Limit-Limit": "1e300"}, 1_000_000),
        ({"X-Rate-Limit-Window": "0"}, 40),
        ({"X-Rate-Limit-Window": "30"}, 80),
        ({"X-Rate-Limit-Window": "0.5"}, 4_800),
        ({"X-Rate-Limit-Window": "3600", "X-Rate-Limit-Limit": "120"}, 2),
        ({"X-Rate-Limit-Window": "7200", "X-Rate-Limit-Limit": "120"}, 2),
        ({"X-Rate-Limit-Window": "3600", "X-Rate-Limit-Limit": "1"}, 1),
    ],
)
def test_the_server_says_how_many_texts_go_out_in_a_minute(
    clock: Clock, headers: dict[str, str], per_minute: int
) -> None:
    limit = RateLimit(40, clock)
    limit.note_answer(200, headers)
    assert limit.per_minute == per_minute


@pytest.mark.parametrize(
    ("status", "remaining", "ready_at"),
    [(200, "0", 65_000), (500, "0", 65_000), (429, "0", 0), (200, "1", 0), (200, "odd", 0)],
)
def test_no_remaining_request_waits_from_now_where_none_was_made_here(
    clock: Clock, status: int, remaining: str, ready_at: int
) -> None:
    limit = RateLimit(40, clock)
    clock.ms = 5_000
    limit.note_answer(status, {"X-Rate-Limit-Remaining": remaining})
    assert limit.ready_at() == ready_at
    limit.note_answer(status, {"X-Rate-Limit-Remaining": "0", "X-Rate-Limit-Window": "10"})
    assert limit.ready_at() == max(ready_at, 0 if status == 429 else 15_000), "never earlier"


def test_the_longest_of_all_waits_counts(clock: Clock) -> None:
    limit = RateLimit(1, clock)
    assert limit.paused_until == limit.ready_at() == 0
    clock.ms = 10_000
    limit.pause(1.5)
    assert limit.paused_until == limit.ready_at() == 11_500
    limit.pause(1)
    assert limit.paused_until == 11_500, "a later answer does not shorten it"
    limit.note_request()
    assert limit.ready_at() == 70_000
    limit.pause(90)
    assert limit.paused_until == limit.ready_at() == 100_000
