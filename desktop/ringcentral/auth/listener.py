"""The loopback listener: receives RingCentral's redirect from the browser (RFC 8252, 7.3 and 8.3).

It never blocks: each `poll` does what is possible at once. Used by the network thread only. The
`http.server` of Python blocks, and accepts requests that are refused here.
"""

from __future__ import annotations

import contextlib
import errno
import ipaddress
import socket
import struct
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from desktop.core.errors import PortsBusyError
from desktop.core.records import Record
from desktop.ringcentral.auth.pages import Page
from desktop.ringcentral.auth.redirect_request import MAX_HEAD, RefusedRequestError, parameters_of

_MAX_CONNECTIONS = 64
_BACKLOG = 1024
"""Connections that the system keeps for the next `poll`, which accepts them all. The thread may be
busy with a slow request for some seconds between two polls."""
_END = b"\r\n\r\n"
_READ_BYTES = 64 * 1024
_READ_SECONDS = 10.0
"""From the connection to the end of the request."""
_CLOSE_SECONDS = 2.0
"""How long the browser may take to close after its page was sent."""


class Redirect(Record, frozen=True, eq=False):
    """The parameters of a well-formed redirect. The caller checks the state and answers with
    `LoopbackListener.reply`."""

    REDACTED = ("parameters",)

    parameters: Mapping[str, str]


class _Connection:
    """Reads one request, waits for the reply, sends it, and waits for the browser to close.

    The browser closes first: the side that does keeps the port busy for a minute (TIME_WAIT), which
    matters where addresses are not reused (Windows).
    """

    def __init__(self, sock: socket.socket, now: float, translate: Callable[[str], str]) -> None:
        self._socket = sock
        self._translate = translate
        self._received = bytearray()
        self._ends_at = now + _READ_SECONDS
        self.redirect: Redirect | None = None
        self.is_replied = False
        self.is_open = True

    @property
    def is_reading(self) -> bool:
        return self.redirect is None and not self.is_replied

    @property
    def is_waiting(self) -> bool:
        """Whether its request is complete and the caller has to reply."""
        return self.redirect is not None and not self.is_replied

    @property
    def worth(self) -> int:
        """What dropping it would lose: an answered request is worth least, then a connection that
        has sent nothing."""
        if self.is_replied:
            return 0
        return 3 if self.is_waiting else 1 + bool(self._received)

    def step(self, now: float, host: str, path: str) -> None:
        if self.is_reading:
            self._read(now, host, path)
        elif self.is_replied and self._receive() == b"":
            self.close(drop=False)
        if now >= self._ends_at:
            # After an ordinary close, a page that was sent can still arrive.
            self.close(drop=not self.is_replied)

    def reply(self, page: Page, now: float) -> None:
        with_body = not self._received.startswith(b"HEAD ")
        response = page.translated_response(self._translate, with_body=with_body)
        self._received.clear()
        self._ends_at = now + _CLOSE_SECONDS
        self.is_replied = True
        # It fits into the send buffer of a new connection on every system.
        try:
            is_sent = self._socket.send(response) == len(response)
        except OSError:
            is_sent = False
        if not is_sent:
            self.close(drop=True)

    def close(self, *, drop: bool) -> None:
        if not self.is_open:
            return
        self.is_open = False
        with contextlib.suppress(OSError):
            if drop:
                linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
                self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self._socket.close()

    def _read(self, now: float, host: str, path: str) -> None:
        searched = max(0, len(self._received) - len(_END) + 1)
        is_ended = self._receive_all()
        end = self._received.find(_END, searched)
        if len(self._received) > MAX_HEAD + len(_END):
            self.reply(Page.TOO_LARGE, now)
        elif end >= 0 and len(self._received) > end + len(_END):
            # A browser sends no body, and nothing more before it has the answer.
            self.reply(Page.BAD_REQUEST, now)
        elif end >= 0:
            try:
                self.redirect = Redirect(parameters_of(bytes(self._received), host=host, path=path))
            except RefusedRequestError as refused:
                self.reply(refused.page, now)
        elif is_ended:
            self.close(drop=True)

    def _receive_all(self) -> bool:
        """Takes what has arrived, within the limit; whether it was the last."""
        while len(self._received) <= MAX_HEAD + len(_END):
            data = self._receive()
            if not data:
                return data is not None
            self._received += data
        return False

    def _receive(self) -> bytes | None:
        """The received bytes; None for nothing yet, b"" for the end or a failure."""
        try:
            return self._socket.recv(_READ_BYTES)
        except BlockingIOError:
            return None
        except OSError:
            return b""


class LoopbackListener:
    """Listens on the first free one of ``ports``, on loopback only.

    ``host`` is the host of the registered redirect address, `localhost` or `127.0.0.1`. For
    `localhost` the same port of `::1` is taken as well where the system has it: browsers try it
    first, and another program that listens there would get the code.

    Raises PortsBusyError. ``clock`` counts seconds evenly; ``translate`` translates the pages.
    """

    def __init__(
        self,
        ports: Sequence[int],
        path: str,
        host: str,
        clock: Callable[[], float] = time.monotonic,
        translate: Callable[[str], str] = str,
    ) -> None:
        self._translate = translate
        self._path = path
        self._clock = clock
        self._connections: list[_Connection] = []
        self._sockets = _bind_first(ports, with_ipv6=host == "localhost")
        self.port: int = self._sockets[0].getsockname()[1]
        self._host = f"{host}:{self.port}"
        self.redirect_uri = f"http://{self._host}{path}"

    def poll(self) -> Sequence[Redirect]:
        """One bounded step. Returns each well-formed redirect once; it needs a `reply`."""
        now = self._clock()
        returned = {each for each in self._connections if each.is_waiting}
        for connection in self._connections:
            connection.step(now, self._host, self._path)
        for listening in self._sockets:
            self._accept(listening, now)
        self._forget_closed()
        return [
            each.redirect
            for each in self._connections
            if each.redirect is not None and each.is_waiting and each not in returned
        ]

    def reply(self, redirect: Redirect, page: Page) -> None:
        for connection in self._connections:
            if connection.redirect is redirect and not connection.is_replied:
                connection.reply(page, self._clock())

    def is_delivered(self, redirect: Redirect) -> bool:
        """Whether the browser received the page for ``redirect`` and closed, or took too long."""
        return all(each.redirect is not redirect or not each.is_open for each in self._connections)

    def close(self) -> None:
        for listening in self._sockets:
            listening.close()
        for connection in self._connections:
            connection.close(drop=not connection.is_replied)
        self._sockets = []
        self._connections = []

    def _accept(self, listening: socket.socket, now: float) -> None:
        for _ in range(_BACKLOG):
            if sum(each.is_waiting for each in self._connections) >= _MAX_CONNECTIONS:
                return
            try:
                accepted, peer = listening.accept()
            except OSError:
                return
            accepted.setblocking(False)
            connection = _Connection(accepted, now, self._translate)
            # Linux can be told to take packets for loopback from the network (`route_localnet`).
            if not ipaddress.ip_address(peer[0]).is_loopback:
                connection.close(drop=True)
                continue
            connection.step(now, self._host, self._path)
            self._connections.append(connection)
            self._make_room(now)

    def _forget_closed(self) -> None:
        self._connections = [each for each in self._connections if each.is_open]

    def _make_room(self, now: float) -> None:
        """Closes the connection that is worth least, the oldest of several, after what has arrived
        on it was read: idle ones must not block the browser."""
        self._forget_closed()
        while len(self._connections) > _MAX_CONNECTIONS:
            least = min(self._connections[:-1], key=lambda each: each.worth)
            worth = least.worth
            least.step(now, self._host, self._path)
            if least.worth <= worth:
                least.close(drop=not least.is_replied)
                self._connections.remove(least)


def _bind_first(ports: Sequence[int], *, with_ipv6: bool) -> list[socket.socket]:
    for port in ports:
        sockets: list[socket.socket] = []
        try:
            sockets.append(_bind(socket.AF_INET, "127.0.0.1", port))
            if with_ipv6:
                sockets += _bind_ipv6(sockets[0].getsockname()[1])
        except OSError:
            for each in sockets:
                each.close()
            continue
        return sockets
    raise PortsBusyError(details=f"ports {', '.join(map(str, ports))}")


def _bind_ipv6(port: int) -> list[socket.socket]:
    """Raises OSError only where another program has the port."""
    try:
        return [_bind(socket.AF_INET6, "::1", port)]
    except OSError as error:
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise
        return []


def _bind(family: socket.AddressFamily, address: str, port: int) -> socket.socket:
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform == "win32":
            # Otherwise another program could bind the same port. Connections of an earlier sign-in
            # do not keep it busy once they are closed (Winsock, "Using SO_EXCLUSIVEADDRUSE").
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            # Binds although closed connections of an earlier sign-in are in TIME_WAIT. It does not
            # share the port with a program that listens (socket(7)).
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            bound.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        bound.bind((address, port))
        bound.listen(_BACKLOG)
        bound.setblocking(False)
    except OSError:
        bound.close()
        raise
    return bound
