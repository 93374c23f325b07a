"""The foot of the window: the status bar, and for some seconds in its place what was sent,
cancelled or marked as done, with *Undo*."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.ui.widgets.stack import Stack
from desktop.ui.widgets.theme import LARGE, Theme
from desktop.ui.widgets.undo_line import UndoLine
from desktop.ui.window.main_page import MainPage
from desktop.ui.window.sent_undo import SentUndo
from desktop.ui.window.status_bar import StatusBar

# Longer than the undo time of Send: nothing goes out meanwhile.
_OFFERED_MS = 10_000
# Below this height of the window, in px, the foot is left out.
_TINY = 280


class Foot(Stack):
    """Always as high as the status bar, so that nothing above it moves. Only below a page that has
    buttons at its foot, where it would be an empty strip, it is there only with trouble."""

    def __init__(self, theme: Theme, bar: StatusBar, page: MainPage) -> None:
        super().__init__()
        self._bar = bar
        self._troubles = bar.choice
        self._height = _TINY
        self._is_below_buttons = False
        bar.choice.changed.connect(self._show)
        self._texts = page.texts
        self._undo: Callable[[], object] = lambda: None
        self._line = UndoLine(theme, "cancelledLabel", "takeBackButton")
        self._line.setObjectName("cancelledLine")
        self._bars = [one.undo_bar for one in page.sendings]
        self.sent = SentUndo(theme, *self._bars)
        self._name_undo()
        self._offers = QFrame()
        self._offers.setObjectName("cancelledBar")
        inside = self._line.layout()
        assert inside is not None
        inside.setContentsMargins(0, 0, 0, 0)
        # One does not end the other before its time.
        row = QHBoxLayout(self._offers)
        row.setContentsMargins(LARGE, 0, LARGE, 0)
        row.setSpacing(LARGE)
        row.addWidget(self.sent, 1)
        row.addWidget(self._line, 1)
        self.addWidget(bar)
        self.addWidget(self._offers)
        self.sent.changed.connect(self._choose)
        for sent in self._bars:
            sent.counted.connect(self._name_undo)
        page.texts.cancelled.connect(self._offer_back)
        page.conversations.done.marked.connect(self._offer)
        self._line.pressed.connect(self._take_back)
        self._line.gone.connect(self._choose)

    @property
    def offers(self) -> list[UndoLine]:
        """What can be undone here now."""
        own = self._line if self._line.is_counting else None
        return [one for one in (self.sent.source, own) if one is not None]

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

    @Slot()
    def _choose(self) -> None:
        has_offer = not (self.sent.isHidden() and self._line.isHidden())
        self.setCurrentWidget(self._offers if has_offer else self._bar)

    @Slot()
    def _name_undo(self) -> None:
        # Alt and a letter reach one of them: that of a text that was sent just now.
        is_alone = not any(bar.is_counting for bar in self._bars)
        self._line.undo.setText(self.tr("&Undo") if is_alone else self.tr("Undo"))

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
        self._line.start(lambda _seconds: words, _OFFERED_MS)
        self._choose()
