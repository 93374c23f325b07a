"""The example lists of practice, for people to try and for tests: resources/practice/lists.

Run in .venv: example_lists.py WORLD FOLDER. The same world gives the same bytes.
"""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

import xlsxwriter

Row = Sequence[Any]
HEADER = ("Customer", "First name", "Last name", "Mobile", "City")
APPOINTMENTS_HEADER = ("Customer", "First name", "Last name", "Mobile", "Day", "Time", "Ordered on")
APPOINTMENTS = 214
STOPPED, UNREADABLE, WITHOUT_NAME = 3, 2, 4
DAYS = ("Monday, December 7", "Tuesday, December 8", "Wednesday, December 9", "Friday, December 11")
TIMES = ("9:00 am", "9:45 am", "10:30 am", "11:15 am", "1:30 pm", "2:15 pm", "3:00 pm")
CITIES = {
    "212": "New York", "617": "Boston", "305": "Miami", "404": "Atlanta", "519": "London, ON",
    "312": "Chicago", "214": "Dallas", "504": "New Orleans", "612": "Minneapolis",
    "303": "Denver", "505": "Albuquerque", "602": "Phoenix", "206": "Seattle", "503": "Portland",
    "213": "Los Angeles", "808": "Honolulu", "907": "Anchorage", "902": "Halifax",
    "787": "San Juan", "709": "St. John’s", "850": "Pensacola", "812": "Evansville",
    "208": "Boise", "605": "Rapid City", "701": "Bismarck",
}  # fmt: skip
MADE = datetime(2026, 11, 1)  # noqa: DTZ001 - XlsxWriter wants it without a zone


def main() -> int:
    world = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    customers = [each[:3] for each in world["customers"]]
    own = world["numbers"][0]["phone_number"]
    everywhere = [each["to"] for each in world["consents"] if len(each["from"]) > 1]
    decided = {each["to"] for each in world["consents"]}
    with_names = [each for each in customers if all(each)]
    stopped = [each for each in with_names if each[0] in everywhere]
    others = [each for each in with_names if each[0] not in decided]
    rows = [_customer(n, each) for n, each in enumerate(customers)]
    numeric = [[*row[:3], int(row[3].lstrip("+")), row[4]] for row in rows]
    pretty = [[*row[:3], _pretty(row[3], n), row[4]] for n, row in enumerate(rows)]
    for name, content in (
        ("customers.csv", _csv([HEADER, *pretty], ";").encode()),
        ("customers-utf16.csv", _csv([HEADER, *pretty], "\t").encode("utf-16-le")),
        ("customers.xlsx", _xlsx({"Customers": [HEADER, *numeric], "Prices": PRICES})),
        ("customers.ods", _ods("Customers", [HEADER, *numeric])),
        ("appointments.xlsx", _xlsx({"Appointments": _appointments(stopped, others)})),
        ("problems.xlsx", _xlsx({"Problems": _problems(own, stopped[0], others)})),
    ):
        bom = b"\xff\xfe" if "utf16" in name else b""
        (folder / name).write_bytes(bom + content)
    return 0


PRICES: list[Row] = [("Item", "Price"), ("Oak table", 890.5), ("Pine bench", 240)]


class Formula(str):
    """A formula whose value the program that wrote the file did not store, or `BROKEN`."""

    __slots__ = ()


BROKEN = Formula("=NA()")


def _customer(n: int, customer: Sequence[str]) -> list[Any]:
    number, first, last = customer
    return [f"C-{1001 + n}", first, last, number, CITIES[number[2:5]]]


def _pretty(number: str, n: int) -> str:
    """The same number, as different people write it."""
    area, exchange, line = number[2:5], number[5:8], number[8:]
    forms = (
        f"({area}) {exchange}-{line}", f"{area}-{exchange}-{line}", f"{area}.{exchange}.{line}",
        f"+1 {area} {exchange} {line}", f"1{area}{exchange}{line}", f"{area}{exchange}{line}",
    )  # fmt: skip
    return forms[n % len(forms)]


def _appointments(stopped: Sequence[Sequence[str]], others: Sequence[Sequence[str]]) -> list[Row]:
    """204 texts go out. Left out: three who said STOP, two unreadable, one twice, four without a
    first name."""
    needed = APPOINTMENTS - STOPPED - 1
    chosen = [list(each) for each in others[:needed]]
    for n in range(STOPPED):
        chosen.insert(40 + 55 * n, list(stopped[n]))
    chosen.insert(150, chosen[12])
    rows: list[Row] = [APPOINTMENTS_HEADER]
    unreadable = {70: "call her sister", 120: "555 0161"}
    without_name = {25, 90, 133, 180}
    for n, (number, first, last) in enumerate(chosen):
        mobile = unreadable.get(n, int(number.lstrip("+")[1:]))
        ordered = date(2026, 11, 2) + timedelta(days=n % 17)
        shown = "" if n in without_name else first
        rows.append(
            (f"C-{2001 + n}", shown, last, mobile, DAYS[n // 60], TIMES[n % len(TIMES)], ordered)
        )
    return rows


def _problems(own: str, stopped: Sequence[str], others: Sequence[Sequence[str]]) -> list[Row]:
    """Every kind of bad row, and some that only look bad."""
    ada, ben, cleo, dan, eva, finn = (each[0] for each in others[:6])
    digits = [each[0][2:] for each in others[:12]]
    note = "your table is ready."
    return [
        ("What it is", "First name", "Mobile", "Note"),
        ("right", "Ada", _pretty(ada, 0), note),
        ("no number", "Bea", "", note),
        ("only blanks for a number", "Bo", "   ", note),
        ("words for a number", "Cem", "ask at the desk", note),
        ("too few digits", "Dee", "555-0123", note),
        ("too many digits", "Eli", "212 555 0120 0120 0120", note),
        ("the number of row 2 again", "Ada", _pretty(ada, 3), note),
        ("a British number that lost its zero", "Fay", 7700900123, note),
        ("a number that the spreadsheet has rounded", "Gus", "2.12556E+09", note),
        ("a whole number written as text with decimals", "Hal", f"{digits[6]}.0", note),
        ("two numbers in one cell", "Ian", f"{_pretty(ben, 1)} / {_pretty(cleo, 1)}", note),
        ("a number with an extension", "Jo", f"{_pretty(ben, 0)} ext. 12", note),
        ("a short number", "Kit", 32665, note),
        ("an emergency number", "Lou", "911", note),
        ("letters in the number", "Mae", "1-800-555-PINE", note),
        ("our own number", "Ned", _pretty(own, 0), note),
        ("said STOP", stopped[1], _pretty(stopped[0], 0), note),
        ("no name", "", _pretty(dan, 0), note),
        ("only blanks for a name", "  ", _pretty(eva, 0), note),
        ("a formula without a value for a number", "Oz", Formula("=VLOOKUP(A22,Old!A:B,2)"), note),
        ("a formula without a value for a name", Formula("=PROPER(Old!B2)"), digits[7], note),
        ("a text that is too long", "Pia", _pretty(finn, 0), "as we said: " + "very " * 240),
        ("an error of the spreadsheet", "Quy", BROKEN, note),
        ("a yes or no for a number", "Ria", True, note),
        ("a date for a number", "Sol", date(2026, 12, 8), note),
        ("braces in a name, which are no field", "{Last name}", digits[8], note),
        ("right, with invisible marks around it", "Tia", f"\u202a+1{digits[9]}\u202c", note),
        ("right, from another country", "Una", "+44 7700 900123", note),
        ("", "", "", ""),
        ("right, after an empty row", "Vic", digits[10], note),
        ("a row that is no customer", "Total", 30, ""),
    ]


def _csv(rows: Sequence[Row], separator: str) -> str:
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\r\n").writerows(rows)
    return written.getvalue()


def _xlsx(sheets: dict[str, list[Row]]) -> bytes:
    written = io.BytesIO()
    workbook = xlsxwriter.Workbook(written, {"in_memory": True})
    workbook.set_properties({"title": "Practice", "created": MADE})
    bold, day = (
        workbook.add_format({"bold": True}),
        workbook.add_format({"num_format": "yyyy-mm-dd"}),
    )
    whole = workbook.add_format({"num_format": "0"})
    for name, rows in sheets.items():
        sheet = workbook.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(rows[0]) - 1, 18)
        for y, row in enumerate(rows):
            for x, value in enumerate(row):
                if isinstance(value, Formula):
                    sheet.write_formula(y, x, value, None, "#N/A" if value is BROKEN else "")
                elif isinstance(value, bool):
                    sheet.write_boolean(y, x, value)
                elif isinstance(value, date):
                    sheet.write_datetime(y, x, value, day)
                elif isinstance(value, int | float):
                    sheet.write_number(y, x, value, whole if isinstance(value, int) else None)
                elif value:
                    sheet.write_string(y, x, value, bold if y == 0 else None)
    workbook.close()
    return written.getvalue()


MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:version="1.2"
 manifest:media-type="{MIMETYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"""
CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name={name}>
{rows}
</table:table></office:spreadsheet></office:body></office:document-content>
"""


def _ods(name: str, rows: Sequence[Row]) -> bytes:
    """An OpenDocument spreadsheet (OASIS, version 1.2): a zip whose first file is `mimetype`."""
    lines = ["<table:table-row>" + "".join(map(_cell, row)) + "</table:table-row>" for row in rows]
    content = CONTENT.format(name=quoteattr(name), rows="\n".join(lines))
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as file:
        for path, text in (
            ("mimetype", MIMETYPE),
            ("content.xml", content),
            ("META-INF/manifest.xml", MANIFEST),
        ):
            entry = zipfile.ZipInfo(path)  # dated 1980
            if path != "mimetype":
                entry.compress_type = zipfile.ZIP_DEFLATED
            file.writestr(entry, text)
    return written.getvalue()


def _cell(value: Any) -> str:
    if isinstance(value, int | float):
        kind, shown = f'office:value-type="float" office:value="{value}"', str(value)
    else:
        kind, shown = 'office:value-type="string"', str(value)
    text = shown.replace("&", "&amp;").replace("<", "&lt;")
    if not shown:
        return "<table:table-cell/>"
    return f"<table:table-cell {kind}><text:p>{text}</text:p></table:table-cell>"


if __name__ == "__main__":
    sys.exit(main())
