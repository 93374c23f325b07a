"""Below the head of a conversation: that its other party wants no more texts, or agreed to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.model import ConsentChange, ConversationRow
from desktop.ui.text.consents import in_conversation
from desktop.ui.widgets.column import in_column
from desktop.ui.widgets.labels import Label, button, inset, restyle
from desktop.ui.widgets.theme import LARGE, NARROW, SMALL, Theme


class ConsentNote(QFrame):
    """``agreed``: record that they agreed to texts."""

    agreed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("noteFrame")
        self._words = Label(theme, "", wrap=True, name="consentNote", live=True)
        self._agreed = button(self.tr("Record that the&y agreed…"), "recordAgreedButton", "link")
        self._agreed.clicked.connect(self.agreed)
        rows = QVBoxLayout(in_column(self))
        inset(rows, LARGE, SMALL, LARGE, SMALL)
        rows.setSpacing(NARROW)
        rows.addWidget(self._words)
        rows.addWidget(self._agreed, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_for(self, row: ConversationRow, changes: list[ConsentChange], own: str) -> None:
        """``changes``: what the user recorded. ``own``: the own number as it is written."""
        words, tone = ("", "") if row.is_group else in_conversation(row.consent, changes, own)
        if tone and self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self._words.say(words)
        self._words.set_role("muted" if tone == "muted" else "")
        self._agreed.setVisible(bool(words) and row.is_opted_out)
        self.setVisible(bool(words))
