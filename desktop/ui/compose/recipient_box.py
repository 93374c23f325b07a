"""The frame around the chips and the line where the next one is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop.ui.compose.recipient_chips import RecipientChips
from desktop.ui.widgets.labels import restyle


class RecipientBox(QFrame):
    """Looks like one field: focused when one of the two is; grows with the chips."""

    def __init__(self, chips: RecipientChips, field: QLineEdit) -> None:
        self._parts = (chips, field)
        self._chips = chips
        super().__init__()
        self.setObjectName("recipientBox")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for part in self._parts:
            layout.addWidget(part)
            part.installEventFilter(self)
        self.fit()

    def fit(self) -> None:
        has_chips = self._chips.model().rowCount() > 0
        self._chips.setVisible(has_chips)
        if has_chips:
            wanted = max(self._chips.wanted_height(), self._chips.row_height)
            self._chips.setFixedHeight(wanted)

    def mark(self, name: str, is_on: bool) -> None:
        value = "true" if is_on else "false"
        if self.property(name) != value:
            self.setProperty(name, value)
            restyle(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.mark("focused", any(part.hasFocus() for part in self._parts))
        return super().eventFilter(watched, event)
