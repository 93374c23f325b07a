"""A line to type into, with what is wrong with it below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.sign_in.service_fields import ServiceFieldError
from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.labels import Label, keep_line, restyle
from desktop.ui.widgets.theme import NARROW, Theme

_LONGEST = 500


class _Line(QLineEdit):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in ENTER:
            # Otherwise it would also press the button that has the focus by now.
            event.accept()


class CheckedField(QWidget):
    """``line`` is what is typed into. It is checked when it is read, not while one types. A line of
    what is wrong has its room from the start, so that nothing moves."""

    def __init__(self, theme: Theme, name: str, caption: str, check: Callable[[str], str]) -> None:
        """``name``: the object names begin with it. ``check`` raises ServiceFieldError."""
        super().__init__()
        self._check = check
        self.line: QLineEdit = _Line()
        self.line.setObjectName(f"{name}Field")
        self.line.setAccessibleName(caption.replace("&", ""))
        self.line.setMaxLength(_LONGEST)
        # A file that is dropped on it is for the page; the field would take its address as text.
        self.line.setAcceptDrops(False)
        self.line.textEdited.connect(self.forgive)
        self._error = Label(
            theme, size="small", role="bad", wrap=True, name=f"{name}Error", live=True
        )
        self._error.hide()
        keep_line(self._error)
        label = Label(theme, caption, size="small", role="muted")
        label.setBuddy(self.line)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(NARROW)
        for widget in (label, self.line, self._error):
            rows.addWidget(widget)
        self.setFocusProxy(self.line)

    def read(self) -> str:
        """What is typed, as ``check`` returns it; empty where something is wrong, which is said."""
        try:
            value = self._check(self.line.text())
        except ServiceFieldError as invalid:
            self.mark(str(invalid))
            return ""
        self.mark("")
        return value

    def mark(self, wrong: str) -> None:
        """A sentence; empty: nothing is wrong."""
        # The same sentence is announced again.
        self._error.say("")
        self._error.say(wrong)
        self._describe(wrong)

    @Slot()
    def forgive(self) -> None:
        """What is wrong is being mended, or the person does something else. Nothing moves."""
        if self._error.isVisible():
            self._error.hide()
            self._describe("")

    def _describe(self, wrong: str) -> None:
        self.line.setAccessibleDescription(wrong)
        self.line.setProperty("wrong", "true" if wrong else "false")
        restyle(self.line)

    def ask(self) -> None:
        """For another text."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
