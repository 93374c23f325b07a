"""Painting, reading the list and sending hold the GUI priority lock."""

from __future__ import annotations

import threading

from PySide6.QtCore import QSettings
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.gui_priority import frame
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from tests.ui.languages import RESOURCES


def is_in_frame() -> bool:
    """Whether the GUI thread is in a frame, as seen by another thread."""
    found = []

    def try_lock() -> None:
        is_free = frame.acquire(blocking=False)
        found.append(not is_free)
        if is_free:
            frame.release()

    thread = threading.Thread(target=try_lock)
    thread.start()
    thread.join()
    return found[0]


class Canvas(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[bool] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        self.seen.append(is_in_frame())


def test_painting_is_a_frame(qtbot: QtBot, settings: QSettings) -> None:
    shell, canvas = Shell(settings, RESOURCES), Canvas()
    qtbot.addWidget(shell)
    shell.show_first()
    shell.show_content(canvas)
    qtbot.waitUntil(lambda: bool(canvas.seen))
    # Paint events from the system, such as the first one, are not inside a frame.
    canvas.seen.clear()
    canvas.update()
    qtbot.waitUntil(lambda: bool(canvas.seen))
    assert any(canvas.seen)
    assert not is_in_frame()


def test_reading_the_list_again_is_a_frame(window: Window) -> None:
    seen: list[bool] = []
    model = window.main_page.view.model
    model.refreshed.connect(lambda: seen.append(is_in_frame()))
    model.refresh()
    assert (seen, is_in_frame()) == ([True], False)


def test_sending_is_a_frame(window: Window) -> None:
    seen: list[bool] = []
    compose = window.main_page.compose
    window.commands.process_outbox.connect(lambda: seen.append(is_in_frame()))
    compose.recipient.set_text("(415) 555-0100")
    compose.text_field.setPlainText("Hello")
    compose.sending.send()
    assert (seen, is_in_frame()) == ([True], False)
