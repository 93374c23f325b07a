"""The banner: the most important trouble, with what to do about it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, EndedAs, Notice, Trouble, TroubleKind, Troubles
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.samples import HOSTILE, account, press, put, said, set_row

Find = Callable[[str], QWidget]


def trouble(kind: TroubleKind, title: str = "Title", **more: object) -> Trouble:
    return Trouble(kind, Notice(title, "Advice."), **more)  # type: ignore[arg-type]


def test_it_is_hidden_without_trouble(window: Window, find: Find) -> None:
    assert not find("bannerFrame").isVisible()
    window.show_troubles(Troubles((trouble(TroubleKind.NONE),)))
    assert not find("bannerFrame").isVisible()


def test_the_first_kind_is_shown_whatever_the_order(window: Window, find: Find) -> None:
    kinds = [kind for kind in TroubleKind if kind != TroubleKind.NONE]
    kinds.remove(TroubleKind.NEEDS_YOU)  # the window counts them itself
    while kinds:
        items = tuple(trouble(kind, kind.value) for kind in reversed(kinds))
        window.show_troubles(Troubles(items))
        assert said(find("bannerTitle")) == kinds[0].value
        assert said(find("bannerAdvice")).startswith("Advice.")
        kinds.pop(0)
    window.show_troubles(Troubles())
    assert not find("bannerFrame").isVisible()


def test_signed_out_offers_to_sign_in(window: Window, find: Find, qtbot: QtBot) -> None:
    window.show_troubles(Troubles((trouble(TroubleKind.OFFLINE),)))
    assert not find("bannerSignInButton").isVisible()
    window.show_troubles(Troubles((trouble(TroubleKind.SIGNED_OUT),)))
    with qtbot.waitSignal(window.commands.sign_in):
        press(find("bannerSignInButton"))


def test_a_pause_counts_down(window: Window, find: Find, qtbot: QtBot) -> None:
    until = time.time_ns() // 1_000_000 + 90_000
    window.show_troubles(Troubles((trouble(TroubleKind.RATE_LIMITED, until=until),)))
    first = said(find("bannerAdvice"))
    assert "Goes on in" in first
    qtbot.waitUntil(lambda: said(find("bannerAdvice")) != first, timeout=20_000)


def test_what_is_for_support_stands_behind_details(window: Window, find: Find) -> None:
    notice = Notice("Please sign in again", "You are signed out.", "OAU-128", "Token expired.")
    window.show_troubles(Troubles((Trouble(TroubleKind.SIGNED_OUT, notice),)))
    assert said(find("bannerTitle")) == "Please sign in again"
    assert said(find("bannerAdvice")) == "You are signed out."
    assert said(find("bannerSupport")) == ""
    press(find("bannerDetailsButton"))
    assert said(find("bannerSupport")) == "OAU-128 · Token expired."
    window.show_troubles(Troubles((trouble(TroubleKind.OFFLINE),)))
    assert not find("bannerDetailsButton").isVisible()
    assert said(find("bannerSupport")) == ""


def test_the_technical_name_of_a_network_failure_is_for_support(window: Window, find: Find) -> None:
    until = time.time_ns() // 1_000_000 + 90_000
    notice = Notice("Offline", "Check the connection.", details="ConnectionRefusedError")
    window.show_troubles(Troubles((Trouble(TroubleKind.OFFLINE, notice, until=until),)))
    words = said(find("bannerAdvice"))
    assert words.startswith("Check the connection. Goes on in")
    assert "ConnectionRefusedError" not in words
    press(find("bannerDetailsButton"))
    assert said(find("bannerSupport")) == "ConnectionRefusedError"


def test_the_address_of_a_proxy_is_told(window: Window, find: Find) -> None:
    notice = Notice("The proxy refuses", "Ask your network administrator.", details="proxy:3128")
    window.show_troubles(Troubles((Trouble(TroubleKind.OFFLINE, notice),)))
    assert said(find("bannerAdvice")) == "Ask your network administrator. proxy:3128"


def test_only_some_kinds_can_be_dismissed(window: Window, find: Find) -> None:
    offline = trouble(TroubleKind.OFFLINE, "Offline")
    kept = trouble(TroubleKind.NOT_REMEMBERED, "Not remembered")
    window.show_troubles(Troubles((offline, kept)))
    assert not find("bannerCloseButton").isVisible()
    window.show_troubles(Troubles((kept,)))
    press(find("bannerCloseButton"))
    assert not find("bannerFrame").isVisible()
    window.show_troubles(Troubles((kept,)))
    assert not find("bannerFrame").isVisible()
    window.show_troubles(Troubles((kept, offline)))
    assert said(find("bannerTitle")) == "Offline"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_as_plain_text(window: Window, find: Find, text: str) -> None:
    window.show_troubles(Troubles((Trouble(TroubleKind.SERVER, Notice(text, text, text, text)),)))
    window.grab()
    assert find("bannerFrame").isVisible()
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
    assert said(find("bannerTitle")) == "2 texts need a decision"
    press(find("bannerShowButton"))
    page = window.main_page
    assert page.view.chosen_id() == newest
    assert page.view.model.rowCount() == 2
    assert find("outboxView").isVisible()
    assert find("detailsPane").isVisible()
    assert not find("bannerFrame").isVisible()


def test_a_dismissed_count_returns_only_when_it_grows(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    ids = unsure(outbox, database, window, 3)
    press(find("bannerCloseButton"))
    assert not find("bannerFrame").isVisible()
    outbox.decisions.mark(ids[0], EndedAs.NOT_SENT)
    window.main_page.view.model.refresh()
    assert not find("bannerFrame").isVisible(), "it does not disturb while the person decides"
    unsure(outbox, database, window)
    assert said(find("bannerTitle")) == "3 texts need a decision"
    for row in outbox.newest(9):
        outbox.decisions.mark(row.id, EndedAs.NOT_SENT)
    window.main_page.view.model.refresh()
    assert not find("bannerFrame").isVisible()


def test_trouble_of_the_program_comes_first(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    unsure(outbox, database, window)
    window.show_troubles(Troubles((trouble(TroubleKind.OFFLINE),)))
    assert said(find("bannerTitle")) == "Title"
    assert not find("bannerShowButton").isVisible()
    window.show_troubles(Troubles())
    assert said(find("bannerTitle")) == "1 text needs a decision"


def test_the_count_is_hidden_on_the_sign_in_page(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    unsure(outbox, database, window)
    window.show_accounts(AccountList())
    assert not find("bannerFrame").isVisible()
    window.show_accounts(AccountList((account(),)))
    assert said(find("bannerTitle")) == "1 text needs a decision"
