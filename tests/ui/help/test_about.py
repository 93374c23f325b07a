"""The About dialog, diagnostics, and the crash report."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMessageBox, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.app.crash_report import CrashReport
from desktop.core.errors import DiskError
from desktop.core.model import AccountList
from desktop.messages import Outbox
from desktop.ui.help.about import About, diagnostics
from desktop.ui.window.window import Window
from tests.ui.samples import KIM, Browser, account


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    return {"Texts": tmp_path / "data", "Settings": tmp_path, "Log": tmp_path / "logs"}


@pytest.fixture
def box(window: Window, browser: Browser, folders: dict[str, Path], qtbot: QtBot) -> QMessageBox:
    about = About(window, folders, browser.open)
    window.commands.open_about.connect(about.show)
    window.show_accounts(AccountList((account(),)))
    action = window.shell.findChild(QAction, "aboutAction")
    assert action is not None
    action.trigger()
    found = window.shell.findChild(QMessageBox, "aboutBox")
    assert found is not None
    return found


def write(window: Window, text: str) -> None:
    field = window.shell.findChild(QPlainTextEdit, "textField")
    assert field is not None
    field.setPlainText(text)


def test_about_shows_version_licences_and_folders(
    box: QMessageBox, folders: dict[str, Path]
) -> None:
    assert __version__ in box.text()
    shown = box.informativeText()
    assert "LGPL" in shown
    assert all(str(folder) in shown for folder in folders.values())


def test_copying_diagnostics_keeps_the_box_open(box: QMessageBox) -> None:
    button = box.findChild(QPushButton, "copyDiagnosticsButton")
    assert button is not None
    button.click()
    assert f"Ownline: {__version__}" in QGuiApplication.clipboard().text()
    assert box.isVisible()


def test_the_log_folder_can_be_opened(
    box: QMessageBox, browser: Browser, folders: dict[str, Path]
) -> None:
    button = box.findChild(QPushButton, "openLogsButton")
    assert button is not None
    button.click()
    assert browser.links == [folders["Log"].as_uri()]
    assert box.isVisible()


def test_diagnostics_contain_no_personal_data(window: Window, box: QMessageBox) -> None:
    write(window, "Meet at noon")
    copied = diagnostics({"Log": Path.home() / "logs"})
    assert "Log: ~/logs" in copied.replace("\\", "/")
    view = account()
    for private in (str(Path.home()), "Meet at noon", KIM, view.name, view.key.text):
        assert private not in copied


def test_a_crash_keeps_the_draft(
    window: Window, outbox: Outbox, browser: Browser, folders: dict[str, Path],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    window.show_accounts(AccountList((account(),)))
    write(window, "half a text")
    assert not outbox.drafts.all()
    report = CrashReport(folders, window.main_page.compose.drafts.keep_now, browser.open, None)
    report(ValueError, ValueError("x"), None)
    assert [draft.text for draft in outbox.drafts.all()] == ["half a text"]
    assert "what you are typing is kept" in capsys.readouterr().err


def test_a_crash_does_not_claim_a_draft_that_was_not_saved(
    browser: Browser, folders: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise DiskError

    CrashReport(folders, refuse, browser.open, None)(ValueError, ValueError("x"), None)
    assert "could not be kept" in capsys.readouterr().err
