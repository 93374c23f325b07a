"""The line that says what is going on in the background, with its progress and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.progress_line import ProgressLine
from desktop.ui.widgets.theme import MEDIUM, Theme


class BusyLine(QWidget):
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._doing = Label(theme, size="small", role="muted", name="listDoing", live=True)
        self._progress = ProgressLine()
        self._progress.setObjectName("listProgress")
        self._progress.setProperty("kind", "thin")
        self._progress.setAccessibleName(self.tr("Progress"))
        self.cancel = button(self.tr("Canc&el"), "cancelListWorkButton")
        self.cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self._doing)
        layout.addWidget(self._progress, 1)
        layout.addWidget(self.cancel)
        self.hide()

    def begin(self, doing: str, *, can_cancel: bool = True) -> None:
        self._progress.setValue(0)
        self._doing.say(doing)
        self.cancel.setVisible(can_cancel)
        self.show()

    @Slot(str)
    def go_on(self, doing: str) -> None:
        """Other words for the same work: its progress stays where it is."""
        self._doing.say(doing)

    @Slot(int)
    def show_percent(self, percent: int) -> None:
        self._progress.setValue(percent)
