"""The tests run in two processes: both are started, reported and ended."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import pytest

import pytest_runs

_SCRIPT = "import sys; print(sys.argv[2:]); sys.exit(int(sys.argv[1]))"


class FakePytest:
    """Starts processes that print their arguments and exit with the given statuses."""

    def __init__(self, *statuses: int) -> None:
        self._statuses = list(statuses)
        self.folders: list[Path] = []

    def __call__(
        self, folder: Path, arguments: Sequence[str], output: IO[bytes] | None
    ) -> subprocess.Popen[bytes]:
        assert folder.is_dir()
        self.folders.append(folder)
        command = [sys.executable, "-c", _SCRIPT, str(self._statuses.pop(0)), *arguments]
        return subprocess.Popen(command, stdout=output, start_new_session=True)


@pytest.mark.parametrize(("statuses", "expected"), [((0, 0), 0), ((1, 0), 1), ((0, 2), 2)])
def test_the_run_fails_if_one_process_fails(
    statuses: tuple[int, int], expected: int, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    fake = FakePytest(*statuses)
    assert pytest_runs.both(fake) == expected
    lines = capfdbinary.readouterr().out.decode().splitlines()
    ignored = [f"--ignore={path}" for path in pytest_runs.SECOND]
    assert str(ignored) in lines
    assert str([*pytest_runs.SECOND, "-p", "no:cacheprovider"]) in lines
    first, second = fake.folders
    assert first != second
    assert not first.exists()
    assert not second.exists()


def test_with_arguments_there_is_one_process(capfd: pytest.CaptureFixture[str]) -> None:
    assert pytest_runs.one(FakePytest(5), ["-k", "words"]) == 5
    assert capfd.readouterr().out.strip() == "['-k', 'words']"


def test_the_second_process_ends_if_the_first_cannot_start() -> None:
    started: list[subprocess.Popen[bytes]] = []

    def start(
        folder: Path, arguments: Sequence[str], output: IO[bytes] | None
    ) -> subprocess.Popen[bytes]:
        if started:
            raise OSError("no more processes")
        # A shell does not pass the signal on either.
        command = ["sh", "-c", f"{sys.executable} -c 'import time; time.sleep(60)'; true"]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, start_new_session=True))
        return started[0]

    with pytest.raises(OSError, match="no more processes"):
        pytest_runs.both(start)
    assert started[0].poll() is not None
    assert started[0].stdout is not None
    with started[0].stdout as pipe:
        assert pipe.read() == b"", "the shell's child has ended too"


def test_the_paths_of_the_second_process_exist() -> None:
    root = Path(__file__).parents[2]
    assert [path for path in pytest_runs.SECOND if not (root / path).exists()] == []


def test_files_are_in_memory_where_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert pytest_runs.memory_folder(tmp_path / "none") is None
    monkeypatch.setattr(pytest_runs, "_LEAST_ROOM", 1 << 10)
    assert pytest_runs.memory_folder(tmp_path) == tmp_path
    monkeypatch.setattr(pytest_runs, "_LEAST_ROOM", 1 << 60)
    assert pytest_runs.memory_folder(tmp_path) is None
