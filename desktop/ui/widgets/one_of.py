"""Buttons of which exactly one is pressed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class OneOf(QButtonGroup):
    """Radio buttons for a screen reader, whatever they look like: Tab stops at the one that is
    pressed, and the arrow keys move between them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Not `buttonClicked`: a screen reader checks a button without a click.
        self.buttonToggled.connect(self._stop_at)

    def add(self, button: QAbstractButton, id_: int = -1) -> None:
        """The first one is pressed."""
        button.setCheckable(True)
        # The group makes them exclusive; with this, their role is that of a radio button.
        button.setAutoExclusive(True)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.addButton(button, id_)
        if self.checkedButton() is None:
            button.setChecked(True)

    @Slot(QAbstractButton, bool)
    def _stop_at(self, button: QAbstractButton, is_on: bool) -> None:
        """Qt itself moves the stop only with the focus."""
        policies = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policies[0] if is_on else policies[1])
