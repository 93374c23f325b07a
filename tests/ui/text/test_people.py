"""Several people in one line: a number is whole, or it is not there."""

from __future__ import annotations

import pytest

from desktop.ui.text.people import in_fewer_words
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.widgets.row_brush import RowBrush
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.window import Window

PEOPLE = ["Bartholomew Featherstonehaugh", "Ines Petrov"]
NUMBERS = ["(415) 555-0121", "(415) 555-0122", "(415) 555-0123"]


ISOLATES = {0x2068: None, 0x2069: None}


def lines(names: list[str], most: int = 0) -> tuple[str, ...]:
    """Without isolates."""
    return tuple(line.translate(ISOLATES) for line in in_fewer_words(names, most))


def test_there_are_fewer_and_fewer_words() -> None:
    assert lines(NUMBERS) == (
        "(415) 555-0121, (415) 555-0122, (415) 555-0123",
        "(415) 555-0121, (415) 555-0122 and 1 more",
        "(415) 555-0121 and 2 more",
        "3 people",
    )
    assert in_fewer_words(NUMBERS[:1]) == ("\u2068(415) 555-0121\u2069",)


def test_a_heading_stays_with_names() -> None:
    names = [NUMBERS[0], "Ana", NUMBERS[1]]
    said = tuple(line.translate(ISOLATES) for line in in_fewer_words(names, 1, with_plus=True))
    assert said == ("Ana and 2 more", "Ana, +2")


def shown(window: Window, names: list[str], width: int) -> tuple[str, ElidedLabel]:
    label = ElidedLabel(window.theme)
    label.show_longest(*in_fewer_words(names))
    label.setParent(window.shell)
    label.show()
    label.resize(width, 20)
    return label.text().translate(ISOLATES), label


@pytest.mark.parametrize("width", range(60, 500, 20))
def test_no_number_is_cut_at_any_width(window: Window, width: int) -> None:
    words, label = shown(window, NUMBERS, width)
    assert words in lines(NUMBERS)
    assert label.fontMetrics().horizontalAdvance(words) <= width
    assert label.accessibleName().translate(ISOLATES) == ", ".join(NUMBERS)


@pytest.mark.parametrize("width", range(120, 500, 10))
def test_how_many_more_there_are_is_never_cut(window: Window, width: int) -> None:
    words, label = shown(window, PEOPLE, width)
    assert words.endswith(("Ines Petrov", " and 1 more"))
    assert words.startswith("Bar")
    assert label.fontMetrics().horizontalAdvance(words) <= width


@pytest.mark.parametrize("width", range(130, 400, 20))
def test_nor_is_it_in_a_list(theme: Theme, width: int) -> None:
    brush = RowBrush(theme)
    words = brush.longest(in_fewer_words(PEOPLE), brush.strong, width)
    assert brush.fits(words, brush.strong, width)
    assert words.rstrip("\u2069").endswith(("Ines Petrov", " and 1 more"))
    number = brush.longest(in_fewer_words(NUMBERS), brush.strong, width)
    assert "…" not in number


def test_a_conversation_of_many_names_some_of_them() -> None:
    names = [f"Kim {at}" for at in range(6)]
    assert lines(names, 3) == (
        "Kim 0, Kim 1, Kim 2 and 3 more",
        "Kim 0, Kim 1 and 4 more",
        "Kim 0 and 5 more",
    )


def test_no_plus_stands_behind_a_number() -> None:
    names = ("Ana", "(707) 555-0101", "(707) 555-0102")
    said = [line.translate(ISOLATES) for line in in_fewer_words(names, 2, with_plus=True)]
    assert said == ["Ana, (707) 555-0101 and 1 more", "Ana and 2 more", "Ana, +2"]
