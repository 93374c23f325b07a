"""Languages: the choice, complete translations, and enough space for them in the window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.core import errors
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.ui.preferences.language import LANGUAGES, first_supported
from desktop.ui.text.notices import as_sentence, translated
from tests.ui.languages import spoken
from tests.ui.pseudo import pseudo_spoken, untranslated
from tests.ui.samples import PRACTICE, Open
from tests.ui.scenes import SCENES, Play, Scene, subclasses
from tests.ui.visible_text import cut_off, tops, visible_texts


@pytest.fixture
def clock() -> Callable[[], int]:
    return lambda: time.time_ns() // 1_000_000


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    with pseudo_spoken(qapp):
        yield


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_every_text_is_translated_and_fits(
    pseudo: None, scene: Scene, play: Play, open_window: Open
) -> None:
    window = open_window(PRACTICE)
    window.shell.resize(window.shell.minimumSize())
    found: dict[str, str] = {}

    def look(name: str) -> None:
        for top in tops():
            if isinstance(top, QFileDialog):
                continue
            for who, said in visible_texts(top):
                if untranslated(said):
                    found.setdefault(f"{who}: {said}", name)
            for problem in cut_off(top):
                found.setdefault(problem, name)

    play(scene, look, window)
    assert not found, "\n".join(f"{name}: {problem}" for problem, name in found.items())


@pytest.mark.parametrize("language", ["fr", "es", "right to left"])
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_real_languages_fit(
    scene: Scene, language: str, play: Play, open_window: Open, qapp: QApplication
) -> None:
    found: dict[str, str] = {}

    def look(name: str) -> None:
        for top in tops():
            if not isinstance(top, QFileDialog):
                found.update(dict.fromkeys(cut_off(top), name))

    rtl = language == "right to left"
    with pseudo_spoken(qapp, rtl=True) if rtl else spoken(qapp, language):
        qapp.processEvents()
        window = open_window(PRACTICE)
        assert window.isRightToLeft() == rtl
        window.shell.resize(window.shell.minimumSize())
        play(scene, look, window)
    assert not found, "\n".join(f"{name}: {problem}" for problem, name in found.items())


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
