"""A list is paused, canceled, moved to another time, and its result saved."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, QPoint, QRect, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMenu,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountState,
    MergeState,
    MergeSummary,
    MessageState,
)
from desktop.database.connection import Database
from desktop.messages import Kind, Outbox
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.messages.list_rows import press, table_of
from tests.ui.samples import (
    ANA,
    Find,
    account,
    put,
    said,
    set_texts,
    unisolated,
)


def test_a_list_is_paused_and_goes_on(
    window: Window, merge: int, find: Find, summary: Callable[[], MergeSummary]
) -> None:
    window.main_page.view.choose(merge)
    for name, state, word in (
        ("pauseMergeButton", MergeState.PAUSED, "Paused"),
        ("goOnMergeButton", MergeState.RUNNING, "Sending"),
    ):
        found = find(name)
        assert isinstance(found, QPushButton)
        found.click()
        assert summary().state is state
        assert said(find("mergeState")) == word
        window.main_page.view.model.refresh()
        is_paused = state is MergeState.PAUSED
        words = "2 texts waiting · 4 texts paused" if is_paused else "6 texts waiting"
        assert said(find("statusWaitingButton")) == words


def test_the_details_of_a_list_leave_most_of_a_low_window_to_the_rows(
    window: Window, merge: int, find: Find, qtbot: QtBot
) -> None:
    window.shell.resize(1080, 740)
    window.main_page.workspace.show_outbox()
    window.main_page.view.choose(merge)
    details, table = find("mergeDetailsPane"), window.main_page.view.table
    qtbot.waitUntil(lambda: 0 < details.height() < 280)
    assert table.height() > 4 * table.rowHeight(0)


def test_the_buttons_of_a_list_keep_their_places(
    window: Window, database: Database, find: Find, merge: int, outbox: Outbox
) -> None:
    view = window.main_page.view

    def places() -> dict[str, QRect]:
        QApplication.processEvents()
        return {
            name: QRect(find(name).mapTo(window.shell, QPoint()), find(name).size())
            for name in (
                "saveResultButton",
                "pauseMergeButton",
                "goOnMergeButton",
                "moveMergeButton",
                "cancelWaitingButton",
                "removeListButton",
            )
            if find(name).isVisible()
        }

    view.choose(merge)
    before = places()
    assert list(before) == [
        "saveResultButton",
        "pauseMergeButton",
        "moveMergeButton",
        "cancelWaitingButton",
        "removeListButton",
    ]
    pause = find("pauseMergeButton")
    pause.setFocus()
    assert isinstance(pause, QPushButton)
    pause.click()
    paused = places()
    assert paused.pop("goOnMergeButton") == before["pauseMergeButton"]
    assert find("goOnMergeButton").hasFocus()
    assert paused.items() < before.items()
    assert outbox.merges.go_on(merge)
    set_texts(database, merge, 4, 4, state="accepted", status="Delivered")
    view.model.refresh()
    assert said(find("mergeState")) == "Done, some failed"
    for _ in range(2):
        assert places() == before, "the same each time"
        enabled = [name for name in before if find(name).isEnabled()]
        assert enabled == ["saveResultButton", "removeListButton"]
        assert find("moveMergeButton").accessibleDescription() == "Nothing of it waits any more."
        view.choose(view.model.message(0).id)  # type: ignore[union-attr]
        view.choose(merge)


def test_texts_of_a_paused_list_do_not_say_that_they_go_out(
    window: Window, database: Database, outbox: Outbox, find: Find
) -> None:
    at = now_ms() + 86_400_000
    put(outbox, recipient="+14155550999")
    made = put_merge(database, 2, account=ANA)
    outbox.merges.move(made, at, lambda _part: True)
    view, people = window.main_page.view, window.main_page.view.model.people
    view.head.show_kind(Kind.WAITING)
    view.model.refresh()
    row = next(one for one in outbox.newest(9) if one.merge == made)
    assert (people.state_text(row).word, row.planned_at) == ("Planned", at)
    assert window.main_page.texts.can_send_now(row)
    assert outbox.merges.pause(made)
    view.model.refresh()
    row = next(one for one in outbox.newest(9) if one.merge == made)
    assert (people.state_text(row).word, row.planned_at) == ("Paused", None)
    assert not window.main_page.texts.can_send_now(row), "it would not go out"
    view.choose(row.id)
    assert said(find("detailsMeaning")) == "It waits because its list is paused."
    view.head.show_all()
    view.head.search.setText("paused")
    view.head._search()
    offer = find("filterOfferButton")
    assert isinstance(offer, QPushButton)
    assert offer.text() == "Show: Waiting"


def test_a_planned_list_that_is_paused_does_not_say_that_it_goes_out(
    window: Window, database: Database, outbox: Outbox, find: Find
) -> None:
    at = now_ms() + 86_400_000
    put(outbox)
    made = put_merge(database, 2, account=ANA)
    outbox.merges.move(made, at, lambda _part: True)
    window.main_page.view.model.refresh()
    window.main_page.view.choose(made)
    planned = f"2 texts, planned: {planned_time(at, now_ms())}"
    assert said(find("mergeProgressLabel")).endswith(planned)
    assert said(find("statusWaitingButton")) == "1 text waiting · 2 planned"
    assert "has to be open" in said(find("mergeMeaning"))
    assert outbox.merges.pause(made)
    window.main_page.view.model.refresh()
    assert said(find("mergeProgressLabel")) == "2 texts"
    time = planned_time(at, now_ms())
    words = f"Nothing of it goes out until you choose Go on. Then it goes out {time}."
    assert said(find("mergeMeaning")) == words.replace("..", ".")
    assert said(find("statusWaitingButton")) == "1 text waiting · 2 texts paused"
    window.main_page.view.model.set_accounts((account(state=AccountState.SIGNED_OUT),))
    window.main_page.view.model.refresh()
    words = "2 texts paused · 1 text waiting for sign-in"
    assert said(find("statusWaitingButton")) == words, "signing in does not send it"


def test_a_pause_waits_for_a_locked_file(
    window: Window,
    database: Database,
    merge: int,
    find: Find,
    qtbot: QtBot,
    summary: Callable[[], MergeSummary],
) -> None:
    """Such as while another list is being put into the outbox."""
    window.main_page.view.choose(merge)
    with database.transaction():
        button = find("pauseMergeButton")
        assert isinstance(button, QPushButton)
        button.click()
        assert summary().state is MergeState.RUNNING
    qtbot.waitUntil(lambda: said(find("mergeState")) == "Paused")
    assert summary().state is MergeState.PAUSED


def test_what_waits_is_cancelled_after_one_question(
    window: Window, merge: int, qtbot: QtBot, summary: Callable[[], MergeSummary]
) -> None:
    window.main_page.view.choose(merge)
    QTest.keyClick(table_of(window), Qt.Key.Key_Delete)
    assert summary().sums.waiting == 4, "nothing happens without the question"
    press(window, "cancelMergeQuestion", "cancelMergeButton")
    qtbot.waitUntil(lambda: summary().sums.cancelled == 4)
    assert summary().sums.delivered == 3
    spoken, model = Qt.ItemDataRole.AccessibleTextRole, window.main_page.view.model
    qtbot.waitUntil(lambda: "4 canceled" in model.index(1, 0).data(spoken))


@pytest.mark.parametrize("before", [MergeState.RUNNING, MergeState.PAUSED])
def test_a_list_pauses_while_it_is_asked_whether_to_cancel_it(
    window: Window,
    merge: int,
    find: Find,
    summary: Callable[[], MergeSummary],
    before: MergeState,
) -> None:
    view = window.main_page.view
    if before is MergeState.PAUSED:
        view.merge_actions.pause(summary())
    view.choose(merge)
    cancel = find("cancelWaitingButton")
    assert isinstance(cancel, QPushButton)
    cancel.click()
    assert summary().state is MergeState.PAUSED
    asked = window.shell.findChild(Question, "cancelMergeQuestion")
    assert asked is not None
    assert ("Nothing more goes out" in asked.words()) is (before is MergeState.RUNNING)
    asked.reject()
    assert summary().state is before
    assert summary().sums.waiting == 4


def test_the_question_counts_what_waits_once_the_list_stands_still(
    window: Window, database: Database, merge: int, summary: Callable[[], MergeSummary]
) -> None:
    """What was shown may be older: texts went out meanwhile."""
    questions = window.main_page.view.merge_actions.questions
    before = summary()
    set_texts(database, merge, 4, 2, state="accepted", status="Sent")
    questions.ask_to_cancel([before])
    asked = window.shell.findChild(Question, "cancelMergeQuestion")
    assert asked is not None
    assert "2 waiting" in asked.words()
    asked.reject()
    set_texts(database, merge, 6, 2, state="accepted", status="Sent")
    questions.ask_to_cancel([before])
    assert summary().state is MergeState.RUNNING, "nothing is left to be asked about"


def test_delete_asks_about_lists_among_texts(
    window: Window, outbox: Outbox, merge: int, qtbot: QtBot, summary: Callable[[], MergeSummary]
) -> None:
    QTest.keySequence(table_of(window), "Ctrl+A")
    QTest.keyClick(table_of(window), Qt.Key.Key_Delete)
    singles = [row for row in outbox.newest(99) if row.merge is None]
    assert {row.state for row in singles} == {MessageState.CANCELLED}
    press(window, "cancelMergeQuestion", "cancelMergeButton")
    qtbot.waitUntil(lambda: summary().sums.cancelled == 4)
    qtbot.waitUntil(lambda: window.main_page.view.merge_actions._job()._progress is None)
    window.main_page.view.model.refresh()
    QTest.keySequence(table_of(window), "Ctrl+A")
    QTest.keyClick(table_of(window), Qt.Key.Key_Delete)
    press(window, "removeTextsQuestion", "removeTextsButton")
    qtbot.waitUntil(lambda: window.shell.findChild(QDialog, "removeMergeQuestion") is not None)
    press(window, "removeMergeQuestion", "removeMergeButton")
    qtbot.waitUntil(lambda: not outbox.newest(9))
    qtbot.waitUntil(lambda: window.main_page.view.model.rowCount() == 0)


def test_the_rest_goes_out_at_another_time(
    window: Window, merge: int, qtbot: QtBot, summary: Callable[[], MergeSummary], find: Find
) -> None:
    window.main_page.view.choose(merge)
    menu = window.main_page.view.merge_actions.time_menu(summary())
    menu.aboutToShow.emit()
    menu.actions()[2].trigger()
    qtbot.waitUntil(lambda: summary().send_at is not None)
    qtbot.waitUntil(lambda: said(find("mergeState")) == "Planned")


@pytest.mark.usefixtures("night_is_told")
def test_a_list_says_for_whom_it_is_night_at_another_time(
    window: Window,
    database: Database,
    merge: int,
    qtbot: QtBot,
    summary: Callable[[], MergeSummary],
    settings: QSettings,
) -> None:
    # At any time it is night for some of these.
    numbers = ("+18085550101", "+12125550101", "+442079460101", "+81312345678")
    assert summary().sums.waiting == len(numbers)
    with database.transaction():
        seqs = database.rows(
            "SELECT seq FROM message WHERE merge = ? AND state = 'queued'", (merge,)
        )
        for (seq,), number in zip(seqs, numbers, strict=True):
            database.run("UPDATE message SET recipient = ? WHERE seq = ?", (number, seq))
    actions = window.main_page.view.merge_actions
    menu = actions.time_menu(summary())
    menu.aboutToShow.emit()
    times = [one for one in menu.actions() if one.objectName() == "proposedTimeAction"]
    assert all(" of them" in one.text() for one in times)
    menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: window.shell.findChild(TimeDialog) is not None)
    dialog = window.shell.findChild(TimeDialog)
    assert dialog is not None
    assert "recipient" in dialog.findChild(QLabel, "timeNightNote").text()  # type: ignore[union-attr]
    dialog.reject()
    SendingSettings(settings).tell_night(False)
    menu.aboutToShow.emit()
    assert not any("night" in one.text() for one in menu.actions())


def test_the_menu_has_what_is_possible(
    window: Window, database: Database, merge: int, summary: Callable[[], MergeSummary]
) -> None:
    actions = window.main_page.view.actions_of_rows

    def entries() -> list[str]:
        menu: QMenu = actions.menu_for([], [summary()])
        return [one.text().replace("&", "") for one in menu.actions() if one.text()]

    assert entries()[:4] == ["Pause", "Move to another time", "Show failed", "Show left out…"]
    assert entries()[4] == "Save result…"
    with database.transaction():
        database.run("UPDATE merge SET state = 'filling'")
    assert entries() == ["Show failed", "Show left out…"]


def test_left_out_rows_are_listed_with_their_reasons(
    window: Window, merge: int, qtbot: QtBot, summary: Callable[[], MergeSummary]
) -> None:
    window.main_page.view.merge_actions.show_left_out(summary())
    qtbot.waitUntil(lambda: window.shell.findChild(QDialog, "leftOutDialog") is not None)
    dialog = window.shell.findChild(QDialog, "leftOutDialog")
    assert dialog is not None
    table = dialog.findChild(QTableView, "leftOutTable")
    assert table is not None
    model = table.model()
    cells = [[model.index(row, at).data() for at in range(3)] for row in range(model.rowCount())]
    assert cells == [[str(at + 1), "No number", f"Kim {at}"] for at in (1, 2, 3)]
    dialog.close()


def test_the_result_has_every_row_of_the_file(
    window: Window,
    merge: int,
    tmp_path: Path,
    qtbot: QtBot,
    summary: Callable[[], MergeSummary],
    find: Find,
) -> None:
    window.main_page.view.merge_actions.save_result(summary())
    dialog = window.findChild(QFileDialog, "exportDialog")
    assert isinstance(dialog, QFileDialog)
    assert dialog.windowTitle() == "Save the result as"
    assert dialog.selectedFiles()[0].endswith("customers-result.csv")
    path = tmp_path / "result.csv"
    dialog.fileSelected.emit(str(path))
    dialog.close()
    qtbot.waitUntil(path.exists)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    added = ["Text state", "Text state since", "Reason", "RingCentral code"]
    assert rows[0] == ["Phone", "Name", *added]
    assert len(rows) == 1 + 3 + 8
    assert [row[2] for row in rows[4:]] == [*["Delivered"] * 3, "Failed", *["Waiting"] * 4]
    assert [row[2:] for row in rows[1:4]] == [["Left out", "", "No number", ""]] * 3
    assert [row[5] for row in rows[7:9]] == ["SMS-UP-410", ""]
    assert "may be a landline" in rows[7][4]
    assert rows[8][4] == ""
    for row in rows[4:]:
        written = QDateTime.fromString(row[3], "yyyy-MM-dd HH:mm:ss")
        made = QDateTime.fromMSecsSinceEpoch(summary().created_at)
        assert abs(written.secsTo(made)) < 600
    qtbot.waitUntil(lambda: unisolated(said(find("savedWords"))) == "Saved as result.csv")
    assert find("showSavedButton").isVisible()
    window.main_page.view.head.show_all()
    window.main_page.view.head.show_texts_of(summary(), Kind.FAILED)
    assert not find("savedWords").isVisible()
