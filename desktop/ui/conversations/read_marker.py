"""Marks texts as read when the person sees their conversation."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot

from desktop.core.errors import DiskError
from desktop.messages import Outbox
from desktop.ui.conversations.thread_page import ThreadPage


class ReadMarker(QObject):
    """``marked``: a conversation was read. ``failed`` carries the `Notice` of a DiskError."""

    marked = Signal()
    failed = Signal(object)

    def __init__(self, outbox: Outbox, page: ThreadPage) -> None:
        super().__init__(page)
        self._conversations = outbox.conversations
        self._page = page
        self._kept_unread = 0
        page.installEventFilter(self)

    @property
    def seen(self) -> int:
        """The conversation that the person sees now; 0: none."""
        row = self._page.conversation
        is_seen = self._page.isVisible() and self._page.window().isActiveWindow()
        return row.id if row is not None and is_seen else 0

    @Slot(int)
    def keep_unread(self, conversation: int) -> None:
        """The person marked it as unread, and it may be open: it is read when it is opened
        again, or when a new text comes. 0: none."""
        self._kept_unread = conversation

    @Slot()
    def mark_new(self) -> None:
        """A conversation was opened, or a new text came into it."""
        self._kept_unread = 0
        self.mark()

    @Slot()
    def mark(self) -> None:
        """The person sees what is shown, if the window is active."""
        row = self._page.conversation
        if row is None or not row.unread or not self.seen or row.id == self._kept_unread:
            return
        try:
            if self._conversations.mark_read(row.id):
                self.marked.emit()
        except DiskError as error:
            self.failed.emit(error.notice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt sends ActivationChange to the window only, and this one to each widget in it.
        if event.type() == QEvent.Type.WindowActivate:
            self.mark()
        return super().eventFilter(watched, event)
