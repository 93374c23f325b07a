"""The window that waits for a large outbox to be brought up to date."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.errors import MigrationStoppedError
from desktop.network.clocks import wall_ms
from desktop.outbox.migration import Migration
from desktop.ui.migrating import Migrating, open_up_to_date
from tests.outbox.older import older_outbox


def shown() -> Migrating | None:
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, Migrating)]
    return next((one for one in windows if one.isVisible()), None)


def test_it_shows_how_far_it_is_until_it_is_over(qtbot: QtBot, tmp_path: Path) -> None:
    file = older_outbox(tmp_path / "outbox.db")
    seen: list[int] = []

    def look() -> None:
        window = shown()
        if window is not None:
            seen.append(window.bar.value())

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(10)
    open_up_to_date(file, wall_ms).close()
    timer.stop()
    assert seen == sorted(seen)
    assert seen[-1] > seen[0]
    assert shown() is None


def test_what_is_done_cannot_be_taken_back(qtbot: QtBot, tmp_path: Path) -> None:
    migration = Migration(older_outbox(tmp_path / "outbox.db"), wall_ms)
    migration.result()
    window = Migrating(migration)
    qtbot.addWidget(window)
    window.follow()
    assert not window.stop_button.isEnabled()
    window.close()
    assert not migration._is_stopped.is_set()


@pytest.mark.parametrize("how", ["button", "close"])
def test_not_now_leaves_everything_as_it_was(qtbot: QtBot, tmp_path: Path, how: str) -> None:
    file = older_outbox(tmp_path / "outbox.db")
    before = file.read_bytes()

    def press() -> None:
        window = shown()
        if window is not None and how == "button":
            window.stop_button.click()
        elif window is not None:
            window.close()

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(10)
    with pytest.raises(MigrationStoppedError) as told:
        open_up_to_date(file, wall_ms)
    timer.stop()
    assert told.value.notice.title == "Your texts were not brought up to date"
    assert file.read_bytes() == before
