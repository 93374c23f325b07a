"""The question in the details before a text of unknown outcome is sent again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import MEDIUM, Theme


class AgainQuestion(QFrame):
    """``confirmed``: send it. Hidden until it is asked. ``gone``: it is not in sight any more."""

    confirmed = Signal()
    gone = Signal()

    def __init__(self, theme: Theme, asker: QWidget) -> None:
        """``asker``: the button that asks; it gets the focus back."""
        super().__init__()
        self.setObjectName("quiet")
        self._asker = asker
        words = self.tr("The first text may have been sent. If so, the recipient gets it twice.")
        sure = button(self.tr("Send again an&yway"), "confirmSendAgainButton", "danger")
        sure.clicked.connect(self.hide)
        sure.clicked.connect(self.confirmed)
        self._back = button(self.tr("&Do not send"), "keepAsIsButton")
        self._back.setAccessibleDescription(words)
        self._back.clicked.connect(self.end)
        choices = FlowLayout()
        choices.addWidget(sure)
        choices.addWidget(self._back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        layout.addWidget(Label(theme, words, wrap=True))
        layout.addLayout(choices)
        self.hide()

    def ask(self) -> None:
        """Enter and Escape send nothing."""
        self.show()
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def end(self) -> bool:
        """The text is not sent again. Returns whether that was asked."""
        if not self.isVisible():
            return False
        self._asker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.gone.emit()
