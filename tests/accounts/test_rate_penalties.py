"""Rate penalties over a restart, and over steps of the local clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.accounts.rate_penalties import RatePenalties
from desktop.database.connection import Database
from tests.messages.texts import KEY, NOW, OTHER


class Wall:
    """A local clock that can be set."""

    now = NOW

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def database(tmp_path: Path, wall: Wall) -> Iterator[Database]:
    made = Database(tmp_path / "outbox.db", wall)
    yield made
    made.close()


def test_what_is_left_of_it_grows_less_until_it_is_over(database: Database, wall: Wall) -> None:
    RatePenalties(database, KEY).keep("medium", 60_000)
    wall.now += 20_000
    assert RatePenalties(database, KEY).left() == {"medium": 40_000}
    wall.now += 40_000
    assert RatePenalties(database, KEY).left() == {}


def test_a_clock_that_was_set_back_does_not_make_it_longer(database: Database, wall: Wall) -> None:
    RatePenalties(database, KEY).keep("medium", 60_000)
    wall.now -= 86_400_000
    assert RatePenalties(database, KEY).left() == {"medium": 60_000}


def test_each_session_and_group_has_its_own_and_the_last_counts(
    database: Database, wall: Wall
) -> None:
    RatePenalties(database, KEY).keep("medium", 60_000)
    RatePenalties(database, KEY).keep("light", 10_000)
    RatePenalties(database, KEY).keep("medium", 90_000)
    RatePenalties(database, OTHER).keep("medium", 5_000)
    assert RatePenalties(database, KEY).left() == {"medium": 90_000, "light": 10_000}
    assert RatePenalties(database, OTHER).left() == {"medium": 5_000}
