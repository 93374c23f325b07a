"""The program from its start until there are numbers and texts, and as it stands then."""

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
    # Whoever started this looks at the memory and the time that it takes, and ends it.
    program.look_every(3_600_000)
    yield lambda: False


MEASURES = {"filled": filled}
