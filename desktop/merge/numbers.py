"""The phone numbers of the rows of a list."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from desktop.core.errors import AmbiguousNumberError, PhoneNumberError
from desktop.core.go_on import Cancelled, GoOn
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.model import LeftOut
from desktop.core.records import Record
from desktop.merge.mapping import Mapping
from desktop.spreadsheets.cells import NoResult
from desktop.spreadsheets.table import Table
from desktop.texting.phone import as_written, comparable
from desktop.texting.plain_number import plain_number
from desktop.texting.recipient_number import parse_recipient

_STEP = 100

# A whole number that a program wrote as text.
_WHOLE = re.compile(r"(\d{7,15})\.0{1,2}", re.ASCII)
_ONE_READING = QT_TRANSLATE_NOOP("notices", "It is no number as it stands, but may be {number}")
_NO_RESULT = QT_TRANSLATE_NOOP(
    "notices", "The cell with the number shows an error, or has a formula without a result"
)


def as_read(cell: str, country: str) -> str:
    """The number in a cell as E.164; nothing where it cannot be read, or has to be asked about."""
    try:
        return _read(cell, country)
    except PhoneNumberError:
        return ""


def _read(cell: str, country: str) -> str:
    """The number as E.164. Raises PhoneNumberError."""
    return plain_number(cell, country) or parse_recipient(cell, country=country)


class RowNumber(Record, frozen=True, gc=False):
    """``recipient`` in E.164 where the cell can be read, or ``left_out`` and why."""

    REDACTED = ("recipient", "detail")

    recipient: str = ""
    left_out: LeftOut | None = None
    detail: str = ""


_NO_NUMBER = RowNumber("", LeftOut.NO_NUMBER)
_ERROR = RowNumber("", LeftOut.UNREADABLE, _NO_RESULT)


class RowNumbers:
    """Reads the cells of the number column. Each different cell is read once."""

    def __init__(self, country: str, own: Collection[str]) -> None:
        self._country = country
        self._own = {comparable(number, country) for number in own}
        self._known: dict[str, RowNumber] = {"": _NO_NUMBER}

    def read(self, table: Table, mapping: Mapping, go_on: GoOn) -> Sequence[RowNumber]:
        """For the rows below the header. Raises Cancelled."""
        rows = table.rows[mapping.first_row :]
        column = mapping.number_column
        if column is None:
            return [_NO_NUMBER] * len(rows)
        found = []
        for at, row in enumerate(rows):
            if not at % _STEP and not go_on(at / len(rows)):
                raise Cancelled
            cell = row[column]
            # It is equal to an empty cell.
            number = _ERROR if isinstance(cell, NoResult) else self._known.get(cell)
            if number is None:
                number = self._known[cell] = self._read(cell)
            found.append(number)
        return found

    def _read(self, cell: str) -> RowNumber:
        try:
            recipient = _read(cell, self._country)
        except AmbiguousNumberError as error:
            if len(error.readings) > 1:
                return RowNumber("", LeftOut.AMBIGUOUS, ", ".join(error.readings))
            (recipient,) = error.readings
            whole = _WHOLE.fullmatch(cell)
            if whole is None or self._read(whole[1]).recipient != recipient:
                shown = as_written(recipient, self._country)
                detail = fill(_ONE_READING, number=f"\u2068{shown}\u2069")
                return RowNumber("", LeftOut.UNREADABLE, detail)
        except PhoneNumberError as error:
            return RowNumber("", LeftOut.UNREADABLE, error.title)
        if recipient in self._own:
            return RowNumber(recipient, LeftOut.OWN_NUMBER)
        return RowNumber(recipient)
