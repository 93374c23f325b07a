"""What texts and drafts carry beside their words: rows of the database for files beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desktop.core.errors import AttachmentLostError
from desktop.core.model import Attachment
from desktop.core.records import Record
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database, json_list, storable
from desktop.messages.history import Event, append_history
from desktop.texting.matching import files_key

# Sets and files removed in one transaction.
_AT_ONCE = 50

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


def file_set_row(database: Database, files: Sequence[Attachment]) -> int | None:
    """The id of the set of these files, inserted where there is none. None: no files. Inside a
    write transaction, which keeps the bytes from being removed meanwhile. Raises
    AttachmentLostError where those of a file are not beside the database."""
    if not files:
        return None
    beside = AttachmentFiles(database.file)
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


def save_part(database: Database, draft: str, part: DraftPart) -> None:
    """Inside a transaction. ``draft`` is the id of the draft. Files whose bytes are not there are
    left out."""
    beside = AttachmentFiles(database.file)
    there = tuple(one for one in part.files if beside.has(one.hash, one.size))
    database.run("DELETE FROM draft_part WHERE draft = ?", (draft,))
    if there or part.in_group:
        database.run(
            "INSERT INTO draft_part VALUES (?, ?, ?)",
            (draft, file_set_row(database, there), int(part.in_group)),
        )


class LoadedFile(Record, frozen=True):
    """An attachment with its bytes, which are what they were when it was attached."""

    REDACTED = ("content",)

    attachment: Attachment
    content: bytes


class TextFiles(Record, frozen=True):
    """The files of one text. ``key`` is for its seal."""

    loaded: tuple[LoadedFile, ...] = ()
    key: bytes = b""
    is_lost: bool = False
    """Bytes are missing or damaged: the text must not be sent without them."""

    @property
    def sizes(self) -> tuple[int, ...]:
        return tuple(one.attachment.size for one in self.loaded)


def load_files(database: Database, seq: int) -> TextFiles:
    """The files of a text of the outbox, with their bytes. Raises DiskError."""
    row = database.row("SELECT file_set FROM message WHERE seq = ?", (seq,))
    if row is None or row[0] is None:
        return TextFiles()
    files = file_sets(database, row).get(row[0], ())
    beside = AttachmentFiles(database.file)
    loaded = []
    for one in files:
        content = beside.read(one.hash)
        if content is None or len(content) != one.size:
            return TextFiles(is_lost=True)
        loaded.append(LoadedFile(one, content))
    # A set without attachments is damaged: no text has an empty one.
    return TextFiles(tuple(loaded), files_key(files), is_lost=not files)


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


class AttachmentUpkeep:
    """Removes what no text has any more, and copies what is still to be sent.

    Used by the network thread only, under the instance lock, in short steps. Raises DiskError; it
    goes on with the next step, or after the next start.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._files = AttachmentFiles(database.file)
        self._unseen: list[str] | None = None
        self.is_pending = True
        """Whether `step` may have something to do."""

    def look(self) -> None:
        """Texts or drafts may have been removed or queued."""
        self._unseen = None
        self.is_pending = True

    def step(self) -> None:
        if self._unseen is None:
            self._files.remove_unfinished()
            if self._remove_sets():
                return
            self._unseen = sorted(self._files.hashes())
        some, self._unseen = self._unseen[:_AT_ONCE], self._unseen[_AT_ONCE:]
        if some:
            self._remove_files(some)
            self._copy_waiting(some)
        self.is_pending = bool(self._unseen)

    def _remove_sets(self) -> bool:
        """Whether some were removed."""
        with self._database.transaction():
            rows = self._database.rows(
                # Each condition by its partial index.
                "SELECT id FROM file_set f WHERE NOT EXISTS"
                " (SELECT 1 FROM message WHERE file_set = f.id AND file_set IS NOT NULL)"
                " AND NOT EXISTS (SELECT 1 FROM draft_part WHERE file_set = f.id) LIMIT ?",
                (_AT_ONCE,),
            )
            for row in rows:
                self._database.run("DELETE FROM file_set WHERE id = ?", row)
        return bool(rows)

    def _remove_files(self, hashes: Sequence[str]) -> None:
        with self._database.transaction():
            for hash_ in hashes:
                if not self._is_needed(hash_):
                    self._files.remove(hash_)

    def _is_needed(self, hash_: str) -> bool:
        return (
            self._database.row(
                "SELECT 1 FROM attachment WHERE hash = ?1 UNION ALL"
                " SELECT 1 FROM store_file WHERE hash = ?1 AND hash <> '' LIMIT 1",
                (hash_,),
            )
            is not None
        )

    def _copy_waiting(self, hashes: Sequence[str]) -> None:
        """RingCentral does not have these files yet. Of the others it has the bytes."""
        for hash_ in hashes:
            waits = self._database.row(
                "SELECT 1 FROM attachment a CROSS JOIN message m ON m.file_set = a.file_set"
                " WHERE a.hash = ?1 AND m.file_set IS NOT NULL"
                " AND m.state IN ('queued', 'sending', 'checking', 'unconfirmed')"
                " UNION ALL SELECT 1 FROM attachment a CROSS JOIN draft_part d"
                " ON d.file_set = a.file_set WHERE a.hash = ?1 LIMIT 1",
                (hash_,),
            )
            has_copy = self._files.has_copy(hash_)
            if waits is not None and not has_copy:
                self._files.copy(hash_)
            elif waits is None and has_copy:
                self._files.remove_copy(hash_)
