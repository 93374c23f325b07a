"""HTTP transport: time limits, size limits, no redirects, no retries, and the port of practice.

One adapter does all of it, so it applies to every request of each `requests.Session` that it is
mounted on, those of requests-oauthlib included. Used by one thread at a time.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import requests
from requests.adapters import HTTPAdapter
from requests.exceptions import InvalidSchema
from requests.structures import CaseInsensitiveDict
from requests.utils import select_proxy, should_bypass_proxies
from urllib3.exceptions import HTTPError
from urllib3.poolmanager import PoolManager

from desktop.core.gui_priority import yield_to_gui
from desktop.core.model import Service
from desktop.core.records import Record
from desktop.ringcentral.authorities import Authorities
from desktop.ringcentral.deadline import Deadline, watched_pools


class Limits(Record, frozen=True):
    """In seconds and bytes."""

    connect: float = 10
    read: float = 20
    total: float = 30
    body: int = 4 << 20
    """A page of 250 texts of 1,000 characters has 1.8 MB where each is written with six bytes."""
    slowest: int = 16 << 10
    """Of a large request, so many bytes a second are waited for."""

    def total_for(self, request: requests.PreparedRequest) -> float:
        """The total time of a request, with what its body may take."""
        return self.total + int(request.headers.get("Content-Length") or 0) / self.slowest


class BodyTooLargeError(requests.RequestException):
    """The answer is larger than any that Ownline expects from RingCentral."""


class NothingSentError(requests.ConnectionError):
    """The request ended before its first byte was handed to the connection, so the server cannot
    have it. The cause says why: any exception of requests, urllib3, http.client, ssl or the system.
    ``proxy`` is the host and port of the proxy in use, or empty."""

    def __init__(self, proxy: str = "") -> None:
        super().__init__("nothing was sent")
        self.proxy = proxy


class BoundedAdapter(HTTPAdapter):
    """Applies all limits. With ``carrier_port``, every request goes to that loopback port."""

    def __init__(
        self,
        limits: Limits,
        authorities: Authorities,
        carrier_port: int | None = None,
        deadline: Deadline | None = None,
    ) -> None:
        self._limits = limits
        self._authorities = authorities
        self._carrier_port = carrier_port
        self._deadline = deadline or Deadline()
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
        manager.pool_classes_by_scheme = watched_pools(self._deadline)

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
        with self._deadline.within(self._limits.total_for(request)):
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

    def open_socket(self, url: str, proxies: dict[str, str]) -> socket.socket:
        """A connection to the server of ``url``, with TLS for https, over the same way as its
        requests. It belongs to the caller. Raises what `send` has as the cause of an error."""
        request = requests.Request("GET", url).prepare()
        pool: Any = self.get_connection_with_tls_context(request, True, proxies)
        self.cert_verify(pool, url, True, None)
        connection = pool._new_conn()
        connection.timeout = self._limits.connect
        try:
            if pool.proxy is not None:
                pool._prepare_proxy(connection)
            else:
                connection.connect()
            opened: socket.socket = connection.sock
            connection.sock = None
        finally:
            connection.close()
        return opened

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


def proxies_for(url: str) -> dict[str, str]:
    """The proxies of the environment for ``url``, by scheme."""
    proxies = getproxies()
    return {} if should_bypass_proxies(url, proxies.pop("no", None)) else proxies


def open_socket(url: str, limits: Limits, deadline: Deadline) -> socket.socket:
    """For a WebSocket: the proxy, the authorities and the limits are those of requests. Plain http
    is practice on this machine, which needs no proxy. On any thread, inside `Deadline.within`."""
    adapter = BoundedAdapter(limits, Authorities(), deadline=deadline)
    return adapter.open_socket(url, proxies_for(url) if url.startswith("https://") else {})


def transport_for(service: Service, limits: Limits) -> Callable[[requests.Session], None]:
    """Returns a function that sets up a `requests.Session` for this service.

    Proxies are read from the environment once; reading them for every request takes a third of the
    time of a small request. `.netrc` is never read, because its passwords
    would replace the access token.
    """
    proxies = proxies_for(service.server) if service.carrier_port is None else {}
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
