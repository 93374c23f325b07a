"""What has to be known of the number that a text is from, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import NARROW, Theme


class SenderNote(QWidget):
    """``retry_wanted``: read the numbers again."""

    sign_in_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._words = Label(theme, size="small", role="muted", wrap=True, name=name, live=True)
        self._retry = button(self.tr("Try &again"), "numbersAgainButton", "link")
        self._retry.clicked.connect(self.retry_wanted)
        self._sign_in = button(self.tr("Sign in"), "senderSignInButton", "link")
        self._sign_in.clicked.connect(self.sign_in_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self._words)
        for link in (self._retry, self._sign_in):
            link.setFont(theme.sized("small"))
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
        self.say("")

    def say(
        self, words: str, role: str = "muted", *, can_retry: bool = False, can_sign_in: bool = False
    ) -> None:
        self._words.set_role(role)
        self._words.say(words)
        self._retry.setVisible(can_retry)
        self._sign_in.setVisible(can_sign_in)
        self.setVisible(bool(words) or can_retry or can_sign_in)
