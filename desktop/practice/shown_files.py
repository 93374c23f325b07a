"""The files of a text as the control page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from flask import Flask, Response, make_response

from desktop.practice.box import Box
from desktop.practice.messages import Attachment, Message
from desktop.practice.pictures import look

# What a browser only paints. A file gets its type from its bytes, never from its sender.
PAINTED = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "image/bmp"})
MAX_SHOWN_PIXELS = 40_000_000
"""Larger pictures are not painted: a small file may say that it is huge."""
TURNS = {3: "upside down", 6: "on its left side", 8: "on its right side"}


@dataclass(frozen=True, slots=True)
class ShownFile:
    """``facts``: pixels, and what Exif data tell."""

    address: str
    name: str
    content_type: str
    size: str
    facts: tuple[str, ...] = ()
    has_place: bool = False
    is_painted: bool = False


class ShownFiles:
    def __init__(self, box: Box) -> None:
        self._box = box

    def register(self, app: Flask) -> None:
        rule = "/practice/messages/<int:message_id>/files/<int:n>"
        app.add_url_rule(rule, "practice.file", self.file)

    def of(self, message_id: int | str) -> list[ShownFile]:
        """The files of a message of any store, in their order."""
        message = self._box.messages.find(int(message_id))
        if message is None:
            return []
        return [_shown(message, n, each) for n, each in enumerate(_files(message))]

    def file(self, message_id: int, n: int) -> Response:
        """The bytes. A browser paints pictures, and saves everything else."""
        message = self._box.messages.find(message_id)
        files = _files(message) if message is not None else ()
        if n >= len(files):
            return make_response("There is no such file.", 404, {"Content-Type": "text/plain"})
        content = files[n].bytes
        painted = _painted_type(content)
        response = make_response(content)
        response.headers["Content-Type"] = painted or "application/octet-stream"
        kind = "inline" if painted else "attachment"
        name = quote(files[n].file_name, safe="")
        response.headers["Content-Disposition"] = f"{kind}; filename*=UTF-8''{name}"
        response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        response.headers["Cache-Control"] = "no-store"
        return response


def _files(message: Message) -> tuple[Attachment, ...]:
    return message.attachments if message.availability != "Purged" else ()


def _painted_type(content: bytes) -> str:
    picture = look(content)
    if picture is None or picture.content_type not in PAINTED:
        return ""
    pixels = picture.width * picture.height
    return picture.content_type if 0 < pixels <= MAX_SHOWN_PIXELS else ""


def _shown(message: Message, n: int, file: Attachment) -> ShownFile:
    content = file.bytes
    picture = look(content)
    facts: list[str] = []
    if picture is not None:
        facts.append(f"{picture.width} × {picture.height} pixels")
        if picture.content_type != file.content_type:
            facts.append(f"its bytes are {picture.content_type}")
        if not _painted_type(content):
            facts.append("not shown: too large, or broken")
        if picture.has_exif:
            turn = TURNS.get(picture.orientation, "")
            facts.append(f"has Exif, lies {turn}" if turn else "has Exif")
    return ShownFile(
        address=f"/practice/messages/{message.id}/files/{n}",
        name=file.file_name,
        content_type=file.content_type,
        size=_size(file.size),
        facts=tuple(facts),
        has_place=picture is not None and picture.has_place,
        is_painted=bool(_painted_type(content)),
    )


def _size(count: int) -> str:
    return f"{count:,} bytes" if count < 10_000 else f"{count / 1000:,.0f} KB"
