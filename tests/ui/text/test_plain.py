"""Text from outside, made safe to show."""

from __future__ import annotations

import pytest

from desktop.ui.text.plain import whole


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
