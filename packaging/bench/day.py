"""A day of the engine in simulated time (`tests.day`): what grows, and how often it wakes up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bench.figure import Figure, Limit, Reach
from bench.home import Home
from bench.runs import Runs

_PATIENCE = 7_200.0


def day(runs: Runs) -> Iterator[Figure]:
    home = Home(runs.folder / "day")
    found = runs.ask(home, "-m", "bench.day_run", str(home.data), runs.size.day, patience=_PATIENCE)
    if found["verdict"]:
        raise RuntimeError(f"the day did not go as it should: {found['verdict']}")
    first, last = found["first"], found["last"]
    texts = last["texts"] - first["texts"]
    name = f"a day with {last['texts']:,} texts"
    yield _more(f"{name}: memory of the engine", "MiB", "memory", found, 2)
    yield _more(f"{name}: live objects", "", "objects", found, 500)
    yield _more(f"{name}: open files", "", "files", found, 4)
    yield _more(f"{name}: threads", "", "threads", found, 4)
    grown, limit = (float(found["grown"]),), (Limit(Reach.NONE, 0),)
    yield Figure(f"{name}: kinds of objects and collections that grow", "", grown, (), limit)
    size = (last["database"] - first["database"]) / max(texts, 1)
    yield Figure(f"{name}: database for each text", "bytes", (size,))
    yield Figure(f"{name}: write-ahead log", "MiB", (found["wal"] / 2**20,))
    yield Figure(f"{name}: steps for each text", "", (found["steps"],))
    yield Figure(f"{name}: wake-ups at rest", "/s", (found["rest"],), (), (Limit(Reach.NONE, 0.2),))
    yield Figure(f"{name}: wake-ups at rest, without push", "/s", (found["alone"],))


def _more(name: str, unit: str, what: str, found: dict[str, Any], most: float) -> Figure:
    """At the end of the day, beside what it was after the first part of it."""
    ours, floor = float(found["last"][what]), float(found["first"][what])
    return Figure(name, unit, (ours,), (floor,), (Limit(Reach.MORE, most),))
