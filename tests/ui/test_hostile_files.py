"""No text from outside makes the window open a file, checked with inotify."""

from __future__ import annotations

import ctypes
import os
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core.model import (
    AccountList,
    HiddenReason,
    Notice,
    NumberOwner,
    Numbers,
    OutboxAccount,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.commands import SettingsSection
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import ANA, DIRECT, KIM, QUEUE_NUMBER, Find, account, press, put, set_row

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")

_IN_OPEN = 0x20


class Watch:
    """Counts how often a file is opened."""

    def __init__(self, file: Path) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor = self._libc.inotify_init1(os.O_NONBLOCK)
        assert self._descriptor >= 0
        assert self._libc.inotify_add_watch(self._descriptor, os.fsencode(file), _IN_OPEN) >= 0

    def opened(self) -> int:
        try:
            events = os.read(self._descriptor, 65_536)
        except BlockingIOError:
            return 0
        return len(events) // struct.calcsize("iIII")

    def close(self) -> None:
        os.close(self._descriptor)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    file = tmp_path / "planted.png"
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(file))
    return file


@pytest.fixture
def watch(picture: Path) -> Iterator[Watch]:
    made = Watch(picture)
    yield made
    made.close()


def test_inotify_notices_a_file_opened_by_rich_text(
    qtbot: QtBot, picture: Path, watch: Watch
) -> None:
    label = QLabel(f"<img src='{picture}'>")
    qtbot.addWidget(label)
    label.show()
    label.grab()
    assert watch.opened()


@pytest.mark.parametrize(
    "form",
    [
        "<img src='{file}'>",
        "<html><body><img src='file://{file}'></body></html>",
        "<b>x</b><table background='{file}'><tr><td>x</td></tr></table>",
        "![x]({file})",
        "<p style=\"background-image: url('{file}')\">x</p>",
    ],
)
def test_hostile_text_opens_no_file(
    window: Window,
    find: Find,
    outbox: Outbox,
    database: Database,
    picture: Path,
    watch: Watch,
    form: str,
) -> None:
    text = form.format(file=picture)
    owner = NumberOwner("1", text, "Department", text)
    numbers = Numbers(
        (replace(DIRECT, label=text, device_name=text),),
        (
            replace(QUEUE_NUMBER, label=text, owner=owner),
            replace(
                QUEUE_NUMBER,
                reason=HiddenReason.OTHER_OWNER,
                owner=replace(owner, extension_type=text),
            ),
        ),
    )
    KnownAccounts(database).remember(KnownAccount(ANA, text, text, text, "US"))
    id_ = put(outbox, text)
    set_row(database, id_, state="rejected", code=text, reason=text)
    view = replace(account(numbers, name=text), extension_type=text, extension_number=text)
    window.show_accounts(AccountList((view, replace(view, key=replace(ANA, extension_id="9")))))
    window.main_page.view.model.refresh()
    window.main_page.view.choose(id_)
    notice = Notice(text, text, text, text)
    window.show_troubles(Troubles((Trouble(TroubleKind.SERVER, notice, ANA.text),)))
    compose = window.main_page.compose
    compose.recipient.set_text(text)
    compose.text_field.setPlainText(text)
    compose.sending.send()
    window.links.take(f"sms:{quote(text[:60])},{KIM}?body={quote(text)}")
    assert find("fillInLinkButton").isVisible()
    window.grab()
    press(find("fillInLinkButton"))
    window.grab()
    press(find("reasonsButton"))
    for section in SettingsSection:
        window.commands.open_settings.emit(section)
        find("settingsWindow").grab()
    window.commands.ask_remove_account.emit(OutboxAccount(ANA, text))
    box = window.shell.findChild(Question, "removeQuestion")
    assert box is not None
    box.grab()
    for menu in window.shell.findChildren(QMenu):
        menu.grab()
    for widget in window.shell.findChildren(QWidget):
        if widget.toolTip():
            QToolTip.showText(QPoint(10, 10), widget.toolTip(), widget)
            QToolTip.hideText()
    window.show_sign_in(SignIn(SignInStage.FAILED, failure=notice))
    window.grab()
    window.show_sign_in(SignIn(SignInStage.IDLE))
    window.show_accounts(AccountList())
    press(find("earlierTextsButton"))
    find("settingsWindow").grab()
    assert watch.opened() == 0
