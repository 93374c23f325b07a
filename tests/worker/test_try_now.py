"""The person does not wait until it is tried again after an outage; and whose outage it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.model import MessageState, Notice, Reading, Retry, Trouble, TroubleKind
from desktop.ringcentral.rate_limits import RateGroup
from desktop.worker.account_trouble import of_the_network
from tests.practice_service import PracticeService
from tests.worker.rig import Rig, rig_in


@pytest.fixture
def rig(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    with rig_in(practice, tmp_path) as made:
        yield made
    if practice._process is None:
        practice.start()


def wait_grows(rig: Rig, kind: TroubleKind) -> None:
    """Until it is more than some seconds."""
    for _ in range(6):
        rig.practice.skip(70_000)
        rig.run_for(0.3)
    assert kind in rig.trouble_kinds()
    assert waits(rig) > 5_000


def waits(rig: Rig) -> int:
    until = outage(rig).until
    return 0 if until is None else until - rig.clocks.wall()


def outage(rig: Rig) -> Trouble:
    kinds = (TroubleKind.OFFLINE, TroubleKind.SERVER)
    (found,) = (one for one in rig.troubles.items if one.kind in kinds)
    return found


def try_now(rig: Rig) -> None:
    rig.engine.read_again("", Reading.AFTER_OUTAGE)


def test_a_lost_connection_is_tried_at_once(rig: Rig) -> None:
    key = rig.sign_in()
    rig.run_for(0.5)
    rig.practice.stop()
    text = rig.queue(key, "as soon as it goes")
    wait_grows(rig, TroubleKind.OFFLINE)
    assert outage(rig).retry is Retry.OFFERED

    before = waits(rig)
    try_now(rig)
    assert outage(rig).retry is Retry.RUNNING
    assert rig.engine.next_in() == 0
    rig.engine.step()
    assert outage(rig).retry is Retry.OFFERED, "without success"
    assert 0 < waits(rig) <= before + 60_000
    assert rig.row(text).state is MessageState.QUEUED

    rig.practice.start()
    seen = len(rig.practice.requests())
    try_now(rig)
    rig.engine.step()
    assert len(rig.practice.requests()) > seen


def test_a_try_without_success_does_not_make_the_wait_longer(rig: Rig) -> None:
    rig.sign_in()
    rig.run_for(0.5)
    rig.practice.stop()
    rig.practice.skip(70_000)
    rig.run_until(lambda: TroubleKind.OFFLINE in rig.trouble_kinds(), "offline")
    first = waits(rig)
    for _ in range(5):
        try_now(rig)
        rig.engine.step()
    assert waits(rig) <= first + 100


def test_ringcentral_that_is_away_is_tried_at_once(rig: Rig) -> None:
    rig.sign_in()
    rig.run_for(0.5)
    rig.practice.fault("*", "status", code=503, count=0)
    wait_grows(rig, TroubleKind.SERVER)
    assert outage(rig).retry is Retry.OFFERED
    assert outage(rig).account == "", "it is not the trouble of an account"
    rig.practice.clear_faults()
    try_now(rig)
    assert rig.engine.next_in() == 0
    rig.run_until(lambda: TroubleKind.SERVER not in rig.trouble_kinds(), "over")


def test_a_pause_that_ringcentral_asked_for_is_kept(rig: Rig) -> None:
    rig.sign_in()
    rig.run_for(0.5)
    rig.practice.fault("*", "status", code=503, count=0)
    wait_grows(rig, TroubleKind.SERVER)
    (account,) = rig.engine._accounts
    for group in RateGroup:
        account._api.rate_limits.group(group).pause(600)
    seen = len(rig.practice.requests())
    try_now(rig)
    assert outage(rig).retry is Retry.NONE
    assert waits(rig) > 590_000
    rig.run_for(300)
    assert len(rig.practice.requests()) == seen


def test_without_trouble_nothing_is_tried(rig: Rig) -> None:
    rig.sign_in()
    rig.run_for(0.5)
    seen = len(rig.practice.requests())
    before = rig.engine.next_in()
    assert before
    try_now(rig)
    assert rig.engine.next_in()
    assert len(rig.practice.requests()) == seen


def test_a_lost_connection_is_one_trouble_of_all_accounts(rig: Rig) -> None:
    rig.sign_in()
    rig.sign_in("Sales")
    rig.run_for(0.5)
    rig.practice.stop()
    wait_grows(rig, TroubleKind.OFFLINE)
    assert outage(rig).account == ""
    try_now(rig)
    assert outage(rig).retry is Retry.RUNNING
    for _ in range(2):
        rig.engine.step()
    assert outage(rig).retry is Retry.OFFERED


def trouble(kind: TroubleKind, account: str, retry: Retry, until: int | None = None) -> Trouble:
    return Trouble(kind, Notice(kind.value), account, until, retry)


def test_the_trouble_of_one_account_names_it() -> None:
    away = trouble(TroubleKind.SERVER, "a", Retry.OFFERED, 2)
    refused = trouble(TroubleKind.SERVER, "b", Retry.NONE)
    assert list(of_the_network([[away], []])) == [away]
    lost = trouble(TroubleKind.OFFLINE, "a", Retry.OFFERED, 2)
    assert [one.account for one in of_the_network([[lost], []])] == [""], "the other did not try"
    assert list(of_the_network([[refused], [refused]])) == [refused, refused]
    signed_out = trouble(TroubleKind.SIGNED_OUT, "b", Retry.NONE)
    found = list(of_the_network([[away], [signed_out]]))
    assert [one.account for one in found] == ["b", ""], "of all that are signed in"


def test_the_next_try_is_that_of_the_first_account() -> None:
    both = [trouble(TroubleKind.OFFLINE, str(at), Retry.OFFERED, at) for at in (5, 3)]
    (found,) = of_the_network([[one] for one in both])
    assert (found.account, found.until, found.retry) == ("", 3, Retry.OFFERED)
    running = trouble(TroubleKind.OFFLINE, "a", Retry.RUNNING)
    (found,) = of_the_network([[running], [both[0]]])
    assert (found.until, found.retry) == (None, Retry.RUNNING)
