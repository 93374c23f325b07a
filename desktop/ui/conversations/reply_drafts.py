"""Unsent answers, one for each conversation."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.errors import DiskError, OutboxLockedError
from desktop.messages import Outbox, Reply

_AGAIN_MS = 700


class ReplyDrafts(QObject):
    """Keeps what cannot be saved now in memory, and saves it later. GUI thread. ``failed`` carries
    the DiskError of an answer that could not be saved; ``saved`` the id of a conversation whose
    answer is on the disk as it is now."""

    failed = Signal(object)
    saved = Signal(int)

    def __init__(self, outbox: Outbox, parent: QObject) -> None:
        super().__init__(parent)
        self._replies = outbox.conversations.replies
        self._unsaved: dict[int, Reply] = {}
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AGAIN_MS)
        self._later.timeout.connect(self._save_soon)

    def read(self, conversation: int) -> Reply:
        """Raises DiskError."""
        return self._unsaved.get(conversation) or self._replies.of(conversation)

    def keep(self, conversation: int, reply: Reply) -> None:
        self._unsaved[conversation] = reply
        self._save_soon()

    def forget(self, conversation: int) -> None:
        """It is a text in the outbox now, or its account is being removed."""
        self._unsaved.pop(conversation, None)

    def save(self) -> None:
        """Raises DiskError where an answer is not on the disk."""
        self._later.stop()
        for conversation, reply in list(self._unsaved.items()):
            self._replies.save(conversation, reply)
            del self._unsaved[conversation]
            self.saved.emit(conversation)

    @Slot()
    def _save_soon(self) -> None:
        try:
            self.save()
        except OutboxLockedError:
            self._later.start()
        except DiskError as error:
            self.failed.emit(error)
