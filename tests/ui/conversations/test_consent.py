"""STOP and START, and the question about free words."""

from __future__ import annotations

import pytest

from desktop.core.model import ConsentStatus
from desktop.database.connection import Database
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.window.window import Window
from tests.ui.conversations.conftest import Show
from tests.ui.inbound import receive
from tests.ui.samples import Find, press, said

ASKED = "Did they ask for no more texts?"


def status(page: ThreadPage) -> ConsentStatus | None:
    row = page.conversation
    assert row is not None
    return row.consent.status if row.consent is not None else None


@pytest.mark.parametrize(
    "text",
    ["please stop texting me", "Merci de ne plus m’envoyer de messages", "no me escriban más"],
)
def test_free_words_are_asked_about_and_the_person_decides(
    find: Find, database: Database, show: Show, text: str
) -> None:
    receive(database, text)
    page = show(0)
    assert said(find("stopQuestion")) == ASKED
    assert page.reply.field.isVisible(), "nothing is decided yet"
    press(find("recordStopButton"))
    assert not find("stopQuestion").isVisible()
    assert status(page) is ConsentStatus.OPT_OUT
    assert "asked for no more texts" in said(find("noReplyReason"))
    assert not page.reply.field.isVisible()


def test_something_else_is_not_asked_about_again(
    window: Window, find: Find, database: Database, show: Show
) -> None:
    receive(database, "please stop texting me")
    page = show(0)
    press(find("dismissStopButton"))
    assert not find("stopQuestion").isVisible()
    assert status(page) is None
    window.main_page.workspace.show_compose()
    show(0)
    assert not find("stopQuestion").isVisible()
    assert page.reply.field.isVisible()


def test_stop_counts_at_once_and_start_ends_it(
    window: Window, find: Find, database: Database, show: Show
) -> None:
    receive(database, "STOP")
    page = show(0)
    assert not find("stopQuestion").isVisible()
    assert status(page) is ConsentStatus.OPT_OUT
    assert "START" in said(find("noReplyReason"))
    receive(database, "START")
    window.main_page.conversations.refresh()
    assert status(page) is ConsentStatus.OPT_IN
    assert said(find("noReplyReason")) == ""
    assert page.reply.field.isVisible()


@pytest.mark.parametrize("text", ["Yes, stop by at 5", "Non-stop rain here"])
def test_other_words_are_not_asked_about(
    find: Find, database: Database, show: Show, text: str
) -> None:
    receive(database, text)
    show(0)
    assert not find("stopQuestion").isVisible()
