"""The tour's output folder: pictures, and a transcript with a line for each step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.app.tour.hands import TourError

_OLD = ("[0-9][0-9]-*.png", "browser-*.png", "transcript.txt")


class Transcript:
    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lines: list[str] = []
        self._pictures = 0

    def begin(self) -> None:
        """Make the folder, and delete pictures and transcript of an earlier tour."""
        self._folder.mkdir(parents=True, exist_ok=True)
        for pattern in _OLD:
            for old in self._folder.glob(pattern):
                old.unlink()

    def say(self, line: str) -> None:
        self._lines.append(line)

    def picture(self, name: str, shown: QWidget) -> None:
        """Save a picture of a widget. Raises TourError if it cannot be written."""
        self._pictures += 1
        file = self._folder / f"{self._pictures:02}-{name}.png"
        if not shown.grab().save(str(file)):
            raise TourError(f"the picture {file} could not be written")
        self.say(f"    picture {file.name}")

    def write(self) -> None:
        (self._folder / "transcript.txt").write_text("\n".join(self._lines) + "\n", "utf-8")
