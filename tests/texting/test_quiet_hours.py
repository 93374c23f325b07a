"""Which place a number has, and when a text to it is welcome."""

from __future__ import annotations

import hashlib
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.texting.quiet_hours import place_times, quiet_until
from desktop.texting.time_zones import TABLE, VERSION


def ms(zone: str, *parts: int) -> int:
    year, month, day, hour, minute, second = (*parts, 0, 0, 0)[:6]
    moment = datetime(year, month, day, hour, minute, second, tzinfo=ZoneInfo(zone))
    return int(moment.timestamp()) * 1000


def utc(*parts: int) -> int:
    return ms("UTC", *parts)


NOON = utc(2026, 11, 29, 12)


@pytest.mark.parametrize(
    ("number", "clocks"),
    [
        ("+12125550101", ["07:00"]),  # New York
        ("+14155550101", ["04:00"]),  # San Francisco
        ("+18085550101", ["02:00"]),  # Honolulu
        ("+19075550101", ["02:00", "03:00"]),  # Alaska, with the Aleutian Islands
        ("+17875550101", ["08:00"]),  # Puerto Rico
        ("+12045550101", ["06:00"]),  # Manitoba
        ("+13065550101", ["06:00"]),  # Saskatchewan
        ("+17095550101", ["08:00", "08:30"]),  # Newfoundland and Labrador
        ("+16715550101", ["22:00"]),  # Guam
        ("+18505550101", ["06:00", "07:00"]),  # the west of Florida
        ("+12085550101", ["04:00", "05:00"]),  # Idaho
        ("+15415550101", ["04:00", "05:00"]),  # Oregon
        ("+17015550101", ["05:00", "06:00"]),  # North Dakota
        ("+18125550101", ["06:00", "07:00"]),  # the south of Indiana
        ("+442079460101", ["12:00"]),
        ("+33123456789", ["13:00"]),
        ("+919876543210", ["17:30"]),
        ("+61412345678", ["20:00", "20:45", "22:00", "22:30", "23:00"]),
        ("+77012345678", ["17:00"]),  # Kazakhstan, not all of Russia
        # No place: toll-free, premium, unused, and what is no number.
        ("+18005550101", []),
        ("+18885550101", []),
        ("+19005550101", []),
        ("+80012345678", []),
        ("+1", []),
        ("2125550101", []),
        ("", []),
        ("STOP", []),
    ],
)
def test_the_clocks_at_the_place_of_a_number(number: str, clocks: list[str]) -> None:
    assert [f"{there:%H:%M}" for there in place_times(number, NOON)] == clocks


HAWAII, FLORIDA, NEW_YORK = "+18085550101", "+18505550101", "+12125550101"


@pytest.mark.parametrize(
    ("zone", "number", "now", "until"),
    [
        ("Pacific/Honolulu", HAWAII, (2026, 11, 29, 5, 12), (2026, 11, 29, 8)),
        ("Pacific/Honolulu", HAWAII, (2026, 11, 29, 7, 59, 59), (2026, 11, 29, 8)),
        ("Pacific/Honolulu", HAWAII, (2026, 11, 29, 8), None),
        ("Pacific/Honolulu", HAWAII, (2026, 11, 29, 20, 59, 59), None),
        ("Pacific/Honolulu", HAWAII, (2026, 11, 29, 21), (2026, 11, 30, 8)),
        ("Pacific/Honolulu", HAWAII, (2026, 12, 31, 23), (2027, 1, 1, 8)),
        # Two zones: 7:30 in the west is quiet, and 21:00 in the east.
        ("America/New_York", FLORIDA, (2026, 11, 29, 8, 30), (2026, 11, 29, 9)),
        ("America/New_York", FLORIDA, (2026, 11, 29, 9), None),
        ("America/New_York", FLORIDA, (2026, 11, 29, 21), (2026, 11, 30, 9)),
        # The night in which summer time begins, and the one in which it ends.
        ("America/New_York", NEW_YORK, (2026, 3, 7, 22), (2026, 3, 8, 8)),
        ("America/New_York", NEW_YORK, (2026, 10, 31, 22), (2026, 11, 1, 8)),
        # 13 hours from east to west: what suits both is short, and may be on the next day.
        ("Asia/Anadyr", "+79123456789", (2026, 11, 29, 21), (2026, 11, 30, 18)),
    ],
)
def test_it_is_quiet_until_eight_in_the_last_zone(
    zone: str, number: str, now: tuple[int, ...], until: tuple[int, ...] | None
) -> None:
    assert quiet_until(number, ms(zone, *now)) == (None if until is None else ms(zone, *until))


def test_a_number_without_a_place_is_never_quiet() -> None:
    assert quiet_until("+18005550101", utc(2026, 11, 29, 3)) is None


def test_the_end_of_the_quiet_hours_is_not_quiet_for_any_code() -> None:
    codes = " ".join(line.rpartition(": ")[2] for line in TABLE.replace("\n ", " ").splitlines())
    for code in codes.split():
        for hour in range(24):
            now = utc(2026, 11, 29, hour, 31)
            until = quiet_until(f"+{code}5550101", now)
            assert until is None or (until > now and quiet_until(f"+{code}5550101", until) is None)


def test_every_zone_of_the_table_is_known() -> None:
    for line in TABLE.replace("\n ", " ").splitlines():
        for zone in line.partition(": ")[0].split():
            assert ZoneInfo(zone).key == zone


def test_the_table_is_as_the_script_wrote_it() -> None:
    """Changed only by packaging/area_codes.py, together with this line."""
    digest = hashlib.sha256(TABLE.encode()).hexdigest()
    assert (VERSION, digest[:16], len(TABLE) < 9_000) == ("9.0.43", "05aad7334486e6de", True)
