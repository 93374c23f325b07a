"""The line about the only text that needs a decision, while the person looks at that text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.core.model import MessageRow, TroubleKind
from desktop.messages import needs_you
from desktop.ui.window.attention import Attention
from desktop.ui.window.main_page import MainPage
from desktop.ui.window.shell import application
from desktop.ui.window.trouble_choice import TroubleChoice


class SeenNeed(QObject):
    """Takes the line away as its *Show* does, once the details of that text are open in the window
    that is in front. They have what *Show* would lead to. GUI thread."""

    def __init__(self, page: MainPage, attention: Attention, troubles: TroubleChoice) -> None:
        super().__init__(page)
        self._page = page
        self._attention = attention
        self._troubles = troubles
        self._row: MessageRow | None = None
        """The text whose details were shown last."""
        troubles.changed.connect(self._look)
        page.details.text_shown.connect(self._note)
        application().focusWindowChanged.connect(self._look)

    @Slot(object)
    def _note(self, row: MessageRow) -> None:
        self._row = row
        self._look()

    @Slot()
    def _look(self) -> None:
        shown = self._troubles.shown
        if shown is None or shown.kind is not TroubleKind.NEEDS_YOU or self._attention.needed != 1:
            return
        details = self._page.details
        is_seen = details.isVisible() and details.isActiveWindow()
        if is_seen and self._row is not None and needs_you(self._row):
            self._troubles.dismiss()
