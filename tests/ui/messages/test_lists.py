"""Lists in the outbox: folded and unfolded, their details, and what can be done with them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QDateTime, QPoint, QRect, QSettings, Qt, QTime
from PySide6.QtTest import QAbstractItemModelTester, QTest
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

from desktop.core.errors import (
    DiskError,
    OfflineError,
    OwnlineError,
    RateLimitedError,
    ServerTroubleError,
)
from desktop.core.model import (
    AccountState,
    Draft,
    MergeState,
    MergeSummary,
    MergeSums,
    MessageState,
    Numbers,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.messages.merge_text import MergeText
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.pace import Pace
from desktop.ui.text.reasons import CANNOT_GET_TEXTS
from desktop.ui.text.times import clock_time, now_ms, planned_time
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.samples import (
    ANA,
    DIRECT,
    HOSTILE,
    KIM,
    SALES,
    Find,
    account,
    put,
    said,
    set_row,
    set_texts,
    unisolated,
)


def test_f6_goes_to_the_details_of_a_list(window: Window, merge: int) -> None:
    page = window.main_page
    page.workspace.show_outbox()
    page.view.choose(merge)
    page.view.table.setFocus()
    QTest.keyClick(window.shell, Qt.Key.Key_F6)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert page.workspace.details.shown.isAncestorOf(focused)
    assert focused is not page.workspace.details.shown.close_button


@pytest.fixture
def merge(window: Window, outbox: Outbox, database: Database) -> int:
    """A list of eight texts between two single ones."""
    put(outbox, "before")
    made = put_merge(database, 8, 3, account=ANA)
    put(outbox, "after")
    set_texts(database, made, 3, state="accepted", status="Delivered")
    set_texts(database, made, 1, 3, state="accepted", status="DeliveryFailed", code="SMS-UP-410")
    window.main_page.view.model.refresh()
    return made


def table_of(window: Window) -> QTableView:
    table = window.main_page.view.table
    table.setFocus()
    return table


def shown(window: Window) -> list[str]:
    """The texts of the rows; of a list, its name."""
    model = window.main_page.view.model
    rows = (model.at(at) for at in range(model.rowCount()))
    return [row.name if isinstance(row, MergeSummary) else row.text for row in rows if row]


FOLDED = ["after", "customers.xlsx", "before"]
UNFOLDED = ["after", "customers.xlsx", *(f"Dear {at}" for at in range(1, 9)), "before"]


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_keyboard_folds_and_unfolds(window: Window, merge: int, is_mirrored: bool) -> None:
    opens, closes = Qt.Key.Key_Right, Qt.Key.Key_Left
    table = table_of(window)
    if is_mirrored:
        table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        opens, closes = closes, opens
    window.main_page.view.choose(merge)
    for key, expected in (
        (opens, UNFOLDED),
        (opens, UNFOLDED),
        (closes, FOLDED),
        (Qt.Key.Key_Return, UNFOLDED),
        (Qt.Key.Key_Return, FOLDED),
        (opens, UNFOLDED),
    ):
        QTest.keyClick(table, key)
        assert shown(window) == expected
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert window.main_page.view.chosen_id()
    QTest.keyClick(table, closes)
    assert window.main_page.view.chosen_merge == merge
    assert shown(window) == UNFOLDED, "the first press moves to the list"


def test_the_mouse_folds_and_unfolds(window: Window, merge: int) -> None:
    table = table_of(window)
    row = table.visualRect(window.main_page.view.model.index(1, 0))
    port, left = table.viewport(), Qt.MouseButton.LeftButton
    QTest.mouseClick(port, left, pos=QPoint(row.left() + 20, row.center().y()))
    assert shown(window) == UNFOLDED
    QTest.mouseClick(port, left, pos=row.center())
    assert shown(window) == UNFOLDED, "only selected"
    assert window.main_page.view.chosen_merge == merge
    QTest.mouseDClick(port, left, pos=row.center())
    assert shown(window) == FOLDED


def test_the_badge_of_a_list_is_in_the_column_of_the_others(window: Window, merge: int) -> None:
    table, model = table_of(window), window.main_page.view.model
    image = table.viewport().grab().toImage()

    def begin(at: int) -> int:
        y = table.visualRect(model.index(at, 0)).center().y()
        # Right of the corners, which are painted apart.
        ground = image.pixelColor(12, y)
        return next(x for x in range(12, 60) if image.pixelColor(x, y) != ground)

    assert begin(1) == begin(0) == begin(2)


def test_a_list_that_is_being_filled_stays_folded(
    window: Window, database: Database, merge: int
) -> None:
    with database.transaction():
        database.run("UPDATE merge SET state = 'filling'")
    window.main_page.view.model.refresh()
    window.main_page.view.choose(merge)
    QTest.keyClick(table_of(window), Qt.Key.Key_Return)
    assert shown(window) == ["customers.xlsx", "after", "before"]


def test_a_screen_reader_says_whether_it_is_expanded(window: Window, merge: int) -> None:
    model = window.main_page.view.model

    def spoken() -> str:
        return str(model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert spoken().endswith("Collapsed")
    assert "customers.xlsx" in spoken()
    assert "4 of 8 went out" in spoken()
    assert "3 delivered" in spoken()
    model.refresh(frozenset({merge}))
    assert spoken().endswith("Expanded")


def test_folding_passes_the_model_tester_of_qt(
    window: Window, outbox: Outbox, database: Database, merge: int
) -> None:
    """What Qt's model tester finds is a Qt warning, which fails the test."""
    model = window.main_page.view.model
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    tester.setUseFetchMore(False)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    other = put_merge(database, 2000, account=ANA)
    for unfolded in ({merge}, {merge, other}, {other}, set[int]()):
        put(outbox)
        set_texts(database, other, 1, state="accepted", status="Sent")
        model.refresh(frozenset(unfolded))
    assert not resets
    model.refresh(frozenset({merge}))
    id_ = outbox.newest(1, None, Filter(merge=merge))[0].id
    set_row(database, id_, state="cancelled")
    assert outbox.removal.remove([id_]) == 1
    model.refresh()
    assert len(resets) == 1
    tester.deleteLater()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_one_plain_line(
    window: Window, outbox: Outbox, database: Database, find: Find, name: str
) -> None:
    put(outbox)
    made = put_merge(database, 1, name=name.encode("utf-8", "replace").decode(), account=ANA)
    view = window.main_page.view
    view.model.refresh()
    view.choose(made)
    QApplication.processEvents()
    text = str(view.model.index(0, 0).data())
    assert 0 < len(text) <= 200
    assert not set(text) & set("\n\r\t\0\u2028\u202e\u2066\u2067")
    view.merge_actions.texts_wanted.emit(outbox.merges.summary(made), Kind.ALL, None)
    assert find("listFilterButton").isVisible()
    assert find("mergeDetailsPane").width() < 2000


# --- details ----------------------------------------------------------------------------------


def test_the_details_of_a_list_follow_its_sums(
    window: Window, database: Database, find: Find, merge: int
) -> None:
    view = window.main_page.view
    view.choose(merge)
    assert find("mergeDetailsPane").isVisible()
    assert not find("detailsPane").isVisible()
    assert said(find("mergeName")) == "customers.xlsx"
    assert said(find("mergeProgressLabel")) == "4 of 8 went out"
    assert find("pauseMergeButton").isEnabled()
    assert not find("removeListButton").isEnabled()
    assert "once nothing of it waits" in find("removeListButton").accessibleDescription()
    set_texts(database, merge, 4, 4, state="accepted", status="Delivered")
    view.model.refresh()
    assert said(find("mergeState")) == "Done, some failed"
    assert not find("pauseMergeButton").isEnabled()
    assert find("removeListButton").isEnabled()
    assert find("removeListButton").accessibleDescription() == ""
    view.choose(view.model.message(0).id)  # type: ignore[union-attr]
    assert find("detailsPane").isVisible()
    assert not find("mergeDetailsPane").isVisible()


def test_the_details_of_a_text_name_its_list_and_row(
    window: Window, outbox: Outbox, find: Find, merge: int
) -> None:
    window.main_page.view.model.refresh(frozenset({merge}))
    window.main_page.view.choose(outbox.newest(1, None, Filter(merge=merge))[0].id)
    words = said(find("detailsList"))
    assert words.replace("\u2068", "").replace("\u2069", "") == "Row 12 of the list customers.xlsx"


def test_failed_texts_of_a_list_are_shown_alone(
    window: Window, outbox: Outbox, database: Database, find: Find, merge: int
) -> None:
    other = put_merge(database, 2, account=ANA)
    set_texts(database, other, 2, state="rejected", code="MSG-304")
    view = window.main_page.view
    view.model.refresh()
    view.choose(merge)
    show = find("showSumOtherNumberButton")
    assert isinstance(show, QPushButton)
    show.click()
    assert shown(window) == ["Dear 4"]
    assert view.model.wanted == Filter(kind=Kind.FAILED, merge=merge, codes=CANNOT_GET_TEXTS)
    # The two of the other list were not looked at.
    window.activateWindow()
    outbox.unseen_failures.note_seen(view.model.wanted)
    assert outbox.unseen_failures.counts()[Kind.FAILED] == 2
    leave = find("listFilterButton")
    assert isinstance(leave, QPushButton)
    leave.click()
    assert view.model.wanted == Filter()
    assert not leave.isVisible()


def test_each_sum_of_failed_texts_shows_what_it_counts(
    window: Window, outbox: Outbox, database: Database, find: Find, merge: int
) -> None:
    set_texts(database, merge, 2, 4, state="accepted", status="SendingFailed", code="SMS-UP-413")
    set_texts(database, merge, 1, 6, state="accepted", status="SendingFailed", code="SMS-UP-430")
    view = window.main_page.view
    for name, words, texts, reason in (
        ("OtherNumber", "1 number cannot get texts", ["Dear 4"], "number cannot get texts"),
        ("SaidStop", "2 said STOP", ["Dear 6", "Dear 5"], "said STOP"),
        ("Failed", "1 failed", ["Dear 7"], "taken for spam"),
    ):
        view.head.show_all()
        view.model.refresh()
        view.choose(merge)
        show = find(f"showSum{name}Button")
        assert isinstance(show, QPushButton)
        assert show.accessibleName() == f"Show: {words}"
        outbox.unseen_failures.note_seen(Filter(kind=Kind.FAILED))
        with database.transaction():
            database.run(
                "INSERT INTO unseen_failure SELECT seq FROM message WHERE merge = ?1"
                " AND text IN ('Dear 4', 'Dear 5', 'Dear 6', 'Dear 7')",
                (merge,),
            )
        show.click()
        assert shown(window) == texts, "as many as it counts"
        row = view.model.message(0)
        assert row is not None
        assert view.model.row_text.state(row) == f"Failed, {reason}"
        outbox.unseen_failures.note_seen(view.model.wanted)
        assert outbox.unseen_failures.counts()[Kind.FAILED] == 4 - len(texts), "others are new"
    tag = find("listFilterButton")
    assert isinstance(tag, QPushButton)
    assert unisolated(tag.text()) == "customers.xlsx: other reasons"
    view.head.show_kind(Kind.CANCELLED)
    assert unisolated(tag.text()) == "customers.xlsx", "the reason was one of failures"
    view.head.show_kind(Kind.FAILED)
    assert len(shown(window)) == 4


def test_each_sum_of_texts_that_went_well_shows_what_it_counts(
    window: Window, outbox: Outbox, database: Database, find: Find, merge: int
) -> None:
    other = put_merge(database, 2, account=ANA)
    set_texts(database, other, 2, state="accepted", status="Delivered")
    set_texts(database, merge, 9, state="accepted", status="Delivered")
    set_texts(database, merge, 1, 2, state="accepted", status="Sent")
    set_texts(database, merge, 1, 3, state="cancelled", ended_as="arrived")
    set_texts(database, merge, 1, 4, state="accepted", status="SendingFailed", code="SMS-UP-430")
    set_texts(database, merge, 3, 5, state="accepted", status="Queued")
    view, tag = window.main_page.view, find("listFilterButton")
    assert isinstance(tag, QPushButton)
    summary = outbox.merges.summary(merge)
    assert summary is not None
    sums = summary.sums
    for name, words, texts in (
        ("Delivered", "delivered", sums.delivered),
        ("HandedOver", "sent, no report yet", sums.handed_over),
        ("Accepted", "accepted", sums.accepted),
        ("MarkedArrived", "marked as arrived", sums.marked_arrived),
    ):
        view.head.show_all()
        view.model.refresh()
        view.choose(merge)
        show = find(f"showSum{name}Button")
        assert isinstance(show, QPushButton)
        show.click()
        assert texts
        assert len(shown(window)) == texts, "as many as it counts"
        assert unisolated(tag.text()) == f"customers.xlsx: {words}"
        outbox.unseen_failures.note_seen(view.model.wanted)
        assert outbox.unseen_failures.counts()[Kind.FAILED], "the failed ones were not looked at"
    view.head.show_kind(Kind.FAILED)
    assert unisolated(tag.text()) == "customers.xlsx"
    assert shown(window) == ["Dear 5"]


def test_an_empty_filter_of_a_list_speaks_of_the_list(window: Window, merge: int) -> None:
    view = window.main_page.view
    summary = view.merge_actions.summary(merge)
    assert summary is not None
    view.head.show_texts_of(summary, Kind.DROPPED)
    assert view._nothing.text() == "No text of this list was dropped"
    view._show_only(replace(view.model.wanted, words="nowhere"))
    assert view._nothing.text() == "No text here matches what you typed"
    view.head.show_all()
    view.head.show_kind(Kind.DROPPED)
    assert view._nothing.text() == "No text was dropped"


def test_the_focus_stays_in_the_list(
    window: Window, merge: int, find: Find, qtbot: QtBot, summary: Callable[[], MergeSummary]
) -> None:
    view = window.main_page.view
    for name in ("showSumOtherNumberButton", "cancelWaitingButton"):
        view.head.show_all()
        view.choose(merge)
        pressed = find(name)
        assert isinstance(pressed, QPushButton)
        pressed.setFocus()
        pressed.click()
        if name == "cancelWaitingButton":
            press(window, "cancelMergeQuestion", "cancelMergeButton")
            qtbot.waitUntil(lambda: summary().sums.waiting == 0)
            qtbot.waitUntil(lambda: view.merge_actions._job()._progress is None)
            view.model.refresh()
            assert not pressed.isEnabled()
        assert window.focusWidget() is table_of(window), name


def test_cancelled_texts_of_a_list_are_shown_alone(
    window: Window, outbox: Outbox, find: Find, merge: int
) -> None:
    outbox.decisions.cancel(put(outbox, "A single one"))
    outbox.merges.cancel_waiting(merge, lambda _part: True)
    view = window.main_page.view
    view.model.refresh()
    view.choose(merge)
    show = find("showSumCancelledButton")
    assert isinstance(show, QPushButton)
    show.click()
    assert view.model.wanted == Filter(kind=Kind.CANCELLED, merge=merge)
    texts = outbox.newest(9, None, Filter(merge=merge))
    cancelled = [row.text for row in texts if row.state is MessageState.CANCELLED]
    assert shown(window) == cancelled != []


def test_a_list_whose_rest_was_canceled_says_how_to_send_it(
    window: Window, outbox: Outbox, database: Database, find: Find, merge: int
) -> None:
    view = window.main_page.view
    view.choose(merge)
    meaning = find("mergeMeaning")
    assert "choose the same file again" not in said(meaning)
    outbox.merges.cancel_waiting(merge, lambda _part: True)
    view.model.refresh()
    assert said(meaning) == (
        "To send the rest, choose the same file again in “Text to a list”: rows that were sent"
        " are left out."
    )
    with database.transaction():
        database.run(
            "UPDATE message SET state = 'cancelled', ended_as = '' WHERE merge = ?", (merge,)
        )
    view.model.refresh()
    assert said(meaning).startswith("To send it after all,")


def test_a_text_that_is_being_checked_is_shown_among_the_others(
    window: Window, outbox: Outbox, database: Database, find: Find, merge: int
) -> None:
    set_texts(database, merge, 1, 5, state="checking")
    view = window.main_page.view
    view.model.refresh()
    view.choose(merge)
    labels = find("sumsList").findChildren(QLabel, "sumLabel")
    shown_lines = [one.text() for one in labels if one.isVisibleTo(find("sumsList"))]
    assert shown_lines[-3:] == ["3 waiting", "1 being checked", "3 rows left out"]
    show = find("showSumUnderWayButton")
    assert isinstance(show, QPushButton)
    show.click()
    assert shown(window) == UNFOLDED
    checked = outbox.details(view.chosen_id())
    assert checked is not None
    assert checked.row.state is MessageState.CHECKING


def test_a_text_that_was_sent_again_counts_once(
    outbox: Outbox, database: Database, merge: int, summary: Callable[[], MergeSummary]
) -> None:
    set_texts(database, merge, 1, 7, state="unconfirmed")
    first = outbox.newest(1, None, Filter(merge=merge))[0].id
    assert outbox.decisions.send_again(first, "again")
    assert (summary().sums.texts, summary().sums.cancelled) == (8, 0)
    set_row(database, "again", state="unconfirmed")
    assert outbox.decisions.send_again("again", "once more")
    set_row(database, "once more", state="accepted", message_id="m", status="Delivered")
    assert summary().sums == MergeSums(waiting=3, delivered=4, failed=1, left_out=3), (
        "nothing of it is cancelled"
    )
    outbox.merges.cancel_waiting(merge, lambda _part: True)
    assert (summary().sums.texts, summary().sums.cancelled) == (8, 3)


def test_a_text_of_a_folded_list_is_found(window: Window, outbox: Outbox, merge: int) -> None:
    id_ = outbox.newest(1, None, Filter(merge=merge))[0].id
    window.finder.show_text(Kind.FAILED, id_, alone=True)
    assert window.main_page.view.chosen_id() == id_
    assert shown(window) == UNFOLDED


# --- acts -------------------------------------------------------------------------------------


def press(window: Window, dialog: str, name: str) -> None:
    question = window.shell.findChild(QDialog, dialog)
    assert question is not None
    found = question.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


@pytest.fixture
def summary(outbox: Outbox, merge: int) -> Callable[[], MergeSummary]:
    def read() -> MergeSummary:
        found = outbox.merges.summary(merge)
        assert found is not None
        return found

    return read


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


# --- words ------------------------------------------------------------------------------------


def summary_of(**sums: object) -> MergeSummary:
    made = MergeSummary(1, ANA, "+16505550101", "a.csv", MergeState.RUNNING, 0)
    own = {name: sums.pop(name) for name in list(sums) if name in MergeSummary.__struct_fields__}
    return replace(made, sums=MergeSums(**sums), **own)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("summary", "word", "tone"),
    [
        (summary_of(waiting=3), "Waiting", "busy"),
        (summary_of(waiting=3, delivered=1), "Sending", "busy"),
        (summary_of(waiting=3, state=MergeState.PAUSED), "Paused", "warn"),
        (
            summary_of(state=MergeState.PAUSED, cancelled=2, delivered=1),
            "Partly canceled",
            "muted",
        ),
        (summary_of(delivered=1, handed_over=1), "Sent", "busy"),
        (summary_of(delivered=1, handed_over=1, accepted=1), "Accepted", "muted"),
        (summary_of(failed=1, delivered=2, accepted=1), "Some failed", "bad"),
        (summary_of(waiting=3, failed=1, refused=1), "Sending", "busy"),
        (summary_of(delivered=2), "Done", "good"),
        (summary_of(waiting=3, checking=1), "Sending", "busy"),
        (summary_of(checking=1, delivered=1), "Checking", "busy"),
        (summary_of(waiting=3, state=MergeState.FILLING), "Being prepared", "busy"),
        (summary_of(waiting=3, send_at=1 << 50), "Planned", "busy"),
        (summary_of(waiting=3, send_at=1 << 50, state=MergeState.PAUSED), "Paused", "warn"),
        (summary_of(waiting=3, needs_decision=1), "Needs a decision", "warn"),
        (summary_of(failed=1, delivered=2), "Done, some failed", "bad"),
        (summary_of(failed=1, delivered=2, cancelled=1), "Done, some failed", "bad"),
        (summary_of(failed=1, dropped=2), "Failed", "bad"),
        (summary_of(cancelled=2), "Canceled", "muted"),
        (summary_of(delivered=4, marked_not_sent=1), "Partly sent", "muted"),
        (summary_of(marked_not_sent=1), "Not sent", "muted"),
        (summary_of(delivered=4, marked_arrived=1), "Sent", "busy"),
        (summary_of(delivered=4, unreported=1), "Sent", "busy"),
    ],
)
def test_every_state_of_a_list_has_its_word(summary: MergeSummary, word: str, tone: str) -> None:
    state = MergeText(OutboxPeople()).state(summary)
    assert (state.word, state.tone) == (word, tone)


def test_failures_are_told_by_what_can_be_done() -> None:
    codes = (("SMS-UP-410", 2), ("SMS-CAR-413", 1), ("SMS-CAR-430", 3))
    made = summary_of(failed=6, unreported=4, delivered=9, failures=codes)
    sums = MergeText(OutboxPeople()).sums(made)
    assert [line.text.split()[0] for line in sums] == ["2", "1", "3", "4", "9"]
    assert [line.tone for line in sums] == ["bad", "bad", "bad", "warn", "muted"]
    assert sums[3].kind is Kind.UNREPORTED


def test_accepted_is_not_sent_and_refused_never_went_out() -> None:
    made = summary_of(
        waiting=5,
        sending=1,
        accepted=3,
        handed_over=2,
        delivered=4,
        failed=3,
        refused=1,
        left_out=2,
    )
    words = MergeText(OutboxPeople())
    assert words.line(made) == (
        "11 of 18 went out · 3 failed · 4 delivered · 2 sent, no report yet · 3 accepted"
        " · 2 rows left out"
    )
    counted = [*words.sums(made), *words.open_sums(made)]
    assert sum(int(line.text.split()[0]) for line in counted) == made.sums.texts == 18


def test_what_the_person_decided_is_not_called_canceled() -> None:
    made = summary_of(marked_not_sent=1, marked_arrived=2, not_sent=3, delivered=1)
    words = MergeText(OutboxPeople())
    assert words.line(made) == (
        "3 of 7 went out · 1 delivered · 2 marked as arrived · 1 marked as not sent · 3 not sent"
    )


@pytest.mark.parametrize(
    ("texts", "pace", "words"),
    [
        (204, Pace(40), "about 6 minute"),
        (12_000, Pace(40), "about 5 hour"),
        (12_000, Pace(40, is_low_volume=True), "about 5 hour"),
        (5_000, Pace(40, is_low_volume=True), "about 2 hour"),
        (1, Pace(0), "about 1 minute"),
    ],
)
def test_the_time_at_ringcentrals_pace(texts: int, pace: Pace, words: str) -> None:
    assert pace.text(texts).startswith(words)


def test_more_than_a_day_allows_is_not_called_a_matter_of_days() -> None:
    sender = replace(DIRECT, tier="LowVolume")
    people = OutboxPeople()
    people.show_accounts((account(Numbers((sender,))),))
    text = MergeText(people)
    assert "would fail" in text.meaning(summary_of(waiting=6_001))
    assert "about 3 hour" in text.meaning(summary_of(waiting=6_001))
    assert "would fail" not in text.meaning(summary_of(waiting=6_000))


@pytest.mark.parametrize(
    ("kind", "error"),
    [
        (TroubleKind.OFFLINE, OfflineError()),
        (TroubleKind.SERVER, ServerTroubleError()),
        (TroubleKind.DISK, DiskError()),
    ],
)
@pytest.mark.parametrize("whose", ["", ANA.text])
def test_while_nothing_goes_out_a_list_waits(
    window: Window,
    find: Find,
    merge: int,
    qtbot: QtBot,
    kind: TroubleKind,
    error: OwnlineError,
    whose: str,
) -> None:
    view = window.main_page.view
    view.choose(merge)
    assert said(find("mergeState")) == "Sending"
    assert "about 1 minute" in said(find("mergeMeaning"))
    assert said(find("waitingLabel")) == "6 waiting · about 1 minute"
    window.show_troubles(Troubles((Trouble(kind, error.notice, whose, stops=True),)))
    qtbot.waitUntil(lambda: said(find("mergeState")) == "Waiting")
    assert said(find("mergeMeaning")) == as_sentence(error.notice)
    assert said(find("waitingLabel")) == "6 waiting"
    assert ", Waiting, " in str(view.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    window.show_troubles(Troubles())
    qtbot.waitUntil(lambda: said(find("mergeState")) == "Sending")
    assert "about 1 minute" in said(find("mergeMeaning"))


def test_a_trouble_that_keeps_no_text_back_or_of_another_account_changes_no_list(
    window: Window, find: Find, merge: int
) -> None:
    view = window.main_page.view
    view.choose(merge)
    notice = ServerTroubleError().notice
    for trouble in (
        Trouble(TroubleKind.SERVER, notice),
        Trouble(TroubleKind.SERVER, notice, SALES.text, stops=True),
    ):
        window.show_troubles(Troubles((trouble,)))
        view.model.refresh()
        assert said(find("mergeState")) == "Sending"


def test_what_is_looked_for_in_an_outage_is_not_being_sent() -> None:
    people = OutboxPeople()
    text, summary = MergeText(people), summary_of(waiting=2, sending=1)
    assert [one.text for one in text.open_sums(summary)] == ["2 waiting", "1 being sent"]
    found_out = text.open_sums(summary_of(sending=1, checking=2))
    assert [one.text for one in found_out] == ["1 being sent", "2 being checked"]
    away = Trouble(TroubleKind.SERVER, ServerTroubleError().notice, stops=True)
    people.show_troubles(Troubles((away,)))
    assert [one.text for one in text.open_sums(summary)] == ["2 waiting", "1 being checked"]


def test_a_pause_says_until_when(
    window: Window, find: Find, outbox: Outbox, merge: int, qtbot: QtBot
) -> None:
    until = QDateTime(QDate(2030, 3, 5), QTime(14, 4, 20)).toMSecsSinceEpoch()
    limited = RateLimitedError(60).notice
    window.show_troubles(
        Troubles((Trouble(TroubleKind.RATE_LIMITED, limited, ANA.text, until, stops=True),))
    )
    view = window.main_page.view
    words = f"Waiting until {clock_time(until + 40_000)}"
    view.choose(merge)
    qtbot.waitUntil(lambda: said(find("mergeState")) == words)
    assert said(find("mergeMeaning")) == as_sentence(limited)
    outbox.queue(Draft("single", ANA, DIRECT.phone_number, KIM, "In a moment", grace_ms=9_000))
    view.model.refresh()
    view.choose("single")
    assert said(find("detailsState")) == "Waiting", "it does not go out in seconds"
    assert as_sentence(limited) in said(find("detailsMeaning"))
