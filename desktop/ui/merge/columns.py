"""The columns of a spreadsheet as a list uses them, in words."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cached_property
from itertools import islice

from PySide6.QtCore import QCoreApplication

from desktop.core.records import replace
from desktop.merge.mapping import Mapping, column_letters
from desktop.merge.names import name_in
from desktop.spreadsheets.table import Table
from desktop.texting.fields import field_key, fields_in, is_last_name, is_of_recipient
from desktop.ui.text.plain import isolated, one_line

_MOST_TITLE = 40
# Of the rows that are looked through for an example.
_MOST_LOOKED = 200


class Columns:
    """GUI thread."""

    def __init__(self, table: Table, mapping: Mapping) -> None:
        self.table = table
        self.mapping = mapping

    def __len__(self) -> int:
        return self.table.width

    @cached_property
    def row_count(self) -> int:
        """Without the header and what is above it, and without empty rows: they become no text."""
        return sum(map(any, islice(self.table.rows, self.mapping.first_row, None)))

    def row_from(self, at: int, by: int) -> int | None:
        """The position of the first row that is not empty, at this one and then forward, or with
        -1 back. None: there is none."""
        rows = self.table.rows
        while self.mapping.first_row <= at < len(rows):
            if any(rows[at]):
                return at
            at += by
        return None

    def title(self, at: int) -> str:
        """The letter of the column, and its name where it has one."""
        header, letters = self.mapping.header_row, column_letters(at)
        name = self.table.rows[header][at] if header is not None else ""
        if not name:
            return letters
        words = QCoreApplication.translate("listColumns", "{letter} · {name}")
        return words.format(letter=letters, name=isolated(one_line(name, _MOST_TITLE)))

    def example(self, at: int) -> str:
        """The first cell that is not empty."""
        first = self.mapping.first_row
        cells = (row[at] for row in self.table.rows[first : first + _MOST_LOOKED])
        return next((cell for cell in cells if cell), "")

    def example_name(self) -> str:
        """The first name of a recipient; empty where there is none."""
        first = self.mapping.first_row
        rows = self.table.rows[first : first + _MOST_LOOKED]
        return next(filter(None, (name_in(row, self.mapping) for row in rows)), "")

    def field_name(self, at: int) -> str:
        """As it can stand in a text; empty: the column fills no field."""
        return self.mapping.names[at]

    def field_names(self) -> list[str]:
        """In the order of the columns, without that of the numbers."""
        return [
            name
            for at, name in enumerate(self.mapping.names)
            if name and at != self.mapping.number_column
        ]

    def greeted_field(self) -> str:
        """The field with which a text can begin: that of a name, or the first that has words.
        Empty where there is none."""
        number = self.mapping.number_column
        people = [at for at in self.mapping.name_columns if self.mapping.names[at]]
        others = [at for at, name in enumerate(self.mapping.names) if name and at != number]
        worded = [at for at in others if any(map(str.isalpha, self.example(at)))]
        found = [*people, *worded, *others]
        return self.mapping.names[found[0]] if found else ""

    def near_field(self, name: str) -> str:
        """The field whose name is written almost like this; empty: none."""
        names = {field_key(one): one for one in self.mapping.names if one}
        wanted = field_key(name)
        people = [at for at in self.mapping.name_columns if self.mapping.names[at]]
        if people and is_of_recipient(wanted):
            # {Name} is written more like "Last name", but a text greets by the first name.
            return self.mapping.names[people[-1 if is_last_name(wanted) else 0]]
        near = get_close_matches(wanted, names, 1)
        return names[near[0]] if near else ""

    def unknown_fields(self, text: str) -> list[str]:
        """Names of the fields in ``text`` that no column fills, and that have no otherwise."""
        unknown = (
            field.name
            for field in fields_in(text)
            if field.key not in self.mapping.fields and field.otherwise is None
        )
        return list(dict.fromkeys(unknown))

    def renamed(self, at: int, name: str) -> Mapping | str:
        """The mapping with this name for the field of a column; an empty one removes it. A
        sentence where it cannot have that name."""
        name = " ".join(name.strip().strip("{}").split())
        fields = {key: column for key, column in self.mapping.fields.items() if column != at}
        key = field_key(name)
        if name and not (key and _is_name(name)):
            return QCoreApplication.translate(
                "listColumns",
                "A field begins with a letter and has letters, digits and spaces only.",
            )
        if key in fields:
            return QCoreApplication.translate(
                "listColumns", "Another column has this field already. Choose another name."
            )
        names = list(self.mapping.names)
        names[at] = name
        if key:
            fields[key] = at
        return replace(self.mapping, fields=fields, names=tuple(names))


def _is_name(name: str) -> bool:
    found = fields_in(f"{{{name}}}")
    return len(found) == 1 and found[0].otherwise is None
