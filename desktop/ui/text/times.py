"""Times and numbers in the user's locale and local time."""

from __future__ import annotations

import functools
import time

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from desktop.core.i18n import QT_TRANSLATE_NOOP

_YESTERDAY = QT_TRANSLATE_NOOP("times", "Yesterday")
_TOMORROW = QT_TRANSLATE_NOOP("times", "Tomorrow")
_WEEK = 7


def now_ms() -> int:
    """Local time in ms since 1970 UTC, for display only."""
    return time.time_ns() // 1_000_000


def short_time(at: int, now: int) -> str:
    """The time today, *Yesterday*, *Tomorrow*, the weekday within a week, otherwise the date. In
    ms."""
    moment, today = _moment(at), day_of(now)
    date = moment.date()
    days = date.daysTo(today)
    if days == 0:
        return shown_locale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    if days == 1:
        return QCoreApplication.translate("times", _YESTERDAY)
    if days == -1:
        return QCoreApplication.translate("times", _TOMORROW)
    if abs(days) < _WEEK:
        return shown_locale().dayName(date.dayOfWeek(), QLocale.FormatType.LongFormat)
    return shown_locale().toString(date, _day(with_year=date.year() != today.year()))


def spreadsheet_time(at: int) -> str:
    """Date and time as spreadsheets of all languages read them, in local time."""
    return _moment(at).toString("yyyy-MM-dd HH:mm:ss")


def short_planned(at: int, now: int) -> str:
    """When a text is sent: the time today, *Tomorrow 09:00*, *Wed 09:00* within a week, otherwise
    the date, with the time in this year."""
    days = day_of(now).daysTo(_moment(at).date())
    return _short_with_time(at, now, days, _TOMORROW)


def short_written(at: int, now: int) -> str:
    """When a text was written: the time today, *Yesterday 09:00*, *Wed 09:00* within a week,
    otherwise the date, with the time in this year."""
    days = _moment(at).date().daysTo(day_of(now))
    return _short_with_time(at, now, days, _YESTERDAY)


def _short_with_time(at: int, now: int, days: int, next_day: str) -> str:
    """``days``: how far away it is; 0 or less: it is today, or not on the side that is meant.
    ``next_day``: the word for one day away."""
    moment = _moment(at)
    date = moment.date()
    if days <= 0 or (days >= _WEEK and date.year() != day_of(now).year()):
        return short_time(at, now)
    if days == 1:
        day = QCoreApplication.translate("times", next_day)
    elif days < _WEEK:
        day = shown_locale().dayName(date.dayOfWeek(), QLocale.FormatType.ShortFormat)
    else:
        day = shown_locale().toString(date, _day(with_year=False))
    return _day_and_time(day, moment.time())


def _day_and_time(day: str, clock: QTime) -> str:
    pattern = QCoreApplication.translate("times", "{day} {time}", "Tomorrow 09:00")
    return pattern.format(
        day=day, time=shown_locale().toString(clock, QLocale.FormatType.ShortFormat)
    )


def _day(*, with_year: bool) -> str:
    """Format of the short date for QLocale: the month comes first where it does so in the long
    format of the locale, as in *March 5, 2026*."""
    long = shown_locale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    if 0 <= long.find("MMMM") < long.find("d"):
        return "MMM d, yyyy" if with_year else "MMM d"
    if with_year:
        return QCoreApplication.translate("times", "d MMM yyyy", "date format of QLocale")
    return QCoreApplication.translate("times", "d MMM", "date format of QLocale")


def short_times() -> tuple[str, ...]:
    """Results of `short_time` for the days until now, which are the widest."""
    words = (QCoreApplication.translate("times", word) for word in (_YESTERDAY, _TOMORROW))
    days = (shown_locale().dayName(day, QLocale.FormatType.LongFormat) for day in range(1, 8))
    date = shown_locale().toString(QDate(2000, 9, 28), _day(with_year=False))
    return *words, *days, date


def common_times() -> tuple[str, ...]:
    """The widest results of `short_written` and `short_planned`."""
    clock, date = QTime(22, 58), QDate(2000, 9, 28)
    year = shown_locale().toString(date, _day(with_year=True))
    words = (QCoreApplication.translate("times", word) for word in (_YESTERDAY, _TOMORROW))
    days = (*words, shown_locale().toString(date, _day(with_year=False)))
    return year, *(_day_and_time(day, clock) for day in days)


def long_time(at: int, now: int) -> str:
    """Date and time with seconds, for the history."""
    moment = _moment(at)
    clock = shown_locale().toString(moment.time(), _with_seconds())
    if moment.date() == _moment(now).date():
        return clock
    return f"{short_time(at, now)}, {clock}"


def _with_seconds() -> str:
    """The short time format with seconds. The long format of a locale includes the time zone."""
    short = shown_locale().timeFormat(QLocale.FormatType.ShortFormat)
    before = short.partition("mm")[0][-1:]
    separator = before if before in (":", ".") else ":"
    return short.replace("mm", f"mm{separator}ss", 1)


def planned_time(at: int, now: int) -> str:
    """When a text is sent, as part of a sentence: *today at 14:30*."""
    moment, today = _moment(at), _moment(now).date()
    clock = shown_locale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    days = today.daysTo(moment.date())
    if days == 0:
        pattern = QCoreApplication.translate("times", "today at {time}")
    elif days == 1:
        pattern = QCoreApplication.translate("times", "tomorrow at {time}")
    elif days == -1:
        pattern = QCoreApplication.translate("times", "yesterday at {time}")
    else:
        pattern = QCoreApplication.translate("times", "on {date} at {time}")
    date = shown_locale().toString(moment.date(), QLocale.FormatType.LongFormat)
    return pattern.format(date=date, time=clock)


def past_time(at: int, now: int) -> str:
    """When something happened, as part of a sentence: *today at 14:30*, later the day alone."""
    date = _moment(at).date()
    if abs(day_of(now).daysTo(date)) <= 1:
        return planned_time(at, now)
    day = shown_locale().toString(date, _day(with_year=date.year() != day_of(now).year()))
    return QCoreApplication.translate("times", "on {date}").format(date=day)


def with_time(sentence: str, time: str, **values: str) -> str:
    """``sentence`` with its {time}. One that ends with a shortened month or with *p. m.* has the
    period already that may follow."""
    if time.endswith("."):
        sentence = sentence.replace("{time}.", "{time}")
    return sentence.format(time=time, **values)


def clock_time(at: int) -> str:
    """The time of day."""
    return shown_locale().toString(_moment(at).time(), QLocale.FormatType.ShortFormat)


def file_time(at: int) -> str:
    """Day and time for the name of a file."""
    return _moment(at).toString("yyyy-MM-dd HH.mm")


def time_of_day(hour: int, minute: int = 0) -> str:
    return shown_locale().toString(QTime(hour, minute), QLocale.FormatType.ShortFormat)


def clock_on_day(day: QDate, clock: QTime, today: QDate) -> str:
    """The time of day, behind the day of the week where it is not ``today``."""
    if day == today:
        return shown_locale().toString(clock, QLocale.FormatType.ShortFormat)
    return _day_and_time(
        shown_locale().dayName(day.dayOfWeek(), QLocale.FormatType.LongFormat), clock
    )


def day_heading(at: int, now: int) -> str:
    """*Today*, *Yesterday*, *Tomorrow*, the weekday within a week, otherwise the date."""
    date, today = _moment(at).date(), day_of(now)
    days = date.daysTo(today)
    if days == 0:
        return QCoreApplication.translate("times", "Today")
    if days == -1:
        return QCoreApplication.translate("times", _TOMORROW)
    if 0 < days < 7:
        return short_time(at, now)
    return shown_locale().toString(date, QLocale.FormatType.LongFormat)


def number(value: int) -> str:
    return shown_locale().toString(value)


def same_day(one: int, other: int) -> bool:
    return _moment(one).date() == _moment(other).date()


@functools.lru_cache(maxsize=1)
def day_of(now: int) -> QDate:
    """Cached: all rows of a list have the same ``now``."""
    return _moment(now).date()


def _moment(at: int) -> QDateTime:
    return QDateTime.fromMSecsSinceEpoch(at)


def shown_locale() -> QLocale:
    """That of the person, in which numbers and times are shown."""
    locale = QLocale()
    # The C locale is for programs: it has no thousands separators.
    if locale.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return locale
