"""The proofs by name. Each returns its sum; a failure says what replays it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.proofs.catching import catch, named_test, suspected
from tests.proofs.conditions import Conditions, drawn
from tests.proofs.ledger import Verdict
from tests.proofs.machine import run_machine
from tests.proofs.pacing import WAYS, drive
from tests.proofs.runs import Sum, Told, bench, run_all
from tests.proofs.seeded_bugs import SEEDED_BUGS
from tests.proofs.world import DAY

Proof = Callable[[int, int, Told], Sum]
"""How many, the first seed, and who hears the sum so far."""

_YEARS = 3652 * DAY


def ordinary(seed: int) -> Conditions | None:
    """Drawn by the schedule itself. One in 25 meets power cuts, which are slow to simulate."""
    if seed % 25:
        return None
    return replace(drawn(Random(seed)), power_cuts=True, kills=3)


def with_clock_steps(seed: int) -> Conditions:
    chance = Random(seed)
    steps = tuple(chance.choice((-DAY, DAY, -_YEARS, _YEARS)) for _ in range(6))
    return replace(drawn(chance), wall_steps=steps)


def schedules(count: int, seed: int, told: Told) -> Sum:
    return run_all("schedules", range(seed, seed + count), ordinary, told=told)


def clock_steps(count: int, seed: int, told: Told) -> Sum:
    return run_all("clock-steps", range(seed, seed + count), with_clock_steps, told=told)


def pacing(count: int, seed: int, told: Told) -> Sum:
    """``count`` times each way of being disturbed."""
    total = Sum("pacing")
    with bench() as one:
        for at in range(seed, seed + count):
            for way in WAYS:
                result = drive(at, one.fresh_file(), way)
                total.add(at, result.verdict)
                if way.is_undisturbed:
                    total.notes.append(
                        f"200 texts took {result.took / 1000:.1f} s; the limit allows"
                        f" {result.fastest / 1000:.1f} s"
                    )
            told(total)
    return total


def bugs(count: int, seed: int, told: Told) -> Sum:
    """Seeded bugs. One that is not caught counts as lost, one that is seen without being there as
    wrong. ``count`` is how many of them. The notes are a table of what catches each."""
    total = Sum("bugs")
    with bench() as one:
        for bug in SEEDED_BUGS[:count]:
            verdict = Verdict()
            caught = catch(one, bug, seed)
            if caught is None:
                verdict.lost.append(f"{bug.name} was not caught")
            else:
                total.notes.append(f"{bug.name} -> {named_test(bug)}")
                total.notes.append(f"    seed {caught.seed}: {caught.words[:100]}")
            damage_marker = suspected(one, bug, seed)
            if damage_marker:
                verdict.wrong.append(f"{bug.name} was seen and is not there: {damage_marker}")
            total.add(seed, verdict)
            told(total)
    return total


def states(count: int, seed: int, told: Told) -> Sum:
    """The state machine; a fault of it counts as wrong."""
    total = Sum("states", schedules=count)
    try:
        run_machine(count, seed)
    except Exception as error:  # noqa: BLE001
        notes = getattr(error, "__notes__", [])
        words = "\n".join([f"{type(error).__name__}: {error}", *notes])
        total.wrong += 1
        total.failures.append((seed, words))
    told(total)
    return total


PROOFS: dict[str, tuple[Proof, int, int]] = {
    "schedules": (schedules, 100_000, 2_000),
    "clock-steps": (clock_steps, 1_000, 20),
    "pacing": (pacing, 1, 1),
    "bugs": (bugs, len(SEEDED_BUGS), len(SEEDED_BUGS)),
    "states": (states, 2_000, 100),
}
"""Name: the proof, its size, and its size in the tests."""
