"""Reads a date and time as a person typed it, in the order of the locale or with the name of the
month. What it cannot read it does not guess."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from desktop.core.records import Record
from desktop.ui.text.times import shown_locale

# Numbers, and runs of letters: AM and PM may have dots and a space inside.
_TOKEN = re.compile(r"\d+|[^\W\d_](?:[^\d]*[^\W\d_])?\.?")
_FORMAT = re.compile(r"d+|M+|y+|[hH]+|m+|[aA][pP]?")
_NUMBERS = "dMyhm"
_LARGEST = {"d": 31, "M": 12, "h": 23, "m": 59}
_NOON = 12
_CENTURY = 2000
_WORD = re.compile(r"[^\W\d_]+")
# Before the time, where a single "a" would be AM.
_AT_SPANISH = re.compile(r"\ba\s+las?\b", re.IGNORECASE)
# What people write around a date and say nothing with: 8 de diciembre, December 8th, 1er mars.
_FILLERS = frozenset({"at", "on", "the", "of", "st", "nd", "rd", "th", "le", "à", "er"})
_FILLERS |= {"de", "del", "el", "º", "um"}
_LEAST_MONTH = 3
_EXAMPLE = QTime(15, 30)
# Nobody divides a date by dots who writes the month first.
_DOTTED = re.compile(r"\s*\d{1,2}\.\s*\d{1,2}\.\s*\d")


class Part(Record, frozen=True):
    """A number or word in the text. ``kind``: d, M, y, h, m, or a for AM and PM; empty where it
    cannot be known."""

    start: int
    end: int
    kind: str

    def holds(self, at: int) -> bool:
        return self.start <= at <= self.end


class Typed(Record, frozen=True):
    """``at``: invalid if the text cannot be read; then ``problem`` says why: ``unclear``,
    ``half`` (AM or PM is missing), ``day`` (31 November) or ``skipped`` (by summer time)."""

    at: QDateTime
    problem: str = ""


def time_format() -> str:
    """The short one of the locale in figures alone, with a whole year: 11/12/10 is no date."""
    usual = shown_locale().dateTimeFormat(QLocale.FormatType.ShortFormat)
    plain = re.sub(r"'[^']*'|d{3,}|:?s+|t+", "", usual)
    plain = re.sub(r"M{3,}", "M", plain)
    return re.sub(r"y+", "yyyy", plain).strip()


def written(at: QDateTime) -> str:
    return shown_locale().toString(at, time_format())


def example(today: QDate) -> str:
    """A time to come. Its day can be no month: which number is which is clear."""
    day = today.addDays(1)
    while day.day() <= _LARGEST["M"]:
        day = day.addDays(1)
    return written(QDateTime(day, _EXAMPLE))


def parts(text: str) -> list[Part]:
    found = list(_TOKEN.finditer(text))
    order = iter(_order(time_format()))
    is_known = sum(one[0][0].isdigit() for one in found) == len(_NUMBERS)
    made = []
    for one in found:
        if one[0][0].isdigit():
            kind = next(order) if is_known else ""
        else:
            kind = "M" if _read_token(one[0]).month else "a"
        made.append(Part(one.start(), one.end(), kind))
    return made


def half(word: str) -> int | None:
    """0 for a word that can only mean AM, 1 for PM."""
    typed = _letters(word)
    names = [_letters(one) for one in (shown_locale().amText(), shown_locale().pmText())]
    for am, pm in (names, ("am", "pm")):
        could = [bool(typed) and name.startswith(typed) for name in (am, pm)]
        if could[0] != could[1]:
            return int(could[1])
    return None


def halves() -> tuple[str, str]:
    """AM and PM as the field writes them."""
    mark = next((one for one in _FORMAT.findall(time_format()) if one[0] in "aA"), "AP")
    locale = shown_locale()
    return locale.toString(QTime(1, 0), mark), locale.toString(QTime(13, 0), mark)


def is_full(digits: str, kind: str) -> bool:
    """No further figure fits behind these."""
    if kind == "y":
        return len(digits) == 4
    largest = _NOON if kind == "h" and _has_halves() else _LARGEST.get(kind, 99)
    return len(digits) >= 2 or int(digits) * 10 > largest


def read(text: str, before: QTime, today: QDate) -> Typed:
    """``before``: the time that was there, which a date alone keeps. Without a year it is the next
    such day from ``today``."""
    text = _AT_SPANISH.sub(" ", text)
    if _has_figures_behind_half(text):
        return _not("unclear")
    tokens = [_read_token(one) for one in _TOKEN.findall(text)]
    months = [one.month for one in tokens if one.month]
    halves = [half(one.rest) for one in tokens if one.rest]
    if len(months) > 1 or len(halves) > 1 or None in halves:
        return _not("unclear")
    date, clock = _with_month(tokens) if months else _in_figures(tokens, text)
    if date is None:
        return _not("unclear")
    time = _clock(clock, halves[0] if halves else None, before)
    if isinstance(time, str):
        return _not(time)
    day = _next(date, today) if date.year is None else QDate(date.year, date.month, date.day)
    if not day.isValid():
        return _not("day")
    at = QDateTime(day, time)
    return Typed(at) if at.isValid() and at.time() == time else _not("skipped")


class _Token(Record, frozen=True):
    """Figures, or the month that words name, and what else they say."""

    figures: str = ""
    month: int = 0
    rest: str = ""


class _Date(Record, frozen=True):
    day: int
    month: int
    year: int | None


def _read_token(typed: str) -> _Token:
    if typed[0].isdigit():
        return _Token(typed)
    if half(typed) is not None:
        return _Token(rest=typed)
    words = [one for one in _WORD.findall(typed) if one.casefold() not in _FILLERS]
    named = [month for month in map(month_named, words) if month]
    rest = "".join(one for one in words if not month_named(one))
    if len(named) > 1:
        return _Token(rest=typed)
    return _Token(month=named[0] if named else 0, rest=rest)


def month_named(word: str) -> int:
    """The month of a name or of its beginning, in the language of the person or in English; 0 for
    another word."""
    typed = _plain(word)
    if len(typed) < _LEAST_MONTH:
        return 0
    for locale in _locales():
        found = {
            month
            for month in range(1, _LARGEST["M"] + 1)
            for name in _names(locale, month)
            if name.startswith(typed)
        }
        if len(found) == 1:
            return found.pop()
    return 0


def begins_month(letters: str) -> bool:
    """Also one letter, which more than one month may begin with."""
    typed = _plain(letters)
    return bool(typed) and any(
        name.startswith(typed)
        for locale in _locales()
        for month in range(1, _LARGEST["M"] + 1)
        for name in _names(locale, month)
    )


def _has_figures_behind_half(text: str) -> bool:
    """Such as "9am:55": the minutes are left over, and 9:55 would be a guess."""
    for one in _TOKEN.finditer(text):
        if half(one[0]) is None:
            continue
        before, behind = text[: one.start()].rstrip(), text[one.end() :]
        is_left_over = one[0].endswith(".") and behind[:1].isdigit()
        if before[-1:].isdigit() and (is_left_over or behind.lstrip().startswith(":")):
            return True
    return False


def _locales() -> tuple[str, str]:
    return shown_locale().bcp47Name(), QLocale(QLocale.Language.English).bcp47Name()


@cache
def _names(locale: str, month: int) -> tuple[str, ...]:
    """Also as they stand alone, which is another form in some languages. Each key asks for all of
    them. ``locale``: its BCP 47 name."""
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    kinds = (QLocale(locale).monthName, QLocale(locale).standaloneMonthName)
    return tuple(_plain(name(month, form)) for name in kinds for form in forms)


def _with_month(tokens: list[_Token]) -> tuple[_Date | None, list[str]]:
    """The date around the name of a month, and the figures of the time."""
    at = next(at for at, one in enumerate(tokens) if one.month)
    month = tokens[at].month
    before = [one.figures for one in tokens[:at] if one.figures]
    after = [one.figures for one in tokens[at:] if one.figures]
    year = None
    if before and len(before[-1]) <= 2:
        day = before.pop()
    elif after and len(after[0]) <= 2:
        day = after.pop(0)
        if before and len(before[-1]) == 4:
            year = before.pop()
    else:
        return None, []
    # Two figures may be an hour, unless a whole time follows.
    if year is None and after and (len(after[0]) == 4 or len(before + after) == 3):
        year = after.pop(0)
    if year is None:
        return _Date(int(day), month, None), before + after
    return (_Date(int(day), month, _year(year)) if len(year) in (2, 4) else None), before + after


def _in_figures(tokens: list[_Token], text: str) -> tuple[_Date | None, list[str]]:
    numbers = [one.figures for one in tokens if one.figures]
    order = _order(time_format())
    if not 3 <= len(numbers) <= len(_NUMBERS):
        return None, []
    if len(numbers[0]) == 4 and order[0] != "y":
        order = "yMdhm"
    elif order[0] == "M" and _DOTTED.match(text) and int(numbers[1]) <= _LARGEST["M"]:
        order = "dMyhm"
    if len(numbers) < len(_NUMBERS) and order[-1] != "m":
        # The time comes first, and has to be whole.
        return None, []
    values = dict(zip(order, numbers, strict=False))
    has_year = len(values["y"]) == 4 or (len(values["y"]) == 2 and len(numbers) > 3)
    if not has_year or any(len(values[kind]) > 2 for kind in values if kind != "y"):
        return None, []
    clock = [values[kind] for kind in "hm" if kind in values]
    return _Date(int(values["d"]), int(values["M"]), _year(values["y"])), clock


def _year(figures: str) -> int:
    return int(figures) + (_CENTURY if len(figures) == 2 else 0)


def _next(date: _Date, today: QDate) -> QDate:
    """Of days without a year, the next one. 29 February may not be in every year."""
    for year in range(today.year(), today.year() + 8):
        found = QDate(year, date.month, date.day)
        if found.isValid() and found >= today:
            return found
    return QDate()


def _clock(figures: list[str], which: int | None, before: QTime) -> QTime | str:
    """Or the problem."""
    if not figures:
        return before if which is None else "unclear"
    if len(figures) > 2 or any(len(one) > 2 for one in figures):
        return "unclear"
    if len(figures) < 2 and which is None:
        # An hour alone may be the beginning of one.
        return "unclear"
    hour = _hour(int(figures[0]), which)
    if hour is None:
        return "half"
    time = QTime(hour, int(figures[1]) if len(figures) > 1 else 0)
    return time if time.isValid() else "unclear"


def _not(problem: str) -> Typed:
    return Typed(QDateTime(), problem)


def _hour(hour: int, which: int | None) -> int | None:
    if which is not None:
        return hour % _NOON + _NOON * which if hour <= _NOON else hour
    return None if _has_halves() and 0 < hour <= _NOON else hour


def _has_halves() -> bool:
    return any(one[0] in "aA" for one in _FORMAT.findall(time_format()))


def _order(pattern: str) -> str:
    kinds = (one[0] for one in _FORMAT.findall(pattern))
    return "".join("h" if one == "H" else one for one in kinds if one not in "aA")


def _letters(word: str) -> str:
    return "".join(one for one in word.casefold() if one.isalpha())


def _plain(word: str) -> str:
    """Its letters without accents, which are left out by many who type."""
    return _letters(unicodedata.normalize("NFD", word))
