"""The status bar: the most important trouble, with what to do about it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountList,
    EndedAs,
    Notice,
    Reading,
    Retry,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.text.times import now_ms
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, HOSTILE, account, press, put, said, set_row

Find = Callable[[str], QWidget]


def trouble(kind: TroubleKind, title: str = "Title", **more: object) -> Trouble:
    return Trouble(kind, Notice(title, "Advice."), **more)  # type: ignore[arg-type]


def details(window: Window) -> str:
    """What the dialog of *Details* says; closes it."""
    box = window.shell.findChild(Question, "statusDetails")
    assert box is not None
    words = box.words()
    box.reject()
    return words


def test_without_trouble_it_says_what_waits(window: Window, find: Find, outbox: Outbox) -> None:
    assert said(find("statusRest")) == "No texts are waiting"
    put(outbox)
    put(outbox, send_at=now_ms() + 90_000_000)
    window.main_page.view.model.refresh()
    assert said(find("statusWaitingButton")) == "1 text waiting · 1 planned"
    window.show_accounts(AccountList())
    assert said(find("statusRest")) == "", "the sign-in page is shown"


def test_a_text_that_is_looked_for_is_counted(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox)
    set_row(database, id_, state="checking")
    window.main_page.view.model.refresh()
    assert said(find("statusWaitingButton")) == "1 text being checked"
    assert said(find("statusRest")) == ""
    press(find("statusWaitingButton"))
    assert window.main_page.view.model.rowCount() == 1, "it shows them"
    put(outbox)
    set_row(database, put(outbox), state="checking")
    window.main_page.view.model.refresh()
    assert said(find("statusWaitingButton")) == "1 text waiting · 2 texts being checked"


@pytest.mark.parametrize("kind", [TroubleKind.OFFLINE, TroubleKind.DISK, TroubleKind.NOT_DONE])
def test_the_name_of_an_exception_is_behind_details(
    window: Window, find: Find, kind: TroubleKind
) -> None:
    window.troubles.show_own(Trouble(kind, Notice("Title", "Advice.", details="BusyError")))
    assert "BusyError" not in said(find("statusAdvice")) + said(find("statusTitle"))
    press(find("statusDetailsButton"))
    assert "BusyError" in details(window)


def test_nothing_moves_when_it_has_something_to_say(window: Window, find: Find) -> None:
    place, height = find("outboxTab"), find("statusBar").height()
    before = place.mapTo(window.shell, place.rect().topLeft())
    for kind in (TroubleKind.OFFLINE, TroubleKind.OUTBOX_MOVED_ASIDE, TroubleKind.IDLE):
        window.show_troubles(Troubles((trouble(kind, "Long " * 40, until=now_ms() + 90_000),)))
        window.grab()
        assert place.mapTo(window.shell, place.rect().topLeft()) == before
        assert find("statusBar").height() == height


def test_the_end_of_an_outage_is_said(window: Window, announced: list[str]) -> None:
    window.show_troubles(Troubles((trouble(TroubleKind.OFFLINE, "Offline"),)))
    assert len(announced) == 1
    window.show_troubles(Troubles(()))
    assert announced[1:] == ["RingCentral answers again."]


def test_what_has_no_room_is_behind_details(window: Window, find: Find) -> None:
    window.shell.resize(window.shell.minimumSize())
    window.show_troubles(Troubles((Trouble(TroubleKind.SERVER, Notice("Short", "Long " * 60)),)))
    window.grab()
    title = find("statusTitle")
    assert isinstance(title, QLabel)
    assert title.text() == "Short", "it is cut last"
    press(find("statusDetailsButton"))
    assert details(window) == f"Short {('Long ' * 60).strip()}"


def test_a_sentence_without_room_on_one_line_has_two(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    bar, height = find("statusBar"), find("statusBar").height()
    for width, is_one in ((1600, True), (720, False)):
        window.shell.resize(width, 520)
        notice = Notice("RingCentral cannot be reached", "Check the connection. " * 4)
        window.show_troubles(Troubles((Trouble(TroubleKind.OFFLINE, notice),)))
        title, advice = find("statusTitle"), find("statusAdvice")
        assert isinstance(title, QLabel)
        assert isinstance(advice, QLabel)
        qtbot.waitUntil(lambda: advice.text() == notice.advice.strip())  # noqa: B023
        assert title.text() == notice.title
        assert (title.y() == advice.y()) is is_one
        assert not find("statusDetailsButton").isVisible()
        assert bar.height() == height, "nothing moves"


def test_it_shows_nothing_without_trouble(window: Window, find: Find) -> None:
    assert not find("statusTitle").isVisible()
    window.show_troubles(Troubles((trouble(TroubleKind.NONE),)))
    assert not find("statusTitle").isVisible()


def test_the_first_kind_is_shown_whatever_the_order(window: Window, find: Find) -> None:
    kinds = [kind for kind in TroubleKind if kind != TroubleKind.NONE]
    kinds.remove(TroubleKind.NEEDS_YOU)  # the window counts them itself
    while kinds:
        items = tuple(trouble(kind, kind.value) for kind in reversed(kinds))
        window.show_troubles(Troubles(items))
        assert said(find("statusTitle")) == kinds[0].value
        assert said(find("statusAdvice")).startswith("Advice.")
        kinds.pop(0)
    window.show_troubles(Troubles())
    assert not find("statusTitle").isVisible()


def test_signed_out_offers_to_sign_in(window: Window, find: Find, qtbot: QtBot) -> None:
    window.show_troubles(Troubles((trouble(TroubleKind.OFFLINE),)))
    assert not find("statusSignInButton").isVisible()
    window.show_troubles(Troubles((trouble(TroubleKind.SIGNED_OUT),)))
    with qtbot.waitSignal(window.commands.sign_in):
        press(find("statusSignInButton"))


def test_a_pause_counts_down(window: Window, find: Find, qtbot: QtBot) -> None:
    until = time.time_ns() // 1_000_000 + 90_000
    window.show_troubles(Troubles((trouble(TroubleKind.RATE_LIMITED, until=until),)))
    first = said(find("statusAdvice"))
    assert "Next try in" in first
    qtbot.waitUntil(lambda: said(find("statusAdvice")) != first)


def test_what_is_for_support_stands_behind_details(window: Window, find: Find) -> None:
    notice = Notice("Please sign in again", "You are signed out.", "OAU-128", "Token expired.")
    window.show_troubles(Troubles((Trouble(TroubleKind.SIGNED_OUT, notice),)))
    assert said(find("statusTitle")) == "Please sign in again"
    assert said(find("statusAdvice")) == "You are signed out."
    press(find("statusDetailsButton"))
    assert details(window) == (
        "Please sign in again You are signed out.\n\nOAU-128 · Token expired."
    )
    window.show_troubles(Troubles((trouble(TroubleKind.OFFLINE),)))
    assert not find("statusDetailsButton").isVisible()


def test_the_technical_name_of_a_network_failure_is_for_support(window: Window, find: Find) -> None:
    until = time.time_ns() // 1_000_000 + 90_000
    notice = Notice("Offline", "Check the connection.", details="ConnectionRefusedError")
    window.show_troubles(Troubles((Trouble(TroubleKind.OFFLINE, notice, until=until),)))
    words = said(find("statusAdvice"))
    assert words.startswith("Next try in")
    assert words.endswith("Check the connection.")
    assert "ConnectionRefusedError" not in words
    press(find("statusDetailsButton"))
    assert details(window) == "Offline Check the connection.\n\nConnectionRefusedError", "no time"


def test_the_address_of_a_proxy_is_told(window: Window, find: Find) -> None:
    notice = Notice("The proxy refuses", "Ask your network administrator.", details="proxy:3128")
    window.show_troubles(Troubles((Trouble(TroubleKind.OFFLINE, notice),)))
    assert said(find("statusAdvice")) == "Ask your network administrator. proxy:3128"


def test_only_some_kinds_can_be_dismissed(window: Window, find: Find) -> None:
    offline = trouble(TroubleKind.OFFLINE, "Offline")
    kept = trouble(TroubleKind.NOT_REMEMBERED, "Not remembered")
    window.show_troubles(Troubles((offline, kept)))
    assert not find("statusCloseButton").isVisible()
    window.show_troubles(Troubles((kept,)))
    press(find("statusCloseButton"))
    assert not find("statusTitle").isVisible()
    window.show_troubles(Troubles((kept,)))
    assert not find("statusTitle").isVisible()
    window.show_troubles(Troubles((kept, offline)))
    assert said(find("statusTitle")) == "Offline"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_plain_text(window: Window, find: Find, text: str) -> None:
    window.show_troubles(Troubles((Trouble(TroubleKind.SERVER, Notice(text, text, text, text)),)))
    window.grab()
    assert find("statusTitle").isVisible()
    assert window.width() < 1400


# --- texts that need a decision ---------------------------------------------------------------


def unsure(outbox: Outbox, database: Database, window: Window, count: int = 1) -> list[str]:
    ids = [put(outbox) for _ in range(count)]
    for id_ in ids:
        set_row(database, id_, state="unconfirmed")
    window.main_page.view.model.refresh()
    return ids


def test_texts_that_need_a_decision_are_counted_and_shown(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    put(outbox)
    _, newest = unsure(outbox, database, window, 2)
    put(outbox)
    window.main_page.view.model.refresh()
    assert said(find("statusTitle")) == "2 texts need a decision"
    press(find("statusShowButton"))
    page = window.main_page
    assert page.view.chosen_id() == newest
    assert page.view.model.rowCount() == 2
    assert find("outboxView").isVisible()
    assert find("detailsPane").isVisible()
    assert not find("statusTitle").isVisible()


def test_a_dismissed_count_returns_only_when_it_grows(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    ids = unsure(outbox, database, window, 3)
    press(find("statusCloseButton"))
    assert not find("statusTitle").isVisible()
    outbox.decisions.mark(ids[0], EndedAs.NOT_SENT)
    window.main_page.view.model.refresh()
    assert not find("statusTitle").isVisible(), "it does not disturb while the person decides"
    unsure(outbox, database, window)
    assert said(find("statusTitle")) == "3 texts need a decision"
    for row in outbox.newest(9):
        outbox.decisions.mark(row.id, EndedAs.NOT_SENT)
    window.main_page.view.model.refresh()
    assert not find("statusTitle").isVisible()


def test_trouble_of_the_program_comes_first(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    unsure(outbox, database, window)
    window.show_troubles(Troubles((trouble(TroubleKind.OFFLINE),)))
    assert said(find("statusTitle")) == "Title"
    assert not find("statusShowButton").isVisible()
    window.show_troubles(Troubles())
    assert said(find("statusTitle")) == "1 text needs a decision"


def test_the_count_is_hidden_on_the_sign_in_page(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    unsure(outbox, database, window)
    window.show_accounts(AccountList())
    assert not find("statusTitle").isVisible()
    window.show_accounts(AccountList((account(),)))
    assert said(find("statusTitle")) == "1 text needs a decision"


# --- trying now after an outage ---------------------------------------------------------------


def outage(retry: Retry = Retry.OFFERED, **more: object) -> Trouble:
    return trouble(TroubleKind.OFFLINE, "No connection", retry=retry, **more)


def test_an_outage_can_be_tried_now_and_the_result_is_said(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    window.show_troubles(Troubles((trouble(TroubleKind.RATE_LIMITED),)))
    assert not find("statusTryNowButton").isVisible(), "RingCentral asked for that pause"
    window.show_troubles(Troubles((outage(until=now_ms() + 40_000),)))
    with qtbot.waitSignal(window.commands.read_again) as signal:
        press(find("statusTryNowButton"))
    assert signal.args == ["", Reading.AFTER_OUTAGE]
    assert said(find("statusAdvice")) == "Trying now… Advice."
    # It keeps the focus, and does nothing meanwhile.
    with qtbot.assertNotEmitted(window.commands.read_again):
        press(find("statusTryNowButton"))
    window.show_troubles(Troubles((outage(Retry.RUNNING),)))
    assert said(find("statusAdvice")) == "Trying now… Advice."
    again = outage(until=now_ms() + 60_000)
    window.show_troubles(Troubles((again,)))
    assert said(find("statusAdvice")).startswith("Tried just now, without success. Next")
    assert said(find("statusAdvice")).endswith("Advice.")
    window.show_troubles(Troubles((outage(),)))
    assert said(find("statusAdvice")) == "Advice.", "it is being tried once more"


def test_it_says_when_ringcentral_answers_again(window: Window, find: Find) -> None:
    window.show_troubles(Troubles((outage(),)))
    press(find("statusTryNowButton"))
    window.show_troubles(Troubles())
    assert not find("statusTitle").isVisible()
    assert said(find("statusRest")) == "RingCentral answers again."
    window.status_bar.rest._end_news()
    assert said(find("statusRest")) == "No texts are waiting"


def test_an_outage_that_ends_by_itself_is_no_news(window: Window, find: Find) -> None:
    window.show_troubles(Troubles((outage(),)))
    window.show_troubles(Troubles())
    assert said(find("statusRest")) == "No texts are waiting"


def test_a_try_nobody_answers_can_be_repeated(window: Window, find: Find) -> None:
    window.show_troubles(Troubles((outage(),)))
    press(find("statusTryNowButton"))
    window.status_bar._try_now._give_up()
    assert find("statusTryNowButton").isEnabled()
    assert said(find("statusAdvice")) == "Advice."


def test_what_came_of_asking_the_keyring_again_is_said(
    window: Window, find: Find, qtbot: QtBot
) -> None:
    locked = trouble(TroubleKind.KEYRING, "Not remembered", account=ANA.text)
    window.show_troubles(Troubles((locked,)))
    for _ in range(2):
        with qtbot.waitSignal(window.commands.remember_again) as signal:
            press(find("statusTryButton"))
        assert signal.args == [ANA.text]
        assert said(find("statusAdvice")) == "Trying now… Advice."
        window.status_bar.keyring_asked()
        assert said(find("statusAdvice")) == "Tried just now, without success. Advice."
    press(find("statusTryButton"))
    window.show_troubles(Troubles())
    window.status_bar.keyring_asked()
    assert said(find("statusRest")) == "The system keyring answers now."


def test_what_needs_a_decision_is_said_of_one_or_of_several(
    window: Window, outbox: Outbox, database: Database, find: Find
) -> None:
    for words in ("It shows why, and", "Each shows why, and"):
        set_row(database, put(outbox), state="unconfirmed")
        window.main_page.view.model.refresh()
        assert said(find("statusAdvice")).startswith(words)
