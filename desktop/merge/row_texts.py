"""The text that one row of a list would get."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.core.model import MAX_TEXT_UNITS, LeftOut
from desktop.core.records import Record, replace
from desktop.merge.mapping import Mapping
from desktop.texting.fields import Filled, fields_in, fill_fields
from desktop.texting.first_text import says_itself, with_addition
from desktop.texting.segments import count, utf16_units
from desktop.texting.sendable import is_blank, sendable


class RowText(Record, frozen=True, gc=False):
    REDACTED = ("text", "problem")

    text: str
    """With its fields filled in, as far as they can be."""
    parts: int
    left: int
    """What its last part has room for."""
    missing: tuple[str, ...]
    """Fields that are empty in this row."""
    problem: tuple[LeftOut, str] | None
    """Why it cannot go out, with the detail of `PlannedRow`."""
    is_longer: bool
    """Whether it has what is added to a first text."""


class RowTexts:
    """Fills in the fields of the text from the cells of a row. ``addition``: to a first text.
    ``is_whole``: it has files, and goes out as one."""

    def __init__(
        self, text: str, addition: str, mapping: Mapping, *, is_whole: bool = False
    ) -> None:
        self._usual = sendable(text)
        self._addition = sendable(addition)
        self._first = with_addition(self._usual, self._addition)
        keys = {field.key for field in fields_in(self._usual) + fields_in(self._first)}
        self._columns = {key: at for key, at in mapping.fields.items() if key in keys}
        self._names = mapping.names
        self._is_whole = is_whole

    def of(self, cells: Sequence[str], *, is_first: bool) -> RowText:
        filled = self._fill(cells, self._usual)
        is_longer = is_first and self._adds_to(filled.text)
        if is_longer:
            filled = self._fill(cells, self._first)
        cost = count(filled.text)
        problem = _problem_of(filled)
        if problem is None and cost.over_limit:
            units = str(cost.utf16_units)
            problem = LeftOut.TOO_LONG, ", ".join(filter(None, (units, self._most(cells))))
        parts = 1 if self._is_whole else cost.parts
        return RowText(filled.text, parts, cost.left_in_part, filled.missing, problem, is_longer)

    def _adds_to(self, filled: str) -> bool:
        """A cell may have the text, or its end."""
        return self._first != self._usual and not says_itself(filled, self._addition)

    def _fill(self, cells: Sequence[str], text: str) -> Filled:
        values = {key: cells[at] for key, at in self._columns.items()}
        filled = fill_fields(text, values)
        # A field that is empty may leave an empty line.
        return replace(filled, text=sendable(filled.text))

    def _most(self, cells: Sequence[str]) -> str:
        """The field whose cell alone is more than half of what a text can have; empty: none."""
        at = max(self._columns.values(), key=lambda at: len(cells[at]), default=None)
        is_long = at is not None and utf16_units(cells[at]) > MAX_TEXT_UNITS // 2
        return self._names[at] if at is not None and is_long else ""


def _problem_of(filled: Filled) -> tuple[LeftOut, str] | None:
    if filled.missing:
        return LeftOut.EMPTY_FIELD, ", ".join(filled.missing)
    if "{" in filled.text and (found := fields_in(filled.text)):
        # A value of the spreadsheet looks like a field, or became one beside other text.
        return LeftOut.BRACES, filled.text[found[0].start : found[0].end]
    return (LeftOut.NO_TEXT, "") if is_blank(filled.text) else None
