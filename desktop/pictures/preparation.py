"""Makes a picture ready to be sent, or small enough to be shown, with `picture_process`.

For worker threads; never imports Qt.
"""

from __future__ import annotations

import contextlib
import os
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

from msgspec import MsgspecError, msgpack

import desktop
from desktop.core.errors import DiskError
from desktop.core.file_errors import (
    PictureError,
    changed_file,
    empty_file,
    not_a_file,
    unopened,
)
from desktop.core.file_trouble import file_trouble
from desktop.core.go_on import Cancelled, GoOn
from desktop.core.new_file import open_new
from desktop.core.records import Record
from desktop.pictures import kinds, refusals
from desktop.pictures.answers import (
    DAMAGED,
    MODULE,
    OPTION,
    OUT_OF_MEMORY,
    PREPARE,
    STARTED,
    THUMBNAIL,
    TOO_LARGE,
    TOO_MANY_PIXELS,
    Answer,
)

MOST_SOURCE_BYTES = 300 << 20

_REFUSALS = {
    DAMAGED: refusals.damaged,
    TOO_LARGE: refusals.too_large,
    OUT_OF_MEMORY: refusals.out_of_memory,
}
# The process has less processor time than this. A computer that is busy gives it late.
_PATIENCE = {PREPARE: 40.0, THUMBNAIL: 20.0}
_TICK = 0.05
# Of an answer, beside its data.
_FIELDS = 1024
_CONTENT_TYPES = ("image/jpeg", "image/png", "image/gif")


class PreparedPicture(Record, frozen=True):
    """Sizes are in pixels, upright; ``size`` and ``original_size`` in bytes."""

    content_type: str
    """image/jpeg, image/png or image/gif."""
    width: int
    height: int
    size: int
    original_width: int
    original_height: int
    original_size: int
    was_reduced: bool
    """It has fewer pixels than before."""
    is_still: bool
    """Only the first picture of an animation is left."""


class Thumbnail(Record, frozen=True):
    REDACTED = ("pixels",)

    width: int
    height: int
    pixels: bytes
    """Rows from the top, each pixel as red, green, blue and alpha (not premultiplied): what
    QImage.Format_RGBA8888 takes."""
    original_width: int
    original_height: int
    is_still: bool
    """It is the first picture of an animation."""


def prepare_picture(
    source: Path, to: Path, *, most_bytes: int, longest_side: int, go_on: GoOn
) -> PreparedPicture:
    """Writes the picture to ``to``, which must not exist: upright, in sRGB, without any metadata,
    with at most ``most_bytes`` and no side longer than ``longest_side`` pixels (0: any).

    :raises PictureError: with a sentence for each kind of file that cannot be used.
    :raises DiskError: where ``to`` cannot be written.
    :raises Cancelled: where ``go_on`` said no. ``to`` is not there after any of these.
    """
    with _opened(source) as file:
        original_size = os.fstat(file.fileno()).st_size
        answer = _asked(file, PREPARE, most_bytes, longest_side, go_on)
    if answer.content_type not in _CONTENT_TYPES or not 0 < len(answer.data) <= most_bytes:
        raise refusals.damaged()
    _write(to, answer.data)
    pixels = answer.width * answer.height
    return PreparedPicture(
        content_type=answer.content_type,
        width=answer.width,
        height=answer.height,
        size=len(answer.data),
        original_width=answer.original_width,
        original_height=answer.original_height,
        original_size=original_size,
        was_reduced=pixels < answer.original_width * answer.original_height,
        is_still=answer.is_still,
    )


def thumbnail(source: Path, side: int, go_on: GoOn) -> Thumbnail:
    """The picture, upright, in a box of ``side`` × ``side`` pixels; never larger than it is. Of an
    animation, the first picture.

    :raises PictureError: likewise.
    :raises Cancelled: where ``go_on`` said no.
    """
    with _opened(source) as file:
        answer = _asked(file, THUMBNAIL, side, 0, go_on)
    is_whole = len(answer.data) == answer.width * answer.height * 4
    if not is_whole or not (0 < answer.width <= side and 0 < answer.height <= side):
        raise refusals.damaged()
    return Thumbnail(
        width=answer.width,
        height=answer.height,
        pixels=answer.data,
        original_width=answer.original_width,
        original_height=answer.original_height,
        is_still=answer.is_still,
    )


def _opened(path: Path) -> BinaryIO:
    """A file that is one: a pipe or device is neither waited for nor read."""
    try:
        # Windows cannot open a folder, and says that this is not allowed.
        if not stat.S_ISREG(path.stat().st_mode):
            raise not_a_file(PictureError)
        flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        file = os.fdopen(os.open(path, flags), "rb", buffering=0)
    except (OSError, ValueError) as error:
        raise unopened(PictureError, error) from error
    if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
        file.close()
        raise not_a_file(PictureError)
    return file


def _asked(file: BinaryIO, job: str, number: int, longest_side: int, go_on: GoOn) -> Answer:
    before = os.fstat(file.fileno())
    if not before.st_size:
        raise empty_file(PictureError)
    if before.st_size > MOST_SOURCE_BYTES:
        raise refusals.too_many_pixels()
    try:
        kind = kinds.kind_of(file.read(kinds.HEAD))
    except OSError as error:
        raise unopened(PictureError, error) from error
    if kind in kinds.NEW:
        raise refusals.new_kind(kind.upper())
    if kind not in kinds.READABLE:
        raise refusals.not_a_picture()
    most = number if job == PREPARE else number * number * 4
    try:
        answer = _answer(file, [job, kind, str(number), str(longest_side)], most + _FIELDS, go_on)
        if answer.refusal:
            raise _refusal(answer)
    except PictureError:
        if _identity(os.fstat(file.fileno())) != _identity(before):
            raise changed_file(PictureError) from None
        raise
    if _identity(os.fstat(file.fileno())) != _identity(before):
        raise changed_file(PictureError)
    return answer


def _refusal(answer: Answer) -> PictureError:
    if answer.refusal == TOO_MANY_PIXELS:
        return refusals.too_many_pixels(*answer.pixels)
    return _REFUSALS.get(answer.refusal, refusals.damaged)()


def _identity(status: os.stat_result) -> tuple[int, ...]:
    return status.st_size, status.st_mtime_ns


def _answer(file: BinaryIO, arguments: list[str], most: int, go_on: GoOn) -> Answer:
    try:
        process = subprocess.Popen(  # noqa: S603 - it starts itself
            [*_command(), *arguments],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=Path(desktop.__file__).parent.parent,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise refusals.no_reader(error.strerror or type(error).__name__) from error
    try:
        said = _said(process, most, _PATIENCE[arguments[0]], go_on)
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()
    if not said.startswith(STARTED):
        raise refusals.no_reader("")
    try:
        return msgpack.decode(said[len(STARTED) :], type=Answer)
    except MsgspecError:
        raise _of_end(process.returncode) from None


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, OPTION]
    return [sys.executable, "-m", MODULE]


def _of_end(status: int) -> PictureError:
    """Why a process ended that did not answer. A library that gets no memory aborts."""
    import signal

    if sys.platform != "win32":
        if status == -signal.SIGXCPU:
            return refusals.took_too_long()
        if status in (-signal.SIGABRT, -signal.SIGKILL):
            return refusals.out_of_memory()
    return refusals.damaged()


def _said(process: subprocess.Popen[bytes], most: int, patience: float, go_on: GoOn) -> bytes:
    """What the process says until it ends. No more than ``most`` bytes of it are kept."""
    assert process.stdout is not None
    said: list[bytes] = []
    reader = threading.Thread(
        target=_read, args=(process.stdout, most, said), name="picture", daemon=True
    )
    reader.start()
    try:
        started = time.monotonic()
        while reader.is_alive():
            waited = time.monotonic() - started
            if waited > patience:
                raise refusals.took_too_long()
            if not go_on(waited / (waited + 1)):
                raise Cancelled
            reader.join(_TICK)
    finally:
        if reader.is_alive():
            process.kill()
        reader.join()
    return b"".join(said)


def _read(stdout: BinaryIO, most: int, said: list[bytes]) -> None:
    """On a thread of its own, because a read from a pipe cannot be interrupted."""
    with contextlib.suppress(OSError, ValueError):
        said.append(stdout.read(most))


def _write(to: Path, data: bytes) -> None:
    try:
        file = open_new(to)
    except OSError as error:
        raise file_trouble(to, error, kind=DiskError) from error
    try:
        with file:
            file.write(data)
    except OSError as error:
        to.unlink(missing_ok=True)
        raise file_trouble(to, error, kind=DiskError) from error
