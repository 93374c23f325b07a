"""What is being written and not sent yet: several drafts, kept over crashes and restarts."""

from __future__ import annotations

from desktop.core.records import Record
from desktop.database.connection import Store, storable


class UnsentDraft(Record, frozen=True):
    """``session`` is a `SessionKey.text`; ``recipient`` is what stands in the field, finished or
    not. ``changed_at`` is local time in ms."""

    UNSAID = ("text",)

    id: str
    session: str
    sender: str
    recipient: str
    text: str
    changed_at: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.recipient.strip() and not self.text.strip()


class Drafts:
    """On one connection. Raises DiskError. A draft goes when it is queued, in that transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, draft: UnsentDraft) -> None:
        """An empty draft is forgotten."""
        with self._store.transaction():
            put(self._store, draft)

    def forget(self, id_: str) -> None:
        with self._store.transaction():
            self._store.run("DELETE FROM draft WHERE id = ?", (id_,))

    def all(self) -> list[UnsentDraft]:
        """The one that was changed last comes first."""
        rows = self._store.rows(
            "SELECT id, session, sender, recipient, text, changed_at FROM draft"
            " ORDER BY changed_at DESC, rowid DESC"
        )
        return [UnsentDraft(*row) for row in rows]


def put(store: Store, draft: UnsentDraft) -> None:
    """Inside a transaction."""
    if draft.is_empty:
        store.run("DELETE FROM draft WHERE id = ?", (draft.id,))
        return
    store.run(
        "INSERT INTO draft (id, session, sender, recipient, text, changed_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET session = excluded.session,"
        " sender = excluded.sender, recipient = excluded.recipient, text = excluded.text,"
        " changed_at = excluded.changed_at",
        (
            draft.id,
            draft.session,
            draft.sender,
            storable(draft.recipient),
            storable(draft.text),
            store.clock(),
        ),
    )
