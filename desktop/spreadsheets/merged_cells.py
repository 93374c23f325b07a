"""Merged cells: all of them show what the file keeps in the first one."""

from __future__ import annotations

from collections.abc import Sequence

Range = tuple[tuple[int, int], tuple[int, int]]
"""The positions (row, column) of the first and the last cell."""

# Below, a cell that is merged over several columns is a heading between rows.
_HEADERS = 10
_MOST = 100_000


class MergedCells:
    """Takes the rows of a sheet in their order.

    Merged over rows, each row gets the value. Merged over columns, each column gets it only in the
    first rows, where headers are, and beside other cells: a title alone in its row is no header."""

    def __init__(self, ranges: Sequence[Range]) -> None:
        self._starts: dict[int, list[Range]] = {}
        for one in ranges[:_MOST]:
            self._starts.setdefault(one[0][0], []).append(one)
        self._open: list[tuple[Range, str]] = []

    def fill(self, at: int, cells: list[str]) -> list[str]:
        """``cells`` of the row at this position, changed in place."""
        if self._open or at in self._starts:
            self._open = [one for one in self._open if one[0][1][0] >= at]
            for (first, last), value in self._open:
                _set(cells, first[1], last[1], value, is_header=at < _HEADERS)
            for one in self._starts.get(at, ()):
                first, last = one
                value = cells[first[1]] if first[1] < len(cells) else ""
                if value:
                    _set(cells, first[1], last[1], value, is_header=at < _HEADERS)
                    if last[0] > at:
                        self._open.append((one, value))
        return cells


def _set(cells: list[str], first: int, last: int, value: str, *, is_header: bool) -> None:
    if first < len(cells):
        cells[first] = value
    if is_header and any(cells[:first] + cells[last + 1 :]):
        for column in range(first + 1, min(last + 1, len(cells))):
            cells[column] = value
