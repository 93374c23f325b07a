"""A confirmation dialog: one button does something, the other cancels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.widgets.enter_key import Dialog
from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.tab_order import in_tab_order
from desktop.ui.widgets.theme import SMALL, WIDE, Theme

_WIDTH = 420


class Question(Dialog):
    """Not blocking. Esc cancels. Enter presses the filled choice, of kind primary, which loses
    nothing; without one it cancels, too. Both until the person goes to another button."""

    def __init__(
        self, theme: Theme, parent: QWidget, name: str, title: str, text: str, cancel: str
    ) -> None:
        """``cancel`` is the label of the button that changes nothing."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle("Ownline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(_WIDTH)
        self._title = Label(theme, title, size="heading", bold=True, wrap=True)
        self._text = Label(theme, text, role="muted", wrap=True)
        back = button(cancel, "stayButton")
        back.setDefault(True)
        back.clicked.connect(self.reject)
        self._row = QHBoxLayout()
        self._row.setSpacing(SMALL)
        self._row.addStretch()
        self._row.addWidget(back)
        self._buttons: list[QPushButton] = [back]
        self._added = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(SMALL)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addSpacing(SMALL)
        layout.addLayout(self._row)
        # Screen readers read the labels of a dialog by themselves.
        self.setAccessibleName(title)
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        self._text.setText(text)

    def add(self, widget: QWidget) -> None:
        """Below the text, and what was added before."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        self._added += 1
        layout.insertWidget(1 + self._added, widget)

    def words(self) -> str:
        return f"{self._title.text()} {self._text.text()}"

    def choice(self, label: str, name: str, act: Callable[[], object], kind: str) -> None:
        """A button that calls ``act``."""
        do = button(label, name, kind)
        do.clicked.connect(self.accept)
        do.clicked.connect(lambda _checked: act())
        self._row.insertWidget(1, do)
        self._buttons.insert(0, do)
        if kind == "primary":
            do.setDefault(True)
            do.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, label: str, name: str, act: Callable[[], object], kind: str = "danger") -> None:
        """Opens the dialog with this `choice`."""
        self.choice(label, name, act, kind)
        in_tab_order(*self._buttons)
        self.ensurePolished()
        # Long words of some languages need more.
        width = max(_WIDTH, self.minimumSizeHint().width())
        self.setFixedSize(width, self.heightForWidth(width))
        self.open()
