"""Other threads wait while the GUI thread is in a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.core import gui_priority
from desktop.core.clocks import wall_ms
from desktop.core.gui_priority import frame, yield_to_gui
from desktop.database.connection import Database

# A thread that does not wait finishes within this time, in seconds.
_SHORT_SECONDS = 0.2


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    """The other thread."""
    with ThreadPoolExecutor(1) as created:
        yield created


@pytest.fixture
def no_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waiting threads do not continue before the end of the frame."""
    monkeypatch.setattr(gui_priority, "_MAX_WAIT_SECONDS", 60)


def waits(future: Future[None]) -> bool:
    try:
        future.result(_SHORT_SECONDS)
    except TimeoutError:
        return True
    return False


def _read(file: Path) -> None:
    Database(file, wall_ms).rows("SELECT 1")


def _write(file: Path) -> None:
    with Database(file, wall_ms).transaction():
        pass


@pytest.mark.usefixtures("no_timeout")
def test_others_wait_for_the_end_of_a_frame(pool: ThreadPoolExecutor) -> None:
    with frame:
        other = pool.submit(yield_to_gui)
        assert waits(other)
    other.result(10)


@pytest.mark.usefixtures("no_timeout")
def test_the_thread_in_the_frame_does_not_wait_for_itself(pool: ThreadPoolExecutor) -> None:
    def nested() -> None:
        with frame:
            yield_to_gui()
            with frame:
                yield_to_gui()
            yield_to_gui()

    pool.submit(nested).result(10)
    pool.submit(yield_to_gui).result(10)


def test_waiting_ends_even_if_the_frame_does_not(pool: ThreadPoolExecutor) -> None:
    with frame:
        pool.submit(yield_to_gui).result(10)


@pytest.mark.usefixtures("no_timeout")
@pytest.mark.parametrize("work", [_read, _write])
def test_the_outbox_is_read_and_written_only_after_the_frame(
    pool: ThreadPoolExecutor, tmp_path: Path, work: Callable[[Path], None]
) -> None:
    _write(tmp_path / "outbox.db")
    with frame:
        other = pool.submit(work, tmp_path / "outbox.db")
        assert waits(other)
    other.result(10)


@pytest.mark.usefixtures("no_timeout")
def test_a_transaction_in_progress_does_not_wait(pool: ThreadPoolExecutor, tmp_path: Path) -> None:
    """The frame may be waiting to write."""
    started: Future[None] = Future()
    release: Future[None] = Future()

    def work() -> None:
        database = Database(tmp_path / "outbox.db", wall_ms)
        with database.transaction():
            started.set_result(None)
            release.result(10)
            database.row("SELECT count(*) FROM message")

    other = pool.submit(work)
    started.result(10)
    with frame:
        release.set_result(None)
        other.result(10)
