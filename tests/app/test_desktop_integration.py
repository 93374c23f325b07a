"""Notifications and the tray, with a real window."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMenu
from pytestqt.qtbot import QtBot

from desktop.app.desktop_integration import DesktopIntegration
from desktop.core.model import AccountList, AccountState, ConversationFilter, Notification
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.preferences.notification_settings import NotificationSettings
from desktop.ui.window.tray import Tray
from desktop.ui.window.window import Window
from tests.notifications.conftest import DaemonProcess, needs_bus
from tests.ui.inbound import read_elsewhere, receive
from tests.ui.languages import RESOURCES
from tests.ui.samples import KIM, account, put, set_row, settings_window

# The offscreen platform warns when an icon is shown, and shows none.
on_no_panel = pytest.mark.qt_log_ignore(
    "No such signal QPlatformNativeInterface::systemTrayWindowChanged"
)


@pytest.fixture
def integration(
    window: Window, outbox: Outbox, settings: QSettings
) -> Iterator[DesktopIntegration]:
    made = integrate(window, outbox, settings)
    yield made
    made._end()


def integrate(
    window: Window,
    outbox: Outbox,
    settings: QSettings,
    *,
    has_tray: Callable[[], bool] = lambda: False,
) -> DesktopIntegration:
    return DesktopIntegration(window, outbox, settings, RESOURCES, has_tray)


@pytest.fixture
def daemon(qtbot: QtBot) -> Iterator[DaemonProcess]:
    made = DaemonProcess(qtbot, "desktop", "body", "actions")
    yield made
    made.kill()


@pytest.fixture
def panel() -> list[bool]:
    """Whether there is a panel with a tray; the offscreen platform never has one."""
    return [True]


@pytest.fixture
def tray(window: Window, outbox: Outbox, settings: QSettings, panel: list[bool]) -> Iterator[Tray]:
    made = integrate(window, outbox, settings, has_tray=lambda: panel[0])
    assert made.tray is not None
    yield made.tray
    made._end()


def action(menu: QMenu, name: str) -> QAction:
    return next(one for one in menu.actions() if one.text().replace("&", "") == name)


def integration_of(window: Window) -> DesktopIntegration:
    found = window.findChild(DesktopIntegration)
    assert found is not None
    return found


def keep_running_tick(window: Window) -> QCheckBox | None:
    """As the settings have it, which are opened for it."""
    shown = settings_window(window, SettingsSection.NOTIFICATIONS)
    return shown.findChild(QCheckBox, "keepRunningTick")


def menu_names(menu: QMenu) -> list[str]:
    return [one.text().replace("&", "") for one in menu.actions() if one.isVisible()]


# --- notifications ----------------------------------------------------------------------------


def test_it_knows_the_accounts_that_were_shown_before_it(
    window: Window, outbox: Outbox, settings: QSettings
) -> None:
    put(outbox, "waits")
    window.shell.hide()
    window.show_accounts(AccountList((account(state=AccountState.SIGNED_OUT),)))
    integration = integrate(window, outbox, settings)
    titles: list[str] = []
    integration.notifier.wanted.connect(lambda one: titles.append(one.title))
    integration.notifier.look()
    assert ["is signed out" in title for title in titles] == [True]
    integration._end()


@needs_bus
def test_a_failure_is_notified_and_a_press_shows_the_text(
    window: Window,
    outbox: Outbox,
    database: Database,
    daemon: DaemonProcess,
    integration: DesktopIntegration,
    qtbot: QtBot,
) -> None:
    id_ = put(outbox, "secret words")
    window.shell.hide()
    set_row(database, id_, state="rejected", code="MSG-304", reason="secret words")
    window.main_page.view.refresh_later()
    (values,) = daemon.wait_for("Notify")
    assert "0123" in values[3]
    assert "secret" not in str(values)
    daemon.command("press 1")
    qtbot.waitUntil(window.isVisible)
    assert window.main_page.view.chosen_id() == id_
    daemon.wait_for("CloseNotification")


@needs_bus
def test_an_answer_is_notified_as_plain_text_and_a_press_opens_its_conversation(
    window: Window,
    outbox: Outbox,
    database: Database,
    daemon: DaemonProcess,
    integration: DesktopIntegration,
    qtbot: QtBot,
) -> None:
    opened: list[int] = []
    window.commands.open_conversation.connect(lambda id_, _at: opened.append(id_))
    window.shell.hide()
    receive(database, "<b>bold</b> & <img src='x'>")
    window.main_page.view.refresh_later()
    (values,) = daemon.wait_for("Notify")
    assert "0123" in values[3]
    assert values[4].endswith(": \u2068<b>bold</b> & <img src='x'>\u2069")
    daemon.command("press 1")
    qtbot.waitUntil(window.isVisible)
    assert opened == [outbox.conversations.ids(ConversationFilter(), 1)[0][1]]
    daemon.wait_for("CloseNotification")


@needs_bus
def test_the_notification_of_a_conversation_read_on_the_phone_is_closed(
    window: Window, database: Database, daemon: DaemonProcess, integration: DesktopIntegration
) -> None:
    window.shell.hide()
    record = receive(database)
    window.main_page.view.refresh_later()
    daemon.wait_for("Notify")
    read_elsewhere(database, record)
    window.main_page.view.refresh_later()
    assert daemon.wait_for("CloseNotification") == [[1]]


@needs_bus
def test_a_failure_before_the_start_is_notified_after_it(
    window: Window,
    outbox: Outbox,
    database: Database,
    daemon: DaemonProcess,
    settings: QSettings,
) -> None:
    set_row(database, put(outbox), state="unconfirmed")
    window.shell.hide()
    integration = integrate(window, outbox, settings)
    daemon.wait_for("Notify")
    integration._end()


def test_the_notifier_stays_stopped_after_the_end(
    integration: DesktopIntegration, window: Window
) -> None:
    """Closing a window moves the focus, which would open the bus again."""
    integration._end()
    integration.notifier.look_later()
    integration.notifier._focus_changed(window.shell.windowHandle())
    assert not [one for one in integration.notifier.findChildren(QTimer) if one.isActive()]


def test_a_notification_without_a_bus_or_a_tray_does_nothing(
    integration: DesktopIntegration,
) -> None:
    integration._show(Notification("failed", "A text failed"))
    integration._withdraw("failed")
    integration._pressed("failed", "")


# --- the tray ---------------------------------------------------------------------------------


@on_no_panel
def test_the_tray_counts_texts_and_opens_the_window(
    window: Window, outbox: Outbox, database: Database, tray: Tray
) -> None:
    assert menu_names(tray.menu) == ["Open Ownline", "New text", "", "Quit"]
    assert tray.icon.toolTip() == "Ownline"
    plain = tray.icon.icon().pixmap(32, 32).toImage()
    ids = [put(outbox) for _ in range(2)]
    for id_ in ids:
        set_row(database, id_, state="unconfirmed")
    window.main_page.view.model.refresh()
    assert menu_names(tray.menu)[2] == "2 texts need a decision"
    assert tray.icon.toolTip() == "Ownline: 2 texts need a decision"
    assert tray.icon.icon().pixmap(32, 32).toImage() != plain, "a badge"
    window.shell.hide()
    action(tray.menu, "2 texts need a decision").trigger()
    assert window.isVisible()
    assert window.main_page.view.chosen_id() == ids[1]


@on_no_panel
def test_the_tray_and_the_title_count_unread_conversations(
    window: Window, outbox: Outbox, database: Database, tray: Tray
) -> None:
    opened: list[int] = []
    window.commands.open_conversation.connect(lambda id_, _at: opened.append(id_))
    set_row(database, put(outbox), state="unconfirmed")
    receive(database)
    receive(database, "newest", "+14155550177")
    window.main_page.view.model.refresh()
    assert window.shell.windowTitle() == "(2) Ownline · 1 text needs a decision"
    assert menu_names(tray.menu)[2:4] == ["2 unread conversations", "1 text needs a decision"]
    assert tray.icon.toolTip() == "Ownline: 2 unread conversations and 1 text needs a decision"
    window.shell.hide()
    action(tray.menu, "2 unread conversations").trigger()
    assert window.isVisible()
    assert opened == [outbox.conversations.ids(ConversationFilter(), 1)[0][1]]
    outbox.conversations.mark_read(opened[0])
    window.attention.read()
    assert window.shell.windowTitle() == "(1) Ownline · 1 text needs a decision"
    assert menu_names(tray.menu)[2] == "1 unread conversation"


@on_no_panel
def test_new_text_in_the_tray_keeps_the_current_draft(
    window: Window, outbox: Outbox, tray: Tray
) -> None:
    compose = window.main_page.compose
    compose.text_field.setPlainText("half a text")
    window.shell.hide()
    action(tray.menu, "New text").trigger()
    assert window.isVisible()
    assert compose.is_empty()
    assert [one.text for one in outbox.drafts.all() if one.text] == ["half a text"]


def test_without_a_tray_closing_ends_the_program(
    window: Window, settings: QSettings, integration: DesktopIntegration, qtbot: QtBot
) -> None:
    NotificationSettings(settings).keep_running(True)
    assert integration.tray is None
    assert keep_running_tick(window) is None
    with qtbot.waitSignal(window.closing):
        window.shell.close()


@on_no_panel
def test_closing_ends_the_program_unless_it_should_keep_running(
    window: Window, settings: QSettings, tray: Tray, qtbot: QtBot
) -> None:
    stay = keep_running_tick(window)
    assert stay is not None
    assert not stay.isChecked()
    stay.click()
    window.main_page.compose.text_field.setPlainText("half a text")
    with qtbot.assertNotEmitted(window.closing):
        window.shell.close()
    assert not window.isVisible()
    action(tray.menu, "Open Ownline").trigger()
    assert window.isVisible()
    stay.click()
    with qtbot.waitSignal(window.closing):
        window.shell.close()


@on_no_panel
def test_hiding_the_window_saves_the_draft(
    window: Window, settings: QSettings, outbox: Outbox, tray: Tray
) -> None:
    NotificationSettings(settings).keep_running(True)
    window.main_page.compose.text_field.setPlainText("half a text")
    window.shell.close()
    assert [one.text for one in outbox.drafts.all()] == ["half a text"]


@on_no_panel
def test_quit_in_the_tray_ends_a_program_that_keeps_running(
    window: Window, settings: QSettings, tray: Tray, qtbot: QtBot
) -> None:
    NotificationSettings(settings).keep_running(True)
    window.shell.close()
    with qtbot.waitSignal(window.closing):
        action(tray.menu, "Quit").trigger()


@on_no_panel
def test_the_quit_shortcut_ends_a_program_that_keeps_running(
    window: Window, settings: QSettings, tray: Tray, qtbot: QtBot
) -> None:
    NotificationSettings(settings).keep_running(True)
    window.activateWindow()
    with qtbot.waitSignal(window.closing):
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@on_no_panel
def test_a_tray_that_appears_later_is_found(
    window: Window, settings: QSettings, integration: DesktopIntegration, qtbot: QtBot
) -> None:
    NotificationSettings(settings).keep_running(True)
    integration._has_tray = lambda: True
    with qtbot.assertNotEmitted(window.closing):
        window.shell.close()
    assert integration.tray is not None
    assert keep_running_tick(window) is not None


@on_no_panel
def test_closing_ends_the_program_when_the_tray_is_gone(
    window: Window, settings: QSettings, tray: Tray, panel: list[bool], qtbot: QtBot
) -> None:
    NotificationSettings(settings).keep_running(True)
    panel[0] = False
    with qtbot.waitSignal(window.closing):
        window.shell.close()


@on_no_panel
def test_the_tray_tooltip_contains_no_text_from_outside(
    window: Window, outbox: Outbox, database: Database, tray: Tray
) -> None:
    set_row(database, put(outbox, "<img src='x'>", KIM), state="unconfirmed")
    window.show_accounts(AccountList((account(name="<b>x</b>"),)))
    window.main_page.view.model.refresh()
    assert "<" not in tray.icon.toolTip() + " ".join(menu_names(tray.menu))
