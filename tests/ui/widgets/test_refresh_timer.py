"""When a list is read again."""

from __future__ import annotations

from PySide6.QtCore import QDate, QObject, QTimer

from desktop.ui.widgets.refresh_timer import RefreshTimer
from tests.conftest import PatientQtBot


def test_a_list_at_rest_is_read_again_on_another_day_or_after_trouble_only(
    qtbot: PatientQtBot,
) -> None:
    days, reads = [QDate(2026, 3, 1)], []
    parent = QObject()
    timer = RefreshTimer(lambda: reads.append(1), parent, today=lambda: days[-1])
    timer.run()
    (each_minute,) = [one for one in timer.findChildren(QTimer) if one.interval() == 60_000]
    soon = next(one for one in timer.findChildren(QTimer) if one is not each_minute)
    each_minute.timeout.emit()
    assert not soon.isActive()
    # It could not be read.
    timer.try_again()
    each_minute.timeout.emit()
    qtbot.waitUntil(lambda: len(reads) == 1)
    days.append(QDate(2026, 3, 2))
    each_minute.timeout.emit()
    qtbot.waitUntil(lambda: len(reads) == 2)
    each_minute.timeout.emit()
    assert not soon.isActive()
