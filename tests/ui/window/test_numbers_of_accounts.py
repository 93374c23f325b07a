"""The numbers of several accounts in *From*."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.core.model import (
    Numbers,
)
from desktop.core.records import replace
from desktop.messages import Outbox
from desktop.ui.compose.sender_combo import LINE_ROLE
from desktop.ui.window.window import Window
from tests.ui.samples import (
    DIRECT,
    KIM,
    SALES,
    Find,
    account,
    said,
)
from tests.ui.window.account_samples import combo, queue, show


def test_a_single_account_has_no_group(window: Window, find: Find) -> None:
    show(window, account())
    assert combo(find).count() == 2


def test_numbers_are_grouped_by_account(window: Window, find: Find) -> None:
    show(window, account(), queue(), replace(queue(None), key=replace(SALES, extension_id="9")))
    box = combo(find)
    lines = [(box.itemText(at), box.itemData(at, LINE_ROLE)) for at in range(box.count())]
    assert [text for text, _ in lines] == [
        "Ana Martins",
        "(650) 555-0101",
        "(650) 555-0102",
        "Sales",
        "(650) 555-0201",
        "Sales",
    ]
    assert lines[3][1] == "Call queue · Ext. 201"
    assert lines[4][1].startswith("The call queue's number")
    assert box.currentText() == "(650) 555-0101"
    enabled = [
        bool(box.model().index(at, 0).flags() & Qt.ItemFlag.ItemIsEnabled) for at in range(6)
    ]
    assert enabled == [False, True, True, False, True, False]


def test_a_number_of_another_account_can_be_chosen(
    window: Window, find: Find, outbox: Outbox
) -> None:
    show(window, account(), queue())
    field = window.main_page.compose.text_field
    field.setPlainText("written before")
    box = combo(find)
    box.setCurrentIndex(4)
    assert said(find("accountName")) == "All accounts", "that hides nothing"
    assert box.currentText() == "(650) 555-0201"
    assert field.toPlainText() == "written before"
    window.main_page.compose.recipient.set_text(KIM)
    window.main_page.compose.sending.send()
    row = outbox.newest(1)[0]
    assert (row.account, row.sender) == (SALES, "+16505550201")
    window.main_page.begin_new()
    assert box.currentText() == "(650) 555-0201", "the next one is from it, too"


def test_the_arrow_keys_skip_the_names(window: Window, find: Find) -> None:
    show(window, account(), queue())
    box = combo(find)
    box.setFocus()
    # The first opens the list.
    QTest.keyClick(box, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(box.view(), key)
    assert box.currentText() == "(650) 555-0201"


def test_an_account_without_numbers_says_so(window: Window, find: Find) -> None:
    show(window, queue(Numbers()), account())
    box = combo(find)
    assert box.itemData(0, LINE_ROLE) == "Call queue · Ext. 201 · No number to text from"
    assert said(find("senderNote")) == (
        "None of the numbers of \u2068Sales\u2069 can text. Choose a number of another account."
    )
    box.setCurrentIndex(2)
    assert said(find("senderNote")) == ""


def test_without_own_numbers_those_of_other_accounts_can_be_chosen(
    window: Window, find: Find
) -> None:
    show(window, queue(None), account())
    assert window.main_page.compose.picker.chosen() is None
    assert combo(find).isEnabled()
    combo(find).setCurrentIndex(2)
    assert window.main_page.compose.picker.chosen() == DIRECT
