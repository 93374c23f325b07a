"""How a person writes a new text."""

from __future__ import annotations

from desktop.ui.window.window import Window
from tests.ui.samples import (
    KIM,
)

ISOLATES = str.maketrans("", "", "\u2068\u2069")


def write(window: Window, text: str = "Hello", to: str = KIM) -> None:
    window.main_page.compose.recipient.set_text(to)
    window.main_page.compose.text_field.setPlainText(text)
