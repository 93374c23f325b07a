"""The details of a text whose outcome is not known: what is done, how long, and what is decided."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import OfflineError
from desktop.core.model import EndedAs, Trouble, TroubleKind, Troubles
from desktop.database.connection import Database
from desktop.messages import Kind, Outbox
from desktop.ui.text.notices import as_sentence
from desktop.ui.window.window import Window
from tests.ui.samples import Find, press, put, said, set_row


def show(window: Window, id_: str) -> None:
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)


def test_while_it_is_checked_again_the_person_can_still_decide(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "Twice?")
    set_row(database, id_, state="unconfirmed", doubt="1")
    show(window, id_)
    names = ("markArrivedButton", "markNotSentButton", "sendAgainButton")
    places = [find(name).pos() for name in names]
    press(find("checkAgainButton"))
    assert said(find("detailsState")) == "Checking"
    assert not find("checkAgainButton").isVisible()
    assert [find(name).pos() for name in names] == places, "nothing moves under the pointer"
    assert said(find("detailsMeaning")) == (
        "Ownline checks your sent messages again. This takes up to 2 minutes. You can also decide"
        " now: sending again may reach the person twice."
    )
    press(find("sendAgainButton"))
    window.main_page.view.model.refresh()
    assert find("confirmSendAgainButton").isVisible(), "the question stays"
    press(find("keepAsIsButton"))
    press(find("markNotSentButton"))
    assert outbox.newest(1)[0].ended_as is EndedAs.NOT_SENT


def test_after_its_question_the_text_is_at_the_top_again(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    id_ = put(outbox, "Twice? " * 60)
    set_row(database, id_, state="unconfirmed", doubt="1")
    window.shell.resize(1000, 640)
    show(window, id_)
    area = find("detailsArea")
    assert isinstance(area, QScrollArea)
    for answer in ("keepAsIsButton", "markNotSentButton"):
        press(find("sendAgainButton"))
        qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 0)
        press(find(answer))
        assert area.verticalScrollBar().value() == 0


def show_needed(window: Window, find: Find, id_: str) -> None:
    show(window, id_)
    press(find("showNeedsYouButton"))
    window.main_page.view.choose(id_)


def test_checked_again_it_still_needs_a_decision_wherever_that_is_counted(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    id_ = put(outbox, "Twice?")
    set_row(database, id_, state="unconfirmed", doubt="1")
    page = window.main_page
    show_needed(window, find, id_)
    find("checkAgainButton").setFocus()
    press(find("checkAgainButton"))
    page.view.model.refresh()
    assert said(find("detailsState")) == "Checking"
    assert page.view.model.rowCount() == 1, "the person may decide"
    assert page.view.table.isVisible()
    assert page.view.chosen_id() == id_
    assert find("markNotSentButton").isVisible()
    assert find("showNeedsYouButton").accessibleName() == "Needs a decision (1)"
    assert window.shell.windowTitle() == "Ownline · 1 text needs a decision"
    assert page.view.table.hasFocus(), "keys go on from its row"
    assert said(find("statusRest")) == "1 text needs a decision"
    press(find("showWaitingButton"))
    assert page.view.model.rowCount() == 0, "it is in one filter"


def test_where_a_decision_empties_the_filter_the_keyboard_stays_in_the_details(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    id_ = put(outbox, "Twice?")
    set_row(database, id_, state="unconfirmed", doubt="1")
    show_needed(window, find, id_)
    find("markNotSentButton").setFocus()
    press(find("markNotSentButton"))
    window.main_page.view.model.refresh()
    assert window.main_page.view.model.rowCount() == 0
    assert find("decideAgainButton").isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert find("detailsPane").isAncestorOf(focused)


def test_a_lost_answer_says_how_long_it_is_looked_for(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox)
    set_row(database, id_, state="checking")
    show(window, id_)
    assert said(find("detailsMeaning")) == (
        "RingCentral's answer was lost. Ownline checks your sent messages to see whether it went"
        " out, and does not send it twice. This takes up to 3 minutes. If it is"
        " not found by then, you decide."
    )
    outage = Trouble(TroubleKind.OFFLINE, OfflineError().notice, stops=True)
    window.show_troubles(Troubles((outage,)))
    window.main_page.workspace.refresh_details()
    assert "minutes" not in said(find("detailsMeaning")), "nobody knows"
    assert said(find("detailsMeaning")).endswith(as_sentence(OfflineError().notice))


@pytest.mark.parametrize(
    ("event", "detail", "sentence"),
    [
        ("unknown", "RemoteDisconnected", "RingCentral's answer was lost"),
        ("unknown", "200 without an id", "RingCentral's answer was lost"),
        ("not-sent", "gaierror", "RingCentral could not be reached; it waits again"),
    ],
)
def test_what_only_support_understands_is_behind_a_button(
    window: Window,
    find: Find,
    outbox: Outbox,
    database: Database,
    event: str,
    detail: str,
    sentence: str,
) -> None:
    for id_ in (put(outbox), put(outbox)):
        show(window, id_)
        assert not find("detailsDetailsButton").isVisible(), "there is nothing"
    with database.transaction():
        for _ in range(2):
            database.run(
                "INSERT INTO history (message, at, event, detail) SELECT seq, 1, ?, ?"
                " FROM message WHERE id = ?",
                (event, detail, id_),
            )
    window.main_page.workspace.refresh_details()
    QApplication.processEvents()
    labels = find("historyList").findChildren(QLabel, "historyLine")
    lines = [label.text() for label in labels if label.isVisible()]
    assert lines == ["Written to the outbox", sentence, sentence]
    pane = [one.text() for one in find("detailsPane").findChildren(QLabel) if one.isVisible()]
    assert not any(detail in text for text in pane)
    assert detail not in find("historyList").accessibleDescription()
    press(find("detailsDetailsButton"))
    assert find("detailsSupport").isVisible()
    assert said(find("detailsSupport")) == detail, "once"


def test_the_line_about_a_decision_goes_once_its_only_text_is_looked_at(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    activate(window, qtbot)
    needed, other = put(outbox, "Needed"), put(outbox, "Other")
    set_row(database, needed, state="unconfirmed")
    show(window, other)
    assert said(find("statusTitle")) == "1 text needs a decision", "another one is looked at"
    # As a click on its notification does.
    window.finder.show_text(Kind.NEEDS_YOU, needed, alone=True)
    assert not find("statusTitle").isVisible()
    show(window, other)
    assert not find("statusTitle").isVisible(), "it does not come back"
    set_row(database, other, state="unconfirmed")
    window.main_page.view.model.refresh()
    assert said(find("statusTitle")) == "2 texts need a decision"
    window.main_page.view.choose(needed)
    assert find("statusTitle").isVisible(), "the other one was not seen"


def test_the_line_stays_while_another_window_is_in_front(
    window: Window, find: Find, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    in_front = QWidget()
    qtbot.addWidget(in_front)
    in_front.show()
    activate(in_front, qtbot)
    id_ = put(outbox)
    show(window, id_)
    set_row(database, id_, state="unconfirmed")
    window.main_page.view.model.refresh()
    assert said(find("detailsState")) == "Not sure"
    assert find("statusTitle").isVisible(), "nobody looks at it"
    activate(window, qtbot)
    qtbot.waitUntil(lambda: not find("statusTitle").isVisible())


def activate(widget: QWidget, qtbot: QtBot) -> None:
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
