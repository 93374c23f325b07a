"""The body of a request with files: multipart/mixed, the JSON of the request first (developer
guide, messaging/sms/sending-images.md; RFC 2046)."""

from __future__ import annotations

import io
import secrets
import unicodedata
from collections.abc import Sequence

import msgspec

from desktop.core.model import LoadedFile
from desktop.core.records import Record
from desktop.ringcentral.json_records import Json

_MAX_NAME = 100


class Body(Record, frozen=True):
    """``stream``: urllib3 writes it block by block, each with a time limit of its own."""

    stream: io.BytesIO
    content_type: str


def body_with_files(fields: Json, files: Sequence[LoadedFile]) -> Body:
    boundary = f"ownline-{secrets.token_hex(16)}"
    stream = io.BytesIO()
    _write_part(stream, boundary, 'name="json"', "application/json", msgspec.json.encode(fields))
    for one in files:
        name = _wire_name(one.attachment.name)
        place = f'name="attachment"; filename="{name}"'
        _write_part(stream, boundary, place, one.attachment.type, one.content)
    stream.write(f"--{boundary}--\r\n".encode())
    stream.seek(0)
    return Body(stream, f"multipart/mixed; boundary={boundary}")


def _write_part(
    stream: io.BytesIO, boundary: str, place: str, content_type: str, content: bytes
) -> None:
    head = (
        f"--{boundary}\r\nContent-Disposition: form-data; {place}\r\n"
        f"Content-Type: {content_type}\r\n\r\n"
    )
    stream.write(head.encode())
    stream.write(content)
    stream.write(b"\r\n")


def _wire_name(name: str) -> str:
    """In ASCII, because how RingCentral reads other names is not documented."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    kept = "".join(one if one.isalnum() or one in "._- ()" else "_" for one in plain).strip(" .")
    stem, dot, ending = kept.rpartition(".")
    if not dot or not stem:
        return kept[:_MAX_NAME] or "file"
    return f"{stem[: _MAX_NAME - len(ending) - 1]}.{ending}"
