"""What the shortcuts do, and that the dialog lists exactly these."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import OfflineError
from desktop.core.model import Reading, Retry, Trouble, TroubleKind, Troubles
from desktop.messages import Outbox
from desktop.ui.compose.text_field import TextField
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.window.window import Window
from tests.ui.places import by_night
from tests.ui.samples import ANA, press, put, said, unisolated

Find = Callable[[str], QWidget]
Key = Qt.Key
NATIVE = QKeySequence.SequenceFormat.NativeText
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def text_field(find: Find) -> TextField:
    found = find("textField")
    assert isinstance(found, TextField)
    return found


def hit(key: Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Presses a key in the widget that has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)
    QApplication.processEvents()


def type_in(words: str) -> None:
    """Through the window, as the keys of a person come."""
    focused = QApplication.focusWidget()
    assert focused is not None
    for letter in words:
        QTest.keyClick(focused.window().windowHandle(), ord(letter))


def focused() -> str:
    found = QApplication.focusWidget()
    return found.objectName() if found is not None else ""


def test_new_text_saves_the_current_draft(window: Window, find: Find, outbox: Outbox) -> None:
    text_field(find).setFocus()
    type_in("Half a text")
    hit(Key.Key_N, CTRL)
    assert text_field(find).toPlainText() == ""
    assert focused() == "recipientField"
    assert [draft.text for draft in outbox.drafts.all()] == ["Half a text"]
    hit(Key.Key_N, CTRL)
    assert len(outbox.drafts.all()) == 1


def test_search_starts_everywhere_and_escape_ends_it(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    put(outbox, "An oak")
    put(outbox, "A beech")
    put(outbox, "A pine", "+14155550124")
    page = window.main_page
    text_field(find).setFocus()
    for model, all_rows in ((page.conversations.model, 2), (page.view.model, 3)):
        model.refresh()
        count = model.rowCount
        assert count() == all_rows
        hit(Key.Key_F, CTRL)
        assert focused() == "searchField"
        type_in("oak")
        qtbot.waitUntil(partial(_is, count, 1))
        hit(Key.Key_Escape)
        qtbot.waitUntil(partial(_is, count, all_rows))
        hit(Key.Key_2, CTRL)


def _is(count: Callable[[], int], wanted: int) -> bool:
    return count() == wanted


def test_escape_closes_the_details_from_everywhere(
    window: Window, find: Find, outbox: Outbox
) -> None:
    view = window.main_page.view
    window.main_page.workspace.show_outbox()
    for name in ("copyTextButton", "searchField", "outboxView"):
        view.choose(put(outbox))
        view.model.refresh()
        view.choose(outbox.newest(1)[0].id)
        assert find("detailsPane").isVisible()
        find(name).setFocus()
        hit(Key.Key_Escape)
        assert not find("detailsPane").isVisible(), name


def test_escape_ends_the_search_first_and_closes_the_details_next(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    id_ = put(outbox, "An oak")
    view = window.main_page.view
    view.model.refresh()
    window.main_page.workspace.show_outbox()
    view.choose(id_)
    hit(Key.Key_F, CTRL)
    type_in("oak")
    qtbot.waitUntil(lambda: view.head.search.text() == "oak")
    hit(Key.Key_Escape)
    assert view.head.search.text() == ""
    assert find("detailsPane").isVisible()
    hit(Key.Key_Escape)
    assert not find("detailsPane").isVisible()


def test_f5_reloads_the_numbers(window: Window, find: Find, qtbot: QtBot) -> None:
    find("outboxView").setFocus()
    with qtbot.waitSignal(window.commands.read_again) as wanted:
        hit(Key.Key_F5)
    assert wanted.args == [ANA.text, Reading.NUMBERS]


def test_the_send_shortcut_works_only_where_a_text_is_written(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.main_page.compose.recipient.set_text("4155550123")
    text_field(find).setPlainText("Hello")
    find("searchField").setFocus()
    hit(Key.Key_Return, CTRL)
    assert outbox.newest(5) == []
    text_field(find).setFocus()
    hit(Key.Key_Return, CTRL)
    assert [row.text for row in outbox.newest(5)] == ["Hello"]
    assert focused() == "replyField"
    type_in("And again")
    hit(Key.Key_Return, CTRL)
    assert [row.text for row in outbox.newest(5)] == ["And again", "Hello"]


@pytest.mark.parametrize("to", ["4155550123", "4155550123, 4155550124"])
def test_ctrl_z_takes_back_a_text_that_was_just_sent(
    window: Window, find: Find, outbox: Outbox, settings: QSettings, to: str
) -> None:
    """Not while there is something in the field to undo."""
    SendingSettings(settings).keep_grace(10)
    compose = window.main_page.compose
    compose.recipient.set_text(to)
    text_field(find).setPlainText("Hello")
    text_field(find).setFocus()
    hit(Key.Key_Return, CTRL)
    assert len(outbox.newest(5)) == to.count(",") + 1
    type_in("x")
    hit(Key.Key_Z, CTRL)
    assert len(outbox.newest(5)) == to.count(",") + 1
    hit(Key.Key_Z, CTRL)
    assert outbox.newest(5) == []
    assert text_field(find).toPlainText() == "Hello" or focused() == "replyField"


def walk(steps: int) -> list[str]:
    walked = []
    for _ in range(steps):
        hit(Key.Key_F6)
        walked.append(focused())
    return walked


def test_f6_walks_through_the_parts(window: Window, find: Find, outbox: Outbox) -> None:
    id_ = put(outbox)
    page = window.main_page
    page.conversations.refresh()
    page.view.model.refresh()
    text_field(find).setFocus()
    bars = ["statusWaitingButton", "accountButton"]
    assert walk(4) == ["conversationList", *bars, "recipientField"]
    page.workspace.open_conversation(1)
    assert walk(4) == ["conversationList", *bars, "replyField"]
    page.workspace.show_outbox()
    page.view.choose(id_)
    page.view.table.setFocus()
    assert walk(4) == ["detailsText", *bars, "outboxView"]


def test_alt_and_the_letter_of_a_view_lead_into_it(
    window: Window, outbox: Outbox, qtbot: QtBot
) -> None:
    put(outbox, "Hello")
    page = window.main_page
    page.view.model.refresh()
    page.conversations.refresh()
    for key, wanted in ((Key.Key_O, page.view.table), (Key.Key_C, page.conversations.list.list)):
        hit(key, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(wanted.hasFocus)
    # Those who press it with the mouse, or go through the tabs with the arrows, stay there.
    tab = page.header.findChild(QPushButton, "outboxTab")
    assert isinstance(tab, QPushButton)
    tab.setFocus()
    tab.click()
    assert tab.hasFocus()


def test_the_views_are_shown_from_the_keyboard(window: Window, find: Find, outbox: Outbox) -> None:
    text_field(find).setFocus()
    for key in (Key.Key_2, Key.Key_1):
        hit(key, CTRL)
        assert focused() == "searchField", "there is nothing to choose from"
    put(outbox)
    window.main_page.view.model.refresh()
    window.main_page.conversations.refresh()
    hit(Key.Key_2, CTRL)
    assert (focused(), find("threadList").isVisible()) == ("outboxView", False)
    hit(Key.Key_1, CTRL)
    assert focused() == "conversationList"
    assert not find("outboxView").isVisible()
    hit(Key.Key_2, CTRL)
    hit(Key.Key_N, CTRL)
    assert focused() == "recipientField"


def test_alt_and_arrows_go_through_the_conversations(
    window: Window, find: Find, outbox: Outbox
) -> None:
    for at, recipient in enumerate(("+14155550121", "+14155550122", "+14155550123")):
        put(outbox, f"Text {at}", recipient)
    window.main_page.conversations.refresh()
    hit(Key.Key_1, CTRL)
    opened = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up):
        hit(key, ALT)
        opened.append(unisolated(said(find("threadTitle")))[-1])
    assert opened == ["3", "2", "1", "1", "2"]
    find("replyField").setFocus()
    hit(Key.Key_Up, ALT)
    assert unisolated(said(find("threadTitle")))[-1] == "3"


@pytest.mark.parametrize("field", ["recipientField", "textField"])
def test_while_a_new_text_is_written_alt_down_opens_a_conversation(
    window: Window, find: Find, outbox: Outbox, field: str
) -> None:
    put(outbox, "Hello")
    window.main_page.conversations.model.refresh()
    text_field(find).setPlainText("Half a text")
    find(field).setFocus()
    hit(Key.Key_Down, ALT)
    assert find("threadTitle").isVisible()
    assert text_field(find).toPlainText() == "Half a text"


def test_alt_down_opens_no_menu_but_the_next_conversation(
    window: Window, find: Find, outbox: Outbox
) -> None:
    """Wherever the keyboard is, beside a button that opens its menu with Down."""
    put(outbox, "Hello")
    page = window.main_page
    page.conversations.model.refresh()
    row = page.conversations.model.id_at(0)
    tried = []
    for is_open in (False, True):
        page.workspace.show_compose()
        if is_open:
            page.workspace.open_conversation(row)
        buttons = [
            one
            for one in window.shell.findChildren(QPushButton)
            if one.menu() is not None and one.isVisible() and one.isEnabled()
        ]
        for button in buttons:
            if not is_open:
                page.workspace.show_compose()
            button.setFocus()
            hit(Key.Key_Down, ALT)
            assert not button.menu().isVisible(), button.objectName()
            assert find("threadTitle").isVisible(), button.objectName()
            tried.append(button.objectName())
    assert tried.count("accountButton") == 2
    assert len(set(tried)) > 4, tried
    hit(Key.Key_2, CTRL)
    find("accountButton").setFocus()
    hit(Key.Key_Down, ALT)
    assert page.workspace.shows_outbox, "no conversation is seen there"


def test_alt_down_opens_the_numbers_to_write_from(
    window: Window, find: Find, outbox: Outbox
) -> None:
    put(outbox, "Hello")
    window.main_page.conversations.model.refresh()
    combo = window.main_page.compose.picker.combo
    combo.setFocus()
    hit(Key.Key_Down, ALT)
    assert combo.view().isVisible()
    assert not find("threadTitle").isVisible()
    combo.hidePopup()


def test_the_guide_has_the_shortcuts_of_the_dialog(window: Window) -> None:
    guide = Path(__file__).parents[3] / "resources" / "guide" / "keyboard.md"
    cells = re.findall(r"^\| ([^|]+) \|", guide.read_text(encoding="utf-8"), re.MULTILINE)[1:]
    told = [keys for cell in cells for keys in re.split(r",\s", cell)]
    shown = [one.shown.replace("Return", "Enter") for one in window.shortcuts.table]
    assert told == shown


def test_ctrl_s_exports_the_list(window: Window, find: Find, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.main_page.view.head.export_wanted):
        hit(Key.Key_S, CTRL)
    for top in QApplication.topLevelWidgets():
        if isinstance(top, QFileDialog):
            top.reject()
            top.deleteLater()


def test_quit_closes_the_window_on_every_page(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        hit(Key.Key_Q, CTRL)


@pytest.mark.parametrize("way", ["Ctrl+/", "menu"])
def test_the_dialog_lists_exactly_the_shortcuts_that_work(
    window: Window, find: Find, way: str
) -> None:
    if way == "Ctrl+/":
        hit(Key.Key_Slash, CTRL)
    else:
        window.commands.open_shortcuts.emit()
    page = find("shortcutsPage")
    assert isinstance(page, QDialog)
    labels = page.findChildren(QLabel, "shortcutKeys")
    shown = {label.text() for label in labels}
    assert len(shown) == len(labels)
    native = NATIVE
    working = {
        shortcut.key().toString(native)
        for shortcut in window.shell.findChildren(QShortcut)
        if shortcut.parent() is not page and page not in _above(shortcut.parent())
    }
    reasons = QKeySequence(QKeySequence.StandardKey.Close).toString(native)
    listed = {key.toString(native) for one in window.shortcuts.table for key in one.keys}
    # The page handles Escape itself; the list of reasons has its own key.
    assert listed - {"Esc"} == working - ({reasons} - listed)
    assert shown <= listed
    press(find("closeShortcutsButton"))


def _above(thing: object) -> list[object]:
    found: list[object] = []
    while isinstance(thing, QWidget):
        found.append(thing)
        thing = thing.parent()
    return found


def test_the_shortcuts_are_read_aloud(window: Window, find: Find) -> None:
    """A screen reader leaves out labels of one or two words."""
    window.commands.open_shortcuts.emit()
    area = find("shortcutsArea")
    assert find("shortcutsPage").focusWidget() is area
    lines = area.accessibleDescription().splitlines()
    assert f"{QKeySequence('Ctrl+N').toString(NATIVE)}: New text" in lines
    assert len(lines) == len(window.shortcuts.table)


def test_f6_reaches_the_buttons_of_the_foot(window: Window, find: Find, outbox: Outbox) -> None:
    text_field(find).setFocus()
    offline = Trouble(TroubleKind.OFFLINE, OfflineError().notice, retry=Retry.OFFERED)
    window.show_troubles(Troubles((offline,)))
    shown = [one for one in window.status_bar._buttons.all if one.isVisible()]
    assert walk(4) == [
        "searchField",
        shown[0].objectName(),
        "accountButton",
        "recipientField",
    ]
    window.show_troubles(Troubles())
    assert walk(3) == ["searchField", "accountButton", "recipientField"]


@pytest.mark.usefixtures("night_is_told")
def test_tab_goes_from_the_text_to_send_where_it_is_night(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    compose = window.main_page.compose
    compose.recipient.set_text(by_night()[0])
    compose.text_field.setPlainText("Good evening")
    compose.sending.before.look()
    assert find("sendInMorningButton").isVisible()
    compose.text_field.setFocus()
    way = []
    for _ in range(5):
        hit(Key.Key_Tab)
        way.append(focused())
    assert way[:2] == ["sendButton", "sendMenuButton"]
    assert way[-1] == "sendInMorningButton"


def test_f6_goes_to_the_details_that_enter_has_opened(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    put(outbox)
    window.main_page.conversations.refresh()
    window.main_page.workspace.open_conversation(1)
    page = window.main_page.conversations.thread_page
    qtbot.waitUntil(lambda: page.model.rowCount() > 0)
    page.list.setFocus()
    page.list.setCurrentIndex(page.model.index(0))
    hit(Key.Key_Return)
    assert find("detailsPane").isVisible()
    assert walk(2)[0] == "detailsText"


def test_a_text_is_sent_with_the_keyboard_alone(window: Window, find: Find, outbox: Outbox) -> None:
    find("recipientField").setFocus()
    type_in("4155550123")
    hit(Key.Key_Return)
    hit(Key.Key_Tab)
    assert focused() == "textField"
    type_in("By hand")
    hit(Key.Key_Tab)
    assert focused() == "sendButton"
    hit(Key.Key_Space)
    row = outbox.newest(1)[0]
    assert (row.recipient, row.text) == ("+14155550123", "By hand")
    assert focused() == "replyField"
    hit(Key.Key_2, CTRL)
    hit(Key.Key_Down)
    assert find("detailsPane").isVisible()
    hit(Key.Key_F6)
    for _ in range(20):
        hit(Key.Key_Tab)
        if focused() == "cancelTextButton":
            break
    hit(Key.Key_Space)
    assert outbox.newest(1)[0].state == "cancelled"
