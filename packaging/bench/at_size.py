"""A large outbox."""

from __future__ import annotations

from collections.abc import Iterator

from bench.figure import Figure, Limit, Reach, ratio
from bench.memory import settled
from bench.runs import Runs
from bench.starts import PROGRAM, in_turn


def large(runs: Runs) -> Iterator[Figure]:
    large, small = runs.home(runs.size.large), runs.home(1_000)
    name = f"outbox of {runs.size.large:,}"
    programs = [(PROGRAM, home.environ(runs.display)) for home in (small, large)]
    few, many = in_turn(runs.watch, programs, runs.size.starts // 2)
    yield ratio(f"{name}: start until texts are seen", "ms", many.seen, few.seen, 1.5)
    found, floor = runs.inside(large, "list"), runs.inside(small, "list")
    if (found["texts"], found["oldest"]) != (runs.size.large, "made-0"):
        raise RuntimeError("the end of the list is not its oldest text")
    for key, what, limits in (
        ("ends", "jump to the end", (Limit(Reach.MOST, 30),)),
        ("pages", "page down", (Limit(Reach.P99, 16),)),
    ):
        ours, few_ours = tuple(found[key]), tuple(floor[key])
        yield Figure(f"{name}: {what}", "ms", ours, few_ours, limits)
    memories: dict[bool, list[float]] = {True: [], False: []}
    for is_large, home in ((True, large), (False, small)):
        runs.once_filled(
            home, lambda process, kept=memories[is_large]: kept.append(settled(process))
        )
    limit = (Limit(Reach.MORE, 15),)
    yield Figure(f"{name}: memory", "MiB", tuple(memories[True]), tuple(memories[False]), limit)


def search(runs: Runs) -> Iterator[Figure]:
    found = runs.inside(runs.home(runs.size.large), "search")
    floor = tuple(found.pop("floor"))
    for kind, times in found.items():
        yield Figure(f"search, {kind}", "ms", tuple(times), floor, (Limit(Reach.P99, 16),))


def growth_curve(runs: Runs) -> Iterator[Figure]:
    """Growing outboxes: the times of start, search and Send should stay the same."""
    steps = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= runs.size.large]
    homes = [runs.home(size) for size in steps]
    starts = in_turn(runs.watch, [(PROGRAM, home.environ(runs.display)) for home in homes], 3)
    for size, home, times in zip(steps, homes, starts, strict=True):
        found, sent = runs.inside(home, "search"), runs.inside(runs.copy(home), "quiet")
        yield Figure(f"{size:,} texts: start until they are seen", "ms", tuple(times.seen))
        yield Figure(f"{size:,} texts: search, common", "ms", tuple(found["common"]))
        yield Figure(f"{size:,} texts: Send until seen", "ms", tuple(sent["pressed"]))


def upkeep(runs: Runs) -> Iterator[Figure]:
    """The integrity check and the backup, which run in the background."""
    home = runs.copy(runs.home(runs.size.large))
    found = runs.inside(home, "upkeep")
    name = f"outbox of {runs.size.large:,}: checked and copied"
    limits = (Limit(Reach.P99, 16), Limit(Reach.MOST, 33))
    yield Figure(f"{name}, gap of a 10 ms beat", "ms", tuple(found["gaps"]), (), limits)
    yield Figure(f"{name}, until it is done", "s", (found["seconds"],))
    yield Figure(f"outbox of {runs.size.large:,}: numbers read", "s", (found["filled"],))
