"""Where things are in the compose pane, and what must not move."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList
from desktop.ui.compose.field_area import FieldArea
from tests.ui.pseudo import pseudo_spoken
from tests.ui.samples import PRACTICE, Open, account

LOW = (720, 520)


def place(widget: QWidget) -> QRect:
    """In its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


@pytest.mark.parametrize("is_mirrored", [False, True])
def test_fields_and_send_end_together_with_and_without_a_scroll_bar(
    open_window: Open, qapp: QApplication, qtbot: QtBot, is_mirrored: bool
) -> None:
    with pseudo_spoken(qapp, rtl=is_mirrored):
        qapp.processEvents()
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.resize(*LOW)
        compose = window.main_page.compose
        area = compose.findChild(FieldArea)
        assert isinstance(area, FieldArea)
        assert (window.layoutDirection() == Qt.LayoutDirection.RightToLeft) is is_mirrored

        def ends() -> tuple[int, int]:
            across = [place(compose.text_field), place(compose.sending.button)]
            first, second = (one.left() if is_mirrored else one.right() for one in across)
            return first, second

        window.shell.resize(1000, 700)
        qtbot.waitUntil(lambda: not area.verticalScrollBar().isVisible())
        assert len(set(ends())) == 1
        window.shell.resize(*LOW)
        numbers = (f"41555501{at}" for at in range(20, 32))
        compose.recipient.set_text(", ".join(numbers) + ", ")
        qtbot.waitUntil(area.verticalScrollBar().isVisible)
        qtbot.waitUntil(lambda: len(set(ends())) == 1)
