"""What `plain_number` reads, `parse_recipient` reads in the same way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import PhoneNumberError
from desktop.texting.plain_number import plain_number
from desktop.texting.recipient_number import parse_recipient

COUNTRIES = ("US", "CA", "GB", "FR", "DE")
digits = st.text("0123456789", min_size=4, max_size=4)
three = st.integers(200, 999).map(str)
between = st.sampled_from(["", " ", ".", "-"])
written = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "+1", "+1 ", "+1-", "1 ", "1-", "1.", "1"]),
        st.sampled_from(["", "("]),
        three,
        st.sampled_from(["", ")", ") ", " ", ".", "-"]),
        three,
        between,
        digits,
    ),
)


def read_closely(text: str, country: str) -> str:
    try:
        return parse_recipient(text, country=country)
    except PhoneNumberError as error:
        return type(error).__name__


@given(written, st.sampled_from(COUNTRIES))
def test_the_quick_verdict_is_the_careful_one(text: str, country: str) -> None:
    quick = plain_number(text, country)
    assert quick is None or quick == read_closely(text, country)


@pytest.mark.parametrize("country", ["US", "CA"])
def test_every_area_code(country: str) -> None:
    """With the ends of the exchanges: an area code in use has all of them, or is left alone."""
    for area in range(200, 1000):
        for rest in ("2000000", "5550100", "9999999"):
            quick = plain_number(f"{area}{rest}", country)
            assert quick is None or quick == read_closely(f"{area}{rest}", country)


@pytest.mark.parametrize(
    "text",
    ["4155550123", "(415) 555-0123", "(415)555-0123", "415-555-0123", "415.555.0123",
     "1-415-555-0123", "+14155550123", "+1 415 555 0123"],
)  # fmt: skip
def test_usual_notations_are_quick(text: str) -> None:
    assert plain_number(text, "US") == "+14155550123"


@pytest.mark.parametrize("text", ["", "x", "0155550123", "415555012", "4155550123/4", "911"])
def test_everything_else_is_looked_at_closely(text: str) -> None:
    assert plain_number(text, "US") is None
