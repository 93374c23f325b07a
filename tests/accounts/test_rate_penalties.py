"""Rate penalties over a restart, and over steps of the local clock."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.accounts.rate_penalties import Penalties
from desktop.database.connection import Store
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
def store(tmp_path: Path, wall: Wall) -> Iterator[Store]:
    made = Store(tmp_path / "outbox.db", wall)
    yield made
    made.close()


def test_what_is_left_of_it_grows_less_until_it_is_over(store: Store, wall: Wall) -> None:
    Penalties(store, KEY).keep("medium", 60_000)
    wall.now += 20_000
    assert Penalties(store, KEY).left() == {"medium": 40_000}
    wall.now += 40_000
    assert Penalties(store, KEY).left() == {}


def test_a_clock_that_was_set_back_does_not_make_it_longer(store: Store, wall: Wall) -> None:
    Penalties(store, KEY).keep("medium", 60_000)
    wall.now -= 86_400_000
    assert Penalties(store, KEY).left() == {"medium": 60_000}


def test_each_session_and_group_has_its_own_and_the_last_counts(store: Store, wall: Wall) -> None:
    Penalties(store, KEY).keep("medium", 60_000)
    Penalties(store, KEY).keep("light", 10_000)
    Penalties(store, KEY).keep("medium", 90_000)
    Penalties(store, OTHER).keep("medium", 5_000)
    assert Penalties(store, KEY).left() == {"medium": 90_000, "light": 10_000}
    assert Penalties(store, OTHER).left() == {"medium": 5_000}
