"""What became of texts that were sent together: a list, or texts to several people."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.model import MergeSums
from desktop.database.connection import Database
from desktop.database.decision_tables import needs_decision

_UNDER_WAY = """
SELECT id FROM message INDEXED BY message_undecided
WHERE state IN ('sending', 'checking', 'unconfirmed') AND NOT NEEDS_DECISION AND merge = ?
ORDER BY seq LIMIT 1
""".replace("NEEDS_DECISION", needs_decision())


class Batches:
    """On the window's connection. Raises DiskError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unfinished_lists(self) -> list[int]:
        """The lists of which texts wait or are being sent."""
        rows = self._database.rows(
            "SELECT DISTINCT merge FROM merge_sum"
            " WHERE kind IN ('waiting', 'sending') AND texts > 0"
        )
        return [merge for (merge,) in rows]

    def first_under_way(self, merge: int) -> str:
        """The id of the first text of a list that is being sent or checked; empty: none is."""
        row = self._database.row(_UNDER_WAY, (merge,))
        return "" if row is None else row[0]

    def waiting_recipients(self, merge: int) -> list[str]:
        """Who gets a text of a list that is not sent yet, E.164."""
        rows = self._database.rows(
            "SELECT recipient FROM message WHERE merge = ? AND state = 'queued'", (merge,)
        )
        return [recipient for (recipient,) in rows]

    def sums_of_texts(self, ids: Sequence[str]) -> MergeSums:
        """What became of texts that are in no list."""
        # late: only where texts went to several people
        from desktop.messages.merge_summaries import sums_of_texts

        return sums_of_texts(self._database, ids)
