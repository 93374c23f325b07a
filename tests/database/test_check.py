"""The check of a whole file, beside everything else."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import apsw
import pytest

from desktop.database.check import IntegrityCheck
from tests.database.test_connection import fill


def wait_for(check: IntegrityCheck) -> None:
    give_up = time.monotonic() + 60
    while not check.is_over:
        assert time.monotonic() < give_up
        time.sleep(0.01)


class HeldCheck(IntegrityCheck):
    """Reads nothing before the test lets it."""

    def __init__(self, file: Path) -> None:
        self.may_read = threading.Event()
        super().__init__(file, patience=0)

    def _read(self) -> None:
        self.may_read.wait()
        super()._read()


def test_nobody_waits_for_a_check_that_does_not_end(tmp_path: Path) -> None:
    file = tmp_path / "outbox.db"
    fill(file)
    check = HeldCheck(file)
    check.stop()
    assert not check.is_over
    check.may_read.set()
    wait_for(check)

    with pytest.raises(apsw.ConnectionClosedError):
        check._connection.execute("SELECT 1")


def test_a_check_that_is_over_is_closed_at_once(tmp_path: Path) -> None:
    file = tmp_path / "outbox.db"
    fill(file)
    check = IntegrityCheck(file)
    wait_for(check)

    assert check.result()
    with pytest.raises(apsw.ConnectionClosedError):
        check._connection.execute("SELECT 1")
