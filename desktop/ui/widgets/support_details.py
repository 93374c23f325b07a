"""What only support understands, such as codes and names of exceptions, behind *Details*."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.ui.text.plain import one_line
from desktop.ui.widgets.labels import Label, button, keep_room
from desktop.ui.widgets.theme import Theme

_MOST_CODE = 40


class SupportDetails(QObject):
    """The button and the line that it shows; both are laid out by the owner, and hidden while there
    is nothing to show. Nothing moves when the line is shown."""

    def __init__(self, theme: Theme, parent: QObject, name: str, label: str = "") -> None:
        """``name``: the object names begin with it. ``label``: of the button; empty: *Details*."""
        super().__init__(parent)
        self.line = Label(
            theme, size="small", role="muted", wrap=True, name=f"{name}Support", live=True
        )
        self.button = button(label or self.tr("D&etails"), f"{name}DetailsButton", "link")
        self.button.setCheckable(True)
        self.button.toggled.connect(self.line.setVisible)
        self.put("", "")

    def put(self, code: str, details: str) -> None:
        words = " · ".join(filter(None, (one_line(code, _MOST_CODE), one_line(details))))
        if words != self.line.text():
            self.button.setChecked(False)
            self.line.setText(words)
            keep_room(self.line, keeps=bool(words))
        self.button.setVisible(bool(words))
        self.line.setVisible(self.button.isChecked())
