"""Where the WebSocket is. The address comes from the server, so it is checked before use."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from desktop.core.model import Service
from desktop.core.records import Record

MAX_ADDRESS = 2000
MAX_TOKEN = 16 * 1024

_RINGCENTRAL = ".ringcentral.com"
_LOOPBACK = "127.0.0.1"
_PRINTABLE = re.compile(r"[!-~]+", re.ASCII)


class WebSocketToken(Record, frozen=True):
    """The answer of authWsToken. The token is valid for one connection, for 30 s."""

    REDACTED = ("uri", "token")

    uri: str
    token: str


def accepted(uri: str, service: Service) -> str | None:
    """The address to connect to: with TLS to a host of RingCentral or to the server itself. In
    practice, the server itself is its port on this machine, without TLS. None for anything else."""
    if not _PRINTABLE.fullmatch(uri) or len(uri) >= MAX_ADDRESS or "#" in uri:
        return None
    try:
        parts = urlsplit(uri)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if "@" in parts.netloc or "\\" in parts.netloc:
        return None
    is_server = host == urlsplit(service.server).hostname
    if service.carrier_port is not None:
        is_carrier = (parts.scheme, host, port) == ("ws", _LOOPBACK, service.carrier_port)
        if not is_carrier and not (parts.scheme == "wss" and is_server):
            return None
        return parts._replace(scheme="ws", netloc=f"{_LOOPBACK}:{service.carrier_port}").geturl()
    is_known = is_server or host.endswith(_RINGCENTRAL)
    return uri if parts.scheme == "wss" and is_known else None


def with_tokens(address: str, token: str, recovery: str = "") -> str:
    """``recovery`` continues the session that an earlier connection had (`wsc`)."""
    url = f"{address}{'&' if '?' in address else '?'}access_token={quote(token, safe='')}"
    return f"{url}&wsc={quote(recovery, safe='')}" if recovery else url
