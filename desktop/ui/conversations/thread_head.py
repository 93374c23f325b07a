"""The head of a conversation: who takes part in it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.column import in_column
from desktop.ui.widgets.labels import ElidedLabel, button, inset
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme

_AVATAR = 36


class ThreadHead(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.avatar = Avatar(theme, _AVATAR)
        self.title = ElidedLabel(theme, size="heading", bold=True, name="threadTitle")
        self.subtitle = ElidedLabel(theme, size="small", role="muted", name="threadSubtitle")
        self.back = button("", "backToListButton", "icon")
        self.back.setAccessibleName(self.tr("Back to the conversations"))
        self.back.hide()
        self.done = button(self.tr("&Done"), "doneButton")
        self.more = button("", "conversationMenuButton", "icon")
        self.more.setAccessibleName(self.tr("More for this conversation"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._row = QHBoxLayout(in_column(self))
        self._row.setSpacing(SMALL)
        self._row.addWidget(self.back)
        self._row.addWidget(self.avatar)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.done)
        self._row.addWidget(self.more)
        self.show_low(is_low=False)
        theme.changed.connect(self._draw)
        self._draw()

    def show_low(self, *, is_low: bool) -> None:
        """In a low window, the texts need the room."""
        above = NARROW if is_low else SMALL
        inset(self._row, LARGE, above, SMALL, above)

    def show_done(self, *, is_done: bool) -> None:
        self.done.setText(self.tr("Open &again") if is_done else self.tr("&Done"))

    @Slot()
    def _draw(self) -> None:
        muted = self._theme.colour("muted")
        self.more.setIcon(self._theme.icons.icon("more", 18, muted))
        back = "forward" if self.isRightToLeft() else "back"
        self.back.setIcon(self._theme.icons.icon(back, 18, muted))
        self.avatar.update()
