"""RingCentral's list of opt-outs, read and told over real sockets."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.core.model import (
    ALL_NUMBERS,
    AccountKey,
    ChangeState,
    ConsentChange,
    ConsentStatus,
    Reading,
    TroubleKind,
)
from tests.worker.rig import ANA, Rig

KIM, LEE = "+14155550131", "+14155550132"
LINE = "+16505550102"
LIST, CHANGE = "listSmsConsentRecords", "updateSmsConsentRecords"
OUT, IN = ConsentStatus.OPT_OUT, ConsentStatus.OPT_IN


def status(rig: Rig, account: AccountKey, party: str = KIM, own: str = ANA) -> ConsentStatus | None:
    found = rig.outbox.consents.status_of(account, own, party)
    return None if found is None else found.status


def record(rig: Rig, account: AccountKey, what: ConsentStatus, note: str = "") -> None:
    rig.outbox.consents.record(account, ANA, KIM, what, note)
    rig.engine.outbox_filled()


def change(rig: Rig, account: AccountKey) -> ConsentChange:
    return rig.outbox.consents.changes_of(account, ANA, KIM)[-1]


def until_settled(rig: Rig, account: AccountKey) -> ConsentChange:
    rig.run_until(lambda: change(rig, account).state is not ChangeState.WAITING, "settled")
    return change(rig, account)


def until_read(rig: Rig, times: int = 1) -> None:
    rig.run_until(lambda: len(rig.practice.requests(LIST)) >= times, "the list is read")
    rig.run_for(1)


def listed(rig: Rig, party: str = KIM) -> list[tuple[str, str, str]]:
    found = rig.practice.consents()
    return [
        (one["from"], one["optStatus"], one.get("notes", "")) for one in found if one["to"] == party
    ]


def test_who_opted_out_is_known_soon_after_sign_in(rig: Rig) -> None:
    rig.practice.decide(ANA, KIM)
    rig.practice.decide(ANA, LEE, "OptIn")
    ana = rig.sign_in()
    rig.run_until(lambda: status(rig, ana) is OUT, "known")
    assert status(rig, ana, LEE) is None
    assert status(rig, ana, own=LINE) is None, "only texts from the other number"
    assert not rig.view().consents_refused


def test_an_opt_out_from_all_numbers_counts_for_each(rig: Rig) -> None:
    rig.practice.settings(consents_expand=False)
    rig.practice.decide(ALL_NUMBERS, KIM)
    ana = rig.sign_in()
    rig.run_until(lambda: status(rig, ana) is OUT, "known")
    assert status(rig, ana, own=LINE) is OUT
    rig.practice.decide(ALL_NUMBERS, KIM, "OptIn")
    rig.practice.skip(10 * 60_000)
    rig.engine.read_again(ana.text, Reading.NUMBERS)
    rig.run_until(lambda: status(rig, ana) is None, "lifted")


def test_a_list_of_several_pages_is_read_to_its_end(rig: Rig) -> None:
    for at in range(600):
        rig.practice.decide(ANA, f"+1415555{2000 + at}")
    ana = rig.sign_in()
    last = "+14155552599"
    rig.run_until(lambda: status(rig, ana, last) is OUT, "the last page")
    assert status(rig, ana, "+14155552000") is OUT
    assert len(rig.practice.requests(LIST)) == 3


def test_a_failed_page_begins_the_reading_anew(rig: Rig) -> None:
    for at in range(300):
        rig.practice.decide(ANA, f"+1415555{2000 + at}")
    rig.practice.fault(LIST, "status", code=502, skip=1)
    ana = rig.sign_in()
    rig.run_until(lambda: status(rig, ana, "+14155552299") is OUT, "read")
    assert len(rig.practice.requests(LIST)) == 4
    assert TroubleKind.SERVER not in rig.trouble_kinds()


@pytest.mark.parametrize(("what", "note"), [(OUT, ""), (IN, "Agreed on the phone")])
def test_what_the_person_records_is_told(slow_rig: Rig, what: ConsentStatus, note: str) -> None:
    rig = slow_rig
    rig.practice.decide(ANA, KIM, "OptOut" if what is IN else "OptIn")
    ana = rig.sign_in()
    until_read(rig)
    record(rig, ana, what, note)
    assert until_settled(rig, ana).state is ChangeState.TOLD
    assert listed(rig) == [(ANA, what.value, note)]
    rig.run_for(5 * 3600)
    assert status(rig, ana) is what


def test_it_is_told_after_an_outage_and_a_restart(rig: Rig) -> None:
    ana = rig.sign_in()
    until_read(rig)
    rig.practice.fault(CHANGE, "lost_answer", count=0)
    record(rig, ana, OUT)
    rig.run_for(20)
    assert change(rig, ana).state is ChangeState.WAITING
    assert len(rig.practice.requests(CHANGE)) > 1
    rig.restart()
    rig.practice.clear_faults()
    assert until_settled(rig, ana).state is ChangeState.TOLD


@pytest.mark.parametrize(
    ("kind", "more"), [("status", {"code": 502}), ("rate_limit", {"retry_after": 60})]
)
def test_server_trouble_does_not_lose_it(rig: Rig, kind: str, more: dict[str, Any]) -> None:
    ana = rig.sign_in()
    until_read(rig)
    rig.practice.fault(CHANGE, kind, count=2, **more)
    record(rig, ana, OUT)
    assert until_settled(rig, ana).state is ChangeState.TOLD
    assert len(rig.practice.requests(CHANGE)) == 3


def test_an_opt_in_that_ringcentral_refuses_does_not_count(rig: Rig) -> None:
    rig.practice.decide(ANA, KIM)
    rig.practice.consent_rights("read")
    ana = rig.sign_in()
    rig.run_until(lambda: status(rig, ana) is OUT, "known")
    record(rig, ana, IN, "Agreed on the phone")
    settled = until_settled(rig, ana)
    assert (settled.state, settled.code) == (ChangeState.REFUSED, "CMN-408")
    rig.run_until(lambda: status(rig, ana) is OUT, "the list counts")
    assert not rig.view().consents_refused


@pytest.mark.parametrize("code", [403, 404])
def test_without_the_list_it_works_and_says_so(slow_rig: Rig, code: int) -> None:
    rig = slow_rig
    if code == 403:
        rig.practice.consent_rights("none")
    else:
        for operation in (LIST, CHANGE):
            rig.practice.fault(operation, "status", code=code, count=0)
    ana = rig.sign_in()
    rig.run_until(lambda: rig.view().consents_refused, "refused")
    record(rig, ana, OUT)
    assert until_settled(rig, ana).state is ChangeState.REFUSED
    assert status(rig, ana) is OUT, "kept on this computer"
    rig.until_status(rig.queue(ana, to=LEE), "Delivered")
    requests = len(rig.practice.requests(LIST))
    rig.run_for(3600)
    assert len(rig.practice.requests(LIST)) == requests, "a refusal is not asked for again at once"
    rig.practice.clear_faults()
    rig.practice.consent_rights("change")
    rig.engine.read_again(ana.text, Reading.NUMBERS)
    rig.run_until(lambda: not rig.view().consents_refused, "allowed")


def test_a_blocked_text_and_a_keyword_make_the_list_be_read_again(rig: Rig) -> None:
    ana = rig.sign_in()
    until_read(rig)
    rig.practice.decide(ANA, KIM)
    before = len(rig.practice.requests(LIST))
    rig.until_status(rig.queue(ana, to=KIM), "SendingFailed")
    assert status(rig, ana) is OUT
    until_read(rig, before + 1)
    rig.practice.receive(LEE, ANA, "STOP")
    rig.run_until(lambda: status(rig, ana, LEE) is OUT, "STOP")
    until_read(rig, before + 2)
    assert (status(rig, ana), status(rig, ana, LEE)) == (OUT, OUT)


def test_it_is_read_again_after_some_hours(slow_rig: Rig) -> None:
    rig = slow_rig
    ana = rig.sign_in()
    until_read(rig)
    rig.practice.decide(ANA, KIM)
    rig.run_for(3 * 3600)
    assert status(rig, ana) is None
    rig.run_until(lambda: status(rig, ana) is OUT, "read again")
