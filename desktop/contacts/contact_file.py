"""Reads a file of contacts: vCard or CSV, whatever its name says."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.contacts.contact_csv import read_csv
from desktop.contacts.file_contact import FileContact, GoOn
from desktop.contacts.vcard import is_vcard, read_vcards
from desktop.core.file_errors import ContactFileError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.spreadsheets.encoding import decoded, is_binary, utf8_of

MAX_BYTES = 20 << 20
MAX_CONTACTS = 100_000

_CHUNK = 1 << 20
# ZIP, which the workbooks of Excel and LibreOffice are, and the older ones of Excel.
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

_CHANGED = QT_TRANSLATE_NOOP(
    "notices", "The file changed while it was being read. Choose it again."
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "notices",
    "The file has more than 20 MB or 100,000 contacts. Export fewer contacts, or without pictures.",
)
_WORKBOOK = QT_TRANSLATE_NOOP(
    "notices",
    "This is a workbook or an archive. Save the contacts as CSV or vCard, then choose that file.",
)
_GONE = QT_TRANSLATE_NOOP("notices", "Check that the file is still there and that you may open it.")
_EMPTY = QT_TRANSLATE_NOOP("notices", "The file is empty.")


def read_contact_file(path: Path, go_on: Callable[[], bool]) -> bytes:
    """The content. ``go_on`` is asked before each MiB; where it says no, what was read is
    returned. Raises ContactFileError."""
    try:
        before = path.stat()
        # A pipe or a device may never end.
        if not stat.S_ISREG(before.st_mode):
            raise ContactFileError
        if before.st_size > MAX_BYTES:
            raise ContactFileError(advice=_TOO_LARGE)
        chunks = []
        with path.open("rb") as file:
            while go_on() and (chunk := file.read(_CHUNK)):
                chunks.append(chunk)
                if len(chunks) * _CHUNK > MAX_BYTES + _CHUNK:
                    raise ContactFileError(advice=_TOO_LARGE)
            after = os.fstat(file.fileno())
    except (OSError, ValueError) as error:
        # A name with a NUL is a ValueError.
        reason = getattr(error, "strerror", None) or type(error).__name__
        raise ContactFileError(advice=_GONE, details=reason) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ContactFileError(advice=_CHANGED)
    return b"".join(chunks)


def contacts_in(data: bytes, go_on: GoOn = lambda _part: True) -> Iterator[FileContact]:
    """Raises ContactFileError: at the first contact, or in the middle where there are too many."""
    if not data.strip():
        raise ContactFileError(advice=_EMPTY)
    if data.startswith(_WORKBOOKS):
        raise ContactFileError(advice=_WORKBOOK)
    data = utf8_of(data)
    if is_binary(data):
        raise ContactFileError
    found = read_vcards(data, go_on) if is_vcard(data) else read_csv(decoded(data), go_on)
    for count, contact in enumerate(found, 1):
        if count > MAX_CONTACTS:
            raise ContactFileError(advice=_TOO_LARGE)
        yield contact
