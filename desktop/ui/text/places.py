"""What time it is where a text goes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QTime

from desktop.texting.quiet_hours import place_times
from desktop.ui.text.times import clock_on_day, time_of_day


def clock_there(number: str, at: int) -> str:
    """The time of day at the place of a number, or the first and the last one where its area has
    several; empty where the place is not known. ``at``: in ms since 1970 UTC."""
    times = [time_of_day(there.hour, there.minute) for there in place_times(number, at)]
    return _span(times)


def clock_at_places(numbers: Iterable[str], at: int) -> str:
    """The time of day at the places of ``numbers``, or the first and the last one; with the day of
    the week where it is another day than here. Empty where no place is known, or where everybody
    has the time that it is here. ``at``: in ms since 1970 UTC."""
    here = QDateTime.fromMSecsSinceEpoch(at)
    found = {
        there.replace(second=0, microsecond=0, tzinfo=None)
        for one in numbers
        for there in place_times(one, at)
    }
    times = [
        (QDate(there.year, there.month, there.day), QTime(there.hour, there.minute))
        for there in sorted(found)
    ]
    now = QTime(here.time().hour(), here.time().minute())
    if times in ([], [(here.date(), now)]):
        return ""
    return _span([clock_on_day(day, clock, here.date()) for day, clock in times])


def longest_clock() -> str:
    """The longest that `clock_at_places` says, to keep its room."""
    monday = QDate(2026, 11, 30)
    # Of another day than here, at an hour of two figures.
    days = (monday.addDays(at) for at in range(7))
    clocks = (clock_on_day(day, QTime(22, 58), monday.addDays(-1)) for day in days)
    longest = max(clocks, key=len)
    return _span([longest, longest])


def _span(times: list[str]) -> str:
    if len(times) < 2:
        return "".join(times)
    pattern = QCoreApplication.translate("places", "{first} to {last}", "times of day")
    return pattern.format(first=times[0], last=times[-1])
