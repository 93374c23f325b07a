"""Enter presses the button that has the focus, as Space does. Qt does that in dialogs only, and
there only for buttons that may be the default."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def presses_button(event: QKeyEvent, window: QWidget) -> bool:
    """For ``keyPressEvent`` of a window, which gets the keys that nothing inside used. Returns
    whether a button was pressed."""
    focused = window.focusWidget()
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    # A tab, filter or radio button chooses by arrow keys.
    if event.key() not in ENTER or not is_plain or not isinstance(focused, QPushButton):
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses_button(event, self):
            super().keyPressEvent(event)
