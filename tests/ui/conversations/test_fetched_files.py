"""A picture comes into the window from practice, over real sockets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.core.model import FileState
from desktop.ui.conversations.thread_page import ThreadPage
from desktop.ui.window.window import Window
from tests.practice_service import PracticeService
from tests.ui.received_files import until
from tests.ui.samples import Browser, opened
from tests.worker.rig import ANA, RECIPIENT, Rig, rig_in

FILES = ["photo.jpg", "olu.vcf", "voice.amr"]


def states(page: ThreadPage) -> list[FileState]:
    texts = page.model.texts
    return [file.state for text in texts for file in page.files.files(text)]


def going_on(rig: Rig, window: Window) -> Callable[[int], None]:
    """What the network thread and the event loop do meanwhile."""

    def step(milliseconds: int) -> None:
        rig.engine.step()
        window.main_page.conversations.refresh()
        QTest.qWait(milliseconds)

    return step


def test_what_is_seen_comes_and_the_rest_is_saved(
    practice: PracticeService, qtbot: QtBot, settings: QSettings, tmp_path: Path
) -> None:
    (tmp_path / "rig").mkdir()
    with rig_in(practice, tmp_path / "rig") as rig:
        practice.receive(RECIPIENT, ANA, "Look", files=FILES)
        rig.sign_in()
        rig.run_until(lambda: rig.outbox.conversations.row(1) is not None, "received")
        window = opened(qtbot, rig.outbox, settings, rig.service, Browser())
        window.show_accounts(rig.accounts)
        window.commands.process_outbox.connect(rig.engine.outbox_filled)
        window.main_page.workspace.open_conversation(1)
        page = window.main_page.conversations.thread_page
        step = going_on(rig, window)
        here, there = FileState.HERE, FileState.THERE
        until(lambda: states(page) == [here, here, there], step, "what is seen")
        assert len(practice.requests("readMessageContent")) == 2
        photo, contact, voice = page.files.files(page.model.texts[0])
        page.list.viewport().grab()
        until(
            lambda: page.files._thumbnails.pixmap(photo.hash, Path(), 280) is not None,
            step,
            "decoded",
        )
        until(lambda: page.files.painter.card_of(contact) is not None, step, "read")
        page.files.save(page.model.texts[0], voice)
        until(lambda: bool(window.shell.findChildren(QFileDialog, "saveFileDialog")), step, "asked")
        assert states(page) == [here, here, here]
