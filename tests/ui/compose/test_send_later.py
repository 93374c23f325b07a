"""Undo, send later, and drafts."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QPoint, QSettings, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Notice, Trouble, TroubleKind, Troubles
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox, UnsentDraft
from desktop.texting.quiet_hours import quiet_until
from desktop.ui.commands import SettingsSection
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.send_later import TimeMenu, offers, proposals
from desktop.ui.compose.time_dialog import TimeDialog
from desktop.ui.compose.time_field import TimeField
from desktop.ui.compose.undo_bar import UndoBar
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.places import clock_at_places
from desktop.ui.text.plain import isolated
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.window import Window
from tests.ui.places import by_day, by_night
from tests.ui.samples import (
    ANA,
    DIRECT,
    KIM,
    Find,
    Open,
    account,
    compose_contents,
    press,
    put,
    said,
    set_row,
    settings_window,
)

ISOLATES = str.maketrans("", "", "\u2068\u2069")


def write(window: Window, text: str = "Hello", to: str = KIM) -> None:
    window.main_page.compose.recipient.set_text(to)
    window.main_page.compose.text_field.setPlainText(text)


# --- undo ---------------------------------------------------------------------------------------


def reply(find: Find) -> str:
    field = find("replyField")
    assert isinstance(field, QPlainTextEdit)
    assert field.isVisible()
    return field.toPlainText()


def test_undo_brings_the_text_back_into_its_conversation(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    write(window)
    press(find("sendButton"))
    assert compose_contents(window) == ("", "")
    assert reply(find) == ""
    row = outbox.newest(1)[0]
    assert row.hold_until is not None
    assert said(find("undoLabel")) == f"To {isolated('(415) 555-0123')}: goes out in 5 s"
    press(find("undoButton"))
    assert outbox.newest(1) == []
    assert reply(find) == "Hello"
    assert not find("undoButton").isVisible()
    assert outbox.drafts.all() == []
    press(find("sendButton"))
    assert [(row.text, row.recipient) for row in outbox.newest(5)] == [("Hello", KIM)]
    assert reply(find) == ""


def test_while_nothing_goes_out_the_time_to_undo_promises_nothing(
    window: Window, find: Find, outbox: Outbox
) -> None:
    away = Trouble(TroubleKind.SERVER, Notice("Away", "Advice."), stops=True)
    window.show_troubles(Troubles((away,)))
    write(window)
    press(find("sendButton"))
    to = f"To {isolated('(415) 555-0123')}: "
    assert said(find("undoLabel")) == f"{to}can be undone for 5 s"
    window.show_troubles(Troubles())
    bar = window.main_page.conversations.thread_page.reply.sending.undo_bar
    bar._show_time()
    assert said(find("undoLabel")) == f"{to}goes out in 5 s"


def test_undo_restores_the_fields_of_a_text_to_several(
    window: Window, find: Find, outbox: Outbox
) -> None:
    to = f"{KIM}, +14155550124"
    write(window, to=to)
    press(find("sendButton"))
    both = ", ".join(isolated(f"(415) 555-012{digit}") for digit in "34")
    assert said(find("undoLabel")).startswith(f"To {both}: 2 text")
    press(find("undoButton"))
    assert outbox.newest(1) == []
    assert compose_contents(window) == (to, "Hello")
    assert [one.text for one in outbox.drafts.all()] == ["Hello"]


def test_undo_keeps_a_text_written_meanwhile(window: Window, find: Find, outbox: Outbox) -> None:
    write(window)
    press(find("sendButton"))
    field = find("replyField")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Another")
    press(find("undoButton"))
    assert reply(find) == "Another"
    assert "under Drafts" in said(find("replyNotice"))
    assert [one.text for one in outbox.drafts.all()] == ["Hello"]
    window.main_page.workspace.show_compose()
    assert find("draftsButton").isVisible()


def test_undo_that_comes_too_late_is_explained(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    write(window)
    press(find("sendButton"))
    set_row(database, outbox.newest(1)[0].id, state="sending", ready="1")
    press(find("undoButton"))
    assert "already being sent" in said(find("replyNotice"))
    assert reply(find) == ""
    assert len(outbox.newest(5)) == 1


@pytest.mark.parametrize(
    ("to", "sentences"),
    [
        (["Ana Ruiz"], ["To Ana Ruiz: goes out in 5 s", "Goes out in 5 s"]),
        (
            ["A" * 60],
            [f"To {'A' * most}: goes out in 5 s" for most in (60,)]
            + [f"To {'A' * most}…: goes out in 5 s" for most in (23, 11)]
            + ["Goes out in 5 s"],
        ),
        # A number is shown whole or not at all.
        (["(415) 555-0123"], ["To (415) 555-0123: goes out in 5 s", "Goes out in 5 s"]),
        (
            ["Ana", "Ben", "Kim", "Zoë"],
            [
                f"To {names}: goes out in 5 s"
                for names in ("Ana, Ben, Kim and 1 more", "Ana, Ben and 2 more", "Ana and 3 more")
            ],
        ),
        ([], ["Goes out in 5 s"]),
    ],
)
def test_the_undo_bar_says_for_whom_the_text_is_as_far_as_there_is_room(
    theme: Theme, qtbot: QtBot, to: list[str], sentences: list[str]
) -> None:
    bar = UndoBar(theme)
    qtbot.addWidget(bar)
    bar.offer(["x"], 5_000, 1, None, to)
    (label,) = bar.findChildren(QLabel, "undoLabel")
    for sentence in sentences:
        room = label.fontMetrics().horizontalAdvance(sentence)
        bar.resize(bar.width() + room + 1 - label.width(), bar.height())
        QApplication.processEvents()
        assert label.text().translate(ISOLATES) == sentence
        assert label.accessibleName().translate(ISOLATES) == sentences[0]
    bar.withdraw()


def test_the_undo_bar_hides_after_its_time(
    window: Window, find: Find, settings: QSettings, qtbot: QtBot
) -> None:
    window.main_page.compose.sending.undo_bar.offer(["x"], 300, 1)
    assert find("undoButton").isVisible()
    qtbot.waitUntil(lambda: not find("undoButton").isVisible())


@pytest.mark.parametrize(("stored", "ms"), [("0", 0), ("20", 20_000), ("-4", 0), ("x", 5_000)])
def test_the_undo_time_is_a_setting(
    window: Window, find: Find, outbox: Outbox, settings: QSettings, stored: str, ms: int
) -> None:
    settings.setValue("sending/grace_seconds", stored)
    write(window)
    press(find("sendButton"))
    row = outbox.newest(1)[0]
    assert (row.hold_until or row.created_at) - row.created_at == ms
    assert find("undoButton").isVisible() == bool(ms)


def test_the_chosen_undo_time_is_saved(window: Window, settings: QSettings) -> None:
    box = settings_window(window, SettingsSection.SENDING).findChild(QComboBox, "graceBox")
    assert box is not None
    assert box.currentData() == 5
    box.activated.emit(0)
    assert int(str(settings.value("sending/grace_seconds"))) == 0


def test_closing_sends_texts_that_could_be_undone(
    window: Window, find: Find, outbox: Outbox
) -> None:
    write(window)
    press(find("sendButton"))
    id_ = outbox.newest(1)[0].id
    assert window.send_undoable_now()
    assert window.is_sending()
    assert outbox.newest(1)[0].hold_until is None
    assert outbox.decisions.cancel(id_)
    assert not window.is_sending()
    assert not window.send_undoable_now()


# --- later --------------------------------------------------------------------------------------


def test_a_planned_text_can_be_sent_now(window: Window, find: Find, outbox: Outbox) -> None:
    write(window)
    later = window.main_page.compose.findChild(QMenu, "sendLaterMenu")
    assert later is not None
    later.aboutToShow.emit()
    later.actions()[1].trigger()
    row = outbox.newest(1)[0]
    assert row.send_at is not None
    assert row.send_at > now_ms()
    assert row.hold_until is None
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(row.id)
    assert said(find("detailsState")) == "Planned"
    assert planned_time(row.send_at, now_ms()) in said(find("detailsMeaning"))
    press(find("sendNowButton"))
    assert outbox.newest(1)[0].goes_early
    assert said(find("detailsState")) == "Goes out in seconds"
    assert "you can undo that" in said(find("detailsMeaning"))
    assert said(find("statusWaitingButton")) == "1 text waiting"
    press(find("sendNowButton"))
    assert outbox.newest(1)[0].hold_until is None, "pressed again, it does not wait"
    assert said(find("detailsState")) == "Waiting"


def test_without_a_time_to_undo_send_now_does_not_wait(
    window: Window, find: Find, outbox: Outbox, settings: QSettings
) -> None:
    SendingSettings(settings).keep_grace(0)
    id_ = put(outbox, "later", send_at=now_ms() + 90_000_000)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    press(find("sendNowButton"))
    assert (outbox.newest(1)[0].send_at, outbox.newest(1)[0].hold_until) == (None, None)


def test_closing_sends_what_send_now_holds_but_nothing_planned(
    window: Window, find: Find, outbox: Outbox
) -> None:
    at = now_ms() + 90_000_000
    put(outbox, "stays", send_at=at)
    id_ = put(outbox, "goes", send_at=at)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    press(find("sendNowButton"))
    assert window.send_undoable_now()
    assert window.is_sending()
    goes, stays = outbox.newest(2)
    assert (goes.id, goes.hold_until, goes.send_at) == (id_, None, None)
    assert stays.send_at == at


def test_an_overdue_text_needs_a_decision(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "late")
    with database.transaction():
        database.run("UPDATE message SET ready = 0, late = 1, send_at = 1000 WHERE id = ?", (id_,))
    window.main_page.view.model.refresh()
    assert find("showNeedsYouButton").accessibleName() == "Needs a decision (1)"
    window.main_page.workspace.show_outbox()
    window.main_page.view.choose(id_)
    assert said(find("detailsState")) == "Its time has passed"
    press(find("cancelTextButton"))
    assert said(find("detailsState")) == "Canceled"
    assert find("showNeedsYouButton").accessibleName() == "Needs a decision"


def test_a_time_can_be_chosen_but_not_in_the_past(window: Window, qtbot: QtBot) -> None:
    dialog = TimeDialog(window.theme, window)
    dialog.show()
    field = dialog.findChild(TimeField, "timeField")
    plan, notice = dialog.findChild(QWidget, "planButton"), dialog.findChild(QWidget, "timeNotice")
    assert field is not None
    assert plan is not None
    assert notice is not None
    field.setDateTime(QDateTime.currentDateTime())
    with qtbot.assertNotEmitted(dialog.chosen):
        press(plan)
    assert "has passed" in said(notice)
    field.setDateTime(QDateTime.currentDateTime().addDays(2))
    with qtbot.waitSignal(dialog.chosen) as chosen:
        press(plan)
    assert chosen.args is not None
    assert chosen.args[0] == field.dateTime().toMSecsSinceEpoch()


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


# --- drafts -------------------------------------------------------------------------------------


def test_switching_between_drafts(window: Window, find: Find, outbox: Outbox) -> None:
    assert not find("draftsButton").isVisible()
    QApplication.processEvents()
    form = find("senderPicker").mapTo(window, QPoint())
    write(window, "First")
    press(find("newTextButton"))
    assert compose_contents(window) == ("", "")
    QApplication.processEvents()
    assert find("draftsButton").isVisible()
    assert find("senderPicker").mapTo(window, QPoint()) == form, "nothing moves"
    write(window, "Second")
    assert find("draftsButton").property("text") == "Drafts (1)"
    menu = find("draftsMenu")
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert compose_contents(window) == (KIM, "First")
    assert "Second" in menu.actions()[0].text()
    press(find("sendButton"))
    assert [row.text for row in outbox.newest(5)] == ["First"]
    assert [one.text for one in outbox.drafts.all()] == ["Second"]
    menu.actions()[0].trigger()
    assert compose_contents(window) == (KIM, "Second")


def test_drafts_are_named_by_their_people(window: Window, find: Find, outbox: Outbox) -> None:
    other, account_key = "+14045550129", ANA.text
    draft = UnsentDraft("a", account_key, DIRECT.phone_number, f"{KIM}, {other}", "")
    outbox.drafts.save(draft)
    window.main_page.compose.drafts.update_menu()
    menu = find("draftsMenu")
    assert isinstance(menu, QMenu)

    def line() -> str:
        return menu.actions()[0].text().replace("\u2068", "").replace("\u2069", "")

    assert line().startswith("(415) 555-0123, (404) 555-0129: no text"), "whole numbers"
    outbox.address_book.name_number(KIM, "Kim Nguyen")
    window.commands.names_changed.emit()
    assert line().startswith("Kim Nguyen, (404) 555-0129: no text")
    outbox.drafts.save(replace(draft, recipient=", ".join((KIM, other, "+14045550130", "Bob"))))
    window.main_page.compose.drafts.update_menu()
    assert line().startswith("Kim Nguyen, Bob and 2 more: no text")


def test_drafts_survive_a_restart(
    open_window: Open, outbox: Outbox, find: Find, qtbot: QtBot
) -> None:
    outbox.drafts.save(UnsentDraft("d1", ANA.text, DIRECT.phone_number, KIM, "First"))
    outbox.drafts.save(UnsentDraft("d2", ANA.text, DIRECT.phone_number, KIM, "Second"))
    window = open_window(None)
    window.show_accounts(AccountList((account(),)))
    field = window.shell.findChild(QPlainTextEdit, "textField")
    assert field is not None
    assert field.toPlainText() == "Second"
    button = window.shell.findChild(QWidget, "draftsButton")
    assert button is not None
    assert button.property("text") == "Drafts (1)"


def test_the_time_reads_the_same_from_right_to_left(window: Window, qapp: QApplication) -> None:
    at = QDateTime(QDate(2026, 11, 26), QTime(16, 59))
    shown = TimeField(window.theme, at).text()
    assert shown.index("26") < shown.index("59")
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert TimeField(window.theme, at).text() == shown
    finally:
        qapp.setLayoutDirection(before)
