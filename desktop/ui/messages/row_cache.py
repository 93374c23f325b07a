"""The texts around what is looked at. The others are read when somebody looks at them."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.model import MessageRow
from desktop.messages import MessageList, RowIndex

# So many are read at once: those that are asked for next stand beside each other.
_BEFORE = 8
_AFTER = 40
# So many are kept, and so many of them are read again when something has changed.
_MOST = 480
_AGAIN = 96


class RowCache:
    """By key, so that new texts move nothing. Raises DiskError."""

    def __init__(self, message_list: MessageList) -> None:
        self._message_list = message_list
        self._rows: dict[int, MessageRow] = {}
        self._used: dict[int, None] = {}
        self._used_before: list[int] = []

    def at(self, row_index: RowIndex, place: int, *, may_read: bool) -> MessageRow | None:
        """None where the text is gone since the places were read, or would have to be read."""
        seqs = row_index.seqs(place, 1)
        if not seqs:
            return None
        seq = seqs[0]
        # The latest stands last.
        self._used.pop(seq, None)
        self._used[seq] = None
        if seq not in self._rows and may_read:
            if len(self._rows) > _MOST:
                self._keep(self._latest())
            around = row_index.seqs(place - _BEFORE, _BEFORE + _AFTER)
            missing = [one for one in around if one not in self._rows]
            self._rows.update(self._message_list.rows(missing))
        return self._rows.get(seq)

    def read_again(self, newer: Iterable[int]) -> dict[int, MessageRow]:
        """What was looked at last, and ``newer`` texts, as they are now; `take` takes them over."""
        return self._message_list.rows([*newer, *self._latest()])

    def take(self, fresh: dict[int, MessageRow]) -> list[int]:
        """Returns which of those that were looked at are different now, or not known any more."""
        before, self._rows = self._rows, fresh
        shown = [*self._used_before, *self._used]
        self._used_before, self._used = self._latest(), {}
        return [seq for seq in shown if seq in before and before[seq] != fresh.get(seq)]

    def _latest(self) -> list[int]:
        """What was looked at last; since the last reading, if anybody looked."""
        return list(self._used)[-_AGAIN:] or self._used_before

    def _keep(self, seqs: Iterable[int]) -> None:
        self._rows = {seq: self._rows[seq] for seq in seqs if seq in self._rows}
