"""A link fills in, never sends, and takes nothing away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.core.model import AccountList, Service
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import KIM, PRACTICE, account, press, said

Find = Callable[[str], QWidget]
Open = Callable[[Service | None], Window]

MAX = "+14155550124"


def written(window: Window) -> tuple[str, str]:
    compose = window.main_page.compose
    return compose.recipient.text(), compose.text_field.toPlainText()


def is_said(find: Find) -> bool:
    """Whether it is told that what stands there comes from a link."""
    return "Check the recipient." in said(find("linkWords"))


def drafts(outbox: Outbox) -> list[str]:
    return sorted(one.text for one in outbox.drafts.all() if one.text)


def test_it_fills_in_and_does_not_send(window: Window, find: Find, outbox: Outbox) -> None:
    window.links.take(f"sms:{KIM}?body=Hello%20there")
    assert written(window) == (KIM, "Hello there")
    assert outbox.newest(5) == []
    assert is_said(find)
    assert not find("fillInLinkButton").isVisible()


def test_the_note_goes_with_the_first_change(window: Window, find: Find) -> None:
    window.links.take(f"sms:{KIM}?body=Hello")
    window.main_page.compose.text_field.insertPlainText("x")
    assert not is_said(find)


def test_the_note_goes_when_it_is_sent(window: Window, find: Find, outbox: Outbox) -> None:
    window.links.take(f"sms:{KIM}?body=Hello")
    window.main_page.compose.send()
    assert [row.text for row in outbox.newest(5)] == ["Hello"]
    assert not is_said(find)


@pytest.mark.parametrize("typed", ["text", "recipient"])
def test_while_something_is_typed_it_asks(
    window: Window, find: Find, outbox: Outbox, typed: str
) -> None:
    compose = window.main_page.compose
    if typed == "text":
        compose.text_field.setPlainText("half a text")
    else:
        QTest.keyClicks(compose.recipient.field, "415")
    before = written(window)
    window.links.take(f"sms:{KIM}?body=Other")
    assert written(window) == before
    assert said(find("linkTitle")) == (
        "A link wants to fill in a new text to \u2068(415)\u00a0555\u2060-\u20600123\u2069."
    ), "no line ends within the number"
    QTest.keyClicks(compose.text_field, "More of ")
    assert written(window)[1].startswith("More of "), "it can be written on"
    before = written(window)

    press(find("notNowLinkButton"))
    assert written(window) == before
    assert not find("linkTitle").isVisible()
    assert outbox.newest(5) == []


def test_what_was_written_stays_among_the_drafts(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take(f"sms:{KIM}?body=Hello")
    press(find("fillInLinkButton"))
    assert written(window) == (KIM, "Hello")
    assert "half a text" in drafts(outbox)
    assert find("draftsButton").isVisible()
    assert outbox.newest(5) == []


def test_what_cannot_be_kept_is_not_pushed_aside(
    window: Window, find: Find, database: Database
) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take(f"sms:{KIM}?body=Hello")
    with database.transaction():
        press(find("fillInLinkButton"))
    assert written(window) == ("", "half a text")
    press(find("fillInLinkButton"))
    assert written(window) == (KIM, "Hello"), "the offer still stands"


def test_a_second_link_takes_the_place_of_one_that_nobody_touched(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.links.take(f"sms:{KIM}?body=One")
    window.links.take(f"sms:{MAX}?body=Two")
    assert written(window) == (MAX, "Two")
    assert "One" in drafts(outbox)
    assert is_said(find)


def test_links_that_come_while_somebody_types_are_offered_one_after_the_other(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    for _ in range(2):
        window.links.take(f"sms:{KIM}?body=One")
        window.links.take(f"sms:{MAX}?body=Two")
    press(find("fillInLinkButton"))
    assert written(window) == (KIM, "One")
    assert "0124" in said(find("linkTitle"))
    press(find("fillInLinkButton"))
    assert written(window) == (MAX, "Two")
    assert is_said(find), "the same link is offered once"
    assert {"half a text", "One"} <= set(drafts(outbox))


def test_a_page_that_opens_many_links_is_asked_about_a_few(window: Window, find: Find) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    for at in range(500):
        window.links.take(f"sms:+1415555{at:04}")
    answers = 0
    while find("notNowLinkButton").isVisible():
        press(find("notNowLinkButton"))
        answers += 1
    assert 1 < answers <= 5
    assert written(window) == ("", "half a text")


def test_behind_a_question_nothing_is_filled_in(window: Window, find: Find) -> None:
    box = Question(window.theme, window, "q", "Well?", "", "Stay")
    box.offer("Do", "do", lambda: None)
    window.links.take(f"sms:{KIM}?body=Hello")
    assert written(window) == ("", "")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    press(find("fillInLinkButton"))
    assert written(window) == (KIM, "Hello")


def test_a_link_before_the_sign_in_is_there_after_it(open_window: Open, outbox: Outbox) -> None:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList())
    window.links.take(f"sms:{KIM}?body=Hello")
    window.show_accounts(AccountList((account(),)))
    assert written(window) == (KIM, "Hello")
    note = window.shell.findChild(QWidget, "linkWords")
    assert note is not None
    assert said(note)
    assert outbox.newest(5) == []
    window.main_page.compose.drafts.keep_now()
    assert drafts(outbox) == ["Hello"]


def test_a_link_waits_for_the_set_up_page(open_window: Open) -> None:
    window = open_window(None)
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take(f"sms:{KIM}?body=Hello")
    window._pages.use_service(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    assert written(window) == ("", "half a text")
    found = window.shell.findChild(QWidget, "fillInLinkButton")
    assert found is not None
    press(found)
    assert written(window) == (KIM, "Hello")


def test_what_is_no_link_changes_nothing(window: Window, find: Find) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take("javascript:alert(1)")
    assert written(window) == ("", "half a text")
    assert not find("linkTitle").isVisible()
