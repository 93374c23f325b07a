"""Takes the words of many texts out of the search index.

FTS5 takes the words of one text out of its pages at once (`secure-delete`): 10 ms and more for each
text, because each word and each of its beginnings is looked for in every segment. Of many texts,
the words are therefore only marked as gone, and the segments are put together anew afterwards,
without them: a hundredth of the time.

The setting itself says what is left to do. Any number but 0 means that words are taken out at once;
more than 1, that marked ones are left. It is in the file, and so outlives a restart.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from desktop.database.connection import Database

# Pages of the index written in one transaction, which takes some ms.
_PAGES = 8
_DONE = 1


@contextlib.contextmanager
def marking_words(database: Database) -> Iterator[None]:
    """Inside a transaction: of texts that are deleted meanwhile, `WordRemoval` takes the words out
    later."""
    left = _left(database)
    _set(database, 0)
    yield
    # This also writes what FTS5 kept until now.
    _set(database, left + 1)


class WordRemoval:
    """Used by the network thread only, under the instance lock. Raises DiskError; it goes on with
    the next step, or after the next start."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._begun = _DONE
        """What the setting was when this round began."""

    @property
    def is_pending(self) -> bool:
        return _left(self._database) != _DONE

    def step(self) -> bool:
        """One short transaction. Returns whether nothing is left of the words in the file."""
        with self._database.transaction():
            left = _left(self._database)
            if left != self._begun:
                # All segments; a positive number goes on with it.
                self._begun = left
                self._merge(-_PAGES)
                return False
            if self._merge(_PAGES):
                return False
            self._begun = _DONE
            _set(self._database, _DONE)
        # The WAL has the pages as they were.
        self._database.truncate_wal()
        return True

    def _merge(self, pages: int) -> bool:
        """Returns whether there was something to do: FTS5 then changes other rows than its own."""
        before = self._database.total_changes
        self._database.run(
            "INSERT INTO message_words (message_words, rank) VALUES ('merge', ?)", (pages,)
        )
        return self._database.total_changes - before > 1


def _left(database: Database) -> int:
    found = database.row("SELECT v FROM message_words_config WHERE k = 'secure-delete'")
    return int(found[0]) if found is not None else _DONE


def _set(database: Database, value: int) -> None:
    database.run(
        "INSERT INTO message_words (message_words, rank) VALUES ('secure-delete', ?)", (value,)
    )
