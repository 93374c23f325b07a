"""Dates among the words of a search, in the words of each language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication

from desktop.ui.text.dates import days_in, month_span, span_in
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
        ("en_US", "11/29 invoice", TODAY, "invoice"),
        ("en_US", "12/24", QDate(2025, 12, 24), ""),
        ("en_US", "5.3.2026 kim", QDate(2026, 3, 5), "kim"),
        ("fr_FR", "Dec 24", QDate(2025, 12, 24), ""),
        ("de_DE", "5.3.", QDate(2026, 3, 5), ""),
        ("fr_FR", "05/03", QDate(2026, 3, 5), ""),
        ("fr_FR", "5 mars facture", QDate(2026, 3, 5), "facture"),
        ("es_ES", "5 marzo", QDate(2026, 3, 5), ""),
        # In the order of another country, where it can be no other day.
        ("en_GB", "11/23", QDate(2026, 11, 23), ""),
        ("en_GB", "11/23/2025 kim", QDate(2025, 11, 23), "kim"),
        ("en_US", "23/11/2026", QDate(2026, 11, 23), ""),
        ("fr_FR", "2/29/2024", QDate(2024, 2, 29), ""),
        # The 29th is a Sunday.
        ("en_US", "Monday", QDate(2026, 11, 23), ""),
        ("en_US", "sunday", TODAY, ""),
        ("en_US", "last Sunday invoice", QDate(2026, 11, 22), "invoice"),
        ("en_US", "last monday", QDate(2026, 11, 23), ""),
        ("fr_FR", "lundi", QDate(2026, 11, 23), ""),
        ("fr_FR", "last monday", QDate(2026, 11, 23), ""),
    ],
)
def test_a_date_is_found(locale: str, words: str, day: QDate, rest: str) -> None:
    with in_locale(locale):
        assert days_in(words, TODAY) == ((day, day), rest)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("November 2026", QDate(2026, 11, 1), QDate(2026, 11, 30)),
        ("feb 2024", QDate(2024, 2, 1), QDate(2024, 2, 29)),
        ("last March", QDate(2026, 3, 1), QDate(2026, 3, 31)),
        ("last November", QDate(2025, 11, 1), QDate(2025, 11, 30)),
    ],
)
def test_a_month_is_found(words: str, first: QDate, last: QDate) -> None:
    with in_locale("en_US"):
        assert days_in(f"invoice {words}", TODAY) == ((first, last), "invoice")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "week",
        "last",
        "march",
        "may I",
        "555 0100",
        "(415) 555-0123",
        "5",
        "invoice 12",
        "2026",
        "31 Feb",
        "1/2/3/4",
        "23/23",
        "2/30/2026",
        "see you monday",
        "last one",
    ],
)
def test_what_is_no_date_stays(words: str) -> None:
    assert days_in(words, TODAY) == (None, words)


@pytest.mark.parametrize(
    ("language", "words", "year", "month"),
    [
        ("en", "November", 2026, 11),
        ("en", "december", 2025, 12),
        ("en", "May ", 2026, 5),
        ("fr", "décembre", 2025, 12),
        ("fr", "December", 2025, 12),
        ("fr", "Mars", 2026, 3),
        ("es", "julio", 2026, 7),
    ],
)
def test_the_name_of_a_month_is_that_month_and_stays_a_word(
    qapp: QApplication, language: str, words: str, year: int, month: int
) -> None:
    """May and Julio are people, too."""
    first = QDate(year, month, 1)
    with spoken(qapp, language):
        end = first.addMonths(1).startOfDay().toMSecsSinceEpoch()
        assert month_span(words, TODAY) == (first.startOfDay().toMSecsSinceEpoch(), end)
        assert days_in(words, TODAY) == (None, words)


@pytest.mark.parametrize("words", ["", "mar", "dec", "march kim", "may I", "Monday", "5", "{day}"])
def test_what_is_more_or_less_than_the_name_of_a_month_is_none(words: str) -> None:
    with in_locale("en_US"):
        assert month_span(words, TODAY) is None


@pytest.mark.parametrize(("language", "words"), [("fr", "mars dernier"), ("es", "marzo pasado")])
def test_the_last_such_month_is_known_in_each_language(
    qapp: QApplication, language: str, words: str
) -> None:
    with spoken(qapp, language):
        days = (QDate(2026, 3, 1), QDate(2026, 3, 31))
        assert days_in(f"{words} kim", TODAY) == (days, "kim")


def test_the_words_of_the_language_are_known(qapp: QApplication) -> None:
    with spoken(qapp, "fr"):
        assert days_in("hier", TODAY)[0] == (TODAY.addDays(-1),) * 2
        for word in ("aujourd'hui", "aujourd’hui"):
            assert days_in(word, TODAY)[0] == (TODAY, TODAY)


@pytest.mark.parametrize(
    ("language", "words"),
    [("fr", "lundi dernier"), ("es", "lunes pasado"), ("es", "el lunes pasado"), ("es", "lunes")],
)
def test_a_day_of_the_week_is_known_in_each_language(
    qapp: QApplication, language: str, words: str
) -> None:
    with spoken(qapp, language):
        assert days_in(words, TODAY)[0] == (QDate(2026, 11, 23),) * 2


def test_always_open_is_no_date() -> None:
    with in_locale("en_US"):
        assert days_in("24/7", TODAY) == (None, "24/7")


@pytest.mark.parametrize(
    ("locale", "words", "first", "rest"),
    [
        # The 29th is a Sunday.
        ("en_US", "last week", QDate(2026, 11, 22), ""),
        ("en_US", "this week", QDate(2026, 11, 29), ""),
        ("en_GB", "Last week invoice", QDate(2026, 11, 16), "invoice"),
        ("en_GB", "kim this week", QDate(2026, 11, 23), "kim"),
    ],
)
def test_a_week_begins_as_in_the_country(locale: str, words: str, first: QDate, rest: str) -> None:
    with in_locale(locale):
        assert days_in(words, TODAY) == ((first, first.addDays(6)), rest)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "la semaine dernière facture"),
        ("fr", "semaine dernière facture"),
        ("es", "la semana pasada facture"),
        ("es", "semana pasada facture"),
    ],
)
def test_a_week_is_known_with_and_without_its_article(
    qapp: QApplication, language: str, words: str
) -> None:
    with spoken(qapp, language):
        days, rest = days_in(words, TODAY)
    assert days is not None
    assert days[0].daysTo(days[1]) == 6
    assert days[1] < TODAY
    assert rest == "facture"


def test_the_time_ends_with_its_last_day() -> None:
    span, rest = span_in("2026-03-05 kim", TODAY)
    first = QDate(2026, 3, 5)
    assert span == tuple(day.startOfDay().toMSecsSinceEpoch() for day in (first, first.addDays(1)))
    assert rest == "kim"
    assert span_in("kim", TODAY) == (None, "kim")
