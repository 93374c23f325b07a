"""Damages an outbox file."""

from __future__ import annotations

from pathlib import Path

import apsw


def enlarge(file: Path, size: int) -> None:
    """Adds free pages of this many bytes."""
    connection = apsw.Connection(str(file))
    connection.execute("CREATE TABLE room (b BLOB)")
    connection.execute("INSERT INTO room VALUES (randomblob(?))", (size,))
    connection.execute("DROP TABLE room")
    connection.close()


def break_an_index(file: Path) -> None:
    """A row is in the table but not in its index, which only a check of the whole file finds."""
    connection = apsw.Connection(str(file))
    connection.execute("INSERT INTO session (server, account, extension) VALUES ('s', '1', '2')")
    root = connection.execute(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_session_1'"
    ).fetchall()[0][0]
    size = connection.pragma("page_size")
    connection.close()
    with file.open("r+b") as raw:
        raw.seek((int(str(root)) - 1) * int(size) + 3)
        raw.write(b"\x00\x00")
