"""The settings window: one of it, opened from everywhere, and everything in it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.errors import OfflineError
from desktop.core.model import (
    AccountList,
    AccountState,
    Notice,
    Numbers,
    Reading,
    Sender,
    SenderKind,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.ui.attachments.picture_size import PictureSize, chosen_size
from desktop.ui.commands import SettingsSection
from desktop.ui.preferences.language import chosen_language
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.preferences.settings_window import SettingsWindow
from desktop.ui.window.window import Window
from tests.ui.inbound import receive
from tests.ui.samples import (
    ANA,
    DIRECT,
    FOLDERS,
    KIM,
    SALES,
    Browser,
    Find,
    Open,
    account,
    press,
    settings_window,
)


def pressed(shown: SettingsWindow, name: str) -> None:
    found = shown.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isVisible(), name
    found.click()


def title(shown: SettingsWindow) -> str:
    """Of the section that is shown."""
    found = [one for one in shown.findChildren(QScrollArea) if one.isVisible()]
    assert len(found) == 1, "no scroll bar in a scroll bar"
    return found[0].accessibleName()


def words(shown: SettingsWindow) -> list[str]:
    return [one.text() for one in shown.findChildren(QLabel) if one.isVisible()]


def test_it_is_opened_with_a_key_and_a_button_and_is_there_once(window: Window, find: Find) -> None:
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    first = find("settingsWindow")
    assert first.isVisible()
    assert not first.isModal()
    press(find("settingsButton"))
    assert len(window.shell.findChildren(SettingsWindow)) == 1
    QTest.keyClick(first, Qt.Key.Key_Escape)
    assert not first.isVisible()
    press(find("settingsButton"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert find("settingsWindow").isVisible(), "another one: the first one is deleted"


def test_it_has_its_size_and_section_again(window: Window) -> None:
    shown = settings_window(window, SettingsSection.ACCOUNTS)
    assert title(shown) == "Accounts"
    shown.resize(QSize(777, 555))
    sections = shown.findChild(QListWidget, "settingsList")
    assert sections is not None
    QTest.keyClick(sections, Qt.Key.Key_Down)
    assert title(shown) == "Numbers"
    shown.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.commands.open_settings.emit("")
    again = window.shell.findChild(SettingsWindow)
    assert again is not None
    assert again.size() == QSize(777, 555)
    assert title(again) == "Numbers"


@pytest.mark.parametrize("section", SettingsSection)
def test_everything_can_be_seen_while_nobody_is_signed_in(
    open_window: Open, section: SettingsSection
) -> None:
    window = open_window(None)
    for name in ("settingsButton", "helpButton"):
        found = [one for one in window.findChildren(QPushButton, name) if one.isVisible()]
        assert len(found) == 1, name
    shown = settings_window(window, section)
    assert title(shown)
    assert len(words(shown)) > 1


def test_settings_and_help_are_there_once_on_each_page(window: Window, open_window: Open) -> None:
    for accounts in ((account(),), (), (account(),)):
        window.show_accounts(AccountList(accounts))
        for name in ("settingsButton", "helpButton"):
            found = [one for one in window.findChildren(QPushButton, name) if one.isVisible()]
            assert len(found) == 1, name


def test_each_choice_is_kept_at_once(window: Window, settings: QSettings) -> None:
    shown = settings_window(window, SettingsSection.SENDING)
    pressed(shown, "holdTick")
    size = shown.findChild(QComboBox, "pictureSizeBox")
    assert size is not None
    size.activated.emit(size.findData(PictureSize.SMALL))
    settings_window(window, SettingsSection.LANGUAGE)
    pressed(shown, "frLanguageChoice")
    assert not SendingSettings(settings).holds_if_answered
    assert chosen_size(settings) is PictureSize.SMALL
    assert chosen_language(settings) == "fr"
    pressed(shown, "systemLanguageChoice")
    assert chosen_language(settings) == ""


def test_what_was_changed_elsewhere_is_shown(
    window: Window, settings: QSettings, qtbot: QtBot
) -> None:
    shown = settings_window(window, SettingsSection.SENDING)
    window.shell.activateWindow()
    qtbot.waitUntil(window.shell.isActiveWindow)
    hold = shown.findChild(QAbstractButton, "holdTick")
    assert hold is not None
    assert hold.isChecked()
    SendingSettings(settings).hold_if_answered(False)
    shown.activateWindow()
    qtbot.waitUntil(lambda: not hold.isChecked())


def test_a_muted_number_is_not_counted_at_once(
    window: Window, database: Database, qtbot: QtBot
) -> None:
    receive(database, "Hi", KIM)
    window.attention.read()
    assert window.attention.unread == 1
    shown = settings_window(window, SettingsSection.NOTIFICATIONS)
    tick = shown.findChildren(QAbstractButton, "numberTick")[0]
    assert DIRECT.phone_number[-4:] in tick.text()
    tick.click()
    assert window.attention.unread == 0


def test_numbers_show_what_is_read_and_what_could_not_be(window: Window, qtbot: QtBot) -> None:
    reading = replace(account(None), key=SALES, state=AccountState.SIGNING_IN)
    window.show_accounts(AccountList((account(),)))
    shown = settings_window(window, SettingsSection.NUMBERS)
    said = words(shown)
    assert "(650) 555-0101" in said
    assert any("Digital line" in one for one in said)
    assert "This is a fax number. Fax numbers cannot text." in said
    with qtbot.waitSignal(window.commands.read_again) as signal:
        pressed(shown, "reloadNumbersButton")
    assert signal.args == [ANA.text, Reading.NUMBERS]
    window.show_accounts(AccountList((reading,)))
    assert "Reading your numbers…" in words(shown)
    window.show_accounts(AccountList((replace(reading, numbers_failed=OfflineError().notice),)))
    assert not any("Reading" in one for one in words(shown))


def test_the_link_below_the_picker_scrolls_to_the_reasons(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    many = tuple(Sender(f"m{at}", f"+1650555{at:04}", SenderKind.DIRECT) for at in range(30))
    numbers = account().numbers
    assert numbers is not None
    window.show_accounts(AccountList((account(Numbers(many, numbers.hidden)),)))
    press(find("reasonsButton"))
    section = find("numbersSection")
    assert isinstance(section, QScrollArea)

    def is_seen() -> bool:
        row = section.findChild(QWidget, "reasonRow")
        return row is not None and not row.visibleRegion().isEmpty()

    qtbot.waitUntil(is_seen)


def test_the_folders_are_shown_and_opened(window: Window, browser: Browser) -> None:
    shown = settings_window(window, SettingsSection.PRIVACY)
    for name, folder in FOLDERS.items():
        place = shown.findChild(QLabel, f"path{name}")
        assert place is not None
        assert str(folder) in place.text().replace("\u200b", "")
        pressed(shown, f"open{name}Button")
    assert [Path(link.removeprefix("file://")) for link in browser.links] == list(FOLDERS.values())


def test_privacy_says_where_the_sign_ins_are_while_the_keyring_is_locked(window: Window) -> None:
    shown = settings_window(window, SettingsSection.PRIVACY)
    note = shown.findChild(QLabel, "privacySignIns")
    assert note is not None
    assert note.text() == "In the keyring of your system, until you sign out."
    notice = Notice("The sign-in cannot be remembered", "The system keyring is locked.")
    window.show_troubles(Troubles((Trouble(TroubleKind.KEYRING, notice, ANA.text),)))
    assert note.text() == "The sign-in cannot be remembered. The system keyring is locked."
    window.troubles.dismiss()
    assert "locked" in note.text()
    window.show_troubles(Troubles(()))
    assert note.text().startswith("In the keyring")


def test_privacy_leads_to_what_is_set_elsewhere(window: Window, qtbot: QtBot) -> None:
    shown = settings_window(window, SettingsSection.PRIVACY)
    pressed(shown, "goToNotificationsButton")
    assert title(shown) == "Notifications"
    settings_window(window, SettingsSection.PRIVACY)
    pressed(shown, "goToAccountsButton")
    assert title(shown) == "Accounts"
    settings_window(window, SettingsSection.PRIVACY)
    with qtbot.waitSignal(window.main_page.view.head.export_wanted):
        pressed(shown, "saveOutboxButton")
    assert not shown.isVisible()
    for top in QApplication.topLevelWidgets():
        if top.objectName() == "exportDialog" or top.inherits("QFileDialog"):
            top.close()
            top.deleteLater()


def test_it_closes_with_the_program(window: Window, qtbot: QtBot) -> None:
    shown = settings_window(window, SettingsSection.LOOK)
    with qtbot.waitSignal(window.closing):
        window.shell.close()
    assert not shown.isVisible()


def test_tab_stops_at_a_page_only_where_it_scrolls(window: Window, qtbot: QtBot) -> None:
    shown = settings_window(window, SettingsSection.LOOK)
    (page,) = shown.findChildren(QScrollArea, "lookSection")
    shown.resize(shown.width(), 900)
    qtbot.waitUntil(lambda: not page.focusPolicy() & Qt.FocusPolicy.TabFocus)
    frame = page.mapTo(shown, page.rect().bottomRight())
    assert frame.x() < shown.width() - 2
    assert frame.y() < shown.height() - 2
    (long,) = settings_window(window, SettingsSection.SENDING).findChildren(
        QScrollArea, "sendingSection"
    )
    shown.resize(shown.minimumSizeHint())
    qtbot.waitUntil(lambda: bool(long.focusPolicy() & Qt.FocusPolicy.TabFocus))


def test_tab_stops_at_the_choice_that_is_made(window: Window) -> None:
    for section, name in (
        (SettingsSection.LANGUAGE, "LanguageChoice"),
        (SettingsSection.LOOK, "LookChoice"),
        (SettingsSection.NOTIFICATIONS, "DetailChoice"),
    ):
        shown = settings_window(window, section)
        choices = [
            one for one in shown.findChildren(QRadioButton) if one.objectName().endswith(name)
        ]
        assert len(choices) > 2
        for chosen in reversed(choices):
            chosen.click()
            stops = [one for one in choices if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
            assert stops == [chosen]
