"""Enter presses the button that has the focus, as Space does. Qt does that in dialogs only, and
there only for buttons that may be the default."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop.ui.widgets.second_enter import ENTER, is_enter, is_plain, watch

__all__ = ["ENTER", "Dialog", "is_enter", "is_plain", "presses_button"]


def presses_button(event: QKeyEvent, window: QWidget) -> bool:
    """For ``keyPressEvent`` of a window, which gets the keys that nothing inside used. Returns
    whether a button was pressed."""
    focused = window.focusWidget()
    # A tab, filter or radio button chooses by arrow keys.
    if not is_enter(event) or not isinstance(focused, QPushButton):
        return False
    if event.isAutoRepeat() or not focused.isEnabled():
        return True
    if focused.menu() is not None:
        focused.showMenu()
    else:
        focused.click()
    return True


class Dialog(QDialog):
    """Qt would press the default button instead of the one that has the focus."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        watch(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses_button(event, self):
            super().keyPressEvent(event)
