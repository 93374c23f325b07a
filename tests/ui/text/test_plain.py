"""Text from outside, made safe to show."""

from __future__ import annotations

import pytest

from desktop.ui.text.hits import snippet
from desktop.ui.text.plain import characters, one_line, whole

FLAGS = "🇫🇷🇩🇪🇮🇹"
FAMILY = "👨\u200d👩\u200d👧\u200d👦"
EMOJI = ("👍🏽", "🇫🇷", "🇩🇪", FAMILY, "❤\ufe0f", "1\ufe0f\u20e3", "e\u0301")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("invoice \u202egnp.exe\u202c", "invoice gnp.exe\u202c"),
        ("\u202dabc", "abc"),
        ("\u2067שלום\u2069\nשורה", "\u2067שלום\u2069\nשורה"),
        ("a\0b\ud83d", "a\ufffdb\ufffd"),
    ],
)
def test_letters_are_in_the_order_in_which_they_were_written(text: str, shown: str) -> None:
    assert whole(text) == shown


def test_an_emoji_of_several_characters_is_one() -> None:
    assert tuple(characters("".join(EMOJI))) == EMOJI
    assert list(characters("")) == []


@pytest.mark.parametrize("text", ["".join(EMOJI) * 3, FLAGS * 9, FAMILY * 9])
def test_a_long_line_is_never_cut_within_an_emoji(text: str) -> None:
    all_of_it = list(characters(text))
    for limit in range(2, len(text)):
        shown = one_line(text, limit)
        assert shown[-1] == "…"
        assert len(shown) <= limit
        kept = list(characters(shown[:-1]))
        assert kept == all_of_it[: len(kept)], limit
    for before in range(12, 40):
        shown = snippet(f"{text} {'x' * before} word", ["word"])
        kept = list(characters(shown[1:].partition(" ")[0]))
        assert kept == [] or kept == all_of_it[-len(kept) :] or kept[0] == "x", before
