"""Names under which files of strangers are saved."""

from __future__ import annotations

import re
import unicodedata

from desktop.core.model import CONTENT_TYPES

UNKNOWN_ENDING = "bin"

# Pages and drawings that can run programs in a browser keep their endings only where RingCentral
# says that they are such.
_HARMLESS = frozenset(
    ending
    for kind, endings in CONTENT_TYPES.items()
    if kind not in ("text/html", "image/svg+xml")
    for ending in endings
)

_LONGEST_NAME = 100
# File systems take 255 bytes, some of them encrypted ones 143.
_MOST_BYTES = 140

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_FORBIDDEN = re.compile(r'[<>:"|?*\\/\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])[ .]*(\..*)?", re.I)
_ENDING = re.compile(r"\.([^\W_]*[^\W\d_][^\W_]*)\Z")
_LONGEST_ENDING = 12
# Control, format (also those that turn letters around) and unassigned characters, and halves.
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})


def safe_name(name: str, content_type: str, fallback: str) -> str:
    """A name that every system takes, for a file that a stranger called ``name``. Its ending is
    that of ``content_type``. ``fallback`` stands for a name of which nothing is left."""
    stem = _plain(re.split(r"[/\\]", name[:4_000])[-1])
    endings = CONTENT_TYPES.get(content_type, ())
    ending = _ending(stem)
    stem = _plain(stem[: -len(ending) - 1]) if ending else stem
    while (inner := _ending(stem)) in _HARMLESS:
        # photo.jpg.exe is a photo.
        ending, stem = inner, _plain(stem[: -len(inner) - 1])
    if ending.lower() not in (endings or _HARMLESS):
        ending = endings[0] if endings else UNKNOWN_ENDING
    stem = _plain(_shortened(stem)) or fallback
    if _RESERVED.fullmatch(stem):
        stem = f"_{stem}"
    return f"{stem}.{ending.lower()}"


def ending_of(name: str) -> str:
    """In small letters, without the dot; empty where there is none."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def _ending(name: str) -> str:
    found = _ENDING.search(name)
    return found[1] if found and len(found[1]) <= _LONGEST_ENDING and found.start() else ""


def _plain(name: str) -> str:
    name = unicodedata.normalize("NFC", _FORBIDDEN.sub(" ", name))
    kept = (one for one in name if unicodedata.category(one) not in _INVISIBLE)
    return " ".join("".join(kept).split()).strip(". ").lstrip("-~. ")


def _shortened(stem: str) -> str:
    stem = stem[:_LONGEST_NAME]
    return stem.encode()[:_MOST_BYTES].decode(errors="ignore")
