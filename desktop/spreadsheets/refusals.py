"""Why a spreadsheet cannot be read as a list: the sentences."""

from __future__ import annotations

from desktop.core.file_errors import SpreadsheetError
from desktop.core.i18n import QT_TRANSLATE_NOOP


def too_large() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet is too large"),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "A list has up to 200,000 rows, 500 columns and 60 MB. Copy what you need into a new"
            " spreadsheet, then choose that.",
        ),
    )


def empty() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet is empty"),
        advice=QT_TRANSLATE_NOOP("notices", "Choose another file or another sheet."),
    )


def protected() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet has a password"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Open it, save a copy without a password, then choose the copy."
        ),
    )


def not_a_spreadsheet() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "This is not a spreadsheet"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Choose a file of Excel or LibreOffice (.xlsx, .xls, .ods), or a CSV file."
        ),
    )


def damaged(details: str = "") -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet is damaged"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Open it, save it again under another name, then choose that file."
        ),
        details=details,
    )


def quotes() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet is damaged"),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "A quotation mark is missing somewhere in the CSV file. Correct it, or save the file"
            " again with the program it comes from.",
        ),
    )


def changed() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet changed while it was being read"),
        advice=QT_TRANSLATE_NOOP(
            "notices", "Wait until it is saved or downloaded, then choose it again."
        ),
    )


def missing(reason: str) -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet is no longer there"),
        advice=QT_TRANSLATE_NOOP("notices", "It was moved, renamed or deleted. Choose it again."),
        details=reason,
    )


def forbidden(reason: str) -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The spreadsheet cannot be opened"),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "Another program may have it open, or you may not open it. Close that program, or copy"
            " the file, then choose it again.",
        ),
        details=reason,
    )


def no_such_sheet() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "The sheet is no longer there"),
        advice=QT_TRANSLATE_NOOP("notices", "Choose another sheet."),
    )


def no_reader(details: str) -> SpreadsheetError:
    return SpreadsheetError(
        advice=QT_TRANSLATE_NOOP("notices", "Save it as CSV, then choose that file."),
        details=details,
    )


def web_page() -> SpreadsheetError:
    return SpreadsheetError(
        title=QT_TRANSLATE_NOOP("notices", "This is not a spreadsheet"),
        advice=QT_TRANSLATE_NOOP(
            "notices",
            "It is a web page, whatever its name says. Open it in Excel or LibreOffice, save it as"
            " .xlsx, then choose that file.",
        ),
    )
