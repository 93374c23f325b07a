"""A link fills in, never sends, and takes nothing away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.outbox import Outbox
from desktop.ui.window import Window
from tests.ui.samples import KIM


def written(window: Window) -> tuple[str, str]:
    compose = window.main_page.compose
    return compose.recipient.text(), compose.text_field.toPlainText()


def test_it_fills_in_and_does_not_send(window: Window, outbox: Outbox) -> None:
    window.fill_in(f"sms:{KIM}?body=Hello%20there")
    assert written(window) == (KIM, "Hello there")
    assert outbox.newest(5) == []


def test_what_was_written_stays_among_the_drafts(window: Window, outbox: Outbox) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.fill_in(f"sms:{KIM}")
    assert written(window) == (KIM, "")
    assert [one.text for one in outbox.drafts.all() if one.text] == ["half a text"]
    button = window.findChild(QWidget, "draftsButton")
    assert button is not None
    assert button.isVisible()


def test_what_is_no_link_changes_nothing(window: Window) -> None:
    window.main_page.compose.text_field.setPlainText("half a text")
    window.fill_in("javascript:alert(1)")
    assert written(window) == ("", "half a text")
