"""Checks the oracles: each seeded bug is caught, and there are no false alarms."""

from __future__ import annotations

from dataclasses import dataclass

from tests.proofs.bug import Bug
from tests.proofs.conditions import Conditions
from tests.proofs.runs import Bench

# Most bugs are caught by the first or second schedule.
WITHIN = 120
_CONTROLS = 3


@dataclass(frozen=True, slots=True)
class Caught:
    """The schedule that showed the bug, and the description of its verdict."""

    seed: int
    schedules: int
    words: str


def catch(bench: Bench, bug: type[Bug], first_seed: int = 0) -> Caught | None:
    """Returns None if no schedule shows the bug."""
    for at, seed in enumerate((bug.shown_by, *range(first_seed, first_seed + WITHIN))):
        verdict = bench.run(seed, bug=bug())
        if any(verdict.has(kind) for kind in bug.caught_as):
            return Caught(seed, at + 1, verdict.describe())
    return None


def named_test(bug: type[Bug]) -> str:
    """The pytest id of the test that catches the bug."""
    return f"tests/test_proofs_simulated.py::test_a_seeded_bug_is_caught[{bug.name}]"


def suspected(bench: Bench, bug: type[Bug], first_seed: int = 0) -> str:
    """Runs the same schedules without the bug. Returns a description of a false alarm, or an empty
    string."""
    for seed in range(first_seed, first_seed + _CONTROLS):
        verdict = bench.run(seed, bug=_SameConditions(bug()))
        if not verdict.is_clean:
            return f"seed {seed}: {verdict.describe()}"
    return ""


class _SameConditions(Bug):
    def __init__(self, bug: Bug) -> None:
        self._bug = bug

    def conditions(self, drawn: Conditions) -> Conditions:
        return self._bug.conditions(drawn)
