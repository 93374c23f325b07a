"""Times and dates in the user's locale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, QTime

from desktop.ui.text.times import short_planned, short_time, short_written, with_time
from tests.ui.languages import in_locale


@pytest.mark.parametrize(
    ("locale", "this_year", "last_year"),
    [
        ("en_US", "Mar 5", "Mar 5, 2025"),
        ("en_GB", "5 Mar", "5 Mar 2025"),
        ("fr_CA", "5 mars", "5 mars 2025"),
        ("es_US", "5 mar", "5 mar 2025"),
    ],
)
def test_a_short_date_has_the_order_of_the_locale(
    locale: str, this_year: str, last_year: str
) -> None:
    with in_locale(locale):
        assert short_time(_noon(2026, 3), _noon(2026, 4)) == this_year
        assert short_time(_noon(2025, 3), _noon(2026, 4)) == last_year


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (0, "12:00"),
        (1, "Tomorrow 12:00"),
        (6, "Wed 12:00"),
        (7, "12 Mar 12:00"),
        (301, "31 Dec 12:00"),
        (302, "1 Jan 2027"),
        (-1, "Yesterday"),
    ],
)
def test_a_planned_text_shows_day_and_time(days: int, shown: str) -> None:
    with in_locale("en_GB"):
        assert short_planned(_noon(2026, 3, days), _noon(2026, 3)) == shown


@pytest.mark.parametrize(
    ("days", "shown"),
    [(0, "12:00"), (1, "Tomorrow"), (6, "Wednesday"), (7, "12 Mar"), (-1, "Yesterday")],
)
def test_a_day_to_come_is_named_as_one_that_has_passed(days: int, shown: str) -> None:
    with in_locale("en_GB"):
        assert short_time(_noon(2026, 3, days), _noon(2026, 3)) == shown


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        (0, "12:00"),
        (-1, "Yesterday 12:00"),
        (-6, "Fri 12:00"),
        (-7, "26 Feb 12:00"),
        (-63, "1 Jan 12:00"),
        (-64, "31 Dec 2025"),
    ],
)
def test_a_text_shows_day_and_time_when_it_was_written(days: int, shown: str) -> None:
    with in_locale("en_GB"):
        assert short_written(_noon(2026, 3, days), _noon(2026, 3)) == shown


def test_the_year_changes_within_a_week() -> None:
    with in_locale("en_GB"):
        assert short_planned(_noon(2026, 12, 29), _noon(2026, 12, 25)) == "Sun 12:00"


def _noon(year: int, month: int, days: int = 0) -> int:
    """So many days after the fifth, in ms."""
    return QDateTime(QDate(year, month, 5).addDays(days), QTime(12, 0)).toMSecsSinceEpoch()


@pytest.mark.parametrize(
    ("locale", "time"), [("fr_FR", "le 21 sept."), ("es_US", "hoy a las 2:30 p. m.")]
)
def test_a_sentence_ends_with_one_period(locale: str, time: str) -> None:
    with in_locale(locale):
        assert with_time("Part {time}.", time) == f"Part {time}"
        assert with_time("{who}: {time}. Rien.", time, who="Zoé") == f"Zoé: {time} Rien."
        assert with_time("Part {time}, puis", time) == f"Part {time}, puis"
        assert with_time("Part {time}.", "à 14:30") == "Part à 14:30."
