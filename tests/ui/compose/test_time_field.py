"""The field for date and time, used with the keyboard: what is typed stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.compose.time_field import TimeField
from desktop.ui.widgets.theme import Theme
from tests.ui.languages import in_locale
from tests.ui.samples import press, said

NOVEMBER = "2026-11-30T08:12"
FEBRUARY = "2027-02-28T08:12"
DECEMBER = "2026-12-31T23:12"
JANUARY = "2028-01-31T08:12"


@pytest.fixture
def opened(theme: Theme, qtbot: QtBot) -> Iterator[Callable[[str, str], TimeDialog]]:
    """The dialog in a locale, at a local time."""
    with ExitStack() as stack:
        parent = QWidget()
        qtbot.addWidget(parent)

        def made(locale: str, now: str) -> TimeDialog:
            stack.enter_context(in_locale(locale))
            at = QDateTime.fromString(now, Qt.DateFormat.ISODate).toMSecsSinceEpoch()
            dialog = TimeDialog(theme, parent, clock=lambda: at)
            qtbot.addWidget(dialog)
            with qtbot.waitActive(dialog):
                dialog.show()
                dialog.activateWindow()
            dialog._field.setFocus(Qt.FocusReason.TabFocusReason)
            return dialog

        yield made


def chosen(dialog: TimeDialog) -> str:
    """What Enter takes; or what the dialog says instead."""
    times: list[int] = []
    dialog.chosen.connect(times.append)
    QTest.keyClick(dialog._field, Qt.Key.Key_Return)
    if times:
        assert not dialog.isVisible()
        return QDateTime.fromMSecsSinceEpoch(times[0]).toString("yyyy-MM-dd HH:mm")
    assert dialog.isVisible()
    assert dialog._field.hasFocus()
    return said(dialog._notice)


@pytest.mark.parametrize("begin", ["opened", "parts", "all", "paste"])
@pytest.mark.parametrize(
    ("locale", "now", "keys", "at"),
    [
        ("en_GB", NOVEMBER, "1/12/2026 9:00", "2026-12-01 09:00"),
        ("en_GB", NOVEMBER, "1/12/26 9:00", "2026-12-01 09:00"),
        ("en_GB", NOVEMBER, "01/12/2026 09:00", "2026-12-01 09:00"),
        ("en_GB", NOVEMBER, "31/12/2026 19:30", "2026-12-31 19:30"),
        ("en_GB", FEBRUARY, "31/3/2027 9:05", "2027-03-31 09:05"),
        ("en_GB", DECEMBER, "1/1/2027 0:10", "2027-01-01 00:10"),
        ("en_GB", JANUARY, "29/2/2028 9:00", "2028-02-29 09:00"),
        ("fr_FR", NOVEMBER, "1/12/2026 9:00", "2026-12-01 09:00"),
        ("de_DE", NOVEMBER, "1.12.2026 9:00", "2026-12-01 09:00"),
        ("de_DE", JANUARY, "29.2.28 23:59", "2028-02-29 23:59"),
        ("en_US", NOVEMBER, "12/1/2026 9:00 PM", "2026-12-01 21:00"),
        ("en_US", NOVEMBER, "12/31/2026 12:05 am", "2026-12-31 00:05"),
        ("en_US", NOVEMBER, "12/1/26 9:00pm", "2026-12-01 21:00"),
        ("en_US", JANUARY, "2/29/2028 9:00 p", "2028-02-29 21:00"),
        ("sv_SE", NOVEMBER, "2026-12-01 9:00", "2026-12-01 09:00"),
        ("en_CA", JANUARY, "2028-02-29 9:00 pm", "2028-02-29 21:00"),
        ("ar_EG", NOVEMBER, "1/12/2026 9:00 pm", "2026-12-01 21:00"),
        # Months by name, in the language of the person and in English.
        ("en_US", NOVEMBER, "8 December 2026 9:00 PM", "2026-12-08 21:00"),
        ("en_US", NOVEMBER, "December 8, 2026 9:00 am", "2026-12-08 09:00"),
        ("en_US", NOVEMBER, "April 8, 2027 9:00 AM", "2027-04-08 09:00"),
        ("en_GB", NOVEMBER, "8 Apr 27 21:30", "2027-04-08 21:30"),
        ("fr_FR", NOVEMBER, "8 decembre 2026 9:00", "2026-12-08 09:00"),
        ("fr_FR", NOVEMBER, "1er fevr. 2027 9:00", "2027-02-01 09:00"),
        ("fr_FR", NOVEMBER, "Dec 8 2026 9:00", "2026-12-08 09:00"),
        ("es_ES", NOVEMBER, "8 de diciembre de 2026 a las 9:00", "2026-12-08 09:00"),
        ("de_DE", NOVEMBER, "8. Dezember 2026 9:00", "2026-12-08 09:00"),
        ("sv_SE", NOVEMBER, "2026 december 8 9:00", "2026-12-08 09:00"),
        # Hours alone have no minutes of the time that was there.
        ("en_GB", NOVEMBER, "December 8, 2026 9am", "2026-12-08 09:00"),
        ("en_GB", NOVEMBER, "8 Dec 2026 1 pm", "2026-12-08 13:00"),
        ("en_GB", NOVEMBER, "8/12/2026 1pm", "2026-12-08 13:00"),
        ("en_GB", NOVEMBER, "8/12/2026 10 p.m.", "2026-12-08 22:00"),
        ("en_US", NOVEMBER, "December 8, 2026 9am", "2026-12-08 09:00"),
        ("en_US", NOVEMBER, "April 8 10 pm", "2027-04-08 22:00"),
        ("en_US", NOVEMBER, "12/8/2026 1p", "2026-12-08 13:00"),
        ("fr_FR", NOVEMBER, "8 decembre 2026 9am", "2026-12-08 09:00"),
        # Never corrected: told.
        ("en_GB", NOVEMBER, "31 November 2026 9:00", "This day does not exist."),
        ("en_GB", NOVEMBER, "30/11/2026 8:00", "That time has passed. Choose a later one."),
        ("en_GB", NOVEMBER, "1/11/2026 9:00", "That time has passed. Choose a later one."),
        ("en_GB", NOVEMBER, "31/11/2026 9:00", "This day does not exist."),
        ("en_GB", FEBRUARY, "29/2/2027 9:00", "This day does not exist."),
        ("en_US", NOVEMBER, "11/30/2026 8:00 AM", "That time has passed. Choose a later one."),
        (
            "en_GB",
            NOVEMBER,
            "1/12/2062 9:00",
            "That is more than a year away. Choose an earlier time.",
        ),
    ],
)
def test_what_is_typed_is_the_time(
    opened: Callable[[str, str], TimeDialog],
    locale: str,
    now: str,
    keys: str,
    at: str,
    begin: str,
) -> None:
    """Typed where it opens, in the day, or from part to part, or in place of all, or pasted."""
    dialog = opened(locale, now)
    field = dialog._field
    if begin == "parts":
        QTest.keyClick(field, Qt.Key.Key_Home)
    elif begin != "opened":
        field.selectAll()
    if begin == "paste":
        QGuiApplication.clipboard().setText(keys)
        field.paste()
    else:
        for key in keys:
            QTest.keyClicks(field, key)
    assert chosen(dialog) == at


@pytest.mark.parametrize(
    ("locale", "text", "words"),
    [
        ("en_US", "12/1/2026 9:00", "Morning or afternoon? Add AM or PM."),
        ("en_GB", "1/12", "This is not a date and time. Write it as in 13/12/2026 15:30."),
        ("en_GB", "December 2026", "This is not a date and time."),
        ("en_GB", "8 Dec 2026 9", "This is not a date and time."),
        ("en_GB", "8 Dec Jan 2026 9:00", "This is not a date and time."),
        ("fr_FR", "8 jui 2027 9:00", "This is not a date and time."),
        ("en_US", "Dec 8 9:00", "Morning or afternoon? Add AM or PM."),
        ("en_GB", "tomorrow", "This is not a date and time. Write it as in 13/12/2026 15:30."),
        ("en_GB", "1/12/2026 25:00", "This is not a date and time."),
        ("en_GB", "1/12/2026 9:60", "This is not a date and time."),
        ("en_GB", "", "This is not a date and time."),
        # The old minutes behind a new hour.
        ("en_GB", "8 Dec 2026 9am:55", "This is not a date and time."),
        ("da_DK", "8. dec 2026 9am.55", "This is not a date and time."),
        ("en_US", "9:00", "This is not a date and time. Write it as in 12/13/2026 3:30\u202fPM."),
    ],
)
def test_what_cannot_be_read_is_told_and_stays(
    opened: Callable[[str, str], TimeDialog], locale: str, text: str, words: str
) -> None:
    dialog = opened(locale, NOVEMBER)
    dialog._field.setText(text)
    assert chosen(dialog).startswith(words)
    assert dialog._field.text() == text
    dialog._field.setDateTime(dialog._field.last.addDays(1))
    assert not dialog._notice.isVisible()
    assert chosen(dialog).startswith("2026-12-01")


@pytest.mark.parametrize(
    ("locale", "typed", "at"),
    [
        ("en_US", "8 December 2026", "2026-12-08 09:15"),
        ("en_US", "Dec 8", "2026-12-08 09:15"),
        ("en_US", "April 8", "2027-04-08 09:15"),
        ("en_US", "December 8, 2026", "2026-12-08 09:15"),
        ("en_US", "8.12.2026", "2026-12-08 09:15"),
        ("en_US", "12/8/2026", "2026-12-08 09:15"),
        ("en_GB", "1/12/2026", "2026-12-01 09:15"),
        ("en_US", "Dec. 8th at 9 PM", "2026-12-08 21:00"),
        # Dots are those of a date that begins with the day.
        ("en_US", "8.12.2026 9:00 PM", "2026-12-08 21:00"),
        ("en_US", "12.25.2026 9:00 AM", "2026-12-25 09:00"),
        ("fr_FR", "1er février", "2027-02-01 09:15"),
        ("fr_FR", "le 8 déc. à 9:15", "2026-12-08 09:15"),
        # The next one, which is in the year after.
        ("en_GB", "29 Nov", "2027-11-29 09:15"),
    ],
)
@pytest.mark.parametrize("is_pasted", [False, True])
def test_a_day_keeps_the_time_that_was_there_unless_one_is_typed(
    opened: Callable[[str, str], TimeDialog], locale: str, typed: str, at: str, *, is_pasted: bool
) -> None:
    dialog = opened(locale, NOVEMBER)
    dialog._field.selectAll()
    if is_pasted or not typed.isascii():
        QGuiApplication.clipboard().setText(typed)
        dialog._field.paste()
    else:
        for key in typed:
            QTest.keyClicks(dialog._field, key)
    assert dialog._field.text() == typed
    assert said(dialog._day)
    assert chosen(dialog) == at


def test_a_time_that_has_passed_is_told_when_the_field_is_left(
    opened: Callable[[str, str], TimeDialog],
) -> None:
    dialog = opened("en_GB", NOVEMBER)
    field, times = dialog._field, list[int]()
    dialog.chosen.connect(times.append)
    field.choose("h")
    QTest.keyClicks(field, "0800")
    assert field.text() == "30/11/2026 0800".replace("0800", "08:00")
    assert not dialog._notice.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert said(dialog._notice) == "That time has passed. Choose a later one."
    assert field.text() == "30/11/2026 08:00"
    plan = dialog.findChild(QPushButton, "planButton")
    assert plan is not None
    press(plan)
    assert times == []
    assert field.hasFocus()


def test_a_day_of_the_calendar_keeps_the_time(opened: Callable[[str, str], TimeDialog]) -> None:
    dialog = opened("en_GB", NOVEMBER)
    field = dialog._field
    QTest.keyClick(field, Qt.Key.Key_F4)
    assert field.calendar.isVisible()
    assert field.calendar.minimumDate() == QDate(2026, 11, 30)
    field.calendar.activated.emit(QDate(2026, 12, 24))
    assert not field.calendar.isVisible()
    assert field.text() == "24/12/2026 09:15"


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


@pytest.mark.parametrize("typed", ["8 Dec 2026 9am", "12/8/2026 9:00 AM", "November 30 7am"])
def test_a_date_pasted_where_it_opens_replaces_the_whole_one(
    opened: Callable[[str, str], TimeDialog], typed: str
) -> None:
    field = opened("en_US", NOVEMBER)._field
    QGuiApplication.clipboard().setText(typed)
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == typed


@pytest.mark.parametrize(
    ("locale", "keys", "text"),
    [
        # Single parts go on to work beside those that were there.
        ("en_GB", "8", "8/11/2026 09:15"),
        ("en_GB", ">Dec", "30/Dec/2026 09:15"),
        ("en_GB", ">>>9am", "30/11/2026 9am"),
        ("en_GB", "8Dec", "8/Dec/2026 09:15"),
        ("en_US", ">>9p", "11/30/2026 9:00\u202fPM"),
        ("en_US", "ap", "11/30/2026 9:15\u202fPM"),
        ("en_US", "<Dec", "Dec/30/2026 9:15\u202fAM"),
        ("en_US", "Aug", "Aug"),
        ("en_US", "\bDec", "Dec"),
    ],
)
def test_what_is_typed_into_one_part_leaves_the_others(
    opened: Callable[[str, str], TimeDialog], locale: str, keys: str, text: str
) -> None:
    """``<`` and ``>``: to the left and right; ``\b``: Backspace."""
    field = opened(locale, NOVEMBER)._field
    others = {">": Qt.Key.Key_Right, "<": Qt.Key.Key_Left, "\b": Qt.Key.Key_Backspace}
    for key in keys:
        if key in others:
            QTest.keyClick(field, others[key])
        else:
            QTest.keyClicks(field, key)
    assert field.text().replace("\u202f", " ") == text.replace("\u202f", " ")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("tomorrow", "This is not a date and time. Write it as in 13/12/2026 15:30."),
        ("1/11/2026 9:00", "That time has passed. Choose a later one."),
    ],
)
def test_a_time_that_cannot_be_is_told_after_a_pause(
    opened: Callable[[str, str], TimeDialog], qtbot: QtBot, keys: str, words: str
) -> None:
    dialog = opened("en_GB", NOVEMBER)
    dialog._field.selectAll()
    QTest.keyClicks(dialog._field, keys)
    assert not dialog._notice.isVisible()
    qtbot.waitUntil(lambda: said(dialog._notice) == words)
    assert dialog._field.hasFocus()
    assert dialog._field.text() == keys


@pytest.mark.parametrize("now", [NOVEMBER, FEBRUARY, DECEMBER, JANUARY, "2026-12-12T08:12"])
def test_the_example_is_to_come_and_its_day_can_be_no_month(
    opened: Callable[[str, str], TimeDialog], now: str
) -> None:
    dialog = opened("en_GB", now)
    dialog._field.setText("tomorrow")
    words = chosen(dialog)
    shown = words.removesuffix(".").partition("Write it as in ")[2]
    assert int(shown[:2]) > 12
    dialog._field.setText(shown)
    assert chosen(dialog)[:4] >= now[:4]
    assert not dialog.isVisible()
