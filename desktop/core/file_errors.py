"""Errors of files that a person chooses: contacts, spreadsheets, set-up files, attachments."""

from __future__ import annotations

from typing import TypeVar

from desktop.core.errors import OwnlineError
from desktop.core.i18n import QT_TRANSLATE_NOOP


class ContactFileError(OwnlineError):
    """A file of contacts that cannot be imported: it is too large, changed, or has none."""

    title = QT_TRANSLATE_NOOP("notices", "The contacts cannot be read")
    advice = QT_TRANSLATE_NOOP(
        "notices",
        "Choose a vCard file (.vcf), or a CSV file with a column of names and one of phone"
        " numbers.",
    )


class SetupFileError(OwnlineError):
    """A set-up file that cannot be used."""

    title = QT_TRANSLATE_NOOP("notices", "The set-up file cannot be used")
    advice = QT_TRANSLATE_NOOP(
        "notices", "Ask whoever made the file for it again, or for the client ID."
    )


class AttachmentLostError(OwnlineError):
    """The bytes of an attachment are not beside the database. ``details`` is its name."""

    title = QT_TRANSLATE_NOOP("notices", "A picture or file is not there any more")
    advice = QT_TRANSLATE_NOOP("notices", "Remove it from the text, and attach it again.")


class FileAttachError(OwnlineError):
    """A file cannot go with a text."""

    title = QT_TRANSLATE_NOOP("notices", "The file cannot be attached")


class SpreadsheetError(OwnlineError):
    """A spreadsheet cannot be read as a list."""

    title = QT_TRANSLATE_NOOP("notices", "The spreadsheet cannot be read")


class PictureError(OwnlineError):
    """A picture cannot be shown, or not made ready to be sent."""

    title = QT_TRANSLATE_NOOP("notices", "The picture cannot be read")


# --- what can be wrong with any of them -----------------------------------------------------------

_Error = TypeVar("_Error", bound=OwnlineError)
"""The error of what the file was chosen for."""


def unopened(kind: type[_Error], error: Exception) -> _Error:
    """``error`` is the OSError, or the ValueError of a name with a NUL."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return kind(
            title=QT_TRANSLATE_NOOP("notices", "The file is no longer there"),
            advice=QT_TRANSLATE_NOOP(
                "notices", "It was moved, renamed or deleted. Choose it again."
            ),
            details=reason,
        )
    return kind(
        title=QT_TRANSLATE_NOOP("notices", "The file cannot be opened"),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "Another program may have it open, or you may not open it. Close that program, or copy"
            " the file, then choose it again.",
        ),
        details=reason,
    )


def not_a_file(kind: type[_Error]) -> _Error:
    return kind(
        title=QT_TRANSLATE_NOOP("notices", "This is not a file"),
        advice=QT_TRANSLATE_NOOP("notices", "Choose a file, not a folder or a device."),
    )


def empty_file(kind: type[_Error]) -> _Error:
    return kind(
        title=QT_TRANSLATE_NOOP("notices", "The file is empty"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "It has no bytes. Copy or download it again, then choose it."
        ),
    )


def changed_file(kind: type[_Error]) -> _Error:
    return kind(
        title=QT_TRANSLATE_NOOP("notices", "The file changed while it was being read"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Wait until it is saved or downloaded, then choose it again."
        ),
    )
