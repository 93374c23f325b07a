"""The example lists: made from the world by a script, complete, and offered on the control page."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import requests
from python_calamine import CalamineWorkbook

from desktop.practice.example_lists import EXAMPLES
from desktop.practice.world import World, default_world_file, load_world
from tests.practice.client import ANA_DIRECT
from tests.practice_service import ROOT, PracticeService

LISTS = ROOT / "resources" / "practice" / "lists"


@pytest.fixture(scope="module")
def world() -> World:
    return load_world(default_world_file())


def rows_of(path: Path) -> list[list[Any]]:
    """The cells of the first sheet, numbers as in a text file."""
    if path.suffix == ".csv":
        encoding = "utf-16" if "utf16" in path.name else "utf-8"
        text = path.read_bytes().decode(encoding)
        return list(csv.reader(io.StringIO(text), delimiter="\t" if "\t" in text else ";"))
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return [[int(c) if isinstance(c, float) else c for c in row] for row in rows]


def e164(cell: object) -> str:
    digits = "".join(each for each in str(cell) if each.isdigit())
    return f"+{digits if len(digits) == 11 else '1' + digits}"


def test_script_makes_the_files_that_are_there(tmp_path: Path) -> None:
    script = ROOT / "packaging" / "example_lists.py"
    command = [sys.executable, str(script), str(default_world_file()), str(tmp_path)]
    subprocess.run(command, check=True)
    made, kept = sorted(tmp_path.iterdir()), sorted(LISTS.iterdir())
    assert [each.name for each in made] == [each.name for each in kept] == sorted(EXAMPLES)
    for ours, theirs in zip(made, kept, strict=True):
        assert rows_of(ours) == rows_of(theirs), ours.name


@pytest.mark.parametrize(
    "name", ["customers.csv", "customers-utf16.csv", "customers.xlsx", "customers.ods"]
)
def test_customers(world: World, name: str) -> None:
    header, *rows = rows_of(LISTS / name)
    column = header.index("Mobile")
    assert {e164(row[column]) for row in rows} == set(world.customers)
    for row in rows:
        assert f"{row[1]} {row[2]}".strip() == world.customers[e164(row[column])].name
    are_numbers = {isinstance(row[column], int) for row in rows}
    assert are_numbers == {not name.endswith("csv")}


def test_204_appointments_can_go_out_and_ten_cannot(
    practice: PracticeService, world: World
) -> None:
    """The same numbers that the description of the file says, whichever number of Ana's sends."""
    header, *rows = rows_of(LISTS / "appointments.xlsx")
    assert len(rows) == 214
    mobile, first_name = header.index("Mobile"), header.index("First name")
    stopped = {
        each["to"]
        for each in practice.consents()
        if each["from"] == ANA_DIRECT and each["optStatus"] == "OptOut"
    }
    seen: set[str] = set()
    fates: Counter[str] = Counter()
    for row in rows:
        number = e164(row[mobile])
        if number not in world.customers:
            fates["unreadable"] += 1
        elif number in stopped:
            fates["said STOP"] += 1
        elif number in seen:
            fates["twice"] += 1
        elif not row[first_name]:
            fates["no first name"] += 1
        else:
            fates["fine"] += 1
        seen.add(number)
    assert fates == {
        "fine": 204,
        "said STOP": 3,
        "unreadable": 2,
        "twice": 1,
        "no first name": 4,
    }


def test_every_problem_has_a_row() -> None:
    rows = rows_of(LISTS / "problems.xlsx")
    kinds = [row[0] for row in rows[1:]]
    assert len(kinds) >= 25
    for word in ("no number", "STOP", "own number", "again", "zero", "formula", "too long"):
        assert any(word in each for each in kinds), word
    assert max(len(str(cell)) for row in rows for cell in row) > 1000


def test_page_offers_each_file(practice: PracticeService) -> None:
    page = requests.get(f"{practice.base}/practice", timeout=60).text
    for name in EXAMPLES:
        assert f'href="/practice/lists/{name}"' in page
        answer = requests.get(f"{practice.base}/practice/lists/{name}", timeout=60)
        assert answer.content == (LISTS / name).read_bytes()
        assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    for other in ("", "world.json", "..%2Fworld.json", "nothing.csv"):
        answer = requests.get(f"{practice.base}/practice/lists/{other}", timeout=60)
        assert answer.status_code == 404
