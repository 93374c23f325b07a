"""Reads a workbook with `workbook_process`."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import IO, Any

from msgspec import DecodeError, msgpack

import desktop
from desktop.core.go_on import Cancelled, GoOn
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.records import Record
from desktop.spreadsheets import refusals
from desktop.spreadsheets.cells import TimeCell, column_of
from desktop.spreadsheets.table import Table, TableBuilder
from desktop.spreadsheets.workbook_process import (
    END,
    ERRORS,
    NO_VALUES,
    REFUSED,
    ROWS,
    SHEETS,
    STARTED,
)

MODULE = "desktop.spreadsheets.workbook_process"
OPTION = "--read-workbook"
"""The first argument with which the program, where it is a bundle, runs `MODULE`."""

_REFUSALS = {
    "protected": refusals.protected,
    "empty": refusals.empty,
    "no_such_sheet": refusals.no_such_sheet,
    "not_a_spreadsheet": refusals.not_a_spreadsheet,
    "too_large": refusals.too_large,
}
_NO_VALUES = QT_TRANSLATE_NOOP(
    "notices",
    "Columns with formulas that have no values: {columns}. Open the file in a spreadsheet program,"
    " save it there once, and choose it again.",
)
_MOST_NAMED = 5
# How long nothing may come before the process is ended, in seconds. Usual lists take one.
_PATIENCE = 60.0
_TICK = 0.05
# Of the progress, what opening takes before the first row comes.
_OPENING = 0.5


class Workbook(Record, frozen=True):
    table: Table
    sheets: tuple[str, ...]
    sheet: str
    notes: tuple[str, ...]


def read_workbook(path: Path, sheet: str, go_on: GoOn) -> Workbook:
    """The sheet with this name; for "", the first one with rows. Raises SpreadsheetError, and
    Cancelled."""
    try:
        process = subprocess.Popen(  # noqa: S603 - it starts itself
            [*_command(), str(path.absolute()), sheet],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(desktop.__file__).parent.parent,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise refusals.no_reader(error.strerror or type(error).__name__) from error
    try:
        return _receive(process, path.name, go_on)
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION]
    return [sys.executable, "-m", MODULE]


def _receive(process: subprocess.Popen[bytes], name: str, go_on: GoOn) -> Workbook:
    names: list[str] = []
    sheet = ""
    without: set[str] = set()
    builder = TableBuilder()
    has_started = False
    for kind, *content in _frames(process, go_on):
        if kind == STARTED:
            has_started = True
        elif kind == SHEETS:
            names, sheet = content
        elif kind == ROWS:
            part, rows = content
            for row in rows:
                builder.add([cell if isinstance(cell, str) else _time_cell(cell) for cell in row])
            if not go_on(_OPENING + part * (1 - _OPENING)):
                raise Cancelled
        elif kind in (NO_VALUES, ERRORS):
            for letters, row in content[0]:
                builder.mark(row, column_of(letters), is_error=kind == ERRORS)
            if kind == NO_VALUES:
                without.update(letters for letters, _ in content[0])
        elif kind == REFUSED and content[0]:
            raise _REFUSALS.get(content[0], refusals.damaged)()
        elif kind == END:
            shown = name if len(names) == 1 else f"{name} · {sheet}"
            notes = [*_note(without), *builder.notes()]
            return Workbook(builder.finish(shown), tuple(names), sheet, tuple(notes))
    # It ended where there was not enough memory.
    raise refusals.too_large() if has_started else refusals.no_reader("")


def _note(without: Collection[str]) -> list[str]:
    """``without``: the columns whose formulas have no values."""
    named = sorted(without, key=lambda letters: (len(letters), letters))[:_MOST_NAMED]
    return [fill(_NO_VALUES, columns=", ".join(named))] if named else []


def _time_cell(cell: msgpack.Ext) -> TimeCell:
    return TimeCell(bytes(cell.data).decode())


def _frames(process: subprocess.Popen[bytes], go_on: GoOn) -> Iterator[list[Any]]:
    """What the process sends, until it ends."""
    assert process.stdout is not None
    frames: queue.Queue[list[Any] | None] = queue.Queue(maxsize=16)
    over = threading.Event()
    reader = threading.Thread(
        target=_fill, args=(process.stdout, frames, over), name="workbook", daemon=True
    )
    reader.start()
    try:
        last = time.monotonic()
        while True:
            try:
                frame = frames.get(timeout=_TICK)
            except queue.Empty:
                waited = time.monotonic() - last
                if waited > _PATIENCE:
                    raise refusals.too_large() from None
                if not go_on(_OPENING * waited / (waited + 1)):
                    raise Cancelled from None
                continue
            last = time.monotonic()
            if frame is None:
                return
            yield frame
    finally:
        over.set()
        process.kill()
        reader.join()


def _fill(stdout: IO[bytes], frames: queue.Queue[list[Any] | None], over: threading.Event) -> None:
    """On a thread of its own, because a read from a pipe cannot be interrupted."""

    def put(frame: list[Any] | None) -> None:
        while not over.is_set():
            try:
                frames.put(frame, timeout=_TICK)
                return
            except queue.Full:
                pass

    try:
        while not over.is_set() and len(head := stdout.read(4)) == 4:
            put(msgpack.decode(stdout.read(int.from_bytes(head, "little")), type=list[Any]))
    except (OSError, ValueError, DecodeError):
        pass
    put(None)
