"""Fields of a text are found by their folded names, and a value is never read as a field."""

from __future__ import annotations

import pytest

from desktop.texting.fields import (
    Filled,
    could_be_filled,
    field_key,
    fields_in,
    fill_fields,
    recipient_values,
    sender_values,
)

VALUES = {"first name": " Ana \n María ", "date": "3 May", "empty": ""}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Hi {First Name}!", Filled("Hi Ana María!")),
        ("Hi {first_name|there}", Filled("Hi Ana María", ())),
        ("Hi {empty|there}", Filled("Hi there")),
        ("Hi {empty|}", Filled("Hi")),
        ("Hi {empty|} and all", Filled("Hi and all")),
        ("Hi {empty|}, all", Filled("Hi, all")),
        ("{empty|} {date}:\n{empty|} {empty|} x", Filled("3 May:\nx")),
        ("{date}{empty|} x", Filled("3 May x")),
        ("a  {empty|}-b", Filled("a  -b")),
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


@pytest.mark.parametrize(
    ("text", "filled", "expected"),
    [
        ("Hi", "Hi", True),
        ("Hi", "Hi ", False),
        ("Hi {name}", "Hi Ana", True),
        ("Hi {name}", "Hi ", True),
        ("Hi {name}!", "Hi Ana", False),
        ("Hi {name|} and {x|}!", "Hi and!", True),
        ("Hi {name|} and {x|}!", "Hi or!", False),
        ("{name}, {date}: {time}", "Ana, 3 May: 5 pm", True),
        ("{name}, {date}: {time}", "Ana 3 May: 5 pm", False),
        ("aa{x}aa", "aaa", False),
        ("{x}b{y}", "b", True),
    ],
)
def test_a_text_is_recognized_with_other_values_in_its_fields(
    text: str, filled: str, expected: bool
) -> None:
    assert could_be_filled(text, filled) is expected


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Ana Martins", "Ana"),
        ("  Ana  ", "Ana"),
        ("Martins, Ana Maria", "Ana"),
        ("Dr. Ana Martins", "Ana"),
        ("Mme Martins", "{first name}"),
        ("", "{first name}"),
        ("42", "{first name}"),
    ],
)
def test_the_first_name(name: str, first: str) -> None:
    assert fill_fields("{first name}", recipient_values(name)).text == first


def test_names_are_filled_in_the_languages_of_the_window() -> None:
    values = recipient_values("Ana Martins") | sender_values("Bo Li", "(650) 555-0101")
    text = "{prénom} {Nombre} {NOM DE FAMILLE} {my name} {mi número} {date}"
    assert fill_fields(text, values).text == "Ana Ana Martins Bo Li (650) 555-0101 {date}"
