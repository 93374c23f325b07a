"""Push and sync together: the real engine at practice, which pushes and has every fault."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMetaObject, Qt, QThread
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountKey, AccountState, TroubleKind
from desktop.core.records import replace
from desktop.worker.engine import Engine, EngineUpdate
from desktop.worker.thread import Worker
from tests.practice_service import PracticeService
from tests.ringcentral.push.listening import until
from tests.worker.rig import ANA, RECIPIENT, Rig

SEND, TOKEN, SYNC = "createSMSMessage", "authWsToken", "syncMessages"
WEB_SOCKET = "webSocket"
SCOPES = ["ReadAccounts", "ReadMessages", "SMS", "WebSocket"]
PEOPLE = {"Ana Martins": ANA, "Sales": "+16505550130"}


@pytest.fixture
def pushed(rig: Rig) -> Rig:
    """With the permission for push."""
    rig.practice.settings(scopes=SCOPES)
    return rig


@pytest.fixture(autouse=True)
def no_thread_stays() -> Iterator[None]:
    yield
    until(lambda: not push_threads(), "the end of all threads of push")


def push_threads() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "push"]


def connected(rig: Rig) -> list[str]:
    """The extensions whose subscription is there."""
    sessions = rig.practice.push_sessions()
    return [one["extensionId"] for one in sessions if one["connected"] and one["eventFilters"]]


def connect(rig: Rig, *people: str) -> list[AccountKey]:
    keys = [rig.sign_in(person) for person in people]
    run_until(rig, lambda: len(connected(rig)) == len(people), "the subscriptions")
    settle(rig)
    return keys


def settle(rig: Rig) -> None:
    """The sync after the connect is over."""
    end = rig.clocks.elapsed() + 5_000
    run_until(rig, lambda: rig.clocks.elapsed() > end, "five seconds")


def run_until(rig: Rig, done: Callable[[], bool], what: str) -> None:
    """Like `Rig.run_until`, but skips at most half a second at once: threads of push do something
    meanwhile, in real time."""

    def steps() -> bool:
        wait = rig.engine.next_in()
        rig.practice.skip(min(500, 500 if wait is None else wait))
        rig.engine.step()
        return done()

    until(steps, what)


def send_elsewhere(rig: Rig, key: AccountKey, text: str, sender: str = ANA) -> None:
    rig.practice.add_message(key.extension_id, sender, RECIPIENT, text)


def is_shown(rig: Rig, text: str) -> bool:
    return any(row.text == text for row in rig.outbox.newest(50))


def test_what_changes_at_ringcentral_is_shown_without_polling(pushed: Rig) -> None:
    (ana,) = connect(pushed, "Ana Martins")
    before = len(pushed.practice.requests(SYNC))
    send_elsewhere(pushed, ana, "from the phone")
    run_until(pushed, lambda: is_shown(pushed, "from the phone"), "the text")
    assert len(pushed.practice.requests(SYNC)) <= before + 3
    assert len(pushed.practice.requests(TOKEN)) == 1
    assert pushed.trouble_kinds() == {TroubleKind.NOT_REMEMBERED}


FAULTS: list[tuple[str, dict[str, Any]]] = [
    ("drop", {}),
    ("drop", {"reset": True}),
    ("drop", {"code": 1001}),
    ("garbage", {}),
    ("half_frame", {}),
    ("flood", {}),
    *(("broken_frame", {"what": what}) for what in
      ("utf8", "opcode", "reserved", "masked", "continuation", "ping")),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "more"), FAULTS)
def test_after_each_fault_of_push_the_next_change_is_shown(
    pushed: Rig, kind: str, more: dict[str, Any]
) -> None:
    (ana,) = connect(pushed, "Ana Martins")
    pushed.practice.fault("push", kind, **more)
    run_until(pushed, lambda: not pushed.practice.faults(), "the fault")
    send_elsewhere(pushed, ana, "after the fault")
    run_until(pushed, lambda: is_shown(pushed, "after the fault"), "the text")
    run_until(pushed, lambda: bool(connected(pushed)), "the connection")
    assert len(pushed.practice.requests(TOKEN)) <= 3
    assert not pushed.trouble_kinds() - {TroubleKind.NOT_REMEMBERED}


@pytest.mark.parametrize("recovers", [True, False])
def test_a_lost_session_goes_on_or_begins_again(pushed: Rig, recovers: bool) -> None:
    (ana,) = connect(pushed, "Ana Martins")
    if not recovers:
        pushed.practice.fault(WEB_SOCKET, "recovery_refused")
    pushed.practice.fault("push", "drop")
    run_until(pushed, lambda: not connected(pushed), "the end")
    run_until(pushed, lambda: bool(connected(pushed)), "the next connection")
    settle(pushed)
    send_elsewhere(pushed, ana, "after it")
    run_until(pushed, lambda: is_shown(pushed, "after it"), "the text")
    subscriptions = pushed.practice.requests("createSubscription")
    assert len(subscriptions) == (1 if recovers else 2)


@pytest.mark.parametrize("seconds", [1_801, 86_401])
def test_after_the_limits_of_the_server_it_connects_again(pushed: Rig, seconds: int) -> None:
    connect(pushed, "Ana Martins")
    tokens = len(pushed.practice.requests(TOKEN))
    pushed.practice.skip(seconds * 1000)
    run_until(pushed, lambda: len(pushed.practice.requests(TOKEN)) > tokens, "the next")
    run_until(pushed, lambda: bool(connected(pushed)), "the connection")


def test_without_the_permission_nothing_is_asked_again_and_nothing_is_said(slow_rig: Rig) -> None:
    rig = slow_rig
    rig.sign_in()
    settle(rig)
    rig.run_for(2 * 3600)
    assert len(rig.practice.requests(TOKEN)) == 1
    assert not rig.trouble_kinds() - {TroubleKind.NOT_REMEMBERED}


def test_three_accounts_have_a_connection_each_and_one_that_signs_out_closes_its_own(
    pushed: Rig,
) -> None:
    keys = connect(pushed, *PEOPLE)
    assert len(push_threads()) == len(PEOPLE)
    pushed.engine.sign_out(keys[0].text)
    run_until(pushed, lambda: connected(pushed) == [keys[1].extension_id], "its end")
    until(lambda: len(push_threads()) == len(PEOPLE) - 1, "the end of its thread")


def test_a_sign_in_that_ended_closes_its_connection(pushed: Rig) -> None:
    (ana,) = connect(pushed, "Ana Martins")
    pushed.practice.fault(SEND, "status", code=401, error_code="OAU-129", count=2)
    pushed.queue(ana, "refused")
    pushed.run_until(lambda: pushed.view().state is AccountState.SIGNED_OUT, "signed out")
    until(lambda: not push_threads(), "the end of its thread")


def test_closing_the_program_closes_all_connections(pushed: Rig) -> None:
    connect(pushed, *PEOPLE)
    pushed.engine.close()
    until(lambda: not push_threads(), "the end of the threads")
    pushed.engine = pushed.start_engine()


def test_an_event_wakes_the_network_thread(pushed: Rig, qtbot: QtBot) -> None:
    (ana,) = connect(pushed, "Ana Martins")
    pushed.engine.close()
    until(lambda: not connected(pushed), "the end of the first connection")

    def create(publish: Callable[[EngineUpdate], None]) -> Engine:
        timing = replace(pushed.timing, clocks=pushed.clocks)
        return Engine(pushed.file, pushed.service, lambda: pushed.vault, timing, publish)

    thread, worker = QThread(), Worker(create)
    worker.moveToThread(thread)
    worker.ended.connect(thread.quit)
    thread.started.connect(worker.start)
    thread.start()
    try:
        qtbot.waitUntil(lambda: bool(connected(pushed)))
        qtbot.wait(1_500)
        send_elsewhere(pushed, ana, "rings")
        qtbot.waitUntil(lambda: is_shown(pushed, "rings"))
    finally:
        QMetaObject.invokeMethod(worker, "stop", Qt.ConnectionType.QueuedConnection)
        qtbot.waitUntil(thread.isFinished)
    pushed.engine = pushed.start_engine()


def test_a_push_that_comes_while_the_thread_stops_starts_nothing(
    practice: PracticeService, tmp_path: Path, qapp: object
) -> None:
    rig = Rig(practice, tmp_path)
    rig.engine.close()
    created: list[Engine] = []

    def create(_publish: Callable[[EngineUpdate], None]) -> Engine:
        created.append(rig.start_engine())
        return created[-1]

    worker = Worker(create)
    worker.start()
    engine = worker._engine
    assert engine is not None
    worker.stop()
    engine.wake()
    worker._step()
    assert worker._engine is None
    assert len(created) == 1
    rig.outbox.close()
