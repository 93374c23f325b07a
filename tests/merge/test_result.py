"""The copy of the spreadsheet with what became of its rows."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from desktop.merge.result import ResultFileError, write_result
from tests.spreadsheets.files import opened


def test_a_result_can_be_opened_as_a_list(tmp_path: Path) -> None:
    path = tmp_path / "result.csv"
    path.write_text("old")
    rows = [
        ('Zoë; "Z"', "+14155550101", "delivered", "", ""),
        ("=1+1", "@x", "left out", "a\nb", "-"),
    ]
    write_result(path, ("Name", "Mobile", "state", "time", "code"), rows, separator=";")
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b';"\'+14155550101";' in data
    assert b'"\'=1+1";"\'@x"' in data
    # Read again, the cells are what they were.
    assert opened(path).table.rows == [
        ("Name", "Mobile", "state", "time", "code"),
        *[tuple(row) for row in rows],
    ]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_result_that_cannot_be_saved_leaves_nothing(tmp_path: Path) -> None:
    def rows() -> object:
        yield ("Bob",)
        raise OSError(28, "No space left on device")

    path = tmp_path / "result.csv"
    path.write_text("old")
    with pytest.raises(ResultFileError):
        write_result(path, ("Name",), rows())  # type: ignore[arg-type]
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(ResultFileError):
        write_result(tmp_path / "gone" / "result.csv", ("Name",), [])
