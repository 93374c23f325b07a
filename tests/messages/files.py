"""Attachments whose bytes are beside the database."""

from __future__ import annotations

from pathlib import Path

from desktop.core.model import Attachment, StoreFile
from desktop.database.attachment_files import AttachmentFiles


def attach(outbox: Path, content: bytes = b"a picture", name: str = "photo.jpg") -> Attachment:
    """``outbox`` is the path of the database."""
    kind = "image/jpeg" if name.endswith(".jpg") else "application/pdf"
    hash_ = AttachmentFiles(outbox).write(content)
    return Attachment(hash_, name, kind, len(content), 40, 30)


def in_store(*sizes: int) -> tuple[StoreFile, ...]:
    """What a record of the message store says of files of these sizes."""
    return tuple(
        StoreFile(str(90 + at), "image/jpeg", "photo.jpg", size, position=at)
        for at, size in enumerate(sizes)
    )
