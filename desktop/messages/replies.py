"""Unsent replies, one for each conversation. They outlive crashes and restarts."""

from __future__ import annotations

from desktop.core.records import Record
from desktop.database.connection import Database, storable


class Reply(Record, frozen=True):
    """``draft_id`` is the id of the draft when it is sent; empty where there is no reply."""

    REDACTED = ("text",)

    draft_id: str = ""
    text: str = ""


class Replies:
    """On one connection. Raises DiskError. Queueing a reply deletes it in the same transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, conversation: int) -> Reply:
        row = self._database.row(
            "SELECT id, text FROM reply WHERE conversation = ?", (conversation,)
        )
        return Reply() if row is None else Reply(*row)

    def save(self, conversation: int, reply: Reply) -> None:
        """An empty reply is deleted."""
        with self._database.transaction():
            if not reply.text.strip():
                self._database.run("DELETE FROM reply WHERE conversation = ?", (conversation,))
                return
            self._database.run(
                "INSERT INTO reply (conversation, id, text, changed_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET id = excluded.id, text = excluded.text,"
                " changed_at = excluded.changed_at",
                (conversation, reply.draft_id, storable(reply.text), self._database.clock()),
            )
