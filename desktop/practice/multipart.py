"""Reading and writing multipart bodies (RFC 2046, RFC 7578)."""

from __future__ import annotations

import base64
import binascii
import json
import quopri
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from werkzeug.http import parse_options_header

from desktop.practice.refusals import Refusal

JSON_TYPE = "application/json"
MIXED_TYPE = "multipart/mixed"


@dataclass(frozen=True, slots=True)
class Part:
    """Header names are lower case. ``disposition`` is empty if there is none."""

    headers: Mapping[str, str]
    content: bytes = field(repr=False)
    content_type: str
    disposition: str
    name: str
    file_name: str


def parts_of(body: bytes, content_type: str) -> list[Part]:
    """The parts of a body, unchanged. Raises Refusal CMN-104."""
    _, options = parse_options_header(content_type)
    boundary = options.get("boundary", "").encode("latin-1", "replace")
    if not boundary:
        raise Refusal("CMN-104")
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if len(pieces) < 3 or not pieces[-1].startswith(b"--"):
        raise Refusal("CMN-104")
    return [_part(piece) for piece in pieces[1:-1]]


def _part(piece: bytes) -> Part:
    head, separator, content = piece.partition(b"\r\n\r\n")
    if not separator:
        raise Refusal("CMN-104")
    headers: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").splitlines():
        name, colon, value = line.partition(":")
        if colon:
            headers[name.strip().lower()] = value.strip()
    disposition, options = parse_options_header(headers.get("content-disposition", ""))
    content_type, _ = parse_options_header(headers.get("content-type", ""))
    return Part(
        headers,
        _decoded(content, headers.get("content-transfer-encoding", "").lower()),
        content_type.lower(),
        disposition.lower(),
        options.get("name", ""),
        options.get("filename", ""),
    )


def _decoded(content: bytes, encoding: str) -> bytes:
    """RFC 2045, 6. Raises Refusal CMN-104."""
    if encoding == "base64":
        try:
            return base64.b64decode(b"".join(content.split()), validate=True)
        except binascii.Error as error:
            raise Refusal("CMN-104") from error
    if encoding == "quoted-printable":
        return quopri.decodestring(content)
    if encoding not in ("", "7bit", "8bit", "binary"):
        raise Refusal("CMN-104")
    return content


def json_of(content: bytes) -> Any:
    """Raises Refusal CMN-103."""
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Refusal("CMN-103") from error


def mixed(bodies: Iterable[object]) -> tuple[bytes, str]:
    """A multipart/mixed body whose parts are JSON, and its content type."""
    boundary = f"Boundary_{secrets.token_hex(12)}"
    parts = [
        f"--{boundary}\r\nContent-Type: {JSON_TYPE}\r\n\r\n{json.dumps(each)}\r\n"
        for each in bodies
    ]
    text = "".join([*parts, f"--{boundary}--\r\n"])
    return text.encode(), f"{MIXED_TYPE}; boundary={boundary}"
