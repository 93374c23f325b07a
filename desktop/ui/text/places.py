"""What time it is where a text goes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.texting.quiet_hours import place_times
from desktop.ui.text.times import time_of_day


def clock_there(number: str, at: int) -> str:
    """The time of day at the place of a number, or the first and the last one where its area has
    several; empty where the place is not known. ``at``: in ms since 1970 UTC."""
    times = [time_of_day(there.hour, there.minute) for there in place_times(number, at)]
    if len(times) < 2:
        return "".join(times)
    pattern = QCoreApplication.translate("places", "{first} to {last}", "times of day")
    return pattern.format(first=times[0], last=times[-1])
