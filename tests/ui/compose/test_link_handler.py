"""`sms:` links fill in the fields, never send, and never replace a text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.core.model import AccountList
from desktop.messages import Outbox
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import KIM, PRACTICE, Find, Open, account, compose_contents, press, put, said

MAX = "+14155550124"


def is_note_shown(find: Find) -> bool:
    """Whether the note about a link that filled in the fields is shown."""
    return "Check the recipient." in said(find("linkWords"))


def drafts(outbox: Outbox) -> list[str]:
    return sorted(one.text for one in outbox.drafts.all() if one.text)


def test_a_link_fills_in_the_fields_and_does_not_send(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.links.take(f"sms:{KIM}?body=Hello%20there")
    assert compose_contents(window) == (KIM, "Hello there")
    assert outbox.newest(5) == []
    assert is_note_shown(find)
    assert not find("fillInLinkButton").isVisible()


def test_the_note_disappears_with_the_first_change(window: Window, find: Find) -> None:
    window.links.take(f"sms:{KIM}?body=Hello")
    window.main_page.compose.text_field.insertPlainText("x")
    assert not is_note_shown(find)


def test_the_note_disappears_when_the_text_is_sent(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.links.take(f"sms:{KIM}?body=Hello")
    window.main_page.compose.sending.send()
    assert [row.text for row in outbox.newest(5)] == ["Hello"]
    assert not is_note_shown(find)


@pytest.mark.parametrize("typed", ["text", "recipient"])
def test_a_link_is_only_offered_while_something_is_written(
    window: Window, find: Find, outbox: Outbox, typed: str
) -> None:
    compose = window.main_page.compose
    if typed == "text":
        compose.text_field.setPlainText("half a text")
    else:
        QTest.keyClicks(compose.recipient.field, "415")
    before = compose_contents(window)
    window.links.take(f"sms:{KIM}?body=Other")
    assert compose_contents(window) == before
    assert said(find("linkTitle")) == (
        "A link wants to fill in a new text to \u2068(415)\u00a0555\u2060-\u20600123\u2069."
    ), "no line ends within the number"
    QTest.keyClicks(compose.text_field, "More of ")
    assert compose_contents(window)[1].startswith("More of "), "the person can go on writing"
    before = compose_contents(window)

    press(find("notNowLinkButton"))
    assert compose_contents(window) == before
    assert not find("linkTitle").isVisible()
    assert outbox.newest(5) == []


def test_accepting_a_link_keeps_the_current_text_as_a_draft(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take(f"sms:{KIM}?body=Hello")
    press(find("fillInLinkButton"))
    assert compose_contents(window) == (KIM, "Hello")
    assert "half a text" in drafts(outbox)
    assert find("draftsButton").isVisible()
    assert outbox.newest(5) == []


def test_a_text_that_cannot_be_saved_is_not_replaced(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take(f"sms:{KIM}?body=Hello")
    # Writes fail as on a read-only disk. (Where another program holds the file, it waits.)
    outbox._database._connection.pragma("query_only", "on")
    press(find("fillInLinkButton"))
    outbox._database._connection.pragma("query_only", "off")
    assert compose_contents(window) == ("", "half a text")
    press(find("fillInLinkButton"))
    assert compose_contents(window) == (KIM, "Hello"), "the offer still stands"


def test_a_second_link_replaces_an_unedited_one(window: Window, find: Find, outbox: Outbox) -> None:
    window.links.take(f"sms:{KIM}?body=One")
    window.links.take(f"sms:{MAX}?body=Two")
    assert compose_contents(window) == (MAX, "Two")
    assert "One" in drafts(outbox)
    assert is_note_shown(find)


def test_several_links_are_offered_one_after_the_other(
    window: Window, find: Find, outbox: Outbox
) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    for _ in range(2):
        window.links.take(f"sms:{KIM}?body=One")
        window.links.take(f"sms:{MAX}?body=Two")
    press(find("fillInLinkButton"))
    assert compose_contents(window) == (KIM, "One")
    assert "0124" in said(find("linkTitle"))
    press(find("fillInLinkButton"))
    assert compose_contents(window) == (MAX, "Two")
    assert is_note_shown(find), "the same link is offered once"
    assert {"half a text", "One"} <= set(drafts(outbox))


def test_only_a_few_of_many_links_are_offered(window: Window, find: Find) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    for at in range(500):
        window.links.take(f"sms:+1415555{at:04}")
    answers = 0
    while find("notNowLinkButton").isVisible():
        press(find("notNowLinkButton"))
        answers += 1
    assert 1 < answers <= 5
    assert compose_contents(window) == ("", "half a text")


def test_nothing_is_filled_in_behind_a_dialog(window: Window, find: Find) -> None:
    box = Question(window.theme, window, "q", "Well?", "", "Stay")
    box.offer("Do", "do", lambda: None)
    window.links.take(f"sms:{KIM}?body=Hello")
    assert compose_contents(window) == ("", "")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    press(find("fillInLinkButton"))
    assert compose_contents(window) == (KIM, "Hello")


def test_a_link_waits_for_the_sign_in(open_window: Open, outbox: Outbox) -> None:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList())
    window.links.take(f"sms:{KIM}?body=Hello")
    window.show_accounts(AccountList((account(),)))
    assert compose_contents(window) == (KIM, "Hello")
    note = window.shell.findChild(QWidget, "linkWords")
    assert note is not None
    assert said(note)
    assert outbox.newest(5) == []
    window.main_page.compose.drafts.keep_now()
    assert drafts(outbox) == ["Hello"]


def test_a_link_waits_until_the_setup_is_done(open_window: Open) -> None:
    window = open_window(None)
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take(f"sms:{KIM}?body=Hello")
    window.pages.use_service(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    assert compose_contents(window) == ("", "half a text")
    found = window.shell.findChild(QWidget, "fillInLinkButton")
    assert found is not None
    press(found)
    assert compose_contents(window) == (KIM, "Hello")


def test_other_links_are_ignored(window: Window, find: Find) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.links.take("javascript:alert(1)")
    assert compose_contents(window) == ("", "half a text")
    assert not find("linkTitle").isVisible()


# --- links that are not certain, and links in the recipient field ---------------------------------


@pytest.mark.parametrize(
    ("link", "contents"),
    [
        ("sms:+14155550123?body=caf%E9", (KIM, "café")),
        ("sms:Mom?body=Call%20+14155550199", ("", "Call +14155550199")),
    ],
)
def test_an_unclear_link_is_shown_and_asked_about(
    window: Window, find: Find, link: str, contents: tuple[str, str]
) -> None:
    window.links.take(link)
    assert compose_contents(window) == ("", "")
    assert said(find("linkTitle")) == "A link could not be read completely."
    assert link.partition("?")[2] in said(find("linkWords")) or "Mom" in said(find("linkWords"))
    press(find("fillInLinkButton"))
    assert compose_contents(window) == contents


def test_a_link_without_anything_to_fill_in_is_shown(window: Window, find: Find) -> None:
    window.links.take("sms:Mom")
    assert "unclear: \u2068Mom\u2069" in said(find("linkWords"))
    assert not find("fillInLinkButton").isVisible()
    press(find("notNowLinkButton"))
    assert not find("linkWords").isVisible()


@pytest.mark.parametrize("way", ["paste", "type", "drop"])
@pytest.mark.parametrize(
    "link",
    [
        "sms:+14155550123?body=New%20number,%204155550199,%20ok?",
        "sms:+14155550123;body=New number, 4155550199, ok?",
        "SMSTO:+14155550123:New number, 4155550199, ok?",
    ],
)
def test_a_link_in_the_recipient_field_is_no_list(window: Window, way: str, link: str) -> None:
    field = window.main_page.compose.recipient.field
    if way == "paste":
        QGuiApplication.clipboard().setText(link)
        field.paste()
    elif way == "drop":
        field.insert(link)
        field.textEdited.emit(link)
    else:
        QTest.keyClicks(field, link)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert compose_contents(window) == (KIM, "New number, 4155550199, ok?")


def test_a_list_with_a_link_that_has_a_text_is_not_split(window: Window, find: Find) -> None:
    compose = window.main_page.compose
    QGuiApplication.clipboard().setText("4155550124; sms:+14155550123?body=Hi, 4155550199")
    compose.recipient.field.paste()
    compose.text_field.setPlainText("Hello")
    compose.sending.send()
    assert compose.recipient.model.numbers() == []
    assert said(find("recipientError"))


def test_a_link_without_a_text_is_a_recipient(window: Window) -> None:
    compose = window.main_page.compose
    QGuiApplication.clipboard().setText(f"sms:{KIM}, {MAX}")
    compose.recipient.field.paste()
    QTest.keyClick(compose.recipient.field, Qt.Key.Key_Return)
    assert compose.recipient.model.numbers() == [KIM, MAX]


def test_a_link_brings_the_fields_into_view(window: Window, find: Find, outbox: Outbox) -> None:
    put(outbox)
    workspace = window.main_page.workspace
    for leave, body in (
        (workspace.show_outbox, "first"),
        (lambda: workspace.open_conversation(1), "second"),
    ):
        leave()
        assert not find("recipientField").isVisible()
        window.links.take(f"sms:+14155550123?body={body}")
        assert find("recipientField").isVisible()
        assert compose_contents(window)[1] == body
