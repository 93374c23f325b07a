"""The tasks of one account and its reaction to errors, on clocks that a test moves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.core.errors import RefusedError
from desktop.core.model import AccountState, MessageState, Reading, TroubleKind
from desktop.core.records import replace
from desktop.worker.engine import EngineUpdate
from tests.practice_service import PracticeService
from tests.worker.rig import QUICK, Rig, rig_in

SEND = "createSMSMessage"
NUMBERS = "listExtensionPhoneNumbers"
IDENTITY = "readExtension"
STORE = "listMessages"
DIRECTORY = "listDirectoryEntries"
MINUTE = 60_000


class Moved(Rig):
    """A rig whose clocks a test can move."""

    def __init__(self, practice: PracticeService, folder: Path) -> None:
        # Reading the store decides nothing within half an hour.
        intervals = replace(QUICK.intervals, give_up=20 * MINUTE, reads_apart=2 * MINUTE)
        super().__init__(practice, folder, replace(QUICK, intervals=intervals))

    def jump(self, ms: int) -> None:
        self.practice.skip(ms)
        self.run_for(0.4)

    def requests(self, operation: str) -> int:
        return len(self.practice.requests(operation))


@pytest.fixture
def moved(practice: PracticeService, tmp_path: Path) -> Iterator[Moved]:
    rig = Moved(practice, tmp_path)
    try:
        yield rig
    finally:
        rig.close()


def checking(rig: Rig) -> str:
    """A text of unknown outcome, while the message store is refused."""
    key = rig.sign_in()
    rig.practice.fault(STORE, "status", code=403, error_code="CMN-401", count=0)
    rig.practice.fault(SEND, "close_after_reading")
    text = rig.queue(key, "did it go out?")
    rig.until_state(text, MessageState.CHECKING)
    rig.run_until(lambda: rig.practice.requests(STORE) != [], "looked")
    return text


def test_a_store_refused_for_half_an_hour_makes_the_text_unconfirmed(moved: Moved) -> None:
    text = checking(moved)
    for _ in range(5):
        moved.jump(5 * MINUTE + 1_000)
    assert moved.row(text).state is MessageState.CHECKING
    for _ in range(3):
        moved.jump(5 * MINUTE + 1_000)
    assert moved.row(text).state is MessageState.UNCONFIRMED


def test_one_store_answer_restarts_the_half_hour(moved: Moved) -> None:
    text = checking(moved)
    for _ in range(4):
        moved.jump(5 * MINUTE + 1_000)
    moved.practice.clear_faults()
    before = moved.requests(STORE)
    moved.jump(5 * MINUTE + 1_000)
    moved.run_until(lambda: moved.requests(STORE) > before, "read")
    moved.practice.fault(STORE, "status", code=403, error_code="CMN-401", count=0)
    for _ in range(5):
        moved.jump(5 * MINUTE + 1_000)
    assert moved.row(text).state is MessageState.CHECKING


def test_a_refused_request_is_retried_after_five_minutes(moved: Moved) -> None:
    key = moved.sign_in()
    moved.practice.fault(NUMBERS, "status", code=403, error_code="CMN-401", count=0)
    moved.engine.read_again(key.text, Reading.NUMBERS)
    moved.run_for(0.4)
    asked = moved.requests(NUMBERS)
    moved.jump(4 * MINUTE)
    assert moved.requests(NUMBERS) == asked
    moved.jump(2 * MINUTE)
    assert moved.requests(NUMBERS) == asked + 1
    assert moved.view().numbers_failed is not None


@pytest.mark.parametrize(
    ("code", "reloads"),
    [
        ("MSG-242", True),
        ("MSG-245", True),
        ("MSG-304", True),
        ("MSG-310", True),
        ("MSG-314", True),
        ("MSG-241", False),
        ("CMN-101", False),
    ],
)
def test_the_numbers_are_read_again_where_a_refusal_says_that_they_changed(
    moved: Moved, code: str, reloads: bool
) -> None:
    key = moved.sign_in()
    moved.run_for(1)
    asked = moved.requests(NUMBERS)
    moved.practice.fault(SEND, "status", code=400, error_code=code)
    moved.until_state(moved.queue(key), MessageState.REJECTED)
    moved.run_for(1)
    assert moved.requests(NUMBERS) == asked + reloads


def test_a_refused_store_is_not_read_again_soon(moved: Moved) -> None:
    checking(moved)
    asked = moved.requests(STORE)
    moved.jump(4 * MINUTE)
    assert moved.requests(STORE) == asked
    moved.jump(2 * MINUTE)
    assert moved.requests(STORE) == asked + 1


@pytest.mark.parametrize(
    ("operation", "status", "is_shown"),
    [
        (IDENTITY, 403, True),
        (NUMBERS, 403, False),  # The picker shows it.
        (DIRECTORY, 403, False),
        (IDENTITY, 500, True),
        (NUMBERS, 500, True),
        (DIRECTORY, 500, False),
    ],
)
def test_lasting_trouble_is_shown_where_texts_need_the_answer(
    moved: Moved, operation: str, status: int, is_shown: bool
) -> None:
    moved.sign_in()
    moved.practice.fault(operation, "status", code=status, error_code="CMN-401", count=0)
    moved.restart()
    for _ in range(3):
        moved.jump(6 * MINUTE)
    assert moved.requests(operation)
    assert (TroubleKind.SERVER in moved.trouble_kinds()) is is_shown
    assert (moved.view().numbers_failed is not None) is (operation == NUMBERS)
    moved.practice.clear_faults()
    moved.jump(6 * MINUTE)
    assert TroubleKind.SERVER not in moved.trouble_kinds()


def test_a_refused_message_store_is_shown_while_an_outcome_is_unknown(moved: Moved) -> None:
    checking(moved)
    titles = [one.notice.title for one in moved.troubles.items]
    assert RefusedError.title in titles


def test_a_single_server_failure_is_not_shown(moved: Moved) -> None:
    key = moved.sign_in()
    moved.practice.fault(NUMBERS, "status", code=500, count=2)
    asked = moved.requests(NUMBERS)
    moved.run_for(0.5)
    moved.engine.read_again(key.text, Reading.NUMBERS)
    moved.run_until(lambda: moved.requests(NUMBERS) > asked, "asked")
    assert TroubleKind.SERVER not in moved.trouble_kinds()
    moved.jump(11_000)
    assert TroubleKind.SERVER in moved.trouble_kinds()
    moved.jump(61_000)
    assert TroubleKind.SERVER not in moved.trouble_kinds()


def unauthorized(rig: Moved) -> None:
    """The access token is refused once."""
    rig.practice.fault(NUMBERS, "status", code=401, error_code="OAU-129")
    rig.engine.read_again(rig.view().key.text, Reading.NUMBERS)
    rig.run_for(0.4)


def test_a_token_refused_once_is_refreshed(moved: Moved) -> None:
    moved.sign_in()
    before = moved.requests("getToken")
    unauthorized(moved)
    assert moved.view().state is AccountState.SIGNED_IN
    assert moved.view().numbers_failed is None, "asked again with the new token, at once"
    assert moved.requests("getToken") == before + 1
    # After an answer, the next refusal counts as the first.
    moved.jump(2 * MINUTE)
    unauthorized(moved)
    assert moved.view().state is AccountState.SIGNED_IN
    assert moved.requests("getToken") == before + 2


def test_a_second_refused_token_asks_to_sign_in_again(moved: Moved) -> None:
    moved.sign_in()
    moved.practice.fault("*", "status", code=401, error_code="OAU-129", count=0, skip=0)
    moved.engine.read_again(moved.view().key.text, Reading.NUMBERS)
    moved.run_for(0.4)
    moved.practice.clear_faults()
    moved.practice.fault(NUMBERS, "status", code=401, error_code="OAU-129", count=0)
    moved.jump(2 * MINUTE)
    moved.jump(2 * MINUTE)
    moved.run_until(lambda: moved.view().state is AccountState.SIGNED_OUT, "signed out")
    assert TroubleKind.SIGNED_OUT in moved.trouble_kinds()


def test_a_new_text_ends_the_wait_after_being_offline(moved: Moved) -> None:
    key = moved.sign_in()
    moved.run_for(0.5)
    moved.practice.stop()
    text = moved.queue(key, "as soon as it goes")
    for _ in range(5):
        moved.practice.skip(70_000)
        moved.run_for(0.3)
    assert TroubleKind.OFFLINE in moved.trouble_kinds()
    waits = moved.engine.next_in()
    assert waits is not None
    assert waits > 5_000
    assert moved.row(text).state is MessageState.QUEUED
    moved.practice.start()
    moved.engine.outbox_filled()
    assert moved.engine.next_in() == 0


def test_after_a_start_without_a_network_a_new_text_ends_the_wait(moved: Moved) -> None:
    key = moved.sign_in()
    moved.run_for(0.5)
    moved.practice.stop()
    moved.restart()
    for _ in range(5):
        moved.practice.skip(70_000)
        moved.run_for(0.3)
    offline = [one for one in moved.troubles.items if one.kind is TroubleKind.OFFLINE]
    assert len(offline) == 1
    assert offline[0].until is not None
    moved.practice.start()
    moved.queue(key, "as soon as it goes")
    assert moved.engine.next_in() == 0


def test_a_long_queue_and_the_other_tasks_take_turns(moved: Moved) -> None:
    key = moved.sign_in()
    first = moved.queue(key, "followed")
    moved.until_state(first, MessageState.ACCEPTED)
    seen = len(moved.practice.requests())
    for at in range(12):
        moved.outbox_draft(key, f"text {at}", to=f"+1415555{at + 120:04}")
    moved.engine.read_again(key.text, Reading.NUMBERS)
    moved.engine.outbox_filled()
    moved.run_until(lambda: len(moved.accepted()) == 13, "all")
    order = [one["operation"] for one in moved.practice.requests()[seen:]]
    last = len(order) - order[::-1].index(SEND)
    assert {NUMBERS} <= set(order[:last])
    sends = [at for at, operation in enumerate(order) if operation == SEND]
    assert any(later - sooner > 1 for sooner, later in pairwise(sends))


def test_the_directory_is_read_after_the_queue_is_empty(
    practice: PracticeService, tmp_path: Path
) -> None:
    with rig_in(practice, tmp_path) as rig:
        rig.engine.begin_sign_in(fresh=True)
        rig.answer_browser("Ana Martins")
        key = rig.view().key
        for at in range(8):
            rig.outbox_draft(key, f"text {at}", to=f"+1415555{at + 120:04}")
        rig.engine.outbox_filled()
        rig.run_until(lambda: practice.requests(DIRECTORY) != [], "read")
        order = [one["operation"] for one in practice.requests()]
        assert order.count(SEND) == 8
        assert max(at for at, one in enumerate(order) if one == SEND) < order.index(DIRECTORY)


def test_between_two_texts_the_only_other_task_has_its_turn(
    practice: PracticeService, tmp_path: Path
) -> None:
    without_status = replace(QUICK, intervals=replace(QUICK.intervals, follow=()))
    with rig_in(practice, tmp_path, without_status) as rig:
        key = rig.sign_in()
        rig.run_for(2)
        seen = len(practice.requests())
        for at in range(6):
            rig.outbox_draft(key, f"text {at}", to=f"+1415555{at + 120:04}")
        rig.engine.read_again(key.text, Reading.NUMBERS)
        rig.engine.outbox_filled()
        rig.run_until(lambda: len(rig.accepted()) == 6, "all")
        order = [one["operation"] for one in practice.requests()[seen:]]
        assert NUMBERS in order[:2]


def test_an_accepted_text_shows_that_the_token_works(moved: Moved) -> None:
    """Two refused tokens in a row end the sign-in; an accepted text is between these two."""
    key = moved.sign_in()
    moved.run_for(2)
    for operation in ("syncMessages", "readMessage", STORE):
        moved.practice.fault(operation, "status", code=503, count=0)
    for text in ("one", "two", "three"):
        moved.practice.fault(SEND, "status", code=401, error_code="OAU-129")
        moved.until_state(moved.queue(key, text), MessageState.ACCEPTED)
        moved.practice.skip(2 * MINUTE)
    assert moved.view().state is AccountState.SIGNED_IN


class Watched(Rig):
    """Notes the states that the window reads when it is told that rows changed."""

    shown = ""

    def _note_update(self, update: EngineUpdate) -> None:
        super()._note_update(update)
        if update.messages:
            self.shown = " ".join(row.state for row in self.outbox.newest(20))


@pytest.mark.parametrize(
    ("status", "state"), [(400, MessageState.REJECTED), (503, MessageState.UNCONFIRMED)]
)
def test_the_window_is_told_of_every_end_of_a_text(
    practice: PracticeService, tmp_path: Path, status: int, state: MessageState
) -> None:
    rig = Watched(practice, tmp_path)
    try:
        key = rig.sign_in()
        practice.fault(SEND, "status", code=status, error_code="CMN-101")
        rig.until_state(rig.queue(key), state)
        assert rig.shown == state
    finally:
        rig.close()
