"""The table of time zones that packaging/area_codes.py makes."""

from __future__ import annotations

from area_codes import codes, module


def test_a_code_has_the_zones_of_all_its_prefixes() -> None:
    prefixes = {
        "1": ("America/New_York", "Pacific/Honolulu"),
        "1212": ("America/New_York",),
        "1850": ("America/New_York",),
        "1850215": ("America/Chicago",),
        "61": ("Australia/Sydney", "Indian/Cocos"),
        "618": ("Australia/Perth",),
        "91": ("Asia/Calcutta",),
        "7": ("Europe/Moscow", "Asia/Almaty"),
        "77": ("Asia/Almaty",),
        "99912": ("Europe/Berlin",),
    }
    table = codes(prefixes, (1, 7, 61, 91))
    assert table == {
        "1212": "America/New_York",
        "1850": "America/Chicago America/New_York",
        "61": "Australia/Perth Australia/Sydney",
        "91": "Asia/Kolkata",
        "7": "Europe/Moscow",
        "77": "Asia/Almaty",
    }


def test_the_module_names_its_source_and_has_short_lines() -> None:
    table = {f"1{code}": "America/New_York" for code in range(201, 299)}
    source = module(table, "9.0.1")
    assert "phonenumbers 9.0.1" in source
    assert "America/New_York: 1201 1202" in source
    assert max(map(len, source.splitlines())) <= 100
    assert source.count("America/New_York") == 1
