"""Several people in one line, however little room there is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop.ui.text.plain import isolated
from desktop.ui.text.times import number


def in_fewer_words(
    names: Sequence[str], most: int = 0, *, with_plus: bool = False
) -> tuple[str, ...]:
    """All ``names``, or the first ``most`` of them, then always one less, with how many more they
    are. At least one name, before all numbers. In the last line `longest_that_fits` may cut the
    name, but never what follows it; behind a number, whose end is never cut, comes a line without
    any. ``with_plus``: for a heading, also *+1* instead of *and 1 more*, but not behind a number,
    of which it would look like a part."""
    names = sorted(names, key=lambda one: not _has_letters(one))
    lines = []
    for count in range(min(len(names), most or len(names)), 0, -1):
        lines.append(_named(names, count))
        if with_plus and count < len(names) and _has_letters(names[count - 1]):
            words = QCoreApplication.translate("people", "{names}, +{count}")
            shown = ", ".join(isolated(name) for name in names[:count])
            lines.append(words.format(names=shown, count=number(len(names) - count)))
    if len(names) > 1 and not _has_letters(names[0]):
        words = QCoreApplication.translate("people", "{count} people")
        lines.append(words.format(count=number(len(names))))
    return tuple(lines)


def _has_letters(name: str) -> bool:
    return any(map(str.isalpha, name))


def _named(names: Sequence[str], count: int) -> str:
    return and_more([isolated(name) for name in names[:count]], len(names) - count)


def and_more(names: Sequence[str], more: int) -> str:
    """These, and how many ``more`` there are."""
    shown = ", ".join(names)
    if not more:
        return shown
    words = QCoreApplication.translate("people", "{names} and {count} more")
    return words.format(names=shown, count=number(more))
