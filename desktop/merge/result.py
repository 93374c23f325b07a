"""Saves what became of a list: a copy of the spreadsheet, as CSV, with more columns."""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from desktop.core.errors import OwnlineError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.spreadsheets.formulas import safe_cell


class ResultFileError(OwnlineError):
    title = QT_TRANSLATE_NOOP("notices", "The file could not be saved")
    advice = QT_TRANSLATE_NOOP("notices", "Choose another folder, or make room on the disk.")


def write_result(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    separator: str = ",",
) -> None:
    """``header`` and ``rows`` are the cells of the spreadsheet, followed by what became of each, in
    the language of the screen. A file that is there is replaced once the new one is whole; the new
    one can be read only by its owner. Raises ResultFileError."""
    try:
        # Only the owner may read it.
        descriptor, name = tempfile.mkstemp(prefix=".ownline-", suffix=".csv", dir=path.parent)
        new = Path(name)
        try:
            # The BOM tells spreadsheets that it is UTF-8.
            with os.fdopen(
                descriptor, "w", encoding="utf-8-sig", errors="replace", newline=""
            ) as file:
                writer = csv.writer(file, delimiter=separator, quoting=csv.QUOTE_ALL)
                writer.writerow(map(safe_cell, header))
                writer.writerows(map(safe_cell, row) for row in rows)
                file.flush()
                os.fsync(file.fileno())
            new.replace(path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ResultFileError(details=error.strerror or type(error).__name__) from error
