"""Reads a date and time as a person typed it, in the order of the locale. What it cannot read it
does not guess."""

from __future__ import annotations

import re

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


def parts(text: str) -> list[Part]:
    found = list(_TOKEN.finditer(text))
    order = iter(_order(time_format()))
    is_known = sum(one[0][0].isdigit() for one in found) == len(_NUMBERS)
    made = []
    for one in found:
        kind = "a" if not one[0][0].isdigit() else next(order) if is_known else ""
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


def read(text: str) -> Typed:
    found = _TOKEN.findall(text)
    numbers = [one for one in found if one[0].isdigit()]
    words = [one for one in found if not one[0].isdigit()]
    halves = [half(one) for one in words]
    order = _order(time_format())
    if len(numbers) == 4 and words and order[-1] == "m":
        # 9 PM
        numbers.append("0")
    if len(numbers) != len(_NUMBERS) or len(words) > 1 or None in halves:
        return _not("unclear")
    if len(numbers[0]) == 4 and order[0] != "y":
        order = "yMdhm"
    values = dict(zip(order, numbers, strict=True))
    if len(values["y"]) not in (2, 4) or any(len(values[kind]) > 2 for kind in "dMhm"):
        return _not("unclear")
    year = int(values["y"]) + (_CENTURY if len(values["y"]) == 2 else 0)
    day = QDate(year, int(values["M"]), int(values["d"]))
    hour = _hour(int(values["h"]), halves[0] if halves else None)
    if hour is None:
        return _not("half")
    clock = QTime(hour, int(values["m"]))
    if not clock.isValid():
        return _not("unclear")
    if not day.isValid():
        return _not("day")
    at = QDateTime(day, clock)
    return Typed(at) if at.isValid() and at.time() == clock else _not("skipped")


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
