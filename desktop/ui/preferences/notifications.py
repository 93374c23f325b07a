"""Settings of notifications and the tray, and their menu."""

from __future__ import annotations

from enum import StrEnum
from functools import partial

from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

_LEVEL_KEY = "attention/notifications"
_KEEP_RUNNING_KEY = "attention/keep_running"


class Level(StrEnum):
    """How much notifications show."""

    NAMES = "names"
    BARE = "bare"
    OFF = "off"


def chosen_level(settings: QSettings) -> Level:
    stored = str(settings.value(_LEVEL_KEY, ""))
    return Level(stored) if stored in list(Level) else Level.NAMES


def choose_level(settings: QSettings, level: Level) -> None:
    settings.setValue(_LEVEL_KEY, level.value)


def keeps_running(settings: QSettings) -> bool:
    """Whether closing the window hides it in the tray, if there is one, instead of ending the
    program."""
    return settings.value(_KEEP_RUNNING_KEY, False, type=bool) is True


def choose_keep_running(settings: QSettings, is_on: bool) -> None:
    settings.setValue(_KEEP_RUNNING_KEY, is_on)


class NotificationMenu(QMenu):
    """The menu. It offers to keep running only if there is a tray (``has_tray``)."""

    def __init__(self, settings: QSettings, parent: QWidget, *, has_tray: bool) -> None:
        super().__init__(parent)
        self.setObjectName("attentionMenu")
        self.setTitle(self.tr("&Notifications"))
        self._settings = settings
        group = QActionGroup(self)
        chosen = chosen_level(settings)
        for level, label in (
            (Level.NAMES, self.tr("With &names and numbers")),
            (Level.BARE, self.tr("&Without names and numbers")),
            (Level.OFF, self.tr("&Off")),
        ):
            action = self._add(f"{level}LevelAction", label, is_checked=level is chosen)
            action.toggled.connect(partial(self._choose, level))
            group.addAction(action)
        self.addSeparator()
        note = self.addAction(self.tr("The content of a text is never shown"))
        note.setEnabled(False)
        if has_tray:
            self.addSeparator()
            stay = self._add(
                "keepRunningAction",
                self.tr("&Keep running in the tray when the window is closed"),
                is_checked=keeps_running(settings),
            )
            stay.toggled.connect(partial(choose_keep_running, settings))

    def _choose(self, level: Level, is_chosen: bool) -> None:
        if is_chosen:
            choose_level(self._settings, level)

    def _add(self, name: str, label: str, *, is_checked: bool) -> QAction:
        action = self.addAction(label)
        action.setObjectName(name)
        action.setCheckable(True)
        action.setChecked(is_checked)
        return action
