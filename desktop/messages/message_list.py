"""What a list of texts reads: places without texts, and the texts of the places that are seen."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager

import msgspec

from desktop.core.model import MessageRow
from desktop.database.connection import Database
from desktop.messages.row_index import RowIndex, row_index_of
from desktop.messages.rows import COLUMNS, message_of
from desktop.messages.search import Filter, Search


class MessageList:
    """On the window's connection. Raises DiskError."""

    def __init__(self, database: Database, search: Search) -> None:
        self._database = database
        self._search = search

    def reading(self) -> AbstractContextManager[None]:
        """What is read meanwhile is of one moment."""
        return self._database.reading()

    def row_index(self, wanted: Filter, before: RowIndex) -> RowIndex:
        """``before``: what the list has shown until now; as many are looked for again."""
        return row_index_of(self._database, self._search, wanted, before)

    def rows(self, seqs: Iterable[int]) -> dict[int, MessageRow]:
        """Those of them that are there."""
        # One statement for any number of them: a new one each time would have to be compiled.
        found = self._database.rows(
            f"{COLUMNS} WHERE m.seq IN (SELECT value FROM json_each(?))",
            (msgspec.json.encode(list(seqs)).decode(),),
        )
        return {row[0]: message_of(row) for row in found}

    def seq_of(self, id_: str) -> int | None:
        row = self._database.row("SELECT seq FROM message WHERE id = ?", (id_,))
        return None if row is None else row[0]
