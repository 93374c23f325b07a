"""Sending texts, and the costs of the network thread."""

from __future__ import annotations

from collections.abc import Iterator

from bench.figure import Figure, Limit, Reach, ratio
from bench.runs import Runs


def send(runs: Runs) -> Iterator[Figure]:
    found = runs.inside(runs.fresh("send"), "send")
    limit = (Limit(Reach.P99, 16),)
    name = "Send until the text is seen"
    yield Figure(name, "ms", tuple(found["pressed"]), tuple(found["floor"]), limit)


def heartbeat(runs: Runs) -> Iterator[Figure]:
    # Less overlap between syncs, and texts stay Sent for the whole run.
    before = runs.practice.ask("GET", "/settings")
    changed = {"sync_overlap_seconds": 0.5, "sent_seconds": 120}
    runs.practice.ask("PUT", "/settings", changed)
    found = runs.inside(runs.fresh("heartbeat"), "heartbeat", str(runs.size.sent))
    runs.practice.ask("PUT", "/settings", {name: before[name] for name in changed})
    if found["texts"] != 1_000 + runs.size.sent * 11:
        raise RuntimeError("not all texts were synced")
    limits = (Limit(Reach.P99, 16), Limit(Reach.MOST, 33))
    name = (
        f"gap of a 10 ms beat, {runs.size.sent:,} texts go out, {runs.size.sent * 10:,} are synced"
    )
    yield Figure(name, "ms", tuple(found["busy"]), tuple(found["idle"]), limits)


def throughput(runs: Runs) -> Iterator[Figure]:
    home, count = runs.fresh("throughput"), str(runs.size.sent // 5)
    found = runs.ask(home, "-m", "bench.engine", runs.practice.base, str(home.folder), count)
    limit = (Limit(Reach.SPEED, 0.5),)
    yield Figure("one text, from queued to accepted", "ms", *map(tuple, found.values()), limit)


def growth(runs: Runs) -> Iterator[Figure]:
    home, count = runs.fresh("growth"), str(runs.size.grown)
    found = runs.ask(
        home, "-m", "bench.engine", runs.practice.base, str(home.folder), count, "growth"
    )
    limit = (Limit(Reach.MORE, 1.0),)
    texts = runs.size.grown
    name = f"memory after {texts:,} texts, {texts // 10:,} syncs, {texts // 100:,} sign-ins"
    yield Figure(name, "MiB", (found["after"],), (found["before"],), limit)
    # Memory that is allocated once is not a leak.
    name = "the same, beside half of them"
    yield Figure(name, "MiB", (found["after"],), (found["half"],), limit)


def signal(runs: Runs) -> Iterator[Figure]:
    home = runs.home(10_000)
    ours, floor = [], []
    for _ in range(3):
        ours += runs.inside(home, "signal")["times"]
        floor += runs.ask(home, "-m", "bench.pings")["times"]
    yield ratio("signal to the thread and back", "ms", ours, floor, 1.5)
