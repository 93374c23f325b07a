"""Never lost, never twice: the short simulated proofs.

The full size: ``python -m tests.proofs NAME``. A failure names the seed that replays it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis.errors import HypothesisException

from desktop.messages.send_queue import SendQueue
from tests.proofs import machine, proofs
from tests.proofs.bug import Bug
from tests.proofs.catching import WITHIN, catch, suspected
from tests.proofs.pacing import TEXTS, WAYS, Way, drive
from tests.proofs.program import KEY
from tests.proofs.runs import Bench, Sum, bench, run_all
from tests.proofs.seeded_bugs import SEEDED_BUGS


@pytest.fixture(scope="module")
def one_bench() -> Iterator[Bench]:
    with bench() as one:
        yield one


def _assert_clean(total: Sum) -> None:
    assert total.is_clean, f"{total.line()}\n" + "\n".join(
        f"replay: python -m tests.proofs {total.name} --count 1 --seed {seed}\n  {words}"
        for seed, words in total.failures[:5]
    )


@pytest.mark.timeout(900)
def test_no_schedule_loses_duplicates_confuses_or_forgets_a_text() -> None:
    total = run_all("schedules", range(WITHIN), proofs.ordinary)
    assert total.schedules == WITHIN
    _assert_clean(total)


def test_steps_of_the_local_clock_change_nothing() -> None:
    total = run_all("clock-steps", range(20), proofs.with_clock_steps)
    assert total.schedules == 20
    _assert_clean(total)


@pytest.mark.timeout(900)
def test_an_outage_costs_one_question_at_most() -> None:
    _assert_clean(proofs.outages(25, 0, lambda total: None))


def test_a_folder_put_back_from_a_copy_sends_nothing_again() -> None:
    _assert_clean(proofs.restored(20, 0, lambda total: None))


def test_a_seed_replays_its_schedule(one_bench: Bench) -> None:
    bug = SEEDED_BUGS[0]
    first = [one_bench.run(seed, bug=bug()).describe() for seed in range(5)]
    again = [one_bench.run(seed, bug=bug()).describe() for seed in range(5)]
    assert first == again
    assert any(first)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_two_hundred_texts_stay_within_the_limits(one_bench: Bench, way: Way) -> None:
    result = drive(1, one_bench.fresh_file(), way)
    assert result.verdict.is_clean, result.verdict.describe()
    assert result.inside_penalty == 0
    assert result.took >= (TEXTS // 40 - 1) * 60_000, "the simulated limit does not hold"


@pytest.mark.timeout(900)
@pytest.mark.parametrize("bug", SEEDED_BUGS, ids=lambda bug: bug.name)
def test_a_seeded_bug_is_caught(one_bench: Bench, bug: type[Bug]) -> None:
    caught = catch(one_bench, bug)
    assert caught is not None, f"{WITHIN} schedules did not show: {bug.name}"
    assert suspected(one_bench, bug) == ""


def test_the_outbox_matches_its_model() -> None:
    machine.run_machine(100, 0)


class _ForgetfulQueue(SendQueue):
    """Ignores texts of unknown outcome to the same recipient."""

    def _next_sendable(self) -> int | None:
        row = self._database.row("SELECT min(seq) FROM message WHERE state = 'queued'")
        return None if row is None else row[0]


class _ForgetfulMachine(machine.OutboxMachine):
    def _open(self) -> None:
        super()._open()
        self.send_queue = _ForgetfulQueue(self.database, KEY, machine.INTERVALS)


def test_the_model_notices_a_queue_that_holds_nothing_back() -> None:
    with pytest.raises((AssertionError, HypothesisException)):
        machine.run_machine(200, 0, _ForgetfulMachine, shorten=False)
