"""Runs the measures in fresh processes and makes figures of what they say."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.figure import Figure, Limit, Reach
from bench.home import Home, fill, signed_in
from bench.memory import private_kib, used
from bench.screen import Watch
from bench.service import Practice
from bench.starts import BARE, BUNDLE, PROGRAM, Times, in_turn

_PATIENCE = 900.0


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    starts: int = 15
    fills: int = 7
    large: int = 1_000_000
    idle_seconds: int = 60
    sent: int = 1_000
    grown: int = 10_000


QUICK = Size(starts=7, fills=3, large=100_000, idle_seconds=10, sent=200, grown=1_000)


class Runs:
    """``folder`` is a temporary one. The large outbox is built once, when it is first needed."""

    def __init__(self, folder: Path, display: str, practice: Practice, size: Size) -> None:
        self._folder = folder
        self._display = display
        self._practice = practice
        self._size = size
        self._watch = Watch(display)
        self._homes: dict[int, Home] = {}
        self._idle: tuple[Figure, ...] | None = None

    def home(self, texts: int) -> Home:
        if texts not in self._homes:
            made = signed_in(self._folder / str(texts), self._practice.base)
            fill(made, texts)
            self._homes[texts] = made
        return self._homes[texts]

    def _ask(self, home: Home, *arguments: str) -> Any:
        """What a measured process says."""
        done = subprocess.run(
            [sys.executable, *arguments],
            env=home.environ(self._display),
            check=True,
            stdout=subprocess.PIPE,
            text=True,
            timeout=_PATIENCE,
        )
        return json.loads(done.stdout.splitlines()[-1])

    def _inside(self, home: Home, measure: str, *more: str) -> Any:
        return self._ask(home, "-m", "bench.program", self._practice.base, measure, *more)

    # --- starts -------------------------------------------------------------------------------

    def start(self) -> Iterator[Figure]:
        environ = self.home(10_000).environ(self._display)
        programs = [(BARE, environ), (PROGRAM, environ)]
        # Of `dev.py build`, beside the source.
        bundles = [((str(BUNDLE),), environ)] if BUNDLE.exists() else []
        bare, ours, *built = in_turn(self._watch, [*programs, *bundles], self._size.starts)
        yield _ratio("start to window", "ms", ours.mapped, bare.mapped, 1.3)
        yield _ratio("start to first paint", "ms", ours.painted, bare.painted, None)
        for bundle in built:
            yield _ratio("bundle: start to window", "ms", bundle.mapped, ours.mapped, 1.3)

    def filled(self) -> Iterator[Figure]:
        home = self.home(10_000)
        bare, ours = Times(), []
        for _ in range(self._size.fills):
            bare_now = in_turn(self._watch, [(BARE, home.environ(self._display))], 1)[0]
            bare.mapped += bare_now.mapped
            ours.append(self._once_filled(home, lambda _process: None))
        yield _ratio("start to numbers and outbox", "ms", ours, bare.mapped, 3.0)

    def _once_filled(self, home: Home, then: Callable[[int], None]) -> float:
        """Ms from the start until picker and list are filled; ``then`` gets the process."""
        begun = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "bench.program", self._practice.base, "filled"],
            env=home.environ(self._display),
            stdout=subprocess.PIPE,
            text=True,
        )
        self._watch.forget()
        try:
            assert process.stdout is not None
            self._watch.mapped()
            at = json.loads(process.stdout.readline())["at"]
            then(process.pid)
            self._watch.close_window()
            process.wait(60)
        finally:
            process.kill()
            process.wait()
        return (float(at) - begun) * 1000

    # --- at rest ------------------------------------------------------------------------------

    def memory(self) -> Iterator[Figure]:
        ours, floor = [], []
        for _ in range(3):
            self._once_filled(self.home(10_000), lambda process: ours.append(_settled(process)))
            floor.append(self._bare(_settled))
        limit = (Limit(Reach.NONE, 75),)
        yield Figure("memory, signed in and idle", "MiB", tuple(ours), tuple(floor), limit)

    def idle(self) -> Iterator[Figure]:
        ours, floor = [], []
        seconds = self._size.idle_seconds
        self._once_filled(self.home(10_000), lambda process: ours.extend(_rest(process, seconds)))
        floor.extend(self._bare(lambda process: _rest(process, seconds)))
        limit = (Limit(Reach.NONE, 0.1),)
        yield Figure("processor while idle", "%", (ours[0],), (floor[0],), limit)
        yield Figure("wake-ups while idle", "/s", (ours[1],), (floor[1],))

    def _bare(self, look: Callable[[int], Any]) -> Any:
        self._watch.until_black()
        self._watch.forget()
        environ = self.home(10_000).environ(self._display)
        process = subprocess.Popen([sys.executable, *BARE], env=environ)
        try:
            self._watch.mapped()
            return look(process.pid)
        finally:
            process.kill()
            process.wait()

    # --- a large outbox -----------------------------------------------------------------------

    def large(self) -> Iterator[Figure]:
        large, small = self.home(self._size.large), self.home(1_000)
        name = f"outbox of {self._size.large:,}"
        programs = [(PROGRAM, home.environ(self._display)) for home in (small, large)]
        few, many = in_turn(self._watch, programs, self._size.starts // 2)
        yield _ratio(f"{name}: first paint", "ms", many.painted, few.painted, 1.5)
        found, floor = self._inside(large, "list"), self._inside(small, "list")
        if (found["texts"], found["oldest"]) != (self._size.large, "made-0"):
            raise RuntimeError("the end of the list is not its oldest text")
        for said, what, limits in (
            ("ends", "jump to the end", (Limit(Reach.MOST, 30),)),
            ("pages", "page down", (Limit(Reach.P99, 16),)),
        ):
            ours, few_ours = tuple(found[said]), tuple(floor[said])
            yield Figure(f"{name}: {what}", "ms", ours, few_ours, limits)
        memories: dict[bool, list[float]] = {True: [], False: []}
        for is_large, home in ((True, large), (False, small)):
            self._once_filled(
                home, lambda process, kept=memories[is_large]: kept.append(_settled(process))
            )
        limit = (Limit(Reach.MORE, 15),)
        yield Figure(f"{name}: memory", "MiB", tuple(memories[True]), tuple(memories[False]), limit)

    def search(self) -> Iterator[Figure]:
        found = self._inside(self.home(self._size.large), "search")
        floor = tuple(found.pop("floor"))
        for kind, times in found.items():
            yield Figure(f"search, {kind}", "ms", tuple(times), floor, (Limit(Reach.P99, 16),))

    def growth_curve(self) -> Iterator[Figure]:
        """Ten times as many texts each: opening, searching and sending stay flat."""
        steps = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= self._size.large]
        homes = [self.home(size) for size in steps]
        starts = in_turn(self._watch, [(PROGRAM, home.environ(self._display)) for home in homes], 3)
        for size, home, times in zip(steps, homes, starts, strict=True):
            found, sent = self._inside(home, "search"), self._inside(self._copy(home), "quiet")
            yield Figure(f"{size:,} texts: first paint", "ms", tuple(times.painted))
            yield Figure(f"{size:,} texts: search, common", "ms", tuple(found["common"]))
            yield Figure(f"{size:,} texts: Send until seen", "ms", tuple(sent["pressed"]))

    def upkeep(self) -> Iterator[Figure]:
        """The check of the whole file and the copy, which happen beside the window."""
        home = self._copy(self.home(self._size.large))
        found = self._inside(home, "upkeep")
        name = f"outbox of {self._size.large:,}: checked and copied"
        limits = (Limit(Reach.P99, 16), Limit(Reach.MOST, 33))
        yield Figure(f"{name}, gap of a 10 ms beat", "ms", tuple(found["gaps"]), (), limits)
        yield Figure(f"{name}, until it is done", "s", (found["seconds"],))
        yield Figure(f"outbox of {self._size.large:,}: numbers read", "s", (found["filled"],))

    def migrate(self) -> Iterator[Figure]:
        home = self.home(1_000)
        file = self._folder / "older.db"
        found = self._ask(home, "-m", "bench.older", str(file), str(self._size.large))
        file.unlink()
        name = f"outbox of {self._size.large:,}: brought up to date"
        limits = (Limit(Reach.P99, 16), Limit(Reach.MOST, 33))
        yield Figure(f"{name}, gap of a 10 ms beat", "ms", tuple(found["gaps"]), (), limits)
        yield Figure(f"{name}, until it is done", "s", (found["seconds"],))

    # --- at work ------------------------------------------------------------------------------

    def send(self) -> Iterator[Figure]:
        found = self._inside(self._fresh("send"), "send")
        limit = (Limit(Reach.P99, 16),)
        name = "Send until the text is seen"
        yield Figure(name, "ms", tuple(found["pressed"]), tuple(found["floor"]), limit)

    def heartbeat(self) -> Iterator[Figure]:
        # A sync tells little twice, and texts are followed as long as it takes.
        before = self._practice.ask("GET", "/settings")
        changed = {"sync_overlap_seconds": 0.5, "sent_seconds": 120}
        self._practice.ask("PUT", "/settings", changed)
        found = self._inside(self._fresh("heartbeat"), "heartbeat", str(self._size.sent))
        self._practice.ask("PUT", "/settings", {name: before[name] for name in changed})
        if found["texts"] != 1_000 + self._size.sent * 11:
            raise RuntimeError("not all texts were synced")
        limits = (Limit(Reach.P99, 16), Limit(Reach.MOST, 33))
        name = (
            f"gap of a 10 ms beat, {self._size.sent:,} texts go out,"
            f" {self._size.sent * 10:,} are synced"
        )
        yield Figure(name, "ms", tuple(found["busy"]), tuple(found["idle"]), limits)

    def road(self) -> Iterator[Figure]:
        home, count = self._fresh("road"), str(self._size.sent // 5)
        found = self._ask(home, "-m", "bench.road", self._practice.base, str(home.folder), count)
        limit = (Limit(Reach.SPEED, 0.5),)
        yield Figure("one text, the whole road", "ms", *map(tuple, found.values()), limit)

    def growth(self) -> Iterator[Figure]:
        home, count = self._fresh("growth"), str(self._size.grown)
        found = self._ask(
            home, "-m", "bench.road", self._practice.base, str(home.folder), count, "growth"
        )
        limit = (Limit(Reach.MORE, 1.0),)
        texts = self._size.grown
        name = f"memory after {texts:,} texts, {texts // 10:,} syncs, {texts // 100:,} sign-ins"
        yield Figure(name, "MiB", (found["after"],), (found["before"],), limit)

    def signal(self) -> Iterator[Figure]:
        home = self.home(10_000)
        ours, floor = [], []
        for _ in range(3):
            ours += self._inside(home, "signal")["times"]
            floor += self._ask(home, "-m", "bench.signal_floor")["times"]
        yield _ratio("signal to the thread and back", "ms", ours, floor, 1.5)

    def _copy(self, home: Home) -> Home:
        """For what changes it."""
        made = Home(self._folder / "copy")
        shutil.rmtree(made.folder)
        made.like(home)
        return made

    def _fresh(self, name: str) -> Home:
        """Somebody whose texts nothing else counts."""
        home = signed_in(self._folder / name, self._practice.base)
        fill(home, 1_000)
        return home


def _ratio(
    name: str, unit: str, ours: list[float], floor: list[float], most: float | None
) -> Figure:
    limits = () if most is None else (Limit(Reach.RATIO, most),)
    return Figure(name, unit, tuple(ours), tuple(floor), limits)


def _settled(process: int) -> float:
    """MiB after some seconds of rest."""
    time.sleep(4)
    return private_kib(process) / 1024


def _rest(process: int, seconds: int) -> tuple[float, float]:
    """Percent of a core, and wake-ups per second."""
    time.sleep(5)
    before, begun = used(process), time.monotonic()
    time.sleep(seconds)
    after, passed = used(process), time.monotonic() - begun
    percent = (after.seconds - before.seconds) / passed * 100
    return percent, (after.wake_ups - before.wake_ups) / passed


GROUPS: dict[str, Callable[[Runs], Iterator[Figure]]] = {
    "start": Runs.start,
    "filled": Runs.filled,
    "memory": Runs.memory,
    "large": Runs.large,
    "search": Runs.search,
    "curve": Runs.growth_curve,
    "upkeep": Runs.upkeep,
    "migrate": Runs.migrate,
    "send": Runs.send,
    "heartbeat": Runs.heartbeat,
    "road": Runs.road,
    "signal": Runs.signal,
    "idle": Runs.idle,
    "growth": Runs.growth,
}
