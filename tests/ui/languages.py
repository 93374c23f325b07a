"""A language for the time of a test, with all that it changes in the program put back after it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.ui.preferences.language import LANGUAGE_KEY, install_language

RESOURCES = Path(__file__).parents[2] / "resources"


@contextmanager
def in_locale(name: str) -> Iterator[None]:
    """``name``: such as en_US."""
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        yield
    finally:
        QLocale.setDefault(before)


@contextmanager
def spoken(application: QApplication, language: str) -> Iterator[None]:
    """As the program speaks it when it was chosen in the menu."""
    locale, known = QLocale(), set(application.findChildren(QTranslator))
    with TemporaryDirectory(prefix="ownline-") as folder:
        settings = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        settings.setValue(LANGUAGE_KEY, language)
        # Written now: at its end it would make the folder again.
        settings.sync()
        assert install_language(application, settings, RESOURCES) == language
    try:
        yield
    finally:
        for translator in application.findChildren(QTranslator):
            if translator not in known:
                application.removeTranslator(translator)
                translator.setParent(None)
        QLocale.setDefault(locale)
