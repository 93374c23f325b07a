"""The time zones of area codes and country calling codes, as a module of the program.

Run: area_codes.py WHEEL. WHEEL is a wheel of `phonenumbers`, the library's package with the time
zones, which the program does not have at run time. Writes desktop/texting/time_zones.py.
"""

from __future__ import annotations

import ast
import re
import sys
import textwrap
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "desktop" / "texting" / "time_zones.py"
_DATA = "phonenumbers/tzdata/data0.py"
_CODES = "phonenumbers/data/__init__.py"
_WIDTH = 96

# The library keeps names that the time zone database has replaced. Systems may leave them out.
RENAMED = {
    "Africa/Asmera": "Africa/Asmara",
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Choibalsan": "Asia/Ulaanbaatar",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Pacific/Enderbury": "Pacific/Kanton",
    "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk",
}
# Two islands with 2,500 people have the code of Australia. Nobody there could be texted while
# most of Australia is awake, and the other way round.
LEFT_OUT = {"61": {"Indian/Christmas", "Indian/Cocos"}}
# Kazakhstan has the code of Russia, and numbers that begin with 7.
APART = {"7": ("77",)}


def codes(prefixes: Mapping[str, Iterable[str]], calling_codes: Iterable[int]) -> dict[str, str]:
    """Zone names by code, sorted and separated by a space. Where some prefixes of a code have
    other zones, the code has all of them.

    A code is a calling code, or 1 and an area code. A country with several entries for parts of
    it has what the library says about the whole country.
    """
    found: dict[str, set[str]] = {}
    known = sorted(map(str, calling_codes), key=len, reverse=True)
    for prefix, zones in prefixes.items():
        country = next((one for one in known if prefix.startswith(one)), "")
        code = country
        if country == "1":
            if len(prefix) < 4:
                continue
            code = prefix[:4]
        for apart in APART.get(country, ()):
            if prefix.startswith(apart):
                code = apart
        if country:
            names = {RENAMED.get(zone, zone) for zone in zones}
            found.setdefault(code, set()).update(names - LEFT_OUT.get(country, set()))
    for country, parts in APART.items():
        for apart in parts:
            found[country] -= found[apart]
    return {code: " ".join(sorted(zones)) for code, zones in found.items() if zones}


def module(table: Mapping[str, str], version: str) -> str:
    """The source of the module: each line names zones and the codes that have them."""
    by_zones: dict[str, list[str]] = {}
    for code, zones in sorted(table.items()):
        by_zones.setdefault(zones, []).append(code)
    lines: list[str] = []
    for zones, group in sorted(by_zones.items()):
        line = f"{zones}: {' '.join(group)}"
        lines += textwrap.wrap(line, _WIDTH, subsequent_indent=" ", break_on_hyphens=False)
    body = "\n".join(lines)
    return (
        '"""Time zones by area code (North America, after the 1) and by country calling code.\n\n'
        f"Written by packaging/area_codes.py from phonenumbers {version}, the metadata of\n"
        "libphonenumber (Copyright The Libphonenumber Authors, Apache License 2.0). Do not edit.\n"
        '"""\n\n'
        f'VERSION = "{version}"\n\n'
        "# Zones of the tz database, a colon, and the codes that have all of them. An indented\n"
        "# line continues the one before.\n"
        f'TABLE = """\\\n{body}\n"""\n'
    )


def read(wheel: Path) -> str:
    """The source of the module, from a wheel of phonenumbers."""
    with zipfile.ZipFile(wheel) as parts:
        data, about = (parts.read(name).decode() for name in (_DATA, _CODES))
    version = wheel.name.split("-")[1]
    countries = re.search(r"_COUNTRY_CODE_TO_REGION_CODE = (\{.*?\n\})", about, re.DOTALL)
    calling = ast.literal_eval(countries[1]) if countries is not None else {}
    prefixes = ast.literal_eval(data[data.index("data = {") + len("data = ") :].strip())
    return module(codes(prefixes, calling), version)


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        sys.stderr.write("usage: area_codes.py WHEEL\n")
        return 2
    TARGET.write_text(read(Path(arguments[0])), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
