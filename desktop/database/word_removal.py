"""Takes the words of many texts out of the search indexes.

FTS5 takes the words of one text out of its pages at once (`secure-delete`): 10 ms and more for each
text, because each word and each of its beginnings is looked for in every segment. Of many texts,
the words are therefore only marked as gone, and the segments are put together anew afterwards,
without them: a hundredth of the time.

The setting itself says what is left to do. It is in the file, and so outlives a restart. Any number
but 0 means that words are taken out at once. 1: nothing is left. An even number: words are marked.
A larger odd one: the segments are being put together, or their old pages are still in the WAL.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from desktop.database.connection import Database, size_of

# Pages of the index written in one transaction, which takes some ms.
_PAGES = 8
_DONE = 1

# SQLite leaves some words in the gaps of pages that it arranges anew. For a file up to this size,
# it takes less time to write it anew than the window silently waits for a lock.
_SMALL_BYTES = 16 << 20

MESSAGE_WORDS = "message_words"
RECORD_WORDS = "record_words"


@contextlib.contextmanager
def marking_words(database: Database, index: str = MESSAGE_WORDS) -> Iterator[None]:
    """Inside a transaction: of texts that are deleted meanwhile, `WordRemoval` takes the words out
    later."""
    left = _left(database, index)
    _set(database, index, 0)
    yield
    # This also writes what FTS5 kept until now.
    _set(database, index, left + left % 2)


class WordRemoval:
    """Used by the network thread only, under the instance lock. Raises DiskError; it goes on with
    the next step, or after the next start."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def is_pending(self) -> bool:
        return self._next() is not None

    def step(self) -> bool:
        """One short write. Returns False where it can only go on later: somebody still reads
        what the WAL has of the pages as they were."""
        index = self._next()
        if index is None:
            return True
        with self._database.transaction():
            left = _left(self._database, index)
            if left % 2 == 0:
                # All segments; a positive number goes on with it.
                _set(self._database, index, left + 1)
                self._merge(index, -_PAGES)
                return True
            if self._merge(index, _PAGES):
                return True
        if not self._clean():
            return False
        with self._database.transaction():
            # Words may have been marked meanwhile.
            if _left(self._database, index) == left:
                _set(self._database, index, _DONE)
        return True

    def _clean(self) -> bool:
        """Of what the file and the WAL had before. Returns False where somebody still reads it."""
        is_clean = self._database.truncate_wal()
        if is_clean and size_of(self._database) <= _SMALL_BYTES:
            self._database.vacuum()
            is_clean = self._database.truncate_wal()
        return is_clean

    def _next(self) -> str | None:
        indexes = (MESSAGE_WORDS, RECORD_WORDS)
        return next((one for one in indexes if _left(self._database, one) != _DONE), None)

    def _merge(self, index: str, pages: int) -> bool:
        """Returns whether there was something to do: FTS5 then changes other rows than its own."""
        before = self._database.total_changes
        self._database.run(f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)", (pages,))
        return self._database.total_changes - before > 1


def _left(database: Database, index: str) -> int:
    found = database.row(f"SELECT v FROM {index}_config WHERE k = 'secure-delete'")
    return int(found[0]) if found is not None else _DONE


def _set(database: Database, index: str, value: int) -> None:
    database.run(f"INSERT INTO {index} ({index}, rank) VALUES ('secure-delete', ?)", (value,))
