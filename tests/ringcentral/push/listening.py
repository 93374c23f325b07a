"""A listener at a server of the test, and waiting for what its thread does."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop.core.clocks import Clocks
from desktop.core.model import PRACTICE_SERVER, Service
from desktop.core.records import Record
from desktop.ringcentral.push.address import WebSocketToken
from desktop.ringcentral.push.connection import PushLimits
from desktop.ringcentral.push.listener import Ended, PushListener
from desktop.ringcentral.push.server import PushServer
from desktop.ringcentral.transport import Limits

PATIENCE_SECONDS = 30.0
USUAL = PushLimits(Limits(connect=5, read=5, total=10))
REAL = Clocks()
SECRET = "s3cret-of-the-web-socket"


class Wakes(Record, frozen=True):
    """How often the network thread was woken."""

    wakes: list[str]

    def note(self) -> None:
        self.wakes.append(threading.current_thread().name)


def until(condition: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not condition():
        assert time.monotonic() < deadline, f"never happened: {what}"
        time.sleep(0.005)


def service_at(port: int) -> Service:
    return Service(PRACTICE_SERVER, "id", "http://x", carrier_port=port)


def uri_at(port: int) -> str:
    return f"ws://127.0.0.1:{port}/ws"


@contextmanager
def listening(
    port: int,
    limits: PushLimits = USUAL,
    *,
    clocks: Clocks = REAL,
    recovery: str = "",
    wakes: Wakes | None = None,
) -> Iterator[PushListener]:
    wakes = wakes or Wakes([])
    server = PushServer(service_at(port), limits, wakes.note, clocks)
    listener = server.listen(WebSocketToken(uri_at(port), SECRET), recovery)
    assert listener is not None
    try:
        yield listener
    finally:
        listener.close()
        until(lambda: not is_running(listener), "the end of the thread")


def is_running(listener: PushListener) -> bool:
    return listener._thread.is_alive()


def end_of(listener: PushListener) -> Ended:
    until(lambda: listener.ended is not None, "the end")
    assert listener.ended is not None
    return listener.ended
