"""The status of accepted texts, and texts that other devices sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.model import MessageRow, MessageState
from desktop.core.records import replace
from tests.practice_service import PracticeService
from tests.worker.rig import ANA, QUICK, RECIPIENT, Rig, rig_in


def elsewhere(rig: Rig) -> list[MessageRow]:
    return [row for row in rig.outbox.newest(50) if row.from_other_device]


@pytest.mark.parametrize(
    ("to", "status", "code"),
    [
        ("+14155550111", "Sent", ""),
        ("+14155550112", "DeliveryFailed", "SMS-CAR-411"),
        ("+14155550117", "SendingFailed", "SMS-RC-410"),
        ("+14155550113", "DeliveryFailed", "SMS-UP-413"),
    ],
)
def test_the_status_is_read_until_it_is_final(rig: Rig, to: str, status: str, code: str) -> None:
    ana = rig.sign_in()
    row = rig.until_status(rig.queue(ana, to=to), status)
    assert row.code == code


def test_one_sync_updates_all_texts(rig: Rig) -> None:
    ana = rig.sign_in()
    texts = [rig.queue(ana, f"text {n}", to=f"+1415555{n + 120:04}") for n in range(12)]
    for text in texts:
        rig.until_status(text, "Delivered")
    assert rig.practice.requests("readMessage") == []


def test_a_text_sent_elsewhere_appears_once(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.run_for(1.5)
    message_id = rig.practice.add_message(ana.extension_id, ANA, RECIPIENT, "from my phone")
    for n in range(3):
        rig.until_status(rig.queue(ana, f"text {n}"), "Delivered")
    rig.run_until(lambda: bool(elsewhere(rig)), "sent elsewhere")
    rig.restart()
    rig.until_status(rig.queue(ana, "after the restart"), "Delivered")

    (row,) = elsewhere(rig)
    assert (row.message_id, row.text) == (message_id, "from my phone")
    assert row.state is MessageState.ACCEPTED
    assert len(rig.outbox.newest(50)) == 5
    assert "from my phone" not in [one["text"] for one in rig.practice.accepted()]


def test_our_own_texts_are_never_shown_as_sent_elsewhere(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault("createSMSMessage", "close_after_accepting", count=3)
    texts = [rig.queue(ana, f"text {n}", to=f"+1415555{n + 120:04}") for n in range(6)]
    for text in texts:
        rig.until_status(text, "Delivered")
    assert elsewhere(rig) == []
    assert len(rig.practice.accepted()) == 6


def test_texts_from_before_the_first_sign_in_are_not_added(rig: Rig) -> None:
    rig.practice.add_message("400131426101", ANA, RECIPIENT, "long ago")
    rig.run_for(1.2)
    ana = rig.sign_in()
    rig.until_status(rig.queue(ana), "Delivered")
    assert elsewhere(rig) == []


@pytest.mark.parametrize("code", ["MSG-333", "MSG-411", "CMN-101"])
def test_a_refused_sync_token_starts_a_full_sync(rig: Rig, code: str) -> None:
    ana = rig.sign_in()
    rig.until_status(rig.queue(ana, "one"), "Delivered")
    rig.practice.fault("syncMessages", "status", code=400, error_code=code)
    rig.until_status(rig.queue(ana, "two"), "Delivered")
    assert [one["status"] for one in rig.practice.requests("syncMessages")].count(400) == 1


def test_without_message_sync_texts_are_read_one_by_one(rig: Rig) -> None:
    rig.practice.fault("syncMessages", "status", code=403, error_code="CMN-401", count=0)
    ana = rig.sign_in()
    for text in [rig.queue(ana, "one"), rig.queue(ana, "two", to="+14155550120")]:
        rig.until_status(text, "Delivered")
    assert len(rig.practice.requests("readMessage")) >= 2
    assert len(rig.practice.requests("syncMessages")) == 1


@pytest.mark.parametrize(
    "answer",
    [
        {"records": [{"id": 1}], "syncInfo": 7},
        {"records": [None, {"id": "x", "to": 4, "from": [], "creationTime": "soon"}]},
        {"records": []},
    ],
)
def test_invalid_sync_answers_break_nothing(rig: Rig, answer: dict[str, object]) -> None:
    ana = rig.sign_in()
    rig.practice.fault("syncMessages", "body", replace=answer)
    rig.until_status(rig.queue(ana), "Delivered")


def test_no_requests_once_every_status_is_final(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.until_status(rig.queue(ana), "Delivered")
    rig.run_for(0.5)
    before = len(rig.practice.requests())
    rig.run_for(1.5)
    assert len(rig.practice.requests()) == before


def test_a_record_that_is_missing_from_the_store_is_read_again(rig: Rig) -> None:
    rig.practice.fault("syncMessages", "status", code=403, error_code="CMN-401", count=0)
    rig.practice.fault("readMessage", "status", code=404, error_code="CMN-102", count=2)
    ana = rig.sign_in()
    rig.until_status(rig.queue(ana), "Delivered")


def test_after_an_incomplete_sync_each_text_is_read_once(
    practice: PracticeService, tmp_path: Path
) -> None:
    """The next sync follows, even if texts stay due."""
    always = replace(QUICK, intervals=replace(QUICK.intervals, follow=((600_000, 1),)))
    with rig_in(practice, tmp_path, always) as rig:
        rig.practice.settings(sent_seconds=5)
        ana = rig.sign_in()
        texts = [rig.queue(ana, f"text {n}", to=f"+1415555{n + 120:04}") for n in range(3)]
        for text in texts:
            rig.until_status(text, "Sent")
        for n in range(260):
            rig.practice.add_message(ana.extension_id, ANA, RECIPIENT, f"from my phone {n}")
        rig.practice.fault("syncMessages", "status", code=400, error_code="MSG-333")
        rig.run_until(lambda: bool(rig.practice.requests("readMessage")), "one by one")
        synced = len(rig.practice.requests("syncMessages"))
        rig.run_until(lambda: len(rig.practice.requests("syncMessages")) > synced + 2, "syncs")
        for text in texts:
            rig.until_status(text, "Delivered")
        # The texts of the other device as well.
        asked = [one["path"] for one in rig.practice.requests("readMessage")]
        assert len(asked) == len(set(asked)) == 3 + 250
