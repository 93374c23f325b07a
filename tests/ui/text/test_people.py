"""Several people in one line: a number is whole, or it is not there."""

from __future__ import annotations

import pytest

from desktop.ui.text.people import in_fewer_words
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.window.window import Window

NUMBERS = ["(415) 555-0121", "(415) 555-0122", "(415) 555-0123"]


def test_there_are_fewer_and_fewer_words() -> None:
    assert in_fewer_words(NUMBERS) == (
        "(415) 555-0121, (415) 555-0122, (415) 555-0123",
        "(415) 555-0121, (415) 555-0122 and 1 more",
        "(415) 555-0121 and 2 more",
    )
    assert in_fewer_words(NUMBERS[:1]) == ("(415) 555-0121",)


@pytest.mark.parametrize("width", range(120, 500, 20))
def test_no_number_is_cut_at_any_width(window: Window, width: int) -> None:
    label = ElidedLabel(window.theme)
    label.show_longest(*in_fewer_words(NUMBERS))
    label.setParent(window.shell)
    label.show()
    label.resize(width, 20)
    room = label.fontMetrics().horizontalAdvance(in_fewer_words(NUMBERS)[-1])
    assert "…" in label.text() or width >= room - 1
    assert "…" not in label.text() or width <= room + 1, "then the shortest one is cut"
    assert label.accessibleName() == ", ".join(NUMBERS)
