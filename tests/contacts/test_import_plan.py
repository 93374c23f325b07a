"""What an import would change, and why a number is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.contacts.contact_file import contacts_in, read_contact_file
from desktop.contacts.file_contact import FileContact, FileNumber
from desktop.contacts.import_plan import Fate, ImportPlan
from desktop.core.file_errors import ContactFileError
from desktop.spreadsheets.columns import NumberUse

A, B = "+14155550101", "+14155550102"


def planned(
    *contacts: tuple[str, str],
    country: str = "US",
    imported: dict[str, str] | None = None,
    named: dict[str, str] | None = None,
    use: NumberUse = NumberUse.TEXT,
) -> ImportPlan:
    plan = ImportPlan(country, imported or {}, named or {})
    for name, number in contacts:
        plan.add(FileContact(name, (FileNumber(number, use),)))
    return plan


@pytest.mark.parametrize(
    ("written", "country", "number"),
    [
        ("(415) 555-0101", "US", A),
        ("tel:+1-415-555-0101", "FR", A),
        ("415.555.0101", "CA", A),
        ("06 12 34 56 78", "FR", "+33612345678"),
        ("0033 6 12 34 56 78", "GB", "+33612345678"),
    ],
)
def test_a_number_is_read_as_dialled_at_home(written: str, country: str, number: str) -> None:
    plan = planned(("Bob", written), country=country)
    assert [(row.number, row.fate) for row in plan.rows] == [(number, Fate.NEW)]
    assert plan.changes() == [(number, "Bob")]


@pytest.mark.parametrize(
    ("name", "written", "note"),
    [
        ("Bob", "555-0101", "The area code is missing"),
        ("Bob", "101", "This number is too short"),
        ("Bob", "72975", "Numbers with five or six digits cannot be texted"),
        ("Bob", "911", "Emergency services cannot be texted from here"),
        (
            "Bob",
            "4.15555E+09",
            "The spreadsheet has rounded this number: format its column as text",
        ),
        ("Bob", "+1 415 555 0101 ext. 23", "A text cannot go to an extension"),
        ("Bob", "0101 / 0102", "This number is too short"),
        ("Bob", "4155550101 4155550102", "There is more than one number here"),
        ("Bob", "<b>call me</b>", "A phone number goes here, without letters"),
        ("Bob", "x" * 500, "This is too long for a phone number"),
        ("  ", "+1 415 555 0101", "No name"),
    ],
)
def test_a_number_that_cannot_be_texted_is_left_out_with_the_reason(
    name: str, written: str, note: str
) -> None:
    (row,) = planned((name, written)).rows
    assert (row.fate, row.note) == (Fate.LEFT_OUT, note)


def test_a_number_that_can_be_two_is_not_guessed() -> None:
    (row,) = planned(("Bob", "4155550101.0")).rows
    assert row.fate is Fate.LEFT_OUT
    assert row.note == "It is not certain which number is meant"


@pytest.mark.parametrize("use", [NumberUse.FAX, NumberUse.SHARED, NumberUse.CUT])
def test_a_number_that_is_not_for_texts_is_left_out(use: NumberUse) -> None:
    (row,) = planned(("Bob", "+14155550101"), use=use).rows
    assert row.fate is Fate.LEFT_OUT
    assert row.note


def test_each_number_says_what_happens_to_it() -> None:
    plan = planned(
        ("New", "+1 415 555 0100"),
        ("Same", A),
        ("After", B),
        ("Again", B),
        ("After", B),
        imported={A: "Same", B: "Before"},
        named={"+14155550100": "My own"},
    )
    assert [(row.fate, row.name, row.before) for row in plan.rows] == [
        (Fate.NEW, "New", ""),
        (Fate.SAME, "Same", ""),
        (Fate.CHANGED, "After", "Before"),
        (Fate.LEFT_OUT, "Again", ""),
    ]
    assert [row.note for row in plan.rows] == [
        "You call this number My own, and that stays",
        "",
        "",
        "The file has this number before, as After",
    ]
    assert plan.changes() == [("+14155550100", "New"), (B, "After")]
    assert plan.counts == {Fate.NEW: 1, Fate.SAME: 1, Fate.CHANGED: 1, Fate.LEFT_OUT: 1}


def test_contacts_without_a_number_are_counted() -> None:
    plan = ImportPlan("US", {}, {})
    plan.add(FileContact("E-mail only", ()))
    assert (plan.contacts, plan.without_number, plan.rows) == (1, 1, [])


# --- the file ----------------------------------------------------------------------------------


def always() -> bool:
    return True


def test_a_file_is_read_whatever_its_name_says(tmp_path: Path) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text("BEGIN:VCARD\nFN:Bob\nTEL:+14155550101\nEND:VCARD\n", "utf-8")
    (found,) = contacts_in(read_contact_file(file, always))
    assert found.name == "Bob"


def test_a_file_that_cannot_be_read_is_refused_with_a_sentence(tmp_path: Path) -> None:
    large = tmp_path / "large.vcf"
    with large.open("wb") as file:
        file.truncate((20 << 20) + 1)
    for path, says in (
        (tmp_path, "vCard"),
        (tmp_path / "gone.vcf", "still there"),
        (tmp_path / "nul\0", "still there"),
        (large, "20 MB"),
    ):
        with pytest.raises(ContactFileError) as raised:
            read_contact_file(path, always)
        assert says in raised.value.advice


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "contacts.vcf"
    file.write_bytes(b"x" * 10)

    def grow() -> bool:
        if file.stat().st_size < 20:
            file.write_bytes(b"x" * 20)
        return True

    with pytest.raises(ContactFileError) as raised:
        read_contact_file(file, grow)
    assert "changed" in raised.value.advice


def test_reading_ends_when_it_is_cancelled(tmp_path: Path) -> None:
    file = tmp_path / "contacts.vcf"
    file.write_bytes(b"x" * 10)
    assert read_contact_file(file, lambda: False) == b""
