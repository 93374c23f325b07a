"""Quiet hours: outside 8:00 to 21:00 at the recipient's place.

The place is that of the area code in North America, otherwise the country. A code may span several
time zones: then it is quiet while it is quiet in one of them. A number that moved with its owner is
taken to be at home.

Time zones come from the system, which has to have them (on Windows, from the package tzdata). Where
there are none, no place is known and nothing is quiet. All times are in ms since 1970 UTC.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

OPENS = 8
"""The first hour in which a text is welcome."""
CLOSES = 21
"""The first hour in which it is not."""

_LONGEST_CODE = 4
# Each round opens one zone more. No code has as many zones.
_MOST_ROUNDS = 48


def place_times(number: str, now: int) -> tuple[datetime, ...]:
    """The local times at the place of an E.164 number, each once, from west to east. Empty where
    the place is not known, as for a toll-free number."""
    return _times(_zones_of(number), now)


def quiet_until(number: str, now: int) -> int | None:
    """When the quiet hours at the place of an E.164 number end, or None outside them. Quick for
    thousands of numbers with the same ``now``."""
    return _quiet_until(_zones_of(number), now)


def quiet_numbers(numbers: Iterable[str], now: int) -> dict[str, int]:
    """Those of ``numbers`` at whose place it is quiet, with the time when that ends."""
    ends: dict[str, int | None] = {}
    found = {}
    for number in numbers:
        code = number[: 1 + _LONGEST_CODE]
        if code not in ends:
            ends[code] = quiet_until(number, now)
        end = ends[code]
        if end is not None:
            found[number] = end
    return found


def _zones_of(number: str) -> str:
    """Names of zones, separated by a space."""
    table = _table()
    for length in range(_LONGEST_CODE, 0, -1):
        found = table.get(number[1 : 1 + length])
        if found is not None and number.startswith("+"):
            return found
    return ""


@functools.cache
def _table() -> dict[str, str]:
    # late: nothing needs the table before somebody is to be texted
    from desktop.texting.time_zones import TABLE

    found = {}
    for line in TABLE.replace("\n ", " ").splitlines():
        zones, _, codes = line.partition(": ")
        found.update(dict.fromkeys(codes.split(), zones))
    return found


@functools.cache
def _zone(name: str) -> tzinfo | None:
    """None where the system does not know it."""
    from zoneinfo import ZoneInfo  # late: it takes longer to import than all of this room

    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return None


@functools.lru_cache(maxsize=1024)
def _times(zones: str, now: int) -> tuple[datetime, ...]:
    times: dict[datetime, datetime] = {}
    for name in zones.split():
        zone = _zone(name)
        if zone is not None:
            there = _at(now, zone)
            times.setdefault(there.replace(tzinfo=None), there)
    return tuple(there for _, there in sorted(times.items()))


@functools.lru_cache(maxsize=1024)
def _quiet_until(zones: str, now: int) -> int | None:
    end = now
    for _ in range(_MOST_ROUNDS):
        quiet = [there for there in _times(zones, end) if _is_quiet(there)]
        if not quiet:
            break
        # It may be evening in the east when the morning comes to the west: then the next day.
        end = _opening(quiet[0])
    return end if end != now else None


def _is_quiet(there: datetime) -> bool:
    return not OPENS <= there.hour < CLOSES


def _opening(there: datetime) -> int:
    """The next time at which it is 8:00 there, by the clock of that day: in between, summer time
    may begin or end."""
    from datetime import timedelta  # late: as zoneinfo

    day = there if there.hour < OPENS else there + timedelta(days=1)
    opens = day.replace(hour=OPENS, minute=0, second=0, microsecond=0)
    return int(opens.timestamp()) * 1000


def _at(moment: int, zone: tzinfo) -> datetime:
    from datetime import datetime  # late: as zoneinfo

    return datetime.fromtimestamp(moment / 1000, zone)
