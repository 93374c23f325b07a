"""How a list is opened, and with what."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountList,
    Numbers,
    Template,
    TemplateScope,
)
from desktop.core.records import replace
from desktop.messages import Outbox
from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.merge.steps import Step
from desktop.ui.window.window import Window
from tests.ui import drops
from tests.ui.merge.list_steps import (
    TABLE,
    checked,
    label,
    open_file,
    press,
    queue_list,
    rows,
)
from tests.ui.photos import save_photo
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    SALES,
    Find,
    account,
    recipient_line,
)


def test_the_name_of_a_list_fills_an_answer(
    list_window: MergeWindow, window: Window, file: Path, outbox: Outbox, qtbot: QtBot
) -> None:
    open_file(list_window, window, file, qtbot)
    queue_list(list_window, qtbot)
    row = next(one for one in outbox.newest(10) if one.recipient == KIM)
    window.main_page.workspace.open_conversation(outbox.conversations.of_text(row.id))
    reply = window.main_page.conversations.thread_page.reply
    reply.sending.templates.insert(Template(0, TemplateScope.LOCAL, "Hi", "Hello {name}!"))
    assert reply.field.text() == "Hello Kim!"


def test_a_table_pasted_into_to_is_offered_as_a_list(
    window: Window, find: Find, qtbot: QtBot, qapp: QApplication
) -> None:
    line = recipient_line(find)
    qapp.clipboard().setText(TABLE.replace(";", "\t"))
    line.paste()
    recipient = window.main_page.compose.recipient
    assert recipient.model.recipients == [], "no red chips"
    assert find("openTableButton").isVisible()
    assert recipient.check() is None, "nothing is sent while the table waits"
    kept = recipient.text()
    recipient.set_text("")
    recipient.set_text(kept)
    assert find("openTableButton").isVisible(), "a draft keeps what was pasted"
    opening = find("openTableButton")
    assert isinstance(opening, QPushButton)
    opening.click()
    made = window.shell.findChild(MergeWindow)
    assert isinstance(made, MergeWindow)
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    assert made.preparation.columns is not None
    assert made.preparation.columns.field_names() == ["Name", "Day"]
    made.preparation.planner.job._end()


def test_the_numbers_of_a_pasted_table_can_be_recipients(window: Window, find: Find) -> None:
    line = recipient_line(find)
    QGuiApplication.clipboard().setText(TABLE.replace(";", "\t"))
    line.paste()
    add = find("addTableButton")
    assert isinstance(add, QPushButton)
    add.click()
    recipient = window.main_page.compose.recipient
    assert recipient.model.numbers() == [KIM, "+14155550124", "+14155550125"]
    assert not find("openTableButton").isVisible()


def test_a_table_longer_than_the_line_is_offered_too(window: Window, find: Find) -> None:
    line = recipient_line(find)
    assert isinstance(line, QLineEdit)
    long = "Name\tPhone\n" + "".join(f"P{at}\t+1415555{at % 10_000:04}\n" for at in range(9_000))
    QGuiApplication.clipboard().setText(long)
    line.paste()
    assert window.main_page.compose.recipient.offer.pasted == long


def test_a_spreadsheet_dropped_on_the_text_opens_as_a_list(
    window: Window, file: Path, find: Find, qtbot: QtBot
) -> None:
    assert drops.drop(window.main_page.compose.text_field.viewport(), drops.of_files(file))
    made = window.shell.findChild(MergeWindow)
    assert isinstance(made, MergeWindow)
    qtbot.waitUntil(lambda: made.preparation.columns is not None)
    assert window.main_page.compose.text_field.text() == ""
    made.preparation.planner.job._end()


def test_all_texts_of_a_list_get_the_picture_and_rows_abroad_are_left_out(
    window: Window, list_window: MergeWindow, tmp_path: Path, qtbot: QtBot, outbox: Outbox
) -> None:
    path = tmp_path / "visits.csv"
    path.write_text(f"{TABLE}Ines;+442071838750;Monday\n", "utf-8")
    window.show_accounts(AccountList((account(Numbers((replace(DIRECT, mms=True),))),)))
    open_file(list_window, window, path, qtbot)
    area = list_window.text._attachments
    list_window.go_to(Step.TEXT)
    area.add([save_photo(tmp_path / "map.jpg", 60, 40)])
    qtbot.waitUntil(lambda: not area.is_busy)
    checked(list_window, qtbot)
    assert [state for _, to, state in rows(list_window) if to.startswith("+44")] == ["Abroad"]
    draft = list_window.preparation.draft(None, hold_if_answered=False)
    assert [one.name for one in draft.files] == ["map.jpg"]
    list_window.go_to(Step.SEND)
    press(list_window, "sendListNowButton")
    qtbot.waitUntil(lambda: len(outbox.newest(9)) == 2)
    assert {one.files for one in outbox.newest(9)} == {draft.files}


def test_a_list_from_a_number_without_mms_has_no_picture(
    window: Window, list_window: MergeWindow, file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_file(list_window, window, file, qtbot)
    list_window.go_to(Step.TEXT)
    list_window.text._attachments.add([save_photo(tmp_path / "map.jpg", 60, 40)])
    label = list_window.findChild(QLabel, "listTextNotice")
    assert isinstance(label, QLabel)
    assert "MMS is not switched on" in label.text()


def test_a_list_that_was_begun_stays_with_its_account(
    window: Window, list_window: MergeWindow, file: Path, qtbot: QtBot
) -> None:
    number = replace(DIRECT, number_id="9", phone_number="+16505550201")
    other = replace(account(Numbers((number,))), key=SALES, name="Sales")
    open_file(list_window, window, file, qtbot)
    picker = list_window.columns.picker
    window.show_accounts(AccountList((account(), other)))
    window.commands.choose_account.emit(SALES.text)
    assert picker.chosen() == DIRECT
    for _ in range(2):
        window.show_accounts(AccountList((other,)))
        assert picker.chosen() is None, "nobody chose a number of the other one"
    list_window.go_to(Step.COLUMNS)
    note = label(list_window, "senderNote")
    assert "is signed out. Sign in with it, or choose another number." in note
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(list_window, "senderSignInButton")
    assert signal.args == [ANA.text]
    window.show_accounts(AccountList((account(), other)))
    assert picker.chosen() == DIRECT


def test_only_the_list_window_opens(list_window: MergeWindow, window: Window) -> None:
    """Each part of *Text from* belongs to the window."""
    accounts = AccountList((account(),))
    list_window.show_accounts(accounts.views, accounts.views[0])
    shown = {one for one in QApplication.topLevelWidgets() if one.isVisible()}
    assert shown <= {window.shell, list_window}
    assert list_window.columns.picker.reasons.window() is list_window


def test_a_list_that_was_begun_is_not_lost_behind_the_window(
    list_window: MergeWindow, window: Window, file: Path, find: Find, qtbot: QtBot
) -> None:
    menu = window.shell.findChild(QMenu, "newTextMenu")
    action = window.shell.findChild(QAction, "openListAction")
    assert isinstance(menu, QMenu)
    assert isinstance(action, QAction)

    def words() -> str:
        menu.popup(find("newTextMenuButton").mapToGlobal(QPoint()))
        menu.hide()
        return action.text()

    usual = "Text to a &list from a spreadsheet…"
    assert words() == usual, "nothing was begun in it"
    list_window.text.field.setPlainText("Hello {Name}")
    assert words() == "Go on with your &list…"
    open_file(list_window, window, file, qtbot)
    # A press on a notification shows the conversation, in front of the window of the list.
    window.shell.raise_window()
    assert words().startswith("Go on with your &list (5 row")
    list_window._has_asked = True
    list_window.reject()
    assert not list_window.isVisible()
    assert words().startswith("Go on with your &list (5 row"), "closing it keeps everything"
    action.trigger()
    assert list_window.isVisible()
    assert list_window.text.field.text() == "Hello {Name}"
    queue_list(list_window, qtbot)
    assert words() == usual
