"""Pictures and files of a text, and what became of a text for each of several recipients."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from desktop.core.model.accounts import AccountKey
from desktop.core.records import Record

# Limits of a text (developer guide, messaging/sms/sending-images.md; openapi.json).
MAX_ATTACHMENTS = 10
MAX_ATTACHMENT_BYTES = 1_500_000
MAX_GROUP = 10
"""Recipients of a group text (MSG-381)."""

# Content types that RingCentral takes, by the ending of the name (same page of the guide). Of types
# with several endings, the first one is the usual one.
CONTENT_TYPES: Mapping[str, tuple[str, ...]] = {
    "image/jpeg": ("jpg", "jpeg"),
    "image/png": ("png",),
    "image/bmp": ("bmp",),
    "image/gif": ("gif",),
    "image/tiff": ("tif", "tiff"),
    "image/svg+xml": ("svg",),
    "image/webp": ("webp",),
    "video/3gpp": ("3gp", "3gpp"),
    "video/mp4": ("mp4", "m4v"),
    "video/mpeg": ("mpeg", "mpg"),
    "video/avi": ("avi",),
    "video/x-flv": ("flv",),
    "video/x-ms-wmv": ("wmv",),
    "video/quicktime": ("mov", "qt"),
    "video/webm": ("webm",),
    "video/ogg": ("ogv",),
    "audio/mpeg": ("mp3",),
    "audio/mp4": ("m4a",),
    "audio/ogg": ("ogg", "oga"),
    "audio/wav": ("wav",),
    "audio/amr": ("amr",),
    "audio/3gpp": (),
    "text/vcard": ("vcf", "vcard"),
    "application/zip": ("zip",),
    "application/gzip": ("gz", "gzip"),
    "application/rtf": ("rtf",),
    "application/pdf": ("pdf",),
    "text/html": ("html", "htm"),
    "text/plain": ("txt",),
    "text/csv": ("csv",),
    "text/calendar": ("ics",),
}
PICTURE_TYPES = frozenset({"image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp"})
"""Those that are shown as pictures. SVG is a document that can run programs."""

VCARD_TYPES = frozenset({"text/vcard", "text/x-vcard", "text/directory"})
"""Contacts, under their present name and older ones."""


def content_type_of(name: str) -> str:
    """By the ending of a file's name; empty where RingCentral takes no such files."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    return next((kind for kind, endings in CONTENT_TYPES.items() if ending in endings), "")


class Attachment(Record, frozen=True):
    """A file of a text in the outbox, or of a draft. Its bytes are beside the database."""

    REDACTED = ("name",)

    hash: str
    """SHA-256 of the bytes, in hex. It is the name of the file beside the database."""
    name: str
    """How the recipient sees it."""
    type: str
    size: int
    """In bytes."""
    width: int = 0
    """In pixels; 0 for what is no picture."""
    height: int = 0

    @property
    def is_picture(self) -> bool:
        return self.type in PICTURE_TYPES


class LoadedFile(Record, frozen=True):
    """An attachment with its bytes, which are what they were when it was attached."""

    REDACTED = ("content",)

    attachment: Attachment
    content: bytes


class FileState(StrEnum):
    """Whether an attachment in RingCentral's message store was downloaded."""

    THERE = "there"
    """With RingCentral only."""
    WANTED = "wanted"
    """Being fetched, or soon."""
    HERE = "here"
    FAILED = "failed"
    """It could not be fetched; it can be tried again."""
    GONE = "gone"
    """RingCentral does not have it any more."""


class StoreFile(Record, frozen=True):
    """A file of a record of RingCentral's message store (MessageAttachmentInfo)."""

    REDACTED = ("name",)

    server_id: str
    type: str
    name: str = ""
    """As the sender named it: hostile. Empty where it has none."""
    size: int = 0
    """In bytes, as RingCentral says; 0 where it does not."""
    width: int = 0
    height: int = 0
    position: int = 0
    hash: str = ""
    """Of the bytes, once they are here."""
    state: FileState = FileState.THERE
    problem: str = ""
    """FAILED: why, as a keyword."""

    @property
    def is_picture(self) -> bool:
        return self.type in PICTURE_TYPES


class StoreFileKey(Record, frozen=True):
    """Names one `StoreFile`."""

    account: AccountKey
    message_id: str
    position: int


NO_REPORT_YET = "SMS-CAR-104"
"""This code comes as DeliveryFailed, but means that there is no report yet."""
UNREPORTED_CODES = frozenset({NO_REPORT_YET, "SMS-CAR-199"})
"""These come as DeliveryFailed, but the text may have arrived: `database.unreported_tables`."""


FAILED_STATUSES = frozenset({"SendingFailed", "DeliveryFailed"})


def has_failed(status: str, code: str) -> bool:
    """Whether a status says so; not where it `may_have_arrived`."""
    return status in FAILED_STATUSES and not may_have_arrived(status, code)


def may_have_arrived(status: str, code: str) -> bool:
    """Whether nobody reports that it arrived, nor that it did not."""
    return status == "DeliveryFailed" and code in UNREPORTED_CODES


class Delivery(Record, frozen=True):
    """What became of a group text for one of its recipients."""

    REDACTED = ("name",)

    number: str
    status: str = ""
    """Empty where nothing is known yet."""
    code: str = ""
    name: str = ""
    """What the recipient is called, or empty."""

    @property
    def may_have_arrived(self) -> bool:
        return may_have_arrived(self.status, self.code)
