"""Notifications, the tray and the other run, around a real window."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.desktop_integration import DesktopIntegration
from desktop.app.late_integration import LateIntegration
from desktop.core.model import DEFAULT_SERVER, AccountList, AccountState, Notification, Service
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.preferences.notifications import choose_keep_running
from desktop.ui.window.tray import Tray
from desktop.ui.window.window import Window
from tests.notifications.conftest import DaemonProcess, needs_bus
from tests.ui.languages import RESOURCES, spoken
from tests.ui.samples import KIM, PRACTICE, Browser, account, opened, press, put, set_row

# The offscreen platform says so when an icon is shown, and shows none.
on_no_panel = pytest.mark.qt_log_ignore(
    "No such signal QPlatformNativeInterface::systemTrayWindowChanged"
)

PATIENCE_MS = 30_000


def now_ms() -> int:
    return time.time_ns() // 1_000_000


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    made = Outbox(tmp_path / "outbox.db", now_ms)
    yield made
    made.close()


@pytest.fixture
def database(outbox: Outbox, tmp_path: Path) -> Iterator[Database]:
    made = Database(tmp_path / "outbox.db", now_ms)
    yield made
    made.close()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, outbox: Outbox, settings: QSettings
) -> Iterator[Callable[[Service | None], Window]]:
    def make(service: Service | None) -> Window:
        return opened(qtbot, outbox, settings, service, Browser())

    with spoken(qapp, "en"):
        yield make


@pytest.fixture
def window(open_window: Callable[[Service | None], Window]) -> Window:
    made = open_window(PRACTICE)
    made.show_accounts(AccountList((account(),)))
    return made


@pytest.fixture
def starts() -> list[bool]:
    return []


@pytest.fixture
def around(
    window: Window, outbox: Outbox, settings: QSettings, starts: list[bool]
) -> Iterator[DesktopIntegration]:
    made = surround(window, outbox, settings, starts)
    yield made
    made._end()


def surround(
    window: Window,
    outbox: Outbox,
    settings: QSettings,
    starts: list[bool],
    *,
    works: bool = True,
    has_tray: Callable[[], bool] = lambda: False,
) -> DesktopIntegration:
    def start(*, practice: bool) -> bool:
        starts.append(practice)
        return works

    def make() -> DesktopIntegration:
        return DesktopIntegration(window, outbox, settings, RESOURCES, start, has_tray)

    made: DesktopIntegration = LateIntegration(window, make).around()
    return made


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
def tray(
    window: Window, outbox: Outbox, settings: QSettings, starts: list[bool], panel: list[bool]
) -> Iterator[Tray]:
    made = surround(window, outbox, settings, starts, has_tray=lambda: panel[0])
    assert made.tray is not None
    yield made.tray
    made._end()


def action(menu: QMenu, name: str) -> QAction:
    return next(one for one in menu.actions() if one.text().replace("&", "") == name)


def menu_names(menu: QMenu) -> list[str]:
    return [one.text().replace("&", "") for one in menu.actions() if one.isVisible()]


# --- notifications ----------------------------------------------------------------------------


def test_it_knows_the_sessions_that_were_shown_before_it(
    window: Window, outbox: Outbox, settings: QSettings, starts: list[bool]
) -> None:
    put(outbox, "waits")
    window.shell.hide()
    window.show_accounts(AccountList((account(state=AccountState.SIGNED_OUT),)))
    around = surround(window, outbox, settings, starts)
    told: list[str] = []
    around.notifier.wanted.connect(lambda one: told.append(one.title))
    around.notifier.look()
    assert ["is signed out" in title for title in told] == [True]
    around._end()


@needs_bus
def test_a_failure_goes_all_the_way_to_the_desktop_and_back(
    window: Window,
    outbox: Outbox,
    database: Database,
    daemon: DaemonProcess,
    around: DesktopIntegration,
    qtbot: QtBot,
) -> None:
    id_ = put(outbox, "secret words")
    window.shell.hide()
    set_row(database, id_, state="rejected", code="MSG-304", reason="secret words")
    window.messages_changed()
    (values,) = daemon.wait_for("Notify")
    assert "0123" in values[3]
    assert "secret" not in str(values)
    daemon.command("press 1")
    qtbot.waitUntil(window.isVisible, timeout=PATIENCE_MS)
    assert window.main_page.view.chosen_id() == id_
    daemon.wait_for("CloseNotification")


@needs_bus
def test_what_failed_before_the_start_is_told_after_it(
    window: Window,
    outbox: Outbox,
    database: Database,
    daemon: DaemonProcess,
    settings: QSettings,
    starts: list[bool],
) -> None:
    set_row(database, put(outbox), state="unconfirmed")
    window.shell.hide()
    around = surround(window, outbox, settings, starts)
    daemon.wait_for("Notify")
    around._end()


def test_what_has_ended_does_not_begin_again(around: DesktopIntegration, window: Window) -> None:
    """A window that is closed gives the keys to another: the bus would be opened anew."""
    around._end()
    around.notifier.look_later()
    around.notifier._focus_changed(window.shell.windowHandle())
    assert not [one for one in around.notifier.findChildren(QTimer) if one.isActive()]


def test_without_a_bus_or_a_tray_nothing_breaks(around: DesktopIntegration) -> None:
    around._tell(Notification("failed", "A text failed"))
    around._withdraw("failed")
    around._pressed("failed", "")


# --- the tray ---------------------------------------------------------------------------------


@on_no_panel
def test_the_tray_counts_and_leads_back(
    window: Window, outbox: Outbox, database: Database, tray: Tray
) -> None:
    assert menu_names(tray.menu) == ["Open Ownline", "New text", "", "Quit"]
    assert tray.icon.toolTip() == "Ownline"
    plain = tray.icon.icon().pixmap(32, 32).toImage()
    ids = [put(outbox) for _ in range(2)]
    for id_ in ids:
        set_row(database, id_, state="unconfirmed")
    window.main_page.view.model.refresh()
    assert menu_names(tray.menu)[2] == "2 texts need you"
    assert tray.icon.toolTip() == "Ownline: 2 texts need you"
    assert tray.icon.icon().pixmap(32, 32).toImage() != plain, "a dot"
    window.shell.hide()
    action(tray.menu, "2 texts need you").trigger()
    assert window.isVisible()
    assert window.main_page.view.chosen_id() == ids[1]


@on_no_panel
def test_a_new_text_is_begun_beside_the_one_that_is_written(
    window: Window, outbox: Outbox, tray: Tray
) -> None:
    compose = window.main_page.compose
    compose.text_field.setPlainText("half a text")
    window.shell.hide()
    action(tray.menu, "New text").trigger()
    assert window.isVisible()
    assert compose.is_empty()
    assert [one.text for one in outbox.drafts.all() if one.text] == ["half a text"]


def test_without_a_tray_closing_ends_whatever_was_chosen(
    window: Window, settings: QSettings, around: DesktopIntegration, qtbot: QtBot
) -> None:
    choose_keep_running(settings, True)
    assert around.tray is None
    menu = window.shell.findChild(QMenu, "attentionMenu")
    assert menu is not None
    assert "keepRunningAction" not in [one.objectName() for one in menu.actions()]
    with qtbot.waitSignal(window.closing):
        window.shell.close()


@on_no_panel
def test_closing_ends_unless_the_person_chose_to_stay(
    window: Window, settings: QSettings, tray: Tray, qtbot: QtBot
) -> None:
    menus = window.shell.findChildren(QMenu, "attentionMenu")
    stay = next(
        one for menu in menus for one in menu.actions() if one.objectName() == "keepRunningAction"
    )
    assert not stay.isChecked()
    stay.trigger()
    window.main_page.compose.text_field.setPlainText("half a text")
    with qtbot.assertNotEmitted(window.closing):
        window.shell.close()
    assert not window.isVisible()
    action(tray.menu, "Open Ownline").trigger()
    assert window.isVisible()
    stay.trigger()
    with qtbot.waitSignal(window.closing):
        window.shell.close()


@on_no_panel
def test_what_is_typed_is_kept_when_the_window_hides(
    window: Window, settings: QSettings, outbox: Outbox, tray: Tray
) -> None:
    choose_keep_running(settings, True)
    window.main_page.compose.text_field.setPlainText("half a text")
    window.shell.close()
    assert [one.text for one in outbox.drafts.all()] == ["half a text"]


@on_no_panel
def test_quit_ends_even_then(window: Window, settings: QSettings, tray: Tray, qtbot: QtBot) -> None:
    choose_keep_running(settings, True)
    window.shell.close()
    with qtbot.waitSignal(window.closing):
        action(tray.menu, "Quit").trigger()


@on_no_panel
def test_so_does_the_shortcut(
    window: Window, settings: QSettings, tray: Tray, qtbot: QtBot
) -> None:
    choose_keep_running(settings, True)
    window.activateWindow()
    with qtbot.waitSignal(window.closing):
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)


@on_no_panel
def test_a_tray_that_came_meanwhile_is_found(
    window: Window, settings: QSettings, around: DesktopIntegration, qtbot: QtBot
) -> None:
    choose_keep_running(settings, True)
    around._has_tray = lambda: True
    with qtbot.assertNotEmitted(window.closing):
        window.shell.close()
    assert around.tray is not None
    assert window.shell.findChild(QAction, "keepRunningAction") is not None


@on_no_panel
def test_a_tray_that_has_gone_keeps_nobody(
    window: Window, settings: QSettings, tray: Tray, panel: list[bool], qtbot: QtBot
) -> None:
    choose_keep_running(settings, True)
    panel[0] = False
    with qtbot.waitSignal(window.closing):
        window.shell.close()


# --- practice and RingCentral -----------------------------------------------------------------


def found(window: Window, name: str) -> QWidget:
    widget = window.shell.findChild(QWidget, name)
    assert widget is not None
    return widget


def test_a_newcomer_can_try_practice_first(
    open_window: Callable[[Service | None], Window],
    outbox: Outbox,
    settings: QSettings,
    starts: list[bool],
    qtbot: QtBot,
) -> None:
    window = open_window(None)
    surround(window, outbox, settings, starts)
    with qtbot.waitSignal(window.closing):
        press(found(window, "practiceButton"))
    assert starts == [True]


def test_practice_leads_to_ringcentral(
    window: Window, around: DesktopIntegration, starts: list[bool], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.closing):
        action(window.main_page.header.menu, "Use Ownline with RingCentral…").trigger()
    assert starts == [False]


def test_so_does_its_sign_in_page(
    window: Window, around: DesktopIntegration, starts: list[bool], qtbot: QtBot
) -> None:
    window.show_accounts(AccountList())
    with qtbot.waitSignal(window.closing):
        press(found(window, "leavePracticeButton"))
    assert starts == [False]


def test_what_cannot_be_started_ends_nothing(
    open_window: Callable[[Service | None], Window],
    outbox: Outbox,
    settings: QSettings,
    starts: list[bool],
) -> None:
    window = open_window(None)
    around = surround(window, outbox, settings, starts, works=False)
    press(found(window, "practiceButton"))
    assert window.isVisible()
    assert found(window, "bannerFrame").isVisible()
    around._end()


def test_with_ringcentral_nothing_speaks_of_leaving_practice(
    open_window: Callable[[Service | None], Window],
) -> None:
    window = open_window(Service(DEFAULT_SERVER, "abcdefgh", DEFAULT_SERVER))
    window.show_accounts(AccountList())
    assert not found(window, "leavePracticeButton").isVisible()
    assert found(window, "changeServiceButton").isVisible()


@on_no_panel
def test_a_hostile_name_is_in_no_tooltip_of_the_tray(
    window: Window, outbox: Outbox, database: Database, tray: Tray
) -> None:
    set_row(database, put(outbox, "<img src='x'>", KIM), state="unconfirmed")
    window.show_accounts(AccountList((account(name="<b>x</b>"),)))
    window.main_page.view.model.refresh()
    assert "<" not in tray.icon.toolTip() + " ".join(menu_names(tray.menu))
