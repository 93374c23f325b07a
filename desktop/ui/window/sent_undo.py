"""*Undo* of a text that was sent just now, at the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.compose.undo_bar import UndoBar
from desktop.ui.widgets.labels import ElidedLabel, button
from desktop.ui.widgets.theme import LARGE, SMALL, Theme


class SentUndo(QFrame):
    """Stands in for the line beside the fields while that counts and is not seen, such as in the
    outbox, or in a conversation that cannot be answered. ``changed``: it is needed, or no
    longer."""

    changed = Signal()

    def __init__(self, theme: Theme, *bars: UndoBar) -> None:
        super().__init__()
        self._bars = bars
        self._label = ElidedLabel(theme, size="small", name="sentLabel")
        self._undo = button(self.tr("Undo"), "undoSentButton", "link")
        self._undo.clicked.connect(self.press)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(LARGE - SMALL)
        # A line that goes from one page to the next is hidden for a moment.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._show)
        for bar in bars:
            bar.counted.connect(self._later.start)
        self.hide()

    @property
    def source(self) -> UndoBar | None:
        """The line that is not seen; of two, the one with less time left."""
        unseen = [bar for bar in self._bars if bar.is_counting and not bar.isVisible()]
        return min(unseen, key=lambda bar: bar.left_ms, default=None)

    @Slot()
    def press(self) -> None:
        source = self.source
        if source is not None:
            source.press()

    @Slot()
    def _show(self) -> None:
        source = self.source
        if source is not None:
            self._label.show_longest(*source.words)
            # Alt and a letter reach one of them.
            is_alone = not any(bar.isVisible() for bar in self._bars)
            self._undo.setText(self.tr("&Undo") if is_alone else self.tr("Undo"))
        if (source is None) != self.isHidden():
            self.setHidden(source is None)
            self.changed.emit()
