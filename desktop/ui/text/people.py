"""Several people in one line, however little room there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.times import number


def in_fewer_words(names: Sequence[str]) -> tuple[str, ...]:
    """All ``names``, then always one less, with how many more they are: the end of a number is
    never cut. At least one name."""
    counts = range(len(names), 0, -1)
    return tuple(and_more(names[:count], len(names) - count) for count in counts)


def and_more(names: Sequence[str], more: int) -> str:
    """These, and how many ``more`` there are."""
    shown = ", ".join(names)
    if not more:
        return shown
    words = QCoreApplication.translate("people", "{names} and {count} more")
    return words.format(names=shown, count=number(more))
