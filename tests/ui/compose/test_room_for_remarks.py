"""Nothing in the dialog of a time moves while one types."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.compose.nights import Nights
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.languages import spoken
from tests.ui.places import by_day, by_night
from tests.ui.samples import PRACTICE, Open
from tests.ui.settling import settle

pytestmark = pytest.mark.usefixtures("night_is_told")


def places(dialog: TimeDialog, qtbot: QtBot) -> list[object]:
    """Of all that stands there always."""
    settle()
    names = ("timeTitle", "timeField", "timeDay", "timeOpenNote", "planButton", "cancelPlanButton")
    parts = [dialog.findChild(QWidget, name) for name in names]
    return [part.geometry().getRect() for part in parts if part is not None]


def click_schedule(dialog: TimeDialog) -> None:
    plan = dialog.findChild(QPushButton, "planButton")
    assert isinstance(plan, QPushButton)
    plan.click()


def assert_whole(dialog: TimeDialog) -> None:
    """No line that is said is cut."""
    room = dialog._remarks.height()
    said = [one for one in (dialog._there, dialog._night, dialog._notice) if one.isVisible()]
    assert sum(one.heightForWidth(one.width()) for one in said) <= room, [x.text() for x in said]
    assert dialog._day.heightForWidth(dialog._day.width()) <= dialog._day.height()


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.parametrize("kind", ["one by night", "one by day", "several", "none", "unknown"])
@pytest.mark.parametrize("is_changed", [False, True])
def test_nothing_moves_after_a_time_was_refused(
    open_window: Open, qapp: QApplication, qtbot: QtBot, language: str, kind: str, is_changed: bool
) -> None:
    """A double click on *Schedule* hit nothing, once another day was chosen."""
    to = {
        "one by night": by_night()[:1],
        "one by day": by_day()[:1],
        "several": [*by_night()[:2], *by_day()[:1]],
    }.get(kind, [])
    with spoken(qapp, language):
        window = open_window(PRACTICE)
        settings = SendingSettings(window.main_page.compose.sending.before._settings._settings)
        settings.tell_night(True)
        nights = None if kind == "unknown" else Nights(settings, partial(tuple, to))
        planned = now_ms() + 86_400_000 if is_changed else None
        dialog = TimeDialog(window.theme, window, nights, (lambda: planned) if is_changed else None)
        dialog.open()
        before, size = places(dialog, qtbot), dialog.size()
        field = dialog._field
        good = field.dateTime()
        for wrong in (good.addDays(-2), good.addDays(500)):
            field.setDateTime(wrong)
            click_schedule(dialog)
            assert dialog._notice.isVisible()
            assert_whole(dialog)
            field.calendar.clicked.emit(good.date().addDays(3))
            assert not dialog._notice.isVisible()
            assert (places(dialog, qtbot), dialog.size()) == (before, size)
        for problem in dialog._problems().values():
            dialog._there.say("")
            dialog._night.say("")
            dialog._notice.say(problem)
            assert_whole(dialog)
        dialog._notice.say("")
        for hours in range(24, 24 * 8, 13):
            field.setDateTime(good.addSecs(hours * 3600))
            assert_whole(dialog)
            assert (places(dialog, qtbot), dialog.size()) == (before, size)
        dialog.close()


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
            click_schedule(dialog)
            notice = dialog.findChild(QLabel, "timeNotice")
            assert isinstance(notice, QLabel)
            assert notice.isVisible()
            assert places(dialog, qtbot) == before, numbers
        assert dialog.size() == size
        dialog.close()
