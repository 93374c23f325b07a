"""The start, and the idle program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial

from bench.figure import Figure, Limit, Reach, ratio
from bench.home import fill, signed_in
from bench.memory import settled, used
from bench.runs import Runs
from bench.starts import BARE, BUNDLE, PROGRAM, Times, in_turn

# So long the program still looks for a tray.
_START_SECONDS = 100

_PEOPLE = ("Ana Martins", "Robert Okafor", "Sales")


def start(runs: Runs) -> Iterator[Figure]:
    environ = runs.home(10_000).environ(runs.display)
    programs = [(BARE, environ), (PROGRAM, environ)]
    # The bundle of `dev.py build`, if there is one.
    bundles = [((str(BUNDLE),), environ)] if BUNDLE.exists() else []
    bare, ours, *built = in_turn(runs.watch, [*programs, *bundles], runs.size.starts)
    # At first the window has only outlines.
    yield ratio("start to window", "ms", ours.mapped, bare.mapped, 1.3)
    yield ratio("start until texts are seen", "ms", ours.seen, bare.seen, None)
    for bundle in built:
        yield ratio("bundle: start until texts are seen", "ms", bundle.seen, ours.seen, 1.3)


def filled(runs: Runs) -> Iterator[Figure]:
    home = runs.home(10_000)
    bare, ours = Times(), []
    for _ in range(runs.size.fills):
        bare_now = in_turn(runs.watch, [(BARE, home.environ(runs.display))], 1)[0]
        bare.mapped += bare_now.mapped
        ours.append(runs.once_filled(home, lambda _process: None))
    yield ratio("start to numbers and outbox", "ms", ours, bare.mapped, 3.0)


def memory(runs: Runs) -> Iterator[Figure]:
    ours, floor = [], []
    for _ in range(3):
        runs.once_filled(runs.home(10_000), lambda process: ours.append(settled(process)))
        floor.append(runs.bare(settled))
    limit = (Limit(Reach.NONE, 75),)
    yield Figure("memory, signed in and idle", "MiB", tuple(ours), tuple(floor), limit)


def idle(runs: Runs) -> Iterator[Figure]:
    ours, floor = [], []
    seconds = runs.size.idle_seconds
    runs.once_filled(runs.home(10_000), lambda process: ours.extend(_rest(process, seconds)))
    floor.extend(runs.bare(lambda process: _rest(process, seconds)))
    limit = (Limit(Reach.NONE, 0.1),)
    yield Figure("processor while idle", "%", (ours[0],), (floor[0],), limit)
    yield Figure("wake-ups while idle", "/s", (ours[1],), (floor[1],))


def rest(runs: Runs) -> Iterator[Figure]:
    """Wake-ups with several accounts, each with its push connection."""
    home = signed_in(runs.folder / "rest", runs.practice.base, _PEOPLE)
    fill(home, 1_000)
    seconds = runs.size.rest_seconds
    for measure, words in (("filled", "shown"), ("hidden", "hidden")):
        found: list[float] = []
        runs.once_filled(home, partial(_note_wakes, found, seconds), measure)
        name = f"wake-ups at rest, {len(_PEOPLE)} accounts, window {words}"
        yield Figure(name, "/s", (found[0],), (), (Limit(Reach.NONE, 0.2),))


def _note_wakes(found: list[float], seconds: int, process: int) -> None:
    time.sleep(_START_SECONDS)
    found.append(_rest(process, seconds)[1])


def _rest(process: int, seconds: int) -> tuple[float, float]:
    """Percent of a core, and wake-ups per second."""
    time.sleep(5)
    before, started = used(process), time.monotonic()
    time.sleep(seconds)
    after, passed = used(process), time.monotonic() - started
    percent = (after.seconds - before.seconds) / passed * 100
    return percent, (after.wake_ups - before.wake_ups) / passed
