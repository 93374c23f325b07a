"""How much waits for the person, for the title, the task bar and the tray."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QSettings, Signal, Slot

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey
from desktop.messages import Outbox
from desktop.ui.preferences.notification_settings import NotificationSettings
from desktop.ui.text.times import number


class Attention(QObject):
    """``changed``: one of the counts is another. GUI thread."""

    changed = Signal()

    def __init__(self, outbox: Outbox, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._settings = NotificationSettings(settings)
        self.unread = 0
        """Conversations with unread texts, except muted ones and those of muted numbers."""
        self.needed = 0
        """Texts that need a decision."""

    def unread_of(self, account: AccountKey | None) -> int:
        """Only those of one account; None: all."""
        if account is None:
            return self.unread
        is_muted = self._settings.is_muted

        def is_left_out(one: AccountKey, own: str) -> bool:
            return one != account or is_muted(one, own)

        try:
            return self._outbox.conversations.unread(is_left_out)
        except DiskError:
            return 0

    def elsewhere(self, shown: int) -> int:
        """Those that are not among the ``shown`` ones, of `unread_of`."""
        return max(self.unread - shown, 0)

    @property
    def total(self) -> int:
        return self.unread + self.needed

    def title_with(self, shown: int) -> str:
        """Of the window: the number that *Conversations* has, and what else waits in words.
        ``shown``: of `unread_of`. The name of the program is not translated."""
        others = self.elsewhere(shown)
        parts = [f"({number(shown)}) Ownline" if shown else "Ownline"]
        if others:
            parts.append(self.tr("%Ln unread conversation(s) of other accounts", "", others))
        if self.needed:
            parts.append(self.tr("%Ln text(s) need a decision", "", self.needed))
        return " · ".join(parts)

    @Slot()
    def read(self) -> None:
        """Texts were read, came in or were muted."""
        self.count_needed(self.needed)

    @Slot(int)
    def count_needed(self, needed: int) -> None:
        """The list was read again."""
        before = (self.unread, self.needed)
        self.needed = needed
        # The list shows a trouble of the disk; the next reading counts again.
        with contextlib.suppress(DiskError):
            self.unread = self._outbox.conversations.unread(self._settings.is_muted)
        if (self.unread, self.needed) != before:
            self.changed.emit()
