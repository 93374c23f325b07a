"""Keeps the files beside the database in order: no orphans, a copy of what is still to be sent."""

from __future__ import annotations

from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database, json_list

# Sets and files removed in one transaction.
_AT_ONCE = 50

_UNUSED = """
SELECT id FROM file_set f
WHERE NOT EXISTS (SELECT 1 FROM message WHERE file_set = f.id AND file_set IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM draft_part WHERE file_set = f.id)
LIMIT ?
"""
# Each state by its partial index; drafts are few.
_WAITING = """
SELECT hash FROM attachment WHERE file_set IN (
    SELECT file_set FROM message WHERE state IN ('queued', 'sending', 'checking')
    UNION SELECT file_set FROM message WHERE state = 'unconfirmed' OR late = 1
    UNION SELECT file_set FROM draft_part)
"""


class AttachmentUpkeep:
    """Removes files that no text has any more, and copies those that RingCentral does not have yet.

    Used by the network thread only, under the instance lock, in short steps. Raises DiskError; it
    goes on with the next step, or after the next start.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._files = AttachmentFiles(database.file)
        self._candidates: list[str] | None = None
        self.is_pending = True
        """Whether `step` may have something to do."""

    def look(self) -> None:
        """Texts or drafts may have been queued or removed."""
        self.is_pending = True

    def look_at_all(self) -> None:
        """Files may be without a text for another reason: all of them are looked at."""
        self._candidates = None
        self.is_pending = True

    def step(self) -> None:
        if self._candidates is None:
            self._files.remove_unfinished()
            self._candidates = sorted(self._files.hashes())
        self._candidates += self._remove_sets()
        some, self._candidates = self._candidates[:_AT_ONCE], self._candidates[_AT_ONCE:]
        if some:
            self._remove_unneeded(some)
        elif not self._copy_one():
            self.is_pending = False

    def _remove_sets(self) -> list[str]:
        """Removes sets that nothing has. Returns the hashes of their files."""
        if self._database.row(_UNUSED, (1,)) is None:
            return []
        with self._database.transaction():
            ids = [id_ for (id_,) in self._database.rows(_UNUSED, (_AT_ONCE,))]
            found = self._database.rows(
                "SELECT DISTINCT hash FROM attachment"
                " WHERE file_set IN (SELECT value FROM json_each(?))",
                (json_list(ids),),
            )
            for id_ in ids:
                self._database.run("DELETE FROM file_set WHERE id = ?", (id_,))
        return [hash_ for (hash_,) in found]

    def _remove_unneeded(self, hashes: list[str]) -> None:
        with self._database.transaction():
            needed = self._database.rows(
                "SELECT value FROM json_each(?) WHERE"
                " EXISTS (SELECT 1 FROM attachment WHERE hash = value) OR"
                " EXISTS (SELECT 1 FROM store_file WHERE hash = value AND hash <> '')",
                (json_list(hashes),),
            )
            for hash_ in set(hashes).difference(hash_ for (hash_,) in needed):
                self._files.remove(hash_)

    def _copy_one(self) -> bool:
        """Returns whether there may be more to copy."""
        waiting = {hash_ for (hash_,) in self._database.rows(_WAITING)}
        copies = self._files.copies()
        for hash_ in copies - waiting:
            self._files.remove_copy(hash_)
        # A damaged one cannot be copied.
        return any(self._files.copy(hash_) for hash_ in sorted(waiting - copies))
