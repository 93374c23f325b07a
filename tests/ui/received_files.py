"""Files of texts that came in, and their bytes, taken over as the network thread does it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from desktop.core.model import AccountKey, StoreFile, StoreFileKey, StoreRecord
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.messages.store_files import FileFetching
from tests.ui.inbound import receive
from tests.ui.samples import ANA

EXAMPLES: Final = Path(__file__).parents[2] / "resources" / "practice" / "files"
_CARD = (
    "BEGIN:VCARD",
    "VERSION:3.0",
    "FN:Olu Adeyemi",
    "TEL;TYPE=CELL:+1 415 555 0142",
    "END:VCARD",
)
CARD: Final = "\r\n".join(_CARD).encode()


def picture(width: int, height: int, colour: str = "#3b82a0", form: str = "JPEG") -> bytes:
    """A landscape of a kind."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor(colour))
    sky.setColorAt(1, QColor("#f3d9a4"))
    painter = QPainter(image)
    painter.fillRect(image.rect(), sky)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#fff3c4"))
    sun = min(width, height) // 3
    painter.drawEllipse(QRect(width - 2 * sun, sun // 2, sun, sun))
    painter.fillRect(QRect(0, height * 2 // 3, width, height), QColor("#2f5d3a"))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def file(kind: str, name: str = "", size: int = 0, width: int = 0, height: int = 0) -> StoreFile:
    return StoreFile("7", kind, name, size, width, height)


def receive_files(database: Database, *files: StoreFile, text: str = "") -> StoreRecord:
    placed = tuple(
        StoreFile(str(at + 7), one.type, one.name, one.size, one.width, one.height, at)
        for at, one in enumerate(files)
    )
    return receive(database, text, files=placed)


def bring(
    database: Database, record: StoreRecord, *contents: bytes, account: AccountKey = ANA
) -> list[str]:
    """The bytes of its files, in their order, are here. Returns their hashes."""
    beside, fetching = AttachmentFiles(database.file), FileFetching(database, account)
    hashes = [beside.write(content) for content in contents]
    for at, (hash_, content) in enumerate(zip(hashes, contents, strict=True)):
        fetching.note_fetched(key(record, at, account), hash_, len(content))
    return hashes


def fail(database: Database, record: StoreRecord, problem: str, at: int = 0) -> None:
    FileFetching(database, ANA).note_failed(key(record, at), problem, is_gone=problem == "gone")


def key(record: StoreRecord, at: int = 0, account: AccountKey = ANA) -> StoreFileKey:
    return StoreFileKey(account, record.message_id, at)


def until(is_so: Callable[[], bool], wait: Callable[[int], object], what: str = "") -> None:
    """``wait`` handles events for so many ms."""
    for _ in range(1_500):
        if is_so():
            return
        wait(20)
    raise AssertionError(f"never happened: {what}")
