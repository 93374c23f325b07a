"""Measures of lists inside the program: the rows of the step Check, and filling the outbox."""

from __future__ import annotations

import contextlib
import itertools
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from bench.home import SENDER, friend
from bench.inside import Heartbeat
from bench.measured import Measured, Wait
from bench.result import write_result
from desktop.core.errors import OutboxLockedError
from desktop.core.model import Draft, new_id
from desktop.merge.plan import MergePlan
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step

_TEXT = "Dear {First name}, {Doctor} sees you on {Date} at {Time}."
_PAGES = 300
# Texts that are written while a list is put into the outbox.
_WRITE_SECONDS = 0.05


def _ms(started: float) -> float:
    return (time.perf_counter() - started) * 1000


def _checked(program: Measured, file: Path) -> Iterator[Wait]:
    """Opens the list window with this file, writes the text, and waits in the step Check."""
    yield lambda: program.is_filled
    shell = program.window.shell
    program.window.commands.open_list.emit(file)
    yield lambda: shell.findChild(MergeWindow) is not None
    made = _window(program)
    yield lambda: made.preparation.columns is not None
    made.go_to(Step.TEXT)
    made.text.field.setPlainText(_TEXT)
    made.go_to(Step.CHECK)
    yield lambda: made.preparation.planner.is_current


def _window(program: Measured) -> MergeWindow:
    found = program.window.shell.findChild(MergeWindow)
    assert isinstance(found, MergeWindow)
    return found


def _pages(program: Measured) -> Iterator[Wait]:
    yield from _checked(program, Path(sys.argv[3]))
    table = _window(program).check.table
    bar = table.verticalScrollBar()
    # All parts of the list: each page is new.
    step = max(bar.pageStep(), bar.maximum() // _PAGES)
    pages = []
    for _ in range(_PAGES):
        started = time.perf_counter()
        bar.setValue(bar.value() + step if bar.value() < bar.maximum() else 0)
        table.viewport().repaint()
        pages.append(_ms(started))
        QApplication.processEvents()
    model = table.model()
    assert model is not None
    write_result(pages=pages, rows=model.rowCount())


def _fill(program: Measured) -> Iterator[Wait]:
    """Presses Send, and writes single texts with the window's own connection meanwhile."""
    yield from _checked(program, Path(sys.argv[3]))
    made = _window(program)
    plan = made.preparation.planner.plan
    assert plan is not None
    floor = [_plain_insert(plan) for _ in range(3)]
    made.go_to(Step.SEND)
    button = made.findChild(QPushButton, "sendListNowButton")
    assert isinstance(button, QPushButton)
    queued: list[float] = []
    # Before its undo time.
    made.queueing.held.connect(lambda: queued.append(time.perf_counter()))
    account = program.window.accounts.views[0].key
    heart = Heartbeat()
    end = time.monotonic() + 2
    yield lambda: time.monotonic() > end
    idle = heart.take()
    writes, locked, due = [], 0, 0.0
    started = time.perf_counter()
    button.click()
    for at in itertools.count():
        due = time.monotonic() + _WRITE_SECONDS
        yield lambda due=due: bool(queued) or time.monotonic() > due  # type: ignore[misc]
        if queued:
            break
        draft = Draft(new_id(), account, SENDER, friend(at), f"written meanwhile {at}")
        begun = time.perf_counter()
        try:
            program._outbox.queue(draft)
        except OutboxLockedError:
            # The window tries again a moment later.
            locked += 1
        writes.append(_ms(begun))
    write_result(
        seconds=queued[0] - started,
        floor=floor,
        texts=plan.texts,
        idle=idle,
        gaps=heart.take(),
        writes=writes,
        locked=locked,
    )


def _plain_insert(plan: MergePlan) -> float:
    """Seconds for the same texts in one table, in one durable transaction."""
    texts = [(row.recipient, row.text, "\t".join(row.cells)) for row in plan.rows]
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.closing(sqlite3.connect(Path(folder) / "floor.db")) as database,
    ):
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE text (recipient TEXT, text TEXT, cells TEXT)")
        started = time.perf_counter()
        with database:
            database.executemany("INSERT INTO text VALUES (?, ?, ?)", texts)
        return time.perf_counter() - started


MEASURES: dict[str, Callable[[Measured], Iterator[Wait]]] = {
    "list-pages": _pages,
    "list-fill": _fill,
}
