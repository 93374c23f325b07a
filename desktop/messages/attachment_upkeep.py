"""Keeps the files beside the database in order: no orphans, a copy of what is still to be sent."""

from __future__ import annotations

from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database, json_list
from desktop.database.decision_tables import needs_decision

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
    UNION SELECT file_set FROM message WHERE NEEDS_DECISION
    UNION SELECT file_set FROM draft_part)
""".replace("NEEDS_DECISION", needs_decision())


class AttachmentUpkeep:
    """Removes files that no text has any more, and copies those that RingCentral does not have yet.

    Used by the network thread only, under the instance lock, in short steps. Raises DiskError; it
    goes on with the next step, or after the next start. A file that cannot be removed is left for
    the next start, and one that cannot be read has no copy.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._files = AttachmentFiles(database.file)
        self._unseen: list[str] | None = None
        self.is_pending = True
        """Whether `step` may have something to do."""

    def look(self) -> None:
        """Texts or drafts may have been queued or removed."""
        self.is_pending = True

    def step(self) -> None:
        if self._unseen is None:
            # Once: after a crash, files may be there of which no row ever knew.
            self._files.remove_unfinished()
            self._unseen = sorted(self._files.hashes())
        if self._remove_sets():
            return
        loose = self._database.rows("SELECT hash FROM loose_file LIMIT ?", (_AT_ONCE,))
        some = [hash_ for (hash_,) in loose]
        if not some:
            some, self._unseen = self._unseen[:_AT_ONCE], self._unseen[_AT_ONCE:]
        if some:
            self._remove_unneeded(some)
        elif not self._copy_one():
            self.is_pending = False

    def _remove_sets(self) -> bool:
        """Removes sets that nothing has; then their files are loose."""
        if self._database.row(_UNUSED, (1,)) is None:
            return False
        with self._database.transaction():
            for row in self._database.rows(_UNUSED, (_AT_ONCE,)):
                self._database.run("DELETE FROM file_set WHERE id = ?", row)
        return True

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
            self._database.run(
                "DELETE FROM loose_file WHERE hash IN (SELECT value FROM json_each(?))",
                (json_list(hashes),),
            )

    def _copy_one(self) -> bool:
        """Returns whether there may be more to copy."""
        waiting = {hash_ for (hash_,) in self._database.rows(_WAITING)}
        copies = self._files.copies()
        for hash_ in copies - waiting:
            self._files.remove_copy(hash_)
        # One that is damaged or cannot be read cannot be copied.
        return any(self._files.copy(hash_) for hash_ in sorted(waiting - copies))
