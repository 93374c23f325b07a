"""A cell of a workbook as text."""

from __future__ import annotations

import datetime
from decimal import Decimal


class TimeCell(str):
    """A cell with a date (2026-12-03), a time (09:30) or both, which is no text in the file: it can
    be written in other forms."""

    __slots__ = ()


class NoResult(str):
    """An empty cell where the spreadsheet shows an error, or has a formula without a value."""

    __slots__ = ()


NO_RESULT = NoResult()


def column_of(letters: str) -> int:
    """From 0: of A, B, …, Z, AA, …"""
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1


def letters_of(column: int) -> str:
    """The opposite of `column_of`."""
    letters = ""
    while column >= 0:
        column, rest = divmod(column, 26)
        letters = chr(ord("A") + rest) + letters
        column -= 1
    return letters


def text_of(value: object) -> str:
    """Whole numbers without a decimal point, and never with an exponent. Dates and times are a
    `TimeCell`, in ISO 8601, so that they are the same for every person and program."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime.datetime):
        return TimeCell(f"{value.date().isoformat()} {_time(value.time())}")
    if isinstance(value, datetime.date):
        return TimeCell(value.isoformat())
    if isinstance(value, datetime.time):
        return TimeCell(_time(value))
    if isinstance(value, datetime.timedelta):
        return _duration(value)
    return ""


def _number(value: float) -> str:
    # A spreadsheet keeps and shows 15 digits.
    try:
        shown = format(Decimal(format(value, ".15g")), "f")
    except ArithmeticError:
        return ""
    if not any(map(str.isdigit, shown)):
        return ""
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _time(value: datetime.time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


def _duration(value: datetime.timedelta) -> str:
    seconds = round(value.total_seconds())
    sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return f"{sign}{hours}:{minutes:02}" + (f":{rest:02}" if rest else "")
