"""Unsent replies, one for each conversation. They outlive crashes and restarts."""

from __future__ import annotations

from desktop.core.model import Attachment
from desktop.core.records import Record
from desktop.database.connection import Database, storable
from desktop.messages.attachments import DraftPart, file_sets, save_part


class Reply(Record, frozen=True):
    """``draft_id`` is the id of the draft when it is sent; empty where there is no reply."""

    REDACTED = ("text",)

    draft_id: str = ""
    text: str = ""
    files: tuple[Attachment, ...] = ()


class Replies:
    """On one connection. Raises DiskError. Queueing a reply deletes it in the same transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, conversation: int) -> Reply:
        row = self._database.row(
            "SELECT r.id, r.text, p.file_set FROM reply r"
            " LEFT JOIN draft_part p ON p.draft = r.id WHERE r.conversation = ?",
            (conversation,),
        )
        if row is None:
            return Reply()
        *values, file_set = row
        return Reply(*(*values, file_sets(self._database, (file_set,)).get(file_set, ())))

    def save(self, conversation: int, reply: Reply) -> None:
        """An empty reply is deleted. Another one opens the conversation again: among those that are
        done it would be forgotten."""
        with self._database.transaction():
            if not reply.text.strip() and not reply.files:
                self._database.run("DELETE FROM reply WHERE conversation = ?", (conversation,))
                return
            # Where another one takes its place, its files go with it, by a trigger.
            self._database.run(
                "DELETE FROM reply WHERE conversation = ? AND id <> ?",
                (conversation, reply.draft_id),
            )
            self._database.run(
                "INSERT INTO reply (conversation, id, text, changed_at) VALUES (?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET text = excluded.text,"
                " changed_at = excluded.changed_at",
                (conversation, reply.draft_id, storable(reply.text), self._database.clock()),
            )
            save_part(self._database, reply.draft_id, DraftPart(reply.files))
            self._database.run(
                "UPDATE conversation SET done = 0 WHERE id = ? AND done = 1", (conversation,)
            )
