"""Fields of a text are found by their folded names, and a value is never read as a field."""

from __future__ import annotations

import pytest

from desktop.texting.fields import Filled, field_key, fields_in, fill_fields

VALUES = {"first name": " Ana \n María ", "date": "3 May", "empty": ""}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Hi {First Name}!", Filled("Hi Ana María!")),
        ("Hi {first_name|there}", Filled("Hi Ana María", ())),
        ("Hi {empty|there}", Filled("Hi there")),
        ("Hi {empty|}", Filled("Hi ")),
        ("Hi {empty}", Filled("Hi {empty}", ("empty",))),
        ("{x} {date} {x} {y}", Filled("{x} 3 May {x} {y}", ("x", "y"))),
        ("{} {0} {1|a} { } {{date}}", Filled("{} {0} {1|a} { } {3 May}")),
        ("{date", Filled("{date")),
        ("{prénom|ami}", Filled("ami")),
    ],
)
def test_fields_are_filled(text: str, filled: Filled) -> None:
    assert fill_fields(text, VALUES) == filled


def test_a_value_is_not_read_as_a_field() -> None:
    assert fill_fields("{date}", {"date": "{name}"}) == Filled("{name}")


def test_keys_ignore_case_accents_and_separators() -> None:
    assert field_key("Prénom ") == field_key("prenom") == "prenom"
    assert field_key("First-Name") == field_key("first name")
    assert [one.key for one in fields_in("{First-Name} {Straße}")] == ["first name", "strasse"]
