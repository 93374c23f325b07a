"""What the person is told while looking elsewhere: each thing once, never what a text says."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core.model import (
    AccountList,
    AccountState,
    Draft,
    Notification,
    Service,
)
from desktop.database.connection import Database
from desktop.messages import Kind, Outbox
from desktop.ui.notify.notifier import Notifier
from desktop.ui.preferences.notifications import Level, choose_level
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, DIRECT, HOSTILE, KIM, PRACTICE, account, put, set_row

Find = Callable[[str], QWidget]
Open = Callable[[Service | None], Window]

PATIENCE_MS = 30_000
SECRET = "the words of a text"


class Ear:
    """What was told and taken back."""

    def __init__(self, notifier: Notifier) -> None:
        self.told: list[Notification] = []
        self.withdrawn: list[str] = []
        notifier.wanted.connect(self.told.append)
        notifier.withdrawn.connect(self.withdrawn.append)


@pytest.fixture
def notifier(window: Window, outbox: Outbox, settings: QSettings) -> Iterator[Notifier]:
    made = Notifier(outbox, settings, window.finder, window.main_page.view.model, window.main_page)
    window.accounts_shown.connect(made.show_accounts)
    yield made
    made.stop()


@pytest.fixture
def ear(notifier: Notifier) -> Ear:
    return Ear(notifier)


@pytest.fixture
def away(window: Window, qtbot: QtBot) -> None:
    """The window is not in front any more. Something else is before it goes: a window that had the
    keys last would never be told that it has them again."""
    other = QWidget()
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow, timeout=PATIENCE_MS)
    window.shell.hide()
    other.hide()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is None, timeout=PATIENCE_MS)


@pytest.fixture
def in_front(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window.shell, timeout=PATIENCE_MS)


def refuse(outbox: Outbox, database: Database, recipient: str = KIM, code: str = "MSG-304") -> str:
    id_ = put(outbox, SECRET, recipient)
    set_row(database, id_, state="rejected", code=code, reason=SECRET)
    return id_


def plain(text: str) -> str:
    return text.replace("\u2068", "").replace("\u2069", "")


@pytest.mark.usefixtures("away")
def test_a_failure_is_told_with_whom_and_why_once(
    window: Window, outbox: Outbox, database: Database, ear: Ear, qtbot: QtBot
) -> None:
    refuse(outbox, database)
    window.messages_changed()
    qtbot.waitUntil(lambda: bool(ear.told), timeout=PATIENCE_MS)
    (told,) = ear.told
    assert plain(told.title) == "A text to (415) 555-0123 was refused"
    assert told.body.startswith("RingCentral refused this text.")
    assert len(told.body) <= 160
    assert SECRET not in told.title + told.body


@pytest.mark.usefixtures("away")
@pytest.mark.parametrize(
    ("values", "title"),
    [
        ({"state": "rejected"}, "A text to (415) 555-0123 was refused"),
        (
            {"state": "accepted", "message_id": "1", "status": "DeliveryFailed"},
            "A text to (415) 555-0123 failed",
        ),
        (
            {"state": "accepted", "message_id": "1", "status": "Sent", "dropped": "Disabled"},
            "A text to (415) 555-0123 was dropped",
        ),
        ({"state": "unconfirmed"}, "A text to (415) 555-0123 needs you"),
        ({"late": "1"}, "A text to (415) 555-0123 needs you"),
    ],
)
def test_each_kind_has_its_words(
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    ear: Ear,
    values: dict[str, str],
    title: str,
) -> None:
    set_row(database, put(outbox, SECRET), **values)
    notifier.look()
    assert [plain(one.title) for one in ear.told] == [title]
    assert ear.told[0].body
    assert SECRET not in ear.told[0].body
    notifier.look()
    assert len(ear.told) == 1


@pytest.mark.usefixtures("away")
def test_success_is_not_told(
    notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    for status in ("Queued", "Sent", "Delivered"):
        set_row(database, put(outbox), state="accepted", message_id=status, status=status)
    set_row(database, put(outbox), state="cancelled")
    notifier.look()
    assert ear.told == []


@pytest.mark.usefixtures("in_front")
def test_what_the_person_sees_is_not_told(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    refuse(outbox, database)
    window.main_page.view.model.refresh()
    notifier.look()
    assert ear.told == []
    window.shell.hide()
    notifier.look()
    assert ear.told == [], "nor later"


@pytest.mark.usefixtures("in_front")
def test_what_is_out_of_sight_is_told_even_in_front(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    below = put(outbox)
    for _ in range(60):
        put(outbox)
    window.main_page.view.model.refresh()
    set_row(database, below, state="rejected")
    window.main_page.view.head.show_kind(Kind.NEEDS_YOU)
    refuse(outbox, database)
    notifier.look()
    assert [one.title for one in ear.told] == ["2 texts did not arrive"]


@pytest.mark.usefixtures("away")
def test_many_are_one_that_counts(
    notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    refuse(outbox, database)
    notifier.look()
    refuse(outbox, database, "+14155550124")
    notifier.look()
    for at in range(300):
        refuse(outbox, database, f"+1415555{at + 1000:04}")
    notifier.look()
    assert {one.key for one in ear.told} == {"failed"}
    assert [plain(one.title) for one in ear.told] == [
        "A text to (415) 555-0123 was refused",
        "2 texts did not arrive",
        "302 texts did not arrive",
    ]
    assert plain(ear.told[1].body) == "To (415) 555-0124 and (415) 555-0123"
    assert plain(ear.told[2].body).endswith("(415) 555-1297 and 299 more")


@pytest.mark.usefixtures("away")
def test_one_that_was_closed_is_counted_anew(
    notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    for _ in range(2):
        refuse(outbox, database)
        notifier.look()
        notifier.closed("failed")
    assert [one.title == ear.told[0].title for one in ear.told] == [True, True]


@pytest.mark.usefixtures("away")
def test_failures_and_what_needs_the_person_stand_beside_each_other(
    notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    refuse(outbox, database)
    for _ in range(2):
        set_row(database, put(outbox), state="unconfirmed")
    notifier.look()
    assert {one.key: plain(one.title) for one in ear.told} == {
        "failed": "A text to (415) 555-0123 was refused",
        "needs you": "2 texts need you",
    }


@pytest.mark.usefixtures("away")
def test_a_person_of_the_directory_is_named(
    notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    KnownAccounts(database).remember(KnownAccount(ANA, "Ana", "User", "101", "US"))
    with database.transaction():
        database.run(
            "INSERT INTO colleague (session, number, name) VALUES (1, ?, 'Kim Lee')", (KIM,)
        )
    refuse(outbox, database)
    notifier.look()
    assert plain(ear.told[0].title) == "A text to Kim Lee was refused"


@pytest.mark.usefixtures("away")
def test_names_and_numbers_can_be_left_out(
    notifier: Notifier, outbox: Outbox, database: Database, settings: QSettings, ear: Ear
) -> None:
    choose_level(settings, Level.BARE)
    refuse(outbox, database)
    notifier.look()
    refuse(outbox, database)
    notifier.look()
    said = " ".join(f"{one.title} {one.body}" for one in ear.told)
    assert [one.title for one in ear.told] == ["A text was refused", "2 texts did not arrive"]
    assert "0123" not in said


@pytest.mark.usefixtures("away")
def test_switched_off_nothing_is_told_then_or_later(
    notifier: Notifier, outbox: Outbox, database: Database, settings: QSettings, ear: Ear
) -> None:
    choose_level(settings, Level.OFF)
    refuse(outbox, database)
    notifier.look()
    choose_level(settings, Level.NAMES)
    notifier.look()
    assert ear.told == []


@pytest.mark.usefixtures("away")
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_stay_short_lines(
    notifier: Notifier, outbox: Outbox, database: Database, ear: Ear, text: str
) -> None:
    stored = text.encode("utf-8", "replace").decode()
    KnownAccounts(database).remember(KnownAccount(ANA, stored, "User", "101", "US"))
    with database.transaction():
        database.run(
            "INSERT INTO colleague (session, number, name) VALUES (1, ?, ?)", (KIM, stored)
        )
    refuse(outbox, database, code=stored)
    notifier.look()
    refuse(outbox, database)
    notifier.look()
    for one in ear.told:
        for said in (one.title, one.body):
            assert len(said) <= 200
            assert said.isprintable() or set(said) & set("\u2068\u2069")
            assert not set(said) & set("\n\r\t\0\u202e\u2066\u2067\u2028\ud83d\udc00")
            assert said.count("\u2068") == said.count("\u2069")


@pytest.mark.usefixtures("away")
def test_a_press_chooses_the_text(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database, ear: Ear
) -> None:
    id_ = refuse(outbox, database)
    for _ in range(5):
        put(outbox)
    window.main_page.view.model.refresh()
    notifier.look()
    window.shell.raise_window()
    notifier.pressed("failed")
    assert window.main_page.view.chosen_id() == id_
    notifier.pressed("failed")
    notifier.pressed("nonsense")


@pytest.mark.usefixtures("away")
def test_a_press_reaches_a_text_behind_a_search_and_far_down(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database, find: Find
) -> None:
    id_ = put(outbox)
    outbox.queue_all(
        Draft("many", ANA, DIRECT.phone_number, KIM, "x"),
        [f"+1415{at + 2_000_000}" for at in range(900)],
    )
    window.main_page.view.head.show_kind(Kind.DROPPED)
    set_row(database, id_, state="unconfirmed")
    notifier.look()
    window.shell.raise_window()
    notifier.pressed("needs you")
    assert window.main_page.view.chosen_id() == id_


@pytest.mark.usefixtures("away")
def test_a_press_on_many_shows_their_kind(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database
) -> None:
    refuse(outbox, database)
    newest = refuse(outbox, database)
    put(outbox)
    window.main_page.view.model.refresh()
    notifier.look()
    window.shell.raise_window()
    notifier.pressed("failed")
    assert window.main_page.view.chosen_id() == newest
    assert window.main_page.view.model.rowCount() == 2


@pytest.mark.usefixtures("away")
def test_who_comes_to_the_window_needs_no_notifications(
    window: Window,
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    ear: Ear,
    qtbot: QtBot,
) -> None:
    refuse(outbox, database)
    notifier.look()
    window.shell.raise_window()
    qtbot.waitUntil(lambda: "failed" in ear.withdrawn, timeout=PATIENCE_MS)


@pytest.mark.usefixtures("away")
def test_a_sign_in_that_ended_is_told_while_texts_wait_once(
    window: Window,
    notifier: Notifier,
    outbox: Outbox,
    settings: QSettings,
    ear: Ear,
    qtbot: QtBot,
) -> None:
    out = AccountList((account(state=AccountState.SIGNED_OUT),))
    notifier.show_accounts(out)
    notifier.look()
    assert ear.told == [], "nothing waits"
    put(outbox, SECRET)
    put(outbox, SECRET)
    notifier.look()
    notifier.look()
    (told,) = ear.told
    assert plain(told.title) == "Ana Martins is signed out"
    assert told.body == "2 texts wait until you sign in again."

    settings.sync()
    other = Notifier(outbox, settings, window.finder, window.main_page.view.model)
    other._collect_timer.setInterval(PATIENCE_MS)
    again = Ear(other)
    other.show_accounts(out)
    other.look()
    assert again.told == [], "over a restart, too"
    other.show_accounts(AccountList((account(),)))
    other.look()
    other.show_accounts(out)
    other.look()
    assert len(again.told) == 1, "they signed in meanwhile: that is news"


def test_what_failed_while_the_program_was_not_there_is_told(
    open_window: Open, outbox: Outbox, database: Database, settings: QSettings, qtbot: QtBot
) -> None:
    old = refuse(outbox, database)
    assert outbox.pending_notifications.take()[0].ids == (old,)
    new = refuse(outbox, database, "+14155550124")
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    window.shell.hide()
    notifier = Notifier(outbox, settings, window.finder, window.main_page.view.model, window)
    ear = Ear(notifier)
    notifier.look()
    assert [plain(one.title) for one in ear.told] == ["A text to (415) 555-0124 was refused"]
    notifier.pressed("failed")
    assert window.main_page.view.chosen_id() == new
