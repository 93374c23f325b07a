"""Phone numbers are formatted for display and compared."""

from __future__ import annotations

import subprocess
import sys
import unicodedata

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.texting.phone import (
    MAX_SHOWN,
    as_typed,
    as_written,
    comparable,
    same_number,
)

US_NUMBER = "+16505550123"
UK_NUMBER = "+442079460958"


# --- display ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "country", "shown"),
    [
        (US_NUMBER, "US", "(650) 555-0123"),
        (US_NUMBER, "us", "(650) 555-0123"),
        ("16505550123", "US", "(650) 555-0123"),
        (US_NUMBER, "GB", "+1 650-555-0123"),
        (US_NUMBER, "", "+1 650-555-0123"),
        (UK_NUMBER, "GB", "020 7946 0958"),
        (UK_NUMBER, "US", "+44 20 7946 0958"),
        ("12345", "US", "12345"),
        ("", "US", ""),
        ("Verizon", "US", "Verizon"),
        ("1-800-FLOWERS", "US", "1-800-FLOWERS"),
        ("<b>1</b>\u202e\x07\ud800\nx", "US", "<b>1</b> x"),
    ],
)
def test_numbers_are_displayed_nationally_at_home(number: str, country: str, shown: str) -> None:
    assert as_written(number, country) == shown


def test_a_text_that_is_no_number_is_cut() -> None:
    shown = as_written("9" * 1_000_000, "US")
    assert len(shown) == MAX_SHOWN
    assert shown.endswith("…")


@given(st.text(), st.text(max_size=3))
def test_any_text_can_be_displayed(number: str, country: str) -> None:
    shown = as_written(number, country)
    assert len(shown) <= max(MAX_SHOWN, len(number))
    assert not any(unicodedata.category(character).startswith("C") for character in shown)


@given(
    st.from_regex(r"\+1[2-9][0-9]{2}[2-9][0-9]{6}", fullmatch=True),
    st.sampled_from(["US", "CA", "PR"]),
)
def test_north_american_numbers_are_formatted_as_by_phonenumbers(number: str, country: str) -> None:
    parsed = phonenumbers.parse(number)
    expected = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)
    assert as_written(number, country) == expected


# --- comparing -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "country", "expected"),
    [
        ("+16505550123", "US", US_NUMBER),
        ("16505550123", "US", US_NUMBER),
        ("6505550123", "US", US_NUMBER),
        ("(650) 555-0123", "US", US_NUMBER),
        ("+1 (650) 555-0123", "GB", US_NUMBER),
        ("16505550123", "GB", US_NUMBER),
        ("442079460958", "US", UK_NUMBER),
        ("442079460958", "GB", UK_NUMBER),
        ("020 7946 0958", "GB", UK_NUMBER),
        ("123-45", "US", "12345"),
        ("VERIZON", "US", "verizon"),
        ("", "US", ""),
        ("  ", "US", ""),
    ],
)
def test_equal_numbers_have_one_normal_form(number: str, country: str, expected: str) -> None:
    assert comparable(number, country) == expected


def test_the_same_number_is_recognised() -> None:
    assert same_number("16505550123", "(650) 555-0123")
    assert same_number("+44 20 7946 0958", "442079460958")
    assert not same_number("+16505550123", "+16505550124")
    assert not same_number("12345", "+12345")
    assert not same_number("", "")


@given(st.text(max_size=60) | st.text("0123456789+-() ", max_size=20))
def test_the_normal_form_is_idempotent(number: str) -> None:
    once = comparable(number)
    assert comparable(once) == once


def test_the_first_paint_does_not_import_phonenumbers() -> None:
    program = (
        "import sys, desktop.texting.phone as p\n"
        "assert p.as_written('+16505550123', 'US') == '(650) 555-0123'\n"
        "assert p.same_number('+16505550123', '+16505550123')\n"
        "print('phonenumbers' in sys.modules)\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert result.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("2125550120", "(212) 555-0120"),
        ("(707)555-0102 nad", "(707) 555-0102 nad"),
        ("707 555 0102 nad", "(707) 555-0102 nad"),
        ("7075550102 3", "(707) 555-0102 3"),
        ("(707)", "(707)"),
        ("+442079460958 ", "+44 20 7946 0958 "),
    ],
)
def test_what_is_typed_last_stays(typed: str, shown: str) -> None:
    """Key by key, as the field does it."""
    text = ""
    for key in typed:
        text = as_typed(text + key, "US")
    assert text == shown
