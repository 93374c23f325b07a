"""``python -m bench [NAME ...] [--quick] [--keep]``: measures, prints a table, and saves it."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import (
    at_rest,
    at_size,
    at_work,
    conversations,
    day,
    imports,
    lists,
    peers,
    pictures,
    record,
    table,
)
from bench.figure import Figure
from bench.runs import QUICK, Runs, Size
from bench.screen import screen
from bench.service import Practice

_ROOT = Path(__file__).resolve().parents[2]
_LATEST = _ROOT / "build" / "bench" / "latest.json"
_LAST = Path(__file__).with_name("last.json")
_IMPORTS = Path(__file__).with_name("imports.md")

# The order matters: RingCentral allows five sessions per person, and each of the last four groups
# starts one.
GROUPS: dict[str, Callable[[Runs], Iterator[Figure]]] = {
    "start": at_rest.start,
    "filled": at_rest.filled,
    "memory": at_rest.memory,
    "idle": at_rest.idle,
    "rest": at_rest.rest,
    "signal": at_work.signal,
    "large": at_size.large,
    "search": at_size.search,
    "curve": at_size.growth_curve,
    "upkeep": at_size.upkeep,
    "conversations": conversations.conversations,
    "answers": conversations.answers,
    "lists": lists.lists,
    "pictures": pictures.pictures,
    "send": at_work.send,
    "heartbeat": at_work.heartbeat,
    "throughput": at_work.throughput,
    "growth": at_work.growth,
    "day": day.day,
}

# Measured only if it is named: its programs have to be installed first.
ON_REQUEST: dict[str, Callable[[Runs], Iterator[Figure]]] = {"peers": peers.peers}


def main() -> int:
    choices = [*GROUPS, *ON_REQUEST]
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(choices))
    parser.add_argument("--quick", action="store_true", help="smaller, fewer runs")
    parser.add_argument("--keep", action="store_true", help="the next runs compare with this one")
    options = parser.parse_args()
    unknown = [name for name in options.names if name not in choices]
    if unknown:
        parser.error(f"there is no figure {unknown[0]!r}; there are: {', '.join(choices)}")
    figures = []
    for found in measured(options.names or list(GROUPS), QUICK if options.quick else Size()):
        figures.append(found)
        # Saved after each figure: a later one may fail or be interrupted.
        record.write(_LATEST, figures, quick=options.quick)
    last, was_quick = record.read(_LAST)
    print("\n".join(["", record.machine(), "", *table.lines(figures, last)]))
    if standing := peers.standing(figures):
        print("\n".join(["", *standing]))
    if last and was_quick != options.quick:
        print("\nThe last run was of another size.")
    if "start" in (options.names or GROUPS):
        costs = imports.profile(os.environ)
        print("\n".join(["", "What the start imports:", "", *costs]))
        if options.keep:
            _IMPORTS.write_text("\n".join([record.machine(), "", *costs, ""]), "utf-8")
    if options.keep:
        record.write(_LAST, [*_others(last, figures), *figures], quick=options.quick)
    return 0


def measured(names: list[str], size: Size) -> Iterator[Figure]:
    with (
        tempfile.TemporaryDirectory(prefix="ownline-bench-", ignore_cleanup_errors=True) as folder,
        screen() as display,
        Practice() as practice,
    ):
        runs = Runs(Path(folder), display, practice, size)
        for name in names:
            print(f"{name} ...", file=sys.stderr, flush=True)
            yield from (GROUPS | ON_REQUEST)[name](runs)


def _others(last: dict[str, Figure], figures: list[Figure]) -> list[Figure]:
    """The figures that were not measured this time."""
    names = {one.name for one in figures}
    return [one for name, one in last.items() if name not in names]


if __name__ == "__main__":
    sys.exit(main())
