"""A day of the program in simulated time: the real engine with three accounts at practice.

The day has parts: work, in which texts go out and come in and the network fails now and then; rest,
in which nobody writes; and sleep, in which the computer is suspended.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from random import Random

from desktop.worker.thread import LONGEST_WAIT_MS
from desktop.worker.timing import Timing
from tests.day.events import PEOPLE, Events
from tests.day.growth import Held, held
from tests.day.judge import DayJudge
from tests.practice_service import PracticeService
from tests.proofs.ledger import Verdict
from tests.proofs.world import HOUR, MINUTE, World
from tests.worker.rig import Rig

_LIMITS = {"Light": 50, "Medium": 40, "Heavy": 10, "Auth": 5}
"""RingCentral's defaults, for a minute."""

_SETTLED_WITHIN = HOUR // 2


class Kind(StrEnum):
    WORK = "work"
    REST = "rest"
    REST_WITHOUT_PUSH = "rest without push"
    SLEEP = "sleep"


@dataclass(frozen=True, slots=True)
class Part:
    kind: Kind
    minutes: int


@dataclass(frozen=True, slots=True)
class Plan:
    """``out`` and ``inbound`` texts are spread over the parts of work; so are the others.
    ``list_rows``: the texts of each list, which come in addition to ``out``."""

    parts: tuple[Part, ...]
    out: int
    inbound: int
    planned: int
    pictures: int
    lists: int
    list_rows: int
    outages: int


LONG = Plan(
    parts=(
        *(Part(Kind.WORK, 60),) * 4,
        Part(Kind.SLEEP, 180),
        *(Part(Kind.WORK, 60),) * 4,
        Part(Kind.REST, 120),
        *(Part(Kind.WORK, 60),) * 3,
        Part(Kind.REST_WITHOUT_PUSH, 120),
        *(Part(Kind.WORK, 60),) * 2,
        Part(Kind.SLEEP, 240),
        Part(Kind.WORK, 60),
    ),
    out=4_400,
    inbound=5_000,
    planned=200,
    pictures=200,
    lists=2,
    list_rows=200,
    outages=24,
)
SHORT = Plan(
    parts=(
        Part(Kind.WORK, 20),
        Part(Kind.REST, 30),
        Part(Kind.SLEEP, 40),
        Part(Kind.WORK, 10),
        Part(Kind.REST_WITHOUT_PUSH, 20),
    ),
    out=150,
    inbound=200,
    planned=20,
    pictures=10,
    lists=1,
    list_rows=30,
    outages=3,
)


@dataclass(slots=True)
class Hour:
    """What happened in one part of the day. ``wake_ups``: how often the network thread had to run
    after it had waited."""

    kind: Kind
    minutes: int
    wake_ups: int = 0
    steps: int = 0
    texts: int = 0
    """In and out, since the start of the day, at its end."""
    requests: Counter[str] = field(default_factory=Counter)
    held: Held | None = None
    database: int = 0
    """In bytes, as the next."""
    wal: int = 0

    @property
    def wake_ups_per_second(self) -> float:
        return self.wake_ups / (self.minutes * 60)


class Day:
    """``look`` is called after each part, for what only some want to measure."""

    def __init__(
        self,
        practice: PracticeService,
        folder: Path,
        plan: Plan,
        seed: int,
        look: Callable[[Hour], None] = lambda hour: None,
    ) -> None:
        self.rig = Rig(practice, folder, Timing())
        # The skipped time does not bring the pings of the program that keep a connection.
        practice.settings(limits=_LIMITS, push_idle_seconds=86_400, visible_after_seconds=0)
        self.judge = DayJudge(folder / "asked.txt")
        self.parts: list[Hour] = []
        self.after_sleep: list[Counter[str]] = []
        """The requests in the minute after each sleep."""
        self._practice = practice
        self._plan = plan
        self._look = look
        self._world = World(Random(seed))
        self._begun_at = self.rig.clocks.elapsed()
        self._woken = threading.Event()
        self._has_waited = False
        self._hour = Hour(Kind.WORK, 0)
        self._seen: Counter[str] = Counter()
        self.events = Events(self.rig, self._world, self.judge)

    def close(self) -> None:
        self.rig.close()

    def run(self) -> Verdict:
        """The whole day, and the time until everything is settled."""
        self.rig.engine.wake = self._woken.set
        for person in PEOPLE:
            self.events.sign_in(person)
        self._begun_at = self.rig.clocks.elapsed()
        self.events.plan(self._work(), self._sleeps(), self._plan)
        at = 0
        for part in self._plan.parts:
            at += part.minutes * MINUTE
            self._run_part(part, at)
        self._hour = Hour(Kind.WORK, 0)
        self._pass(at + _SETTLED_WITHIN)
        return self.judge.verdict(self._practice, self.rig.file)

    def _spans(self, kind: Kind) -> Iterable[tuple[int, int]]:
        at = 0
        for part in self._plan.parts:
            until = at + part.minutes * MINUTE
            if part.kind is kind:
                yield at, until
            at = until

    def _work(self) -> list[tuple[int, int]]:
        return list(self._spans(Kind.WORK))

    def _sleeps(self) -> list[tuple[int, int]]:
        return list(self._spans(Kind.SLEEP))

    # --- parts --------------------------------------------------------------------------------

    def _run_part(self, part: Part, until: int) -> None:
        self._requests()
        self._hour = Hour(part.kind, part.minutes)
        match part.kind:
            case Kind.WORK:
                self._pass(until)
            case Kind.REST:
                self._rest(until)
            case Kind.REST_WITHOUT_PUSH:
                self._rest_without_push(until)
            case Kind.SLEEP:
                self._sleep(until)
        hour = self._hour
        hour.requests += self._requests()
        hour.texts = self.judge.texts
        hour.held = held((self.rig.engine, self.rig.outbox))
        hour.database = self.rig.file.stat().st_size
        wal = self.rig.file.with_name(f"{self.rig.file.name}-wal")
        hour.wal = wal.stat().st_size if wal.exists() else 0
        self.parts.append(hour)
        self._look(hour)

    def _rest(self, until: int) -> None:
        """The first minutes still have the last texts."""
        self._settle(until)
        self._pass(until)

    def _rest_without_push(self, until: int) -> None:
        self._practice.fault("authWsToken", "status", code=503, count=0)
        self.events.drop_push()
        self._settle(until)
        self._pass(until)
        self._practice.clear_faults()

    def _settle(self, until: int) -> None:
        """Wake-ups and requests of the first ten minutes do not count."""
        self._pass(min(self._world.now + 10 * MINUTE, until))
        self._requests()
        minutes = round((until - self._world.now) / MINUTE)
        self._hour = Hour(self._hour.kind, minutes)

    def _sleep(self, until: int) -> None:
        """The connections are lost meanwhile. Nothing of the program runs."""
        self.events.drop_push()
        begun_at = self.rig.clocks.wall()
        self._skip(until - self._world.now)
        self.judge.slept.append((begun_at, self.rig.clocks.wall()))
        # What happened in the world meanwhile is there when the program runs again.
        self._catch_up()
        self._requests()
        self._pass(until + MINUTE)
        self.after_sleep.append(self._requests())

    def _requests(self) -> Counter[str]:
        """How many requests of each operation there were since the last call."""
        before, self._seen = self._seen, self.events.requests()
        return self._seen - before

    # --- time ---------------------------------------------------------------------------------

    def _skip(self, milliseconds: int) -> None:
        if milliseconds > 0:
            self._practice.skip(milliseconds)

    def _catch_up(self) -> None:
        """What happens in the world happens while time passes."""
        self._world.pass_to(self.rig.clocks.elapsed() - self._begun_at)

    def _pass(self, until: int) -> None:
        """Steps like the worker until this time of the day."""
        self._catch_up()
        while self._world.now < until:
            wait = self.rig.engine.next_in()
            wait = LONGEST_WAIT_MS if wait is None else min(wait, LONGEST_WAIT_MS)
            if wait and not self._woken.is_set():
                self._has_waited = True
                ends = [until, self._world.next_action_at()]
                left = min(at for at in ends if at is not None) - self._world.now
                self._skip(min(wait, left))
                self._catch_up()
                if left < wait:
                    # The world acted: the program is woken by it, or not at all.
                    continue
            self._woken.clear()
            self._hour.wake_ups += self._has_waited
            self._has_waited = False
            self._hour.steps += 1
            self.rig.engine.step()
            self._catch_up()
