"""What is left to do with lists after they were put into the outbox, in short steps."""

from __future__ import annotations

from desktop.database.connection import Database
from desktop.database.word_removal import WordRemoval
from desktop.messages.merge_changes import move_some
from desktop.messages.merge_filling import is_being_filled
from desktop.messages.merge_removal import remove_some

# Texts whose words are added in one transaction, which takes about 5 ms.
_WORDS_AT_ONCE = 64


class MergeUpkeep:
    """Removes lists whose filling was interrupted, ends interrupted moves, makes the texts of new
    lists searchable, and takes out the words of removed ones.

    Used by the network thread only, under the instance lock. Raises DiskError; it goes on with the
    next step, or after the next start.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self.is_pending = True
        """Whether `step` may have something to do."""
        self._has_undoable = False
        self._words = WordRemoval(database)

    def look(self) -> None:
        """There may be a new list."""
        self.is_pending = True

    def look_at_undoable(self) -> None:
        """The undo time of a list may have ended."""
        self.is_pending |= self._has_undoable or self._words.is_pending

    def step(self) -> bool:
        """One short transaction at most. Returns whether a list is done with, which the window may
        want to show."""
        self._has_undoable = False
        for id_, key, is_filling, is_moving, is_undoable in self._database.rows(
            "SELECT id, key, state = 'filling', state = 'running' AND moves = 1,"
            " hold_until IS NOT NULL FROM merge"
            " WHERE state = 'filling' OR words_to IS NOT NULL"
            " OR (state = 'running' AND moves = 1)"
            " ORDER BY state = 'running' AND moves = 1 DESC, id"
        ):
            if is_moving:
                move_some(self._database, id_)
                return True
            if is_undoable:
                # To take the words of one text out again takes up to 50 ms.
                self._has_undoable = True
            elif not is_filling:
                return self._add_words(id_)
            elif not is_being_filled(key):
                with self._database.transaction():
                    return remove_some(self._database, id_) is None
        if not self._words.is_pending or not self._words.step():
            # Or until texts have changed again.
            self.is_pending = False
        return False

    def _add_words(self, id_: int) -> bool:
        """Returns whether all texts of the list have their words now."""
        with self._database.transaction():
            found = self._database.row(
                "SELECT max(seq) FROM (SELECT seq FROM message WHERE merge = ?1"
                " AND seq > (SELECT words_to FROM merge WHERE id = ?1) ORDER BY seq LIMIT ?2)",
                (id_, _WORDS_AT_ONCE),
            )
            last = None if found is None else found[0]
            if last is not None:
                self._database.run(
                    "INSERT INTO message_words (rowid, text) SELECT seq, text FROM message"
                    " WHERE merge = ?1 AND seq > (SELECT words_to FROM merge WHERE id = ?1)"
                    " AND seq <= ?2 ORDER BY seq",
                    (id_, last),
                )
            self._database.run("UPDATE merge SET words_to = ? WHERE id = ?", (last, id_))
        return last is None
