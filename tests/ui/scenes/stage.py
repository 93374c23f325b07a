"""What each scene is played on, and whom and what it shows."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMenu,
    QPushButton,
    QWidget,
)

from desktop.contacts.directory import Directory
from desktop.core.model import (
    AccountList,
    AccountState,
    AccountView,
    CampaignState,
    DirectoryEntry,
    Draft,
    EndedAs,
    HiddenNumber,
    HiddenReason,
    NumberOwner,
    Numbers,
    Sender,
    SenderKind,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.row_menus import right_press
from tests.ui.samples import ANA, SALES, set_row

NAME = "Άννα Μαρτίνη"
TEXT = "Καλημέρα, πού είσαι;"
DIRECT = Sender("1", "+16505550101", SenderKind.DIRECT, "Άννα")
LINE = Sender("2", "+16505550102", SenderKind.DIGITAL_LINE, device_name="Τηλέφωνο εισόδου")
BARE_LINE = Sender("6", "+16505550106", SenderKind.DIGITAL_LINE)
COMPANY = Sender("3", "+16505550100", SenderKind.COMPANY, campaign=CampaignState.UNCONFIRMED)
OWNERS = (
    NumberOwner("201", "Πωλήσεις", "Department", "201"),
    NumberOwner("202", "Γιώργος", "User", "202"),
    NumberOwner("203", "Κέντρο", "", "203"),
    NumberOwner("204"),
)
SITES = (
    NumberOwner("401", "Παράρτημα", "Site", "401"),
    NumberOwner("301", "Μενού", "IvrMenu", "301"),
)
HIDDEN = (
    tuple(
        HiddenNumber(str(20 + at), f"+165055502{at:02}", reason, "Γραμμή")
        for at, reason in enumerate(HiddenReason)
        if reason != HiddenReason.OTHER_OWNER
    )
    + tuple(
        HiddenNumber(str(60 + at), f"+165055506{at:02}", HiddenReason.SITE_UNASSIGNED, "", owner)
        for at, owner in enumerate(SITES)
    )
    + tuple(
        HiddenNumber(str(40 + at), f"+165055504{at:02}", HiddenReason.OTHER_OWNER, "", owner)
        for at, owner in enumerate(OWNERS)
    )
)
SITE = Sender("7", "+16505550107", SenderKind.SITE, owner_name="Παράρτημα")
NAMELESS_SITE = Sender("8", "+16505550108", SenderKind.SITE)
NUMBERS = Numbers((DIRECT, LINE, BARE_LINE, COMPANY, SITE, NAMELESS_SITE), HIDDEN)
ROWS: tuple[dict[str, str], ...] = (
    {},
    {"state": "sending"},
    {"state": "checking"},
    {"state": "unconfirmed"},
    {"state": "rejected", "code": "MSG-304", "reason": "όχι"},
    {"state": "rejected", "code": "XYZ-999"},
    {"state": "cancelled"},
    *(
        {"state": "cancelled", "doubt": "1", "ended_as": ended_as.value}
        for ended_as in EndedAs
        if ended_as
    ),
    {"state": "accepted", "status": "Queued"},
    {"state": "accepted", "status": "Sent"},
    {"state": "accepted", "status": "Delivered"},
    {"state": "accepted", "status": "SendingFailed", "code": "SMS-UP-410"},
    {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-CAR-430"},
    {"state": "accepted", "status": "Άλλο"},
    {"state": "accepted", "status": "Sent", "doubt": "1"},
    {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-CAR-199"},
    {"state": "accepted", "status": "DeliveryFailed", "code": "SMS-CAR-104"},
    # It is checked again.
    {"state": "checking", "doubt": "1"},
)


@dataclass(frozen=True)
class Stage:
    """``look`` is called with the name of each view while it is shown."""

    window: Window
    outbox: Outbox
    database: Database
    settings: QSettings
    look: Callable[[str], None]

    def find(self, name: str) -> QWidget:
        """The visible one where several have that name."""
        found = self.window.shell.findChildren(QWidget, name)
        assert found, name
        return next((one for one in found if one.isVisible()), found[0])

    def press(self, name: str) -> None:
        found = self.find(name)
        assert isinstance(found, QPushButton), name
        found.click()

    def line(self, name: str) -> QLineEdit:
        found = self.find(name)
        assert isinstance(found, QLineEdit), name
        return found

    def show(self, *views: AccountView) -> None:
        self.window.show_accounts(AccountList(views))


Scene = Callable[[Stage], None]


class Play(Protocol):
    def __call__(
        self, scene: Scene, look: Callable[[str], None], window: Window | None = None
    ) -> None: ...


def ana(numbers: Numbers | None = NUMBERS, **values: object) -> AccountView:
    view = AccountView(ANA, NAME, "User", "101", AccountState.SIGNED_IN, numbers)
    return replace(view, **values)


def robert() -> AccountView:
    key = replace(ANA, extension_id="103")
    return AccountView(key, "Ρόμπερτ Οκαφόρ", "User", "103", AccountState.SIGNED_IN, NUMBERS)


def queue(state: AccountState = AccountState.SIGNED_IN) -> AccountView:
    numbers = Numbers((Sender("9", "+16505550201", SenderKind.DIRECT),))
    return AccountView(SALES, "Πωλήσεις", "Department", "201", state, numbers)


def write(stage: Stage, values: dict[str, str], at: int = 0) -> str:
    id_ = uuid.uuid4().hex
    recipient = f"+1415555{at + 120:04}"
    stage.outbox.queue(Draft(id_, ANA, DIRECT.phone_number, recipient, TEXT))
    if values:
        if values.get("state") == "accepted":
            values = {**values, "message_id": str(at + 1)}
        set_row(stage.database, id_, **values)
    return id_


def open_menus(stage: Stage) -> None:
    for menu in stage.window.shell.findChildren(QMenu):
        menu.popup(stage.window.mapToGlobal(QPoint(10, 10)))
        stage.look(f"menu-{menu.objectName()}")
        menu.close()


def add_to_directory(stage: Stage, *entries: DirectoryEntry) -> None:
    Directory(stage.database, ANA).replace(entries)


def wait_until(is_so: Callable[[], bool]) -> None:
    while not is_so():
        # A busy loop would take the processor from the thread that does the work.
        time.sleep(0.002)
        QApplication.processEvents()


def look_at_menu_of_all(stage: Stage) -> None:
    """All rows of the outbox are selected."""
    view = stage.window.main_page.view
    view.table.selectAll()
    stage.look("several-selected")
    right_press(view.table, view.model.index(0, 0))
    stage.look("menu-of-all")
    close_boxes(stage)
    view.clear_choice()


def close_boxes(stage: Stage) -> None:
    for top in QApplication.topLevelWidgets():
        if top is not stage.window.shell and top.isVisible():
            top.close()
            top.deleteLater()
