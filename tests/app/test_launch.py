"""The program in this process: start, choice of the service, end."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.program import Program
from desktop.app.settings import open_settings
from desktop.app.single_instance import SingleInstance
from desktop.core.clocks import wall_ms
from desktop.core.model import Service
from desktop.core.paths import Paths
from desktop.database.recovery.opening import prepare
from desktop.ui.commands import SettingsSection
from tests.practice_service import ROOT
from tests.programs import is_running, show_empty_window, start_program
from tests.ui.samples import Browser


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, paths: Paths) -> Iterator[Program]:
    ended: list[int] = []
    made = started(paths, ended.append)
    yield made
    made.window.shell.close()
    qtbot.waitUntil(lambda: ended == [0])
    made.window.shell.deleteLater()


def started(paths: Paths, leave: Callable[[int], None]) -> Program:
    settings = open_settings(paths)
    return start_program(paths, settings, show_empty_window(paths, settings), leave)


def service(client_id: str) -> Service:
    """Nothing listens at this address, and nothing is requested before a sign-in."""
    return Service("https://127.0.0.1:9", client_id, "https://127.0.0.1:9")


def test_without_a_client_id_it_shows_the_set_up_page_and_no_thread_runs(
    program: Program, qtbot: QtBot
) -> None:
    page = program.window.shell.findChild(QWidget, "setupPage")
    assert page is not None
    qtbot.waitUntil(page.isVisible)
    qtbot.wait(200)
    assert not is_running(program)


def test_a_new_service_starts_a_new_network_thread(program: Program, qtbot: QtBot) -> None:
    program.window.commands.use_service.emit(service("first"))
    qtbot.waitUntil(lambda: is_running(program))
    first = program._thread

    program.window.commands.use_service.emit(service("second"))
    qtbot.waitUntil(
        lambda: is_running(program) and program._thread is not first and not program._is_changing
    )


def test_a_sign_in_that_is_asked_for_at_once_is_with_the_new_service(
    program: Program, qtbot: QtBot
) -> None:
    commands, browser = program.window.commands, Browser()
    program.window.sign_in_page()._open_url = browser.open
    commands.use_service.emit(service("first"))
    qtbot.waitUntil(lambda: is_running(program))
    commands.sign_in.emit()
    qtbot.waitUntil(lambda: "first" in "".join(browser.links))
    commands.use_service.emit(service("second"))
    button = program.window.shell.findChild(QPushButton, "signInButton")
    assert button is not None
    assert button.isVisible(), "the first one does not wait any more"
    button.click()
    qtbot.waitUntil(lambda: "second" in "".join(browser.links))


def test_every_command_is_connected(program: Program, qtbot: QtBot) -> None:
    program.window.commands.use_service.emit(service("first"))
    qtbot.waitUntil(lambda: is_running(program))
    commands = program.window.commands
    about = commands.metaObject()
    signals = [about.method(at) for at in range(about.methodOffset(), about.methodCount())]
    named = {one.name().toStdString(): one for one in signals}
    assert {"sign_in", "read_again", "remember_again"} <= set(named)
    qtbot.waitUntil(
        lambda: [name for name, one in named.items() if not commands.isSignalConnected(one)] == []
    )


def test_the_settings_name_the_folders_of_this_run(program: Program, paths: Paths) -> None:
    program.window.commands.open_settings.emit(SettingsSection.PRIVACY)
    place = program.window.shell.findChild(QLabel, "pathTexts")
    assert place is not None
    assert str(paths.data) in place.text().replace("\u200b", "")


def test_closing_hides_the_window_at_once_and_ends_the_thread(
    program: Program, qtbot: QtBot
) -> None:
    program.window.commands.use_service.emit(service("first"))
    qtbot.waitUntil(lambda: is_running(program))
    program.window.shell.close()
    assert not program.window.isVisible()
    qtbot.waitUntil(lambda: not is_running(program))


def test_a_second_instance_does_not_get_the_lock(paths: Paths) -> None:
    first, second = SingleInstance(paths.lock_file), SingleInstance(paths.lock_file)
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_second_start_waits_for_a_first_that_is_slow(paths: Paths) -> None:
    first = subprocess.Popen(
        [sys.executable, "-c", _SLOW_FIRST, str(paths.lock_file)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "holds the lock"
        second = SingleInstance(paths.lock_file)
        assert not second.acquire_soon("sms:+14155550100")
        assert first.communicate(timeout=60)[0].split() == ["raised", "sms:+14155550100"]
    finally:
        first.kill()
        first.communicate()


_SLOW_FIRST = """
import pathlib, sys
from PySide6.QtCore import QCoreApplication, QTimer
from desktop.app.single_instance import SingleInstance

application = QCoreApplication([""])
instance = SingleInstance(pathlib.Path(sys.argv[1]))
assert instance.acquire()
instance.raise_wanted.connect(lambda: print("raised", flush=True))
instance.link_given.connect(lambda link: (print(link, flush=True), application.quit()))
QTimer.singleShot(4_000, instance.listen)
print("holds the lock", flush=True)
application.exec()
"""


def test_a_damaged_outbox_is_shown_in_the_status_bar(
    qapp: QApplication, qtbot: QtBot, paths: Paths
) -> None:
    paths.outbox_file.write_bytes(b"not a database at all" * 500)
    program = started(paths, lambda _: None)
    qtbot.waitUntil(lambda: program.window.troubles.shown is not None)
    assert prepare(paths.outbox_file, wall_ms) is None
    program.window.shell.close()
    program.window.shell.deleteLater()
