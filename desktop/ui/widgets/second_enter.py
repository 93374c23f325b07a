"""A second, impatient Enter does nothing in what the first one has brought: the window under a
dialog that it closed, a dialog that it opened, another page, or the text of an answer."""

from __future__ import annotations

from time import monotonic
from weakref import ReferenceType, ref

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TWICE_S = 0.7
_Key = Qt.Key
_HELD = (_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_AltGr, _Key.Key_Meta)
_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.TabletPress, QEvent.Type.TouchBegin)


class _First:
    """The Enter before. Any other key or a press ends it: the person has seen what is there."""

    def __init__(self) -> None:
        self._at = 0.0
        self._on: ReferenceType[QWidget] | None = None

    def note(self, on: QWidget | None) -> None:
        self._at = monotonic()
        self._on = ref(on) if on is not None else None

    def forget(self) -> None:
        self._at = 0.0

    def is_followed(self, *, is_held: bool) -> bool:
        """Whether an Enter that comes now falls on what the first one has brought. ``is_held``: it
        is the same key, still down."""
        if is_held and not self._at:
            # It went down in a list that has closed, or in another program.
            return True
        if not is_held and monotonic() - self._at >= TWICE_S:
            return False
        before, now = self._on() if self._on is not None else None, QApplication.focusWidget()
        if before is None or not shiboken6.isValid(before):
            return True
        if before is now:
            return False
        is_there = before.isVisible() and before.isEnabled()
        is_same_window = now is None or before.window() is now.window()
        if not is_there or not is_same_window:
            return True
        # In a text it would be a new line, or send what stands there. Another button would undo or
        # cancel what the first one did.
        is_other = isinstance(now, QPushButton) and isinstance(before, QPushButton)
        return is_other or isinstance(now, QPlainTextEdit)


_first = _First()


class _Watch(QObject):
    """Comes before Qt looks for what has the focus. Lists that open over a window are none: Enter
    chooses there, and the next one may be meant."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return _is_in_vain(event)
        if kind in _PRESSES:
            _first.forget()
        return False


def is_plain(event: QKeyEvent) -> bool:
    """Without Ctrl, Shift and the like; also on the keypad."""
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_enter(event: QKeyEvent) -> bool:
    return is_plain(event) and event.key() in ENTER


def _is_in_vain(event: QKeyEvent) -> bool:
    if event.key() in _HELD:
        return False
    if not is_enter(event) or QApplication.activePopupWidget() is not None:
        _first.forget()
        return False
    if _first.is_followed(is_held=event.isAutoRepeat()):
        return True
    if not event.isAutoRepeat():
        _first.note(QApplication.focusWidget())
    return False


def watch(window: QWidget) -> None:
    """Once it is shown, and again whenever the system makes it anew."""
    handle: QWindow | None = window.windowHandle()
    if handle is None:
        return
    one = window.findChild(_Watch, options=Qt.FindChildOption.FindDirectChildrenOnly)
    handle.installEventFilter(one or _Watch(window))


def is_second_enter() -> bool:
    """For a shortcut with Enter, which no window gets as a key. Otherwise it is the first one of
    the next."""
    if _first.is_followed(is_held=False):
        return True
    _first.note(QApplication.focusWidget())
    return False


def note_other_window() -> None:
    """A window that may be of another program was closed, perhaps by Enter."""
    _first.note(None)
