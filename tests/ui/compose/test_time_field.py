"""The field for date and time, used with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.compose.send_later import TimeField
from desktop.ui.widgets.theme import Theme
from tests.ui.languages import in_locale


@pytest.mark.parametrize(
    ("locale", "keys"),
    [("en_US", ">>630p"), ("en_US", ">>630pm"), ("fr_FR", ">>>1830"), ("de_DE", ">>>1830")],
)
def test_the_arrow_keys_go_from_part_to_part(
    theme: Theme, qtbot: QtBot, locale: str, keys: str
) -> None:
    """It begins with the day; what is typed replaces a part. ``>``: to the right."""
    day = QDate(2026, 12, 3)
    with in_locale(locale):
        field = TimeField(theme, QDateTime(day, QTime(9, 15)))
        qtbot.addWidget(field)
        with qtbot.waitActive(field):
            field.show()
            field.activateWindow()
        field.clearFocus()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        for key in keys:
            if key == ">":
                QTest.keyClick(field, Qt.Key.Key_Right)
            else:
                QTest.keyClicks(field, key)
        assert field.dateTime() == QDateTime(day, QTime(18, 30))
        QTest.keyClick(field, Qt.Key.Key_Home)
        QTest.keyClick(field, Qt.Key.Key_Left)
        assert field.dateTime() == QDateTime(day, QTime(18, 30))
