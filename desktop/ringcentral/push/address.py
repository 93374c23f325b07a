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


def is_acceptable(uri: str, service: Service) -> bool:
    """TLS to a host of RingCentral or to the server itself; in practice, only its own port."""
    if not _PRINTABLE.fullmatch(uri) or len(uri) >= MAX_ADDRESS:
        return False
    try:
        parts = urlsplit(uri)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if "@" in parts.netloc or "\\" in parts.netloc or "#" in uri:
        return False
    if service.carrier_port is not None:
        return (parts.scheme, host, port) == ("ws", _LOOPBACK, service.carrier_port)
    is_known = host.endswith(_RINGCENTRAL) or host == urlsplit(service.server).hostname
    return parts.scheme == "wss" and is_known


def url_with_tokens(token: WebSocketToken, recovery: str = "") -> str:
    """``recovery`` continues the session that an earlier connection had (`wsc`)."""
    url = token.uri + ("&" if "?" in token.uri else "?")
    url += f"access_token={quote(token.token, safe='')}"
    return f"{url}&wsc={quote(recovery, safe='')}" if recovery else url
