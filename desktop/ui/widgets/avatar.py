"""The first letters of a name, or an icon, in a circle."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from desktop.core.records import Record
from desktop.ui.text.plain import one_line
from desktop.ui.widgets.theme import Theme

_MAX_NAME = 40


class AvatarLook(Record, frozen=True):
    """``letters`` are shown; without any, the ``icon``. The colours are names of the theme."""

    letters: str = ""
    icon: str = "person"
    ground: str = "accent"
    ink: str = "on_accent"


def initials(name: str) -> str:
    """Of the first and the last word."""
    words = [word for word in one_line(name, _MAX_NAME).split() if word[0].isalpha()]
    letters = "".join(word[0] for word in (words[:1] + words[1:][-1:]))
    return unicodedata.normalize("NFC", letters).upper()[:2]


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
