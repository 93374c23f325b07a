"""The first letters of a name, or an icon, in a circle."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop.core.records import Record
from desktop.ui.text.plain import one_line
from desktop.ui.widgets.theme import Theme

_MAX_NAME = 40
_DOT = 11
_RING = 2


class AvatarLook(Record, frozen=True):
    """``letters`` are shown; without any, the ``icon``. The colours are names of the theme."""

    letters: str = ""
    icon: str = "person"
    ground: str = "accent"
    ink: str = "on_accent"


ALL_ACCOUNTS = AvatarLook(icon="queue", ground="raised", ink="muted")


def initials(name: str) -> str:
    """Of the first and the last word."""
    words = [word for word in one_line(name, _MAX_NAME).split() if word[0].isalpha()]
    letters = "".join(word[0] for word in (words[:1] + words[1:][-1:]))
    return unicodedata.normalize("NFC", letters).upper()[:2]


def look_of_account(name: str, *, is_queue: bool) -> AvatarLook:
    return AvatarLook(icon="queue") if is_queue else AvatarLook(initials(name))


def look_of(names: Sequence[str]) -> AvatarLook:
    """Of the others in a conversation. ``names``: one for each of them, empty where none is
    known."""
    letters = initials(names[0]) if len(names) == 1 else ""
    if letters:
        return AvatarLook(letters, ground="info_ground", ink="link")
    return AvatarLook(icon="queue" if len(names) > 1 else "person", ground="raised", ink="muted")


def paint_avatar(painter: QPainter, rect: QRect, look: AvatarLook, theme: Theme) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(look.ground))
    painter.drawEllipse(QRectF(rect))
    ink = theme.colour(look.ink)
    if look.letters:
        painter.setPen(ink)
        painter.setFont(theme.sized("body", QFont.Weight.DemiBold))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, look.letters)
    else:
        size = rect.width() * 5 // 9
        ratio = painter.device().devicePixelRatioF()
        icon = theme.icons.pixmap(look.icon, size, ink, ratio)
        inset = (rect.width() - size) // 2
        painter.drawPixmap(rect.topLeft() + QPoint(inset, inset), icon)
    painter.restore()


class Avatar(QWidget):
    def __init__(self, theme: Theme, size: int) -> None:
        """``size`` in px."""
        super().__init__()
        self._theme = theme
        self._look = AvatarLook()
        self._has_dot = False
        self.setFixedSize(size, size)

    def show_look(self, look: AvatarLook) -> None:
        self._look = look
        self.update()

    def show_dot(self, *, on: bool) -> None:
        """Something is new elsewhere."""
        self._has_dot = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, self.rect(), self._look, self._theme)
        if self._has_dot:
            place = QRect(self.width() - _DOT, 0, _DOT, _DOT)
            place = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for colour, edge in (("surface", 0), ("accent", _RING)):
                painter.setBrush(self._theme.colour(colour))
                painter.drawEllipse(QRectF(place.adjusted(edge, edge, -edge, -edge)))
        painter.end()
