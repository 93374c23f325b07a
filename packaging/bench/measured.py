"""The program, signed in to a practice service and driven by a measure in its own process."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Slot

from bench.service_at import service_at
from desktop.app.program import Program
from desktop.core.model import Service
from desktop.startup.garbage_collector import freeze_and_enable

if TYPE_CHECKING:
    from desktop.worker.engine import Engine, EngineUpdate

Wait = Callable[[], object]
"""A measure continues when this returns true."""

_PATIENCE_SECONDS = 600.0


class Measured(Program):
    """Uses another keyring entry; everything else is the real program."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._service = service_at(sys.argv[1])
        self._measure: Iterator[Wait] = _measure(sys.argv[2])(self)
        self._wait: Wait = lambda: True
        self._deadline = time.monotonic() + _PATIENCE_SECONDS
        self._poll_timer = QTimer(self)
        self._poll_timer.timeout.connect(self._poll)
        # Each poll takes the GIL from the network thread for a moment.
        self._poll_timer.start(5)

    def _engine_factory(
        self, service: Service
    ) -> Callable[[Callable[[EngineUpdate], None]], Engine]:
        outbox_file, clocks = self._paths.outbox_file, self._clocks

        def create(publish: Callable[[EngineUpdate], None]) -> Engine:
            from bench.vault import vault_of
            from desktop.messages.poll_intervals import PollIntervals
            from desktop.worker.engine import Engine
            from desktop.worker.timing import Timing

            vault = partial(vault_of, Path(outbox_file).parent.parent)
            # Frequent enough that no sync has more than one page.
            intervals = (
                PollIntervals(follow=((86_400_000, 250),))
                if sys.argv[2] == "heartbeat"
                else PollIntervals()
            )
            timing = Timing(clocks=clocks, intervals=intervals)
            engine = Engine(outbox_file, service, vault, timing, publish)
            freeze_and_enable()  # as in the program
            return engine

        return create

    @Slot()
    def _poll(self) -> None:
        if time.monotonic() > self._deadline:
            sys.stderr.write("the measure did not come to its end\n")
            self._poll_timer.stop()
            self._end()
        elif self._wait():
            try:
                self._wait = next(self._measure)
            except StopIteration:
                self._poll_timer.stop()
                self._end()

    def poll_every(self, milliseconds: int) -> None:
        """Set the polling interval: polling costs time."""
        self._poll_timer.start(milliseconds)

    def hide(self) -> None:
        """As *Close* does where the window stays in the tray."""
        self._shell.hide()

    @property
    def is_filled(self) -> bool:
        """Whether the picker has numbers and texts are shown."""
        page = self.window.main_page
        return page.compose.picker.chosen() is not None and page.view.model.rowCount() > 0


def _measure(name: str) -> Callable[[Measured], Iterator[Wait]]:
    from bench import filled  # late: it needs this module

    if name in filled.MEASURES:
        # Start and memory are measured without the other measures.
        return filled.MEASURES[name]
    from bench import inside, inside_conversations, inside_lists, inside_pictures  # late: as above

    measures = inside.MEASURES | inside_conversations.MEASURES | inside_lists.MEASURES
    return (measures | inside_pictures.MEASURES)[name]
