"""Dates and times of a spreadsheet as they stand in a text."""

from __future__ import annotations

import re
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTime

# The day of the week in a date format of QLocale, with what stands between it and the date.
_WEEKDAY = re.compile(r"dddd?[,،]?\s*|[,،]?\s*dddd?")


class DateForm(StrEnum):
    WEEKDAY = "weekday"
    """Tuesday, December 1, 2026"""
    DATE = "date"
    """December 1, 2026"""
    NUMBERS = "numbers"
    """12/1/2026"""
    ISO = "iso"
    """2026-12-01; the only one with 24 hours in every language."""


def cell_time(form: DateForm, cell: str) -> str:
    """``cell``: a `TimeCell`. In the words of the window's locale."""
    date, _, clock = cell.partition(" ") if "-" in cell else ("", "", cell)
    if form is DateForm.ISO:
        return cell
    shown = [_date(form, date)] * bool(date) + [_clock(clock)] * bool(clock)
    if len(shown) == 1:
        return shown[0]
    if form is DateForm.NUMBERS:
        return " ".join(shown)
    words = QCoreApplication.translate("times", "{date} at {time}")
    return words.format(date=shown[0], time=shown[1])


def _date(form: DateForm, date: str) -> str:
    locale, day = QLocale(), QDate.fromString(date, Qt.DateFormat.ISODate)
    if not day.isValid():
        return date
    if form is DateForm.NUMBERS:
        pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
        if "yyyy" not in pattern:
            pattern = pattern.replace("yy", "yyyy")
    else:
        pattern = locale.dateFormat(QLocale.FormatType.LongFormat)
        if form is DateForm.DATE:
            pattern = _WEEKDAY.sub("", pattern, count=1).strip()
    return _plain(locale.toString(day, pattern))


def _clock(clock: str) -> str:
    time = QTime.fromString(clock, Qt.DateFormat.ISODate)
    if not time.isValid() or time.second():
        return clock
    return _plain(QLocale().toString(time, QLocale.FormatType.ShortFormat))


def _plain(words: str) -> str:
    """One no-break space, as in *8:00 AM*, would make a text of 160 characters one of 70."""
    return re.sub("[\u00a0\u202f]", " ", words)
