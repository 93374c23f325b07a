"""Whole numbers that only spaces divide."""

from __future__ import annotations

import pytest

from desktop.texting.several_numbers import split_numbers


@pytest.mark.parametrize(
    ("country", "numbers"),
    [
        ("US", ["4155550111", "4155550112", "4155550113"]),
        ("US", ["(415) 555-0111", "4155550112"]),
        ("US", ["415 555 0111", "415 555 0112"]),
        ("US", ["+1 415 555 0111", "+44 20 7946 0958"]),
        ("US", ["+14155550111", "+442079460958"]),
        ("FR", ["06 12 34 56 78", "06 12 34 56 79"]),
        ("GB", ["020 7946 0958", "07400 123456"]),
        ("US", [str(4155550100 + at) for at in range(80)]),
    ],
)
@pytest.mark.parametrize("space", [" ", "  "])
def test_they_are_told_apart(country: str, numbers: list[str], space: str) -> None:
    assert split_numbers(space.join(numbers), country) == numbers


@pytest.mark.parametrize(
    ("country", "text"),
    [
        ("US", "415 555 0111"),
        ("US", "+1 415 555 0111"),
        ("DE", "030 123456 78"),
        ("US", "4155550111 415555011"),
        ("US", "4155550111 5550112"),
        ("US", "4155550111 911"),
        ("US", "4155550111 and 4155550112"),
        ("US", "41555501114155550112"),
        ("US", ""),
        ("US", "4155550111 " * 200 + "1"),
    ],
)
def test_what_is_not_certain_stays_as_it_is(country: str, text: str) -> None:
    assert split_numbers(text, country) == [text]
