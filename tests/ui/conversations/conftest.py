"""A window with conversations: texts that came in are written as the network thread does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.window.window import Window

Show = Callable[[int], ThreadPage]
"""The fixture `show`: opens the conversation at a row of the list."""


@pytest.fixture
def show(window: Window) -> Show:
    def open_row(at: int = 0) -> ThreadPage:
        conversations = window.main_page.conversations
        conversations.refresh()
        window.main_page.workspace.open_conversation(conversations.model.id_at(at))
        QApplication.processEvents()
        return conversations.thread_page

    return open_row
