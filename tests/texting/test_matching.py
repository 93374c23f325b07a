"""Numbers and texts are compared without what RingCentral or a person may write differently."""

from __future__ import annotations

from desktop.texting.matching import digits_of, number_key, text_key


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
