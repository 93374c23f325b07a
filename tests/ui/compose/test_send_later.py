"""Undo, send later, and drafts."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QSettings, Qt, QTime
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.compose.time_field import TimeField
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.window.window import Window
from tests.ui.compose.writing import write
from tests.ui.samples import (
    Find,
    press,
    put,
    said,
)


def test_a_planned_text_can_be_sent_now(window: Window, find: Find, outbox: Outbox) -> None:
    write(window)
    later = window.main_page.compose.findChild(QMenu, "sendLaterMenu")
    assert later is not None
    later.aboutToShow.emit()
    later.actions()[1].trigger()
    row = outbox.newest(1)[0]
    assert row.send_at is not None
    assert row.send_at > now_ms()
    assert row.hold_until is None
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(row.id)
    assert said(find("detailsState")) == "Planned"
    assert planned_time(row.send_at, now_ms()) in said(find("detailsMeaning"))
    press(find("sendNowButton"))
    assert outbox.newest(1)[0].goes_early
    assert said(find("detailsState")) == "Goes out in seconds"
    assert "you can undo that" in said(find("detailsMeaning"))
    assert said(find("statusWaitingButton")) == "1 text waiting"
    press(find("sendNowButton"))
    assert outbox.newest(1)[0].hold_until is None, "pressed again, it does not wait"
    assert said(find("detailsState")) == "Waiting"


def test_without_a_time_to_undo_send_now_does_not_wait(
    window: Window, find: Find, outbox: Outbox, settings: QSettings
) -> None:
    SendingSettings(settings).keep_grace(0)
    id_ = put(outbox, "later", send_at=now_ms() + 90_000_000)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    press(find("sendNowButton"))
    assert (outbox.newest(1)[0].send_at, outbox.newest(1)[0].hold_until) == (None, None)


def test_closing_sends_what_send_now_holds_but_nothing_planned(
    window: Window, find: Find, outbox: Outbox
) -> None:
    at = now_ms() + 90_000_000
    put(outbox, "stays", send_at=at)
    id_ = put(outbox, "goes", send_at=at)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    press(find("sendNowButton"))
    assert window.send_undoable_now()
    assert window.is_sending()
    goes, stays = outbox.newest(2)
    assert (goes.id, goes.hold_until, goes.send_at) == (id_, None, None)
    assert stays.send_at == at


def test_an_overdue_text_needs_a_decision(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "late")
    with database.transaction():
        database.run("UPDATE message SET ready = 0, late = 1, send_at = 1000 WHERE id = ?", (id_,))
    window.main_page.view.model.refresh()
    assert find("showNeedsYouButton").accessibleName() == "Needs a decision (1)"
    window.main_page.workspace.show_outbox()
    window.main_page.view.choose(id_)
    assert said(find("detailsState")) == "Its time has passed"
    press(find("cancelTextButton"))
    assert said(find("detailsState")) == "Canceled"
    assert find("showNeedsYouButton").accessibleName() == "Needs a decision"


def test_a_time_can_be_chosen_but_not_in_the_past(window: Window, qtbot: QtBot) -> None:
    dialog = TimeDialog(window.theme, window)
    dialog.show()
    field = dialog.findChild(TimeField, "timeField")
    plan, notice = dialog.findChild(QWidget, "planButton"), dialog.findChild(QWidget, "timeNotice")
    assert field is not None
    assert plan is not None
    assert notice is not None
    field.setDateTime(QDateTime.currentDateTime())
    with qtbot.assertNotEmitted(dialog.chosen):
        press(plan)
    assert "has passed" in said(notice)
    field.setDateTime(QDateTime.currentDateTime().addDays(2))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press(plan)
    assert chosen.args is not None
    assert chosen.args[0] == field.dateTime().toMSecsSinceEpoch()


def test_the_time_reads_the_same_from_right_to_left(window: Window, qapp: QApplication) -> None:
    at = QDateTime(QDate(2026, 11, 26), QTime(16, 59))
    shown = TimeField(window.theme, at).text()
    assert shown.index("26") < shown.index("59")
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert TimeField(window.theme, at).text() == shown
    finally:
        qapp.setLayoutDirection(before)
