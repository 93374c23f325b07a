"""Several people in one line, however little room there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.times import number


def in_fewer_words(names: Sequence[str]) -> tuple[str, ...]:
    """All ``names``, then always one less, with how many more they are: the end of a number is
    never cut. At least one name."""
    return tuple(_named(names, count) for count in range(len(names), 0, -1))


def _named(names: Sequence[str], count: int) -> str:
    shown, rest = ", ".join(names[:count]), len(names) - count
    if not rest:
        return shown
    words = QCoreApplication.translate("people", "{names} and {count} more")
    return words.format(names=shown, count=number(rest))
