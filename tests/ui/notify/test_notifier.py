"""Notifications of failures and questions: once each, never with the content of a text."""

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
    Service,
)
from desktop.database.connection import Database
from desktop.messages import Filter, Kind, Outbox
from desktop.ui.notify.notifier import Notifier
from desktop.ui.preferences.notification_settings import Detail, NotificationSettings
from desktop.ui.window.window import Window
from tests.messages.samples import put_merge
from tests.ui.notify.conftest import TIMEOUT_MS, SignalRecorder, plain
from tests.ui.samples import ANA, DIRECT, HOSTILE, KIM, PRACTICE, account, put, set_row

Find = Callable[[str], QWidget]
Open = Callable[[Service | None], Window]

SECRET = "the words of a text"


@pytest.fixture
def notifier(window: Window, outbox: Outbox, settings: QSettings) -> Iterator[Notifier]:
    model = window.main_page.view.model
    created = Notifier(outbox, settings, window.finder, model, lambda: 0, window.main_page)
    window.accounts_shown.connect(created.show_accounts)
    yield created
    created.stop()


@pytest.fixture
def recorder(notifier: Notifier) -> SignalRecorder:
    return SignalRecorder(notifier)


def refuse(outbox: Outbox, database: Database, recipient: str = KIM, code: str = "MSG-304") -> str:
    id_ = put(outbox, SECRET, recipient)
    set_row(database, id_, state="rejected", code=code, reason=SECRET)
    return id_


@pytest.mark.usefixtures("behind")
def test_a_failure_is_shown_once_with_recipient_and_reason(
    window: Window, outbox: Outbox, database: Database, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    refuse(outbox, database)
    window.main_page.view.refresh_later()
    qtbot.waitUntil(lambda: bool(recorder.shown), timeout=TIMEOUT_MS)
    (notification,) = recorder.shown
    assert plain(notification.title) == "A text to (415) 555-0123 was refused"
    assert notification.body.startswith("RingCentral refused this text.")
    assert len(notification.body) <= 160
    assert SECRET not in notification.title + notification.body


@pytest.mark.usefixtures("behind")
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
        ({"state": "unconfirmed"}, "A text to (415) 555-0123 needs a decision"),
        ({"late": "1"}, "A text to (415) 555-0123 needs a decision"),
    ],
)
def test_each_kind_has_its_title(
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    recorder: SignalRecorder,
    values: dict[str, str],
    title: str,
) -> None:
    set_row(database, put(outbox, SECRET), **values)
    notifier.look()
    assert [plain(one.title) for one in recorder.shown] == [title]
    assert recorder.shown[0].body
    assert SECRET not in recorder.shown[0].body
    notifier.look()
    assert len(recorder.shown) == 1


@pytest.mark.usefixtures("behind")
def test_success_is_not_shown(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    for status in ("Queued", "Sent", "Delivered"):
        set_row(database, put(outbox), state="accepted", message_id=status, status=status)
    set_row(database, put(outbox), state="cancelled")
    notifier.look()
    assert recorder.shown == []


@pytest.mark.usefixtures("in_front")
def test_a_visible_text_is_not_notified(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    workspace = window.main_page.workspace
    for show in (workspace.show_outbox, lambda: workspace.open_conversation(1)):
        refuse(outbox, database)
        window.main_page.view.model.refresh()
        show()
        QApplication.processEvents()
        notifier.look()
        assert recorder.shown == []
        workspace.show_compose()
        notifier.look()
        assert recorder.shown == [], "nor later"


@pytest.mark.usefixtures("in_front")
def test_texts_outside_the_view_are_notified_even_in_front(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    below = put(outbox)
    for _ in range(60):
        put(outbox)
    window.main_page.view.model.refresh()
    set_row(database, below, state="rejected")
    window.main_page.view.head.show_kind(Kind.NEEDS_YOU)
    refuse(outbox, database)
    notifier.look()
    assert [one.title for one in recorder.shown] == ["2 texts did not arrive"]


@pytest.mark.usefixtures("behind")
def test_several_failures_are_one_notification_with_a_count(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    refuse(outbox, database)
    notifier.look()
    refuse(outbox, database, "+14155550124")
    notifier.look()
    for at in range(300):
        refuse(outbox, database, f"+1415555{at + 1000:04}")
    notifier.look()
    assert {one.key for one in recorder.shown} == {"failed"}
    assert [plain(one.title) for one in recorder.shown] == [
        "A text to (415) 555-0123 was refused",
        "2 texts did not arrive",
        "302 texts did not arrive",
    ]
    assert plain(recorder.shown[1].body) == "To (415) 555-0124 and (415) 555-0123"
    assert plain(recorder.shown[2].body).endswith("(415) 555-1297 and 299 more")


@pytest.mark.usefixtures("behind")
def test_counting_starts_again_after_closing(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    for _ in range(2):
        refuse(outbox, database)
        notifier.look()
        notifier.closed("failed")
    assert [one.title == recorder.shown[0].title for one in recorder.shown] == [True, True]


@pytest.mark.usefixtures("behind")
def test_failures_and_questions_are_separate_notifications(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    refuse(outbox, database)
    for _ in range(2):
        set_row(database, put(outbox), state="unconfirmed")
    notifier.look()
    assert {one.key: plain(one.title) for one in recorder.shown} == {
        "failed": "A text to (415) 555-0123 was refused",
        "needs you": "2 texts need a decision",
    }


@pytest.mark.usefixtures("behind")
def test_a_name_from_the_directory_or_by_the_person_is_shown(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    KnownAccounts(database).remember(KnownAccount(ANA, "Ana", "User", "101", "US"))
    with database.transaction():
        database.run(
            "INSERT INTO colleague (session, number, name) VALUES (1, ?, 'Kim Lee')", (KIM,)
        )
    refuse(outbox, database)
    notifier.look()
    assert plain(recorder.shown[0].title) == "A text to Kim Lee was refused"
    outbox.address_book.name_number(KIM, "Mum")
    notifier.closed(recorder.shown[0].key)
    refuse(outbox, database)
    notifier.look()
    assert plain(recorder.shown[1].title) == "A text to Mum was refused"


@pytest.mark.usefixtures("behind")
def test_names_and_numbers_can_be_left_out(
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    settings: QSettings,
    recorder: SignalRecorder,
) -> None:
    NotificationSettings(settings).choose_detail(Detail.BARE)
    refuse(outbox, database)
    notifier.look()
    refuse(outbox, database)
    notifier.look()
    shown = " ".join(f"{one.title} {one.body}" for one in recorder.shown)
    assert [one.title for one in recorder.shown] == ["A text was refused", "2 texts did not arrive"]
    assert "0123" not in shown


@pytest.mark.usefixtures("behind")
def test_nothing_is_shown_while_switched_off_or_later(
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    settings: QSettings,
    recorder: SignalRecorder,
) -> None:
    NotificationSettings(settings).tell_failures(False)
    refuse(outbox, database)
    notifier.look()
    NotificationSettings(settings).tell_failures(True)
    notifier.look()
    assert recorder.shown == []


@pytest.mark.usefixtures("behind")
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_names_become_short_lines(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder, text: str
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
    for one in recorder.shown:
        for line in (one.title, one.body):
            assert len(line) <= 200
            assert line.isprintable() or set(line) & set("\u2068\u2069")
            assert not set(line) & set("\n\r\t\0\u202e\u2066\u2067\u2028\ud83d\udc00")
            assert line.count("\u2068") == line.count("\u2069")


@pytest.mark.usefixtures("behind")
def test_pressing_selects_the_text(
    window: Window, notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    id_ = refuse(outbox, database)
    for _ in range(5):
        put(outbox)
    window.main_page.view.model.refresh()
    notifier.look()
    window.shell.raise_window()
    notifier.pressed("failed")
    assert window.main_page.view.chosen_id() == id_
    assert window.main_page.view.table.isVisible()
    notifier.pressed("failed")
    notifier.pressed("nonsense")


@pytest.mark.usefixtures("behind")
def test_pressing_finds_a_text_behind_a_filter_and_far_down(
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


@pytest.mark.usefixtures("behind")
def test_pressing_a_count_filters_by_kind(
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


@pytest.mark.usefixtures("behind")
def test_notifications_are_withdrawn_when_the_window_comes_to_the_front(
    window: Window,
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    recorder: SignalRecorder,
    qtbot: QtBot,
) -> None:
    refuse(outbox, database)
    notifier.look()
    window.shell.raise_window()
    qtbot.waitUntil(lambda: "failed" in recorder.withdrawn, timeout=TIMEOUT_MS)


@pytest.mark.usefixtures("behind")
def test_a_signed_out_account_with_waiting_texts_is_notified_once(
    window: Window,
    notifier: Notifier,
    outbox: Outbox,
    settings: QSettings,
    recorder: SignalRecorder,
    qtbot: QtBot,
) -> None:
    out = AccountList((account(state=AccountState.SIGNED_OUT),))
    notifier.show_accounts(out)
    notifier.look()
    assert recorder.shown == [], "nothing waits"
    put(outbox, SECRET)
    put(outbox, SECRET)
    notifier.look()
    notifier.look()
    (notification,) = recorder.shown
    assert plain(notification.title) == "Ana Martins is signed out"
    assert notification.body == "2 texts wait until you sign in again."

    settings.sync()
    model = window.main_page.view.model
    other = Notifier(outbox, settings, window.finder, model, lambda: 0, window)
    other._collect_timer.setInterval(TIMEOUT_MS)
    again = SignalRecorder(other)
    other.show_accounts(out)
    other.look()
    assert again.shown == [], "not again after a restart"
    other.show_accounts(AccountList((account(),)))
    other.look()
    other.show_accounts(out)
    other.look()
    assert len(again.shown) == 1, "signed in and out again: notified again"


def test_failures_before_the_start_are_notified(
    open_window: Open, outbox: Outbox, database: Database, settings: QSettings, qtbot: QtBot
) -> None:
    old = refuse(outbox, database)
    assert outbox.pending_notifications.take()[0].ids == (old,)
    new = refuse(outbox, database, "+14155550124")
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    window.shell.hide()
    model = window.main_page.view.model
    notifier = Notifier(outbox, settings, window.finder, model, lambda: 0, window)
    recorder = SignalRecorder(notifier)
    notifier.look()
    assert [plain(one.title) for one in recorder.shown] == ["A text to (415) 555-0124 was refused"]
    notifier.pressed("failed")
    assert window.main_page.view.chosen_id() == new


def fail_of_list(database: Database, merge: int, count: int) -> None:
    """So many texts more of a list fail."""
    with database.transaction():
        database.run(
            "UPDATE message SET state = 'rejected', code = 'MSG-304' WHERE seq IN"
            " (SELECT seq FROM message WHERE merge = ? AND state = 'queued' LIMIT ?)",
            (merge, count),
        )


@pytest.mark.usefixtures("behind")
def test_a_list_is_mentioned_when_it_first_fails_and_when_it_is_over(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    put(outbox)
    merge = put_merge(database, 60, account=ANA)
    for count in (2, *[1] * 50, 7, 1):
        fail_of_list(database, merge, count)
        notifier.look()
    assert [one.key for one in recorder.shown] == [f"list-{merge}"] * 2
    assert [one.title.split()[0] for one in recorder.shown] == ["2", "60"]
    assert "customers.xlsx" in recorder.shown[0].body
    set_row(database, outbox.newest(1)[0].id, state="unconfirmed")
    notifier.look()
    assert len(recorder.shown) == 2, "not again for ten minutes"
    notifier._lists._end_rest(merge)
    notifier.look()
    assert len(recorder.shown) == 3


@pytest.mark.usefixtures("behind")
def test_a_notification_of_a_list_shows_its_failed_texts(
    window: Window,
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    recorder: SignalRecorder,
    settings: QSettings,
) -> None:
    NotificationSettings(settings).choose_detail(Detail.BARE)
    put(outbox)
    merge = put_merge(database, 5, account=ANA)
    fail_of_list(database, merge, 2)
    notifier.look()
    assert recorder.shown[0].body == "", "the name of the list is not shown"
    notifier.pressed(recorder.shown[0].key)
    assert window.main_page.view.model.wanted == Filter(kind=Kind.FAILED, merge=merge)


@pytest.mark.usefixtures("in_front")
def test_a_list_in_sight_needs_no_notification(
    window: Window,
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    recorder: SignalRecorder,
) -> None:
    put(outbox)
    merge = put_merge(database, 5, account=ANA)
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    QApplication.processEvents()
    fail_of_list(database, merge, 2)
    notifier.look()
    assert not recorder.shown
