"""Brings a large outbox of an older Ownline up to date, on a thread of its own, and can be stopped.

It is one transaction: stopped, or ended by a power cut, the file is what it was.
"""

from __future__ import annotations

import contextlib
import struct
import threading
from collections.abc import Callable
from pathlib import Path

import apsw

from desktop.errors import DiskError, MigrationStoppedError
from desktop.outbox.schema import APPLICATION_ID, STEPS
from desktop.outbox.store import LARGE_BYTES, Store

_HEADER = struct.Struct(">16s H 10x I 28x I 4x I 28x")

# SQLite tells of its progress after so many of its instructions.
_TICK = 10_000

# Instructions for each text and how long they take, in parts of all (measured with a million). A
# step that is not here takes no time that is worth showing.
_STEPS = {3: (410, 0.97), 7: (16, 0.02)}


def is_long(file: Path) -> bool:
    """Whether it takes long enough to be watched. Reads the beginning of the file only, and knows
    nothing better where that cannot be read."""
    with contextlib.suppress(OSError, struct.error):
        with file.open("rb") as opened:
            _, page, count, version, application = _HEADER.unpack(opened.read(_HEADER.size))
        is_older = application == APPLICATION_ID and version < len(STEPS)
        # 1 stands for 65,536.
        size: int = (1 << 16 if page == 1 else page) * count
        return is_older and size >= LARGE_BYTES
    return False


class Migration:
    """Made, asked and stopped on one thread; works on another."""

    def __init__(self, file: Path, clock: Callable[[], int]) -> None:
        """Begins at once."""
        self._file = file
        self._clock = clock
        self._error: Exception | None = None
        self._is_stopped = threading.Event()
        self.done = 0.0
        """From 0 to 1; a guess, but for 1: nothing can be taken back any more."""
        self._thread = threading.Thread(target=self._work, name="migration")
        self._thread.start()

    def _work(self) -> None:
        try:
            _Stepping(self._file, self._clock, self._tell).close()
        except (DiskError, MigrationStoppedError, apsw.Error) as error:
            self._error = error

    def _tell(self, done: float) -> bool:
        """Returns whether to stop."""
        self.done = done
        return self._is_stopped.is_set()

    @property
    def is_over(self) -> bool:
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Soon: what was changed is changed back first."""
        self._is_stopped.set()

    def result(self) -> None:
        """When it is over. Raises MigrationStoppedError and DiskError."""
        self._thread.join()
        if self._error is not None:
            raise self._error


class _Stepping(Store):
    """Tells how far it is, and stops where it is told to."""

    def __init__(self, file: Path, clock: Callable[[], int], tell: Callable[[float], bool]) -> None:
        self._tell = tell
        self._texts = 1
        self._before = 0.0
        self._ticks = 0
        self._is_stopped = False
        super().__init__(file, clock)

    def _bring_up_to_date(self) -> None:
        found = self.row("SELECT seq FROM sqlite_sequence WHERE name = 'message'")
        self._texts = max(found[0], 1) if found is not None else 1
        try:
            super()._bring_up_to_date()
            self._tell(1.0)
        except apsw.InterruptError:
            self._is_stopped = True
            raise MigrationStoppedError() from None
        finally:
            self._connection.set_progress_handler(None)

    def _take_step(self, number: int) -> None:
        instructions, part = _STEPS.get(number, (0, 0.0))
        self._ticks = 0

        def tick() -> bool:
            self._ticks += 1
            most = max(instructions * self._texts, 1)
            return self._tell(self._before + part * min(self._ticks * _TICK / most, 1.0))

        self._connection.set_progress_handler(tick, _TICK)
        super()._take_step(number)
        self._before += part

    def close(self, *, untouched: bool = False) -> None:
        """What was begun is not left in the journal, which the next start would have to read."""
        is_trusted = self._is_stopped or not untouched
        try:
            if is_trusted:
                # SQLite would do it when it closes, but apsw lets no other thread run then.
                self.empty_journal()
        except DiskError:
            pass  # what is in the journal is safe there
        finally:
            super().close(untouched=not is_trusted)
