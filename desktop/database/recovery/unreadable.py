"""What damage made unreadable is left out."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import apsw


@contextlib.contextmanager
def skipping_unreadable() -> Iterator[None]:
    """Ends the block at the first damage. An error of the disk is raised instead: it must not make
    texts seem unreadable."""
    try:
        yield
    except (apsw.CantOpenError, apsw.FullError, apsw.IOError):
        raise
    except (apsw.Error, UnicodeDecodeError):
        pass


def decoded(value: object) -> object:
    """Columns are read as bytes, because a flipped bit must not make the rest of a text
    unreadable."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value


def last_number(connection: apsw.Connection, table: str) -> int:
    """The last row number that the table ever had; 0 where it never had a row."""
    numbers = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    return max((seq for (seq,) in numbers if isinstance(seq, int)), default=0)
