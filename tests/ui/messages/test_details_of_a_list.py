"""The details of a list: what became of its texts, and which of them can be shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    MergeSummary,
    MergeSums,
    MessageState,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.text.reasons import CANNOT_GET_TEXTS
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.messages.list_rows import UNFOLDED, press, shown, table_of
from tests.ui.samples import (
    ANA,
    Find,
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


def test_while_the_last_text_is_checked_the_list_says_what_is_going_on(
    window: Window, database: Database, find: Find, merge: int
) -> None:
    set_texts(database, merge, 99, state="accepted", status="Delivered")
    set_texts(database, merge, 1, 5, state="checking")
    view = window.main_page.view
    view.model.refresh()
    view.choose(merge)
    assert said(find("mergeState")) == "Checking"
    assert said(find("mergeMeaning")).endswith("If they do not show it, you decide.")


def test_a_text_that_is_being_checked_is_shown_among_the_others(
    window: Window, outbox: Outbox, database: Database, find: Find, merge: int
) -> None:
    set_texts(database, merge, 1, 5, state="checking")
    view = window.main_page.view
    view.model.refresh()
    view.choose(merge)
    labels = find("sumsList").findChildren(QLabel, "sumLabel")
    shown_lines = [one.text() for one in labels if one.isVisibleTo(find("sumsList"))]
    assert shown_lines[-3:] == ["3 rows left out", "3 waiting", "1 being checked"]
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
