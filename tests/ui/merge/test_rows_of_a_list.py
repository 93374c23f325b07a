"""What the steps of a list say of its rows."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, ConsentStatus, LeftOut, MergeDraft, MergeRow, Numbers
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.plan_model import PlanColumn
from desktop.ui.merge.reasons import explanation
from desktop.ui.merge.steps import Step
from desktop.ui.text.pace import LOW_VOLUME_A_DAY
from desktop.ui.text.parts import Parts
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.window.window import Window
from tests.spreadsheets.files import workbook
from tests.ui.inbound import receive
from tests.ui.languages import spoken
from tests.ui.merge.list_steps import open_file, rows
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    LINE,
    PRACTICE,
    Open,
    account,
    put,
    said,
    set_row,
    unisolated,
)
from tests.ui.scenes.stage import wait_until
from tests.ui.settling import settle


def open_rows(made: MergeWindow, window: Window, file: Path, rows: str, qtbot: QtBot) -> None:
    file.write_text(f"Name;Mobile\n{rows}", "utf-8")
    before = made.preparation.columns
    window.commands.open_list.emit(file)
    qtbot.waitUntil(lambda: made.preparation.columns is not before)


def words_of(made: MergeWindow, name: str) -> str:
    found = made.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return said(found)


def plain_words(text: str) -> str:
    """As they are read, without what keeps a number on one line."""
    return unisolated(text).replace("\u00a0", " ").replace("\u2060", "")


def test_a_row_without_a_number_says_so_while_the_text_is_written(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_rows(made, window, tmp_path / "a.csv", f"Kim;{KIM}\nBob;\n", qtbot)
    made.go_to(Step.TEXT)
    assert plain_words(words_of(made, "sampleTitle")).endswith("(415) 555-0123"), (
        "without a text, no parts"
    )
    made.text.field.setPlainText("Hello {Name}")
    qtbot.waitUntil(lambda: "billed as" in words_of(made, "sampleTitle"))
    step = made.findChild(QPushButton, "sampleNextButton")
    assert isinstance(step, QPushButton)
    step.click()
    assert words_of(made, "sampleTitle") == "Row 3 gets no text"
    assert words_of(made, "sampleWhy") == "No number"


def test_a_text_that_is_too_long_names_the_row_or_counts_the_rows(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    rows = f"Kim;{KIM}\n{'x' * 500};+14155550124\n{'y' * 650};+14155550125\n"
    open_rows(made, window, tmp_path / "a.csv", rows, qtbot)
    made.go_to(Step.TEXT)
    counter = made.text._counter.findChild(ElidedLabel, "counterLabel")
    assert isinstance(counter, ElidedLabel)

    def write(text: str) -> str:
        made.text.field.setPlainText(text)
        qtbot.waitUntil(lambda: made.preparation.planner.is_current)
        return counter.accessibleName() or counter.text()

    # With what is added to a first text, which has 23 characters.
    assert write("{Name}")
    assert write("{Name} " + "a" * 379) == "Row 4: 53 over the limit of 1,000 characters"
    assert write("{Name} " + "a" * 519) == "2 rows over the limit of 1,000: row 4 by 193"
    assert write("a" * 1002) == "3 rows over the limit of 1,000: row 2 by 25"


def test_rows_that_are_empty_are_not_shown_while_the_text_is_written(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    rows = f";\nKim;{KIM}\n;\n;\nAda;{KIM}\n"
    open_rows(made, window, tmp_path / "a.csv", rows, qtbot)
    made.go_to(Step.TEXT)

    def row() -> str:
        return words_of(made, "sampleTitle").removeprefix("As row ").split()[0]

    before, after = (
        made.findChild(QPushButton, name) for name in ("sampleBeforeButton", "sampleNextButton")
    )
    assert isinstance(before, QPushButton)
    assert isinstance(after, QPushButton)
    for step, shown, can_step in (
        (None, "3", (False, True)),
        (after, "6", (True, False)),
        (before, "3", (False, True)),
    ):
        if step is not None:
            step.click()
        assert row() == shown
        assert (before.isEnabled(), after.isEnabled()) == can_step


def text_of_first(made: MergeWindow) -> str:
    plan = made.preparation.planner.plan
    return plan.rows[0].text.partition("\n")[0] if plan is not None else ""


def test_dates_are_written_in_words_or_as_the_person_chooses(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    day = datetime.date(2026, 12, 1)
    rows: list[list[object]] = [["Name", "Mobile", "Day"], ["Kim", KIM, day], ["Bob", "5", day]]
    window.commands.open_list.emit(workbook(tmp_path / "a.xlsx", ("One", rows)))
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    assert made.preparation.name_field(2, "Visit") == ""
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("See you on {Visit}")
    made.go_to(Step.CHECK)
    planner = made.preparation.planner
    qtbot.waitUntil(lambda: planner.is_current)
    assert text_of_first(made) == "See you on 1 December 2026"
    made.go_to(Step.FILE)
    choice = made.findChild(ChoiceBox, "datesChoice")
    assert choice is not None
    assert choice.isVisible()
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    qtbot.waitUntil(lambda: text_of_first(made) == "See you on Tuesday, 1 December 2026")
    open_rows(made, window, tmp_path / "a.csv", f"Kim;{KIM}\n", qtbot)
    assert not choice.isVisible()


def test_the_counter_counts_what_is_added_and_what_the_fields_bring(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    rows = "Kim;+14155550123\nWilhelmina;+14155550124\n"
    open_rows(made, window, tmp_path / "list.csv", rows, qtbot)
    counter = made.findChild(ElidedLabel, "counterLabel")
    assert isinstance(counter, ElidedLabel)
    made.go_to(Step.TEXT)

    def write(text: str, line: str) -> None:
        made.text.field.setPlainText(text)
        qtbot.waitUntil(lambda: made.preparation.planner.is_current)
        assert said(counter).startswith(line), said(counter)

    # "Reply STOP to opt out." is added, on a line of its own.
    write("x" * 137, "Each billed as one text · as 2 with the next character")
    write("x" * 138, "Each billed as 2 texts")
    tick = made.findChild(QCheckBox, "listFirstTick")
    assert isinstance(tick, QCheckBox)
    tick.setChecked(False)
    write("x" * 138, "Each billed as one text · as 2 after 22 more characters")
    write("{Name}" + "x" * 150, "Each billed as one text · as 2 with the next character")
    write("{Name}" + "x" * 155, "Each billed as up to 2 texts")
    write("{Name}" + "x" * 160, "Each billed as 2 texts")


def test_the_sample_passes_empty_rows_and_nothing_moves(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_rows(made, window, tmp_path / "a.csv", f";\nKim;{KIM}\n;\n;\n;{KIM}\n", qtbot)
    made.go_to(Step.TEXT)
    fields = made.text._menu
    QApplication.processEvents()
    place = fields.mapTo(made, QPoint())
    made.text.field.setPlainText("Hello {Name}")
    qtbot.waitUntil(lambda: "3" in words_of(made, "sampleTitle"))
    before, step = (
        found
        for name in ("sampleBeforeButton", "sampleNextButton")
        if isinstance(found := made.findChild(QPushButton, name), QPushButton)
    )
    assert not before.isEnabled()
    step.click()
    title = plain_words(words_of(made, "sampleTitle"))
    assert title == "Row 6 · (415) 555-0123 gets no text"
    assert plain_words(words_of(made, "sampleWhy")) == "Empty in this row: {Name}"
    assert not step.isEnabled()
    QApplication.processEvents()
    assert fields.mapTo(made, QPoint()) == place
    before.click()
    assert words_of(made, "sampleTitle").startswith("As row 3 gets it")


def test_a_corrected_file_is_read_again_with_its_columns(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    file = tmp_path / "a.csv"
    open_rows(made, window, file, f"Kim;{KIM}\n;555-01\n", qtbot)
    assert made.preparation.name_field(0, "Called") == ""
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello {Called}")
    made.go_to(Step.CHECK)
    planner = made.preparation.planner
    qtbot.waitUntil(lambda: planner.is_current)
    again = made.findChild(QPushButton, "readFileAgainButton")
    assert isinstance(again, QPushButton)
    assert not again.isVisible(), "of a row that is ready"
    made.check.table.selectRow(1)
    assert words_of(made, "rowReason").endswith(
        "Correct it in the spreadsheet, then read it again."
    )
    file.write_text(f"Name;Mobile\nKim;{KIM}\n;(415) 555-0124\n", "utf-8")
    again.click()
    assert made.check.table.hasFocus()
    qtbot.waitUntil(lambda: "{Called|…}" in words_of(made, "rowReason"))
    assert plain_words(words_of(made, "rowTitle")) == "Row 3 · (415) 555-0124 gets no text"
    assert text_of_first(made) == "Hello Kim", "the field has still its name"


def test_a_cell_that_is_too_long_is_named_and_can_be_read_again(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    path = tmp_path / "a.csv"
    path.write_text(f"Name;Phone;Notes\nKim;{KIM};{'x' * 1100}\n")
    open_file(made, window, path, qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello {Name}: {Notes}")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    made.check.table.selectRow(0)
    assert "Most of them are from {Notes}." in plain_words(words_of(made, "rowReason"))
    for name in ("changeListTextButton", "readFileAgainButton"):
        found = made.findChild(QPushButton, name)
        assert found is not None
        assert found.isVisible()
    path.write_text(f"Name;Phone;Notes\nKim;{KIM};Hello\n")
    assert isinstance(found, QPushButton)
    found.click()
    qtbot.waitUntil(lambda: rows(made)[:1] == [("2", "(415) 555-0123", "Ready")])


def test_an_empty_field_leads_to_its_place_in_the_text(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    open_rows(made, window, tmp_path / "a.csv", f"Kim;{KIM}\n;(415) 555-0124\n", qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello {Name}, we are open.")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    change = made.findChild(QPushButton, "changeListTextButton")
    assert isinstance(change, QPushButton)
    assert not change.isVisible(), "of a row that is ready"
    made.check.table.selectRow(1)
    assert "{Name|there}" in plain_words(words_of(made, "rowReason"))
    change.click()
    assert made.step is Step.TEXT
    assert made.text.field.hasFocus()
    assert made.text.field.toPlainText() == "Hello {Name|there}, we are open."
    assert "row 3" in plain_words(words_of(made, "sampleTitle")), "the one with the problem"
    assert plain_words(words_of(made, "otherwiseHint")).startswith("{Name} is empty in row 3")
    made.text.field.undo()
    assert made.text.field.toPlainText() == "Hello {Name}, we are open."
    assert made.text.mending.hint.isHidden()
    made.text.field.redo()
    made.go_to(Step.CHECK)
    made.go_to(Step.TEXT)
    made.text.field.undo()
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    change.click()
    QTest.keyClicks(made.text.field, "friend")
    assert made.text.field.toPlainText() == "Hello {Name|friend}, we are open."
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    plan = made.preparation.planner.plan
    assert plan is not None
    assert plan.texts == 2


@pytest.mark.parametrize("own", [DIRECT.phone_number, LINE.phone_number])
def test_who_may_want_no_texts_is_asked_about_until_that_is_answered(
    list_window: MergeWindow,
    window: Window,
    outbox: Outbox,
    database: Database,
    tmp_path: Path,
    qtbot: QtBot,
    own: str,
) -> None:
    made, planner = list_window, list_window.preparation.planner
    receive(database, "Please take me off your list", KIM, own)
    open_rows(made, window, tmp_path / "a.csv", f"Kim;{KIM}\nLee;(415) 555-0124\n", qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello {Name}")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: planner.is_current)
    assert planner.plan is not None
    assert planner.plan.counts == {LeftOut.MAY_STOP: 1}
    made.check.table.selectRow(0)
    reason = plain_words(words_of(made, "rowReason"))
    assert "no more texts" in reason
    assert ("other number (650) 555-0102" in reason) == (own != DIRECT.phone_number)
    window.shell.activateWindow()
    qtbot.waitUntil(lambda: not made.isActiveWindow())
    (asked,) = database.rows("SELECT id FROM store_record WHERE mark = 'may stop'")
    outbox.conversations.clear_mark(asked[0])
    made.activateWindow()
    qtbot.waitUntil(lambda: planner.plan is not None and planner.plan.texts == 2)


def test_a_number_to_correct_is_shown_whole(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made, long = list_window, "(415) 555-0126 ext. 5, or Ann"
    title = "Appointments of the first week of December;\n"
    file = tmp_path / "a.csv"
    file.write_text(f"{title}A;Mobile\nKim;{KIM}\nBob;{long}\n", "utf-8")
    window.commands.open_list.emit(file)
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    advance = made.check.table.fontMetrics().horizontalAdvance
    assert made.file.table.columnWidth(1) < advance(title) / 2, "the title may be cut"
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    assert made.check.table.columnWidth(PlanColumn.TO) > advance(long)


def test_the_limit_of_a_day_is_said_where_the_list_is_longer(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    window.show_accounts(AccountList((account(Numbers((replace(DIRECT, tier="LowVolume"),))),)))
    open_rows(made, window, tmp_path / "a.csv", f"Kim;{KIM}\n" * 30, qtbot)
    made.go_to(Step.COLUMNS)
    assert words_of(made, "listDailyLimit") == ""
    open_rows(made, window, tmp_path / "b.csv", f"Kim;{KIM}\n" * (LOW_VOLUME_A_DAY + 1), qtbot)
    made.go_to(Step.COLUMNS)
    assert "6,000 texts a day" in words_of(made, "listDailyLimit")


def test_parts_are_counted_only_where_there_are_more_of_them() -> None:
    assert Parts().of_texts(40, 40) == "40 texts"
    assert Parts().of_texts(40, 43) == "40 texts (billed as 43)"
    assert Parts().billed(1) == "billed as one text"
    assert Parts().billed(2) == "billed as 2 texts"


def test_a_number_that_an_earlier_text_did_not_reach_is_named(
    list_window: MergeWindow,
    window: Window,
    outbox: Outbox,
    database: Database,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    made = list_window
    landline, spam, moved = ("+14155550171", "+14155550172", "+14155550173")
    failed = {"state": "accepted", "status": "DeliveryFailed"}
    for number, code in ((landline, "SMS-RC-410"), (spam, "SMS-RC-430"), (moved, "SMS-CAR-411")):
        id_ = put(outbox, recipient=number)
        set_row(database, id_, message_id=id_, code=code, **failed)
    later = put(outbox, recipient=moved)
    set_row(database, later, message_id=later, state="accepted", status="Delivered")
    put(outbox, recipient=landline)
    numbers = (KIM, landline, spam, moved)
    rows = "".join(f"A;{number}\n" for number in numbers)
    open_rows(made, window, tmp_path / "a.csv", rows, qtbot)
    made.text.field.setPlainText("Hello {Name}")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    table = made.check.table
    states = [table.model().index(at, PlanColumn.STATE).data() for at in range(4)]
    assert states == ["Ready", "May not arrive", "Ready", "Ready"]
    assert words_of(made, "listSummary").endswith("1 may not arrive.")
    table.setCurrentIndex(table.model().index(1, 0))
    assert "landline" in words_of(made, "rowReason")


def test_a_number_has_one_form_in_all_steps(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made = list_window
    rows = "Kim;2125550120\nBob;(436) 555-0101\nAda;4365550102\nEve;4365550103.0\n"
    open_rows(made, window, tmp_path / "a.csv", rows, qtbot)
    made.go_to(Step.COLUMNS)
    note = plain_words(words_of(made, "numberColumnNote"))
    assert note == "For example 2125550120, which is (212) 555-0120"
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello {Name}")
    title = plain_words(words_of(made, "sampleTitle"))
    assert title.startswith("As row 2 gets it, at (212) 555-0120")
    made.go_to(Step.CHECK)
    planner = made.preparation.planner
    qtbot.waitUntil(lambda: planner.is_current)
    plan = planner.plan
    assert plan is not None
    assert [row.recipient for row in plan.rows] == ["+12125550120", "+14365550101", "", ""]
    said_of = [
        plain_words(explanation(row.left_out, row.detail, "US"))
        for row in plan.rows
        if row.left_out is not None
    ]
    assert said_of == [
        "It can be +43 655 50102 or (436) 555-0102. Write the one that is meant in the"
        " spreadsheet, then read it again.",
        "It is no number as it stands, but may be (436) 555-0103. Correct it in the spreadsheet,"
        " then read it again.",
    ]
    made.check.table.selectRow(2)
    assert "or (436) 555-0102" in plain_words(words_of(made, "rowReason"))


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_in_a_low_window_several_rows_are_seen(
    open_window: Open, qapp: QApplication, tmp_path: Path, outbox: Outbox, language: str
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        draft = MergeDraft("one", ANA, DIRECT.phone_number, "visits.csv", b"other", ())
        people = [f"+1415555{at:04}" for at in range(120, 140)]
        sent = [MergeRow(at, (), one, "Earlier") for at, one in enumerate(people, 2)]
        assert outbox.merges.fill(draft, sent, lambda _part: True) is not None
        file = tmp_path / "a.csv"
        file.write_text("\n".join(("Name;Mobile", *(f"Tina;{one}" for one in people))), "utf-8")
        window.commands.open_list.emit(file)
        made = window.shell.findChild(MergeWindow)
        assert isinstance(made, MergeWindow)
        wait_until(lambda: made.preparation.columns is not None)
        made.resize(760, 520)
        made.text.field.setPlainText("Hello {Name}")
        made.go_to(Step.CHECK)
        wait_until(lambda: made.preparation.planner.is_current)
        settle()
        table = made.check.table
        assert made.findChild(QPushButton, "sendAllAgainButton").isVisible()  # type: ignore[union-attr]
        last = table.visualRect(table.model().index(2, 0))
        assert table.viewport().rect().contains(last), "three whole rows"
        made.preparation.planner.stop()


def test_instead_of_an_empty_day_nothing_is_proposed_that_could_be_nonsense(
    list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    made, planner = list_window, list_window.preparation.planner
    (tmp_path / "a.csv").write_text(f"Mobile;Day\n{KIM};Monday\n(415) 555-0124;\n", "utf-8")
    window.commands.open_list.emit(tmp_path / "a.csv")
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("See you {Day}.")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: planner.is_current)
    made.check.table.selectRow(1)
    change = made.findChild(QPushButton, "changeListTextButton")
    assert isinstance(change, QPushButton)
    change.click()
    assert made.text.field.toPlainText() == "See you {Day|}."
    made.go_to(Step.CHECK)
    assert made.text.field.toPlainText() == "See you {Day}.", "nothing was typed"
    qtbot.waitUntil(lambda: planner.is_current)
    assert planner.plan is not None
    assert planner.plan.counts == {LeftOut.EMPTY_FIELD: 1}
    made.check.table.selectRow(1)
    change.click()
    QTest.keyClicks(made.text.field, "soon")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: planner.is_current)
    texts = [row.text.partition("\n")[0] for row in planner.plan.rows]
    assert texts == ["See you Monday.", "See you soon."]


def test_who_opted_out_from_another_own_number_needs_a_decision(
    list_window: MergeWindow,
    window: Window,
    outbox: Outbox,
    database: Database,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    made, planner = list_window, list_window.preparation.planner
    receive(database, "STOP", KIM, LINE.phone_number)
    outbox.consents.record(ANA, LINE.phone_number, KIM, ConsentStatus.OPT_OUT)
    open_rows(made, window, tmp_path / "a.csv", f"Kim;{KIM}\nLee;(415) 555-0124\n", qtbot)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello {Name}")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: planner.is_current)
    assert planner.plan is not None
    assert planner.plan.counts == {LeftOut.OPTED_OUT_ELSEWHERE: 1}
    (left_out,) = planner.plan.counts
    later = explanation(left_out)
    assert later.startswith("They opted out of the texts from another number"), "also once sent"
    made.check.table.selectRow(0)
    reason = plain_words(words_of(made, "rowReason"))
    assert reason.startswith("They asked your number (650) 555-0102 for no more texts ")
    found = made.findChild(QPushButton, "openRowConversationButton")
    assert isinstance(found, QPushButton)
    found.click()
    thread = window.main_page.conversations.thread_page
    assert thread.conversation is not None
    assert thread.conversation.own == LINE.phone_number
    include = made.findChild(QPushButton, "includeRowButton")
    assert isinstance(include, QPushButton)
    include.click()
    assert planner.plan.texts == 2
    assert not found.isVisible()
