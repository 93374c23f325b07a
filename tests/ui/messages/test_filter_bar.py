"""Filters and search in the outbox, and its export to a file."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QProgressDialog,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.contacts.directory import Directory
from desktop.core.model import DirectoryEntry, Notice
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.spreadsheets.formulas import safe_cell
from desktop.ui.messages.export import Export, Target, usual_separator
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, HOSTILE, KIM, Find, press, put, said, set_row, unisolated


@pytest.fixture
def texts(window: Window, outbox: Outbox, database: Database) -> Callable[[], list[str]]:
    put(outbox, "Your order is ready")
    put(outbox, "See you at nine", "+14155550177")
    set_row(database, put(outbox, "It failed"), state="rejected", code="MSG-245")
    set_row(database, put(outbox, "Did it go out?"), state="unconfirmed")
    window.main_page.view.model.refresh()

    def shown() -> list[str]:
        model = window.main_page.view.model
        rows = [model.message(at) for at in range(model.rowCount())]
        return [row.text for row in rows if row is not None]

    return shown


def field(find: Find) -> QLineEdit:
    found = find("searchField")
    assert isinstance(found, QLineEdit)
    return found


def test_search_as_you_type(
    window: Window, find: Find, texts: Callable[[], list[str]], qtbot: QtBot
) -> None:
    window.main_page.view.head.begin_search()
    QTest.keyClicks(field(find), "ord")
    qtbot.waitUntil(lambda: texts() == ["Your order is ready"])
    QTest.keyClick(field(find), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(texts()) == 4)
    QTest.keyClicks(field(find), "555-0177")
    qtbot.waitUntil(lambda: texts() == ["See you at nine"])
    QTest.keyClicks(field(find), "999")
    qtbot.waitUntil(lambda: texts() == [])
    press(find("showEverythingButton"))
    assert len(texts()) == 4
    assert field(find).text() == ""


def test_a_date_finds_the_texts_of_its_days_and_they_are_saved(
    window: Window,
    find: Find,
    outbox: Outbox,
    database: Database,
    texts: Callable[[], list[str]],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    page = window.main_page
    page.workspace.show_outbox()
    today = QDate.currentDate().startOfDay()
    yesterday = today.addSecs(-9 * 3600)
    with database.transaction():
        database.run(
            "UPDATE message SET created_at = iif(text = 'It failed', ?, ?)",
            (today.toMSecsSinceEpoch(), yesterday.toMSecsSinceEpoch()),
        )
    field(find).setText("yesterday")
    qtbot.waitUntil(lambda: texts() == ["Did it go out?", "See you at nine", "Your order is ready"])
    field(find).setText("Yesterday order")
    qtbot.waitUntil(lambda: texts() == ["Your order is ready"])

    page.workspace.show_conversations()
    page.workspace.show_outbox()
    assert field(find).text() == "Yesterday order"
    assert texts() == ["Your order is ready"], "as it was left"

    path = tmp_path / "texts.csv"
    assert export(window, outbox, path, qtbot, page.view.model.wanted) is None
    assert [line[-1] for line in read(path)[1:]] == ["Your order is ready"]

    field(find).setText("today")
    qtbot.waitUntil(lambda: texts() == ["It failed"])
    field(find).setText("2020-01-01")
    qtbot.waitUntil(lambda: texts() == [])
    field(find).setText(QLocale().standaloneMonthName(yesterday.date().month()))
    qtbot.waitUntil(lambda: "See you at nine" in texts())
    field(find).setText("2020-01-01")
    qtbot.waitUntil(lambda: texts() == [])
    assert page.view._nothing.text() == "No text matches what you typed"
    assert said(find("searchHint")).startswith("Names, numbers, words and dates")
    page.view.head.show_all()
    assert len(texts()) == 4


def test_a_new_text_that_does_not_match_is_not_shown(
    window: Window, find: Find, texts: Callable[[], list[str]], outbox: Outbox, qtbot: QtBot
) -> None:
    QTest.keyClicks(field(find), "order")
    qtbot.waitUntil(lambda: texts() == ["Your order is ready"])
    put(outbox, "Nothing of the kind")
    put(outbox, "Another order")
    window.main_page.view.refresh_later()
    qtbot.waitUntil(lambda: texts() == ["Another order", "Your order is ready"])


def test_texts_are_filtered_by_kind(
    window: Window, find: Find, texts: Callable[[], list[str]]
) -> None:
    press(find("showFailedButton"))
    assert texts() == ["It failed"]
    press(find("showWaitingButton"))
    assert texts() == ["See you at nine", "Your order is ready"]
    press(find("showDroppedButton"))
    assert texts() == []
    press(find("showAllButton"))
    assert len(texts()) == 4


def test_texts_that_need_a_decision_are_counted_and_stay_open(
    window: Window, find: Find, texts: Callable[[], list[str]], qtbot: QtBot
) -> None:
    pill = find("showNeedsYouButton")
    assert pill.accessibleName() == "Needs a decision (1)"
    press(pill)
    assert texts() == ["Did it go out?"]
    window.main_page.view.table.selectRow(0)
    press(find("markNotSentButton"))
    assert texts() == []
    assert find("detailsPane").isVisible()
    assert find("editButton").isVisible()
    assert pill.accessibleName() == "Needs a decision"


def test_cancelled_texts_are_found(
    find: Find, texts: Callable[[], list[str]], outbox: Outbox
) -> None:
    press(find("showCancelledButton"))
    assert texts() == []
    assert find("showEverythingButton").isVisible()
    press(find("showAllButton"))
    outbox.decisions.cancel(put(outbox, "Never mind"))
    press(find("showCancelledButton"))
    assert texts() == ["Never mind"]


# --- export -------------------------------------------------------------------------------------


def export(
    window: Window,
    outbox: Outbox,
    path: Path,
    qtbot: QtBot,
    wanted: Filter | None = None,
    separator: str = ",",
) -> Notice | None:
    target = Target(str(path), separator)
    made = Export(outbox, OutboxPeople(), wanted or Filter(), target, window)
    with qtbot.waitSignal(made.finished) as finished:
        made.begin()
    assert finished.args is not None
    notice: Notice | None = finished.args[0]
    return notice


def read(path: Path, separator: str = ",") -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=separator))


def test_the_shown_texts_are_exported(
    window: Window, outbox: Outbox, database: Database, tmp_path: Path, qtbot: QtBot
) -> None:
    Directory(database, ANA).replace([DirectoryEntry(KIM, "Enabled", "Kim Lee")])
    outbox.address_book.name_number(KIM, "Kim, Lee")
    for at in range(600):
        put(outbox, f"text {at}")
    set_row(database, put(outbox, "failed, with\nlines"), state="rejected", code="MSG-245")
    path = tmp_path / "texts.csv"
    assert export(window, outbox, path, qtbot) is None
    lines = read(path)
    assert len(lines) == 602
    assert lines[0][-1] == "Text"
    assert lines[0][4] == "Name"
    assert lines[1][2:-4] == ["'+16505550101", f"'{KIM}", "Kim, Lee", "Refused", "MSG-245"]
    assert lines[1][-4].startswith("RingCentral refused this text. You cannot, or can no longer")
    assert lines[1][-1] == "failed, with\nlines"
    assert lines[2][-1] == "text 599"
    assert path.stat().st_mode & 0o077 == 0

    assert export(window, outbox, path, qtbot, Filter(kind=Kind.FAILED)) is None
    assert len(read(path)) == 2


FORMULA_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


def cells_as_read(path: Path, separator: str) -> Iterator[str]:
    """The cells as a program finds them that takes ``separator`` for the right one: by the rules of
    CSV, and by cutting at each separator and line end."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from (cell for line in csv.reader(file, delimiter=separator) for cell in line)
    for line in path.read_text("utf-8-sig").splitlines():
        yield from line.split(separator)


@pytest.mark.parametrize("written_with", [",", ";", "\t"])
@pytest.mark.parametrize(
    "text",
    [
        *HOSTILE,
        *(f"{sign}1" for sign in FORMULA_SIGNS),
        "\t=1",
        " =1",
        '"quoted"',
        '"=1"',
        "Thanks;=HYPERLINK(1)",
        "Thanks; \u00a0=1",
        'Thanks;"=1"',
        "a,-1|+1\t@SUM(A1)",
        "list:\n- milk\r\n- eggs\r=1",
    ],
)
def test_no_text_becomes_a_formula_whichever_separator_is_read(
    window: Window, outbox: Outbox, tmp_path: Path, qtbot: QtBot, text: str, written_with: str
) -> None:
    put(outbox, text)
    path = tmp_path / "texts.csv"
    assert export(window, outbox, path, qtbot, separator=written_with) is None
    for separator in ",;\t|":
        cells = [cell.lstrip(' \u00a0\t\r\n"') for cell in cells_as_read(path, separator)]
        assert [cell for cell in cells if cell[:1] in tuple(FORMULA_SIGNS)] == []


def test_ordinary_words_stay_as_they_are() -> None:
    text = "plain; a-b, c=d, 1+1|x@y.org"
    assert safe_cell(text) == text
    assert safe_cell("Thanks;=1") == "Thanks;'=1"


@pytest.mark.parametrize(
    ("locale", "separator"),
    [("en_US", ","), ("fr_FR", ";"), ("es_ES", ";"), ("es_MX", ","), ("de_CH", ",")],
)
def test_the_separator_of_this_computer_is_proposed(locale: str, separator: str) -> None:
    script = "from desktop.ui.messages.export import usual_separator; print(usual_separator())"
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "LC_ALL": f"{locale}.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == separator


@pytest.mark.parametrize(
    ("name_filter", "separator", "suffix"),
    [
        ("CSV with commas (*.csv)", ",", ".csv"),
        ("CSV with semicolons (*.csv)", ";", ".csv"),
        ("Text with tabs (*.tsv *.txt)", "\t", ".tsv"),
    ],
)
def test_the_person_chooses_the_separator(
    window: Window,
    find: Find,
    outbox: Outbox,
    tmp_path: Path,
    qtbot: QtBot,
    name_filter: str,
    separator: str,
    suffix: str,
) -> None:
    put(outbox, "kept")
    press(find("exportButton"))
    dialog = window.shell.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    assert name_filter in dialog.nameFilters()
    dialog.selectNameFilter(name_filter)
    choose_file(window, tmp_path / "texts")
    path = tmp_path / f"texts{suffix}"
    qtbot.waitUntil(path.exists)
    assert read(path, separator)[1][-1] == "kept"


def test_a_file_that_cannot_be_written_is_reported(
    window: Window, find: Find, outbox: Outbox, tmp_path: Path, qtbot: QtBot
) -> None:
    put(outbox, "kept")
    notice = export(window, outbox, tmp_path / "nowhere" / "texts.csv", qtbot)
    assert notice is not None
    assert "could not be saved" in notice.title


@pytest.mark.parametrize("typed", ["texts", "texts.csv", "texts.txt", "texts.xlsx", "1.2.texts"])
def test_the_person_chooses_the_file(
    window: Window, find: Find, outbox: Outbox, tmp_path: Path, qtbot: QtBot, typed: str
) -> None:
    put(outbox, "kept")
    press(find("exportButton"))
    choose_file(window, tmp_path / typed)
    kept = typed.endswith((".csv", ".txt"))
    path = tmp_path / (typed if kept else f"{typed.removesuffix('.xlsx')}.csv")
    qtbot.waitUntil(path.exists)
    assert len(read(path, usual_separator())) == 2
    assert list(tmp_path.glob("*texts*")) == [path]
    qtbot.waitUntil(lambda: unisolated(said(find("savedWords"))) == f"Saved as {path.name}")


def choose_file(window: Window, path: Path) -> None:
    """Like a native dialog, which has already asked whether to replace this file."""
    dialog = window.shell.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    assert dialog.defaultSuffix() == ""
    dialog.fileSelected.emit(str(path))
    dialog.close()


@pytest.mark.parametrize("typed", ["texts", "texts.xlsx"])
def test_replacing_a_file_with_a_completed_name_is_confirmed(
    window: Window, find: Find, outbox: Outbox, tmp_path: Path, qtbot: QtBot, typed: str
) -> None:
    path = tmp_path / "texts.csv"
    path.write_text("before", "utf-8")
    press(find("exportButton"))
    choose_file(window, tmp_path / typed)
    box = find("replaceQuestion")
    assert isinstance(box, Question)
    assert "texts.csv" in box.words()
    press(find("stayButton"))
    assert path.read_text("utf-8") == "before"


def test_cancelling_leaves_the_old_file(
    window: Window, outbox: Outbox, tmp_path: Path, qtbot: QtBot
) -> None:
    for at in range(600):
        put(outbox, f"text {at}")
    path = tmp_path / "texts.csv"
    path.write_text("before", "utf-8")
    made = Export(outbox, OutboxPeople(), Filter(), Target(str(path), ","), window)
    made.begin()
    progress = window.shell.findChild(QProgressDialog, "exportProgress")
    assert progress is not None
    with qtbot.waitSignal(made.finished) as finished:
        progress.canceled.emit()
    assert finished.args == [None]
    assert path.read_text("utf-8") == "before"
    assert [one.name for one in tmp_path.glob("texts*")] == ["texts.csv"]


def test_the_clear_button_clears_the_search(window: Window, find: Find) -> None:
    field = find("searchField")
    assert isinstance(field, QLineEdit)
    cross = next(one for one in field.actions() if one.text() == "Clear")
    assert not cross.isVisible()
    field.setText("hello")
    assert cross.isVisible()
    cross.trigger()
    assert field.text() == ""
    assert not cross.isVisible()
    assert window.main_page.view.head.search is field


@pytest.mark.parametrize(
    ("typed", "offered", "found"),
    [
        ("fail", "Show: Failed", ["It failed"]),
        ("needs a dec", "Show: Needs a decision", ["Did it go out?"]),
        ("not sure", "Show: Needs a decision", ["Did it go out?"]),
        ("Plan", "Show: Waiting", ["See you at nine", "Your order is ready"]),
    ],
)
def test_who_searches_for_a_state_is_offered_its_filter(
    window: Window,
    texts: Callable[[], list[str]],
    find: Find,
    qtbot: QtBot,
    typed: str,
    offered: str,
    found: list[str],
) -> None:
    head, offer = window.main_page.view.head, find("filterOfferButton")
    assert isinstance(offer, QPushButton)
    head.search.setText("order")
    qtbot.waitUntil(lambda: texts() == ["Your order is ready"])
    assert not offer.isVisible()
    below = window.main_page.view.table.mapTo(window, QPoint())
    head.search.setText(typed)
    qtbot.waitUntil(offer.isVisible)
    QApplication.processEvents()
    assert offer.text() == offered
    assert window.main_page.view.table.mapTo(window, QPoint()) == below, "nothing moves"
    press(offer)
    qtbot.waitUntil(lambda: texts() == found)
    assert not offer.isVisible()
    assert head.search.text() == ""


def test_a_filter_that_is_on_is_not_offered(
    window: Window, texts: Callable[[], list[str]], find: Find, qtbot: QtBot
) -> None:
    head = window.main_page.view.head
    head.show_kind(Kind.FAILED)
    head.search.setText("failed")
    qtbot.waitUntil(lambda: window.main_page.view.model.wanted.is_search)
    assert texts() == ["It failed"]
    assert not find("filterOfferButton").isVisible()
