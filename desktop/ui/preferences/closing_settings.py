"""What is done, without a question, when the window is closed while texts wait."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSettings

_ALWAYS_KEY = "closing/always"
_TOLD_KEY = "closing/told"


class Answer(StrEnum):
    """What to do when the window is closed."""

    CLOSE = "close"
    HIDE = "hide"
    """In the tray."""


class ClosingSettings:
    """Every call reads or writes the settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @property
    def always(self) -> Answer | None:
        """What the person chose for each time; None: ask."""
        stored = str(self._settings.value(_ALWAYS_KEY, ""))
        return Answer(stored) if stored in list(Answer) else None

    def keep_always(self, answer: Answer | None) -> None:
        if answer is None:
            self._settings.remove(_ALWAYS_KEY)
        else:
            self._settings.setValue(_ALWAYS_KEY, answer.value)

    @property
    def told(self) -> int:
        """The `seq` of the newest text that waits for a sign-in and that closing told about."""
        try:
            return int(str(self._settings.value(_TOLD_KEY, 0)))
        except ValueError:
            return 0

    def keep_told(self, newest: int) -> None:
        self._settings.setValue(_TOLD_KEY, newest)
