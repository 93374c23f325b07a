"""Languages: the choice, plurals, and the words of errors and of Qt."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QTreeView

from desktop.core import errors
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.texting.segments import GSM_7, count
from desktop.ui.compose.send_keys import CTRL_ENTER, SHIFT_ENTER, key_text
from desktop.ui.preferences.language import LANGUAGES, QT_WORDS, first_supported
from desktop.ui.preferences.sending_settings import default_first_text
from desktop.ui.text.notices import as_sentence, translated
from tests.ui.languages import spoken
from tests.ui.scenes.leaving import subclasses


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


@pytest.mark.parametrize("language", ["fr", "es"])
def test_a_file_dialog_of_qt_has_no_english_word(
    language: str, qapp: QApplication, tmp_path: Path
) -> None:
    """Where the desktop has none of its own."""
    (tmp_path / "folder").mkdir()
    english = words_of_file_dialog(qapp, tmp_path)
    assert {"&Look in:", "Folder"} <= english
    with spoken(qapp, language):
        same = english & words_of_file_dialog(qapp, tmp_path)
    assert same <= {"", "Type"}, "a type is one in French, too"
    for context, words in QT_WORDS:
        with spoken(qapp, language):
            assert QCoreApplication.translate(context, words) != words, words


def test_keys_are_called_as_on_keyboards_in_mexico(qapp: QApplication) -> None:
    with spoken(qapp, "es"):
        assert (key_text(CTRL_ENTER), key_text(SHIFT_ENTER)) == ("Ctrl+Enter", "Shift+Enter")
    with spoken(qapp, "fr"):
        assert (key_text(CTRL_ENTER), key_text(SHIFT_ENTER)) == ("Ctrl+Entrée", "Maj+Entrée")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_what_is_proposed_for_first_texts_makes_them_no_dearer(
    language: str, qapp: QApplication
) -> None:
    """One letter outside of the alphabet of SMS, such as á, halves the length of a part."""
    with spoken(qapp, language):
        proposed = default_first_text()
    assert "STOP" in proposed
    assert count(proposed).encoding == GSM_7


def words_of_file_dialog(qapp: QApplication, folder: Path) -> set[str]:
    dialog = QFileDialog(None, "", str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()
    view = dialog.findChild(QTreeView, "treeView")
    assert view is not None
    files = view.model()
    tries = 0
    while files.rowCount(view.rootIndex()) == 0 and tries < 1000:
        tries += 1
        QTest.qWait(10)
    found = {one.text() for one in dialog.findChildren(QLabel)}
    found |= {one.text() for one in dialog.findChildren(QAbstractButton)}
    found |= {one.toolTip() for one in dialog.findChildren(QAbstractButton)}
    found |= {one.text() for one in dialog.findChildren(QAction)}
    columns = range(files.columnCount())
    found |= {str(files.headerData(at, Qt.Orientation.Horizontal)) for at in columns}
    found.add(str(files.data(files.index(0, 2, view.rootIndex()))))
    dialog.close()
    dialog.deleteLater()
    return found


def test_qts_own_texts_and_dates_are_translated(qapp: QApplication) -> None:
    with spoken(qapp, "fr"):
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
        assert QLocale().language() == QLocale.Language.French
