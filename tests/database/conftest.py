from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clocks import wall_ms
from desktop.database.connection import Store
from desktop.messages import Outbox
from desktop.messages.poll_intervals import Pace
from desktop.messages.reconciliation import Looking
from desktop.messages.send_queue import OutboxRoad
from tests.messages.texts import KEY


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


@pytest.fixture
def looking(store: Store, road: OutboxRoad) -> Looking:
    return Looking(store, KEY, road.accepted, Pace())
