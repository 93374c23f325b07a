"""People, numbers and texts that the window's tests show."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

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
    """Stands where the system's browser is: keeps the links and may refuse to open."""

    links: list[str] = field(default_factory=list)
    works: bool = True

    def open(self, url: str) -> bool:
        self.links.append(url)
        return self.works


def put(outbox: Outbox, text: str = "Hello", recipient: str = KIM) -> str:
    """Queues a text and returns its id."""
    id_ = uuid.uuid4().hex
    outbox.queue(Draft(id_, ANA, DIRECT.phone_number, recipient, text))
    return id_


def set_row(database: Database, id_: str, **values: str) -> None:
    """Changes a row as the network thread would have done."""
    names = ", ".join(f"{name} = ?" for name in values)
    with database.transaction():
        database.run(f"UPDATE message SET {names} WHERE id = ?", (*values.values(), id_))


def said(widget: QWidget) -> str:
    """What a visible label says; an empty text for a hidden one."""
    assert isinstance(widget, QLabel)
    return widget.text() if widget.isVisible() else ""


def press(widget: QWidget) -> None:
    assert isinstance(widget, QPushButton)
    assert widget.isVisible()
    assert widget.isEnabled()
    widget.click()
