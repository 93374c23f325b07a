"""Repeats writes that a lock of another program stops, while the window goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance, Slot

from desktop.core.errors import DiskError, OutboxLockedError
from desktop.ui.text.notices import as_sentence

_PAUSE_MS = 50
# Five seconds: longer than any write of the network thread, and most of other programs.
_TRIES = 100
# A wait that takes longer is explained.
_SILENT_TRIES = 5


class LockRetry(QObject):
    """Does writes in their order. GUI thread. ``say`` gets a sentence for the screen: that the
    write has to wait, or why it failed; ``fail`` gets the DiskError instead."""

    def __init__(
        self,
        parent: QObject,
        say: Callable[[str], object],
        fail: Callable[[DiskError], object] | None = None,
    ) -> None:
        super().__init__(parent)
        self._say = say
        self._tell_failure = fail or (lambda error: say(as_sentence(error.notice)))
        self._writes: list[Callable[[], object]] = []
        self._tries = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._try)

    @property
    def is_waiting(self) -> bool:
        return self._timer.isActive()

    def run(self, write: Callable[[], object]) -> None:
        """Calls ``write`` at once, and again while the file is locked. After a DiskError nothing
        is tried any more."""
        self._writes.append(write)
        if not self.is_waiting:
            self._tries = 0
            self._try()

    def cancel(self) -> None:
        self._timer.stop()
        self._writes.clear()

    @Slot()
    def _try(self) -> None:
        self._timer.stop()
        self._tries += 1
        try:
            while self._writes:
                self._writes[0]()
                self._writes.pop(0)
        except OutboxLockedError as error:
            if self._tries < _TRIES:
                self._timer.start()
                if self._tries == _SILENT_TRIES:
                    self._say(self.tr("Another program is using the outbox file. Ownline waits."))
            else:
                self._fail(error)
        except DiskError as error:
            self._fail(error)

    def _fail(self, error: DiskError) -> None:
        self.cancel()
        self._tell_failure(error)


class QuietWrites(LockRetry):
    """Says nothing while writes wait. ``changed`` is emitted after each of them, ``failed`` with
    the `Notice` of a DiskError."""

    def __init__(self, parent: QObject, changed: SignalInstance, failed: SignalInstance) -> None:
        super().__init__(parent, lambda _waits: None, lambda error: failed.emit(error.notice))
        self._changed = changed

    def run(self, write: Callable[[], object]) -> None:
        def write_and_tell() -> None:
            write()
            self._changed.emit()

        super().run(write_and_tell)
