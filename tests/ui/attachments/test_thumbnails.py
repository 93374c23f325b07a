"""Small pictures are made elsewhere, the newest first, and bounded memory keeps them."""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.attachments.thumbnails import Thumbnails
from tests.ui.received_files import picture, until


@pytest.fixture
def thumbnails(qapp: QApplication) -> Thumbnails:
    return Thumbnails(qapp)


def put(folder: Path, content: bytes) -> tuple[str, Path]:
    hash_ = hashlib.sha256(content).hexdigest()
    (folder / hash_).write_bytes(content)
    return hash_, folder / hash_


def made(thumbnails: Thumbnails, hash_: str, path: Path, side: int, ratio: float = 1.0) -> None:
    until(
        lambda: (
            thumbnails.pixmap(hash_, path, side, ratio) is not None
            or thumbnails.has_failed(hash_, side, ratio)
        ),
        QTest.qWait,
        "made",
    )


def test_it_is_sharp_on_a_fine_screen(thumbnails: Thumbnails, tmp_path: Path) -> None:
    file = put(tmp_path, picture(800, 400))
    assert thumbnails.pixmap(*file, 100, 2.0) is None, "nothing is decoded here"
    made(thumbnails, *file, 100, 2.0)
    pixmap = thumbnails.pixmap(*file, 100, 2.0)
    assert pixmap is not None
    assert pixmap.size().toTuple() == (200, 100)
    assert pixmap.deviceIndependentSize().toTuple() == (100, 50)


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"MZ" * 999]
)
def test_what_is_no_picture_fails_once(
    thumbnails: Thumbnails, tmp_path: Path, content: bytes
) -> None:
    file = put(tmp_path, content)
    said: list[str] = []
    thumbnails.ready.connect(said.append)
    made(thumbnails, *file, 100)
    assert thumbnails.has_failed(file[0], 100)
    assert thumbnails.pixmap(*file, 100) is None
    assert (said, thumbnails._running, len(thumbnails._waiting)) == ([file[0]], set(), 0)


def test_a_missing_file_fails(thumbnails: Thumbnails, tmp_path: Path) -> None:
    made(thumbnails, "0" * 64, tmp_path / "missing", 100)
    assert thumbnails.has_failed("0" * 64, 100)


def test_the_newest_request_is_the_next(thumbnails: Thumbnails, tmp_path: Path) -> None:
    files = [put(tmp_path, picture(60, 40 + at)) for at in range(6)]
    order: list[str] = []
    thumbnails.ready.connect(order.append)
    for file in files:
        thumbnails.pixmap(*file, 50)
    until(lambda: len(order) == 6, QTest.qWait, "all")
    # Two begin at once.
    assert order.index(files[5][0]) < order.index(files[2][0])


def test_those_seen_longest_ago_are_forgotten(qapp: QApplication, tmp_path: Path) -> None:
    thumbnails = Thumbnails(qapp, most_bytes=100 * 100 * 4 * 2)
    files = [put(tmp_path, picture(100, 100, f"#3b82a{at}")) for at in range(3)]
    for file in files:
        made(thumbnails, *file, 100)
    assert len(thumbnails._pixmaps) == 2
    assert thumbnails._bytes <= 100 * 100 * 4 * 2
    assert thumbnails.pixmap(*files[2], 100) is not None


def test_no_thread_is_left_where_its_owner_goes(qapp: QApplication, tmp_path: Path) -> None:
    owner = QObject()
    thumbnails = Thumbnails(owner)
    thumbnails.pixmap(*put(tmp_path, picture(3000, 2000)), 100)
    assert QThread.currentThread() is qapp.thread()
    owner.deleteLater()
    del thumbnails, owner
    until(
        lambda: all(one.name != "thumbnails" for one in threading.enumerate()),
        QTest.qWait,
        "ended",
    )
