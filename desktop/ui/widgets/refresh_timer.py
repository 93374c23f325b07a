"""When a list is read again: soon after changes, a moment after it could not be read, and on
another day because of its times."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDate, QObject, QTimer, Slot

# Changes within this time cause one refresh, in ms.
_GATHER_MS = 50
_MINUTE_MS = 60_000


class RefreshTimer(QObject):
    """Calls ``refresh``. GUI thread. ``is_wanted``: whether a change is worth a refresh now."""

    def __init__(
        self,
        refresh: Callable[[], object],
        parent: QObject,
        is_wanted: Callable[[], bool] = lambda: True,
        today: Callable[[], QDate] = QDate.currentDate,
    ) -> None:
        super().__init__(parent)
        self._is_wanted = is_wanted
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_GATHER_MS)
        self._soon.timeout.connect(refresh)
        self._today = today
        self._day = today()
        self._each_minute = QTimer(self)
        self._each_minute.setInterval(_MINUTE_MS)
        self._each_minute.timeout.connect(self._look_at_day)

    @Slot()
    def refresh_later(self) -> None:
        """Refreshes once for many changes in a short time."""
        if self._is_wanted() and not self._soon.isActive():
            self._soon.start()

    @Slot()
    def _look_at_day(self) -> None:
        """A time says *Yesterday* from midnight on. Nothing else changes by itself."""
        today = self._today()
        if today != self._day:
            self._day = today
            self.refresh_later()

    @Slot()
    def try_again(self) -> None:
        """The list could not be read now."""
        self._day = QDate()

    def run(self) -> None:
        """The list is shown."""
        self._each_minute.start()

    def stop(self) -> None:
        """The list is hidden, and is refreshed when it is shown again."""
        self._each_minute.stop()
        self._soon.stop()
