"""The tests run in some processes: all are started, reported and ended."""

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


@pytest.fixture
def groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytest_runs, "GROUPS", (("tests/a", "tests/b"), ("tests/c",)))


@pytest.mark.usefixtures("groups")
@pytest.mark.parametrize(
    ("statuses", "expected"),
    [((0, 0, 0), 0), ((1, 0, 0), 1), ((0, 2, 0), 2), ((0, 0, 3), 3), ((1, 2, 3), 1)],
)
def test_the_run_fails_if_one_process_fails(
    statuses: tuple[int, ...], expected: int, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    fake = FakePytest(*statuses)
    assert pytest_runs.side_by_side(fake, 1) == expected
    lines = capfdbinary.readouterr().out.decode().splitlines()
    no_cache = ["-p", "no:cacheprovider"]
    assert [line for line in lines if line.startswith("[")] == [
        str(["--ignore=tests/a", "--ignore=tests/b", "--ignore=tests/c", *no_cache]),
        str(["tests/a", "tests/b", *no_cache]),
        str(["tests/c", *no_cache]),
    ]
    assert len(set(fake.folders)) == 3
    assert not any(folder.exists() for folder in fake.folders)


@pytest.mark.usefixtures("groups")
@pytest.mark.parametrize(("at_once", "most"), [(1, 1), (2, 2), (9, 3)])
def test_only_some_run_at_once(at_once: int, most: int, tmp_path: Path) -> None:
    """Each waits until as many run as may."""
    running: list[subprocess.Popen[bytes]] = []
    counts: list[int] = []
    goes_on = tmp_path / "goes on"
    script = "import pathlib, sys, time\nwhile not pathlib.Path(sys.argv[1]).exists():"
    script += " time.sleep(0.01)"

    def start(
        folder: Path, arguments: Sequence[str], output: IO[bytes] | None
    ) -> subprocess.Popen[bytes]:
        counts.append(1 + sum(process.poll() is None for process in running))
        if counts[-1] == min(at_once, 3):
            goes_on.touch()
        command = [sys.executable, "-c", script, str(goes_on)]
        running.append(subprocess.Popen(command, start_new_session=True))
        return running[-1]

    assert pytest_runs.side_by_side(start, at_once) == 0
    assert max(counts) == most


def test_with_arguments_there_is_one_process(capfd: pytest.CaptureFixture[str]) -> None:
    assert pytest_runs.one(FakePytest(5), ["-k", "words"]) == 5
    assert capfd.readouterr().out.strip() == "['-k', 'words']"


def test_a_process_ends_if_the_next_cannot_start() -> None:
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
        pytest_runs.side_by_side(start, 2)
    assert started[0].poll() is not None
    assert started[0].stdout is not None
    with started[0].stdout as pipe:
        assert pipe.read() == b"", "the shell's child has ended too"


def test_each_path_of_a_group_exists_and_is_run_once() -> None:
    root = Path(__file__).parents[2]
    paths = [path for group in pytest_runs.GROUPS for path in group]
    assert [path for path in paths if not (root / path).exists()] == []
    assert [(a, b) for a in paths for b in paths if a != b and Path(b).is_relative_to(a)] == []
    assert len(set(paths)) == len(paths)


def test_files_are_in_memory_where_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    assert pytest_runs.memory_folder(tmp_path / "none") is None
    monkeypatch.setattr(pytest_runs, "_LEAST_ROOM", 1 << 10)
    assert pytest_runs.memory_folder(tmp_path) == tmp_path
    monkeypatch.setattr(pytest_runs, "_LEAST_ROOM", 1 << 60)
    assert pytest_runs.memory_folder(tmp_path) is None
