"""Recipients: typed numbers become E.164, a question, or a sentence that says what is wrong."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from desktop.core.errors import AmbiguousNumberError, PhoneNumberError
from desktop.texting.phone import MAX_TYPED, as_written, same_number
from desktop.texting.recipient_number import parse_recipient

US_NUMBER = "+16505550123"
UK_NUMBER = "+442079460958"


def refusal(typed: str, country: str = "US", own: tuple[str, ...] = ()) -> PhoneNumberError:
    with pytest.raises(PhoneNumberError) as caught:
        parse_recipient(typed, country=country, own=own)
    assert caught.value.title
    assert caught.value.advice
    return caught.value


@pytest.mark.parametrize(
    "typed",
    [
        "+16505550123",
        "16505550123",
        "6505550123",
        "(650) 555-0123",
        " 1 (650) 555 0123 ",
        "650.555.0123",
        "650/555/0123",
        "+1\u00a0650\u2011555\u20130123",
        "\u202a+1 650 555 0123\u202c",
        "\u200e\ufeff6505550123\u200b",
        "６５０５５５０１２３",
        "＋１（６５０）５５５－０１２３",
        "٦٥٠٥٥٥٠١٢٣",
        "۶۵۰۵۵۵۰۱۲۳",
        "६५०५५५०१२३",
        "650 555 0123\r\n",
        '"+16505550123"',
        "<+16505550123>;",
        "tel:+1-650-555-0123",
        "TEL:650-555-0123;phone-context=+1",
        "tel:555-0123;phone-context=+1650",
        "sms:+16505550123?body=Hello%20there",
        "sms:%2B16505550123",
        "smsto://+16505550123",
    ],
)
def test_a_number_is_parsed_in_any_notation(typed: str) -> None:
    assert parse_recipient(typed, country="US") == US_NUMBER


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("020 7946 0958", "GB"),
        ("+44 20 7946 0958", "US"),
        ("+44 (0)20 7946 0958", "US"),
        ("011 44 20 7946 0958", "US"),
        ("00 44 20 7946 0958", "US"),
        ("0044 20 7946 0958", "FR"),
        ("011 44 20 7946 0958", "FR"),
    ],
)
def test_numbers_of_other_countries_are_parsed(typed: str, country: str) -> None:
    assert parse_recipient(typed, country=country) == UK_NUMBER


def test_011_in_britain_is_read_as_sheffield_first() -> None:
    assert parse_recipient("0114 234 5678", country="GB") == "+441142345678"
    assert parse_recipient("011 1 650 555 0123", country="GB") == US_NUMBER


@pytest.mark.parametrize(
    "typed",
    [
        "+16505550100",
        "+16505550199",
        "+15555550123",  # no such area code today
        "+12025550143",
        "+19005550123",  # premium: RingCentral decides
    ],
)
def test_a_possible_number_need_not_be_assigned(typed: str) -> None:
    assert parse_recipient(typed, country="US") == typed


@pytest.mark.parametrize("typed", ["", "   ", "\n", "\u200f\u202c\ufeff", "\u00a0"])
def test_an_empty_field_has_its_own_error(typed: str) -> None:
    assert refusal(typed).title == "There is no number yet"


@pytest.mark.parametrize("typed", ["#", "+", "---", "()", "tel:"])
def test_without_digits_there_is_no_number(typed: str) -> None:
    assert refusal(typed).title in {"This is not a phone number", "There is no number yet"}


@pytest.mark.parametrize("typed", ["Ann", "650-555-O123", "Ann 650-555-0123", "电话6505550123"])
def test_letters_are_refused(typed: str) -> None:
    error = refusal(typed)
    assert error.title == "A phone number goes here, without letters"
    assert "keypad" not in error.advice


def test_a_vanity_number_is_refused_with_its_digits() -> None:
    error = refusal("1-800-FLOWERS")
    assert error.title == "A phone number goes here, without letters"
    said = error.advice.replace("\u2068", "").replace("\u2069", "")
    assert said == "Type digits instead. On a keypad, 1-800-FLOWERS is +1 800-356-9377."


@pytest.mark.parametrize(
    "typed",
    [
        "1",
        "12",
        "123",
        "1234",
        "+1",
        "+44",
        "65055501",
        "+1650555012",
        "555-01",
        "222-33",
        "555 012",
    ],
)
def test_a_number_can_be_too_short(typed: str) -> None:
    assert refusal(typed).title == "This number is too short"


@pytest.mark.parametrize("typed", ["+165055501234", "9" * 16, "1" * MAX_TYPED])
def test_a_number_can_be_too_long(typed: str) -> None:
    error = refusal(typed)
    assert error.title == "This number is too long"
    assert "+" in error.advice


def test_a_missing_area_code_is_named() -> None:
    assert refusal("555-0123").title == "The area code is missing"


@pytest.mark.parametrize("typed", ["055-555-0123", "023 555 0123", "650-055-0123"])
def test_impossible_north_american_numbers_are_refused(typed: str) -> None:
    assert refusal(typed).title == "There is no such number"


def test_an_unknown_country_code_is_refused() -> None:
    assert refusal("+999 1234 5678").title == "No country has this code"


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        ("911", "US"),
        ("9-1-1", "US"),
        ("+911", "US"),
        ("+1 911", "US"),
        ("112", "US"),
        ("999", "US"),
        ("999", "GB"),
        ("+44 999", "US"),
        ("112", "FR"),
        ("15", "FR"),
        ("000", "AU"),
        ("٩١١", "US"),
        ("tel:911", "US"),
        ("911", "nowhere"),
    ],
)
def test_emergency_numbers_are_refused(typed: str, country: str) -> None:
    assert refusal(typed, country).title == "Emergency services cannot be texted from here"


@pytest.mark.parametrize("typed", ["12345", "741741", "sms:12345"])
def test_short_codes_are_refused(typed: str) -> None:
    assert refusal(typed).title == "Numbers with five or six digits cannot be texted"


def test_six_digits_are_a_phone_number_in_andorra() -> None:
    assert parse_recipient("312 345", country="AD") == "+376312345"


@pytest.mark.parametrize(
    "typed",
    [
        "650-555-0123 x12",
        "650-555-0123 ext. 12",
        "6505550123#12",
        "+16505550123;ext=12",
        "tel:+1-650-555-0123;ext=12",
    ],
)
def test_an_extension_is_refused(typed: str) -> None:
    error = refusal(typed)
    assert error.title == "A text cannot go to an extension"
    assert "12" in error.advice


@pytest.mark.parametrize(
    "typed",
    [
        "650-555-0123, 650-555-0124",
        "6505550123\n6505550124",
        "6505550123\t6505550124",
        "(650) 555-0123 (650) 555-0124",
        "+16505550123;+16505550124",
        "sms:+16505550123,+16505550124?body=x",
    ],
)
def test_several_numbers_are_refused(typed: str) -> None:
    assert refusal(typed).title == "There is more than one number here"


@pytest.mark.parametrize(
    "typed",
    ["650\x00 555 0123", "650\x1b[5550123", "*67 6505550123", "😀6505550123", "²6505550123",
     "\ud8006505550123", "$6505550123"],
)  # fmt: skip
def test_other_characters_are_refused(typed: str) -> None:
    error = refusal(typed)
    assert error.title == "There is a character here that no phone number has"
    assert "\x1b" not in error.advice


@pytest.mark.parametrize("own", ["+16505550123", "16505550123", "(650) 555-0123", "6505550123"])
def test_the_own_number_is_refused(own: str) -> None:
    error = refusal("650 555 0123", own=("+16505550199", own))
    assert error.title == "This is the number you are texting from"


def test_another_number_is_not_taken_for_the_own() -> None:
    assert parse_recipient("650 555 0123", country="US", own=["+16505550124"]) == US_NUMBER


@pytest.mark.parametrize("pasted", ["6" * 1_000_000, "6505550123 " * 90_000, "\x00" * 1_000_000])
def test_a_huge_paste_is_not_parsed(pasted: str) -> None:
    error = refusal(pasted)
    assert error.title == "This is too long for a phone number"
    assert len(error.advice) < 100


def test_without_a_known_country_a_number_needs_its_plus() -> None:
    assert parse_recipient("+1 650 555 0123", country="") == US_NUMBER
    assert refusal("650 555 0123", "").title == "This is not a phone number"


@given(st.text(max_size=MAX_TYPED + 5), st.sampled_from(["US", "GB", "FR", "AU", "", "??"]))
def test_anything_typed_is_a_number_or_a_known_error(typed: str, country: str) -> None:
    try:
        number = parse_recipient(typed, country=country)
    except PhoneNumberError as error:
        assert error.title
        assert error.advice
    else:
        assert number[0] == "+"
        assert number[1:].isascii()
        assert number[1:].isdecimal()
        assert len(number) <= 16


@given(st.text("0123456789+-() .,;#x\u202a\u00a0٣３", max_size=30))
def test_an_accepted_number_is_accepted_again(typed: str) -> None:
    try:
        number = parse_recipient(typed, country="US")
    except PhoneNumberError:
        return
    assert parse_recipient(number, country="GB") == number
    assert same_number(number, as_written(number, "US"))


@pytest.mark.parametrize("typed", ["2.12556E+09", "2,12556E+09", "2.1E9", "1.21255501e+11"])
def test_a_number_that_a_spreadsheet_has_rounded_says_so(typed: str) -> None:
    with pytest.raises(PhoneNumberError) as caught:
        parse_recipient(typed, country="US")
    assert caught.value.title.startswith("The spreadsheet has rounded this number")


# --- two readings ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "country", "readings"),
    [
        ("+61412345678.0", "US", ("+61412345678", "+614123456780")),
        ("4155550123.0", "US", ("+14155550123",)),
        ("+4915123456789.00", "DE", ("+4915123456789", "+491512345678900")),
        ("71234567.00", "US", ("+17123456700",)),
        ("+49 30 1234567/68", "DE", ("+4930123456768", "+49301234567")),
        ("030 1234567/68", "DE", ("+4930123456768", "+49301234567")),
        ("442079460958", "US", ("+442079460958",)),
        ("4522345678", "US", ("+4522345678", "+14522345678")),
        ("0971501234567", "AE", ("+971501234567", "+971971501234567")),
        ("+43664123456.5", "US", ("+436641234565", "+43664123456")),
        ("+43664123456 4", "AT", ("+436641234564", "+43664123456")),
        ("+43664123456.000", "AT", ("+43664123456000", "+43664123456")),
        ("491716783154", "DE", ("+49491716783154", "+491716783154")),
        ("049 171 6783154", "DE", ("+49491716783154", "+491716783154")),
        ("4365550101", "US", ("+4365550101", "+14365550101")),
        ("43 655 50101", "US", ("+4365550101", "+14365550101")),
        ("436/555/0101", "US", ("+4365550101", "+14365550101")),
        ("(436) 555-0101.0", "US", ("+14365550101",)),
        ("(436) 555-0101/68", "US", ("+14365550101",)),
        ("436-555-0101 5", "US", ("+43655501015",)),
        # The code of a country stands alone: Aruba.
        ("(297) 560-1234", "US", ("+2975601234", "+12975601234")),
        ("297-560-1234", "US", ("+2975601234", "+12975601234")),
    ],
)
def test_digits_that_can_be_two_numbers_are_asked_about(
    typed: str, country: str, readings: tuple[str, ...]
) -> None:
    with pytest.raises(AmbiguousNumberError) as caught:
        parse_recipient(typed, country=country)
    assert caught.value.readings == readings
    for one in readings:
        assert parse_recipient(one, country=country) == one


@pytest.mark.parametrize(
    ("typed", "country", "number"),
    [
        ("415.555.0000", "US", "+14155550000"),
        ("01.23.45.67.00", "FR", "+33123456700"),
        ("07031/1234", "DE", "+4970311234"),
        ("415/555/0123", "US", "+14155550123"),
        ("415555.0000", "US", "+14155550000"),
        ("+49 30 1234567-68", "DE", "+4930123456768"),
        ("447911123456", "GB", "+447911123456"),
        ("14155550123", "US", "+14155550123"),
        # No area code of today, but written as at home. Austria has these digits behind a plus.
        ("(436) 555-0101", "US", "+14365550101"),
        ("(436)555-0101", "CA", "+14365550101"),
        ("436-555-0101", "US", "+14365550101"),
        ("436 555 0101", "US", "+14365550101"),
        ("436.555.0101", "US", "+14365550101"),
        ("0491 716783154", "DE", "+49491716783154"),
    ],
)
def test_groups_and_codes_of_one_number_are_no_question(
    typed: str, country: str, number: str
) -> None:
    assert parse_recipient(typed, country=country) == number


def examples() -> list[tuple[str, PhoneNumber]]:
    kinds = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
    found = [
        (region, number)
        for region in sorted(phonenumbers.SUPPORTED_REGIONS)
        for kind in kinds
        if (number := phonenumbers.example_number_for_type(region, kind)) is not None
    ]
    assert len({region for region, _ in found}) > 240
    return found


def outcome(typed: str, region: str) -> str:
    """The number, "?" for a question, or "" for an error."""
    try:
        return parse_recipient(typed, country=region)
    except AmbiguousNumberError:
        return "?"
    except PhoneNumberError:
        return ""


FORMATS = (
    PhoneNumberFormat.NATIONAL,
    PhoneNumberFormat.INTERNATIONAL,
    PhoneNumberFormat.E164,
    PhoneNumberFormat.RFC3966,
)


def test_ordinary_notations_of_all_regions_are_read_without_a_question() -> None:
    wrong = []
    for region, number in examples():
        right = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        for notation in FORMATS:
            typed = phonenumbers.format_number(number, notation)
            if outcome(typed, region) != right:
                wrong.append((region, typed, outcome(typed, region)))
            if notation is not PhoneNumberFormat.NATIONAL and outcome(typed, "US") != right:
                wrong.append(("US", typed, outcome(typed, "US")))
    assert not wrong, wrong


@pytest.mark.parametrize("tail", [".0", ".00", ".000", "/68", "/2", " / 68", ".5", " 4", " - 2"])
def test_digits_behind_a_number_never_make_another_number(tail: str) -> None:
    wrong = []
    for region, number in examples():
        right = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        for notation in FORMATS:
            typed = phonenumbers.format_number(number, notation) + tail
            for country in (region, "US" if typed[0] in "+t" else region):
                if outcome(typed, country) not in (right, "?", ""):
                    wrong.append((country, typed, outcome(typed, country)))
    assert not wrong, wrong


def test_a_number_without_its_plus_is_read_right_or_asked_about() -> None:
    wrong = []
    for region, number in examples():
        right = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        if outcome(right[1:], region) not in (right, "?", ""):
            wrong.append((region, right, outcome(right[1:], region)))
    assert not wrong, wrong


def _is_valid_at_home(typed: str, country: str) -> bool:
    return phonenumbers.is_valid_number(phonenumbers.parse(typed, country))


@pytest.mark.parametrize("country", ["US", "GB", "FR", "DE", "ES", "DK", "AU"])
@pytest.mark.parametrize("mark", [" ", "-", "("])
def test_another_countrys_groups_without_the_plus_are_read_right_or_asked_about(
    country: str, mark: str
) -> None:
    """Only digits in use at home are read as a number of home."""
    wrong = []
    for region, number in examples():
        right = phonenumbers.format_number(number, PhoneNumberFormat.E164)
        groups = phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)[1:].split(" ")
        typed = f"({groups[0]}) {' '.join(groups[1:])}" if mark == "(" else mark.join(groups)
        found = outcome(typed, country)
        if found not in (right, "?", "") and not _is_valid_at_home(typed, country):
            wrong.append((region, typed, found))
    assert not wrong, wrong
