"""Which texts count as the same: RingCentral may change line ends and space at the end only."""

from __future__ import annotations

import pytest

from desktop.texting.matching import text_key


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("a", "a \n\t", True),
        ("a\rb\u2028c\u2029d", "a\nb\nc\nd", True),
        ("a", " a", False),
        ("a", "\na", False),
        ("a", "A", False),
        ("a b", "a  b", False),
        ("a\n\nb", "a\nb", False),
    ],
)
def test_only_line_ends_and_space_at_the_end_make_no_difference(
    one: str, other: str, is_same: bool
) -> None:
    assert (text_key(one) == text_key(other)) is is_same
