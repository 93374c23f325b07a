"""Parses the one HTTP request that the loopback listener accepts: RingCentral's redirect (RFC 8252,
7.3).

Everything that a browser would not send is refused, so that no request can be read in two ways.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

from desktop.ringcentral.auth.pages import Page

MAX_HEAD = 16 * 1024
"""Bytes of request line and headers together."""
_MAX_LINE = 8 * 1024
_MAX_HEADERS = 64
_MAX_PARAMETERS = 16

_REQUEST_LINE = re.compile(r"([A-Z]{1,16}) ([!-~]+) HTTP/1\.[01]")
_HEADER = re.compile(r"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([ -~\t]*?)[ \t]*")
_BROKEN_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")


class RefusedRequestError(Exception):
    """The request is not the redirect. ``page`` is the answer; nothing of the request is kept."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.name)
        self.page = page


def parameters_of(head: bytes, *, host: str, path: str) -> Mapping[str, str]:
    """The query of a request ``GET path?query`` to exactly ``host`` (with its port).

    ``head`` ends with the empty line. Raises RefusedRequestError.
    """
    lines = _lines(head)
    line = _REQUEST_LINE.fullmatch(lines[0])
    if line is None or len(lines[0]) > _MAX_LINE:
        raise RefusedRequestError(Page.BAD_REQUEST)
    _check_headers(lines[1:], host)
    method, target = line.groups()
    target_path, question_mark, query = target.partition("?")
    # Compared without decoding; the absolute form is for proxies.
    if target_path != path:
        raise RefusedRequestError(Page.NOT_FOUND)
    if method != "GET":
        raise RefusedRequestError(Page.WRONG_METHOD)
    if not question_mark or "#" in target:
        raise RefusedRequestError(Page.BAD_REQUEST)
    return _parse(query)


def _lines(head: bytes) -> list[str]:
    try:
        text = head.decode("ascii")
    except UnicodeDecodeError:
        raise RefusedRequestError(Page.BAD_REQUEST) from None
    lines = text.removesuffix("\r\n\r\n").split("\r\n")
    if len(lines) > _MAX_HEADERS:
        raise RefusedRequestError(Page.BAD_REQUEST)
    return lines


def _check_headers(lines: list[str], host: str) -> None:
    hosts = []
    for line in lines:
        header = _HEADER.fullmatch(line)
        if header is None:
            raise RefusedRequestError(Page.BAD_REQUEST)
        name, value = header[1].lower(), header[2]
        if name == "host":
            hosts.append(value)
        elif name == "transfer-encoding" or (name == "content-length" and value != "0"):
            raise RefusedRequestError(Page.BAD_REQUEST)
    # Another Host means DNS rebinding: the name of a web page that resolves to loopback.
    if hosts != [host]:
        raise RefusedRequestError(Page.BAD_REQUEST)


def _parse(query: str) -> Mapping[str, str]:
    if _BROKEN_ESCAPE.search(query):
        raise RefusedRequestError(Page.BAD_REQUEST)
    try:
        pairs = parse_qsl(
            query,
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=_MAX_PARAMETERS,
        )
    except ValueError:
        raise RefusedRequestError(Page.BAD_REQUEST) from None
    parameters = dict(pairs)
    # Parameters must not be included more than once (RFC 6749, 3.1).
    if len(parameters) != len(pairs):
        raise RefusedRequestError(Page.BAD_REQUEST)
    return parameters
