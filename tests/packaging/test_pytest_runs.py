"""The tests run side by side: none of the two is forgotten."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import pytest

import pytest_runs

_SAID = "import sys; print(sys.argv[2:]); sys.exit(int(sys.argv[1]))"


class Starts:
    """In place of pytest, which would run all tests again: a process that says its arguments and
    ends with a status."""

    def __init__(self, *statuses: int) -> None:
        self.left = list(statuses)
        self.folders: list[Path] = []

    def __call__(
        self, folder: Path, words: Sequence[str], said: IO[bytes] | None
    ) -> subprocess.Popen[bytes]:
        assert folder.is_dir()
        self.folders.append(folder)
        command = [sys.executable, "-c", _SAID, str(self.left.pop(0)), *words]
        return subprocess.Popen(command, stdout=said, start_new_session=True)


@pytest.mark.parametrize(("statuses", "wanted"), [((0, 0), 0), ((1, 0), 1), ((0, 2), 2)])
def test_it_fails_where_one_of_both_fails(
    statuses: tuple[int, int], wanted: int, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    starts = Starts(*statuses)
    assert pytest_runs.both(starts) == wanted
    said = capfdbinary.readouterr().out.decode()
    assert "'tests/outbox'" in said, "what the second one said is shown"
    assert "'--ignore=tests/outbox'" in said
    first, second = starts.folders
    assert first != second
    assert not first.exists()
    assert not second.exists()


def test_with_arguments_there_is_one(capfd: pytest.CaptureFixture[str]) -> None:
    assert pytest_runs.one(Starts(5), ["-k", "words"]) == 5
    assert capfd.readouterr().out.strip() == "['-k', 'words']"


def test_the_second_one_ends_where_the_first_cannot_begin() -> None:
    begun: list[subprocess.Popen[bytes]] = []

    def start(
        folder: Path, words: Sequence[str], said: IO[bytes] | None
    ) -> subprocess.Popen[bytes]:
        if begun:
            raise OSError("no room for another process")
        # A shell does not pass the word on either.
        command = ["sh", "-c", f"{sys.executable} -c 'import time; time.sleep(60)'; true"]
        begun.append(subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True))
        return begun[0]

    with pytest.raises(OSError, match="no room"):
        pytest_runs.both(start)
    assert begun[0].poll() is not None
    assert begun[0].stdout is not None
    with begun[0].stdout as pipe:
        assert pipe.read() == b"", "nobody is left who could write"


def test_what_the_second_one_runs_is_there() -> None:
    root = Path(__file__).parents[2]
    assert all((root / path).exists() for path in pytest_runs.SECOND)
