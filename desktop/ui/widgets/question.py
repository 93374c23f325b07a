"""A question in a box: one button does something, the other leaves everything as it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import SMALL, WIDE, Theme

_WIDTH = 420


class Question(QDialog):
    """Waits beside the event loop; Esc and Return mean that nothing is done."""

    def __init__(
        self, theme: Theme, parent: QWidget, name: str, title: str, words: str, stay: str
    ) -> None:
        """``stay`` is the button that leaves everything as it is."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle("Ownline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._title = Label(theme, title, size="heading", bold=True, wrap=True)
        self._words = Label(theme, words, role="muted", wrap=True)
        back = button(stay, "stayButton")
        back.setDefault(True)
        back.clicked.connect(self.reject)
        self._row = QHBoxLayout()
        self._row.setSpacing(SMALL)
        self._row.addStretch()
        self._row.addWidget(back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addSpacing(SMALL)
        layout.addLayout(self._row)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def words(self) -> str:
        return f"{self._title.text()} {self._words.text()}"

    def offer(self, words: str, name: str, act: Callable[[], object], kind: str = "danger") -> None:
        """Shows the question with a button that does it."""
        do = button(words, name, kind)
        do.clicked.connect(self.accept)
        do.clicked.connect(lambda _checked: act())
        self._row.insertWidget(1, do)
        self.ensurePolished()
        self.setFixedHeight(self.heightForWidth(_WIDTH))
        self.open()
