"""Notifications of answers: once each, grouped, quiet about what is in sight or muted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core.model import AccountList, ConversationFilter, Numbers
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.notify.notifier import Notifier
from desktop.ui.preferences.notification_settings import Detail, NotificationSettings
from desktop.ui.window.window import Window
from tests.ui.inbound import read_elsewhere, receive
from tests.ui.notify.conftest import TIMEOUT_MS, SignalRecorder, plain
from tests.ui.samples import ANA, DIRECT, HOSTILE, KIM, LINE, account

BO, CAL, DAN = "+14155550177", "+14155550188", "+14155550199"


class Eyes:
    """Which conversation is in sight."""

    conversation = 0


@pytest.fixture
def eyes() -> Eyes:
    return Eyes()


@pytest.fixture
def notifier(window: Window, outbox: Outbox, settings: QSettings, eyes: Eyes) -> Iterator[Notifier]:
    window.show_accounts(AccountList((replace(account(), numbers=Numbers((DIRECT,))),)))
    model = window.main_page.view.model
    made = Notifier(outbox, settings, window.finder, model, lambda: eyes.conversation, window)
    yield made
    made.stop()


@pytest.fixture
def recorder(notifier: Notifier) -> SignalRecorder:
    return SignalRecorder(notifier)


@pytest.fixture
def choices(settings: QSettings) -> NotificationSettings:
    return NotificationSettings(settings)


def shown(recorder: SignalRecorder) -> list[tuple[str, str]]:
    return [(plain(one.title), plain(one.body)) for one in recorder.shown]


def conversations(outbox: Outbox) -> list[int]:
    """The newest first."""
    return [id_ for _, id_ in outbox.conversations.ids(ConversationFilter(), 10)]


def test_an_answer_is_shown_once_with_its_words(
    window: Window, database: Database, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    receive(database, "See you\nat 5")
    window.main_page.view.refresh_later()
    qtbot.waitUntil(lambda: bool(recorder.shown), timeout=TIMEOUT_MS)
    assert shown(recorder) == [("(415) 555-0123", "See you at 5")]


def test_a_name_and_the_own_number_are_shown_where_there_are_several(
    window: Window, notifier: Notifier, database: Database, recorder: SignalRecorder
) -> None:
    window.show_accounts(AccountList((account(),)))
    KnownAccounts(database).remember(KnownAccount(ANA, "Ana", "User", "101", "US"))
    with database.transaction():
        database.run(
            "INSERT INTO colleague (session, number, name) VALUES (1, ?, 'Kim Lee')", (KIM,)
        )
    receive(database, "Here", KIM, LINE.phone_number)
    notifier.look()
    assert shown(recorder) == [("Kim Lee", "To (650) 555-0102: Here")]


def test_several_texts_of_one_conversation_are_counted(
    notifier: Notifier, database: Database, recorder: SignalRecorder
) -> None:
    receive(database, "one")
    notifier.look()
    receive(database, "two")
    receive(database, "three")
    notifier.look()
    assert shown(recorder)[1] == ("3 new texts from (415) 555-0123", "three")
    assert len({one.key for one in recorder.shown}) == 1, "the later replaces the earlier"
    notifier.look()
    assert len(recorder.shown) == 2


def test_a_group_shows_who_wrote(
    notifier: Notifier, database: Database, recorder: SignalRecorder
) -> None:
    receive(database, "All here?", KIM, DIRECT.phone_number, BO, CAL, DAN)
    notifier.look()
    assert shown(recorder) == [
        ("(415) 555-0123, (415) 555-0177, (415) 555-0188 and 1 more", "(415) 555-0123: All here?")
    ]


def test_several_conversations_at_once_are_one_notification(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    receive(database, "earlier")
    notifier.look()
    alone = recorder.shown[0].key
    for sender in (BO, KIM, CAL, BO):
        receive(database, "x", sender)
    notifier.look()
    names = "(415) 555-0177, (415) 555-0188 and (415) 555-0123"
    assert shown(recorder)[1] == ("5 new texts in 3 conversations", names)
    assert recorder.withdrawn == [alone], "the others contain it"
    receive(database, "y", KIM)
    notifier.look()
    assert shown(recorder)[2][0] == "6 new texts in 3 conversations"
    receive(database, "from another", DAN)
    notifier.look()
    assert shown(recorder)[3] == ("(415) 555-0199", "from another")


def test_pressing_opens_the_conversation_with_the_newest_text(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    opened: list[int] = []
    notifier.conversation_wanted.connect(opened.append)
    receive(database)
    notifier.look()
    (kim,) = conversations(outbox)
    notifier.pressed(recorder.shown[0].key)
    assert opened == [kim]
    for sender in (KIM, BO):
        receive(database, "x", sender)
    notifier.look()
    notifier.pressed(recorder.shown[1].key)
    assert opened == [kim, conversations(outbox)[0]]
    notifier.pressed(recorder.shown[1].key)
    assert len(opened) == 2, "it is gone"


def test_the_conversation_in_sight_is_quiet(
    notifier: Notifier, outbox: Outbox, database: Database, eyes: Eyes, recorder: SignalRecorder
) -> None:
    receive(database, "before")
    notifier.look()
    (eyes.conversation,) = conversations(outbox)
    receive(database, "in sight")
    receive(database, "elsewhere", BO)
    notifier.look()
    eyes.conversation = 0
    notifier.look()
    assert [body for _, body in shown(recorder)] == ["before", "elsewhere"]


def test_a_notification_goes_when_its_conversation_was_read(
    notifier: Notifier, outbox: Outbox, database: Database, recorder: SignalRecorder
) -> None:
    phone = receive(database, "read on the phone")
    notifier.look()
    read_elsewhere(database, phone)
    notifier.look()
    assert recorder.withdrawn == [recorder.shown[0].key]
    for sender in (KIM, BO):
        receive(database, "x", sender)
    notifier.look()
    assert shown(recorder)[1][0] == "2 new texts in 2 conversations", "counted from there"
    bo, kim = conversations(outbox)
    outbox.conversations.mark_read(bo)
    notifier.look()
    assert len(recorder.withdrawn) == 1, "the other is still unread"
    outbox.conversations.set_muted(kim, is_muted=True)
    notifier.look()
    assert recorder.withdrawn[1:] == [recorder.shown[1].key]
    assert len(recorder.shown) == 2


def test_counting_starts_again_after_closing(
    notifier: Notifier, database: Database, recorder: SignalRecorder
) -> None:
    for _ in range(2):
        receive(database, "x")
        notifier.look()
        notifier.closed(recorder.shown[-1].key)
    assert shown(recorder) == [("(415) 555-0123", "x")] * 2


def test_muted_numbers_and_answers_that_are_off_are_quiet_for_good(
    notifier: Notifier,
    outbox: Outbox,
    database: Database,
    recorder: SignalRecorder,
    choices: NotificationSettings,
) -> None:
    choices.mute(ANA, DIRECT.phone_number, is_muted=True)
    receive(database)
    notifier.look()
    choices.mute(ANA, DIRECT.phone_number, is_muted=False)
    choices.tell_answers(False)
    receive(database)
    notifier.look()
    choices.tell_answers(True)
    notifier.look()
    assert recorder.shown == []


@pytest.mark.parametrize(
    ("detail", "one", "several", "many"),
    [
        (
            Detail.NAMES,
            ("(415) 555-0123", "1 new text"),
            ("2 new texts from (415) 555-0123", ""),
            "(415) 555-0188 and (415) 555-0177",
        ),
        (Detail.BARE, ("1 new text", ""), ("2 new texts", ""), ""),
    ],
)
def test_words_and_names_can_be_left_out(
    notifier: Notifier,
    database: Database,
    recorder: SignalRecorder,
    choices: NotificationSettings,
    detail: Detail,
    one: tuple[str, str],
    several: tuple[str, str],
    many: str,
) -> None:
    choices.choose_detail(detail)
    for senders in ((KIM,), (KIM,), (BO, CAL)):
        for sender in senders:
            receive(database, "secret words", sender)
        notifier.look()
    assert shown(recorder) == [one, several, ("2 new texts in 2 conversations", many)]


def test_a_text_without_words_tells_its_attachments(
    notifier: Notifier, database: Database, recorder: SignalRecorder
) -> None:
    receive(database, "", files=2)
    notifier.look()
    receive(database, "", BO)
    notifier.look()
    assert shown(recorder) == [
        ("(415) 555-0123", "2 attachments"),
        ("(415) 555-0177", "1 new text"),
    ]


@pytest.mark.parametrize(
    "text",
    [*HOSTILE, "a" + "\u0301" * 5000, "<img src='x'>" * 100_000],
    ids=range(len(HOSTILE) + 2),
)
def test_a_hostile_text_becomes_one_short_line(
    notifier: Notifier, database: Database, recorder: SignalRecorder, text: str
) -> None:
    receive(database, text, text[:30] or KIM)
    notifier.look()
    for one in recorder.shown:
        for line in (one.title, one.body):
            assert len(line) <= 240
            assert not set(line) & set("\n\r\t\0\u202e\u2066\u2067\u2028\ud83d\udc00")
            assert line.count("\u2068") == line.count("\u2069")


@pytest.mark.usefixtures("behind")
def test_answers_are_withdrawn_when_the_window_comes_to_the_front(
    window: Window, notifier: Notifier, database: Database, recorder: SignalRecorder, qtbot: QtBot
) -> None:
    receive(database)
    notifier.look()
    window.shell.raise_window()
    qtbot.waitUntil(lambda: recorder.shown[0].key in recorder.withdrawn, timeout=TIMEOUT_MS)
