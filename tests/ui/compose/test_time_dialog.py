"""The dialog that asks when a text goes out, and the times that are proposed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QSettings, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from desktop.messages import Outbox
from desktop.texting.quiet_hours import quiet_until
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.send_later import TimeMenu, offers, proposals
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.compose.time_field import TimeField
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.places import clock_at_places
from desktop.ui.text.times import now_ms
from desktop.ui.window.window import Window
from tests.ui.compose.writing import write
from tests.ui.places import by_day, by_night
from tests.ui.samples import (
    Find,
    put,
    said,
)


@pytest.fixture
def dialog(window: Window, settings: QSettings, qtbot: QtBot) -> Callable[..., TimeDialog]:
    """Opens a dialog for texts that were planned for ``at``, in ms, to ``numbers``."""

    def opened(at: int | None = None, numbers: Sequence[str] = ()) -> TimeDialog:
        nights = Nights(SendingSettings(settings), lambda: numbers)
        made = TimeDialog(window.theme, window, nights, lambda: at)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        QApplication.processEvents()
        return made

    return opened


def test_the_dialog_keeps_its_height_with_another_day(dialog: Callable[..., TimeDialog]) -> None:
    at = QDateTime.currentDateTime().addDays(2)
    made = dialog(at.toMSecsSinceEpoch(), (by_day()[0],))
    (field,) = made.findChildren(TimeField)
    before = made.height()
    for days in (3, 9, 20):
        field.setDateTime(at.addDays(days))
        QApplication.processEvents()
        assert made.height() == before


@pytest.fixture
def american() -> Iterator[None]:
    """The month stands before the day."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("moves", "key", "later"),
    [
        (0, Qt.Key.Key_Up, "2027-01-01 23:58"),
        (0, Qt.Key.Key_Down, "2026-12-30 23:58"),
        (1, Qt.Key.Key_Up, "2027-01-01 00:58"),
        (2, Qt.Key.Key_Up, "2027-01-01 00:00"),
        (2, Qt.Key.Key_Down, "2026-12-31 23:55"),
    ],
)
def test_the_arrows_change_the_day_first_and_go_on_into_the_next_year(
    dialog: Callable[..., TimeDialog], american: None, moves: int, key: Qt.Key, later: str
) -> None:
    at = QDateTime(QDate(2026, 12, 31), QTime(23, 58))
    field = dialog()._field
    field.setDateTime(at)
    assert field.hasFocus()
    field.choose("d")
    for kind in ("h", "m")[:moves]:
        field.choose(kind)
    QTest.keyClick(field, key)
    assert field.dateTime().toString("yyyy-MM-dd HH:mm") == later
    QTest.keyClick(field, Qt.Key.Key_Down if key == Qt.Key.Key_Up else Qt.Key.Key_Up)
    assert abs(field.dateTime().secsTo(at)) < 300, "the section is still the same"


def test_tab_goes_from_the_time_to_the_buttons_in_their_order(
    dialog: Callable[..., TimeDialog],
) -> None:
    made = dialog()
    seen = []
    for _ in range(8):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    once = list(dict.fromkeys(seen))
    assert once == ["timeField", "cancelPlanButton", "planButton"]
    made.close()


def test_it_begins_with_the_time_of_the_text_or_in_an_hour_in_whole_steps(
    dialog: Callable[..., TimeDialog],
) -> None:
    at = now_ms() // 60_000 * 60_000 + 3 * 86_400_000
    assert dialog(at)._field.dateTime().toMSecsSinceEpoch() == at
    for passed in (None, now_ms() - 60_000):
        shown = dialog(passed)._field.dateTime()
        assert shown.time().minute() % 5 == 0
        assert 3_590_000 < shown.toMSecsSinceEpoch() - now_ms() <= 3_900_000


@pytest.mark.parametrize(
    ("numbers", "there"),
    [
        (["+18085550101"], "At the recipient's place it is 12:30 then."),
        (["+12125550101"], ""),
        (["+81312345678"], "At the recipient's place it is Saturday 07:30 then."),
        # Toll-free.
        (["+18005550101"], ""),
        (
            ["+12125550101", "+18085550101", "+81312345678"],
            "At the recipients' places it is 12:30 to Saturday 07:30 then.",
        ),
    ],
)
def test_it_says_what_time_it_is_where_the_text_goes(
    dialog: Callable[..., TimeDialog],
    use_zone: Callable[[str], None],
    numbers: list[str],
    there: str,
) -> None:
    use_zone("America/New_York")
    with_zone = datetime(2027, 1, 15, 17, 30, tzinfo=ZoneInfo("America/New_York"))
    made = dialog(round(with_zone.timestamp() * 1000), numbers)
    assert said(made._there) == there
    made._field.setDateTime(made._field.dateTime().addSecs(3600))
    assert said(made._there) == there.replace("12:30", "13:30").replace("07:30", "08:30")


def test_change_time_shows_the_place_of_the_text(
    window: Window, find: Find, outbox: Outbox
) -> None:
    at = now_ms() // 60_000 * 60_000 + 86_400_000
    there = next(one for one in (*by_night(), *by_day()) if clock_at_places([one], at))
    id_ = put(outbox, "Later", there, send_at=at)
    view = window.main_page.view
    window.main_page.workspace.show_outbox()
    view.model.refresh()
    view.choose(id_)
    menu = find("changeTimeMenu")
    assert isinstance(menu, TimeMenu)
    menu.fill()
    next(one for one in menu.actions() if one.objectName() == "chooseTimeAction").trigger()
    made = window.shell.findChild(TimeDialog)
    assert made is not None
    assert made.windowTitle() == "Change time"
    assert made._field.dateTime().toMSecsSinceEpoch() == at
    assert clock_at_places([there], at) in said(made._there)
    made.close()


# Summer time ends or begins in the night after; the last one changes by half an hour.
CHANGES = [
    datetime(2026, 10, 31, 10, 30, tzinfo=ZoneInfo("America/New_York")),
    datetime(2027, 3, 13, 10, 30, tzinfo=ZoneInfo("America/New_York")),
    datetime(2026, 10, 24, 23, 59, 59, tzinfo=ZoneInfo("Europe/Paris")),
    datetime(2027, 3, 27, 0, 0, tzinfo=ZoneInfo("Europe/Paris")),
    datetime(2026, 9, 5, 23, 30, tzinfo=ZoneInfo("America/Santiago")),
    datetime(2026, 10, 3, 12, 0, tzinfo=ZoneInfo("Australia/Lord_Howe")),
]


@pytest.fixture
def use_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Sets the time zone of this process."""
    if not hasattr(time, "tzset"):
        pytest.skip("Windows cannot set the zone of a process")

    def choose(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield choose
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("now", CHANGES, ids=str)
def test_mornings_are_at_nine_when_summer_time_begins_or_ends(
    use_zone: Callable[[str], None], now: datetime
) -> None:
    use_zone(str(now.tzinfo))
    soon, *mornings = [
        datetime.fromtimestamp(at.toMSecsSinceEpoch() / 1000, now.tzinfo)
        for at in proposals(QDateTime.fromMSecsSinceEpoch(round(now.timestamp() * 1000)))
    ]
    assert 3540 < soon.timestamp() - now.timestamp() <= 3600
    assert soon.second == 0
    assert [at.time() for at in mornings] == [datetime.min.time().replace(hour=9)] * len(mornings)
    assert mornings[0].date() == now.date() + timedelta(days=1)
    assert mornings[-1].weekday() == 0


LOS_ANGELES, TOKYO, LONDON = "+13235550101", "+81312345678", "+442079460101"


@pytest.mark.parametrize(
    ("hour", "numbers", "expected"),
    [
        # Day now and in an hour, but not in the morning.
        (
            17,
            [LOS_ANGELES],
            [
                "Thursday 18:00",
                "Friday 09:00 · 01:00 there",
                "Friday 16:00 · 08:00 there",
                "Monday 09:00 · 01:00 there",
            ],
        ),
        (
            17,
            [LOS_ANGELES, LONDON],
            [
                "Thursday 18:00",
                "Friday 09:00 · night for 1 of them",
                "Friday 16:00 · day for all of them",
                "Monday 09:00 · night for 1 of them",
            ],
        ),
        # Night now; the morning there is one here.
        (
            15,
            [TOKYO],
            [
                "Thursday 16:00 · 01:00 there",
                "Thursday 23:00 · 08:00 there",
                "Friday 09:00",
                "Monday 09:00",
            ],
        ),
        (15, [LONDON], ["Thursday 16:00", "Friday 09:00", "Monday 09:00"]),
        # Never day for all.
        (
            12,
            ["+18085550101", "+12125550101", LONDON, TOKYO],
            [
                "Thursday 13:00 · night for 2 of them",
                "Friday 09:00 · night for 2 of them",
                "Monday 09:00 · night for 2 of them",
            ],
        ),
    ],
)
@pytest.mark.usefixtures("night_is_told")
def test_times_at_night_are_marked_and_one_by_day_is_among_them(
    settings: QSettings,
    use_zone: Callable[[str], None],
    hour: int,
    numbers: list[str],
    expected: list[str],
) -> None:
    use_zone("Europe/London")
    now = datetime(2027, 1, 14, hour, tzinfo=ZoneInfo("Europe/London"))
    nights = Nights(SendingSettings(settings), lambda: numbers)
    shown = []
    for at, there in offers(round(now.timestamp() * 1000), nights):
        when = datetime.fromtimestamp(at / 1000, now.tzinfo).strftime("%A %H:%M")
        shown.append(f"{when} · {there}" if there else when)
    assert shown == expected
    SendingSettings(settings).tell_night(False)
    assert not any(there for _, there in offers(round(now.timestamp() * 1000), nights))


@pytest.mark.usefixtures("night_is_told")
def test_the_menus_of_a_text_and_of_a_planned_one_offer_the_morning_there(
    window: Window, find: Find, outbox: Outbox
) -> None:
    there = by_night()[0]
    write(window, to=there)
    window.main_page.compose.sending.before.look()
    later = window.main_page.compose.findChild(TimeMenu, "sendLaterMenu")
    id_ = put(outbox, "Later", there, send_at=now_ms() + 86_400_000)
    view = window.main_page.view
    window.main_page.workspace.show_outbox()
    view.model.refresh()
    view.choose(id_)
    for menu in (later, find("changeTimeMenu")):
        assert isinstance(menu, TimeMenu)
        menu.fill()
        times = [one for one in menu.actions() if one.objectName() == "proposedTimeAction"]
        (morning,) = [one for one in times if one.text().endswith("08:00 there")]
    morning.trigger()
    (row,) = outbox.newest(1)
    assert row.send_at == quiet_until(there, now_ms())


@pytest.mark.parametrize("day", range(2, 9))
@pytest.mark.parametrize("hour", [0, 8, 9, 17, 23])
def test_proposals_are_in_the_future(day: int, hour: int) -> None:
    now = QDateTime(QDate(2026, 11, day), QTime(hour, 30))
    times = proposals(now)
    assert 2 <= len(times) <= 3
    assert all(at > now for at in times)
    assert times[-1].date().dayOfWeek() == 1
    assert times == sorted(times, key=QDateTime.toMSecsSinceEpoch)
