"""Lists: opening a spreadsheet, the memory it takes, and the plan of its rows."""

from __future__ import annotations

from collections.abc import Iterator

from bench.figure import Figure, Limit, Reach
from bench.runs import Runs

_ROWS = 50_000


def lists(runs: Runs) -> Iterator[Figure]:
    found = runs.ask(runs.home(1_000), "-m", "bench.spreadsheets", str(runs.folder), str(_ROWS))
    name = f"list of {_ROWS:,} rows"
    for kind in ("csv", "xlsx"):
        ours, floor = tuple(found[kind]), tuple(found[f"{kind} floor"])
        yield Figure(f"{name}: open {kind}", "ms", ours, floor, (Limit(Reach.MOST, 3000),))
    before, after = tuple(found["before"]), tuple(found["after"])
    limit = (Limit(Reach.MORE, 150),)
    yield Figure(f"{name}: memory with its plan", "MiB", after, before, limit)
    limit = (Limit(Reach.MOST, 5000),)
    yield Figure(f"{name}: plan", "ms", tuple(found["plan"]), tuple(found["plan floor"]), limit)
    yield Figure(f"{name}: plan of another text", "ms", tuple(found["again"]), (), limit)
