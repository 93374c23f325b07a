"""Parses the one HTTP request that the loopback listener accepts: RingCentral's redirect (RFC 8252,
7.3).

A request that could be read in two ways is refused. The values of headers other than `Host` are
none of our business: they are skipped without decoding, because browsers send the cookies of every
program on localhost, in any encoding.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl

from desktop.ringcentral.auth.pages import Page

MAX_HEAD = 1024 * 1024
"""Bytes of request line and headers together. Browsers keep at most 180 cookies of 4 KiB per host
(Chromium, `cookie_monster.h`; Firefox, `network.cookie.maxPerHost`)."""
_MAX_LINE = 8 * 1024
_MAX_PARAMETERS = 16

_REQUEST_LINE = re.compile(rb"([A-Z]{1,16}) ([!-~]+) HTTP/1\.[01]")
# CR, LF and NUL are invalid in a value (RFC 9110, 5.5). No browser folds lines (RFC 9112, 5.2).
_HEADER = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):([^\0\r\n]*)")
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
    lines = head.removesuffix(b"\r\n\r\n").split(b"\r\n")
    line = _REQUEST_LINE.fullmatch(lines[0])
    if line is None or len(lines[0]) > _MAX_LINE:
        raise RefusedRequestError(Page.BAD_REQUEST)
    _check_headers(lines[1:], host.encode())
    method, target = (part.decode("ascii") for part in line.groups())
    target_path, question_mark, query = target.partition("?")
    # Compared without decoding; the absolute form is for proxies.
    if target_path != path:
        raise RefusedRequestError(Page.NOT_FOUND)
    if method != "GET":
        raise RefusedRequestError(Page.WRONG_METHOD)
    if not question_mark or "#" in target:
        raise RefusedRequestError(Page.BAD_REQUEST)
    return _parse(query)


def _check_headers(lines: list[bytes], host: bytes) -> None:
    hosts = []
    for line in lines:
        header = _HEADER.fullmatch(line)
        if header is None:
            raise RefusedRequestError(Page.BAD_REQUEST)
        name, value = header[1].lower(), header[2].strip(b" \t")
        if name == b"host":
            hosts.append(value)
        elif name == b"transfer-encoding" or (name == b"content-length" and value != b"0"):
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
            # A description in another encoding must not hide the error that it describes.
            errors="replace",
            max_num_fields=_MAX_PARAMETERS,
        )
    except ValueError:
        raise RefusedRequestError(Page.BAD_REQUEST) from None
    parameters = dict(pairs)
    # Parameters must not be included more than once (RFC 6749, 3.1).
    if len(parameters) != len(pairs):
        raise RefusedRequestError(Page.BAD_REQUEST)
    return parameters
