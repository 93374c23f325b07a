"""Trying again at once after an outage, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.model import Reading, Retry, Trouble, TroubleKind
from desktop.ui.commands import Commands

_OUTAGES = frozenset({TroubleKind.OFFLINE, TroubleKind.SERVER})
# A try is over after this time.
_TRY_MS = 30_000


class TryNow(QObject):
    """GUI thread. ``changed``: `words` are others. ``succeeded``: RingCentral was reached; carries
    that as a sentence."""

    changed = Signal()
    succeeded = Signal(str)

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._pressed: Trouble | None = None
        self._failed: Trouble | None = None
        self._try = QTimer(self)
        self._try.setSingleShot(True)
        self._try.setInterval(_TRY_MS)
        self._try.timeout.connect(self._give_up)

    def press(self, trouble: Trouble) -> None:
        """``trouble``: the one that is shown."""
        if self.is_running(trouble):
            return
        self._pressed, self._failed = trouble, None
        self._try.start()
        self._commands.read_again.emit("", Reading.AFTER_OUTAGE)
        self.changed.emit()

    def note(self, shown: Trouble | None) -> None:
        """``shown``: the most important trouble now."""
        if self._pressed is None or shown == self._pressed:
            return
        if shown is not None and shown.retry is Retry.RUNNING:
            return
        before, self._pressed = self._pressed, None
        self._try.stop()
        if shown is not None and shown.kind in _OUTAGES:
            # What is new about another one is its title.
            self._failed = shown if shown.notice.title == before.notice.title else None
            return
        self.succeeded.emit(self.tr("RingCentral answers again."))

    @property
    def was_pressed(self) -> bool:
        """Whether the person waits for what comes of it."""
        return self._pressed is not None

    def is_running(self, shown: Trouble) -> bool:
        return self._pressed is not None or shown.retry is Retry.RUNNING

    def words(self, shown: Trouble) -> str:
        """That it is being tried, or was tried without success; empty: neither."""
        if self.is_running(shown):
            return self.tr("Trying now…")
        return self.tr("Tried just now, without success.") if shown == self._failed else ""

    @Slot()
    def _give_up(self) -> None:
        """The network thread is busy with something else."""
        self._pressed = None
        self.changed.emit()
