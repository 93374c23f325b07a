"""The total time limit of a connection, and connections that keep to it.

A connect and a read timeout limit single calls only. Here one limit covers the name, all addresses,
the proxy, the handshake, the request and the answer.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

# How long the deadline thread stays after a request.
_LINGER_SECONDS = 2.0


class Deadline:
    """Ends one request at its total time limit by shutting its socket down.

    A read timeout limits each single read only: a server that sends a byte now and then would block
    the network thread for ever. One thread serves many requests, because starting a thread takes
    longer than writing a small request. It ends when there are no more.
    """

    def __init__(self) -> None:
        self._lock = threading.Condition()
        self._ends_at: float | None = None
        self._wakes_at = 0.0
        self._has_thread = False
        self._is_closed = False
        self._socket: socket.socket | None = None
        self._expired = False
        self.has_begun = False
        """Whether the first byte of the request may have been handed to the connection."""
        self._released: list[socket.socket] = []

    @contextlib.contextmanager
    def within(self, seconds: float) -> Any:
        with self._lock:
            self._socket, self._expired, self.has_begun = None, False, False
            self._ends_at = time.monotonic() + seconds
            self._is_closed = False
            if not self._has_thread:
                self._has_thread = True
                threading.Thread(target=self._run, name="deadline", daemon=True).start()
            elif self._ends_at < self._wakes_at:
                self._lock.notify()
        try:
            yield
        finally:
            with self._lock:
                self._ends_at = None
                self._socket = None
                for connection in self._released:
                    connection.close()
                self._released.clear()

    def expire(self) -> None:
        """As if the time were over: ends the request. From any thread."""
        with self._lock:
            self._ends_at = None
            self._expired = True
            self._shut_down()

    def close(self) -> None:
        """Ends the thread, which may still be waiting for the limit of a finished request."""
        with self._lock:
            self._is_closed = True
            self._lock.notify()

    @property
    def has_expired(self) -> bool:
        return self._expired

    def release(self, connection: socket.socket) -> None:
        """The connection no longer needs this socket. It is closed now, or at the end of the
        request that it belongs to."""
        with self._lock:
            if connection is self._socket:
                self._released.append(connection)
            else:
                connection.close()

    def watch(self, connection: socket.socket | None) -> None:
        with self._lock:
            self._socket = connection
            if self._expired:
                self._shut_down()

    def _run(self) -> None:
        with self._lock:
            while True:
                now = time.monotonic()
                if self._ends_at is not None and now >= self._ends_at:
                    self._ends_at = None
                    self._expired = True
                    self._shut_down()
                is_idle = self._ends_at is None
                self._wakes_at = now + _LINGER_SECONDS if self._ends_at is None else self._ends_at
                woken = self._lock.wait(self._wakes_at - now)
                if self._ends_at is None and (self._is_closed or (is_idle and not woken)):
                    self._has_thread = False
                    return

    def _shut_down(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


class _WatchedMixin:
    """A connection that registers its socket with the deadline.

    The deadline gets a duplicate of the socket, which is the same TCP connection: shutting an
    SSLSocket down from another thread is not safe (it drops the TLS state while it is read).
    """

    deadline: Deadline
    _duplicate: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        opened = self._connect_in_time()
        if self.deadline.has_expired:
            opened.close()
            self._refuse_after_deadline()
        self._duplicate = socket.fromfd(opened.fileno(), opened.family, opened.type)
        self.deadline.watch(self._duplicate)
        return opened

    def _connect_in_time(self) -> socket.socket:
        """All addresses of a name share the time limit; urllib3 would give each the whole limit."""
        host, port, limit = self.host, self.port, self.timeout  # type: ignore[attr-defined]
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            cause = error if isinstance(error, socket.gaierror) else socket.gaierror(str(error))
            raise NameResolutionError(host, self, cause) from error  # type: ignore[arg-type]
        end = time.monotonic() + limit
        refusal: OSError | None = None
        for tried, (family, kind, protocol, _, address) in enumerate(found):
            left = end - time.monotonic()
            if left <= 0 or self.deadline.has_expired:
                break
            connection = socket.socket(family, kind, protocol)
            try:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                connection.settimeout(left / (len(found) - tried))
                connection.connect(address)
                connection.settimeout(limit)
            except OSError as error:
                connection.close()
                refusal = error
            else:
                return connection
        if refusal is None or isinstance(refusal, TimeoutError):
            raise ConnectTimeoutError(self, "connecting took too long") from refusal
        name = type(refusal).__name__
        raise NewConnectionError(self, name) from refusal  # type: ignore[arg-type]

    def connect(self) -> None:
        super().connect()  # type: ignore[misc]
        self._refuse_after_deadline()

    def request(self, *args: Any, **kwargs: Any) -> None:
        self._refuse_after_deadline()
        self.deadline.watch(self._duplicate)
        if self.sock is None:  # type: ignore[attr-defined]
            # Plain http would connect within the request, after the moment that is noted here.
            self.connect()
        self.deadline.has_begun = True
        super().request(*args, **kwargs)  # type: ignore[misc]

    def _refuse_after_deadline(self) -> None:
        """A name lookup cannot be interrupted. If it takes too long, the request is not started, so
        that it was certainly not sent."""
        if self.deadline.has_expired:
            raise ConnectTimeoutError(self, "no time is left for the request")

    def close(self) -> None:
        if self._duplicate is not None:
            # With "Connection: close" this is called before the body is read. The deadline keeps
            # the socket until the end of the request.
            self.deadline.release(self._duplicate)
            self._duplicate = None
        super().close()  # type: ignore[misc]


def watched_pools(deadline: Deadline) -> dict[str, type[HTTPConnectionPool]]:
    """Pools whose connections register with ``deadline``, by scheme."""
    plain = type("WatchedConnection", (_WatchedMixin, HTTPConnection), {"deadline": deadline})
    safe = type("WatchedTlsConnection", (_WatchedMixin, HTTPSConnection), {"deadline": deadline})
    return {
        "http": type("WatchedPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("WatchedTlsPool", (HTTPSConnectionPool,), {"ConnectionCls": safe}),
    }
