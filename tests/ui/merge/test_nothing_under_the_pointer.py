"""In the window of a list, nothing stands where another button was a moment ago, and nothing moves
while one writes. What is chosen in the step Check can be followed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import OwnlineError
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.merges import Merges
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import ANA, KIM, said

TEXT = "Hello {Name}, see you soon."


@pytest.fixture
def made(list_window: MergeWindow, window: Window, tmp_path: Path, qtbot: QtBot) -> MergeWindow:
    """In the step Text, with nine rows of which three have no number."""
    numbers = [KIM, "", "+14155550131", "", "+14155550132", "+14155550133", "", "+14155550134"]
    lines = "".join(f"P{at};{number}\n" for at, number in enumerate([*numbers, "+14155550135"]))
    path = tmp_path / "a.csv"
    path.write_text(f"Name;Mobile\n{lines}", "utf-8")
    window.commands.open_list.emit(path)
    qtbot.waitUntil(lambda: list_window.preparation.columns is not None)
    list_window.go_to(Step.TEXT)
    list_window.text.field.setPlainText(TEXT)
    qtbot.waitUntil(lambda: list_window.preparation.planner.is_current)
    return list_window


def find(made: MergeWindow, name: str) -> QWidget:
    found = made.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def place(made: MergeWindow, name: str) -> QRect:
    QApplication.processEvents()
    widget = find(made, name)
    return QRect(widget.mapTo(made, QPoint()), widget.size())


@pytest.mark.parametrize("size", [(920, 660), (640, 480)])
def test_back_and_next_stand_still_and_send_is_in_neither_place(
    made: MergeWindow, size: tuple[int, int], qtbot: QtBot
) -> None:
    made.resize(*size)
    backs: list[QRect] = []
    nexts: list[QRect] = []
    for step in Step:
        made.go_to(step)
        assert made.step is step
        if step > Step.FILE:
            backs.append(place(made, "listBackButton"))
        if step < Step.SEND:
            nexts.append(place(made, "listNextButton"))
    assert backs == backs[:1] * len(backs)
    assert nexts == nexts[:1] * len(nexts)
    send = place(made, "sendListNowButton")
    assert made.rect().contains(send)
    assert not find(made, "sendListNowButton").visibleRegion().isEmpty()
    assert not backs[0].intersects(send)
    assert not nexts[0].intersects(send)
    assert not isinstance(made.childAt(nexts[0].center()), QPushButton)


def test_a_second_press_of_next_sends_nothing(
    made: MergeWindow, outbox: Outbox, qtbot: QtBot
) -> None:
    """With the mouse and with the keyboard."""
    made.go_to(Step.CHECK)
    where = place(made, "listNextButton").center()
    for _ in range(2):
        under = made.childAt(where) or made
        QTest.mouseClick(under, Qt.MouseButton.LeftButton, pos=under.mapFrom(made, where))
    assert made.step is Step.SEND
    made.go_to(Step.CHECK)
    find(made, "listNextButton").setFocus()
    for _ in range(2):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert focused.objectName() != "sendListNowButton"
        if focused.objectName() == "listWhenButton":
            # It opens a menu.
            break
        QTest.keyClick(focused, Qt.Key.Key_Return)
    assert made.step is Step.SEND
    assert QApplication.focusWidget() is find(made, "listWhenButton")
    assert find(made, "listWhenButton").accessibleDescription()
    assert not made.queueing.is_working
    assert outbox.merges.all_of(ANA) == []


def test_nothing_moves_while_the_text_is_written(made: MergeWindow, qtbot: QtBot) -> None:
    names = ("insertFieldButton", "attachButton", "sampleNextButton", "listNextButton")
    before = [place(made, name) for name in names]

    def sample() -> str:
        return made.text._sample._text.toPlainText()

    assert sample().endswith("opt out.")
    for typed in ("x", "{", "No", "such", "}", "ω"):
        made.text.field.insertPlainText(typed)
        assert sample().endswith("opt out."), "at once"
        assert [place(made, name) for name in names] == before, typed
        made.preparation.planner.busy.emit("Checking the rows…")
        assert find(made, "listProgress").isVisible()
        assert [place(made, name) for name in names] == before, "while the rows are checked"
    made.text.field.setPlainText("")
    assert sample() == ""
    assert [place(made, name) for name in names] == before


@pytest.mark.parametrize("size", [(920, 660), (640, 480), (920, 480)])
def test_the_table_stays_as_high_whatever_is_said_about_a_row(
    list_window: MergeWindow,
    window: Window,
    outbox: Outbox,
    database: Database,
    tmp_path: Path,
    size: tuple[int, int],
    qtbot: QtBot,
) -> None:
    """Also while a row is decided, and where no row is left to choose."""
    may_stop = "+14155550131"
    receive(database, "Please take me off your list", may_stop)
    people = [("Omar", KIM), ("May", may_stop), ("Al", ""), ("Al", "+14155550133"), ("", KIM)]
    lines = "".join(f"{name};{number}\n" for name, number in [*people, ("Sam", KIM)])
    path = tmp_path / "a.csv"
    path.write_text(f"Name;Mobile\n{lines}", "utf-8")
    made = list_window
    made.resize(*size)
    window.commands.open_list.emit(path)
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    made.go_to(Step.TEXT)
    made.text.field.setPlainText("{Name}, see you soon.")
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    made.go_to(Step.CHECK)
    table = made.check.table
    table.setCurrentIndex(table.model().index(0, 0))
    settled = [place(made, "listRows") for _ in range(3)]
    before = settled[-1]
    assert before.height() > 0
    asked = 0
    for row in range(table.model().rowCount()):
        table.setCurrentIndex(table.model().index(row, 0))
        asked += find(made, "openRowConversationButton").isVisible()
        assert place(made, "listRows") == before, row
        for name in ("includeRowButton", "leaveRowOutButton"):
            button = find(made, name)
            if isinstance(button, QPushButton) and button.isVisible():
                button.click()
                assert place(made, "listRows") == before, (row, name)
    assert asked == 1
    pills = {pill.objectName(): pill for pill in made.check.pills.buttons}
    for pill in pills.values():
        pill.click()
        assert place(made, "listRows") == before, pill.objectName()


def test_home_and_end_go_to_the_first_and_the_last_row(made: MergeWindow, qtbot: QtBot) -> None:
    made.go_to(Step.CHECK)
    table = made.check.table
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 8
    QTest.keyClick(table, Qt.Key.Key_Home)
    assert table.currentIndex().row() == 0


def test_another_filter_begins_at_its_first_row(made: MergeWindow, qtbot: QtBot) -> None:
    made.go_to(Step.CHECK)
    table = made.check.table
    table.setCurrentIndex(table.model().index(5, 0))
    pills = {pill.objectName(): pill for pill in made.check.pills.buttons}
    pills["to_correctRowsButton"].click()
    assert (table.model().rowCount(), table.currentIndex().row()) == (3, 0)
    table.setCurrentIndex(table.model().index(2, 0))
    pills["allRowsButton"].click()
    assert table.currentIndex().row() == 6, "a row that is still shown stays chosen"


def test_a_list_that_cannot_be_put_into_the_outbox_says_that_nothing_was_sent(
    made: MergeWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fails(*_: object) -> int:
        raise OSError

    monkeypatch.setattr(Merges, "fill", fails)
    made.go_to(Step.SEND)
    with qtbot.waitSignal(made.queueing.cancelled):
        made.send()
    notice = find(made, "listNotice")
    assert isinstance(notice, QLabel)
    assert said(notice).endswith("Nothing was sent.")


def test_a_list_whose_names_cannot_be_kept_goes_out(
    made: MergeWindow, outbox: Outbox, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """It must not be said that nothing was sent."""

    def fails(*_: object) -> None:
        raise OwnlineError

    monkeypatch.setattr("desktop.ui.merge.queueing._store_names", fails)
    made.go_to(Step.SEND)
    plan = made.preparation.planner.plan
    assert plan is not None
    draft = made.preparation.draft(None, hold_if_answered=False)
    with qtbot.waitSignal(made.queued):
        made.queueing.queue(draft, plan, with_names=True)
    assert len(outbox.merges.all_of(ANA)) == 1


def test_what_went_wrong_is_not_said_of_the_window_that_is_opened_anew(
    list_window: MergeWindow, window: Window, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.clipboard().setText("Hello there")
    QTest.mouseClick(find(list_window, "pasteCellsButton"), Qt.MouseButton.LeftButton)
    notice = find(list_window, "listNotice")
    assert isinstance(notice, QLabel)
    qtbot.waitUntil(lambda: bool(notice.text()))
    list_window.reject()
    window.commands.open_list.emit(None)
    assert list_window.isVisible()
    assert not notice.text()
    qapp.clipboard().setText(f"Mobile\n{KIM}\n+14155550131")
    for name, rows in (("pasteCellsButton", 2), ("pasteOtherCellsButton", 1)):
        paste = find(list_window, name)
        assert isinstance(paste, QPushButton)
        assert paste.isVisible()
        with qtbot.waitSignal(list_window.preparation.table_changed):
            paste.click()
        columns = list_window.preparation.columns
        assert columns is not None
        assert columns.row_count == rows
        qapp.clipboard().setText(f"Mobile\n{KIM}")


@pytest.mark.parametrize("count", [1, 5, 12])
def test_a_menu_of_choices_shows_all_it_has_room_for(
    theme: Theme, count: int, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    theme.dress(page)
    box = ChoiceBox(theme, "box", "Box")
    box.setParent(page)
    box.offer([(f"Choice {at}", at) for at in range(count)], count - 1)
    page.resize(300, 500)
    page.show()
    box.showPopup()
    QApplication.processEvents()
    view = box.view()
    inside = view.viewport().rect()
    assert all(inside.contains(view.visualRect(view.model().index(at, 0))) for at in range(count))
    assert not view.verticalScrollBar().isVisible()
    box.hidePopup()
