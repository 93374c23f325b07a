"""A list goes from the number that is chosen, of whichever account."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountList,
    ConsentStatus,
    LeftOut,
    MergeDraft,
    MergeRow,
    Numbers,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.compose.sender_combo import ACCOUNT_ROLE, closed_lines
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.window.window import Window
from tests.ui.merge.list_steps import TABLE, checked, label, plain_words, press
from tests.ui.samples import ANA, DIRECT, KIM, LINE, NUMBERS, SALES, account, unisolated

QUEUE = replace(DIRECT, number_id="9", phone_number="+16505550201", label="")
BOTH = AccountList(
    (
        account(),
        replace(
            account(Numbers((QUEUE,))),
            key=SALES,
            name="Sales",
            extension_type="Department",
            sends_per_minute=10,
        ),
    )
)


def begun(made: MergeWindow, window: Window, qtbot: QtBot) -> MergeWindow:
    window.show_accounts(BOTH)
    window.commands.open_list.emit(TABLE.replace(";", "\t"))
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    made.go_to(Step.COLUMNS)
    return made


def choose(made: MergeWindow, phone_number: str) -> None:
    """As in the open list."""
    box = made.columns.picker.combo
    for at in range(box.count()):
        if box.itemData(at, ACCOUNT_ROLE) and box.itemData(at).phone_number == phone_number:
            box.setCurrentIndex(at)


def test_it_offers_the_numbers_of_all_accounts(
    list_window: MergeWindow, window: Window, qtbot: QtBot
) -> None:
    made, compose = begun(list_window, window, qtbot), window.main_page.compose
    boxes = (made.columns.picker.combo, compose.picker.combo)
    offered = [[box.itemText(at) for at in range(box.count())] for box in boxes]
    assert offered[0] == offered[1]
    assert len(offered[0]) == 2 + len(NUMBERS.senders) + 1
    assert made.columns.picker.chosen() == DIRECT


def test_a_new_one_is_from_the_number_that_a_new_text_is_from(
    list_window: MergeWindow, window: Window
) -> None:
    window.show_accounts(BOTH)
    window.commands.choose_account.emit(SALES.text)
    assert list_window.columns.picker.chosen() == QUEUE
    assert window.main_page.compose.picker.chosen() == QUEUE


def test_a_new_text_does_not_follow_what_was_tried_in_a_list(
    list_window: MergeWindow, window: Window, qtbot: QtBot
) -> None:
    made, compose = begun(list_window, window, qtbot), window.main_page.compose
    for tried in (LINE.phone_number, QUEUE.phone_number):
        choose(made, tried)
        assert made.columns.picker.of_text[1] == tried
    made.reject()
    made._close()
    assert not made.isVisible()
    window.show_accounts(AccountList(tuple(reversed(BOTH.views))))
    window.show_accounts(BOTH)
    window.main_page.workspace.show_compose()
    assert compose.picker.chosen() == DIRECT
    assert not [key for key in made._settings.allKeys() if key.startswith("sender/")]
    window.commands.open_list.emit(None)
    assert made.columns.picker.chosen() == QUEUE, "the list keeps it"


def test_a_number_that_was_chosen_before_the_file_stays(
    list_window: MergeWindow, window: Window
) -> None:
    window.show_accounts(BOTH)
    choose(list_window, QUEUE.phone_number)
    list_window.columns.picker.combo.activated.emit(0)
    window.show_accounts(BOTH)
    changed = replace(account(), name="Ana M. Martins")
    window.show_accounts(AccountList((changed, BOTH.views[1])))
    assert list_window.columns.picker.chosen() == QUEUE


def test_where_there_are_several_accounts_the_closed_box_says_whose_number_it_is(
    list_window: MergeWindow, window: Window
) -> None:
    boxes = (list_window.columns.picker.combo, window.main_page.compose.picker.combo)

    def shown() -> set[str]:
        return {closed_lines(box.model().index(box.currentIndex(), 0))[0] for box in boxes}

    window.show_accounts(AccountList((account(),)))
    (line,) = shown()
    assert "Ana Martins" not in line
    window.show_accounts(BOTH)
    (named,) = shown()
    assert unisolated(named) == f"Ana Martins · {unisolated(line)}"
    for box in boxes:
        said = box.currentData(Qt.ItemDataRole.AccessibleTextRole)
        assert "Ana Martins" in said


def test_all_that_it_has_of_an_account_is_of_the_number_that_is_chosen(
    list_window: MergeWindow,
    window: Window,
    outbox: Outbox,
    database: Database,
    qtbot: QtBot,
) -> None:
    settings = SendingSettings(list_window._settings)
    settings.keep_first_text(SALES, QUEUE.phone_number, FirstText("Sales team", in_lists=True))
    settings.keep_first_text(ANA, DIRECT.phone_number, FirstText("Ana here", in_lists=True))
    outbox.consents.record(SALES, QUEUE.phone_number, KIM, ConsentStatus.OPT_OUT)
    made = begun(list_window, window, qtbot)
    checked(made, qtbot, "Good day")
    plan = made.preparation.planner.plan
    assert plan is not None
    assert LeftOut.OPTED_OUT not in plan.counts
    made.go_to(Step.COLUMNS)
    choose(made, QUEUE.phone_number)
    # Past the step Text.
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: made.preparation.planner.is_current)
    plan = made.preparation.planner.plan
    assert plan is not None
    assert plan.counts[LeftOut.OPTED_OUT] == 2
    assert all("Sales team" in row.text for row in plan.rows if row.left_out is None)
    assert made.text._account() == SALES
    made.go_to(Step.SEND)
    assert "\u2068Sales\u2069" in label(made, "listFrom")
    assert "call queue" in label(made, "listFromLine")
    assert "10 texts a minute" in label(made, "listTakes")
    assert "Sales" in made.sending.send.accessibleDescription()
    with qtbot.waitSignal(made.queued):
        press(made, "sendListNowButton")
    rows = outbox.newest(9)
    assert {(row.account, row.sender) for row in rows} == {(SALES, QUEUE.phone_number)}


def test_an_answer_about_one_number_is_none_about_another(
    list_window: MergeWindow, window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    made = begun(list_window, window, qtbot)
    checked(made, qtbot, "Good day")
    planner = made.preparation.planner
    assert planner.plan is not None
    planner.decide(planner.plan.rows[0].number, include=False)
    for question in planner.plan._answered:
        planner.plan._answered[question].add(planner.plan.rows[1].number)
    made.go_to(Step.COLUMNS)
    choose(made, QUEUE.phone_number)
    made.go_to(Step.CHECK)
    qtbot.waitUntil(lambda: planner.is_current)
    answered = {one for one, numbers in planner.plan._answered.items() if numbers}
    assert answered == {LeftOut.OTHER_TEXT}
    assert planner.plan.rows[0].left_out is LeftOut.BY_PERSON


def test_a_list_that_went_out_from_another_own_number_is_told_with_it(
    list_window: MergeWindow, window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    made = begun(list_window, window, qtbot)
    columns = made.preparation.columns
    assert columns is not None
    digest = columns.table.digest
    draft = MergeDraft("one", SALES, QUEUE.phone_number, "visits.csv", digest, ())
    sent = [MergeRow(2, (), KIM, "Earlier"), MergeRow(5, (), "+14155550125", "Earlier")]
    assert outbox.merges.fill(draft, sent, lambda _part: True) is not None
    checked(made, qtbot, "Good day")
    words = "A text of the list visits.csv from (650) 555-0201 to 2 people still waits."
    assert plain_words(label(made, "earlierTexts")) == words
    words = "A text of the list visits.csv from (650) 555-0201 to them still waits."
    assert plain_words(label(made, "rowReason")) == words
