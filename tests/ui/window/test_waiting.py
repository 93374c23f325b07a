"""A long queue and a rate penalty: how many texts wait, how long it takes, when sending resumes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.errors import RateLimitedError
from desktop.core.model import Draft, Trouble, TroubleKind, Troubles
from desktop.messages import Outbox
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.samples import account

Find = Callable[[str], QWidget]


def _words(find: Find, name: str) -> str:
    label = find(name)
    assert isinstance(label, QLabel)
    return label.text()


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (200, "200 waiting · about 5 minutes"),
        (81, "81 waiting · about 3 minutes"),
        (20, "20 waiting · less than a minute"),
        (40, "40 waiting · about 1 minute"),
        (1, ""),
    ],
)
def test_the_label_shows_how_many_wait_and_how_long_it_takes(
    window: Window, outbox: Outbox, find: Find, qtbot: QtBot, count: int, said: str
) -> None:
    mine = account()
    for n in range(count):
        to = f"+1415555{n + 120:04}"
        outbox.queue(Draft(f"text-{n}", mine.key, "+16505550101", to, "Hello"))
    until = now_ms() + 45_000
    limited = Trouble(TroubleKind.RATE_LIMITED, RateLimitedError(0).notice, mine.key.text, until)
    window.show_troubles(Troubles((limited,)))
    with qtbot.waitSignal(window.main_page.view.model.refreshed):
        window.main_page.view.refresh_later()
    qtbot.waitUntil(lambda: _words(find, "waitingLabel") == said)
    _keep_picture(window, f"waiting-{count}")


def test_the_status_bar_counts_down_to_the_end_of_a_penalty(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    until = now_ms() + 3_500
    limited = Trouble(TroubleKind.RATE_LIMITED, RateLimitedError(0).notice, "", until)
    window.show_troubles(Troubles((limited,)))
    assert "Next try in" in _words(find, "statusAdvice")
    qtbot.waitUntil(lambda: "Next try in 1\u00a0s." in _words(find, "statusAdvice"))
    qtbot.waitUntil(lambda: "Next try" not in _words(find, "statusAdvice"))


def _keep_picture(window: Window, name: str) -> None:
    """Saves a picture for inspection, where the environment asks for one."""
    folder = os.environ.get("OWNLINE_TEST_PICTURES")
    if folder:
        assert window.grab().save(str(Path(folder) / f"{name}.png"))
