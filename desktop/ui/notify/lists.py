"""One notification for a list, however many of its texts fail."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec import Struct
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.core.model import Notification
from desktop.messages import Kind, Outbox, PendingList
from desktop.ui.text.plain import isolated, one_line

_MAX_NAME = 40
_PREFIX = "list-"
# After a notification, a list that is over is not mentioned again for this time, in ms.
_REST_MS = 10 * 60_000


class _Shown(Struct):
    failed: int = 0
    needs_you: int = 0


class ListNotifications(QObject):
    """The first failure of a list is shown at once; what follows, when nothing of the list waits
    any more, and then every ten minutes at most. It replaces the first notification.

    ``wanted`` carries a `Notification`, ``rested``: a list may be mentioned again.
    """

    wanted = Signal(object)
    rested = Signal()

    def __init__(
        self, outbox: Outbox, visible_lists: Callable[[], frozenset[int]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._pending = outbox.pending_notifications
        self._visible = visible_lists
        self._shown: dict[str, _Shown] = {}
        self._told: dict[int, bool] = {}
        """The lists that were mentioned, and whether they were over then."""
        self._resting: set[int] = set()
        self.with_names = True
        """Whether to show the name of a list."""

    def look(self, *, is_told: bool) -> None:
        """``is_told`` is false where the person wants no notifications. Raises DiskError."""
        found = self._pending.take_lists(self._is_time)
        seen = self._visible() if found else frozenset()
        for pending in found:
            if pending.merge in seen:
                continue
            self._told[pending.merge] = pending.is_over
            if pending.is_over:
                self._resting.add(pending.merge)
                end = partial(self._end_rest, pending.merge)
                QTimer.singleShot(_REST_MS, self, end)
            shown = self._shown.setdefault(f"{_PREFIX}{pending.merge}", _Shown())
            shown.failed += pending.failed
            shown.needs_you += pending.needs_you
            if is_told:
                self.wanted.emit(self._notification(pending, shown))

    def _is_time(self, pending: PendingList) -> bool:
        was_over = self._told.get(pending.merge)
        if was_over is None:
            return True
        return pending.merge not in self._resting if was_over else pending.is_over

    def _end_rest(self, merge: int) -> None:
        self._resting.discard(merge)
        self.rested.emit()

    def _notification(self, pending: PendingList, shown: _Shown) -> Notification:
        failed = self.tr("%Ln text(s) did not arrive", "", shown.failed)
        needed = self.tr("%Ln text(s) need a decision", "", shown.needs_you)
        title = failed if shown.failed else needed
        lines = [needed] if shown.failed and shown.needs_you else []
        if self.with_names:
            name = isolated(one_line(pending.name, _MAX_NAME))
            lines.insert(0, self.tr("In the list {name}").format(name=name))
        return Notification(f"{_PREFIX}{pending.merge}", title, "\n".join(lines))

    def closed(self, key: str) -> None:
        """The notification was closed: start counting again."""
        self._shown.pop(key, None)

    def pressed(self, key: str) -> tuple[int, Kind] | None:
        """The list and the kind of texts that the notification was about."""
        shown = self._shown.pop(key, None)
        if not key.startswith(_PREFIX):
            return None
        is_failed = shown is None or shown.failed > 0
        return int(key[len(_PREFIX) :]), Kind.FAILED if is_failed else Kind.NEEDS_YOU

    def take_shown(self) -> list[str]:
        """The keys of notifications that may still be on the screen, to be withdrawn."""
        keys = list(self._shown)
        self._shown.clear()
        return keys
