"""What can be done at once with a text that waits for the person, below its bubble."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter

from desktop.core.records import Record
from desktop.ui.conversations.thread_text import Act
from desktop.ui.widgets.shaped_text import Face
from desktop.ui.widgets.theme import LARGE, SMALL


class NoteLinks(Record, frozen=True):
    """``acts`` with their words and the widths of these, from the start of the line."""

    acts: tuple[tuple[Act, str, int], ...] = ()
    line: int = 0

    @staticmethod
    def of(acts: tuple[tuple[Act, str], ...], face: Face) -> NoteLinks:
        widths = [face.metrics.horizontalAdvance(words) for _, words in acts]
        laid_out = tuple((*act, width) for act, width in zip(acts, widths, strict=True))
        return NoteLinks(laid_out, face.height if acts else 0)

    @property
    def height(self) -> int:
        """With room for a finger above and below."""
        return self.line + SMALL if self.acts else 0

    def _places(self, end: QPoint, *, is_mirrored: bool) -> list[tuple[Act, str, QRect]]:
        """``end``: the upper corner at the end of the line."""
        places, at = [], end.x()
        for act, words, width in reversed(self.acts):
            left = at if is_mirrored else at - width + 1
            places.append((act, words, QRect(left, end.y(), width, self.height)))
            at += (width + LARGE) * (1 if is_mirrored else -1)
        return places

    def paint(self, painter: QPainter, end: QPoint, *, is_mirrored: bool) -> None:
        for _, words, place in self._places(end, is_mirrored=is_mirrored):
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def act_at(self, point: QPoint, end: QPoint, *, is_mirrored: bool) -> Act | None:
        for act, _, place in self._places(end, is_mirrored=is_mirrored):
            if place.contains(point):
                return act
        return None
