"""What tests of notifications share."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import Notification
from desktop.ui.notify.notifier import Notifier
from desktop.ui.window.window import Window

TIMEOUT_MS = 60_000


class SignalRecorder:
    """Records shown notifications and withdrawn keys."""

    def __init__(self, notifier: Notifier) -> None:
        self.shown: list[Notification] = []
        self.withdrawn: list[str] = []
        notifier.wanted.connect(self.shown.append)
        notifier.withdrawn.connect(self.withdrawn.append)


@pytest.fixture
def behind(window: Window, qtbot: QtBot) -> None:
    """The window is not in front. Another window gets the focus first: a window that is hidden with
    the focus would not receive a focus event when it is shown again."""
    other = QWidget()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow, timeout=TIMEOUT_MS)
    window.shell.hide()
    other.hide()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None, timeout=TIMEOUT_MS)


@pytest.fixture
def in_front(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.shell, timeout=TIMEOUT_MS)


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")
