"""Settings of notifications and the tray, and their menu."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

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


class NotificationMenu(QMenu):
    """``has_tray``: only then there is something to stay in."""

    def __init__(self, settings: QSettings, parent: QWidget, *, has_tray: bool) -> None:
        super().__init__(parent)
        self.setObjectName("attentionMenu")
        self.setTitle(self.tr("&Notifications"))
        self._settings = settings
        group = QActionGroup(self)
        chosen = chosen_level(settings)
        for level, words in (
            (Level.NAMES, self.tr("With &names and numbers")),
            (Level.BARE, self.tr("&Without names and numbers")),
            (Level.OFF, self.tr("&Off")),
        ):
            action = self._add(f"{level}LevelAction", words, is_checked=level is chosen)
            action.toggled.connect(partial(self._choose, level))
            group.addAction(action)
        self.addSeparator()
        note = self.addAction(self.tr("What a text says is never shown"))
        note.setEnabled(False)
        if has_tray:
            self.addSeparator()
            stay = self._add(
                "keepRunningAction",
                self.tr("&Keep running in the tray when the window is closed"),
                is_checked=is_to_stay(settings),
            )
            stay.toggled.connect(partial(choose_to_stay, settings))

    def _choose(self, level: Level, is_chosen: bool) -> None:
        if is_chosen:
            choose_level(self._settings, level)

    def _add(self, name: str, words: str, *, is_checked: bool) -> QAction:
        action = self.addAction(words)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setChecked(is_checked)
        return action
