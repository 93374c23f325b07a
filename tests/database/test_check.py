"""The integrity check on its own thread."""

from __future__ import annotations

import time
from pathlib import Path

import apsw
import pytest

from desktop.database.check import IntegrityCheck
from desktop.database.connection import Database
from desktop.messages import Outbox
from tests.messages.samples import fill, queue_copies


def wait_for(check: IntegrityCheck) -> None:
    deadline = time.monotonic() + 60
    while not check.is_over:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_stop_does_not_wait_for_a_check_that_goes_on(database: Database, outbox: Outbox) -> None:
    queue_copies(database, outbox, 20_000)
    check = IntegrityCheck(database.file, stop_timeout=0)
    check.stop()
    was_over = check.is_over
    wait_for(check)

    assert not was_over
    with pytest.raises(apsw.ConnectionClosedError):
        check._connection.execute("SELECT 1")


def test_a_finished_check_closes_its_connection(tmp_path: Path) -> None:
    file = tmp_path / "outbox.db"
    fill(file, 1)
    check = IntegrityCheck(file)
    wait_for(check)

    assert check.result()
    with pytest.raises(apsw.ConnectionClosedError):
        check._connection.execute("SELECT 1")
