"""The window of a list, opened from the menu."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction

from desktop.ui.merge.merge_window import MergeWindow
from desktop.ui.window.window import Window
from tests.ui.merge.list_steps import TABLE


@pytest.fixture
def list_window(window: Window, settings: QSettings) -> Iterator[MergeWindow]:
    """There is no time to undo, but where a test sets it."""
    settings.setValue("sending/grace_seconds", 0)
    action = window.shell.findChild(QAction, "openListAction")
    assert isinstance(action, QAction)
    action.trigger()
    found = window.shell.findChild(MergeWindow)
    assert isinstance(found, MergeWindow)
    yield found
    for job in (found.preparation.reader.job, found.preparation.planner.job, found.queueing.job):
        job._end()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "visits.csv"
    path.write_text(TABLE, "utf-8")
    return path
