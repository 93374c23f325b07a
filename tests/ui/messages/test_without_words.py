"""A text without words, such as a picture alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.core.model import Attachment, Draft
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.painted_text import painted_lines
from tests.ui.samples import ANA, DIRECT, KIM, Find, put, said, set_row, unisolated


def show(window: Window, id_: str) -> None:
    window.main_page.workspace.show_outbox()
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)


class Row(QWidget):
    """The first row of the outbox, which paints its rows through pictures of them."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._view = window.main_page.view
        self.resize(700, self._view.table.delegate.row_height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = self._view.model.message(0)
        assert row is not None
        painter = QPainter(self)
        self._view.table.delegate._paint_row(painter, self.rect(), row)
        painter.end()


def test_a_picture_without_words_is_an_attachment(
    window: Window, find: Find, outbox: Outbox
) -> None:
    picture = Attachment(outbox.files.write(b"x" * 1_000), "map.jpg", "image/jpeg", 1_000)
    draft = Draft("alone", ANA, DIRECT.phone_number, KIM, "", files=(picture,))
    outbox.queue(draft)
    show(window, "alone")
    view = window.main_page.view
    assert painted_lines(Row(window))[-1].startswith("1 attachment")
    spoken = view.model.data(view.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert unisolated(spoken).endswith(": 1 attachment, map.jpg")
    assert unisolated(said(find("detailsFiles"))).startswith("1 attachment: map.jpg (")
    assert "1 attachment" in find("detailsPane").accessibleDescription()
    assert not find("copyTextButton").isVisible()
    row = view.model.message(0)
    assert row is not None
    menu = view.actions_of_rows.menu_for([row])
    assert "&Copy the text" not in [one.text() for one in menu.actions()]
    QGuiApplication.clipboard().setText("kept")
    view.table.setFocus()
    QTest.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "kept"


def test_nothing_stands_behind_a_state_without_words(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    id_ = put(outbox, "")
    failed = {"state": "accepted", "message_id": "1", "status": "DeliveryFailed"}
    set_row(database, id_, code="SMS-CAR-430", **failed)
    show(window, id_)
    lines = painted_lines(Row(window))
    assert "spam" in " ".join(lines)
    assert not any("·" in one for one in lines)
