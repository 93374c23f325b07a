"""Dates and times of a spreadsheet in a text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from desktop.ui.text.cell_times import DateForm, cell_time


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en_US", ["Tuesday, December 1, 2026", "December 1, 2026", "12/1/2026", "2026-12-01"]),
        ("fr_FR", ["mardi 1 décembre 2026", "1 décembre 2026", "01/12/2026", "2026-12-01"]),
        (
            "es_ES",
            ["martes, 1 de diciembre de 2026", "1 de diciembre de 2026", "1/12/2026", "2026-12-01"],
        ),
    ],
)
def test_a_date_is_written_as_people_write_it(language: str, words: list[str]) -> None:
    QLocale.setDefault(QLocale(language))
    assert [cell_time(form, "2026-12-01") for form in DateForm] == words


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("08:00", "8:00 AM"),
        ("2026-12-01 08:00", "December 1, 2026 at 8:00 AM"),
        ("08:00:30", "08:00:30"),
        ("2026-02-30", "2026-02-30"),
    ],
)
def test_a_time_has_usual_spaces_only(cell: str, words: str) -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert cell_time(DateForm.DATE, cell) == words
