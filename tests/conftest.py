"""Fixtures that several test folders use."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.paths import Paths, find_paths, make_private
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import KEY, Clock
from tests.new_outbox import put_new_outbox
from tests.practice.client import Client
from tests.practice.description import Description, find_description
from tests.practice_service import PracticeService

# Test machines are slow at times, so there is no deadline; the examples stay the same.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")


class PatientQtBot(QtBot):
    """Waits longer before it gives up: a busy machine may need more than five seconds."""

    def waitSignal(self, signal: SignalInstance, *, timeout: int = 60_000, **more: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 60_000) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientQtBot:
    return PatientQtBot(request)


@pytest.fixture(scope="session")
def practice_process() -> Iterator[PracticeService]:
    with PracticeService() as service:
        yield service


@pytest.fixture
def practice(practice_process: PracticeService) -> Iterator[PracticeService]:
    """A practice service in its first state, without rate limits, where a text is Delivered within
    half a second. A test fails where an answer differs from RingCentral's description."""
    practice_process.reset()
    practice_process.settings(queued_seconds=0.2, sent_seconds=0.2)
    yield practice_process
    wrong = practice_process.wrong_answers()
    assert not wrong, wrong


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """The folders of one program, created."""
    names = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
    found = find_paths(False, dict.fromkeys(names, str(tmp_path)), sys.platform, tmp_path)
    for folder in (found.data, found.config, found.logs):
        make_private(folder)
    return found


@pytest.fixture(scope="session")
def description() -> Description | None:
    """None where RingCentral's description is not beside the checkout."""
    path = find_description()
    return Description(path) if path is not None else None


@pytest.fixture
def client(practice: PracticeService, description: Description | None) -> Iterator[Client]:
    """Nobody is signed in."""
    client = Client(practice, description)
    yield client
    client.close()


@pytest.fixture
def ana(client: Client) -> Client:
    client.sign_in("Ana Martins")
    return client


# --- an outbox -------------------------------------------------------------------------------


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path, clock: Clock) -> Iterator[Database]:
    made = Database(put_new_outbox(tmp_path / "outbox.db"), clock)
    yield made
    made.close()


@pytest.fixture
def outbox(database: Database, clock: Clock) -> Iterator[Outbox]:
    made = Outbox(database.file, clock)
    yield made
    made.close()


@pytest.fixture
def send_queue(database: Database) -> SendQueue:
    return SendQueue(database, KEY, PollIntervals())


@pytest.fixture
def reconciliation(database: Database, send_queue: SendQueue) -> Reconciliation:
    return Reconciliation(database, KEY, send_queue.status_updates, PollIntervals())
