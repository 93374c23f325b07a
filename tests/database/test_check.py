"""The check of a whole file, beside everything else."""

from __future__ import annotations

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


def test_nobody_waits_for_a_check_that_does_not_end(tmp_path: Path) -> None:
    file = tmp_path / "outbox.db"
    fill(file, 300)
    check = IntegrityCheck(file, stop_timeout=0)
    check.stop()
    was_over = check.is_over
    wait_for(check)

    assert not was_over
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
