"""The language of the window: chosen in a menu, otherwise that of the system."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QSettings,
    QTranslator,
    Slot,
)
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

LANGUAGES = {"en": "English", "fr": "Français", "es": "Español"}
"""Each by its own name. A new one also needs its file in resources/translations."""

LANGUAGE_KEY = "window/language"
_SOURCE = "en"


def chosen_language(settings: QSettings) -> str:
    """A key of LANGUAGES, or an empty text: like the system."""
    chosen = str(settings.value(LANGUAGE_KEY, ""))
    return chosen if chosen in LANGUAGES else ""


def first_known(wanted: Sequence[str]) -> str:
    """The first of these BCP 47 names (``fr-CA``) that we speak; English where there is none."""
    spoken = (name.replace("_", "-").partition("-")[0].lower() for name in wanted)
    return next((name for name in spoken if name in LANGUAGES), _SOURCE)


def speak(application: QCoreApplication, settings: QSettings, resources: Path) -> str:
    """Loads the words, Qt's own too, and sets how dates and numbers are written. Called once,
    before the first widget; returns the language."""
    system = QLocale.system()
    language = chosen_language(settings) or first_known(system.uiLanguages())
    QLocale.setDefault(fitting_locale(language, system))
    # English has a file as well: its plurals.
    _load(application, f"ownline_{language}", resources / "translations")
    if language != _SOURCE:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _load(application, f"qtbase_{language}", qt)
    return language


def fitting_locale(language: str, system: QLocale) -> QLocale:
    """The system's own where it has this language; otherwise the language as the system's country
    writes it, so that no window says *Montag* among English words."""
    spoken = QLocale(language)
    if system.language() == spoken.language():
        return system
    if system.language() == QLocale.Language.C:
        # The C locale is for programs: it has no thousands separators.
        return QLocale("en_GB") if language == _SOURCE else spoken
    here = QLocale(spoken.language(), system.territory())
    return here if here.territory() == system.territory() else spoken


def _load(application: QCoreApplication, name: str, folder: Path) -> None:
    translator = QTranslator(application)
    if translator.load(name, str(folder)):
        application.installTranslator(translator)


class LanguageMenu(QMenu):
    """What is chosen is spoken from the next start on, and the menu says so: words that stand in
    fields, lists and boxes already would stay as they are."""

    def __init__(self, settings: QSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("languageMenu")
        self.setTitle(self.tr("Lan&guage"))
        self._settings = settings
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        chosen = chosen_language(settings)
        # Languages go by their own names, so that who cannot read the others finds it.
        for language, name in {"": self.tr("&Like the system"), **LANGUAGES}.items():
            action = QAction(name, self)
            action.setCheckable(True)
            action.setChecked(language == chosen)
            action.setData(language)
            self._group.addAction(action)
            self.addAction(action)
        self.addSeparator()
        note = self.addAction(self.tr("Used from the next start on"))
        note.setEnabled(False)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action.data():
            self._settings.setValue(LANGUAGE_KEY, action.data())
        else:
            self._settings.remove(LANGUAGE_KEY)
