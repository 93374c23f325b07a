"""A table of cells as text, whatever kind of file they came from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import msgpack

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record, replace
from desktop.spreadsheets import refusals
from desktop.spreadsheets.cells import NO_RESULT, TimeCell
from desktop.texting.sendable import sendable

MAX_ROWS = 200_000
MAX_COLUMNS = 500
# Each cell takes at least 8 bytes, empty ones too.
MAX_CELLS = 5_000_000
MAX_CELL = 10_000
"""Characters. Of a longer cell only the beginning is kept; a text is never that long."""

# What spreadsheets show where a formula has no result. A text must never say "Dear #N/A".
ERRORS = frozenset(
    ("#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
     "#GETTING_DATA", "#N/D", "#NOM?", "#VALEUR!", "#NUL!", "#NOMBRE?", "#¡VALOR!", "#¡REF!",
     "#¡DIV/0!", "#¡NUM!", "#¡NULO!", "Err:502", "Err:504", "Err:508", "Err:509", "Err:522")
)  # fmt: skip
LONG_CELLS = QT_TRANSLATE_NOOP(
    "notices", "Some cells are very long. Only their first 10,000 characters are used."
)
ERROR_CELLS = QT_TRANSLATE_NOOP(
    "notices", "Some cells show an error, such as #N/A. They count as empty."
)


class Table(Record, frozen=True):
    """``rows`` all have as many cells as there are columns. Rows and columns that are empty at the
    end are left out, as are empty rows at the beginning."""

    REDACTED = ("rows",)

    name: str
    """Of the file, and of the sheet where there are several."""
    rows: Sequence[tuple[str, ...]]
    first_row: int
    """The number of the first of ``rows``, as the spreadsheet shows it: from 1."""
    digest: bytes
    """SHA-256 of the cells: the same for two files with the same cells, in whatever form their
    dates are written."""
    first_time: str = ""
    """Its first `TimeCell` with a date, or else its first one; empty: it has none."""

    @property
    def width(self) -> int:
        return len(self.rows[0]) if self.rows else 0

    def number_of(self, index: int) -> int:
        """The number of ``rows[index]``, as the spreadsheet shows it."""
        return self.first_row + index

    def with_times(self, write: Callable[[str], str]) -> Table:
        """The same spreadsheet with each `TimeCell` as ``write`` returns it."""
        if not self.first_time:
            return self
        written: dict[str, str] = {}

        def cell_of(cell: str) -> str:
            if not isinstance(cell, TimeCell):
                return cell
            if cell not in written:
                written[cell] = write(cell)
            return written[cell]

        return replace(self, rows=[tuple(map(cell_of, row)) for row in self.rows])


class TableBuilder:
    """Takes rows as they are read. Equal cells of a column are kept once."""

    def __init__(self) -> None:
        self._rows: list[tuple[str, ...]] = []
        self._first = 1
        self._empty = 0
        self._cells = 0
        self._known: list[dict[str, str]] = []
        self._times: dict[str, TimeCell] = {}
        self._has_long = False
        self._has_errors = False

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, cells: Sequence[str]) -> None:
        """Raises SpreadsheetError at more than a list may have."""
        end = len(cells)
        while end and not cells[end - 1].strip():
            end -= 1
        if not end:
            self._empty += 1
            return
        if end > MAX_COLUMNS:
            raise refusals.too_large()
        if self._rows:
            # Between two rows, an empty one counts.
            self._rows += [()] * min(self._empty, MAX_ROWS + 1)
        else:
            self._first = 1 + self._empty
        self._empty = 0
        known = self._known
        while len(known) < end:
            known.append({})
        self._rows.append(tuple([self._kept(cells[at], known[at]) for at in range(end)]))
        if len(self._rows) > MAX_ROWS or len(self._rows) * len(known) > MAX_CELLS:
            raise refusals.too_large()

    def _kept(self, cell: str, known: dict[str, str]) -> str:
        if isinstance(cell, TimeCell):
            return self._times.setdefault(cell, cell)
        kept = known.get(cell)
        if kept is None:
            kept = self._clean(cell)
            known[cell] = kept
        return kept

    def _clean(self, cell: str) -> str:
        clean = cell.strip() if cell.isprintable() else sendable(cell).strip()
        if clean in ERRORS:
            self._has_errors = True
            return NO_RESULT
        if len(clean) > MAX_CELL:
            self._has_long = True
            return clean[:MAX_CELL]
        return clean

    def mark(self, row: int, column: int, *, is_error: bool) -> None:
        """The cell shows an error, or has a formula without a value. ``row``: as the spreadsheet
        shows it, from 1; ``column``: from 0."""
        self._has_errors |= is_error
        at = row - self._first
        if not 0 <= at < len(self._rows):
            return
        cells = self._rows[at] + ("",) * (column + 1 - len(self._rows[at]))
        # Excel writes an error into an ODS file as 0.
        if is_error or not cells[column]:
            self._rows[at] = (*cells[:column], NO_RESULT, *cells[column + 1 :])

    def notes(self) -> list[str]:
        """What the person should know about the cells."""
        return [LONG_CELLS] * self._has_long + [ERROR_CELLS] * self._has_errors

    def finish(self, name: str) -> Table:
        """Raises SpreadsheetError where every cell is empty."""
        rows = self._rows
        width = max((len(row) for row in rows if any(row)), default=0)
        if not width:
            raise refusals.empty()
        self._known.clear()
        empty = ("",) * width
        for at, row in enumerate(rows):
            rows[at] = (row + empty[len(row) :])[:width]
        first = next((cell for cell in self._times if "-" in cell), next(iter(self._times), ""))
        return Table(name, rows, self._first, digest_of(rows), str(first))


def digest_of(rows: Iterable[tuple[str, ...]]) -> bytes:
    import hashlib  # late: it loads OpenSSL, which the window does not need

    digest = hashlib.sha256()
    # A `TimeCell` counts as its text.
    pack = msgpack.Encoder(enc_hook=str).encode
    for row in rows:
        digest.update(pack(tuple(row)))
    return digest.digest()
