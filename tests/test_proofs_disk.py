"""Never lost, never twice, on real files and processes: the short proofs.

The full size: ``python -m tests.proofs_disk NAME``. A failure shows how to replay it.
"""

from __future__ import annotations

import pytest

from tests.proofs_disk import kill
from tests.proofs_disk.proofs import PROOFS, prove
from tests.proofs_disk.seeded import BUGS
from tests.proofs_disk.tally import Finding, Harm, Tally

SEED = 1


def assert_clean(name: str) -> Tally:
    proof = PROOFS[name]
    total = prove(name, proof.short, SEED)
    assert total.is_clean, f"{total.line()} (--seed {SEED})\n" + "\n".join(total.failures[:10])
    assert total.schedules >= proof.short
    return total


@pytest.mark.timeout(900)
def test_a_kill_at_any_system_call_loses_and_duplicates_nothing() -> None:
    if kill.why_not():
        pytest.skip(kill.why_not())
    total = assert_clean("kill")
    assert sum(times for moment, times in total.moments.items() if "sending" in moment) > 0
    assert total.moments["with files"] > 0


def test_a_power_cut_loses_nothing_that_was_reported() -> None:
    assert_clean("power")


def test_a_power_cut_leaves_a_whole_list_or_none() -> None:
    total = assert_clean("lists")
    assert all(total.moments[moment] for moment in ("before", "reported", "whole"))


def test_a_power_cut_leaves_no_text_without_its_files_and_no_file_without_its_text() -> None:
    total = assert_clean("files")
    assert all(total.moments[moment] for moment in ("files", "no file", "an unfinished file"))


def test_a_disk_that_fails_where_files_are_written_is_an_error_and_nothing_half() -> None:
    total = assert_clean("files-disk")
    assert total.schedules > 300, "each call fails in some manner"
    assert total.moments["error"] > 200


def test_a_text_goes_with_the_bytes_that_were_chosen_or_not_at_all() -> None:
    total = assert_clean("files-damage")
    assert any(moment.endswith(": noticed later") for moment in total.moments)


@pytest.mark.timeout(900)
def test_a_full_or_broken_disk_at_any_call_loses_and_duplicates_nothing() -> None:
    total = assert_clean("disk")
    assert total.schedules > 500, "each call fails in some manner"


@pytest.mark.timeout(900)
def test_no_faulty_answer_sends_twice_or_is_decided_by_a_status_line() -> None:
    assert_clean("faults")


@pytest.mark.timeout(900)
def test_only_one_of_two_starts_sends() -> None:
    assert_clean("starts")


def test_a_damaged_outbox_is_shown_or_kept_and_nothing_is_sent() -> None:
    total = assert_clean("damage")
    assert any(moment.endswith(": noticed") for moment in total.moments)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("bug", BUGS)
def test_a_seeded_bug_is_found(bug: str) -> None:
    program, harm = BUGS[bug]
    assert program().harms[harm] > 0


def test_an_empty_tally_is_not_clean() -> None:
    assert not Tally("none").is_clean
    total = Tally("one")
    total.add("seed 1", [Finding(Harm.LOST, "a text")])
    assert not total.is_clean
    assert total.failures == ["lost: a text [seed 1]"]
    assert total.line() == "one: schedules 1, lost 1, double 0, wrong 0, stuck 0"
