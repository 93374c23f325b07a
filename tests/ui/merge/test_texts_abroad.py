"""A number abroad, where the own number lacks the feature for it: RingCentral would refuse the
text (MSG-240), so it is said before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, AccountView, Numbers, Sender
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.plan_model import PlanColumn, Shown, place_among
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import (
    DIRECT,
    KIM,
    LINE,
    Find,
    account,
    chip_texts,
    press,
    recipient_line,
    said,
    text_field,
    unisolated,
)

LONDON = "+442071838750"
HOME = replace(DIRECT, international=False)
ABLE = replace(LINE, international=True)
NO_OTHER = replace(LINE, international=False)
ASK = "An administrator can see which numbers have international texting."


def plain(text: str) -> str:
    return unisolated(text).replace("\u00a0", " ").replace("\u2060", "")


def show(window: Window, *senders: Sender, others: tuple[AccountView, ...] = ()) -> None:
    window.show_accounts(AccountList((account(Numbers(senders)), *others)))


def enter(find: Find, *recipients: str) -> None:
    line = recipient_line(find)
    line.setText(", ".join(recipients))
    line.editingFinished.emit()


@pytest.mark.parametrize(
    ("other", "advice"),
    [(ABLE, "Choose (650) 555-0102 under From, which can."), (NO_OTHER, ASK)],
)
def test_a_new_text_abroad_is_refused_before_it_is_sent(
    window: Window, find: Find, outbox: Outbox, other: Sender, advice: str
) -> None:
    show(window, HOME, other)
    enter(find, KIM, LONDON)
    reason = plain(said(find("recipientError")))
    assert f"Your number (650) 555-0101 cannot text abroad. {advice}" in reason
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert outbox.newest(9) == []
    assert text_field(find).toPlainText() == "Hello", "nothing typed is lost"
    press(find("leaveOutButton"))
    assert chip_texts(find) == ["(415) 555-0123"]
    press(find("sendButton"))
    assert [row.recipient for row in outbox.newest(9)] == [KIM]


def test_another_own_number_can_text_abroad(window: Window, find: Find, outbox: Outbox) -> None:
    show(window, HOME, ABLE)
    enter(find, LONDON)
    assert said(find("recipientError"))
    window.main_page.compose.picker.choose(ABLE.phone_number)
    assert said(find("recipientError")) == ""
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert [row.recipient for row in outbox.newest(9)] == [LONDON]


def test_a_feature_that_is_not_known_stops_nothing(
    window: Window, find: Find, outbox: Outbox
) -> None:
    show(window, replace(HOME, international=None))
    enter(find, LONDON)
    text_field(find).setPlainText("Hello")
    press(find("sendButton"))
    assert [row.recipient for row in outbox.newest(9)] == [LONDON]


@pytest.mark.parametrize(
    ("other", "advice"),
    [(ABLE, "Write a new text from (650) 555-0102, which can."), (NO_OTHER, ASK)],
)
def test_an_answer_abroad_is_refused_before_it_is_written(
    window: Window, find: Find, database: Database, other: Sender, advice: str
) -> None:
    show(window, replace(HOME, international=None), other)
    receive(database, "Hello", LONDON, HOME.phone_number)
    page = window.main_page.conversations
    page.refresh()
    page.open_conversation(1)
    QApplication.processEvents()
    assert said(find("noReplyReason")) == ""
    show(window, HOME, other)
    reason = plain(said(find("noReplyReason")))
    assert reason == f"Your number (650) 555-0101 cannot text abroad. {advice}"
    assert not page.thread_page.reply.field.isVisible()
    show(window, replace(HOME, international=True), other)
    assert said(find("noReplyReason")) == ""


def listed(made: MergeWindow) -> list[str]:
    model = made.check.table.model()
    return [str(model.index(row, PlanColumn.STATE).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize("has_other", [True, False])
def test_rows_of_a_list_that_are_abroad_are_a_problem_before_it_is_sent(
    window: Window, list_window: MergeWindow, tmp_path: Path, qtbot: QtBot, *, has_other: bool
) -> None:
    made, other = list_window, ABLE if has_other else NO_OTHER
    show(window, HOME, other)
    path = tmp_path / "visits.csv"
    path.write_text(f"Name;Mobile\nKim;{KIM}\nInes;{LONDON}\n", "utf-8")
    window.commands.open_list.emit(path)
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("Hello {Name}")
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    assert listed(made) == ["Ready", "No texts abroad"]
    plan = made.preparation.planner.plan
    assert plan is not None
    assert plan.texts == 1
    assert [place_among(why) for why in plan.counts] == [Shown.TO_CORRECT]
    made.check.table.selectRow(1)
    reason, button = (
        made.findChild(QLabel, "rowReason"),
        made.findChild(QPushButton, "otherNumberButton"),
    )
    assert isinstance(reason, QLabel)
    assert isinstance(button, QPushButton)
    assert button.isVisible() == has_other
    words = plain(said(reason))
    assert words.startswith("The number you send from cannot text abroad.")
    if not has_other:
        assert words.endswith(ASK)
        return
    assert words.endswith("Choose (650) 555-0102 in the step Columns, which can.")
    button.click()
    assert made.step is Step.COLUMNS
    made.columns.picker.choose(ABLE.phone_number)
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    assert listed(made) == ["Ready", "Ready"]
