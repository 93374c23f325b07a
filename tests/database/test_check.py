"""The integrity check on its own thread."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import apsw
import pytest

from desktop.database.check import IntegrityCheck
from tests.messages.samples import fill


def wait_for(check: IntegrityCheck) -> None:
    deadline = time.monotonic() + 60
    while not check.is_over:
        assert time.monotonic() < deadline
        time.sleep(0.01)


class HeldCheck(IntegrityCheck):
    """Reads nothing before the test lets it."""

    def __init__(self, file: Path) -> None:
        self.may_read = threading.Event()
        super().__init__(file, stop_timeout=0)

    def _read(self) -> None:
        self.may_read.wait()
        super()._read()


def test_stop_does_not_wait_for_a_check_that_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "outbox.db"
    fill(file, 1)
    check = HeldCheck(file)
    check.stop()
    assert not check.is_over
    check.may_read.set()
    wait_for(check)

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
