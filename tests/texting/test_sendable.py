"""Control characters are not sent, and a text that nobody could read is noticed."""

from __future__ import annotations

import pytest

from desktop.texting.sendable import is_blank, sendable, unreadable_at


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("plain\n\ttext", "plain\n\ttext"),
        ("a\0b\x07c\x1b\x7f\x9f", "abc"),
        (
            "one\r\ntwo\rthree\vfour\ffive\u2028six\x85seven",
            "one\ntwo\nthree\nfour\nfive\nsix\nseven",
        ),
        ("👩‍👩‍👧 é \u200f", "👩‍👩‍👧 é \u200f"),
        ("Yes\n\n", "Yes"),
        ("Yes \t\r\n\u2028 \u00a0", "Yes"),
        ("\n \t\r\n  Dear Kim,\n\n  yes", "  Dear Kim,\n\n  yes"),
        (" \n\n", ""),
    ],
)
def test_control_characters_and_gaps_around_the_text_are_left_out(text: str, sent: str) -> None:
    assert sendable(text) == sent


@pytest.mark.parametrize(
    "text",
    ["", " \n\t\u00a0\u3000", "\u200b\u200d\u2060\ufeff", "\u2800", "\u3164\uffa0", "\u202e\u2066",
     "\ufe0f\U000e0101", "\u00ad", "\U000e0041", "\u180e\u034f", "\U0001d159"],
)  # fmt: skip
def test_a_text_without_anything_to_see_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", [".", "\u200bx", "é", "👍", "어", "\u0301", "۰"])
def test_a_text_with_something_to_see_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("plain 👍", None),
        ("caf\ufffd", 3),
        ("half \ud83d", 5),
        ("\udc4d half", 0),
        ("both halves \ud83d\udc4d", None),
    ],
)
def test_an_unreadable_character_is_found(text: str, at: int | None) -> None:
    assert unreadable_at(text) == at
