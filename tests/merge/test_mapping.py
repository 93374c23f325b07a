"""Which row is the header, which column has the numbers, how the fields are named."""

from __future__ import annotations

import pytest

from desktop.merge.mapping import column_letters, mapped, suggest
from desktop.spreadsheets.table import Table, TableBuilder
from desktop.texting.fields import fill_fields


def table_of(*rows: str) -> Table:
    """Each row with | between its cells."""
    builder = TableBuilder()
    for row in rows:
        builder.add(row.split("|"))
    return builder.finish("made up")


@pytest.mark.parametrize(
    ("rows", "header", "number"),
    [
        (["Name|Mobile", "Bob|4155550101"], 0, 1),
        (["Customers", "", "Prénom|Téléphone portable", "Bob|4155550101"], 2, 1),
        (["Home phone|Cell|Name", "4155550101|4155550102|Bob"], 0, 1),
        (["Home phone|Cell|Name", "4155550101||Bob"], 0, 0),
        (["Fax|Phone|Name", "4155550101|4155550102|Bob"], 0, 1),
        (["Number|Reach at|Name", "1|4155550101|Bob", "2|4155550102|Al"], 0, 1),
        (["Day|Reach at", "2026-12-03|4155550101", "2026-12-04|4155550102"], 0, 1),
        (["3.12.2026|4155550101|Bob", "4.12.2026|4155550102|Al"], None, 1),
        (["Name|Name|Mobile", "First|Last|Mobile", "Bob|Stone|4155550101"], 1, 2),
        (["4155550101", "4155550102"], None, 0),
        (["Mobile", "4155550101"], 0, 0),
        (["Name|City", "Bob|Ulm", "Al|Rom"], 0, None),
        (["Name|Mobile"], 0, 1),
        (["Name|Mobile", "Bob|unknown"], 0, 1),
    ],
)
def test_columns_are_suggested(rows: list[str], header: int | None, number: int | None) -> None:
    found = suggest(table_of(*rows))
    assert (found.header_row, found.number_column) == (header, number)


@pytest.mark.parametrize(
    ("header", "names"),
    [
        ("Mobile|First name|first_name|", ("Mobile", "First name", "first_name 2", "")),
        ("Mobile|Amount (€)|2nd name|***|Größe", ("Mobile", "Amount", "nd name", "", "Größe")),
        ("Mobile|{name}|a|b|x", ("Mobile", "name", "a", "b", "x")),
        ("Mobile|name|name|name 2|x", ("Mobile", "name", "name 2", "name 2 3", "x")),
    ],
)
def test_headers_are_names_that_a_text_can_have(header: str, names: tuple[str, ...]) -> None:
    table = table_of(header, "4155550101|v1|v2|v3|v4")
    found = mapped(table, 0, 0)
    assert found.names[: len(names)] == names
    values = {key: table.rows[1][column] for key, column in found.fields.items()}
    for column, name in enumerate(found.names):
        if name:
            assert fill_fields(f"{{{name}}}", values).text == table.rows[1][column]


def test_without_a_header_fields_have_the_letters_of_their_columns() -> None:
    assert suggest(table_of("Bob|4155550101")).names == ("A", "B")
    assert [column_letters(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("header", "row", "columns"),
    [
        ("Mobile|First name|Last name|Day", "4155550101|Bob|Stone|Monday", (1, 2)),
        ("Last name|First name|Mobile", "Stone|Bob|4155550101", (1, 0)),
        ("Mobile|First name|Middle name|Last name", "4155550101|Bob|A.|Stone", (1, 3)),
        ("Nom|Prénom|Portable", "Stone|Bob|4155550101", (1, 0)),
        ("Nombre|Apellidos|Móvil", "Bob|Stone|4155550101", (0, 1)),
        ("Customer|Mobile", "Bob Stone|4155550101", (0,)),
        ("Customer|First name|Last name|Mobile", "C-2001|Bob|Stone|4155550101", (1, 2)),
        ("Name|First name|Last name|Mobile", "Bob Stone|Bob|Stone|4155550101", (1, 2)),
        ("Customer|First name|Mobile", "C-2001|Bob|4155550101", (1,)),
        ("Contact number|Contact|Day", "4155550101|Bob|Monday", (1,)),
        ("Contact|Day", "4155550101|Monday", ()),
        ("Name|Mobile", "Client12|4155550101", (0,)),
        ("Name|Mobile", "P10|4155550101", (0,)),
        ("Full name|Mobile", "K2001|4155550101", (0,)),
        ("First name|Last name|Mobile", "P10|K2|4155550101", (0, 1)),
        ("Name|Mobile", "2001|4155550101", ()),
        ("Name|Mobile", "12/03/2026|4155550101", ()),
        ("Customer|Mobile", "K2001|4155550101", ()),
        ("Customer name|Mobile", "K2001|4155550101", (0,)),
        ("Mobile|Company", "4155550101|Stone Ltd", (1,)),
        ("Customer|Mobile|Day", "C-2001|4155550101|Monday", ()),
        ("4155550101|Monday", "4155550102|Tuesday", ()),
    ],
)
def test_columns_with_names_are_suggested(header: str, row: str, columns: tuple[int, ...]) -> None:
    assert suggest(table_of(header, row)).name_columns == columns
