"""Texts with files, and texts to a group, over real sockets."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest

from desktop.core.errors import OptedOutError
from desktop.core.model import AccountKey, Attachment, MergeDraft, MergeRow, MessageState
from desktop.core.records import replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.ringcentral.transport import Limits
from tests.messages.files import attach
from tests.messages.samples import draft
from tests.practice_service import PracticeService
from tests.worker.rig import ANA, QUICK, RECIPIENT, Rig, rig_in

MMS = "createMMS"
OTHERS = ("+14155550101", "+14155550102")


def queue(
    rig: Rig, ana: AccountKey, *files: Attachment, text: str = "Look", to: tuple[str, ...] = ()
) -> str:
    wanted = to or (RECIPIENT,)
    made = draft("d", text, wanted[0], ana, files=files, in_group=len(to) > 1)
    (id_,) = rig.outbox.queue_all(replace(made, sender=ANA), wanted)
    rig.engine.outbox_filled()
    return id_


def stored(rig: Rig) -> list[dict[str, Any]]:
    """The attachments of the last accepted text, as practice keeps them."""
    found = rig.accepted()[-1]["files"]
    assert isinstance(found, list)
    return found


def test_files_arrive_byte_for_byte_in_their_order(rig: Rig) -> None:
    ana = rig.sign_in()
    contents = [bytes(range(256)) * 900, b"--boundary\r\n\r\n", b"x" * 1_000_000]
    names = ["photo.jpg", "Grüße \u202e\r\nexe.pdf", "b.jpg"]
    files = [attach(rig.file, content, name) for content, name in zip(contents, names, strict=True)]
    id_ = queue(rig, ana, *files)
    rig.until_state(id_, MessageState.ACCEPTED)
    assert [(one["size"], one["sha256"]) for one in stored(rig)] == [
        (len(content), hashlib.sha256(content).hexdigest()) for content in contents
    ]
    assert [one["name"] for one in stored(rig)] == ["photo.jpg", "Grue __exe.pdf", "b.jpg"]


def test_a_text_may_be_files_alone(rig: Rig) -> None:
    ana = rig.sign_in()
    id_ = queue(rig, ana, attach(rig.file), text="")
    assert rig.until_state(id_, MessageState.ACCEPTED).text == ""


@pytest.mark.parametrize("kind", ["close_after_accepting", "cut", "status"])
def test_a_lost_answer_is_found_by_its_files_and_never_sent_twice(rig: Rig, kind: str) -> None:
    ana = rig.sign_in()
    parameters: dict[str, Any] = {"cut": {"bytes": 100}}.get(kind, {})
    if kind == "status":
        parameters = {"code": 503, "after_accepting": True}
    rig.practice.fault(MMS, kind, **parameters)
    id_ = queue(rig, ana, attach(rig.file))
    rig.until_state(id_, MessageState.CHECKING)
    rig.until_state(id_, MessageState.ACCEPTED)
    assert len(rig.accepted()) == 1


def test_a_text_with_other_files_is_not_taken_for_one_whose_answer_was_lost(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault(MMS, "close_after_reading")
    id_ = queue(rig, ana, attach(rig.file))
    # The same words from another device, without the picture.
    rig.practice.add_message(ana.extension_id, ANA, RECIPIENT, "Look")
    rig.until_state(id_, MessageState.UNCONFIRMED)


def test_an_upload_may_take_longer_than_another_request(
    practice: PracticeService, tmp_path: Path
) -> None:
    limits = replace(QUICK.limits, total=0.4, slowest=1_000)
    assert isinstance(limits, Limits)
    with rig_in(practice, tmp_path, replace(QUICK, limits=limits)) as rig:
        ana = rig.sign_in()
        practice.fault(MMS, "delay", seconds=1)
        id_ = queue(rig, ana, attach(rig.file, b"x" * 5_000))
        rig.until_state(id_, MessageState.ACCEPTED)
        assert "unknown" not in rig.events(id_)


# --- groups ---------------------------------------------------------------------------------------


def test_a_group_is_one_text_with_what_became_of_it_for_each(rig: Rig) -> None:
    ana = rig.sign_in()
    id_ = queue(rig, ana, to=(RECIPIENT, *OTHERS))
    row = rig.until_state(id_, MessageState.ACCEPTED)
    assert [one["to"] for one in rig.accepted()] == [sorted((RECIPIENT, *OTHERS))]
    assert row.recipients == tuple(sorted((RECIPIENT, *OTHERS)))

    def statuses() -> dict[str, tuple[str, str]]:
        return {one.number: (one.status, one.code) for one in rig.row(id_).deliveries}

    rig.run_until(lambda: {one for one, _ in statuses().values()} == {"Delivered"}, "all have it")
    assert rig.row(id_).status == "Delivered"


def test_a_lost_answer_of_a_group_is_found(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.fault("createSMSMessage", "close_after_accepting")
    id_ = queue(rig, ana, to=(RECIPIENT, *OTHERS))
    rig.until_state(id_, MessageState.CHECKING)
    rig.until_state(id_, MessageState.ACCEPTED)
    assert len(rig.accepted()) == 1


def test_answers_are_in_the_conversation_of_the_group(rig: Rig) -> None:
    ana = rig.sign_in()
    id_ = queue(rig, ana, to=(RECIPIENT, *OTHERS))
    rig.until_state(id_, MessageState.ACCEPTED)
    conversation = rig.outbox.conversations.of_text(id_)
    for sender, other in (OTHERS, reversed(OTHERS)):
        rig.practice.receive(sender, [ANA, RECIPIENT, other], f"Yes from {sender}")

    def answers() -> list[str]:
        thread = rig.outbox.conversations.thread.newest(conversation, 20)
        return [one.writer.number for one in thread if one.writer is not None]

    rig.run_until(lambda: len(answers()) == 2, "two answers")
    assert sorted(answers()) == sorted(OTHERS)
    assert AttachmentFiles(rig.file).hashes() == set()


def test_one_of_a_group_who_cannot_be_reached_is_told(rig: Rig) -> None:
    ana = rig.sign_in()
    no_phone = "+14155550112"
    id_ = queue(rig, ana, to=(RECIPIENT, no_phone))
    rig.until_status(id_, "DeliveryFailed")
    found = {one.number: one for one in rig.row(id_).deliveries}
    assert found[RECIPIENT].status == "Delivered"
    assert found[no_phone].status == "DeliveryFailed"


def test_a_group_with_somebody_who_said_stop_gets_nothing(rig: Rig) -> None:
    ana = rig.sign_in()
    rig.practice.receive(OTHERS[0], ANA, "STOP")
    rig.run_until(
        lambda: bool(rig.outbox.consents.opted_out(ana, ANA, [OTHERS[0]])), "the opt-out is known"
    )
    with pytest.raises(OptedOutError):
        queue(rig, ana, to=(RECIPIENT, *OTHERS))
    assert rig.accepted() == []


def test_remove_and_forget_deletes_the_files(rig: Rig) -> None:
    ana = rig.sign_in()
    files = AttachmentFiles(rig.file)
    id_ = queue(rig, ana, attach(rig.file))
    rig.until_state(id_, MessageState.ACCEPTED)
    assert len(files.hashes()) == 1
    rig.engine.remove_account(ana.text)
    rig.run_until(lambda: not files.hashes(), "the files are gone")


def test_all_texts_of_a_list_have_the_picture_and_it_is_there_once(rig: Rig) -> None:
    ana = rig.sign_in()
    picture = attach(rig.file)
    made = MergeDraft("k", ana, ANA, "a.csv", b"d", ("Phone",), files=(picture,))
    rows = [MergeRow(at, ("x",), number, f"Hi {at}") for at, number in enumerate(OTHERS, 1)]
    assert rig.outbox.merges.fill(made, rows, lambda _part: True) is not None
    rig.engine.outbox_filled()
    rig.run_until(lambda: len(rig.accepted()) == 2, "both were sent")
    sent = hashlib.sha256(b"a picture").hexdigest()
    for one in rig.practice.accepted():
        assert [file["sha256"] for file in one["files"]] == [sent]
    assert AttachmentFiles(rig.file).hashes() == {picture.hash}


def test_the_window_is_told_of_a_text_that_is_held_because_its_file_is_lost(rig: Rig) -> None:
    ana = rig.sign_in()
    file = attach(rig.file)
    id_ = queue(rig, ana, file)
    rig.outbox.files.path(file.hash).unlink()
    rig.told = 0
    rig.run_until(lambda: rig.row(id_).files_lost and rig.told > 0, "held")
