"""The language of the window: chosen in the settings, otherwise that of the system."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QSettings,
    QTranslator,
)

from desktop.core.i18n import QT_TRANSLATE_NOOP

LANGUAGES = {"en": "English", "fr": "Français", "es": "Español"}
"""Codes with native names. A new language also needs a file in resources/translations."""

QT_WORDS = (
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:")),
    ("QFileDialog", QT_TRANSLATE_NOOP("QFileDialog", "&Look in:")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut")),
    ("QAbstractFileIconProvider", QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown")),
    ("QFileSystemModel", QT_TRANSLATE_NOOP("QFileSystemModel", "Folder")),
    ("QPlatformTheme", QT_TRANSLATE_NOOP("QPlatformTheme", "Select All")),
)
"""Context and words of what Qt shows in its dialogs and its own catalogs lack. Qt finds them in
ours."""
KEYS = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
)
"""Names of keys that Qt's Spanish catalog takes from keyboards of Spain; found in ours, too."""

LANGUAGE_KEY = "window/language"
_SOURCE_LANGUAGE = "en"


def chosen_language(settings: QSettings) -> str:
    """A key of LANGUAGES, or an empty string for the language of the system."""
    chosen = str(settings.value(LANGUAGE_KEY, ""))
    return chosen if chosen in LANGUAGES else ""


def choose_language(settings: QSettings, code: str) -> None:
    """``code``: as `chosen_language` returns it. For the next start."""
    if code:
        settings.setValue(LANGUAGE_KEY, code)
    else:
        settings.remove(LANGUAGE_KEY)


def first_supported(wanted: Sequence[str]) -> str:
    """The first of these BCP 47 tags (``fr-CA``) that is translated; English if there is none."""
    codes = (name.replace("_", "-").partition("-")[0].lower() for name in wanted)
    return next((name for name in codes if name in LANGUAGES), _SOURCE_LANGUAGE)


def next_language(settings: QSettings) -> str:
    """Of the next start."""
    return chosen_language(settings) or first_supported(QLocale.system().uiLanguages())


def install_language(application: QCoreApplication, settings: QSettings, resources: Path) -> str:
    """Installs the translations, including Qt's own, and sets the locale for dates and numbers.
    Call it once, before the first widget. Returns the language."""
    system, language = QLocale.system(), next_language(settings)
    QLocale.setDefault(fitting_locale(language, system))
    if language != _SOURCE_LANGUAGE:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        _load(application, f"qtbase_{language}", qt)
    # After Qt's, which it corrects. English has a file, too, for its plurals.
    _load(application, f"ownline_{language}", resources / "translations")
    return language


def fitting_locale(language: str, system: QLocale) -> QLocale:
    """The locale of the system if it has this language; otherwise the language in the system's
    country, so that an English window does not show *Montag*."""
    plain = QLocale(language)
    if system.language() == plain.language():
        return system
    if system.language() == QLocale.Language.C:
        # The C locale is for programs: it has no thousands separators.
        return QLocale("en_GB") if language == _SOURCE_LANGUAGE else plain
    local = QLocale(plain.language(), system.territory())
    return local if local.territory() == system.territory() else plain


def _load(application: QCoreApplication, name: str, folder: Path) -> None:
    translator = QTranslator(application)
    if translator.load(name, str(folder)):
        application.installTranslator(translator)
