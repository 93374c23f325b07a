"""Measures the start until numbers and texts are shown, then leaves the program idle."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from bench.measured import Measured, Wait
from bench.result import write_result


def filled(program: Measured) -> Iterator[Wait]:
    yield lambda: program.is_filled
    QApplication.processEvents()
    write_result(at=time.perf_counter())
    # The parent process reads memory and processor time, then ends this one.
    program.poll_every(3_600_000)
    yield lambda: False


def hidden(program: Measured) -> Iterator[Wait]:
    """The same with a hidden window, as it is in the tray."""
    yield lambda: program.is_filled
    program.hide()
    yield from filled(program)


MEASURES = {"filled": filled, "hidden": hidden}
