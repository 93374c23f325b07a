"""One account's push, step by step, at a server that answers as the test says."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from desktop.core.clocks import Clocks
from desktop.core.errors import OfflineError
from desktop.core.model import PRACTICE_SERVER
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.push.server import PushServer
from desktop.ringcentral.transport import transport_for
from desktop.worker.tasks.push import PushTask
from tests.ringcentral.push.listening import USUAL, is_running, service_at, until, uri_at
from tests.ringcentral.push.raw_server import Peer, raw_server

DAY_MS = 24 * 3_600_000
MINUTE_MS = 60_000


class Account:
    """A task, and a server that notes what it is asked for. Time is skipped."""

    def __init__(self) -> None:
        self.skipped = 0
        self.port = 0
        self.uri = ""
        self.tokens: list[int] = []
        """When a token was asked for, in ms since the start."""
        self.opened: list[str] = []
        """The targets of the WebSockets."""
        self.token_answer: tuple[int, Any] | None = None
        self.serve: Callable[[Peer], None] = quiet
        self.clocks = Clocks(
            lambda: Clocks().wall() + self.skipped, lambda: Clocks().elapsed() + self.skipped
        )
        self.woken = threading.Event()
        self.syncs = 0

    def answer(self, peer: Peer) -> None:
        if peer.target.startswith("/ws"):
            self.opened.append(peer.target)
            self.serve(peer)
            return
        assert peer.head.startswith("POST /restapi/oauth/wstoken HTTP/1.1\r\n")
        assert peer.header("authorization") == "bearer access"
        self.tokens.append(self.skipped)
        if self.token_answer is not None:
            peer.answer_request(*self.token_answer)
        else:
            peer.tell_token(self.uri or uri_at(self.port))

    def start(self, port: int) -> None:
        self.port = port
        service = service_at(port)
        push = PushServer(service, USUAL, self.woken.set)
        configure = transport_for(service, USUAL.connection)
        self.api = RingCentral(
            PRACTICE_SERVER, configure, lambda: "access", self.clocks.elapsed, push
        )
        self.task = PushTask(self.api, self.clocks.elapsed)

    def skip(self, ms: int) -> None:
        self.skipped += ms

    def step_until(self, condition: Callable[[], object], what: str) -> None:
        def steps() -> object:
            due_at = self.task.due_at()
            if due_at is not None:
                self.skip(max(due_at - self.clocks.elapsed(), 0))
                self.task.step()
            self.syncs += self.task.take_event()
            return condition()

        until(steps, what)


def quiet(peer: Peer) -> None:
    peer.subscribe()
    peer.until_end()


@contextmanager
def account_at_server() -> Iterator[Account]:
    made = Account()
    with raw_server(made.answer) as port:
        made.start(port)
        try:
            yield made
        finally:
            made.task.close()
            made.api.close()


def has_ended(account: Account) -> bool:
    account.task.due_at()
    return account.task._listener is None


@pytest.fixture
def account() -> Iterator[Account]:
    with account_at_server() as made:
        yield made


def connect(account: Account) -> None:
    account.step_until(lambda: account.task.is_connected, "the subscription")
    account.step_until(lambda: account.syncs, "the sync after it")
    account.syncs = 0


def test_a_sync_is_due_after_the_connect_and_after_each_event(account: Account) -> None:
    more = threading.Event()

    def serve(peer: Peer) -> None:
        peer.subscribe()
        more.wait(30)
        peer.event()
        peer.until_end()

    account.serve = serve
    connect(account)
    assert account.task.due_at() is None
    account.skip(1_000)
    assert not account.task.take_event()
    more.set()
    until(account.task.take_event, "the event")
    assert account.task.is_connected
    assert len(account.tokens) == 1


def test_events_are_worth_one_sync_a_second_and_the_last_is_not_lost(account: Account) -> None:
    more = threading.Semaphore(0)

    def serve(peer: Peer) -> None:
        peer.subscribe()
        for _ in range(3):
            more.acquire(timeout=30)
            peer.event()
        peer.until_end()

    account.serve = serve
    connect(account)
    first = account.clocks.elapsed()
    for _ in range(3):
        account.woken.clear()
        more.release()
        assert account.woken.wait(30)
        due_at = account.task.due_at()
        assert due_at is not None
        assert due_at <= first + 1_000
        assert not account.task.take_event() or account.clocks.elapsed() >= due_at
        account.skip(due_at - account.clocks.elapsed())
        assert account.task.take_event()
        first = account.clocks.elapsed()


def test_a_lost_connection_is_worth_a_sync_and_recovered_with_its_token(account: Account) -> None:
    dropped: list[str] = []

    def serve(peer: Peer) -> None:
        if dropped:
            peer.accept()
            peer.details("wsc-2", recoveryState="Successful")
            peer.until_end()
        peer.subscribe()
        dropped.append(peer.target)

    account.serve = serve
    account.step_until(lambda: dropped, "the first connection")
    account.step_until(lambda: len(account.opened) == 2, "the second connection")
    account.step_until(lambda: account.task.is_connected, "its recovery")
    assert account.syncs >= 1
    assert [target.partition("&")[2] for target in account.opened] == ["", "wsc=wsc-1"]
    assert account.tokens[1] - account.tokens[0] >= 5_000 - 100


@pytest.mark.parametrize(("away_ms", "recovers"), [(100_000, True), (200_000, False)])
def test_a_session_is_recovered_for_three_minutes(
    account: Account, away_ms: int, recovers: bool
) -> None:
    account.serve = Peer.subscribe
    account.step_until(lambda: account.opened, "the first connection")
    until(lambda: has_ended(account), "its end")
    account.skip(away_ms)
    account.serve = quiet
    account.step_until(lambda: account.task.is_connected, "the second connection")
    assert ("wsc=wsc-1" in account.opened[1]) is recovers


def test_a_recovery_that_is_refused_by_closing_is_not_tried_again(account: Account) -> None:
    account.serve = Peer.subscribe
    account.step_until(lambda: account.opened, "the first connection")
    account.serve = Peer.accept
    account.step_until(lambda: len(account.opened) == 2, "the recovery")
    account.serve = quiet
    account.step_until(lambda: account.task.is_connected, "the next connection")
    assert [target.partition("&")[2] for target in account.opened] == ["", "wsc=wsc-1", ""]


def no_subscription(peer: Peer) -> None:
    peer.accept()
    peer.details()
    peer.answer(peer.request()[0], 403, {"errorCode": "SUB-528", "message": "permission"})
    peer.until_end()


@pytest.mark.parametrize("refusal", ["subscription", "token", "address"])
def test_where_push_is_refused_nothing_is_asked_for_a_day(account: Account, refusal: str) -> None:
    if refusal == "subscription":
        account.serve = no_subscription
    elif refusal == "token":
        account.token_answer = 403, {"errorCode": "CMN-401", "message": "permission"}
    else:
        account.uri = "wss://evil.example/ws"
    account.step_until(lambda: account.tokens, "the request")

    def wait() -> int:
        return (account.task.due_at() or 0) - account.clocks.elapsed()

    until(lambda: wait() > DAY_MS - MINUTE_MS, "the refusal")
    assert len(account.tokens) == 1
    assert len(account.opened) == (1 if refusal == "subscription" else 0)
    assert not account.task.take_event()
    assert not account.task.is_connected


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (401, {"errorCode": "OAU-129"}),
        (403, "not from RingCentral"),
        (503, {"errorCode": "CMN-211"}),
        (429, {"errorCode": "CMN-301"}),
        (200, {"uri": "wss://x.ringcentral.com"}),
        (200, ["?"]),
    ],
)
def test_a_token_that_does_not_come_is_asked_for_later_and_troubles_nobody(
    account: Account, status: int, body: Any
) -> None:
    account.token_answer = status, body
    account.task.step()
    assert len(account.tokens) == 1
    due_at = account.task.due_at()
    assert due_at is not None
    assert 3_000 < due_at - account.clocks.elapsed() <= MINUTE_MS
    account.token_answer = None
    connect(account)


def test_without_a_network_the_account_waits_and_push_goes_on_when_it_is_back(
    account: Account,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    account.api.close()
    account.start(port)
    for _ in range(10):
        with pytest.raises(OfflineError):
            account.task.step()
        account.skip(15_000)
        due_at = account.task.due_at()
        assert due_at is not None
        assert due_at <= account.clocks.elapsed()


def test_a_server_that_drops_each_connection_is_asked_ever_less(account: Account) -> None:
    account.serve = Peer.subscribe
    account.step_until(lambda: len(account.tokens) > 12, "tries")
    minute = [at for at in account.tokens if at < MINUTE_MS]
    hour = [at for at in account.tokens if at < 60 * MINUTE_MS]
    assert len(minute) <= 5
    assert len(hour) <= 13


def test_a_connection_that_lasted_is_opened_again_soon(account: Account) -> None:
    drop = threading.Event()

    def serve(peer: Peer) -> None:
        peer.subscribe()
        drop.wait(30)

    account.task._backoff.fail()
    account.task._backoff.fail()
    account.serve = serve
    connect(account)
    listener = account.task._listener
    assert listener is not None
    listener._began_at -= 120
    drop.set()
    until(lambda: has_ended(account), "the end")
    wait = account.task._backoff.until - account.clocks.elapsed()
    assert wait <= 5_000


def test_closing_ends_the_thread_and_nothing_is_asked_any_more(account: Account) -> None:
    connect(account)
    listener = account.task._listener
    assert listener is not None
    account.task.close()
    until(lambda: not is_running(listener), "the end of the thread")
    account.skip(DAY_MS)
    assert account.task.due_at() is None
    account.task.step()
    assert not account.task.is_connected
    assert len(account.tokens) == 1


def test_three_accounts_listen_side_by_side() -> None:
    with account_at_server() as one, account_at_server() as two, account_at_server() as three:
        for account in (one, two, three):
            connect(account)
        two.task.close()
        assert one.task.is_connected
        assert three.task.is_connected
        running = [one for one in threading.enumerate() if one.name == "push"]
        until(lambda: len([each for each in running if each.is_alive()]) == 2, "its end")


def test_without_a_push_server_nothing_is_due(account: Account) -> None:
    configure = transport_for(service_at(account.port), USUAL.connection)
    api = RingCentral(PRACTICE_SERVER, configure, lambda: "access", account.clocks.elapsed)
    task = PushTask(api, account.clocks.elapsed)
    assert task.due_at() is None
    task.step()
    assert not account.tokens
    api.close()
