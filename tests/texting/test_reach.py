"""Which numbers an own number can text. What is not known refuses nothing."""

from __future__ import annotations

import pytest

from desktop.core.model import Sender, SenderKind
from desktop.core.records import replace
from desktop.texting.reach import Reach, reach_of

HOME = Sender("1", "+16505550101", SenderKind.DIRECT, international=False)
ABLE = Sender("2", "+16505550102", SenderKind.DIRECT, international=True)
LONDON, ATHENS, TORONTO = "+442079460958", "+302101234567", "+14165550123"


@pytest.mark.parametrize(
    ("sender", "too_far"),
    [
        (HOME, [LONDON, ATHENS]),
        (replace(HOME, phone_number="6505550101"), [LONDON, ATHENS]),
        (replace(HOME, phone_number="+442079460101"), [ATHENS, TORONTO]),
        (ABLE, []),
        (replace(HOME, international=None), []),
        (replace(HOME, phone_number="main"), []),
        (None, []),
    ],
)
def test_only_what_is_surely_abroad_is_too_far(sender: Sender | None, too_far: list[str]) -> None:
    reach = reach_of(sender, "US", ())
    found = [one for one in (LONDON, ATHENS, TORONTO, "") if reach.is_too_far(one)]
    assert found == too_far


def test_another_number_is_named_that_can_text_abroad() -> None:
    unknown = replace(HOME, international=None)
    assert reach_of(HOME, "US", (HOME, unknown, ABLE)) == Reach(
        HOME.phone_number, "+1", ABLE.phone_number
    )
    assert reach_of(HOME, "US", (HOME, unknown)).other == ""
