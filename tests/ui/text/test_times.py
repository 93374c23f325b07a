"""Times and dates in the user's locale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from desktop.ui.text.times import short_time


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
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert short_time(_noon(2026, 3), _noon(2026, 4)) == this_year
        assert short_time(_noon(2025, 3), _noon(2026, 4)) == last_year
    finally:
        QLocale.setDefault(before)


def _noon(year: int, month: int) -> int:
    """In ms."""
    return QDateTime(QDate(year, month, 5), QTime(12, 0)).toMSecsSinceEpoch()
