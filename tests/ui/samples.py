"""Sample accounts, numbers and texts, and what the tests of the window do with them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    PRACTICE_SERVER,
    AccountKey,
    AccountState,
    AccountView,
    Draft,
    HiddenNumber,
    HiddenReason,
    NumberOwner,
    Numbers,
    Sender,
    SenderKind,
    Service,
)
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.compose.recipient_chips import RecipientChips
from desktop.ui.compose.text_field import TextField
from desktop.ui.preferences.settings_window import SettingsWindow
from desktop.ui.widgets.elided_link import ElidedLink
from desktop.ui.widgets.labels import ElidedLabel
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from tests.ui.languages import RESOURCES

Find = Callable[[str], QWidget]
"""The fixture `find`: a widget of the window by its object name."""
Open = Callable[[Service | None], Window]
"""The fixture `open_window`."""

FOLDERS = {
    "Texts": Path("/άννα/κείμενα"),
    "Settings": Path("/άννα/ρυθμίσεις"),
    "Log": Path("/άννα/τα αρχεία μιας πολύ μεγάλης διαδρομής/του υπολογιστή/ημερολόγιο"),
}
PRACTICE = Service(PRACTICE_SERVER, "practice", "http://127.0.0.1:1", carrier_port=1)
ANA = AccountKey(PRACTICE_SERVER, "400", "101")
SALES = AccountKey(PRACTICE_SERVER, "400", "201")

DIRECT = Sender("1", "+16505550101", SenderKind.DIRECT, "Ana")
LINE = Sender("2", "+16505550102", SenderKind.DIGITAL_LINE, device_name="Front desk phone")
COMPANY = Sender("3", "+16505550100", SenderKind.COMPANY)
QUEUE_NUMBER = HiddenNumber(
    "4",
    "+16505550201",
    HiddenReason.OTHER_OWNER,
    "Sales",
    NumberOwner("201", "Sales", "Department", "201"),
)
FAX = HiddenNumber("5", "+16505550103", HiddenReason.FAX)

KIM = "+14155550123"

HOSTILE = (
    "<img src='file:///etc/passwd'><b>bold</b>",
    "\u202eevil\u2066 name\u2067",
    "x" * 10_000,
    "nul\0inside",
    "half\ud83d emoji \udc00",
    "a\nb\r\nc\u2028d\te",
    "& &amp; &File",
)

NUMBERS = Numbers((DIRECT, LINE), (QUEUE_NUMBER, FAX))


def account(
    numbers: Numbers | None = NUMBERS,
    state: AccountState = AccountState.SIGNED_IN,
    name: str = "Ana Martins",
) -> AccountView:
    return AccountView(ANA, name, "User", "101", state, numbers)


@dataclass
class Browser:
    """Replaces the system's browser: records the links, and can fail to open."""

    links: list[str] = field(default_factory=list)
    works: bool = True

    def open(self, url: str) -> bool:
        self.links.append(url)
        return self.works


def opened(
    qtbot: QtBot, outbox: Outbox, settings: QSettings, service: Service | None, browser: Browser
) -> Window:
    """A window opened in the order of `desktop.app.launch`; closed at the end of the test."""
    shell = Shell(settings, RESOURCES)
    qtbot.addWidget(shell, before_close_func=_end_unasked)
    shell.show_first()
    window = Window(shell, outbox, settings, service, browser.open, FOLDERS)
    shell.show_content(window)
    qtbot.waitExposed(shell)
    return window


def _end_unasked(shell: QWidget) -> None:
    """At the end of a test, nobody answers whether planned texts may wait."""
    for window in shell.findChildren(Window):
        window.ending._asks = False


def put(
    outbox: Outbox, text: str = "Hello", recipient: str = KIM, *, send_at: int | None = None
) -> str:
    """Queues a text and returns its id."""
    id_ = uuid.uuid4().hex
    outbox.queue(Draft(id_, ANA, DIRECT.phone_number, recipient, text, send_at=send_at))
    return id_


def fill_outbox(database: Database, outbox: Outbox, count: int) -> None:
    """Queues copies of one text, "Text 0" and so on, in one transaction."""
    put(outbox, "Text 0")
    with database.transaction():
        database.run(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
            " INSERT INTO message (id, session, sender, recipient, text, text_key, state,"
            " created_at) SELECT 'id' || i, session, sender, recipient, 'Text ' || i, text_key,"
            " 'queued', created_at + i FROM n, message WHERE seq = 1",
            (count - 1,),
        )


def set_row(database: Database, id_: str, **values: str) -> None:
    """Changes a row as the network thread would."""
    names = ", ".join(f"{name} = ?" for name in values)
    with database.transaction():
        database.run(f"UPDATE message SET {names} WHERE id = ?", (*values.values(), id_))


def set_texts(database: Database, merge: int, count: int, first: int = 0, **values: str) -> None:
    """Changes some texts of a list as the network thread would."""
    names = ", ".join(f"{name} = ?" for name in values)
    with database.transaction():
        database.run(
            f"UPDATE message SET message_id = 'x' || seq, {names} WHERE seq IN"
            " (SELECT seq FROM message WHERE merge = ? ORDER BY seq LIMIT ? OFFSET ?)",
            (*values.values(), merge, count, first),
        )


def unisolated(text: str) -> str:
    """Without the isolates around names, numbers and sizes."""
    return text.translate({0x2068: None, 0x2069: None})


def said(widget: QWidget) -> str:
    """The text of a label or of words that are pressed, or an empty string if it is hidden."""
    if isinstance(widget, ElidedLink):
        return widget.words if widget.isVisible() else ""
    assert isinstance(widget, QLabel)
    words = widget.accessibleName() if isinstance(widget, ElidedLabel) else widget.text()
    return words if widget.isVisible() else ""


def text_field(find: Find) -> TextField:
    field = find("textField")
    assert isinstance(field, TextField)
    return field


def recipient_line(find: Find) -> QLineEdit:
    line = find("recipientField")
    assert isinstance(line, QLineEdit)
    return line


def recipient_chips(find: Find) -> RecipientChips:
    chips = find("recipientChips")
    assert isinstance(chips, RecipientChips)
    return chips


def chip_texts(find: Find) -> list[str]:
    model = recipient_chips(find).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def compose_contents(window: Window) -> tuple[str, str]:
    """The recipients and the text in the compose pane."""
    compose = window.main_page.compose
    return compose.recipient.text(), compose.text_field.toPlainText()


def press(widget: QWidget) -> None:
    assert isinstance(widget, QPushButton)
    assert widget.isVisible()
    assert widget.isEnabled()
    widget.click()


def double_click(widget: QWidget, place: QPoint | None = None) -> None:
    """As it comes from the window system: at a place, whatever is there by the second click."""
    QApplication.processEvents()  # what is laid out meanwhile would move
    window = widget.window()
    at = widget.mapTo(window, widget.rect().center() if place is None else place)
    QCursor.setPos(window.mapToGlobal(at))
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(window.windowHandle(), Qt.MouseButton.LeftButton, none, at)


def choose_in(box: QComboBox, data: object) -> None:
    """By the keyboard, in its open list."""
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    view = box.view()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.itemData(view.currentIndex().row()) == data:
            break
        QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert box.currentData() == data


def settings_window(window: Window, section: SettingsSection) -> SettingsWindow:
    """Opens it at this section."""
    window.commands.open_settings.emit(section)
    return next(one for one in window.shell.findChildren(SettingsWindow) if one.isVisible())
