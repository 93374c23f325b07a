"""The head of the window: what is pressed most stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from desktop.core.model import AccountList
from desktop.core.records import replace
from desktop.ui.window.window import Window
from tests.ui.pseudo import pseudo_spoken
from tests.ui.samples import PRACTICE, Find, Open, account
from tests.ui.settling import settle

PARTS = ("conversationsTab", "outboxTab", "newTextButton", "newTextMenuButton")


def places(find: Find) -> list[tuple[int, int]]:
    QApplication.processEvents()
    parts = [find(name) for name in PARTS]
    return [(part.mapTo(part.window(), QPoint()).x(), part.width()) for part in parts]


def test_counts_names_and_the_badge_move_nothing(window: Window, find: Find) -> None:
    window.shell.resize(1080, 740)
    header = window.main_page.header
    before = places(find)
    for unread in (2, 10, 99):
        header.navigation.count(unread)
        assert places(find) == before, unread
    header.show_practice_page("http://127.0.0.1:1/control")
    assert places(find) == before
    window.show_accounts(AccountList((replace(account(), name="Ana Martins of the office"),)))
    assert places(find) == before


def test_words_are_left_out_where_letters_become_wider(window: Window, find: Find) -> None:
    """As when the font of the style comes after the first layout."""
    window.shell.resize(760, 520)
    QApplication.processEvents()
    for name in PARTS:
        find(name).setStyleSheet("font-size: 17px")
    settle()
    for name in PARTS:
        part = find(name)
        assert part.width() >= part.sizeHint().width(), name


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_the_cards_are_as_far_from_one_edge_as_from_the_other(
    open_window: Open, qapp: QApplication, is_mirrored: bool
) -> None:
    with pseudo_spoken(qapp, rtl=is_mirrored):
        qapp.processEvents()
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        assert window.isRightToLeft() is is_mirrored
        qapp.processEvents()
        list_, thread = window.main_page.workspace.cards()
        first, last = (thread, list_) if is_mirrored else (list_, thread)
        assert first.mapTo(window, QPoint()).x() == window.width() - end(last, window)


def end(part: QWidget, window: Window) -> int:
    return part.mapTo(window, QPoint()).x() + part.width()
