"""Asks whether free words were a request for no more texts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop.core.model import ConversationRow, Mark, ThreadText
from desktop.ui.widgets.column import in_column
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.theme import LARGE, SMALL, Theme


class StopQuestion(QFrame):
    """Both signals carry the `ThreadText` that was asked about. ``confirmed``: it was a request."""

    confirmed = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("noteFrame")
        self.setProperty("tone", "warn")
        self._asked: ThreadText | None = None
        self._words = Label(theme, "", name="stopQuestion", live=True)
        yes = button(self.tr("Send no mo&re"), "recordStopButton")
        no = button(self.tr("That was somethin&g else"), "dismissStopButton", "link")
        yes.clicked.connect(lambda: self.confirmed.emit(self._asked))
        no.clicked.connect(lambda: self.dismissed.emit(self._asked))
        # Beside the details there may be no room for all of it on one line.
        row = FlowLayout(in_column(self))
        inset(row, LARGE, SMALL, LARGE, SMALL)
        for part in (self._words, yes, no):
            row.addWidget(part)
        self.hide()

    def show_for(self, row: ConversationRow, texts: list[ThreadText]) -> None:
        """About the newest text that may ask to stop, unless that is settled."""
        marked = [text for text in texts if text.mark is Mark.MAY_STOP]
        self._asked = marked[-1] if marked and not row.is_opted_out else None
        self._words.say(self.tr("Did they ask for no more texts?") if self._asked else "")
        self.setVisible(bool(self._asked))
