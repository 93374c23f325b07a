"""What is dropped, pasted or chosen, as files or pictures to attach."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QImageWriter

from desktop.core.records import Record

# As other programs put pictures on the clipboard; the first is read.
_FORMATS = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/tiff")


class PastedPicture(Record, frozen=True):
    """A picture that is no file yet: its bytes, or its pixels where the system gives only those."""

    REDACTED = ("content",)

    content: bytes = b""
    image: QImage | None = None

    def write(self, to: Path) -> None:
        """On a worker thread: to encode a large one takes a second. Raises OSError."""
        if self.image is None:
            to.write_bytes(self.content)
            return
        writer = QImageWriter(str(to), b"png")
        # Quickly: it is read again at once, and encoded anew.
        writer.setQuality(90)
        if not writer.write(self.image):
            raise OSError(writer.errorString())


Source = Path | PastedPicture


def has_sources(data: QMimeData) -> bool:
    """Whether `sources_in` finds some, without reading a picture."""
    if data.hasUrls():
        return bool(_files_in(data))
    has_words = data.hasText() and bool(data.text().strip())
    return not has_words and (data.hasImage() or any(map(data.hasFormat, _FORMATS)))


def sources_in(data: QMimeData) -> list[Source]:
    """Empty where it is text: copied cells have a picture of themselves, too."""
    if not has_sources(data):
        return []
    if data.hasUrls():
        return list(_files_in(data))
    for kind in _FORMATS:
        if data.hasFormat(kind) and (content := data.data(kind).data()):
            return [PastedPicture(bytes(content))]
    image = data.imageData()
    return [PastedPicture(image=image)] if isinstance(image, QImage) else []


def _files_in(data: QMimeData) -> list[Path]:
    """All of them, or none where one is not on this computer."""
    urls = data.urls()
    is_local = all(url.isLocalFile() for url in urls)
    return [Path(url.toLocalFile()) for url in urls] if is_local else []
