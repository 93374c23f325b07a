"""Lines of words that have to fit a width: in fewer words first, and cut only where nobody is
misled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from desktop.ui.text.plain import isolated, with_name

_BETWEEN = " · "
_END = Qt.TextElideMode.ElideRight
# What has to be left of a name.
_LEAST_NAME = "Mm…"


def longest_that_fits(texts: Sequence[str], metrics: QFontMetrics, room: int) -> str:
    """The first of ``texts`` that is no wider than ``room``, in px; otherwise the last, cut."""
    fits = (one for one in texts if metrics.horizontalAdvance(one) <= room)
    found = next(fits, None)
    return _cut(texts[-1], metrics, room) if found is None else found


def in_fewer_parts(line: str) -> list[str]:
    """A line of sums in fewer and fewer of them: one that is cut could be read as another one."""
    parts = line.split(_BETWEEN)
    return [_BETWEEN.join((*parts[:count], "…")) for count in range(len(parts) - 1, 0, -1)]


def _cut(text: str, metrics: QFontMetrics, room: int) -> str:
    """In the name that it has, so that *and 1 more* behind it is whole; otherwise at its end."""
    before, name, after = with_name(text)
    left = room - metrics.horizontalAdvance(before + after)
    # The end of a number is never cut for what is behind it.
    if any(map(str.isalpha, name)) and left >= metrics.horizontalAdvance(_LEAST_NAME):
        shown = metrics.elidedText(name, _END, left)
        return f"{before}{isolated(shown)}{after}"
    return metrics.elidedText(text, _END, room)
