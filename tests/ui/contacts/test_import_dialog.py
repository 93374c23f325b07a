"""Contacts are imported from a file, after a look at what would change."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from desktop.contacts.address_book import BATCH, NameSource
from desktop.contacts.file_contact import FileContact, FileNumber
from desktop.contacts.import_plan import ImportPlan
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.contacts.import_dialog import ImportDialog
from desktop.ui.contacts.import_start import ImportStart
from desktop.ui.window.window import Window
from tests.ui import drops
from tests.ui.samples import HOSTILE, KIM, Find, put, said, settings_window

TABLE = f"""Name,Phone
Kim Doe,{KIM}
Bob,555-0126
Zoë,(415) 555-0124
Ann,+14155550125
Mail only,
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(TABLE, "utf-8")
    return path


@pytest.fixture
def dialog(window: Window) -> ImportDialog:
    settings = settings_window(window, SettingsSection.NUMBERS)
    button = settings.findChild(QPushButton, "importContactsButton")
    assert button is not None
    button.click()
    found = window.shell.findChild(ImportDialog)
    assert isinstance(found, ImportDialog)
    return found


def label(dialog: ImportDialog, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return said(found)


def press(dialog: ImportDialog, name: str) -> None:
    found = dialog.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    assert found.isEnabled()
    found.click()


def rows(dialog: ImportDialog) -> list[tuple[str, ...]]:
    table = dialog.findChild(QTableView, "importTable")
    assert isinstance(table, QTableView)
    model = table.model()
    isolates = str.maketrans("", "", "\u2068\u2069")
    return [
        tuple(
            str(model.data(model.index(row, column))).translate(isolates)
            for column in range(model.columnCount())
        )
        for row in range(model.rowCount())
    ]


def preview(dialog: ImportDialog, file: Path, qtbot: QtBot) -> None:
    dialog.read(str(file))
    qtbot.waitUntil(lambda: bool(label(dialog, "importSummary")))


def wait_for_outcome(dialog: ImportDialog, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: bool(label(dialog, "importOutcome") or label(dialog, "importFailure")))
    return label(dialog, "importOutcome") or label(dialog, "importFailure")


def test_what_would_change_is_shown_before_it_is_imported(
    dialog: ImportDialog, file: Path, outbox: Outbox, window: Window, find: Find, qtbot: QtBot
) -> None:
    outbox.address_book.import_names([("+14155550124", "Zoe"), ("+14155550125", "Ann")])
    outbox.address_book.name_number(KIM, "Mum")
    preview(dialog, file, qtbot)
    assert rows(dialog) == [
        ("Kim Doe", "(415) 555-0123", "New. You call this number Mum, and that stays"),
        ("Bob", "555-0126", "Left out. The area code is missing"),
        ("Zoë", "(415) 555-0124", "Replaces Zoe"),
        ("Ann", "(415) 555-0125", "There already"),
    ]
    assert "5 contact" in label(dialog, "importSummary")
    press(dialog, "left_outNumbersButton")
    assert [row[0] for row in rows(dialog)] == ["Bob"]
    assert outbox.address_book.imported_count() == 2, "nothing is imported yet"

    put(outbox, recipient="+14155550124")
    press(dialog, "importButton")
    assert "2 number" in wait_for_outcome(dialog, qtbot)
    assert outbox.address_book.all_names(NameSource.IMPORTED) == {
        KIM: "Kim Doe",
        "+14155550124": "Zoë",
        "+14155550125": "Ann",
    }
    model = window.main_page.view.model
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    message = model.message(0)
    assert message is not None
    assert message.name == "Zoë"


def test_a_file_without_changes_offers_no_import(
    dialog: ImportDialog, file: Path, qtbot: QtBot
) -> None:
    file.write_text("Name,Phone\nBob,555-0126\n", "utf-8")
    preview(dialog, file, qtbot)
    button = dialog.findChild(QPushButton, "importButton")
    assert isinstance(button, QPushButton)
    assert not button.isEnabled()
    assert "nothing to import" in label(dialog, "importSummary")


def test_a_file_that_is_no_file_of_contacts_is_refused_and_another_can_be_chosen(
    dialog: ImportDialog, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "people.vcf"
    other.write_bytes(b"PK\x03\x04")
    dialog.read(str(other))
    assert "workbook" in wait_for_outcome(dialog, qtbot)
    preview(dialog, file, qtbot)


def test_all_imported_names_can_be_removed_and_own_names_stay(
    dialog: ImportDialog, outbox: Outbox, qtbot: QtBot
) -> None:
    outbox.address_book.name_number(KIM, "Mum")
    names = [(f"+1415555{at:04}", f"Person {at}") for at in range(600)]
    outbox.address_book.import_names(names)
    dialog._show_start()
    assert "600" in label(dialog, "importedCount")
    press(dialog, "removeImportedButton")
    press(dialog, "confirmRemoveImportedButton")
    assert "600" in wait_for_outcome(dialog, qtbot)
    assert outbox.address_book.all_names(NameSource.IMPORTED) == {}
    assert outbox.address_book.all_names(NameSource.NAMED) == {KIM: "Mum"}


def test_cancel_stops_and_keeps_the_dialog(
    dialog: ImportDialog, tmp_path: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    large = tmp_path / "large.csv"
    large.write_text(
        "Name,Phone\n" + "".join(f"P,+1415555{at:04}\n" for at in range(9_000)), "utf-8"
    )
    dialog.read(str(large))
    press(dialog, "closeImportButton")
    assert label(dialog, "importOutcome") == "Stopped."
    work = dialog._job._work
    assert work is not None
    work.thread.join()
    late: list[str] = []
    dialog._job._reports._take(work, lambda: late.append("report"))
    assert not late, "no report of work that was stopped"
    assert outbox.address_book.is_empty()
    press(dialog, "closeImportButton")
    assert not dialog.isVisible()


def test_closing_the_dialog_ends_the_work(
    dialog: ImportDialog, tmp_path: Path, window: Window
) -> None:
    pipe = tmp_path / "gone.csv"
    dialog.read(str(pipe))
    work = dialog._job._work
    assert work is not None
    window.shell.hide()
    dialog.close()
    work.thread.join()
    assert work.stopped.is_set()


def test_an_import_that_is_stopped_writes_no_more(dialog: ImportDialog, outbox: Outbox) -> None:
    plan = ImportPlan("US", {}, {})
    plan.add(FileContact("Kim", (FileNumber(KIM),)))
    dialog._job._store(plan, lambda _part: False)
    assert outbox.address_book.is_empty()
    outbox.address_book.import_names([(KIM, "Kim")])
    dialog._job._remove(lambda _part: False)
    assert outbox.address_book.imported_count() == 1


def test_the_database_is_not_in_use_when_the_program_has_ended(
    dialog: ImportDialog, outbox: Outbox
) -> None:
    plan = ImportPlan("US", {}, {})
    for at in range(5_000):
        plan.add(FileContact("Kim", (FileNumber(f"+1415555{at:04}"),)))
    dialog._job.store(plan)
    work = dialog._job._work
    assert work is not None
    dialog._job._end()
    assert not work.thread.is_alive()
    count = outbox.address_book.imported_count()
    assert count % BATCH == 0, "whole transactions"


def test_a_file_can_be_dropped(dialog: ImportDialog, file: Path, qtbot: QtBot) -> None:
    start = dialog.findChild(ImportStart)
    assert isinstance(start, ImportStart)
    assert drops.drop(start, drops.of_files(file))
    qtbot.waitUntil(lambda: bool(label(dialog, "importSummary")))


def test_hostile_names_are_plain_text(dialog: ImportDialog, file: Path, qtbot: QtBot) -> None:
    lines = [
        f'"{name.replace(chr(34), chr(34) * 2)}",+1415555{at:04}' for at, name in enumerate(HOSTILE)
    ]
    data = "\n".join(("Name,Phone", *lines)).encode("utf-8", "surrogatepass")
    file.write_bytes(data.replace(b"\0", b""))
    preview(dialog, file, qtbot)
    shown = rows(dialog)
    assert len(shown) == len(HOSTILE)
    assert all("\u202e" not in name and "\n" not in name for name, *_ in shown)
