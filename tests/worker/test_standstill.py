"""Whether texts go out at all, why not, and until when."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import OfflineError, RateLimitedError, ServerTroubleError
from desktop.core.model import AccountKey, MessageState, Notice, Retry, Trouble, TroubleKind
from desktop.core.records import replace
from desktop.worker.account_trouble import of_the_network
from desktop.worker.tasks.send import HELD, LATER
from tests.practice_service import PracticeService
from tests.worker.rig import QUICK, Rig, rig_in

SEND, READ, STATUS = "createSMSMessage", "listMessages", "syncMessages"


@pytest.fixture
def rig(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    with rig_in(practice, tmp_path) as made:
        yield made
    if practice._process is None:
        practice.start()


def stopping(rig: Rig) -> list[Trouble]:
    return [one for one in rig.troubles.items if one.stops]


def two_texts(rig: Rig) -> tuple[AccountKey, str, str]:
    """The second waits until it is known what became of the first."""
    ana = rig.sign_in()
    rig.run_for(0.5)
    return ana, rig.queue(ana, "one"), rig.queue(ana, "two", to="+14155550111")


def test_a_server_that_is_away_is_not_a_rate_limit_also_after_a_restart(rig: Rig) -> None:
    rig.practice.fault(SEND, "status", code=503, retry_after=600)
    _, first, second = two_texts(rig)
    rig.until_state(first, MessageState.UNCONFIRMED, MessageState.ACCEPTED)
    rig.run_for(1)
    for is_again in (False, True):
        if is_again:
            rig.restart()
            rig.run_until(lambda: bool(stopping(rig)), "it is kept over a restart")
        (shown,) = stopping(rig)
        assert (shown.kind, shown.notice) == (TroubleKind.SERVER, ServerTroubleError().notice)
        assert shown.until is not None
        assert 500_000 < shown.until - rig.clocks.wall() < 600_000
        assert shown.retry is Retry.NONE, "RingCentral asked for it"
        assert TroubleKind.RATE_LIMITED not in rig.trouble_kinds()
    assert rig.row(second).state is MessageState.QUEUED
    rig.run_until(lambda: not stopping(rig), "it ends")
    rig.until_state(second, MessageState.ACCEPTED)


def test_a_rate_limit_has_its_own_sentence(rig: Rig) -> None:
    rig.practice.fault(SEND, "rate_limit", retry_after=60)
    two_texts(rig)
    rig.run_until(lambda: bool(stopping(rig)), "limited")
    (shown,) = stopping(rig)
    assert (shown.kind, shown.notice) == (TroubleKind.RATE_LIMITED, RateLimitedError(0).notice)


@pytest.mark.parametrize(
    ("kind", "code", "notice"),
    [
        ("status", {"code": 503, "retry_after": 300}, ServerTroubleError().notice),
        ("rate_limit", {"retry_after": 300}, RateLimitedError(0).notice),
    ],
)
def test_a_pause_of_the_sign_in_keeps_texts_back_and_is_said_at_once(
    rig: Rig, kind: str, code: dict[str, object], notice: Notice
) -> None:
    ana = rig.sign_in()
    rig.run_for(0.5)
    rig.practice.fault("getToken", kind, **code)
    (account,) = rig.engine._accounts
    account.credentials.invalidate()
    text = rig.queue(ana)
    rig.run_until(lambda: bool(stopping(rig)), "the token is not renewed")
    (shown,) = stopping(rig)
    assert shown.notice.title == notice.title
    assert shown.until is not None
    assert 290_000 < shown.until - rig.clocks.wall() <= 300_000
    rig.until_state(text, MessageState.ACCEPTED)
    assert not stopping(rig)


def test_without_waiting_texts_a_pause_is_no_trouble(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.run_for(0.5)
    rig.practice.fault(SEND, "status", code=503, retry_after=600)
    rig.until_state(rig.queue(ana), MessageState.UNCONFIRMED, MessageState.ACCEPTED)
    rig.run_for(1)
    assert not stopping(rig)


def test_texts_are_held_until_it_is_known_what_became_of_one_then_for_a_while(
    practice: PracticeService, tmp_path: Path
) -> None:
    wait = 60_000
    intervals = replace(QUICK.intervals, after_unknown=wait, after_unknown_longest=wait)
    with rig_in(practice, tmp_path, replace(QUICK, intervals=intervals)) as rig:
        rig.practice.fault(SEND, "status", code=503)
        _, first, second = two_texts(rig)
        rig.run_until(lambda: HELD in [one.notice for one in stopping(rig)], "held")
        rig.run_until(lambda: LATER in [one.notice for one in stopping(rig)], "looked for")
        assert rig.row(second).state is MessageState.QUEUED
        (shown,) = stopping(rig)
        assert shown.until is not None
        assert 0 < shown.until - rig.clocks.wall() <= wait
        rig.until_state(second, MessageState.ACCEPTED)
        assert not stopping(rig)
        assert rig.row(first).state is not MessageState.QUEUED


def test_a_status_that_cannot_be_read_stops_no_text(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.until_state(rig.queue(ana), MessageState.ACCEPTED)
    rig.practice.fault(STATUS, "status", code=503, count=0)
    rig.run_until(lambda: TroubleKind.SERVER in rig.trouble_kinds(), "it fails")
    assert not stopping(rig)
    rig.until_state(rig.queue(ana, "two", to="+14155550111"), MessageState.ACCEPTED)
    # After an answer that was lost, the store has to be read.
    rig.practice.fault(READ, "status", code=503, count=0)
    rig.practice.fault(SEND, "close_after_accepting")
    rig.queue(ana, "three", to="+14155550112")
    rig.queue(ana, "four", to="+14155550113")
    rig.run_until(lambda: bool(stopping(rig)), "held")
    rig.practice.clear_faults()
    rig.run_until(lambda: not stopping(rig), "over")


def test_while_the_last_token_is_good_texts_go_out(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.run_for(0.5)
    rig.practice.fault("getToken", "status", code=500, count=0)
    rig.practice.skip(3_000_000)
    rig.run_until(lambda: TroubleKind.SERVER in rig.trouble_kinds(), "it is not renewed")
    assert not stopping(rig)
    rig.until_state(rig.queue(ana), MessageState.ACCEPTED)


def test_an_outage_stops_the_texts_of_all(rig: Rig) -> None:
    rig.sign_in()
    rig.run_for(0.5)
    rig.practice.stop()
    rig.practice.skip(70_000)
    rig.run_until(lambda: TroubleKind.OFFLINE in rig.trouble_kinds(), "offline")
    (shown,) = stopping(rig)
    assert (shown.kind, shown.account) == (TroubleKind.OFFLINE, "")
    assert shown.notice.title == OfflineError.title


def test_one_trouble_for_all_names_no_account_only_where_it_stops_all_or_none() -> None:
    def away(account: str, *, stops: bool) -> Trouble:
        notice = ServerTroubleError().notice
        return Trouble(TroubleKind.SERVER, notice, account, 9, Retry.OFFERED, stops=stops)

    for stops in (True, False):
        (found,) = of_the_network([[away("a", stops=stops)], [away("b", stops=stops)]])
        assert (found.account, found.stops) == ("", stops)
    mixed = [away("a", stops=True), away("b", stops=False)]
    assert list(of_the_network([[one] for one in mixed])) == mixed
