"""Reads one picture in a process of its own, and ends.

Pictures come from strangers, and the libraries that decode them have had holes. Nothing but this
process decodes them. It gets the open file as standard input, and then can neither open nor write
any other; it has little memory and little time. Only pixels, and a GIF cut to its pictures, leave
it.
"""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from msgspec import msgpack
from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from desktop.pictures import kinds
from desktop.pictures.answers import (
    DAMAGED,
    OUT_OF_MEMORY,
    PREPARE,
    STARTED,
    TOO_LARGE,
    Answer,
)
from desktop.pictures.decoding import Refused, decode
from desktop.pictures.fitting import fit
from desktop.pictures.gif_blocks import without_extras

# Beside what the process and its libraries take, in bytes.
_MEMORY = 512 << 20
# Where Linux does not tell what they take.
_MAPPED = 3 << 30
# Of processor time, in seconds. A usual picture takes one.
_SECONDS = {PREPARE: 12}
_SECONDS_THUMBNAIL = 5
# Of one picture that Qt decodes.
_ALLOCATION_MB = 256

# A JPEG of 1.5 MB shows no more; a screen of 5,120 × 2,880 is kept as it is.
_MOST_PIXELS, _MOST_PIXELS_LOSSLESS = 12_500_000, 17_000_000

# Animations that phones play.
_MOST_FRAMES = 600
_MOST_FRAME_PIXELS = 2_100_000
_MOST_ANIMATED_PIXELS = 300_000_000

_SOURCE = 0


def main(arguments: list[str]) -> None:
    """``arguments``: see `answers`. Ends the process."""
    job, kind, *numbers = arguments
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(_SOURCE, os.O_BINARY)
    out = sys.stdout.buffer
    with contextlib.suppress(OSError):  # the program did not wait
        out.write(STARTED)
        out.flush()
        try:
            answer = _answer(job, kind, *map(int, numbers))
        except MemoryError:
            answer = Answer(OUT_OF_MEMORY)
        out.write(msgpack.encode(answer))
        out.flush()
    # Nothing that a hostile file has left behind is taken down.
    os._exit(0)


def _answer(job: str, kind: str, number: int, longest_side: int) -> Answer:
    _load_libraries(kind)
    _limit(_SECONDS.get(job, _SECONDS_THUMBNAIL))
    try:
        if job == PREPARE:
            return _prepared(kind, number, longest_side)
        return _thumbnail(kind, number)
    except Refused as refused:
        return Answer(str(refused), pixels=refused.pixels)


def _load_libraries(kind: str) -> None:
    """Qt loads a plugin when it is first needed: after `_limit` no file can be opened."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.ReadWrite)
    for name in {kind, kinds.JPEG, kinds.PNG}:
        QImageReader(buffer, name.encode()).canRead()
        QImageWriter(buffer, name.encode()).canWrite()
    QImageReader.setAllocationLimit(_ALLOCATION_MB)
    # Qt scales on threads, which open files of their own: not where the application has ended.
    QCoreApplication([]).shutdown()


def _limit(seconds: int) -> None:
    """Windows has no such limits: there, sizes in headers and `_ALLOCATION_MB` are the limit."""
    if sys.platform == "win32":
        return
    import resource

    def lower(what: int, most: int, hard: int | None = None) -> None:
        before = resource.getrlimit(what)[1]
        allowed = most if before == resource.RLIM_INFINITY else min(most, before)
        resource.setrlimit(what, (allowed, before if hard is None else max(allowed, hard)))

    # The system keeps a copy of the memory of a process that ended badly: not of this one.
    lower(resource.RLIMIT_CORE, 0, 0)
    lower(resource.RLIMIT_FSIZE, 0, 0)
    lower(resource.RLIMIT_CPU, seconds)
    # macOS does not keep to it, and refuses less than is in use.
    if sys.platform == "linux":
        lower(resource.RLIMIT_AS, _mapped() + _MEMORY)
        if QCoreApplication.closingDown():
            lower(resource.RLIMIT_NOFILE, 0, 0)


def _mapped() -> int:
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    except (OSError, ValueError, IndexError):
        return _MAPPED
    return pages * os.sysconf("SC_PAGE_SIZE")


def _prepared(kind: str, most_bytes: int, longest_side: int) -> Answer:
    if kind == kinds.GIF and (kept := _kept_animation(most_bytes, longest_side)):
        return kept
    is_lossless = kind not in (kinds.JPEG, kinds.WEBP) or _is_lossless_webp(kind)
    most_pixels = _MOST_PIXELS_LOSSLESS if is_lossless else _MOST_PIXELS
    decoded = decode(_SOURCE, kind, most_pixels=most_pixels, box=longest_side)
    fitted = fit(decoded.image, most_bytes, is_lossless=is_lossless)
    if fitted is None:
        return Answer(TOO_LARGE)
    return Answer(
        content_type=fitted.content_type,
        width=fitted.width,
        height=fitted.height,
        original_width=decoded.original_width,
        original_height=decoded.original_height,
        is_still=decoded.is_animation,
        data=fitted.data,
    )


def _is_lossless_webp(kind: str) -> bool:
    """Whether its first picture is. https://developers.google.com/speed/webp/docs/riff_container"""
    if kind != kinds.WEBP:
        return False
    os.lseek(_SOURCE, 0, os.SEEK_SET)
    return b"VP8L" in os.read(_SOURCE, 1024)


def _kept_animation(most_bytes: int, longest_side: int) -> Answer | None:
    """None where it is no animation, or one that cannot be kept."""
    with open(_SOURCE, "rb", closefd=False) as file:
        file.seek(0)
        # Its extras may be what is too much.
        gif = without_extras(file.read(2 * most_bytes + 1))
    if gif is None or gif.frames < 2 or len(gif.data) > most_bytes:
        return None
    pixels = gif.width * gif.height
    is_sane = (
        gif.frames <= _MOST_FRAMES
        and pixels <= _MOST_FRAME_PIXELS
        and pixels * gif.frames <= _MOST_ANIMATED_PIXELS
        and max(gif.width, gif.height) <= (longest_side or gif.width + gif.height)
    )
    if not is_sane:
        return None
    decode(_SOURCE, kinds.GIF, most_pixels=_MOST_FRAME_PIXELS, box=0)
    return Answer(
        content_type="image/gif",
        width=gif.width,
        height=gif.height,
        original_width=gif.width,
        original_height=gif.height,
        data=gif.data,
    )


def _thumbnail(kind: str, side: int) -> Answer:
    decoded = decode(_SOURCE, kind, most_pixels=_MOST_PIXELS, box=side)
    image = decoded.image.convertToFormat(QImage.Format.Format_RGBA8888)
    if image.isNull():
        return Answer(DAMAGED)
    return Answer(
        width=image.width(),
        height=image.height(),
        original_width=decoded.original_width,
        original_height=decoded.original_height,
        is_still=decoded.is_animation,
        # Four bytes a pixel leave no gap between rows.
        data=bytes(image.constBits()),
    )


if __name__ == "__main__":
    main(sys.argv[1:])
