"""Errors of files that a person chooses: contacts, spreadsheets, pictures and other attachments."""

from __future__ import annotations

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
