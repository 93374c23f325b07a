"""The room of files in a bubble does not depend on what a record announces, nor on the state."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.model import FileState
from desktop.core.records import replace
from desktop.database.attachment_files import AttachmentFiles
from desktop.ui.attachments.shown_file import ShownFile
from desktop.ui.conversations.file_box import SIDE, FileBox, FilePainter
from desktop.ui.widgets.theme import Theme

ROOM = 400


@pytest.fixture
def painter(qapp: QApplication, theme: Theme, tmp_path: Path) -> FilePainter:
    files = AttachmentFiles(tmp_path / "outbox.db")
    return FilePainter(theme, files, lambda: "US", qapp)


def image(width: int = 0, height: int = 0) -> ShownFile:
    return ShownFile("a.jpg", "image/jpeg", 9, width, height)


def rects(box: FileBox, *, is_mirrored: bool = False) -> list[QRect]:
    origin = QPoint(50, 20)
    return [box.rect(at, origin, is_mirrored=is_mirrored) for at in range(len(box.places))]


@pytest.mark.parametrize(
    ("announced", "size"),
    [
        ((0, 0), (200, 150)),
        ((800, 600), (280, 210)),
        ((600, 800), (210, 280)),
        ((1, 100_000), (96, 280)),
        ((100_000, 1), (280, 96)),
        ((20, 20), (96, 96)),
        ((1 << 62, 1 << 62), (280, 280)),
    ],
)
def test_the_room_of_one_picture(
    painter: FilePainter, announced: tuple[int, int], size: tuple[int, int]
) -> None:
    box = painter.lay_out([image(*announced)], ROOM)
    assert (box.width, box.height) == size


@pytest.mark.parametrize("room", [80, 120, 400])
@pytest.mark.parametrize("is_mirrored", [False, True])
def test_files_are_inside_their_box_and_apart(
    painter: FilePainter, room: int, *, is_mirrored: bool
) -> None:
    rows = [ShownFile("a.pdf", "application/pdf", 9), ShownFile("", "text/vcard", 9)]
    box = painter.lay_out([image(), rows[0], image(9, 9), image(), rows[1]], room)
    assert box.width <= room
    whole = QRect(50, 20, box.width, box.height)
    found = rects(box, is_mirrored=is_mirrored)
    assert (found[0].left() > found[2].left()) == is_mirrored, "the first of the line"
    for at, rect in enumerate(found):
        assert whole.contains(rect)
        assert not any(rect.intersects(other) for other in found[:at])
        hit, _ = box.file_at(rect.center(), QPoint(50, 20), is_mirrored=is_mirrored)
        assert box.places[hit].file is box.places[at].file


def test_the_action_of_a_row_is_at_its_end(painter: FilePainter) -> None:
    box = painter.lay_out([ShownFile("a.pdf", "application/pdf", 9)], ROOM)
    origin = QPoint(0, 0)
    left, right = QPoint(4, 20), QPoint(box.width - 20, 20)
    assert box.file_at(left, origin, is_mirrored=False) == (0, False)
    assert box.file_at(right, origin, is_mirrored=False) == (0, True)
    assert box.file_at(left, origin, is_mirrored=True) == (0, True)
    assert box.file_at(right, origin, is_mirrored=True) == (0, False)
    assert box.file_at(QPoint(SIDE * 3, 4), origin, is_mirrored=True) == (-1, False)


@pytest.mark.parametrize("kind", ["image/png", "application/pdf", "text/vcard"])
def test_nothing_moves_with_the_state(painter: FilePainter, kind: str) -> None:
    file = ShownFile("a", kind, 9, 640, 480)
    boxes = [painter.lay_out([replace(file, state=state)], ROOM) for state in FileState]
    assert len({(box.width, box.height) for box in boxes}) == 1


@pytest.mark.parametrize(
    ("size", "width"), [((300, 600), 96), ((450, 600), 112), ((900, 600), 200)]
)
def test_a_picture_of_unknown_size_gives_back_what_it_does_not_need(
    painter: FilePainter, tmp_path: Path, qtbot: QtBot, size: tuple[int, int], width: int
) -> None:
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(0xFF336699)
    path = tmp_path / "a.png"
    assert picture.save(str(path))
    file = replace(image(), hash="a")
    assert (painter.lay_out([file], ROOM).width, painter.lay_out([file], ROOM).height) == (200, 150)
    with qtbot.waitSignal(painter.thumbnails.ready):
        painter.thumbnails.pixmap("a", path, SIDE)
    assert painter.note_shape("a") is True
    assert painter.note_shape("a") is False
    box = painter.lay_out([file], ROOM)
    assert (box.width, box.height) == (width, 150), "nothing below it moves"
