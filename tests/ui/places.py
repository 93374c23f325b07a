"""Numbers at whose place it is night now, or day, whatever the time of the test is."""

from __future__ import annotations

from desktop.texting.quiet_hours import place_times, quiet_until
from desktop.ui.text.places import clock_at_places
from desktop.ui.text.times import now_ms

_HOUR = 3_600_000
# From Hawaii to New Zealand, about three hours from one to the next.
_EVERYWHERE = (
    "+18085550101",
    "+14155550101",
    "+12125550101",
    "+541123456789",
    "+442079460101",
    "+254712345678",
    "+919876543210",
    "+81312345678",
    "+6421234567",
)


def by_night() -> list[str]:
    """Numbers of places with one time zone each, where the night lasts for an hour at least. Those
    with the time of here come last: their time is not told."""
    now = now_ms()
    found = [one for one in _EVERYWHERE if _ends(one, now) > now + _HOUR and _is_simple(one, now)]
    return sorted(found, key=lambda one: not clock_at_places([one], now))


def by_day() -> list[str]:
    """The same, where the day has just as long to go."""
    now = now_ms()
    found = [one for one in _EVERYWHERE if not _ends(one, now) and not _ends(one, now + _HOUR)]
    return sorted(found, key=lambda one: not clock_at_places([one], now))


def _ends(number: str, at: int) -> int:
    return quiet_until(number, at) or 0


def _is_simple(number: str, at: int) -> bool:
    return len(place_times(number, at)) == 1
