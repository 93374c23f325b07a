"""Above Send while a planned text is changed: the time that it keeps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.compose.send_later import LEAST_MS
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.theme import MEDIUM, SMALL, Theme


class PlannedNote(QFrame):
    """``changed``: there is a time now, or none any more."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self.at: int | None = None
        """When the text is to be sent, in ms since 1970 UTC."""
        self._label = Label(theme, size="small", wrap=True, name="plannedLabel")
        remove = button(self.tr("Remo&ve the time"), "removeTimeButton", "link")
        remove.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        inset(layout, MEDIUM, SMALL, SMALL, SMALL)
        layout.addWidget(self._label, 1)
        layout.addWidget(remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    @property
    def has_passed(self) -> bool:
        return self.at is not None and self.at < now_ms() + LEAST_MS

    def show_time(self, at: int | None) -> None:
        self.at = at
        if at is not None:
            when = planned_time(at, now_ms())
            passed = self.tr("Its time has passed: {time}.")
            words = (
                passed if self.has_passed else self.tr("Goes out {time}, once you press Schedule")
            )
            self._label.setText(words.format(time=when))
        self.setVisible(at is not None)
        self.changed.emit()

    @Slot()
    def clear(self) -> None:
        self.show_time(None)
