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
from desktop.messages.attachments import DraftPart, Files, file_set_row, save_part
from desktop.texting.matching import files_key, is_sealed

# Places in a row of `message` as it is stored.
_KEY_COLUMN = 6
_SEAL_COLUMN = 22
_FILE_SET_COLUMN = 34

_SELECT_FILES = (
    "SELECT file_set, position, CAST(hash AS BLOB), CAST(name AS BLOB), CAST(type AS BLOB), size,"
    " width, height FROM attachment"
)
_FILE = (int, int, str, str, str, int, int, int)
_SELECT_TEXTS = (
    "SELECT seq, file_set, seal, text_key, files_lost FROM message NOT INDEXED ORDER BY seq"
)
_SELECT_DRAFTS = "SELECT CAST(draft AS BLOB), coalesce(file_set, 0), in_group FROM draft_part"


class AttachmentSalvage:
    """Of one damaged outbox. Where a row was read several times, the first reading counts."""

    def __init__(self) -> None:
        self._files: dict[int, dict[int, Row]] = {}
        """By set and position."""
        self._texts: dict[int, Row] = {}
        """Of each text, by its ``seq``: the set, the seal, the key of the words, and whether files
        were lost before."""
        self._drafts: dict[str, Row] = {}

    def read(self, connection: apsw.Connection) -> None:
        """Earlier versions have no such tables."""
        with skipping_unreadable():
            for found in connection.execute(_SELECT_FILES):
                row: Row = tuple(decoded(value) for value in found)
                file_set, position, *rest = row
                if all(map(isinstance, row, _FILE)):
                    self._files.setdefault(file_set, {}).setdefault(position, tuple(rest))
        # From both ends up to the damage, as `salvage` reads them.
        for order in ("ASC", "DESC"):
            with skipping_unreadable():
                for seq, *rest in connection.execute(f"{_SELECT_TEXTS} {order}"):
                    self._note(seq, *rest)
        with skipping_unreadable():
            for found in connection.execute(_SELECT_DRAFTS):
                row = tuple(decoded(value) for value in found)
                draft, *rest = row
                if all(map(isinstance, row, (str, int, int))):
                    self._drafts.setdefault(draft, tuple(rest))

    def take(self, seq: int, values: tuple[Value, ...]) -> None:
        """A row of `message` from a page."""
        if len(values) > _SEAL_COLUMN:
            # A text of an earlier version has fewer columns, and no files.
            file_set, is_lost = (*values[_FILE_SET_COLUMN:], None, 0)[:2]
            self._note(seq, file_set, values[_SEAL_COLUMN], values[_KEY_COLUMN], is_lost)

    def _note(self, seq: Value, *rest: Value) -> None:
        if isinstance(seq, int):
            self._texts.setdefault(seq, rest)

    def write(self, database: Database, seqs: Mapping[int, int], files: AttachmentFiles) -> None:
        """Inside a transaction, after the texts and drafts. ``seqs``: the new ``seq`` of the texts
        by the old one. ``files`` are beside the damaged outbox. A text whose files could not be
        read must not be sent again without them."""
        sets = [found for found in map(self._attachments, self._files) if found]
        has_files = self._files or any(
            file_set is not None or is_lost for file_set, _, _, is_lost in self._texts.values()
        )
        for old, new in seqs.items() if has_files else ():
            chosen = self._chosen(database, new, self._texts.get(old), sets)
            is_lost = chosen is None
            try:
                found = file_set_row(database, chosen or (), files)
            except AttachmentLostError:
                found, is_lost = None, True
            database.run(
                "UPDATE message SET file_set = ?, files_lost = ? WHERE seq = ?",
                (found, int(is_lost), new),
            )
        for draft, (file_set, in_group) in self._drafts.items():
            if database.row(
                "SELECT 1 FROM draft WHERE id = ?1 UNION SELECT 1 FROM reply WHERE id = ?1",
                (draft,),
            ):
                part = DraftPart(self._attachments(file_set), bool(in_group))
                save_part(database, draft, part, files)

    def _chosen(
        self, database: Database, seq: int, read: Row | None, sets: list[Files]
    ) -> Files | None:
        """What was chosen for a text, by its seal: the row that says so may be damaged as well.
        None where that cannot be told."""
        if read is None:
            return None
        ((sender, recipient, text, text_key),) = database.rows(
            "SELECT sender, recipient, text, text_key FROM message WHERE seq = ?", (seq,)
        )
        file_set, seal, key, is_lost = read
        if is_lost:
            return None
        if file_set is None and (not seal or key != text_key):
            # It has no files, or its words are damaged, so that the seal tells nothing.
            return ()
        own = self._attachments(file_set) if isinstance(file_set, int) else ()
        if not isinstance(seal, bytes) or not seal:
            # It comes from a damaged outbox before this one.
            return own or None
        for one in (own, (), *sets):
            if is_sealed(sender, recipient, text, text_key, seal, files_key(one)):
                return one
        return None

    def _attachments(self, file_set: int) -> Files:
        """Empty where one is missing."""
        rows = self._files.get(file_set, {})
        if sorted(rows) != list(range(len(rows))):
            return ()
        return tuple(Attachment(*rows[position]) for position in sorted(rows))
