"""The foot of the window: the status bar, and for some seconds in its place what was cancelled or
marked as done, with *Undo*."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Slot

from desktop.ui.conversations.done_mark import DoneMark
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, Theme
from desktop.ui.widgets.undo_line import UndoLine
from desktop.ui.window.status_bar import StatusBar

# Longer than the undo time of Send: nothing goes out meanwhile.
_OFFERED_MS = 10_000
# Below this height of the window, in px, the foot is left out.
_TINY = 280


class Foot(Stack):
    """Always as high as the status bar, so that nothing above it moves. Only below a page that has
    buttons at its foot, where it would be an empty strip, it is there only with trouble."""

    def __init__(self, theme: Theme, bar: StatusBar, texts: TextActions, done: DoneMark) -> None:
        super().__init__()
        self._troubles = bar.choice
        self._height = _TINY
        self._is_below_buttons = False
        bar.choice.changed.connect(self._show)
        self._texts = texts
        self._undo: Callable[[], object] = lambda: None
        self._line = UndoLine(theme, "cancelledLabel", "takeBackButton")
        self._line.setObjectName("cancelledBar")
        # Without a mnemonic: Undo of a text that was sent just now has it.
        self._line.undo.setText(self.tr("Undo"))
        inside = self._line.layout()
        assert inside is not None
        inside.setContentsMargins(LARGE, 0, LARGE, 0)
        self.addWidget(bar)
        self.addWidget(self._line)
        texts.cancelled.connect(self._offer_back)
        done.marked.connect(self._offer)
        self._line.pressed.connect(self._take_back)
        self._line.gone.connect(lambda: self.setCurrentWidget(bar))

    def fit(self, height: int) -> None:
        """``height``: that of the window. In a tiny one, field and *Send* need the room."""
        self._height = height
        self._show()

    def set_below_buttons(self, *, on: bool) -> None:
        self._is_below_buttons = on
        self._show()

    @Slot()
    def _show(self) -> None:
        has_words = not self._is_below_buttons or self._troubles.shown is not None
        self.setVisible(self._height >= _TINY and has_words)

    @Slot(list)
    def _offer_back(self, ids: list[str]) -> None:
        words = self.tr("Canceled. It stays in the outbox.")
        if len(ids) > 1:
            words = self.tr("%Ln text(s) canceled. They stay in the outbox.", "", len(ids))
        self._offer((words,), partial(self._texts.take_back, ids))

    @Slot()
    def _take_back(self) -> None:
        self._undo()

    @Slot(tuple, object)
    def _offer(self, words: Sequence[str], undo: Callable[[], object]) -> None:
        """``words``: what was done, then the same in fewer words. ``undo`` takes it back."""
        self._undo = undo
        self.setCurrentWidget(self._line)
        self._line.start(lambda _seconds: words, _OFFERED_MS)
