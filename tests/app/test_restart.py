"""Practice and RingCentral: starting the other process, and quitting this one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app.restart import Restart
from desktop.app.settings import open_settings
from desktop.core.model import DEFAULT_SERVER, AccountList, Service
from desktop.core.paths import find_paths
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.preferences.language import LANGUAGE_KEY
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import LOOK_KEY
from desktop.ui.window.window import Window
from tests.ui.samples import press, put

Open = Callable[[Service | None], Window]


class Start:
    """Stands in for the start of a process."""

    def __init__(self) -> None:
        self.asked: list[bool] = []
        """For each start whether it was practice."""
        self.works = True

    def __call__(self, *, practice: bool) -> bool:
        self.asked.append(practice)
        return self.works


@pytest.fixture
def start() -> Start:
    return Start()


@pytest.fixture(autouse=True)
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the other process."""
    for name in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "other"))
    monkeypatch.setenv("HOME", str(tmp_path / "other"))


def found(window: Window, name: str) -> QWidget:
    widget = window.shell.findChild(QWidget, name)
    assert widget is not None
    return widget


def choose(radio: QWidget) -> None:
    assert isinstance(radio, QRadioButton)
    radio.click()


def test_the_set_up_page_starts_practice(
    open_window: Open, settings: QSettings, start: Start, qtbot: QtBot
) -> None:
    window = open_window(None)
    Restart(window, settings, start)
    with qtbot.waitSignal(window.closing):
        press(found(window, "practiceButton"))
    assert start.asked == [True]


def test_the_set_up_page_asks_where_something_was_typed(
    open_window: Open, settings: QSettings, start: Start, qtbot: QtBot
) -> None:
    window = open_window(None)
    Restart(window, settings, start)
    field = found(window, "clientIdField")
    assert isinstance(field, QLineEdit)
    field.setText("abcdefgh")
    press(found(window, "practiceButton"))
    press(found(window, "stayButton"))
    assert start.asked == []
    assert field.text() == "abcdefgh"
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(found(window, "practiceButton"))
    with qtbot.waitSignal(window.closing):
        press(found(window, "confirmPracticeButton"))
    assert start.asked == [True]


def test_help_leads_to_practice_after_the_set_up(
    open_window: Open, settings: QSettings, start: Start, qtbot: QtBot
) -> None:
    window = open_window(Service(DEFAULT_SERVER, "abcdefgh", DEFAULT_SERVER))
    Restart(window, settings, start)
    window.show_accounts(AccountList())
    asked = window.shell.findChild(QAction, "practiceAction")
    assert isinstance(asked, QAction)
    asked.trigger()
    press(found(window, "stayButton"))
    assert start.asked == []
    assert window.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    asked.trigger()
    with qtbot.waitSignal(window.closing):
        press(found(window, "confirmPracticeButton"))
    assert start.asked == [True]


def test_help_leads_out_of_practice(
    window: Window, settings: QSettings, start: Start, qtbot: QtBot
) -> None:
    Restart(window, settings, start)
    window.commands.offer_practice.emit()
    with qtbot.waitSignal(window.closing):
        press(found(window, "confirmLeavePracticeButton"))
    assert start.asked == [False]


def test_the_settings_leave_practice(
    window: Window, settings: QSettings, start: Start, qtbot: QtBot, outbox: Outbox
) -> None:
    Restart(window, settings, start)
    put(outbox)
    put(outbox, send_at=now_ms() + 90_000_000)
    window.main_page.view.model.refresh()
    window.commands.open_settings.emit(SettingsSection.ACCOUNTS)
    press(found(window, "settingsLeavePracticeButton"))
    question = found(window, "leavePracticeQuestion")
    assert isinstance(question, Question)
    assert "Nothing is lost" in question.words()
    assert "They go out only in practice." in question.words()
    press(found(window, "stayButton"))
    assert start.asked == []
    assert window.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(found(window, "settingsLeavePracticeButton"))
    with qtbot.waitSignal(window.closing):
        press(found(window, "confirmLeavePracticeButton"))
    assert start.asked == [False]


def test_the_sign_in_page_leaves_practice(
    window: Window, settings: QSettings, start: Start, qtbot: QtBot
) -> None:
    Restart(window, settings, start)
    window.show_accounts(AccountList())
    press(found(window, "leavePracticeButton"))
    with qtbot.waitSignal(window.closing):
        press(found(window, "confirmLeavePracticeButton"))
    assert start.asked == [False]


def test_a_failed_start_keeps_the_window_open(
    open_window: Open, settings: QSettings, start: Start
) -> None:
    start.works = False
    window = open_window(None)
    Restart(window, settings, start)
    press(found(window, "practiceButton"))
    assert window.isVisible()
    assert found(window, "statusTitle").isVisible()


def test_with_ringcentral_leaving_practice_is_not_offered(open_window: Open) -> None:
    window = open_window(Service(DEFAULT_SERVER, "abcdefgh", DEFAULT_SERVER))
    window.show_accounts(AccountList())
    assert not found(window, "leavePracticeButton").isVisible()
    assert found(window, "changeServiceButton").isVisible()


def test_language_and_theme_are_those_of_the_person(
    window: Window, settings: QSettings, start: Start, qtbot: QtBot
) -> None:
    Restart(window, settings, start)
    settings.setValue(LANGUAGE_KEY, "es")
    paths = find_paths(False, os.environ, sys.platform, Path.home())
    paths.config.mkdir(parents=True)
    open_settings(paths).setValue(LOOK_KEY, "dark")
    window.commands.offer_practice.emit()
    with qtbot.waitSignal(window.closing):
        press(found(window, "confirmLeavePracticeButton"))
    other = open_settings(paths)
    assert other.value(LANGUAGE_KEY) == "es"
    assert not other.contains(LOOK_KEY), "here it follows the system"
    assert sys.platform == "win32" or not paths.settings_file.stat().st_mode & 0o077


def test_another_language_offers_the_restart_and_opens_again_at_the_end(
    window: Window, settings: QSettings, start: Start, qtbot: QtBot
) -> None:
    restart = Restart(window, settings, start)
    restart.open_again()
    assert start.asked == [], "only where it was wanted"
    window.commands.open_settings.emit(SettingsSection.LANGUAGE)
    offered = found(window, "restartButton")
    before = found(window, "esLanguageChoice").pos()
    assert not offered.isVisible()
    choose(found(window, "esLanguageChoice"))
    assert offered.isVisible()
    assert found(window, "esLanguageChoice").pos() == before, "nothing moves"
    choose(found(window, "enLanguageChoice"))
    assert not offered.isVisible(), "it is spoken already"
    choose(found(window, "esLanguageChoice"))
    with qtbot.waitSignal(window.closing):
        press(offered)
    assert start.asked == [], "this run still holds the outbox"
    restart.open_again()
    assert start.asked == [True], "practice again"


def test_staying_takes_the_restart_back(
    window: Window, settings: QSettings, start: Start, database: Database, qtbot: QtBot
) -> None:
    restart = Restart(window, settings, start)
    body = window.shell.findChild(QPlainTextEdit, "textField")
    assert body is not None
    body.setPlainText("not sent")
    with database.transaction():
        window.commands.restart.emit()
        asked = partial(window.shell.findChild, QWidget, "closeQuestion")
        qtbot.waitUntil(lambda: asked() is not None)
        press(found(window, "stayButton"))
    assert window.isVisible()
    restart.open_again()
    assert start.asked == []
