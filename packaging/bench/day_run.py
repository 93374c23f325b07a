"""Runs a day of `tests.day` and measures this process after each part of it.

Started as ``python -m bench.day_run FOLDER long|short``. Prints a line for each part on standard
error, and the result as one line of JSON.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import apsw

from bench.memory import anonymous_kib
from bench.result import write_result
from desktop.app.memory import trim_memory
from tests.day.day import LONG, SHORT, Day, Hour, Kind
from tests.practice_service import PracticeService

_SEED = 1


class Measures:
    def __init__(self) -> None:
        self.taken: list[dict[str, Any]] = []

    def take(self, hour: Hour) -> None:
        assert hour.held is not None
        trim_memory()
        taken = {
            "texts": hour.texts,
            "memory": anonymous_kib(0) / 1024,
            "objects": sum(hour.held.objects.values()),
            "collected": sum(hour.held.collections.values()),
            "sqlite": apsw.memory_used() / 2**20,
            "threads": hour.held.threads,
            "files": hour.held.files,
            "database": hour.database,
            "wal": hour.wal,
            "steps": hour.steps,
            "wake_ups": hour.wake_ups_per_second,
        }
        self.taken.append(taken)
        words = ", ".join(f"{name} {value:,.6g}" for name, value in taken.items())
        print(f"{hour.kind}: {words}", file=sys.stderr, flush=True)


def main() -> int:
    folder, plan = Path(sys.argv[1]), LONG if sys.argv[2] == "long" else SHORT
    measures = Measures()
    with PracticeService(push=True, limits=True, described=False) as practice:
        day = Day(practice, folder, plan, _SEED, measures.take)
        try:
            verdict = day.run()
        finally:
            day.close()
    first, last = measures.taken[1], measures.taken[-1]
    before, after = day.parts[1].held, day.parts[-1].held
    assert before is not None
    assert after is not None
    grown = after.grown_since(before, max((last["texts"] - first["texts"]) // 20, 60))
    print(f"grown: {grown}", file=sys.stderr)
    write_result(
        verdict=verdict.describe(),
        first=first,
        last=last,
        grown=len(grown),
        wal=max(one["wal"] for one in measures.taken),
        steps=sum(one["steps"] for one in measures.taken) / last["texts"],
        rest=_at(day, Kind.REST),
        alone=_at(day, Kind.REST_WITHOUT_PUSH),
    )
    return 0


def _at(day: Day, kind: Kind) -> float:
    return max(one.wake_ups_per_second for one in day.parts if one.kind is kind)


if __name__ == "__main__":
    sys.exit(main())
