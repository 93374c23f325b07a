"""The dialog that lists each number that cannot text, with the reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import AccountView, HiddenNumber, HiddenReason
from desktop.texting.phone import as_written
from desktop.ui.text.numbers import CALL_QUEUE, gate_sentence, reason_sentence
from desktop.ui.text.plain import one_line
from desktop.ui.widgets.labels import Label, at_end, button, rule
from desktop.ui.widgets.tab_order import follow
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, WIDE, Theme


class HiddenNumbersDialog(QDialog):
    """``queue_sign_in_wanted``: sign in as the call queue that owns a number."""

    queue_sign_in_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("reasonsView")
        self.setWindowTitle(self.tr("Why not my other numbers?"))
        self._theme = theme
        self._shown: AccountView | None = None
        title = Label(theme, self.windowTitle(), size="title", bold=True, wrap=True)
        lead = Label(
            theme,
            self.tr(
                "RingCentral lets a number text only for the sign-in that it belongs to or is"
                " assigned to. These numbers are in your account, and this is why they are not in"
                " the list."
            ),
            role="muted",
            wrap=True,
        )
        self._area = QScrollArea()
        self._area.setObjectName("reasonsList")
        self._area.setAccessibleName(self.windowTitle())
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = button(self.tr("&Close"), "closeReasonsButton")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, LARGE)
        layout.setSpacing(SMALL)
        layout.addWidget(title)
        layout.addWidget(lead)
        layout.addSpacing(SMALL)
        layout.addWidget(self._area, 1)
        layout.addLayout(at_end(close))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.accept)
        self.setMinimumSize(420, 360)
        self.resize(620, 520)

    def show_account(self, view: AccountView | None) -> None:
        if view == self._shown:
            return
        self._shown = view
        card = QFrame()
        card.setObjectName("card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        numbers = view.numbers if view is not None else None
        if view is not None and numbers is not None:
            for gate in numbers.gates:
                note = Label(self._theme, gate_sentence(gate), role="bad", wrap=True)
                note.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
                rows.addWidget(note)
            for at, number in enumerate(numbers.hidden):
                if at or numbers.gates:
                    rows.addWidget(rule())
                rows.addWidget(self._row(number, view.home_country))
        rows.addStretch()
        self._area.setWidget(card)
        follow(self._area, card)

    def _row(self, number: HiddenNumber, country: str) -> QWidget:
        row = QWidget()
        row.setObjectName("reasonRow")
        name = Label(self._theme, as_written(number.phone_number, country), bold=True)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = QHBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(name)
        if number.label:
            top.addWidget(Label(self._theme, one_line(number.label, 40), role="muted"))
        top.addStretch()
        reason = Label(self._theme, reason_sentence(number), role="muted", wrap=True)
        lines = QVBoxLayout()
        lines.setSpacing(NARROW)
        lines.addLayout(top)
        lines.addWidget(reason)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        layout.setSpacing(LARGE)
        layout.addLayout(lines, 1)
        if _is_of_queue(number):
            offer = button(self.tr("Sign in as this queue"), "signInAsQueueButton")
            assert number.owner is not None
            offer.setAccessibleName(
                self.tr("Sign in as the call queue {name}").format(
                    name=one_line(number.owner.name, 60)
                )
            )
            offer.clicked.connect(self.queue_sign_in_wanted)
            offer.clicked.connect(self.accept)
            layout.addWidget(offer, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


def _is_of_queue(number: HiddenNumber) -> bool:
    return (
        number.reason == HiddenReason.OTHER_OWNER
        and number.owner is not None
        and number.owner.extension_type == CALL_QUEUE
    )
