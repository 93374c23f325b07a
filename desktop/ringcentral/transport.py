"""How bytes travel: time limits, size limits, no redirects, no retries, and the road to practice.

All of it is in one adapter, so that it holds for every request of every `requests.Session` it is
mounted on, those of requests-oauthlib included. Used by one thread at a time.
"""

from __future__ import annotations

import contextlib
import os
import socket
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import requests
from requests.adapters import HTTPAdapter
from requests.exceptions import InvalidSchema
from requests.structures import CaseInsensitiveDict
from requests.utils import should_bypass_proxies
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NameResolutionError,
    NewConnectionError,
)
from urllib3.poolmanager import PoolManager

from desktop.core.gui_priority import yield_to_gui
from desktop.core.model import Service
from desktop.core.records import Record


class Limits(Record, frozen=True):
    """In seconds and bytes."""

    connect: float = 10
    read: float = 20
    total: float = 30
    body: int = 1 << 20


# So long the watching thread stays after a request.
_LINGER_SECONDS = 2.0


class BodyTooLargeError(requests.RequestException):
    """The answer is larger than any answer of RingCentral that the program reads."""


class Deadline:
    """Ends one request at its total time limit by shutting its socket down.

    A read timeout only limits each single read: a server that sends a byte now and then would hold
    the network thread for ever. One thread watches over many requests, and ends where there are
    none: to start one takes longer than to write a small request.
    """

    def __init__(self) -> None:
        self._lock = threading.Condition()
        self._ends_at: float | None = None
        self._looks_at = 0.0
        self._is_watched = False
        self._is_over = False
        self._socket: socket.socket | None = None
        self._expired = False
        self._released: list[socket.socket] = []

    @contextlib.contextmanager
    def within(self, seconds: float) -> Any:
        with self._lock:
            self._socket, self._expired = None, False
            self._ends_at = time.monotonic() + seconds
            self._is_over = False
            if not self._is_watched:
                self._is_watched = True
                threading.Thread(target=self._watch_over, name="deadline", daemon=True).start()
            elif self._ends_at < self._looks_at:
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

    def close(self) -> None:
        """No more requests: the thread ends, which may wait for the limit of one long over."""
        with self._lock:
            self._is_over = True
            self._lock.notify()

    @property
    def has_expired(self) -> bool:
        return self._expired

    def release(self, connection: socket.socket) -> None:
        """Nobody else uses this socket any more; it is closed as soon as it need not be watched."""
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

    def _watch_over(self) -> None:
        with self._lock:
            while True:
                now = time.monotonic()
                if self._ends_at is not None and now >= self._ends_at:
                    self._ends_at = None
                    self._expired = True
                    self._shut_down()
                is_idle = self._ends_at is None
                self._looks_at = now + _LINGER_SECONDS if self._ends_at is None else self._ends_at
                woken = self._lock.wait(self._looks_at - now)
                if self._ends_at is None and (self._is_over or (is_idle and not woken)):
                    self._is_watched = False
                    return

    def _shut_down(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)


class _WatchedMixin:
    """A connection whose deadline knows its socket.

    A duplicate of the socket is kept because shutting an SSLSocket down from another thread is not
    safe (it drops the TLS state under the reader); the duplicate is the same TCP connection.
    """

    deadline: Deadline
    _duplicate: socket.socket | None = None

    def _new_conn(self) -> socket.socket:
        opened = self._connect_in_time()
        if self.deadline.has_expired:
            opened.close()
            self._refuse_when_late()
        self._duplicate = socket.fromfd(opened.fileno(), opened.family, opened.type)
        self.deadline.watch(self._duplicate)
        return opened

    def _connect_in_time(self) -> socket.socket:
        """urllib3 gives each address of a name the whole time limit; here all share it."""
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
        words = type(refusal).__name__
        raise NewConnectionError(self, words) from refusal  # type: ignore[arg-type]

    def connect(self) -> None:
        super().connect()  # type: ignore[misc]
        self._refuse_when_late()

    def request(self, *args: Any, **kwargs: Any) -> None:
        self._refuse_when_late()
        self.deadline.watch(self._duplicate)
        super().request(*args, **kwargs)  # type: ignore[misc]

    def _refuse_when_late(self) -> None:
        """Looking a name up cannot be interrupted: a request whose time is over by then is not
        begun, so that it is known that nothing was sent."""
        if self.deadline.has_expired:
            raise ConnectTimeoutError(self, "no time is left for the request")

    def close(self) -> None:
        if self._duplicate is not None:
            # With "Connection: close" this is called before the body is read: the deadline holds on
            # to the socket until the request is over.
            self.deadline.release(self._duplicate)
            self._duplicate = None
        super().close()  # type: ignore[misc]


def _watched_pools(deadline: Deadline) -> dict[str, type[HTTPConnectionPool]]:
    plain = type("WatchedConnection", (_WatchedMixin, HTTPConnection), {"deadline": deadline})
    safe = type("WatchedTlsConnection", (_WatchedMixin, HTTPSConnection), {"deadline": deadline})
    return {
        "http": type("WatchedPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("WatchedTlsPool", (HTTPSConnectionPool,), {"ConnectionCls": safe}),
    }


class BoundedAdapter(HTTPAdapter):
    """Sends with all limits; with ``carrier_port`` to that loopback port, whatever the address."""

    def __init__(self, limits: Limits, carrier_port: int | None = None) -> None:
        self._limits = limits
        self._carrier_port = carrier_port
        self._deadline = Deadline()
        super().__init__(max_retries=0, pool_connections=2, pool_maxsize=1)

    def init_poolmanager(
        self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: Any
    ) -> None:
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs)
        self._watch(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **proxy_kwargs: Any) -> Any:
        if proxy.lower().startswith("socks"):
            # Where PySocks is installed, urllib3 would make connections that nobody watches.
            raise InvalidSchema("SOCKS proxies are not supported")
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        self._watch(manager)
        return manager

    def _watch(self, manager: PoolManager) -> None:
        manager.pool_classes_by_scheme = _watched_pools(self._deadline)

    def close(self) -> None:
        super().close()
        self._deadline.close()

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: Any = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        if self._carrier_port is not None:
            request = request.copy()
            parts = urlsplit(request.url or "")
            request.url = parts._replace(
                scheme="http", netloc=f"127.0.0.1:{self._carrier_port}"
            ).geturl()
            proxies = None
        yield_to_gui()
        with self._deadline.within(self._limits.total):
            response = super().send(
                request,
                stream=True,
                timeout=(self._limits.connect, self._limits.read),
                verify=verify,
                cert=cert,
                proxies=dict(proxies or {}),
            )
            response._content = self._read(response)
            response._content_consumed = True  # type: ignore[attr-defined]
        if self._deadline.has_expired:
            # A connection that ends in the middle of the headers looks like an answer without any.
            raise requests.ReadTimeout("the answer took too long")
        # Redirects are never followed, wherever the request comes from: a 302 would turn a POST
        # into a GET and a 307 would send the text a second time.
        response.headers = CaseInsensitiveDict(
            (name, value) for name, value in response.headers.items() if name.lower() != "location"
        )
        return response

    def _read(self, response: requests.Response) -> bytes:
        """The whole body, within the limit. Raises like requests does."""
        yield_to_gui()
        pieces: list[bytes] = []
        size = 0
        try:
            while piece := response.raw.read(64 * 1024, decode_content=True):
                pieces.append(piece)
                size += len(piece)
                if size > self._limits.body:
                    break
        except (HTTPError, OSError, ValueError) as error:
            response.close()
            raise requests.ConnectionError(error) from error
        if size > self._limits.body:
            response.close()
            raise BodyTooLargeError(f"more than {self._limits.body} bytes")
        response.raw.release_conn()
        return b"".join(pieces)


def transport_for(service: Service, limits: Limits) -> Callable[[requests.Session], None]:
    """What sets a `requests.Session` up for this service.

    Proxies and certificate files are read from the environment here, once; reading them for every
    request costs a third of the time of a small one. `.netrc` is never read: its passwords would
    replace the access token.
    """
    proxies = getproxies() if service.carrier_port is None else {}
    if should_bypass_proxies(service.server, proxies.pop("no", None)):
        proxies = {}
    bundle = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE")

    def configure(session: requests.Session) -> None:
        session.trust_env = False
        session.adapters.clear()
        session.mount(service.server, BoundedAdapter(limits, service.carrier_port))
        session.proxies = dict(proxies)
        if bundle:
            session.verify = bundle

    return configure
