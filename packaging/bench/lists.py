"""Lists: opening a spreadsheet, its rows, filling the outbox, and the pace in which they go out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.figure import Figure, Limit, Reach, ratio
from bench.home import fill, signed_in
from bench.pace import LIMITS
from bench.runs import Runs
from bench.service import Practice
from bench.spreadsheets import write_spreadsheets

_ROWS = 50_000
_FEW_ROWS = 500
_FILLED = 10_000
_SENT = 2_000


def lists(runs: Runs) -> Iterator[Figure]:
    yield from _opening(runs)
    yield from _pages(runs)
    yield from _filling(runs)
    yield from _pace(runs)


def _opening(runs: Runs) -> Iterator[Figure]:
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


def _file(runs: Runs, rows: int) -> Path:
    folder = runs.folder / f"{rows} rows"
    folder.mkdir()
    return write_spreadsheets(folder, rows)[0]


def _pages(runs: Runs) -> Iterator[Figure]:
    """Scrolling in the step Check, beside a short list."""
    home, found = runs.home(1_000), {}
    for rows in (_ROWS, _FEW_ROWS):
        found[rows] = runs.inside(home, "list-pages", str(_file(runs, rows)))
        if found[rows]["rows"] != rows:
            raise RuntimeError("the rows of the list are not shown")
    ours, floor = tuple(found[_ROWS]["pages"]), tuple(found[_FEW_ROWS]["pages"])
    yield Figure(f"list of {_ROWS:,} rows: page", "ms", ours, floor, (Limit(Reach.P99, 16),))


def _filling(runs: Runs) -> Iterator[Figure]:
    """From pressing Send until the list is in the outbox, while single texts are written."""
    found = runs.inside(runs.fresh("filling"), "list-fill", str(_file(runs, _FILLED)))
    if found["texts"] != _FILLED:
        raise RuntimeError("the rows of the list have no texts")
    name = f"list of {_FILLED:,} put into the outbox"
    floor = tuple(found["floor"])
    yield Figure(name, "s", (found["seconds"],), floor, (Limit(Reach.MOST, 2),))
    # Two frames: some gaps contain a durable write of a single text.
    limits = (Limit(Reach.MOST, 33),)
    gaps, idle = tuple(found["gaps"]), tuple(found["idle"])
    yield Figure(f"{name}: gap of a 10 ms beat", "ms", gaps, idle, limits)
    yield Figure(f"{name}: a single text written meanwhile", "ms", tuple(found["writes"]))
    part = 100 * found["locked"] / max(len(found["writes"]), 1)
    yield Figure(f"{name}: of these, tried again", "%", (part,))


def _pace(runs: Runs) -> Iterator[Figure]:
    """In simulated time, against a practice service with RingCentral's default limits."""
    with Practice() as practice:
        home = signed_in(runs.folder / "pace", practice.base)
        fill(home, 1_000)
        practice.ask("PUT", "/settings", {"limits": LIMITS})
        found = runs.ask(home, "-m", "bench.pace", practice.base, str(home.folder), str(_SENT))
    if found["sent"] != _SENT or found["refused"]:
        raise RuntimeError(f"the texts did not go out as they should: {found}")
    name = f"list of {_SENT:,} sent, with RingCentral's limits"
    yield ratio(name, "s", [found["seconds"]], [found["fastest"]], 1.05)
