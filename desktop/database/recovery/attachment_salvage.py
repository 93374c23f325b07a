"""Copies what can still be read of the attachments of texts and drafts. Their bytes are files of
their own, which the damage of the database does not touch."""

from __future__ import annotations

from collections.abc import Mapping

import apsw

from desktop.core.file_errors import AttachmentLostError
from desktop.core.model import Attachment
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database, Row
from desktop.database.recovery.page_scan import Value
from desktop.database.recovery.unreadable import decoded, skipping_unreadable
from desktop.messages.attachments import DraftPart, file_set_row, save_part

# The place of `file_set` in a row of `message` as it is stored.
_FILE_SET_COLUMN = 34

_SELECT_FILES = (
    "SELECT file_set, position, CAST(hash AS BLOB), CAST(name AS BLOB), CAST(type AS BLOB), size,"
    " width, height FROM attachment"
)
_FILE = (int, int, str, str, str, int, int, int)
_SELECT_TEXTS = "SELECT seq, file_set FROM message NOT INDEXED WHERE file_set IS NOT NULL"
_SELECT_DRAFTS = "SELECT CAST(draft AS BLOB), coalesce(file_set, 0), in_group FROM draft_part"


class AttachmentSalvage:
    """Of one damaged outbox. Where a row was read several times, the first reading counts."""

    def __init__(self) -> None:
        self._files: dict[int, dict[int, Row]] = {}
        """By set and position."""
        self._sets: dict[int, int] = {}
        """The set of each text, by its ``seq``."""
        self._drafts: dict[str, Row] = {}

    def read(self, connection: apsw.Connection) -> None:
        """Earlier versions have no such tables."""
        with skipping_unreadable():
            for found in connection.execute(_SELECT_FILES):
                row: Row = tuple(decoded(value) for value in found)
                file_set, position, *rest = row
                if all(map(isinstance, row, _FILE)):
                    self._files.setdefault(file_set, {}).setdefault(position, tuple(rest))
        with skipping_unreadable():
            for seq, file_set in connection.execute(_SELECT_TEXTS):
                self._note(seq, file_set)
        with skipping_unreadable():
            for found in connection.execute(_SELECT_DRAFTS):
                row = tuple(decoded(value) for value in found)
                draft, *rest = row
                if all(map(isinstance, row, (str, int, int))):
                    self._drafts.setdefault(draft, tuple(rest))

    def take(self, seq: int, values: tuple[Value, ...]) -> None:
        """A row of `message` from a page."""
        if len(values) > _FILE_SET_COLUMN:
            self._note(seq, values[_FILE_SET_COLUMN])

    def _note(self, seq: Value, file_set: Value) -> None:
        if isinstance(seq, int) and isinstance(file_set, int):
            self._sets.setdefault(seq, file_set)

    def write(self, database: Database, seqs: Mapping[int, int], files: AttachmentFiles) -> None:
        """Inside a transaction, after the texts and drafts. ``seqs``: the new ``seq`` of the texts
        by the old one. ``files`` are beside the damaged outbox. A text whose files could not be
        read must not be sent again without them."""
        for old, file_set in self._sets.items():
            if old not in seqs:
                continue
            try:
                found = file_set_row(database, self._attachments(file_set), files)
            except AttachmentLostError:
                found = None
            database.run(
                "UPDATE message SET file_set = ?, files_lost = ? WHERE seq = ?",
                (found, int(found is None), seqs[old]),
            )
        for draft, (file_set, in_group) in self._drafts.items():
            if database.row(
                "SELECT 1 FROM draft WHERE id = ?1 UNION SELECT 1 FROM reply WHERE id = ?1",
                (draft,),
            ):
                part = DraftPart(self._attachments(file_set), bool(in_group))
                save_part(database, draft, part, files)

    def _attachments(self, file_set: int) -> tuple[Attachment, ...]:
        """Empty where one is missing."""
        rows = self._files.get(file_set, {})
        if sorted(rows) != list(range(len(rows))):
            return ()
        return tuple(Attachment(*rows[position]) for position in sorted(rows))
