"""Attachments are fetched when the window wants them, and nothing else waits for them."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from desktop.core.model import (
    AccountKey,
    AccountState,
    FileState,
    MessageState,
    StoreFile,
    StoreFileKey,
    ThreadText,
    TroubleKind,
)
from tests.worker.rig import ANA, RECIPIENT, Rig

READ = "readMessageContent"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40_000)


def receive(rig: Rig, content: bytes = PICTURE, count: int = 1, kind: str = "image/png") -> None:
    file = {
        "file_name": "photo.png",
        "content_type": kind,
        "content": base64.b64encode(content).decode(),
    }
    rig.practice.receive(RECIPIENT, ANA, "Look", attachments=[file] * count)


def text(rig: Rig) -> ThreadText:
    row = rig.outbox.conversations.row(1)
    assert row is not None
    texts = rig.outbox.conversations.thread.newest(row.id, 9)
    return next(one for one in texts if one.is_inbound)


def files(rig: Rig) -> tuple[StoreFile, ...]:
    return text(rig).files


def signed_in_with_a_picture(rig: Rig, count: int = 1, kind: str = "image/png") -> AccountKey:
    receive(rig, count=count, kind=kind)
    ana = rig.sign_in()
    rig.run_until(lambda: rig.outbox.conversations.row(1) is not None, "received")
    return ana


def want(rig: Rig, account: AccountKey, *positions: int) -> None:
    found = text(rig)
    keys = [StoreFileKey(account, found.message_id, at) for at in positions or (0,)]
    assert rig.outbox.store_files.want(keys)
    rig.engine.outbox_filled()


def until(rig: Rig, state: FileState) -> StoreFile:
    rig.run_until(lambda: all(one.state is state for one in files(rig)), state.value)
    return files(rig)[0]


def asked(rig: Rig) -> int:
    return len(rig.practice.requests(READ))


def left_over(rig: Rig) -> list[Path]:
    return [one for one in rig.outbox.files.folder.glob("*") if one.name.startswith("new-")]


def troubles(rig: Rig) -> set[TroubleKind]:
    """Beside that the vault of the rig forgets."""
    return {one.kind for one in rig.troubles.items} - {TroubleKind.NOT_REMEMBERED}


def test_a_picture_is_fetched_when_it_is_wanted(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.run_for(5)
    assert (asked(rig), files(rig)[0].state) == (0, FileState.THERE)
    want(rig, ana)
    file = until(rig, FileState.HERE)
    assert rig.outbox.files.read(file.hash) == PICTURE
    assert (asked(rig), left_over(rig)) == (1, [])


def test_several_are_fetched_one_after_the_other(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig, 4)
    want(rig, ana, 0, 1, 2, 3)
    until(rig, FileState.HERE)
    assert asked(rig) == 4


def test_where_a_record_points_elsewhere_the_media_host_is_asked(rig: Rig) -> None:
    rig.practice.fault("syncMessages", "foreign_media", count=0)
    rig.practice.fault("listMessages", "foreign_media", count=0)
    ana = signed_in_with_a_picture(rig)
    want(rig, ana)
    until(rig, FileState.HERE)
    assert asked(rig) == 1


@pytest.mark.parametrize(
    ("kind", "parameters", "problem"),
    [
        ("huge", {"bytes": 500_000}, "large"),
        ("packed", {"bytes": 50_000_000}, "large"),
        ("trickle", {"seconds": 0.2, "bytes": 1}, "slow"),
        ("status", {"code": 403, "error_code": "CMN-401"}, "refused"),
    ],
)
def test_what_cannot_be_fetched_says_why(
    rig: Rig, kind: str, parameters: dict[str, object], problem: str
) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, kind, count=0, **parameters)
    want(rig, ana)
    assert until(rig, FileState.FAILED).problem == problem
    assert (asked(rig), left_over(rig), troubles(rig)) == (1, [], set())
    # The person tries again.
    rig.practice.clear_faults()
    want(rig, ana)
    until(rig, FileState.HERE)


@pytest.mark.parametrize(
    ("kind", "parameters", "problem"),
    [
        ("cut", {"bytes": 900}, "cut"),
        ("portal", {}, "network"),
        ("status", {"code": 502, "body": "no"}, "network"),
        ("close_after_reading", {}, "network"),
        ("redirect", {"code": 302, "location": "http://127.0.0.1:9/"}, "network"),
    ],
)
def test_the_network_is_tried_again_some_times(
    rig: Rig, kind: str, parameters: dict[str, object], problem: str
) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, kind, count=0, **parameters)
    want(rig, ana)
    assert until(rig, FileState.FAILED).problem == problem
    assert asked(rig) == 4
    assert troubles(rig) == set()
    assert rig.view().state is AccountState.SIGNED_IN


def test_it_comes_at_the_second_try(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "cut", bytes=900)
    want(rig, ana)
    assert rig.outbox.files.read(until(rig, FileState.HERE).hash) == PICTURE
    assert asked(rig) == 2


def test_what_ringcentral_has_no_more_is_gone(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "status", code=404, error_code="CMN-102")
    want(rig, ana)
    until(rig, FileState.GONE)
    assert asked(rig) == 1


def test_an_access_token_that_is_refused_is_replaced(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "status", code=401, error_code="OAU-213")
    want(rig, ana)
    until(rig, FileState.HERE)
    assert len(rig.practice.requests("getToken")) == 2


def test_a_media_host_that_refuses_all_tokens_signs_nobody_out(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "status", count=0, code=401, error_code="OAU-213")
    want(rig, ana)
    assert until(rig, FileState.FAILED).problem == "refused"
    assert rig.view().state is AccountState.SIGNED_IN


def test_a_rate_limit_is_waited_for(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "rate_limit", retry_after=20)
    before = rig.clocks.elapsed()
    want(rig, ana)
    until(rig, FileState.HERE)
    assert rig.clocks.elapsed() - before >= 20_000
    assert rig.practice.counts()["inPenalty"] == 0


def test_a_text_goes_out_while_a_picture_comes_slowly(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "trickle", seconds=0.2, bytes=1, count=0)
    want(rig, ana)
    rig.run_until(lambda: asked(rig) == 1, "begun")
    sent = rig.queue(ana)
    rig.run_until(lambda: rig.row(sent).state is MessageState.ACCEPTED, "sent")
    assert files(rig)[0].state is FileState.WANTED


def test_many_pictures_leave_half_of_the_rate_limit_to_texts(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig, 9)
    rig.practice.settings(limits={"Light": 5000, "Medium": 9, "Heavy": 5000, "Auth": 5000})
    want(rig, ana, *range(9))
    before = rig.clocks.elapsed()
    rig.run_until(
        lambda: asked(rig) == 9 or rig.clocks.elapsed() - before > 10_000, "as many as may"
    )
    before = rig.clocks.elapsed()
    sent = [rig.queue(ana, f"Text {at}") for at in range(2)]
    rig.run_until(lambda: all(rig.row(one).message_id for one in sent), "sent")
    assert rig.clocks.elapsed() - before < 5_000
    until(rig, FileState.HERE)
    assert rig.practice.counts()["inPenalty"] == 0


def test_a_removed_text_leaves_nothing_half_done(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "trickle", seconds=0.05, bytes=9000)
    want(rig, ana)
    rig.run_until(lambda: asked(rig) == 1, "begun")
    rig.outbox.conversations.remove_text(text(rig).key.id)
    rig.run_until(lambda: not left_over(rig), "removed")


def test_closing_ends_a_download_and_the_next_start_goes_on(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig)
    rig.practice.fault(READ, "trickle", seconds=0.2, bytes=1)
    want(rig, ana)
    rig.run_until(lambda: asked(rig) == 1, "begun")
    rig.restart()
    until(rig, FileState.HERE)
    assert (asked(rig), left_over(rig)) == (2, [])


def test_a_media_host_that_refuses_all_files_ends_no_sign_in(rig: Rig) -> None:
    ana = signed_in_with_a_picture(rig, 4)
    rig.practice.fault(READ, "status", count=0, code=401, error_code="OAU-213")
    want(rig, ana, 0, 1, 2, 3)
    until(rig, FileState.FAILED)
    assert rig.view().state is AccountState.SIGNED_IN
    assert len(rig.practice.requests("getToken")) == 2
