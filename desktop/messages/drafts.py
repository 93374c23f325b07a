"""Drafts, which outlive crashes and restarts."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.model import Attachment, Draft, MessageRow, new_id
from desktop.core.records import Record
from desktop.database.connection import Database, storable
from desktop.messages.attachments import DraftPart, file_sets, save_part
from desktop.texting.fields import could_be_filled
from desktop.texting.first_text import with_addition
from desktop.texting.sendable import sendable


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
    files: tuple[Attachment, ...] = ()
    in_group: bool = False
    send_at: int | None = None
    """When it is to be sent, in ms since 1970 UTC."""
    changes: str = ""
    """The id of the planned text that it changes. That one stays planned until the change is
    saved."""

    @property
    def is_empty(self) -> bool:
        return not self.recipient.strip() and not self.text.strip() and not self.files


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

    def planned(self) -> int:
        """How many have a time, but no planned text stands for them in the outbox."""
        row = self._database.row(
            "SELECT count(*) FROM draft_part WHERE send_at IS NOT NULL AND changes = ''"
        )
        return 0 if row is None else row[0]

    def all(self) -> list[UnsentDraft]:
        """All drafts, the last changed first."""
        rows = self._database.rows(
            "SELECT d.id, d.session, d.sender, d.recipient, d.text, d.changed_at,"
            " p.file_set, p.in_group, p.send_at, coalesce(p.changes, '')"
            " FROM draft d LEFT JOIN draft_part p ON p.draft = d.id"
            " ORDER BY d.changed_at DESC, d.rowid DESC"
        )
        files = file_sets(self._database, [row[6] for row in rows])
        return [
            UnsentDraft(*(*row, files.get(file_set, ()), bool(in_group), send_at, changes))
            for *row, file_set, in_group, send_at, changes in rows
        ]


def drafts_of(rows: Sequence[MessageRow], id_: str, queued: Draft | None) -> list[UnsentDraft]:
    """Texts as drafts again: one draft for each text, the first with this id. ``queued``: the draft
    that they were, before its fields were filled in and before something was added at its end."""
    texts = sorted({row.text for row in rows}, key=len)
    same: dict[tuple[str, tuple[Attachment, ...], bool], list[MessageRow]] = {}
    for row in rows:
        if queued is not None and _was(queued, row.text):
            text = queued.text
        else:
            text = next(one for one in texts if _has_addition(row.text, one))
        same.setdefault((text, row.files, row.is_group), []).append(row)
    return [
        UnsentDraft(
            new_id() if at else id_,
            found[0].account.text,
            found[0].sender,
            ", ".join(row.recipient for row in found),
            text,
            files=files,
            in_group=in_group,
            send_at=found[0].send_at if len(found) == 1 else None,
        )
        for at, ((text, files, in_group), found) in enumerate(same.items())
    ]


def _was(queued: Draft, text: str) -> bool:
    written = (queued.text, with_addition(queued.text, queued.addition))
    return any(could_be_filled(storable(sendable(one)), text) for one in written)


def _has_addition(text: str, shorter: str) -> bool:
    """Whether it is the shorter one with something added at the end (`Draft.addition`)."""
    return text == shorter or text.startswith(f"{shorter.rstrip()}\n")


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
    part = DraftPart(draft.files, draft.in_group, draft.send_at, draft.changes)
    save_part(database, draft.id, part)
