"""Makes files ready to go with a text: pictures upright, without metadata and small enough,
everything else as it is. On a worker thread."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Sequence
from pathlib import Path

from desktop.core.file_errors import (
    FileAttachError,
    changed_file,
    empty_file,
    not_a_file,
    unopened,
)
from desktop.core.go_on import Cancelled, GoOn
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import (
    CONTENT_TYPES,
    MAX_ATTACHMENT_BYTES,
    Attachment,
    content_type_of,
)
from desktop.core.records import Record, replace
from desktop.database.attachment_files import AttachmentFiles, write_new
from desktop.pictures import kinds
from desktop.pictures.preparation import PreparedPicture, prepare_picture

_BLOCK = 1 << 18
_MAX_NAME = 100
_NAMELESS = "file"
# What makes a name hard to read, or another one than it seems.
_BAD_IN_NAME = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]')


class Attached(Record, frozen=True):
    """A file that is beside the database now. ``original_width`` and so on: of the picture as it
    was chosen, upright; 0 where it is no picture."""

    attachment: Attachment
    original_width: int = 0
    original_height: int = 0
    is_still: bool = False
    """Only the first picture of an animation is left."""

    @property
    def was_reduced(self) -> bool:
        made = self.attachment
        return made.width * made.height < self.original_width * self.original_height


def attach(files: AttachmentFiles, source: Path, longest_side: int, go_on: GoOn) -> Attached:
    """Copies the file ``source`` beside the database. A picture gets no side longer than
    ``longest_side`` pixels (0: any). Raises FileAttachError, PictureError, DiskError, and Cancelled
    where ``go_on`` says no."""
    if _kind_of(source) in (*kinds.READABLE, *kinds.NEW):
        return _attach_picture(files, source, source.name, longest_side, go_on)
    return Attached(_attach_other(files, source, go_on))


def fit(
    files: AttachmentFiles, attached: Sequence[Attached], longest_side: int, go_on: GoOn
) -> list[Attached]:
    """All of them, with pictures made smaller where they are too much together. Raises
    FileAttachError where that is not possible, and as `attach`."""
    room = MAX_ATTACHMENT_BYTES - sum(
        one.attachment.size for one in attached if not one.attachment.is_picture
    )
    pictures = [one for one in attached if one.attachment.is_picture]
    if sum(one.attachment.size for one in pictures) <= room:
        return list(attached)
    share = _share([one.attachment.size for one in pictures], room)
    if share <= 0:
        raise too_much()
    found = []
    for one in attached:
        is_too_large = one.attachment.is_picture and one.attachment.size > share
        found.append(_smaller(files, one, share, longest_side, go_on) if is_too_large else one)
    return found


def _share(sizes: Sequence[int], room: int) -> int:
    """How many bytes each picture may have: those that are smaller leave their rest to others."""
    left = sorted(sizes)
    while left and left[0] <= room // len(left):
        room -= left.pop(0)
    return room // len(left) if left else room


def _smaller(
    files: AttachmentFiles, one: Attached, most_bytes: int, longest_side: int, go_on: GoOn
) -> Attached:
    made = one.attachment
    with files.unfinished() as path:
        prepared = prepare_picture(
            files.path(made.hash),
            path,
            most_bytes=most_bytes,
            longest_side=longest_side,
            go_on=go_on,
        )
        smaller = _kept(files, path, made.name, prepared)
    return replace(one, attachment=smaller, is_still=one.is_still or prepared.is_still)


def _attach_picture(
    files: AttachmentFiles, source: Path, name: str, longest_side: int, go_on: GoOn
) -> Attached:
    with files.unfinished() as path:
        prepared = prepare_picture(
            source,
            path,
            most_bytes=MAX_ATTACHMENT_BYTES,
            longest_side=longest_side,
            go_on=go_on,
        )
        return Attached(
            _kept(files, path, name, prepared),
            prepared.original_width,
            prepared.original_height,
            prepared.is_still,
        )


def _kept(files: AttachmentFiles, path: Path, name: str, prepared: PreparedPicture) -> Attachment:
    hash_, size = files.keep(path)
    kind = prepared.content_type
    return Attachment(hash_, name_for(name, kind), kind, size, prepared.width, prepared.height)


def _kind_of(source: Path) -> str:
    """Raises FileAttachError. Neither a pipe nor a device is opened."""
    try:
        if not stat.S_ISREG(source.stat().st_mode):
            raise not_a_file(FileAttachError)
        with source.open("rb") as file:
            return kinds.kind_of(file.read(kinds.HEAD))
    except (OSError, ValueError) as error:
        raise unopened(FileAttachError, error) from error


def _attach_other(files: AttachmentFiles, source: Path, go_on: GoOn) -> Attachment:
    """A file that is sent as it is. Raises as `attach`."""
    _refuse_empty(source)
    kind = content_type_of(source.name)
    if not kind:
        raise FileAttachError(
            title=QT_TRANSLATE_NOOP("notices", "Files of this kind cannot be sent"),
            advice=QT_TRANSLATE_NOOP(
                "notices",
                "RingCentral takes pictures, sound, films, PDF, text, contacts, calendar and ZIP"
                " files.",
            ),
        )
    if kind.startswith("image/") and kind not in ("image/svg+xml",):
        # Its name says picture, its bytes do not.
        raise FileAttachError(
            title=QT_TRANSLATE_NOOP("notices", "This is not a picture"),
            advice=QT_TRANSLATE_NOOP("notices", "Open it in another program to see what it is."),
        )
    with files.unfinished() as path:
        _copy(source, path, go_on)
        hash_, size = files.keep(path)
    return Attachment(hash_, name_for(source.name, kind), kind, size)


def _refuse_empty(source: Path) -> None:
    """Raises FileAttachError."""
    try:
        is_empty = not source.stat().st_size
    except OSError as error:
        raise unopened(FileAttachError, error) from error
    if is_empty:
        raise empty_file(FileAttachError)


def _copy(source: Path, to: Path, go_on: GoOn) -> None:
    """Raises FileAttachError, and Cancelled."""
    try:
        with source.open("rb") as file:
            before = os.fstat(file.fileno())
            if before.st_size > MAX_ATTACHMENT_BYTES:
                raise _too_large()
            content = b""
            while block := file.read(_BLOCK):
                content += block
                if not go_on(len(content) / max(before.st_size, 1) / 2):
                    raise Cancelled
                if len(content) > MAX_ATTACHMENT_BYTES:
                    break
            after = os.fstat(file.fileno())
    except OSError as error:
        raise unopened(FileAttachError, error) from error
    is_same = (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)
    if len(content) != before.st_size or not is_same:
        raise changed_file(FileAttachError)
    write_new(to, content)


def _too_large() -> FileAttachError:
    return FileAttachError(
        title=QT_TRANSLATE_NOOP("notices", "This file is too large for a text"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "A text can have 1.5 MB. Make the file smaller, or send a link to it."
        ),
    )


def too_much() -> FileAttachError:
    return FileAttachError(
        title=QT_TRANSLATE_NOOP("notices", "That is too much for one text"),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "All files of a text can have 1.5 MB together. Send them in several texts, or send a"
            " link.",
        ),
    )


def name_for(name: str, kind: str) -> str:
    """A name that says what the file is: without characters that mislead, and with an ending of its
    content type."""
    plain = _BAD_IN_NAME.sub("", name.encode("utf-8", "replace").decode()).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    endings = CONTENT_TYPES.get(kind, ())
    if not dot or ending.lower() not in endings:
        is_ending = bool(dot) and bool(content_type_of(plain))
        stem = stem if is_ending else plain
        ending = endings[0] if endings else ""
    stem = stem.strip(" .")[: _MAX_NAME - len(ending) - 1] or _NAMELESS
    return f"{stem}.{ending}" if ending else stem
