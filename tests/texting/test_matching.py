"""Numbers and texts are compared without what RingCentral or a person may write differently."""

from __future__ import annotations

import pytest

from desktop.core.model import StoreRecord
from desktop.texting.matching import (
    SentText,
    digits_of,
    folded_words,
    is_sealed,
    number_key,
    prefix_range,
    seal_of,
    text_key,
)


def test_changes_by_ringcentral_do_not_matter() -> None:
    assert text_key("a\r\nb \n") == text_key("a\nb")
    assert text_key("a b") != text_key("ab")
    assert number_key("+1 (650) 555-0101") == number_key("16505550101") == number_key("6505550101")
    assert number_key("+44 20 7946 0958") == number_key("442079460958")
    assert number_key("+16505550101") != number_key("+16505550102")


def test_ten_digits_of_another_country_are_no_north_american_number() -> None:
    assert number_key("01 23 45 67 89") == "0123456789"
    assert number_key("0123456789") != number_key("+10123456789")
    assert number_key("2125550100") == number_key("+12125550100")
    assert number_key("2121550100") == "2121550100", "an exchange does not begin with 1"
    assert number_key("+2125550100") == "2125550100", "a plus is followed by the country"


def test_only_a_number_has_digits() -> None:
    assert digits_of("41") == ""
    assert digits_of("call 415") == ""
    assert digits_of("٤١٥٥٥٥") == ""
    assert digits_of("0041 44") == "4144"


FROM, TO, OTHER = "+16505550101", "+14155550100", "+14155550111"


@pytest.mark.parametrize(
    ("sender", "recipients", "text", "may_be"),
    [
        (FROM, (TO,), "Hello", True),
        ("(650) 555-0101", ("4155550100",), "Hello ", True),
        ("", (), "", True),
        ("", ("",), "", True),
        (FROM, (), "", True),
        (OTHER, (), "", False),
        ("", (OTHER,), "", False),
        ("", (TO, OTHER), "", False),
        ("", ("", OTHER), "", False),
        ("", (), "Other", False),
        (OTHER, (TO,), "Hello", False),
        (FROM, (OTHER,), "Hello", False),
        (FROM, (TO,), "Other", False),
    ],
)
def test_an_answer_belongs_to_a_text_where_all_that_it_has_matches(
    sender: str, recipients: tuple[str, ...], text: str, may_be: bool
) -> None:
    record = StoreRecord("9", sender, recipients, text, None, "Queued")
    assert SentText(FROM, TO, text_key("Hello")).may_be_answered_by(record) is may_be


@pytest.mark.parametrize(
    ("sender", "recipient", "text", "is_same"),
    [
        (FROM, TO, "Hello", True),
        (FROM, TO, "Hello ", False),
        (OTHER, TO, "Hello", False),
        (FROM, OTHER, "Hello", False),
        (TO, FROM, "Hello", False),
        (FROM + TO[:1], TO[1:], "Hello", False),
        (FROM, TO + "H", "ello", False),
    ],
)
def test_a_seal_is_of_one_text_from_one_number_to_one_other(
    sender: str, recipient: str, text: str, is_same: bool
) -> None:
    seal = seal_of(FROM, TO, "Hello")
    assert is_sealed(sender, recipient, text, text_key(text), seal) is is_same


def test_a_row_without_a_seal_is_compared_by_its_text() -> None:
    assert is_sealed(FROM, TO, "Hello", text_key("Hello"), b"")
    assert not is_sealed(FROM, TO, "Hello!", text_key("Hello"), b"")


def test_half_an_emoji_has_a_key() -> None:
    assert text_key("\ud83d") != text_key("\ude00")
    assert seal_of(FROM, TO, "\ud83d") != seal_of(FROM, TO, "")


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        ("12", ""),
        ("123", "123"),
        ("012", ""),
        ("000", ""),
        ("0123", "123"),
        ("00123", "123"),
        ("1020", "1020"),
        ("+1 (415) 555.0123/4\u20115\u00a06-7", "141555501234567"),
        ("415x555", ""),
        ("415555 ext", ""),
        ("", ""),
        ("+", ""),
    ],
)
def test_the_digits_of_a_number_in_any_notation(words: str, digits: str) -> None:
    assert digits_of(words) == digits


@pytest.mark.parametrize(
    ("number", "key"),
    [
        ("2002000000", "12002000000"),
        ("9999999999", "19999999999"),
        ("1002000000", "1002000000"),
        ("2001000000", "2001000000"),
        ("200200000", "200200000"),
        ("20020000000", "20020000000"),
        (" +2002000000", "2002000000"),
        ("tel. 200-200-0000", "12002000000"),
        ("", ""),
    ],
)
def test_ten_digits_without_a_plus_are_north_american_where_they_can_be(
    number: str, key: str
) -> None:
    assert number_key(number) == key


def test_the_words_of_a_text_are_folded_and_each_comes_once() -> None:
    assert folded_words("Éa, EA; straße STRASSE a_1 \ufb01n") == ["ea", "strasse", "a_1", "fin"]
    assert folded_words("... !") == []


def test_all_strings_with_a_prefix_are_in_its_range() -> None:
    first, end = prefix_range("ab")
    inside = ["ab", "ab\0", "abz", "ab\U0001f600", "ab\U0010fffe"]
    assert all(first <= one < end for one in inside)
    assert not any(first <= one < end for one in ("a", "aa", "ac", "b", "Ab", "XXab"))
