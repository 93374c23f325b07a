"""Runs many schedules on all processors and adds up their verdicts."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.accounts.known_accounts import KnownAccounts
from desktop.database.connection import Database
from tests.proofs.bug import Bug
from tests.proofs.conditions import Conditions
from tests.proofs.disk import SyncedFiles
from tests.proofs.ledger import Verdict
from tests.proofs.program import KNOWN
from tests.proofs.schedule import Schedule, fresh_file
from tests.proofs.world import EPOCH

# Files in memory: a durable commit there costs what a call costs. Without it, the folder for
# temporary files does as well, slowly.
_MEMORY = Path("/dev/shm")

MakeConditions = Callable[[int], Conditions | None]


@dataclass(slots=True)
class Sum:
    """The sum of many verdicts. ``failures`` has the seed and the description of each bad one."""

    name: str
    schedules: int = 0
    lost: int = 0
    double: int = 0
    wrong: int = 0
    stuck: int = 0
    indistinguishable: int = 0
    failures: list[tuple[int, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Further results, a line each."""
    more: str = ""
    """Further sums, for the last line."""

    def add(self, seed: int, verdict: Verdict) -> None:
        self.schedules += 1
        self.indistinguishable += verdict.indistinguishable
        lost, double, wrong, stuck = verdict.counts
        self.lost += lost
        self.double += double
        self.wrong += wrong
        self.stuck += stuck
        if not verdict.is_clean:
            self.failures.append((seed, verdict.describe()))

    def merge(self, other: Sum) -> None:
        self.schedules += other.schedules
        self.indistinguishable += other.indistinguishable
        self.lost += other.lost
        self.double += other.double
        self.wrong += other.wrong
        self.stuck += other.stuck
        self.failures += other.failures

    @property
    def is_clean(self) -> bool:
        return not self.failures and self.schedules > 0

    def line(self) -> str:
        return (
            f"{self.name}: schedules {self.schedules}, lost {self.lost}, double {self.double},"
            f" wrong {self.wrong}, stuck {self.stuck}{self.more}"
        )


Report = Callable[[Sum], None]
"""Receives the sum so far."""


class Bench:
    """A folder in memory with a new outbox for each schedule."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.db"
        self._folder = folder / "run"
        self._folder.mkdir()
        database = Database(self._template, lambda: EPOCH)
        KnownAccounts(database).remember(KNOWN)
        database.close()

    def fresh_file(self) -> Path:
        return fresh_file(self._template, self._folder)

    def run(
        self, seed: int, conditions: Conditions | None = None, bug: Bug | None = None
    ) -> Verdict:
        file = self.fresh_file()
        schedule = Schedule(seed, file, conditions, bug or Bug())
        if not schedule.cuts_power:
            return schedule.run()
        files = SyncedFiles()
        try:
            return schedule.run()
        finally:
            files.close()


def memory_folder() -> Path | None:
    """A folder whose files are in memory, or None."""
    return _MEMORY if os.access(_MEMORY, os.W_OK) else None


@contextlib.contextmanager
def bench() -> Iterator[Bench]:
    with tempfile.TemporaryDirectory(prefix="ownline-proof-", dir=memory_folder()) as folder:
        yield Bench(Path(folder))


def run_some(name: str, seeds: range, conditions: MakeConditions) -> Sum:
    total = Sum(name)
    with bench() as one:
        for seed in seeds:
            total.add(seed, one.run(seed, conditions(seed)))
    return total


def run_all(
    name: str,
    seeds: range,
    conditions: MakeConditions,
    *,
    processes: int | None = None,
    report: Report = lambda total: None,
) -> Sum:
    """``conditions`` must be a module-level function (it is pickled)."""
    count = processes or len(os.sched_getaffinity(0))
    pieces = [seeds[at : at + 250] for at in range(0, len(seeds), 250)]
    total = Sum(name)
    if count == 1 or len(pieces) == 1:
        for piece in pieces:
            total.merge(run_some(name, piece, conditions))
            report(total)
        return total
    context = multiprocessing.get_context("spawn")
    with context.Pool(count) as pool:
        work = [pool.apply_async(run_some, (name, piece, conditions)) for piece in pieces]
        for one in work:
            total.merge(one.get())
            report(total)
    return total
