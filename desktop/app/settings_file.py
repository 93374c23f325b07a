"""The file of settings: nothing in it is secret, and only its owner may read it."""

from __future__ import annotations

from PySide6.QtCore import QSettings

from desktop.core.paths import Paths


def open_settings(paths: Paths) -> QSettings:
    paths.settings_file.touch(mode=0o600)  # QSettings keeps the mode of the file it replaces
    return QSettings(str(paths.settings_file), QSettings.Format.IniFormat)
