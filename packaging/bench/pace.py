"""A list against RingCentral's default limits, in simulated time.

Started as ``python -m bench.pace BASE FOLDER TEXTS``.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.engine import EngineRun
from bench.home import SENDER, Home
from bench.result import write_result
from bench.service import ask
from desktop.core.clocks import Clocks, elapsed_ms, wall_ms
from desktop.core.model import MergeDraft, MergeRow, new_id
from desktop.messages import Outbox

LIMITS = {"Light": 50, "Medium": 40, "Heavy": 10, "Auth": 5}
"""RingCentral's defaults, for a minute. Texts are Medium."""


class SkippedTime:
    """Moves the clocks of the program and of practice together."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._skipped = 0
        self.clocks = Clocks(
            lambda: wall_ms() + self._skipped, lambda: elapsed_ms() + self._skipped
        )

    def skip(self, milliseconds: int) -> None:
        self._skipped += milliseconds
        ask(self._base, "PUT", "/settings", {"skipped_seconds": self._skipped / 1000})


def _queue_list(run: EngineRun, file: Path, count: int, clocks: Clocks) -> None:
    draft = MergeDraft(new_id(), run.key, SENDER, "pace.csv", b"pace", ("name",))
    rows = [
        MergeRow(at, (), f"+1628{2_000_000 + at}", f"made up for measuring {at}")
        for at in range(count)
    ]
    outbox = Outbox(file, clocks.wall)
    with outbox.for_other_thread() as other:
        other.merges.fill(draft, rows, lambda _part: True)
    outbox.close()
    run.engine.outbox_filled()


def main() -> int:
    base, home, count = sys.argv[1], Home(Path(sys.argv[2])), int(sys.argv[3])
    time = SkippedTime(base)
    run = EngineRun(base, home, time.clocks)
    run.run(until_ready=True)
    _queue_list(run, home.outbox_file, count, time.clocks)
    while run.waiting:
        wait = run.engine.next_in()
        if wait:
            time.skip(wait)
        run.engine.step()
    write_result(**_figures(ask(base, "GET", "/journal"), count))
    return 0


def _figures(journal: Any, count: int) -> dict[str, float]:
    """Of the texts that practice accepted. ``fastest``: a full minute's texts at once, then as many
    at the beginning of each later minute."""
    times = [datetime.fromisoformat(one["at"]) for one in journal["accepted"]]
    refused = [one for one in journal["requests"] if one["status"] == 429]
    return {
        "sent": len(times),
        "refused": len(refused),
        "seconds": (times[-1] - times[0]).total_seconds(),
        "fastest": 60.0 * (-(-count // LIMITS["Medium"]) - 1),
    }


if __name__ == "__main__":
    sys.exit(main())
