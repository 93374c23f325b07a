"""CSV in all its forms, and cells that were pasted."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.spreadsheets.pasted import cells_in, table_of_cells
from tests.spreadsheets.files import opened


@pytest.mark.parametrize(
    ("written", "separator", "encoding", "rows"),
    [
        ("Name,Mobile\nZoë,1\n".encode(), ",", "utf-8", [("Name", "Mobile"), ("Zoë", "1")]),
        ("Name;Mobile\nZoë;1,5\n".encode("cp1252"), ";", "cp1252", [("Name", "Mobile"),
                                                                      ("Zoë", "1,5")]),
        ("Name\tMobile\nZoë\t1\n".encode("utf-16"), "\t", "utf-16", [("Name", "Mobile"),
                                                                     ("Zoë", "1")]),
        ("Name\tMobile\nAl\t1\n".encode("utf-16-be"), "\t", "utf-16-be", [("Name", "Mobile"),
                                                                          ("Al", "1")]),
        (b"\xef\xbb\xbfsep=|\r\na|b,c\r\n", "|", "utf-8", [("a", "b,c")]),
        (b'"sep=;"\na;b\n', ";", "utf-8", [("a", "b")]),
        (b"Smith, Al;1\nStone, Bob;2\n", ";", "utf-8", [("Smith, Al", "1"), ("Stone, Bob", "2")]),
        (b'a,"b\nc"\n"5" pipe,d\n', ",", "utf-8", [("a", "b\nc"), ("5 pipe", "d")]),
        (b'"=""+1 415""",\'t Hooft\n', ",", "utf-8", [("+1 415", "'t Hooft")]),
        (b"'=1,'4155550123\n", ",", "utf-8", [("=1", "4155550123")]),
        (b"a\rb\r", ",", "utf-8", [("a",), ("b",)]),
        (b"a,b,,\n1,,,\n", ",", "utf-8", [("a", "b"), ("1", "")]),
    ],
)  # fmt: skip
def test_separator_and_encoding_are_recognised(
    tmp_path: Path, written: bytes, separator: str, encoding: str, rows: list[tuple[str, ...]]
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(written)
    found = opened(path)
    assert (found.separator, found.encoding, found.table.rows) == (separator, encoding, rows)


def test_a_person_can_correct_both(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("a;b,ж\n".encode("cp1251"))
    found = opened(path, encoding="cp1251", separator=",")
    assert found.table.rows == [("a;b", "ж")]
    assert (found.encoding, found.separator) == ("cp1251", ",")


@pytest.mark.parametrize(
    ("pasted", "rows"),
    [
        ("Name\tMobile\tDay\nBob\t1\tMo\nAl\t2\tTu", 3),
        ('Name\tNote\nBob\t"a\nb"\nAl\t2\n', 3),
        ("Name,Mobile,Day\nBob,1,Mo\nAl,2,Tu", 3),
        ("Bob\t4155550101\nAl\t4155550102", None),
        ("4155550101\t4155550102\n4155550103\t4155550104\n4155550105\t4155550106", None),
        ("4155550101, 4155550102\n4155550103, 4155550104\n4155550105", None),
        ("Bob <4155550101>, Al <4155550102>\nCy <4155550103>\nDi", None),
        ("Hello,\n\nhow are you?\n\nBob", None),
        ("", None),
    ],
)
def test_pasted_cells_are_told_from_recipients(pasted: str, rows: int | None) -> None:
    found = table_of_cells(pasted)
    assert (None if found is None else len(found.rows)) == rows


@pytest.mark.parametrize(
    ("pasted", "rows"),
    [
        ("Mobile\n4155550101\n4155550102", [("Mobile",), ("4155550101",), ("4155550102",)]),
        ("4155550101", [("4155550101",)]),
        ("Bob\t4155550101\r\n", [("Bob", "4155550101")]),
        ("Name,Mobile\nBob,4155550101", [("Name", "Mobile"), ("Bob", "4155550101")]),
        ("Stone, Bob\n4155550101", [("Stone, Bob",), ("4155550101",)]),
        ("Hello there", None),
        ("Bob\tMonday\nAl\tTuesday", None),
        ("\t\n\t\n\t", None),
        ("", None),
    ],
)
def test_cells_that_are_pasted_on_purpose_may_be_few(
    pasted: str, rows: list[tuple[str, ...]] | None
) -> None:
    found = cells_in(pasted)
    assert (None if found is None else list(found.rows)) == rows
