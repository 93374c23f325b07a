"""Dates among the words of a search, in the words of each language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication

from desktop.ui.text.dates import day_in
from tests.ui.languages import in_locale, spoken

TODAY = QDate(2026, 11, 29)


@pytest.mark.parametrize(
    ("locale", "words", "day", "rest"),
    [
        ("en_US", "today", TODAY, ""),
        ("en_US", "Yesterday invoice", TODAY.addDays(-1), "invoice"),
        ("en_US", "invoice 2026-03-05 kim", QDate(2026, 3, 5), "invoice kim"),
        ("en_US", "March 5", QDate(2026, 3, 5), ""),
        ("en_US", "mar 5, 2025", QDate(2025, 3, 5), ""),
        ("en_US", "5 March", QDate(2026, 3, 5), ""),
        ("en_US", "Dec 24", QDate(2025, 12, 24), ""),
        ("en_US", "3/5/2026", QDate(2026, 3, 5), ""),
        ("fr_FR", "5 mars facture", QDate(2026, 3, 5), "facture"),
        ("es_ES", "5 marzo", QDate(2026, 3, 5), ""),
    ],
)
def test_a_date_is_found(locale: str, words: str, day: QDate, rest: str) -> None:
    with in_locale(locale):
        assert day_in(words, TODAY) == (day, rest)


@pytest.mark.parametrize(
    "words",
    ["", "march", "may I", "555 0100", "(415) 555-0123", "5", "invoice 12", "2026", "31 Feb"],
)
def test_what_is_no_date_stays(words: str) -> None:
    assert day_in(words, TODAY) == (None, words)


def test_the_words_of_the_language_are_known(qapp: QApplication) -> None:
    with spoken(qapp, "fr"):
        assert day_in("hier", TODAY)[0] == TODAY.addDays(-1)
        assert day_in("aujourd'hui", TODAY)[0] == TODAY
