"""Rate penalties over a restart, and over steps of the local clock."""

from __future__ import annotations

from desktop.accounts.rate_penalties import RatePenalties
from desktop.database.connection import Database
from tests.messages.samples import KEY, OTHER, Clock


def test_the_rest_shrinks_until_the_penalty_is_over(database: Database, clock: Clock) -> None:
    RatePenalties(database, KEY).keep("medium", 60_000)
    clock.now += 20_000
    assert RatePenalties(database, KEY).left() == {"medium": 40_000}
    clock.now += 40_000
    assert RatePenalties(database, KEY).left() == {}


def test_setting_the_clock_back_does_not_prolong_it(database: Database, clock: Clock) -> None:
    RatePenalties(database, KEY).keep("medium", 60_000)
    clock.now -= 86_400_000
    assert RatePenalties(database, KEY).left() == {"medium": 60_000}


def test_each_account_and_group_keeps_its_last_penalty(database: Database, clock: Clock) -> None:
    RatePenalties(database, KEY).keep("medium", 60_000)
    RatePenalties(database, KEY).keep("light", 10_000)
    RatePenalties(database, KEY).keep("medium", 90_000)
    RatePenalties(database, OTHER).keep("medium", 5_000)
    assert RatePenalties(database, KEY).left() == {"medium": 90_000, "light": 10_000}
    assert RatePenalties(database, OTHER).left() == {"medium": 5_000}
