"""What is typed where nothing can be written goes into a field, with its first letter."""

from __future__ import annotations

import sys

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

_Held = Qt.KeyboardModifier
_NO_TYPING = _Held.AltModifier | _Held.ControlModifier | _Held.MetaModifier
# What types all the same: AltGr on Windows, and the Option key of a Mac.
_ALT_GR = _Held.AltModifier | _Held.ControlModifier
_TYPING = {_Held.NoModifier, _ALT_GR}
if sys.platform == "darwin":
    _TYPING.add(_Held.AltModifier)
_COMPOSING = (QEvent.Type.InputMethod, QEvent.Type.InputMethodQuery)


def types(event: QKeyEvent) -> bool:
    """Whether the key types a character, other than a space, which presses."""
    typed = event.text().strip()
    return bool(typed) and typed.isprintable() and event.modifiers() & _NO_TYPING in _TYPING


def writes(event: QKeyEvent) -> bool:
    """Whether the key would write something into a field."""
    return types(event) or event.matches(QKeySequence.StandardKey.Paste)


class TypedOn(QObject):
    """The first letter moves the focus to the field, and so does what is pasted or comes from an
    input method. The field gets the very events: what is made of them by hand lacks something.

    Dead keys are an input method, which is off for what has the focus if that takes no text."""

    def __init__(self, part: QWidget, field: QLineEdit | QPlainTextEdit) -> None:
        """``part`` gets the keys before it uses them itself, and those that nothing inside used."""
        super().__init__(part)
        self._part = part
        self._field = field
        self._focused: QWidget | None = None
        """In the part, without text of its own."""
        self._composed = ""
        part.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    @Slot("QWidget*", "QWidget*")
    def _follow(self, _before: QWidget | None, focused: QWidget | None) -> None:
        left, self._focused = self._focused, None
        if left is not None:
            self._end_composition()
            # A button may be gone with its bar.
            if left is not self._part and shiboken6.isValid(left):
                left.removeEventFilter(self)
        is_inside = focused is not None and (
            focused is self._part or self._part.isAncestorOf(focused)
        )
        if focused is None or not is_inside or isinstance(focused, QLineEdit | QPlainTextEdit):
            return
        self._focused = focused
        if focused is not self._part:
            focused.installEventFilter(self)
        QGuiApplication.inputMethod().update(Qt.InputMethodQuery.ImEnabled)

    @property
    def _is_wanted(self) -> bool:
        field = self._field
        is_there = shiboken6.isValid(field) and field.isVisible() and field.isEnabled()
        return is_there and not field.hasFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            is_key = event.type() == QEvent.Type.KeyPress and watched is self._part
            if is_key and writes(event) and self._is_wanted:
                self._make_ready()
                self._field.setFocus(Qt.FocusReason.OtherFocusReason)
                QCoreApplication.sendEvent(self._field, event)
                return True
        elif watched is self._focused and event.type() in _COMPOSING and self._is_wanted:
            if isinstance(event, QInputMethodEvent):
                self._compose(event)
            elif isinstance(event, QInputMethodQueryEvent):
                self._answer(event)
            return True
        return super().eventFilter(watched, event)

    def _make_ready(self) -> None:
        """What was selected there before is not replaced: nobody sees it now."""
        if isinstance(self._field, QLineEdit):
            self._field.deselect()
            self._field.end(False)
        else:
            cursor = self._field.textCursor()
            cursor.clearSelection()
            self._field.setTextCursor(cursor)

    def _compose(self, event: QInputMethodEvent) -> None:
        """The focus follows once the composition is complete, because a change would end it."""
        if not self._composed:
            self._make_ready()
        self._composed = event.preeditString()
        is_complete = bool(event.commitString()) and not self._composed
        QCoreApplication.sendEvent(self._field, event)
        if is_complete:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end_composition(self) -> None:
        if self._composed and shiboken6.isValid(self._field):
            committed = QInputMethodEvent()
            committed.setCommitString(self._composed)
            self._composed = ""
            QCoreApplication.sendEvent(self._field, committed)
            QGuiApplication.inputMethod().reset()

    def _answer(self, event: QInputMethodQueryEvent) -> None:
        """As the field does. Its cursor is told in the coordinates of what has the focus."""
        assert self._focused is not None
        QCoreApplication.sendEvent(self._field, event)
        query = Qt.InputMethodQuery.ImCursorRectangle
        if event.queries() & query and self._field.window() is self._focused.window():
            place = QRectF(event.value(query))
            moved = self._field.mapTo(self._field.window(), place.topLeft())
            place.moveTopLeft(self._focused.mapFrom(self._focused.window(), moved))
            event.setValue(query, place)
