"""A picture comes into the window from practice, over real sockets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
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


@pytest.fixture
def rig(practice: PracticeService, tmp_path: Path) -> Iterator[Rig]:
    """Its outbox is there longer than the window."""
    folder = tmp_path / "rig"
    folder.mkdir()
    with rig_in(practice, folder) as made:
        yield made


def test_what_is_seen_comes_and_the_rest_is_saved(
    practice: PracticeService, rig: Rig, qtbot: QtBot, settings: QSettings
) -> None:
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
        lambda: page.files.painter().thumbnails.pixmap(photo.hash, Path(), 280) is not None,
        step,
        "decoded",
    )
    until(lambda: page.files.painter().card_of(contact) is not None, step, "read")
    page.files.save(page.model.texts[0], voice)
    until(lambda: bool(window.shell.findChildren(QFileDialog, "saveFileDialog")), step, "asked")
    assert states(page) == [here, here, here]
    window.shell.findChildren(QFileDialog, "saveFileDialog")[0].close()


def test_a_fetched_file_whose_bytes_were_deleted_comes_again(
    practice: PracticeService, rig: Rig, qtbot: QtBot, settings: QSettings
) -> None:
    practice.receive(RECIPIENT, ANA, "Look", files=FILES[:1])
    rig.sign_in()
    rig.run_until(lambda: rig.outbox.conversations.row(1) is not None, "received")
    window = opened(qtbot, rig.outbox, settings, rig.service, Browser())
    window.show_accounts(rig.accounts)
    window.commands.process_outbox.connect(rig.engine.outbox_filled)
    window.main_page.workspace.open_conversation(1)
    page = window.main_page.conversations.thread_page
    step = going_on(rig, window)
    until(lambda: states(page) == [FileState.HERE], step, "what is seen")
    (photo,) = page.files.files(page.model.texts[0])
    rig.outbox.files.path(photo.hash).unlink()
    page.files.save(page.model.texts[0], photo)
    until(lambda: rig.outbox.files.has(photo.hash, photo.size), step, "fetched again")
    until(
        lambda: bool(window.shell.findChildren(QFileDialog, "saveFileDialog")), step, "asked where"
    )
    window.shell.findChildren(QFileDialog, "saveFileDialog")[0].close()
