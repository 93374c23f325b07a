"""Copies what can still be read of lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import apsw

from desktop.database.connection import Database, Row, storable
from desktop.database.recovery.unreadable import decoded, skipping_unreadable

RowOf = Callable[[int], int | None]
"""The row id in the new outbox of an account of the damaged one; None: it is being removed."""

# By table: the statement, and the types of its columns.
_READS: dict[str, tuple[str, tuple[type, ...]]] = {
    "merge": (
        "SELECT id, CAST(key AS BLOB), session, CAST(sender AS BLOB), CAST(name AS BLOB),"
        " hex(digest), created_at, CAST(header AS BLOB) FROM merge NOT INDEXED",
        (int, str, int, str, str, str, int, str),
    ),
    "merge_row": (
        "SELECT merge, number, CAST(cells AS BLOB), coalesce(message, 0), CAST(left_out AS BLOB)"
        " FROM merge_row",
        (int, int, str, int, str),
    ),
}


class MergeSalvage:
    """Of one damaged outbox. Where a row was read several times, the first reading counts."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[Row, Row]] = {table: {} for table in _READS}
        self._lists: dict[int, int] = {}
        """The id of each list in the new outbox, by that in the damaged one."""

    def read(self, connection: apsw.Connection) -> None:
        """Earlier versions have no such tables."""
        for table, (sql, types) in _READS.items():
            keys = 1 if table == "merge" else 2
            with skipping_unreadable():
                for found in connection.execute(sql):
                    row = tuple(decoded(value) for value in found)
                    if all(map(isinstance, row, types)):
                        self._rows[table].setdefault(row[:keys], row)

    def write_lists(self, database: Database, row_of: RowOf) -> None:
        """Inside a transaction, before the texts. The lists are paused: nothing of them is sent
        before somebody has looked at them."""
        for id_, key, session, sender, name, digest, created_at, header in self._rows[
            "merge"
        ].values():
            account = row_of(session)
            if account is None:
                continue
            written = database.run(
                "INSERT OR IGNORE INTO merge (key, session, sender, name, digest, state,"
                " created_at, header) SELECT ?1, ?2, ?3, ?4, unhex(?5), 'paused', ?6, ?7"
                " WHERE json_valid(?7) AND unhex(?5) IS NOT NULL",
                (
                    storable(key),
                    account,
                    storable(sender),
                    storable(name),
                    digest,
                    created_at,
                    storable(header),
                ),
            )
            if written:
                self._lists[id_] = database.last_row_id

    def lists_of_texts(self) -> dict[int, int]:
        """The list in the new outbox of each text that is in one, by its ``seq`` in the damaged
        outbox."""
        return {
            message: self._lists[merge]
            for merge, _, _, message, _ in self._rows["merge_row"].values()
            if message and merge in self._lists
        }

    def write_rest(self, database: Database, row_of: RowOf, seqs: Mapping[int, int]) -> None:
        """Inside a transaction, after the texts. ``seqs``: their new ``seq`` by the old one."""
        for merge, number, cells, message, left_out in self._rows["merge_row"].values():
            if merge in self._lists:
                id_ = self._lists[merge]
                database.run(
                    "INSERT OR IGNORE INTO merge_row SELECT ?1, ?2, ?3, ?4, ?5"
                    " WHERE json_valid(?3)",
                    (id_, number, storable(cells), seqs.get(message), storable(left_out)),
                )
                if left_out and not message:
                    database.run(
                        "INSERT INTO merge_sum VALUES (?, 'left out', 1)"
                        " ON CONFLICT (merge, kind) DO UPDATE SET texts = texts + 1",
                        (id_,),
                    )
        for id_ in self._lists.values():
            database.run(
                "UPDATE merge SET place = (SELECT coalesce(max(seq), 0) FROM message WHERE"
                " merge = ?1) WHERE id = ?1",
                (id_,),
            )
