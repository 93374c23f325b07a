"""The window goes first while it makes a frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop.core import gui_priority
from desktop.core.clocks import wall_ms
from desktop.core.gui_priority import frame, yield_to_gui
from desktop.database.connection import Database

# So long nobody needs who does not wait, in seconds.
_A_WHILE = 0.2


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    """The other thread."""
    with ThreadPoolExecutor(1) as made:
        yield made


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits does not go on before the end of the frame."""
    monkeypatch.setattr(gui_priority, "_MAX_WAIT_SECONDS", 60)


def waits(one: Future[None]) -> bool:
    try:
        one.result(_A_WHILE)
    except TimeoutError:
        return True
    return False


def _read(file: Path) -> None:
    Database(file, wall_ms).rows("SELECT 1")


def _write(file: Path) -> None:
    with Database(file, wall_ms).transaction():
        pass


@pytest.mark.usefixtures("patient")
def test_others_wait_for_the_end_of_a_frame(pool: ThreadPoolExecutor) -> None:
    with frame:
        other = pool.submit(yield_to_gui)
        assert waits(other)
    other.result(10)


@pytest.mark.usefixtures("patient")
def test_who_makes_the_frame_does_not_wait(pool: ThreadPoolExecutor) -> None:
    def whole() -> None:
        with frame:
            yield_to_gui()
            with frame:
                yield_to_gui()
            yield_to_gui()

    pool.submit(whole).result(10)
    pool.submit(yield_to_gui).result(10)


def test_a_frame_without_end_does_not_stop_the_others(pool: ThreadPoolExecutor) -> None:
    with frame:
        pool.submit(yield_to_gui).result(10)


@pytest.mark.usefixtures("patient")
@pytest.mark.parametrize("work", [_read, _write])
def test_the_outbox_is_read_and_written_after_the_frame(
    pool: ThreadPoolExecutor, tmp_path: Path, work: Callable[[Path], None]
) -> None:
    _write(tmp_path / "outbox.db")
    with frame:
        other = pool.submit(work, tmp_path / "outbox.db")
        assert waits(other)
    other.result(10)


@pytest.mark.usefixtures("patient")
def test_a_transaction_is_brought_to_its_end(pool: ThreadPoolExecutor, tmp_path: Path) -> None:
    """The frame may be waiting to write."""
    began: Future[None] = Future()
    go_on: Future[None] = Future()

    def work() -> None:
        database = Database(tmp_path / "outbox.db", wall_ms)
        with database.transaction():
            began.set_result(None)
            go_on.result(10)
            database.row("SELECT count(*) FROM message")

    other = pool.submit(work)
    began.result(10)
    with frame:
        go_on.set_result(None)
        other.result(10)
