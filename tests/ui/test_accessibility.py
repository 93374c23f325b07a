"""What screen readers read and press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.samples import put


def test_a_row_of_the_outbox_is_read_as_a_sentence(window: Window, outbox: Outbox) -> None:
    put(outbox, "An oak")
    view = window.main_page.view
    view.model.refresh()
    index = view.model.index(0, 0)
    said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    for part in ("Waiting", "(415) 555-0123", "An oak"):
        assert part in said


def test_every_field_has_a_label_with_a_mnemonic(window: Window) -> None:
    for name, letter in (("recipientField", "T"), ("textField", "x"), ("senderPicker", "F")):
        widget = window.shell.findChild(QWidget, name)
        labels = [one for one in window.shell.findChildren(QLabel) if one.buddy() is widget]
        assert len(labels) == 1, name
        assert f"&{letter}" in labels[0].text()


@pytest.mark.parametrize(
    ("filter_", "shown"),
    [("outboxTab", "outboxView"), ("showDoneButton", "emptyConversations")],
)
def test_a_screen_reader_changes_the_view_without_a_click(
    window: Window, outbox: Outbox, filter_: str, shown: str
) -> None:
    """It checks a button that can be checked."""
    put(outbox)
    window.main_page.view.model.refresh()
    window.main_page.conversations.refresh()
    found = [window.shell.findChild(QWidget, name) for name in (filter_, shown)]
    assert isinstance(found[0], QAbstractButton)
    found[0].toggle()
    assert found[1] is not None
    assert found[1].isVisible()
