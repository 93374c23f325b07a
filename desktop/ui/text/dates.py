"""Finds a date or a week among the words of a search, as the person's language writes it."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop.core.i18n import QT_TRANSLATE_NOOP

# Separators that may stand at the end of a part: "March 5, 2026", "5. März".
_ENDS = ",."
_LONGEST = 3
_FORMATS = (
    "yyyy-MM-dd",
    "d MMMM yyyy",
    "d MMM yyyy",
    "MMMM d yyyy",
    "MMM d yyyy",
    "d MMMM",
    "d MMM",
    "MMMM d",
    "MMM d",
    # Nobody divides a date by dots who writes the month first.
    "d.M.yyyy",
)
_MONTHS = ("MMMM yyyy", "MMM yyyy")
_TODAY = QT_TRANSLATE_NOOP("dates", "today")
_YESTERDAY = QT_TRANSLATE_NOOP("dates", "yesterday")
_THIS_WEEK = QT_TRANSLATE_NOOP("dates", "this week")
_LAST_WEEK = QT_TRANSLATE_NOOP("dates", "last week")
_LAST_DAY = QT_TRANSLATE_NOOP("dates", "last {day}")
_WEEK = 7
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?")
_MONTHS_OF_YEAR = 12
# No date where the month comes first.
_ALWAYS_OPEN = "24/7"

Days = tuple[QDate, QDate]
"""The first and the last."""


def span_in(words: str, today: QDate) -> tuple[tuple[int, int] | None, str]:
    """The time that ``words`` name, from its beginning to its end in ms since 1970 UTC, in local
    days; None where they name none. And the other words."""
    days, rest = days_in(words, today)
    if days is None:
        return None, rest
    return _ms_of(days), rest


def month_span(words: str, today: QDate) -> tuple[int, int] | None:
    """The last such month where ``words`` are nothing but its name; the present one, too. People
    have such names: what has the word is wanted as well, so `span_in` leaves it."""
    month = _month_named(words.strip().rstrip(_ENDS), today, "{day}", is_present_one=True)
    return None if month is None else _ms_of(month)


def _ms_of(days: Days) -> tuple[int, int]:
    begin, end = days[0].startOfDay(), days[1].addDays(1).startOfDay()
    return begin.toMSecsSinceEpoch(), end.toMSecsSinceEpoch()


def days_in(words: str, today: QDate) -> tuple[Days | None, str]:
    """The first date or week in ``words``, and the other words. Without a year, the last such
    day."""
    parts = words.split()
    if len(parts) == 1 and (day := _weekday(parts[0], today, "{day}", is_today_one=True)):
        # Alone: in "see you Monday", it is what a text says.
        return (day, day), ""
    for length in range(min(_LONGEST, len(parts)), 0, -1):
        for at in range(len(parts) - length + 1):
            days = _days(" ".join(part.rstrip(_ENDS) for part in parts[at : at + length]), today)
            if days is not None:
                return days, " ".join(parts[:at] + parts[at + length :])
    return None, words


def _days(words: str, today: QDate) -> Days | None:
    for name, weeks in ((_THIS_WEEK, 0), (_LAST_WEEK, 1)):
        if _is(words, name):
            since = (today.dayOfWeek() - QLocale().firstDayOfWeek().value) % _WEEK
            first = today.addDays(-since - weeks * _WEEK)
            return first, first.addDays(_WEEK - 1)
    day = _day(words, today)
    if day is not None:
        return day, day
    month = next((found for each in _MONTHS if (found := _read(words, each)) is not None), None)
    return _month_named(words, today, _LAST_DAY) if month is None else _whole(month)


def _whole(month: QDate) -> Days:
    """``month``: its first day."""
    return month, month.addMonths(1).addDays(-1)


def _is(words: str, name: str) -> bool:
    """Also in the language of the window, which may have several words for it. Keyboards have
    another apostrophe than books."""
    translated = QCoreApplication.translate("dates", name).replace("’", "'")
    return words.replace("’", "'").casefold() in (name, *translated.casefold().split("|"))


def _day(words: str, today: QDate) -> QDate | None:
    for name, back in ((_TODAY, 0), (_YESTERDAY, 1)):
        if _is(words, name):
            return today.addDays(-back)
    if not any(character.isdecimal() for character in words):
        return _weekday(words, today, _LAST_DAY)
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    # One letter reads one digit or two.
    short = re.sub(r"(.)\1+", r"\1", short)
    without_year = re.sub(r"\W*y\W*", "", short)
    for pattern in (*_FORMATS, short.replace("y", "yyyy"), without_year):
        found = _read(words, pattern)
        if found is not None:
            return found if "y" in pattern else _last(found, today)
    return _turned(words, today)


def _turned(words: str, today: QDate) -> QDate | None:
    """Day and month in the order of another country, where it can be no other day."""
    match = _SLASHES.fullmatch(words)
    if match is None or words == _ALWAYS_OPEN:
        return None
    one, other = int(match[1]), int(match[2])
    if min(one, other) > _MONTHS_OF_YEAR or max(one, other) <= _MONTHS_OF_YEAR:
        return None
    # 2000 has a 29 February.
    day = QDate(int(match[3] or 2000), min(one, other), max(one, other))
    if not day.isValid():
        return None
    return day if match[3] else _last(day, today)


def _weekday(words: str, today: QDate, pattern: str, *, is_today_one: bool = False) -> QDate | None:
    """The last such day, in the language of the person or in English. ``pattern``: what else is
    said of it."""
    known = {pattern, *QCoreApplication.translate("dates", pattern).split("|")}
    for back in range(0 if is_today_one else 1, _WEEK + 1):
        day = today.addDays(-back)
        for locale in (QLocale(), QLocale(QLocale.Language.English)):
            name = locale.dayName(day.dayOfWeek(), QLocale.FormatType.LongFormat)
            if words.casefold() in (one.format(day=name).casefold() for one in known):
                return day
    return None


def _month_named(
    words: str, today: QDate, pattern: str, *, is_present_one: bool = False
) -> Days | None:
    """As `_weekday`, for months."""
    known = {pattern, *QCoreApplication.translate("dates", pattern).split("|")}
    long = QLocale.FormatType.LongFormat
    present = QDate(today.year(), today.month(), 1)
    for back in range(0 if is_present_one else 1, _MONTHS_OF_YEAR + 1):
        first = present.addMonths(-back)
        for locale in (QLocale(), QLocale(QLocale.Language.English)):
            # Some languages decline the name of a month in a date.
            names = {locale.standaloneMonthName(first.month(), long)}
            names.add(locale.monthName(first.month(), long))
            each = (one.format(day=name) for one in known for name in names)
            if words.casefold() in (name.casefold() for name in each):
                return _whole(first)
    return None


def _read(words: str, pattern: str) -> QDate | None:
    """The months in the language of the person or in English."""
    tries = (
        locale.toDate(each, pattern)
        for locale in (QLocale(), QLocale(QLocale.Language.English))
        for each in (words, words.title())
    )
    return next((found for found in tries if found.isValid()), None)


def _last(day: QDate, today: QDate) -> QDate:
    """The last such day that is not in the future. 29 February may not be in every year."""
    for year in range(today.year(), today.year() - 8, -1):
        found = QDate(year, day.month(), day.day())
        if found.isValid() and found <= today:
            return found
    return day
