"""Several people in one line, however little room there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.plain import isolated
from desktop.ui.text.times import number


def in_fewer_words(names: Sequence[str], most: int = 0) -> tuple[str, ...]:
    """All ``names``, or the first ``most`` of them, then always one less, with how many more they
    are. At least one name. In the last line `longest_that_fits` may cut the name, but never what
    follows it; behind a number, whose end is never cut, comes a line without any."""
    lines = [_named(names, count) for count in range(min(len(names), most or len(names)), 0, -1)]
    if len(names) > 1 and not any(map(str.isalpha, names[0])):
        words = QCoreApplication.translate("people", "{count} people")
        lines.append(words.format(count=number(len(names))))
    return tuple(lines)


def _named(names: Sequence[str], count: int) -> str:
    return and_more([isolated(name) for name in names[:count]], len(names) - count)


def and_more(names: Sequence[str], more: int) -> str:
    """These, and how many ``more`` there are."""
    shown = ", ".join(names)
    if not more:
        return shown
    words = QCoreApplication.translate("people", "{names} and {count} more")
    return words.format(names=shown, count=number(more))
