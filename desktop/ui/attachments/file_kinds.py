"""What a file is by its first bytes: how it is called when it is saved, and whether it may be
opened."""

from __future__ import annotations

from desktop.core.model import CONTENT_TYPES, VCARD_TYPES
from desktop.pictures import kinds

_TYPES = {
    kinds.JPEG: "image/jpeg",
    kinds.PNG: "image/png",
    kinds.GIF: "image/gif",
    kinds.BMP: "image/bmp",
    kinds.WEBP: "image/webp",
    kinds.TIFF: "image/tiff",
    kinds.SVG: "image/svg+xml",
    kinds.PDF: "application/pdf",
}
_STARTS = {
    b"OggS": ("audio/ogg", "video/ogg"),
    b"#!AMR": ("audio/amr",),
    b"ID3": ("audio/mpeg",),
    b"\xff\xfb": ("audio/mpeg",),
    b"\xff\xf3": ("audio/mpeg",),
    b"\x1a\x45\xdf\xa3": ("video/webm",),
    b"\0\0\x01\xba": ("video/mpeg",),
}
_OF_RIFF = {b"WAVE": "audio/wav", b"AVI ": "video/avi"}
_OF_FTYP = (
    "video/mp4",
    "video/3gpp",
    "video/quicktime",
    "audio/mp4",
    "audio/3gpp",
)
_HARMLESS = frozenset({"image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp"})


def sniffed_type(head: bytes, announced: str) -> str:
    """The content type: by the first `kinds.HEAD` bytes where they say it, else as announced."""
    kind = _TYPES.get(kinds.kind_of(head))
    if kind is not None:
        return kind
    possible = _played(head)
    if possible:
        return announced if announced in possible else possible[0]
    return "text/vcard" if announced in VCARD_TYPES else announced


def is_harmless(head: bytes, ending: str) -> bool:
    """Whether the person may open a saved file from here: a picture, sound or film by its bytes as
    well as by the ``ending`` of its name."""
    found = _TYPES.get(kinds.kind_of(head), "")
    possible = (found,) if found in _HARMLESS else _played(head)
    return any(ending in CONTENT_TYPES[one] for one in possible)


def _played(head: bytes) -> tuple[str, ...]:
    """The types of sound or film that these bytes can begin."""
    for start, types in _STARTS.items():
        if head.startswith(start):
            return types
    if head[:4] == b"RIFF" and head[8:12] in _OF_RIFF:
        return (_OF_RIFF[head[8:12]],)
    is_film = head[4:8] == b"ftyp" and kinds.kind_of(head) == kinds.UNKNOWN
    return _OF_FTYP if is_film else ()
