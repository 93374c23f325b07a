"""A cache of the rows around those in use; other rows are read on demand."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.model import MergeSummary, MessageRow
from desktop.messages import MessageList, RowIndex

Row = MessageRow | MergeSummary

# Rows read at once around the requested one: a view asks for neighbours next.
_BEFORE = 8
_AFTER = 40
# Rows kept, and how many of those are read again by a refresh.
_MOST_ROWS = 480
_MOST_REFRESHED = 96


class RowCache:
    """By the keys of the row index, so that new rows invalidate nothing. Its methods raise
    DiskError."""

    def __init__(self, message_list: MessageList) -> None:
        self._message_list = message_list
        self._rows: dict[int, Row] = {}
        self._used: dict[int, None] = {}
        self._used_before: list[int] = []

    def at(self, row_index: RowIndex, row: int, *, may_read: bool) -> Row | None:
        """None if the row was deleted after ``row_index`` was read, or if it is not cached and
        ``may_read`` is false."""
        keys = row_index.keys(row, 1)
        if not keys:
            return None
        key = keys[0]
        # The last used one is last.
        self._used.pop(key, None)
        self._used[key] = None
        if key not in self._rows and may_read:
            if len(self._rows) > _MOST_ROWS:
                self._keep(self._last_used())
            nearby = row_index.keys(row - _BEFORE, _BEFORE + _AFTER)
            missing = [one for one in nearby if one not in self._rows]
            self._rows.update(self._message_list.rows(missing))
        return self._rows.get(key)

    def read_again(self, newer: Iterable[int]) -> dict[int, Row]:
        """Reads the rows used last, and the ``newer`` ones, for `replace`."""
        return self._message_list.rows([*newer, *self._last_used()])

    def replace(self, fresh: dict[int, Row]) -> list[int]:
        """Returns which of the rows in use have changed or are not cached any more."""
        before, self._rows = self._rows, fresh
        shown = [*self._used_before, *self._used]
        self._used_before, self._used = self._last_used(), {}
        return [key for key in shown if key in before and before[key] != fresh.get(key)]

    def _last_used(self) -> list[int]:
        """The rows used last, preferably since the last refresh."""
        return list(self._used)[-_MOST_REFRESHED:] or self._used_before

    def _keep(self, keys: Iterable[int]) -> None:
        self._rows = {key: self._rows[key] for key in keys if key in self._rows}
