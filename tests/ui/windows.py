"""The window, opened in the order of `desktop.app.launch`."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.core.model import Service
from desktop.messages import Outbox
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from tests.ui.languages import RESOURCES
from tests.ui.samples import Browser


def opened(
    qtbot: QtBot, outbox: Outbox, settings: QSettings, service: Service | None, browser: Browser
) -> Window:
    """It is seen when this returns, and gone at the end of the test."""
    shell = Shell(settings, RESOURCES)
    qtbot.addWidget(shell)
    shell.show_first()
    window = Window(shell, outbox, settings, service, browser.open, RESOURCES)
    shell.show_content(window)
    qtbot.waitExposed(shell)
    return window
