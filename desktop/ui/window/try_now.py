"""Trying again at once, RingCentral or the keyring, and what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.model import Reading, Retry, Trouble, TroubleKind
from desktop.ui.commands import Commands

_OUTAGES = frozenset({TroubleKind.OFFLINE, TroubleKind.SERVER})
# A try is over after this time.
_TRY_MS = 30_000


class TryNow(QObject):
    """GUI thread. ``changed``: `words` are others. ``succeeded``: RingCentral was reached, or the
    keyring; carries that as a sentence."""

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
        if trouble.kind in _OUTAGES:
            self._commands.read_again.emit("", Reading.AFTER_OUTAGE)
        else:
            self._commands.remember_again.emit(trouble.account)
        self.changed.emit()

    def note(self, shown: Trouble | None) -> None:
        """``shown``: the most important trouble now."""
        if self._pressed is None or shown == self._pressed:
            return
        if shown is not None and shown.retry is Retry.RUNNING:
            return
        before, self._pressed = self._pressed, None
        self._try.stop()
        if before.kind not in _OUTAGES:
            if shown is None or (shown.kind, shown.account) != (before.kind, before.account):
                self.succeeded.emit(self.tr("The system keyring answers now."))
            else:
                self._failed = shown
            return
        if shown is not None and shown.kind in _OUTAGES:
            # What is new about another one is its title.
            self._failed = shown if shown.notice.title == before.notice.title else None
            return
        self.succeeded.emit(self.tr("RingCentral answers again."))

    @Slot()
    def keyring_asked(self) -> None:
        """The network thread has tried the keyring; what came of it was told before."""
        if self._pressed is not None and self._pressed.kind not in _OUTAGES:
            self._try.stop()
            self._failed, self._pressed = self._pressed, None
            self.changed.emit()

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
