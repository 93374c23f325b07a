"""Asks whether free words were a request for no more texts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame

from desktop.core.model import ThreadText
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.column import in_column
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.theme import LARGE, SMALL, Theme


class _Words(Label):
    """One line where there is room for it."""

    def sizeHint(self) -> QSize:
        metrics, margins = self.fontMetrics(), self.contentsMargins()
        width = metrics.horizontalAdvance(self.text()) + margins.left() + margins.right() + 2
        return QSize(width, metrics.height() + margins.top() + margins.bottom())


class StopQuestion(QFrame):
    """All signals carry the `ThreadText` that is asked about. ``confirmed``: it was a request.
    ``wanted``: show it."""

    confirmed = Signal(object)
    dismissed = Signal(object)
    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("noteFrame")
        self.setProperty("tone", "warn")
        self._asked: ThreadText | None = None
        self._words = _Words(theme, "", wrap=True, name="stopQuestion", live=True)
        yes = button(self.tr("Send no mo&re"), "recordStopButton")
        no = button(self.tr("That was somethin&g else"), "dismissStopButton", "link")
        yes.clicked.connect(lambda: self.confirmed.emit(self._asked))
        no.clicked.connect(lambda: self.dismissed.emit(self._asked))
        self._look = button(self.tr("Show the te&xt"), "showAskedButton", "link")
        self._look.clicked.connect(lambda: self.wanted.emit(self._asked))
        # Beside the details there may be no room for all of it on one line.
        row = FlowLayout(in_column(self))
        inset(row, LARGE, SMALL, LARGE, SMALL)
        for part in (self._words, yes, no, self._look):
            row.addWidget(part)
        self.hide()

    def show_for(self, asked: ThreadText | None, name: str, *, is_loaded: bool) -> None:
        """``name``: who wrote it, where several people write. ``is_loaded``: it can be seen."""
        self._asked = asked
        words = self.tr("Did they ask for no more texts?")
        if name:
            words = self.tr("Did {name} ask for no more texts?").format(name=isolated(name))
        self._words.say(words if asked is not None else "")
        self._look.setHidden(is_loaded)
        self.setVisible(asked is not None)
