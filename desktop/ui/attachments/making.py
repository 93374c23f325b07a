"""Pictures and files made ready for a text, on a thread of their own."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from pathlib import Path

from desktop.core.errors import DiskError, OwnlineError
from desktop.core.file_errors import FileAttachError, PictureError
from desktop.core.go_on import Cancelled, GoOn
from desktop.core.model import Attachment, Notice
from desktop.core.records import Record, replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.messages.attaching import Attached, attach, fit, name_for
from desktop.ui.attachments.picture_size import PictureSize
from desktop.ui.attachments.sources import Source


class Entry(Record, frozen=True):
    """``source``: where it came from; None where that is not known any more. ``is_lost``: its bytes
    are not there any more."""

    number: int
    attached: Attached
    source: Source | None = None
    is_lost: bool = False


class Made(Record, frozen=True):
    """What the other thread has made of entries, by their number, and why it could not make the
    others: the name of the file, and the error."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[tuple[str, Notice], ...] = ()


def there(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Those whose bytes are there."""
    return tuple(one for one in entries if not one.is_lost)


def files_of(entries: Sequence[Entry]) -> tuple[Attachment, ...]:
    return tuple(one.attached.attachment for one in there(entries))


def make_ready(
    beside: AttachmentFiles,
    entries: Sequence[Entry],
    new: Sequence[tuple[int, Source]],
    size: PictureSize,
    go_on: GoOn,
    *,
    again: bool,
) -> Made:
    """On the other thread. ``again``: the entries are made anew, too. What cannot be made anew
    stays."""
    problems: list[tuple[str, Notice]] = []
    made = list(entries)
    try:
        if again:
            made = [_again(beside, entry, size, go_on) for entry in made]
        for number, source in new:
            try:
                attached = _attach(beside, source, size, go_on)
            except (FileAttachError, PictureError, DiskError) as error:
                problems.append((_name_of(source), error.notice))
            else:
                made.append(Entry(number, attached, source))
        try:
            fitted = fit(beside, [entry.attached for entry in made], size.longest_side, go_on)
        except (FileAttachError, PictureError) as error:
            problems.append(("", error.notice))
            return Made(tuple(made[: len(entries)]), tuple(problems))
    except Cancelled:
        return Made()
    pairs = zip(made, fitted, strict=True)
    return Made(tuple(replace(entry, attached=one) for entry, one in pairs), tuple(problems))


def _again(beside: AttachmentFiles, entry: Entry, size: PictureSize, go_on: GoOn) -> Entry:
    if not entry.attached.attachment.is_picture:
        return entry
    name = entry.attached.attachment.name
    for source in (entry.source, beside.path(entry.attached.attachment.hash)):
        if source is None:
            continue
        # Where it came from may be gone, or another picture by now.
        with contextlib.suppress(OwnlineError):
            attached = _attach(beside, source, size, go_on)
            named = replace(attached.attachment, name=name_for(name, attached.attachment.type))
            return replace(entry, attached=replace(attached, attachment=named))
    return entry


def _attach(beside: AttachmentFiles, source: Source, size: PictureSize, go_on: GoOn) -> Attached:
    if isinstance(source, Path):
        return attach(beside, source, size.longest_side, go_on)
    with beside.unfinished() as path:
        try:
            source.write(path)
        except OSError as error:
            raise PictureError(details=error.strerror or str(error)) from error
        attached = attach(beside, path, size.longest_side, go_on)
    kind = attached.attachment.type.rpartition("/")[2]
    name = f"picture.{'jpg' if kind == 'jpeg' else kind}"
    return replace(attached, attachment=replace(attached.attachment, name=name))


def _name_of(source: Source) -> str:
    return source.name if isinstance(source, Path) else ""
