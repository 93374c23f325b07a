"""Nothing in the dialog of a time moves while one types."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.compose.nights import Nights
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.window.window import Window
from tests.ui.places import by_day, by_night

pytestmark = pytest.mark.usefixtures("night_is_told")


def places(dialog: TimeDialog, qtbot: QtBot) -> list[object]:
    """Of all that stands there always."""
    qtbot.wait(20)
    names = ("timeTitle", "timeField", "timeDay", "timeOpenNote", "planButton", "cancelPlanButton")
    parts = [dialog.findChild(QWidget, name) for name in names]
    return [part.geometry().getRect() for part in parts if part is not None]


def test_nothing_moves_while_a_time_is_typed(window: Window, qtbot: QtBot) -> None:
    settings = SendingSettings(window.main_page.compose.sending.before._settings._settings)
    for numbers in (by_night()[:1], [*by_night()[:2], *by_day()[:1]], []):
        nights = Nights(settings, partial(tuple, numbers))
        dialog = TimeDialog(window.theme, window, nights)
        dialog.open()
        field = dialog._field
        before, size = places(dialog, qtbot), dialog.size()
        assert len(before) == 6
        at = field.dateTime()
        for hours in range(0, 24, 4):
            field.setDateTime(at.addSecs(hours * 3600))
            assert places(dialog, qtbot) == before, numbers
        field.setDateTime(at.addDays(-1))
        for typed in (field.text(), "31/11", "30/11/2026 05:0930"):
            field.setText(typed)
            assert places(dialog, qtbot) == before, numbers
            plan = dialog.findChild(QPushButton, "planButton")
            assert isinstance(plan, QPushButton)
            plan.click()
            notice = dialog.findChild(QLabel, "timeNotice")
            assert isinstance(notice, QLabel)
            assert notice.isVisible()
            assert places(dialog, qtbot) == before, numbers
        assert dialog.size() == size
        dialog.close()
