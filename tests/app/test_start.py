"""From the empty window to the whole program in this process, in the order of `app.launch`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.app import program as program_module
from desktop.app.desktop_integration import DesktopIntegration
from desktop.app.program import Program
from desktop.app.settings import open_settings
from desktop.app.single_instance import SingleInstance
from desktop.core.clocks import wall_ms
from desktop.core.model import AccountKey, Service, SignIn
from desktop.core.paths import Paths
from desktop.database.connection import Database
from desktop.startup.arguments import Options
from desktop.ui.preferences.notification_settings import NotificationSettings
from desktop.ui.window.shell import Shell
from tests.programs import is_running, show_empty_window, start_program

# Nothing listens there.
SERVER = "https://127.0.0.1:9"

Start = Callable[[], Program]


@pytest.fixture
def settings(paths: Paths) -> QSettings:
    return open_settings(paths)


@pytest.fixture
def known(paths: Paths, settings: QSettings) -> None:
    """An account that was signed in when the program was closed."""
    settings.setValue("service/client_id", "client")
    settings.setValue("service/server", SERVER)
    database = Database(paths.outbox_file, wall_ms)
    key = AccountKey(SERVER, "400", "101")
    KnownAccounts(database).remember(KnownAccount(key, "Ana Martins", "User", "101", "US"))
    database.close()


@pytest.fixture
def shell(qapp: QApplication, paths: Paths, settings: QSettings) -> Iterator[Shell]:
    """Shown, and still empty."""
    made = show_empty_window(paths, settings)
    yield made
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def ended() -> list[int]:
    return []


@pytest.fixture
def start(
    qtbot: QtBot, paths: Paths, settings: QSettings, shell: Shell, ended: list[int]
) -> Iterator[Start]:
    programs: list[Program] = []

    def begin() -> Program:
        programs.append(start_program(paths, settings, shell, ended.append))
        return programs[-1]

    yield begin
    for program in programs:
        program.window.quit()
        qtbot.waitUntil(lambda: ended == [0])
        program.close()


def integration(program: Program) -> DesktopIntegration | None:
    return program._integration.made


def words(widget: QWidget) -> str:
    return " ".join(label.accessibleName() or label.text() for label in widget.findChildren(QLabel))


@pytest.mark.usefixtures("known")
def test_the_recipient_field_has_the_focus_at_first(start: Start, qtbot: QtBot) -> None:
    program = start()
    field = program.window.main_page.compose.recipient.field
    assert program.window.shell.focusWidget() is field
    qtbot.waitUntil(field.hasFocus)


def test_the_set_up_page_has_the_focus_at_first(start: Start, qtbot: QtBot) -> None:
    program = start()
    page = program.window.findChild(QWidget, "setupPage")
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    focused = program.window.shell.focusWidget()
    assert focused is page or page.isAncestorOf(focused)


@pytest.mark.usefixtures("known")
def test_guide_and_about_open_on_command(start: Start, qtbot: QtBot) -> None:
    program = start()
    commands, shell = program.window.commands, program.window.shell
    for command, name in ((commands.open_guide, "guideView"), (commands.open_about, "aboutBox")):
        command.emit()
        view = shell.findChild(QWidget, name)
        assert view is not None, name
        qtbot.waitUntil(view.isVisible)
        view.close()


@pytest.mark.usefixtures("known")
def test_a_window_that_is_not_painted_starts_the_network_thread(
    start: Start, shell: Shell, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program_module, "_UNPAINTED_MS", 100)
    shell.showMinimized()
    program = start()
    shell.hide()
    qtbot.waitUntil(lambda: is_running(program))


@pytest.mark.usefixtures("known")
def test_closing_at_once_looks_for_a_tray(start: Start, settings: QSettings) -> None:
    """The desktop integration, which knows the tray, is created for it. There is no tray here."""
    NotificationSettings(settings).keep_running(True)
    program = start()
    assert integration(program) is None
    program.window.shell.close()
    made = integration(program)
    assert made is not None
    assert made.tray is None
    assert program._shutdown.has_begun


@pytest.mark.usefixtures("known")
def test_practice_can_be_left_at_once(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    """Also before the desktop integration exists."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    program = start()
    assert integration(program) is None
    program.window.commands.leave_practice.emit()
    confirm = program.window.shell.findChild(QPushButton, "confirmLeavePracticeButton")
    assert confirm is not None
    confirm.click()
    qtbot.waitUntil(lambda: program.window.troubles.shown is not None)
    assert "could not be started once more" in words(program.window.status_bar)


@pytest.mark.usefixtures("known")
def test_the_desktop_integration_starts_by_itself(start: Start, qtbot: QtBot) -> None:
    program = start()
    assert integration(program) is None
    qtbot.waitUntil(lambda: integration(program) is not None)


def test_a_sign_in_from_before_the_set_up_does_not_begin_after_it(
    start: Start, qtbot: QtBot
) -> None:
    program = start()
    qtbot.waitUntil(lambda: program._has_begun)
    shown: list[SignIn] = []
    program.window.commands.add_queue.emit()
    program.window.commands.use_service.emit(Service(SERVER, "abcdefgh", SERVER))
    worker = program._worker
    assert worker is not None
    worker.sign_in_changed.connect(shown.append)
    button = program.window.findChild(QWidget, "signInButton")
    assert button is not None
    qtbot.waitUntil(button.isVisible)
    done: list[bool] = []
    # The network thread takes what it is given in order: this is last.
    QTimer.singleShot(0, worker, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert shown == []


def test_presses_before_the_first_paint_do_nothing(start: Start, qtbot: QtBot) -> None:
    program = start()
    pressed: list[bool] = []
    button = program.window.findChild(QWidget, "saveServiceButton")
    assert isinstance(button, QPushButton)
    button.clicked.connect(lambda: pressed.append(True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == []
    qtbot.waitUntil(lambda: program._has_begun)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [True]


@pytest.mark.usefixtures("known")
def test_a_hidden_start_shows_the_window_only_where_there_is_no_tray(
    qtbot: QtBot,
    paths: Paths,
    settings: QSettings,
    qapp: QApplication,
    ended: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(program_module, "_NO_TRAY_MS", 300)
    shell = Shell(settings, paths.resources)
    instance = SingleInstance(paths.lock_file)
    program = Program(Options(hidden=True), paths, instance, settings, shell, ended.append)
    program.show()
    assert not shell.isVisible()
    qtbot.waitUntil(lambda: is_running(program))
    # The offscreen platform has no tray.
    qtbot.waitUntil(shell.isVisible)
    program.window.quit()
    qtbot.waitUntil(lambda: ended == [0])
    program.close()
    shell.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
