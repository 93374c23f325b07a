"""What became of a press of Send or Undo, beside the fields."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from desktop.ui.compose.text_field import TextField
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import Theme


class SendNotice(Label):
    """A problem goes when something is changed about it, or when its page is left. ``unseen``
    carries one that came after that: *Undo* can be pressed wherever the person is."""

    unseen = Signal(str)

    def __init__(self, theme: Theme, field: TextField) -> None:
        super().__init__(theme, size="small", role="bad", wrap=True, live=True)
        self._problem = ""
        self._field = field
        field.left.connect(self.withdraw)
        self.hide()

    @Slot(str)
    def show_problem(self, problem: str) -> None:
        """Why the text was not sent, or not undone, as a sentence; empty: nothing."""
        if problem and not self._field.isVisible():
            self.unseen.emit(problem)
            return
        self._problem = problem
        self.say(problem)

    @Slot()
    def withdraw(self) -> None:
        """Another sentence stays."""
        if self._problem and self.text() == self._problem:
            self.show_problem("")
