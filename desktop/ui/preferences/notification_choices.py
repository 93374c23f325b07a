"""What the person chose about notifications and the tray. Kept in the settings."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSettings

_LEVEL_KEY = "attention/notifications"
_STAY_KEY = "attention/keep_running"


class Level(StrEnum):
    """How much notifications say."""

    NAMES = "names"
    BARE = "bare"
    OFF = "off"


def chosen_level(settings: QSettings) -> Level:
    kept = str(settings.value(_LEVEL_KEY, ""))
    return Level(kept) if kept in list(Level) else Level.NAMES


def choose_level(settings: QSettings, level: Level) -> None:
    settings.setValue(_LEVEL_KEY, level.value)


def is_to_stay(settings: QSettings) -> bool:
    """Whether closing the window only hides it, where there is a tray to find it in. Otherwise it
    ends the program."""
    return settings.value(_STAY_KEY, False, type=bool) is True


def choose_to_stay(settings: QSettings, stays: bool) -> None:
    settings.setValue(_STAY_KEY, stays)
