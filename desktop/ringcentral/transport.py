"""HTTP transport: time limits, size limits, no redirects, no retries, and the port of practice.

One adapter does all of it, so it applies to every request of each `requests.Session` that it is
mounted on, those of requests-oauthlib included. Used by one thread at a time.
"""

from __future__ import annotations

import contextlib
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
from requests.utils import select_proxy, should_bypass_proxies
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
from desktop.ringcentral.authorities import Authorities


class Limits(Record, frozen=True):
    """In seconds and bytes."""

    connect: float = 10
    read: float = 20
    total: float = 30
    body: int = 1 << 20


# How long the deadline thread stays after a request.
_LINGER_SECONDS = 2.0


class BodyTooLargeError(requests.RequestException):
    """The answer is larger than any that Ownline expects from RingCentral."""


class NothingSentError(requests.ConnectionError):
    """The request ended before its first byte was handed to the connection, so the server cannot
    have it. The cause says why: any exception of requests, urllib3, http.client, ssl or the system.
    ``proxy`` is the host and port of the proxy in use, or empty."""

    def __init__(self, proxy: str = "") -> None:
        super().__init__("nothing was sent")
        self.proxy = proxy


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


def _watched_pools(deadline: Deadline) -> dict[str, type[HTTPConnectionPool]]:
    plain = type("WatchedConnection", (_WatchedMixin, HTTPConnection), {"deadline": deadline})
    safe = type("WatchedTlsConnection", (_WatchedMixin, HTTPSConnection), {"deadline": deadline})
    return {
        "http": type("WatchedPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("WatchedTlsPool", (HTTPSConnectionPool,), {"ConnectionCls": safe}),
    }


class BoundedAdapter(HTTPAdapter):
    """Applies all limits. With ``carrier_port``, every request goes to that loopback port."""

    def __init__(
        self, limits: Limits, authorities: Authorities, carrier_port: int | None = None
    ) -> None:
        self._limits = limits
        self._authorities = authorities
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
            # With PySocks, urllib3 would create connections that have no deadline.
            raise InvalidSchema("SOCKS proxies are not supported")
        if proxy.lower().startswith("https"):
            proxy_kwargs["proxy_ssl_context"] = self._authorities.context()
        manager = super().proxy_manager_for(proxy, **proxy_kwargs)
        self._watch(manager)
        return manager

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> Any:
        """Every TLS connection is checked against the same authorities, whatever ``verify`` is."""
        host, kwargs = super().build_connection_pool_key_attributes(request, True, cert)
        if host["scheme"] == "https":
            kwargs["ssl_context"] = self._authorities.context()
        return host, kwargs

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """requests would read its own list of authorities for each connection."""
        conn.cert_reqs = "CERT_REQUIRED"

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
            request.headers.setdefault("Host", parts.netloc)
            request.url = parts._replace(
                scheme="http", netloc=f"127.0.0.1:{self._carrier_port}"
            ).geturl()
            proxies = None
        yield_to_gui()
        chosen = dict(proxies or {})
        with self._deadline.within(self._limits.total):
            try:
                response = super().send(
                    request,
                    stream=True,
                    timeout=(self._limits.connect, self._limits.read),
                    verify=verify,
                    cert=cert,
                    proxies=chosen,
                )
            except Exception as error:
                # Some are not of requests' own tree: OSError for a missing certificate file, or
                # UnicodeError for the name of a proxy.
                if not self._deadline.has_begun:
                    self._authorities.forget()
                    raise NothingSentError(_proxy_of(request.url, chosen)) from error
                if isinstance(error, requests.RequestException):
                    raise
                raise requests.ConnectionError(error) from error
            response._content = self._read(response)
            response._content_consumed = True  # type: ignore[attr-defined]
        if self._deadline.has_expired:
            # A connection that ends within the headers looks like an answer without headers.
            raise requests.ReadTimeout("the answer took too long")
        # Redirects are never followed: a 302 would turn a POST into a GET, and a 307 would send the
        # text a second time.
        response.headers = CaseInsensitiveDict(
            (name, value) for name, value in response.headers.items() if name.lower() != "location"
        )
        return response

    def _read(self, response: requests.Response) -> bytes:
        """The whole body, within the limit. Raises RequestException."""
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


def _proxy_of(url: str | None, proxies: dict[str, str]) -> str:
    """Host and port of the proxy for ``url``, without its user name and password."""
    proxy = select_proxy(url or "", proxies) or ""
    return proxy.rpartition("@")[2].rpartition("//")[2].partition("/")[0]


def transport_for(service: Service, limits: Limits) -> Callable[[requests.Session], None]:
    """Returns a function that sets up a `requests.Session` for this service.

    Proxies are read from the environment once; reading them for every request takes a third of the
    time of a small request. `.netrc` is never read, because its passwords
    would replace the access token.
    """
    proxies = getproxies() if service.carrier_port is None else {}
    if should_bypass_proxies(service.server, proxies.pop("no", None)):
        proxies = {}
    authorities = Authorities()

    def configure(session: requests.Session) -> None:
        session.trust_env = False
        session.adapters.clear()
        # Nothing else is mounted, so no other host can get a request. `requests` compares the
        # beginning: without the slash, https://host would also stand for https://host.example.
        adapter = BoundedAdapter(limits, authorities, service.carrier_port)
        for base in {service.server, service.media}:
            session.mount(f"{base}/", adapter)
        session.proxies = dict(proxies)

    return configure
