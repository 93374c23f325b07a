"""Drafts, which outlive crashes and restarts."""

from __future__ import annotations

from desktop.core.records import Record
from desktop.database.connection import Database, storable


class UnsentDraft(Record, frozen=True):
    """``account`` is an `AccountKey.text`; ``recipient`` is the content of the field, complete or
    not. ``changed_at`` is local time in ms."""

    REDACTED = ("text",)

    id: str
    account: str
    sender: str
    recipient: str
    text: str
    changed_at: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.recipient.strip() and not self.text.strip()


class Drafts:
    """On one connection. Raises DiskError. Queueing a draft deletes it in the same transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, draft: UnsentDraft) -> None:
        """An empty draft is deleted."""
        with self._database.transaction():
            save_draft(self._database, draft)

    def delete(self, id_: str) -> None:
        with self._database.transaction():
            self._database.run("DELETE FROM draft WHERE id = ?", (id_,))

    def all(self) -> list[UnsentDraft]:
        """All drafts, the last changed first."""
        rows = self._database.rows(
            "SELECT id, session, sender, recipient, text, changed_at FROM draft"
            " ORDER BY changed_at DESC, rowid DESC"
        )
        return [UnsentDraft(*row) for row in rows]


def save_draft(database: Database, draft: UnsentDraft) -> None:
    """Inside a transaction."""
    if draft.is_empty:
        database.run("DELETE FROM draft WHERE id = ?", (draft.id,))
        return
    database.run(
        "INSERT INTO draft (id, session, sender, recipient, text, changed_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET session = excluded.session,"
        " sender = excluded.sender, recipient = excluded.recipient, text = excluded.text,"
        " changed_at = excluded.changed_at",
        (
            draft.id,
            draft.account,
            draft.sender,
            storable(draft.recipient),
            storable(draft.text),
            database.clock(),
        ),
    )
