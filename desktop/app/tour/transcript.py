"""What the tour leaves behind: pictures, and a line for each step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

from PySide6.QtWidgets import QWidget

from desktop.app.tour.window_driver import TourError, Wait

# Before a picture, animations need time to end (a menu that closes, a list that scrolls).
_SETTLE_SECONDS = 0.4
_OLD_FILES = ("[0-9][0-9]-*.png", "browser-*.png", "transcript.txt")


class Transcript:
    """The output folder of the tour: pictures, and a text file with a line for each step."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines: list[str] = []
        self._pictures = 0

    def begin(self) -> None:
        """Create the folder, and delete pictures and transcript of an earlier tour."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for pattern in _OLD_FILES:
            for old in self._folder.glob(pattern):
                old.unlink()

    def add(self, line: str) -> None:
        self._lines.append(line)

    def picture(self, name: str, shown: QWidget) -> None:
        """Save a picture of a widget. Raises TourError if it cannot be written."""
        self._pictures += 1
        file = self._folder / f"{self._pictures:02}-{name}.png"
        if not shown.grab().save(str(file)):
            raise TourError(f"the picture {file} could not be written")
        self.add(f"    picture {file.name}")

    def picture_later(self, name: str, shown: QWidget) -> Iterator[Wait]:
        ready = monotonic() + _SETTLE_SECONDS
        yield Wait("the picture is taken", lambda: monotonic() > ready)
        self.picture(name, shown)

    def write(self) -> None:
        (self._folder / "transcript.txt").write_text("\n".join(self._lines) + "\n", "utf-8")
