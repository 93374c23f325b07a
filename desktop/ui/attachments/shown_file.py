"""A file of a text as the window shows it, wherever its bytes are."""

from __future__ import annotations

from desktop.core.model import (
    PICTURE_TYPES,
    VCARD_TYPES,
    Attachment,
    ConversationRow,
    FileState,
    StoreFileKey,
    ThreadText,
)
from desktop.core.records import Record

# A larger card has a picture in it; it is saved like other files.
MOST_CARD_BYTES = 256 << 10


class ShownFile(Record, frozen=True):
    REDACTED = ("name",)

    name: str
    """As the sender named it: hostile."""
    type: str
    size: int
    """In bytes; 0 where it is not known."""
    width: int = 0
    height: int = 0
    """In pixels; 0 where they are not known. Not to be relied on."""
    hash: str = ""
    state: FileState = FileState.HERE
    problem: str = ""
    key: StoreFileKey | None = None
    """None for a file of a text of ours, whose bytes are here."""

    @property
    def is_picture(self) -> bool:
        return self.type in PICTURE_TYPES

    @property
    def is_card(self) -> bool:
        return self.type in VCARD_TYPES and self.size <= MOST_CARD_BYTES

    @property
    def is_here(self) -> bool:
        return self.state is FileState.HERE

    @property
    def is_seen(self) -> bool:
        """Whether it is fetched when it is seen; others are when they are saved."""
        return self.is_picture or self.is_card


def of_own(one: Attachment) -> ShownFile:
    """Its bytes are beside the outbox."""
    return ShownFile(one.name, one.type, one.size, one.width, one.height, one.hash)


def files_of(conversation: ConversationRow, text: ThreadText) -> tuple[ShownFile, ...]:
    """The files of a text of this conversation, in their order."""
    if text.message is not None and text.message.files:
        return tuple(map(of_own, text.message.files))
    return tuple(
        ShownFile(
            one.name,
            one.type,
            one.size,
            one.width,
            one.height,
            one.hash,
            one.state,
            one.problem,
            StoreFileKey(conversation.account, text.message_id, one.position),
        )
        for one in text.files
    )
