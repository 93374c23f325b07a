"""What texts and drafts carry beside their words: rows of the database for files beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desktop.core.file_errors import AttachmentLostError
from desktop.core.model import Attachment, LoadedFile
from desktop.core.records import Record, replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database, json_list, storable
from desktop.messages.history import Event, append_history
from desktop.texting.matching import files_key

Files = tuple[Attachment, ...]

FILES = """(SELECT json_group_array(json_array(a.hash, a.name, a.type, a.size, a.width, a.height)
    ORDER BY a.position) FROM attachment a WHERE a.file_set = {file_set})"""
"""SQL for `files_of`: the attachments of the set whose id is ``{file_set}``."""


def files_of(found: str | None) -> tuple[Attachment, ...]:
    """The attachments that `FILES` read; none where its set is NULL."""
    rows = msgspec.json.decode(found) if found else ()
    return tuple(Attachment(*row) for row in rows)


def file_sets(database: Database, ids: Iterable[int | None]) -> dict[int | None, Files]:
    """The attachments of these sets, by id. None has no files."""
    found: dict[int | None, Files] = {None: ()}
    for id_, *values in database.rows(
        "SELECT file_set, hash, name, type, size, width, height FROM attachment"
        " WHERE file_set IN (SELECT value FROM json_each(?)) ORDER BY file_set, position",
        (json_list({id_ for id_ in ids if id_ is not None}),),
    ):
        found[id_] = (*found.get(id_, ()), Attachment(*values))
    return found


def file_set_row(
    database: Database, files: Sequence[Attachment], beside: AttachmentFiles | None = None
) -> int | None:
    """The id of the set of these files, inserted where there is none. None: no files. Inside a
    write transaction, which keeps the bytes from being removed meanwhile. ``beside``: where the
    bytes are, if not beside the database. Raises AttachmentLostError where those of a file are
    not there."""
    if not files:
        return None
    beside = beside or AttachmentFiles(database.file)
    for one in files:
        if not beside.has(one.hash, one.size):
            raise AttachmentLostError(details=one.name)
    key = files_key(files)
    row = database.row("SELECT id FROM file_set WHERE key = ?", (key,))
    if row is not None:
        return int(row[0])
    database.run("INSERT INTO file_set (key) VALUES (?)", (key,))
    found = database.last_row_id
    for position, one in enumerate(files):
        database.run(
            "INSERT INTO attachment VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                found,
                position,
                one.hash,
                storable(one.name),
                one.type,
                one.size,
                one.width,
                one.height,
            ),
        )
    return found


class DraftPart(Record, frozen=True):
    """What an unsent draft or reply has beside its words."""

    files: tuple[Attachment, ...] = ()
    in_group: bool = False
    send_at: int | None = None
    changes: str = ""

    @property
    def is_empty(self) -> bool:
        return self == DraftPart()


def save_part(
    database: Database, draft: str, part: DraftPart, beside: AttachmentFiles | None = None
) -> None:
    """Inside a transaction. ``draft`` is the id of the draft. Files whose bytes are not there are
    left out. ``beside``: as in `file_set_row`."""
    beside = beside or AttachmentFiles(database.file)
    there = tuple(one for one in part.files if beside.has(one.hash, one.size))
    database.run("DELETE FROM draft_part WHERE draft = ?", (draft,))
    if not replace(part, files=there).is_empty:
        file_set = file_set_row(database, there, beside)
        database.run(
            "INSERT INTO draft_part (draft, file_set, in_group, send_at, changes)"
            " VALUES (?, ?, ?, ?, ?)",
            (draft, file_set, int(part.in_group), part.send_at, part.changes),
        )


class TextFiles(Record, frozen=True):
    """The files of one text, and their set. ``key`` is for its seal."""

    loaded: tuple[LoadedFile, ...] = ()
    key: bytes = b""
    is_lost: bool = False
    """Bytes are missing or damaged: the text must not be sent without them."""
    file_set: int | None = None

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(one.attachment.size for one in self.loaded)


def load_files(database: Database, seq: int) -> TextFiles:
    """The files of a text of the outbox, with their bytes. Raises DiskError."""
    file_set = _set_of(database, seq)
    if file_set is None:
        return TextFiles()
    files = file_sets(database, (file_set,)).get(file_set, ())
    beside = AttachmentFiles(database.file)
    loaded = []
    for one in files:
        content = beside.read(one.hash)
        if content is None or len(content) != one.size:
            return TextFiles(is_lost=True, file_set=file_set)
        loaded.append(LoadedFile(one, content))
    # A set without attachments is damaged: no text has an empty one.
    key = files_key(files)
    return TextFiles(tuple(loaded), key, is_lost=not files, file_set=file_set)


def are_of(database: Database, files: TextFiles, seq: int) -> bool:
    """Whether a text still has the files that were loaded: a set never changes."""
    return _set_of(database, seq) == files.file_set


def _set_of(database: Database, seq: int) -> int | None:
    row = database.row("SELECT file_set FROM message WHERE seq = ?", (seq,))
    return None if row is None else row[0]


def hold_lost(database: Database, seq: int) -> None:
    """The person decides about a text whose files are lost. Inside a transaction."""
    database.run(
        "UPDATE message SET ready = 0, late = 1, files_lost = 1, hold_until = NULL WHERE seq = ?",
        (seq,),
    )
    append_history(database, seq, Event.FILES_LOST)


def sizes_of(database: Database, seqs: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The sizes of the attachments of texts that have some, by `seq`, in bytes."""
    found: dict[int, tuple[int, ...]] = {}
    for seq, size in database.rows(
        "SELECT m.seq, a.size FROM json_each(?) s CROSS JOIN message m ON m.seq = s.value"
        " JOIN attachment a ON a.file_set = m.file_set",
        (json_list(seqs),),
    ):
        found[seq] = (*found.get(seq, ()), size)
    return found
