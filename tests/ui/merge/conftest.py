"""The window of a list, opened from the menu."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction

from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.window.window import Window


@pytest.fixture
def list_window(window: Window) -> Iterator[MergeWindow]:
    action = window.shell.findChild(QAction, "openListAction")
    assert isinstance(action, QAction)
    action.trigger()
    found = window.shell.findChild(MergeWindow)
    assert isinstance(found, MergeWindow)
    yield found
    for job in (found.preparation.reader.job, found.preparation.planner.job, found.queueing.job):
        job._end()
