"""Enter presses the button that has the focus, as Space does. Qt does that in dialogs only, and
there only for buttons that may be the default."""

from __future__ import annotations

from time import monotonic
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TWICE_MS = 700
_pressed: WeakKeyDictionary[QWidget, tuple[QPushButton, float]] = WeakKeyDictionary()
"""The button that Enter pressed last in a window, and when."""


def is_plain(event: QKeyEvent) -> bool:
    """Without Ctrl, Shift and the like; also on the keypad."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_enter(event: QKeyEvent) -> bool:
    return is_plain(event) and event.key() in ENTER


def presses_button(event: QKeyEvent, window: QWidget) -> bool:
    """For ``keyPressEvent`` of a window, which gets the keys that nothing inside used. Returns
    whether a button was pressed."""
    focused = window.focusWidget()
    # A tab, filter or radio button chooses by arrow keys.
    if not is_enter(event) or not isinstance(focused, QPushButton):
        return False
    if event.isAutoRepeat() or not focused.isEnabled() or _is_second(focused, window):
        return True
    if focused.menu() is not None:
        focused.showMenu()
    else:
        focused.click()
    return True


def _is_second(button: QPushButton, window: QWidget) -> bool:
    """Whether Enter has just pressed another button, and this one got the focus by that: the second
    Enter of a hurried hand would undo or cancel what the first one did."""
    now = monotonic()
    pressed, at = _pressed.get(window, (None, 0.0))
    if now - at < _TWICE_MS / 1000 and pressed is not button:
        return True
    _pressed[window] = button, now
    return False


class _SecondEnter(QTimer):
    """Keeps a second Enter from the text under a dialog that the first one has closed: it would be
    a new line in what goes to a customer. Another key ends that."""

    def __init__(self, application: QObject) -> None:
        super().__init__(application)
        self.setSingleShot(True)
        self.timeout.connect(self.deleteLater)
        application.installEventFilter(self)
        self.start(_TWICE_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget)
        if is_key and isinstance(event, QKeyEvent) and self.isActive():
            if is_enter(event) and isinstance(watched, QPlainTextEdit):
                return True
            self.stop()
            self.deleteLater()
        return False


class Dialog(QDialog):
    """Qt would press the default button instead of the one that has the focus."""

    _entered_at = 0.0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event):
            self._entered_at = monotonic()
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        application = QApplication.instance()
        if application is not None and monotonic() - self._entered_at < _TWICE_MS / 1000:
            _SecondEnter(application)
