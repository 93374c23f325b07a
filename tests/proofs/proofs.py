"""The proofs by name. Each returns its sum; a failure names the seed that replays it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from tests.proofs.catching import catch, named_test, suspected
from tests.proofs.conditions import Conditions, drawn
from tests.proofs.ledger import Verdict
from tests.proofs.machine import run_machine
from tests.proofs.outages import run_outages
from tests.proofs.pacing import WAYS, drive
from tests.proofs.restored import run_restored
from tests.proofs.runs import Report, Sum, bench, run_all
from tests.proofs.seeded_bugs import SEEDED_BUGS
from tests.proofs.world import DAY

Proof = Callable[[int, int, Report], Sum]
"""Arguments: how many schedules, the first seed, and a callback for the sum so far."""

_YEARS = 3652 * DAY


def ordinary(seed: int) -> Conditions | None:
    """None: the schedule draws them itself. One in 25 has power cuts, which are slow."""
    if seed % 25:
        return None
    return replace(drawn(Random(seed)), power_cuts=True, kills=3)


def with_clock_steps(seed: int) -> Conditions:
    chance = Random(seed)
    steps = tuple(chance.choice((-DAY, DAY, -_YEARS, _YEARS)) for _ in range(6))
    return replace(drawn(chance), wall_steps=steps)


def schedules(count: int, seed: int, report: Report) -> Sum:
    return run_all("schedules", range(seed, seed + count), ordinary, report=report)


def clock_steps(count: int, seed: int, report: Report) -> Sum:
    return run_all("clock-steps", range(seed, seed + count), with_clock_steps, report=report)


def pacing(count: int, seed: int, report: Report) -> Sum:
    """Runs each way ``count`` times."""
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
            report(total)
    return total


def outages(count: int, seed: int, report: Report) -> Sum:
    """The last line has the number of questions, of which each outage may cost one."""
    total = Sum("outages")
    questions = happened = 0
    with bench() as one:
        for at in range(seed, seed + count):
            verdict, asked, outages = run_outages(at, one.fresh_file())
            questions += asked
            happened += outages
            total.add(at, verdict)
            total.more = f", outages {happened}, questions {questions}"
            report(total)
    return total


def restored(count: int, seed: int, report: Report) -> Sum:
    total = Sum("restored")
    bound = asked = 0
    with bench() as one:
        for at in range(seed, seed + count):
            verdict, found, questions = run_restored(at, one.fresh_file())
            bound += found
            asked += questions
            total.add(at, verdict)
            total.more = f", texts bound to what had gone out {bound}, questions {asked}"
            report(total)
    return total


def bugs(count: int, seed: int, report: Report) -> Sum:
    """Runs the first ``count`` seeded bugs. A bug that is not caught counts as lost, a false alarm
    as wrong. The notes list which test catches each bug."""
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
            false_alarm = suspected(one, bug, seed)
            if false_alarm:
                verdict.wrong.append(f"{bug.name} was seen and is not there: {false_alarm}")
            total.add(seed, verdict)
            report(total)
    return total


def states(count: int, seed: int, report: Report) -> Sum:
    """Runs the state machine. A failure counts as wrong."""
    total = Sum("states", schedules=count)
    try:
        run_machine(count, seed)
    except Exception as error:  # noqa: BLE001
        notes = getattr(error, "__notes__", [])
        words = "\n".join([f"{type(error).__name__}: {error}", *notes])
        total.wrong += 1
        total.failures.append((seed, words))
    report(total)
    return total


PROOFS: dict[str, tuple[Proof, int, int]] = {
    "schedules": (schedules, 100_000, 600),
    "clock-steps": (clock_steps, 1_000, 20),
    "pacing": (pacing, 1, 1),
    "outages": (outages, 1_000, 50),
    "restored": (restored, 2_000, 100),
    "bugs": (bugs, len(SEEDED_BUGS), len(SEEDED_BUGS)),
    "states": (states, 2_000, 100),
}
"""Name: the proof, its full size, and its size in the tests."""
