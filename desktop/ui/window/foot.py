"""The foot of the window: the status bar, and for some seconds in its place what was cancelled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Slot

from desktop.ui.messages.text_actions import TextActions
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, Theme
from desktop.ui.widgets.undo_line import UndoLine
from desktop.ui.window.status_bar import StatusBar

# Longer than the undo time of Send: nothing goes out meanwhile.
_OFFERED_MS = 10_000


class Foot(Stack):
    """Always as high as the status bar, so that nothing above it moves."""

    def __init__(self, theme: Theme, bar: StatusBar, texts: TextActions) -> None:
        super().__init__()
        self._cancelled: Sequence[str] = ()
        self._line = UndoLine(theme, "cancelledLabel", "takeBackButton")
        self._line.setObjectName("cancelledBar")
        # Without a mnemonic: Undo of a text that was sent just now has it.
        self._line.undo.setText(self.tr("Undo"))
        inside = self._line.layout()
        assert inside is not None
        inside.setContentsMargins(LARGE, 0, LARGE, 0)
        self.addWidget(bar)
        self.addWidget(self._line)
        texts.cancelled.connect(self._offer)
        self._line.pressed.connect(lambda: texts.take_back(self._cancelled))
        self._line.gone.connect(lambda: self.setCurrentWidget(bar))

    @Slot(list)
    def _offer(self, ids: list[str]) -> None:
        self._cancelled = ids
        words = self.tr("Canceled. It stays in the outbox.")
        if len(ids) > 1:
            words = self.tr("%Ln text(s) canceled. They stay in the outbox.", "", len(ids))
        self.setCurrentWidget(self._line)
        self._line.start(lambda _seconds: (words,), _OFFERED_MS)
