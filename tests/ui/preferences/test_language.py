"""Languages: the choice, plurals, and the words of errors and of Qt."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from desktop.core import errors
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.ui.preferences.language import LANGUAGES, first_supported
from desktop.ui.text.notices import as_sentence, translated
from tests.ui.languages import spoken
from tests.ui.scenes import subclasses


@pytest.mark.parametrize("kind", subclasses(errors.OwnlineError), ids=lambda kind: kind.__name__)
def test_every_known_error_is_translated(
    kind: type[errors.OwnlineError], qapp: QApplication
) -> None:
    english = as_sentence(kind().notice)
    for language in sorted(set(LANGUAGES) - {"en"}):
        with spoken(qapp, language):
            assert as_sentence(kind().notice) != english


def test_values_are_filled_into_the_translated_sentence(qapp: QApplication) -> None:
    reason = QT_TRANSLATE_NOOP("notices", "The system keyring is locked")
    sentence = fill(QT_TRANSLATE_NOOP("notices", "{reason}."), reason=reason)
    assert sentence == "The system keyring is locked."
    with spoken(qapp, "fr"):
        assert translated(sentence) == "Le trousseau système est verrouillé."
        assert translated("half \ud83d emoji") == "half \ud83d emoji"
        assert translated(fill("{file}", file="{x}")) == "{x}"


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("en", "1 second", "1,000 seconds"),
        ("fr", "1 seconde", "secondes"),
        ("es", "1 segundo", "s"),
    ],
)
def test_plurals(language: str, one: str, many: str, qapp: QApplication) -> None:
    with spoken(qapp, language):
        texts = [
            QCoreApplication.translate("SendingSection", "%Ln second(s)", None, number)
            for number in (1, 1000)
        ]
    assert texts[0] == one
    assert texts[1].endswith(many)


def test_the_first_supported_language_of_the_system_is_used() -> None:
    assert first_supported(["de-DE", "fr-Latn-CA", "en"]) == "fr"
    assert first_supported(["es_MX"]) == "es"
    assert first_supported(["de", "C"]) == "en"
    assert first_supported([]) == "en"


def test_qts_own_texts_and_dates_are_translated(qapp: QApplication) -> None:
    with spoken(qapp, "fr"):
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
        assert QLocale().language() == QLocale.Language.French
