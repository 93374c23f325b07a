"""Asks whether free words were a request for no more texts."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QFrame

from desktop.core.model import ConversationRow, ThreadText
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.conversations.thread_list import ThreadList
from desktop.ui.conversations.thread_model import ThreadModel
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.column import in_column
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, inset
from desktop.ui.widgets.theme import LARGE, SMALL, Theme

_MOST_NAME = 30


class _Words(Label):
    """One line where there is room for it."""

    def sizeHint(self) -> QSize:
        metrics, margins = self.fontMetrics(), self.contentsMargins()
        width = metrics.horizontalAdvance(self.text()) + margins.left() + margins.right() + 2
        return QSize(width, metrics.height() + margins.top() + margins.bottom())


class StopQuestion(QFrame):
    """About the newest text of the shown conversation that may be a request. The signals carry that
    `ThreadText`. ``confirmed``: it was one."""

    confirmed = Signal(object)
    dismissed = Signal(object)

    def __init__(
        self, list_: ThreadList, model: ThreadModel, text: ConversationText, theme: Theme
    ) -> None:
        super().__init__()
        self.setObjectName("noteFrame")
        self.setProperty("tone", "warn")
        self._list, self._model, self._text = list_, model, text
        self._asked: ThreadText | None = None
        self._row: ConversationRow | None = None
        self._words = _Words(theme, "", wrap=True, name="stopQuestion", live=True)
        yes = button(self.tr("Send no mo&re"), "recordStopButton")
        no = button(self.tr("That was somethin&g else"), "dismissStopButton", "link")
        yes.clicked.connect(lambda: self.confirmed.emit(self._asked))
        no.clicked.connect(lambda: self.dismissed.emit(self._asked))
        self._look = button(self.tr("Show the te&xt"), "showAskedButton", "link")
        self._look.clicked.connect(self._show_asked)
        # Beside the details there may be no room for all of it on one line.
        row = FlowLayout(in_column(self))
        inset(row, LARGE, SMALL, LARGE, SMALL)
        for part in (self._words, yes, no, self._look):
            row.addWidget(part)
        self.hide()

    def show_for(self, row: ConversationRow) -> None:
        """Also if the text is not loaded."""
        asked = None if row.is_opted_out else self._model.asked
        self._asked, self._row = asked, row
        words = ""
        if asked is not None:
            words = self.tr("Did they ask for no more texts?")
            if asked.writer is not None and row.is_group:
                name = one_line(self._text.participant(row.account, asked.writer), _MOST_NAME)
                words = self.tr("Did {name} ask for no more texts?").format(name=isolated(name))
        self._words.say(words)
        self._look.setHidden(asked is None or self._model.row_of(asked.key) >= 0)
        self.setVisible(asked is not None)

    @Slot()
    def _show_asked(self) -> None:
        if self._asked is None or self._row is None:
            return
        key = self._asked.key
        self._model.open(self._row, key)
        self._list.show_text(key)
        self.show_for(self._row)
