"""The window shows the outbox."""

from __future__ import annotations

import pytest

from desktop.ui.window.window import Window


@pytest.fixture
def window(window: Window) -> Window:
    window.main_page.workspace.show_outbox()
    return window
