"""Finds a date among the words of a search, as the person's language writes it."""

from __future__ import annotations

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
)
_TODAY = QT_TRANSLATE_NOOP("dates", "today")
_YESTERDAY = QT_TRANSLATE_NOOP("dates", "yesterday")


def day_in(words: str, today: QDate) -> tuple[QDate | None, str]:
    """The first date in ``words``, and the other words. Without a year, the last such day."""
    parts = words.split()
    for length in range(min(_LONGEST, len(parts)), 0, -1):
        for at in range(len(parts) - length + 1):
            day = _day(" ".join(part.rstrip(_ENDS) for part in parts[at : at + length]), today)
            if day is not None:
                return day, " ".join(parts[:at] + parts[at + length :])
    return None, words


def span_of(day: QDate) -> tuple[int, int]:
    """The beginning of a day and of the next one, local time, in ms since 1970 UTC."""
    return day.startOfDay().toMSecsSinceEpoch(), day.addDays(1).startOfDay().toMSecsSinceEpoch()


def _day(words: str, today: QDate) -> QDate | None:
    for name, back in ((_TODAY, 0), (_YESTERDAY, 1)):
        if words.casefold() in (name, QCoreApplication.translate("dates", name).casefold()):
            return today.addDays(-back)
    if not any(character.isdecimal() for character in words):
        return None
    locale = QLocale()
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    long_year = short if "yyyy" in short else short.replace("yy", "yyyy")
    for pattern in (*_FORMATS, long_year):
        found = locale.toDate(words, pattern)
        if not found.isValid():
            found = locale.toDate(words.title(), pattern)
        if found.isValid():
            return found if "y" in pattern else _last(found, today)
    return None


def _last(day: QDate, today: QDate) -> QDate:
    """The last such day that is not in the future. 29 February may not be in every year."""
    for year in range(today.year(), today.year() - 8, -1):
        found = QDate(year, day.month(), day.day())
        if found.isValid() and found <= today:
            return found
    return day
