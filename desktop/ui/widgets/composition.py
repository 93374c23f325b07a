"""The text that an input method is composing in a field, such as a Korean syllable (preedit)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QWidget

# An input method may pass on the Enter that ended a composition. Nobody presses it twice so fast.
_SAME_KEY_MS = 100


class Composition(QObject):
    """The composition in one of ``fields``, which Qt shows in the field but does not return as its
    text. Qt commits it when the field loses the focus, but not for a shortcut, nor for a button on
    macOS, which takes no focus."""

    def __init__(self, *fields: QWidget) -> None:
        super().__init__(fields[0])
        self._preedits = dict.fromkeys(fields, "")
        self._just_ended = QTimer(self)
        self._just_ended.setSingleShot(True)
        self._just_ended.setInterval(_SAME_KEY_MS)
        for field in fields:
            field.installEventFilter(self)

    @property
    def may_take_enter(self) -> bool:
        """Whether an Enter that is pressed now may end a composition, or may have ended it."""
        return any(self._preedits.values()) or self._just_ended.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            for field in self._preedits:
                if field is watched:
                    if self._preedits[field] and not event.preeditString():
                        self._just_ended.start()
                    self._preedits[field] = event.preeditString()
        return super().eventFilter(watched, event)

    def commit(self) -> None:
        """Makes it a part of the field's text. Call it before what the person asked for reads the
        fields; not while they type, because it ends the composition."""
        for field in self._preedits:
            if self._preedits[field]:
                QGuiApplication.inputMethod().commit()
            if preedit := self._preedits[field]:
                # The input method left it to the program.
                committed = QInputMethodEvent()
                committed.setCommitString(preedit)
                QCoreApplication.sendEvent(field, committed)
                QGuiApplication.inputMethod().reset()
