"""The settings window stays within its screen, and keeps its size from section to section."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.core.model import AccountList, Numbers
from desktop.core.records import replace
from desktop.ui.commands import SettingsSection
from desktop.ui.window.window import Window
from tests.ui.languages import spoken
from tests.ui.samples import DIRECT, LINE, PRACTICE, Open, account, settings_window
from tests.ui.settling import settle
from tests.ui.visible_text import cut_off

# What 1366 by 768 at 200 %, and less than that, leave inside the frame of a window.
LOW = (QSize(667, 312), QSize(624, 288))


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("size", LOW, ids=str)
def test_every_section_has_room_on_a_low_screen(
    open_window: Open, qapp: QApplication, language: str, size: QSize
) -> None:
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        for section in SettingsSection:
            shown = settings_window(window, section)
            shown.resize(size)
            settle()
            assert shown.size() == size, section
            problems = list(cut_off(shown))
            assert not problems, (section, problems)


def test_long_names_of_numbers_have_their_lines(window: Window) -> None:
    line = replace(LINE, label="Front desk", device_name="Polycom VVX 450 of the second floor")
    window.show_accounts(AccountList((replace(account(), numbers=Numbers((DIRECT, line))),)))
    shown = settings_window(window, SettingsSection.NOTIFICATIONS)
    for size in (QSize(900, 620), *LOW):
        shown.resize(size)
        settle()
        ticks = shown.findChildren(QAbstractButton, "numberTick")
        assert len(ticks) == 2
        for one in ticks:
            assert one.height() >= one.heightForWidth(one.width()), size


def test_it_keeps_its_size_from_section_to_section(window: Window) -> None:
    window.show_accounts(AccountList((account(),)))
    shown = settings_window(window, SettingsSection.ACCOUNTS)
    for size in (shown.size(), *LOW):
        shown.resize(size)
        for section in SettingsSection:
            settings_window(window, section)
            settle()
            assert shown.size() == size, section
