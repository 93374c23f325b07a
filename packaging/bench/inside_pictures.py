"""A large photo is attached inside the program: time, stalls of the window, memory."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench.inside import Heartbeat
from bench.measured import Measured, Wait
from bench.memory import private_kib
from bench.result import write_result

_RUNS = 5
_SAMPLE_SECONDS = 0.01


class Memory(threading.Thread):
    """Samples what this process and its children need together, in MiB."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0.0
        self._is_over = threading.Event()

    def run(self) -> None:
        while not self._is_over.wait(_SAMPLE_SECONDS):
            self.most = max(self.most, self.now())

    def end(self) -> float:
        self._is_over.set()
        self.join()
        return self.most

    @staticmethod
    def now() -> float:
        children = Path(f"/proc/self/task/{os.getpid()}/children")
        total = private_kib(0)
        threads = Path("/proc/self/task").iterdir()
        found = {one for task in threads for one in (task / "children").read_text("ascii").split()}
        found |= set(children.read_text("ascii").split())
        for child in found:
            try:
                total += private_kib(int(child))
            except (OSError, StopIteration):
                # It has just ended.
                continue
        return total / 1024


def _attach(program: Measured) -> Iterator[Wait]:
    yield lambda: program.is_filled
    area = program.window.main_page.compose.sending.attachments
    program.window.main_page.workspace.show_compose()
    heart, photo = Heartbeat(), Path(sys.argv[3])
    end = time.monotonic() + 2
    yield lambda: time.monotonic() > end
    idle, before = heart.take(), Memory.now()
    gaps: list[float] = []
    seconds, most = [], []
    for _ in range(_RUNS):
        area.put(())
        memory = Memory()
        memory.start()
        heart.take()
        started = time.perf_counter()
        area.add([photo])
        yield lambda: not area.is_busy
        seconds.append(time.perf_counter() - started)
        if len(area.files) != 1:
            raise RuntimeError("the photo was not attached")
        # Its thumbnail, too.
        end = time.monotonic() + 1
        yield lambda end=end: time.monotonic() > end  # type: ignore[misc]
        gaps += heart.take()
        most.append(memory.end())
    write_result(idle=idle, gaps=gaps, seconds=seconds, before=before, most=most)


MEASURES: dict[str, Callable[[Measured], Iterator[Wait]]] = {"attach": _attach}
"""``attach PHOTO``."""
