"""The files of a bubble: pictures in a grid, other files as rows. Layout and painting."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPixmap

from desktop.core.model import FileState
from desktop.core.records import Record
from desktop.database.attachment_files import AttachmentFiles
from desktop.ui.attachments.cards import Card, Cards
from desktop.ui.attachments.shown_file import ShownFile
from desktop.ui.attachments.thumbnails import Thumbnails
from desktop.ui.text import files as words
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.shaped_text import Face
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

SIDE = 280
"""Of the box of a picture, in device-independent pixels. All of a bubble have thumbnails of it."""

_UNKNOWN = QSize(200, 150)
_SMALLEST = 96
# Of several pictures.
_CELL = (SIDE - NARROW) // 2
# Narrower or wider ones are shown in such a box.
_STEEPEST = 3.0
_RADIUS = 8
_ICON = 24
_ROW_WIDTH = SIDE
_MOST_NAME = 80


class FilePlace(Record, frozen=True):
    """``rect`` is from the start of the box, from left to right. ``action``: the words at the end
    of a row, within it; empty for a picture."""

    file: ShownFile
    rect: tuple[int, int, int, int]
    action_width: int = 0
    is_filled: bool = False
    """The picture fills its place, and what is outside is not seen."""


class FileBox(Record, frozen=True):
    places: tuple[FilePlace, ...]
    width: int
    height: int

    def rect(self, at: int, origin: QPoint, *, is_mirrored: bool) -> QRect:
        """Where a file is, with the box at ``origin``."""
        left, top, width, height = self.places[at].rect
        left = self.width - left - width if is_mirrored else left
        return QRect(origin.x() + left, origin.y() + top, width, height)

    def file_at(self, point: QPoint, origin: QPoint, *, is_mirrored: bool) -> tuple[int, bool]:
        """Which file is at ``point``, and whether its action is; -1 for none."""
        for at, place in enumerate(self.places):
            rect = self.rect(at, origin, is_mirrored=is_mirrored)
            if rect.contains(point):
                room = place.action_width + SMALL
                inside = point.x() - rect.left() if is_mirrored else rect.right() - point.x()
                return at, bool(place.action_width) and inside <= room
        return -1, False


class FilePainter:
    """GUI thread. ``country`` says where numbers without + in contacts belong to."""

    def __init__(
        self, theme: Theme, files: AttachmentFiles, country: Callable[[], str], parent: QObject
    ) -> None:
        self._theme = theme
        self._files = files
        self._country = country
        self.thumbnails = Thumbnails(parent)
        self.cards = Cards(parent)
        self._body = Face(theme.sized("body"))
        self._small = Face(theme.sized("small"))
        self._strong = Face(theme.sized("small", QFont.Weight.DemiBold))
        self._shapes: dict[str, float | None] = {}
        """Of pictures whose records do not say their size: width by height, once they came."""

    def note_shape(self, hash_: str) -> bool:
        """A picture came. Returns whether its place may be narrower now; it stays as high."""
        shape = self.thumbnails.shape(hash_)
        if shape is None or self._shapes.get(hash_, shape) == shape:
            return False
        self._shapes[hash_] = shape
        return True

    def card_of(self, file: ShownFile) -> Card | None:
        """What a contact says; None where that is not known (yet)."""
        if not (file.is_card and file.is_here):
            return None
        return self.cards.card(file.hash, self._files.path(file.hash), self._country())

    # --- layout -------------------------------------------------------------------------------

    def lay_out(self, files: Sequence[ShownFile], room: int) -> FileBox:
        """``room``: pixels that are there for the width."""
        pictures = [one for one in files if one.is_picture]
        rows = [one for one in files if not one.is_picture]
        places = self._pictures(pictures, room)
        top = max((y + height for _, y, _, height in (one.rect for one in places)), default=0)
        width = max((x + width for x, _, width, _ in (one.rect for one in places)), default=0)
        if rows:
            width = max(width, min(room, _ROW_WIDTH))
        height = self._body.height + self._small.height + 2 * SMALL
        for file in rows:
            top += NARROW if places else 0
            action = self._strong.metrics.horizontalAdvance(self._action(file))
            places.append(FilePlace(file, (0, top, width, height), action))
            top += height
        # In the order of the text, which is that of the viewer and of the menu.
        order = {id(file): at for at, file in enumerate(files)}
        places.sort(key=lambda place: order[id(place.file)])
        return FileBox(tuple(places), width, top)

    def _pictures(self, files: Sequence[ShownFile], room: int) -> list[FilePlace]:
        if len(files) == 1:
            size = self._size_of(files[0], min(room, SIDE))
            return [FilePlace(files[0], (0, 0, size.width(), size.height()))]
        cell = min(_CELL, (room - NARROW) // 2)
        step = cell + NARROW
        return [
            FilePlace(file, (at % 2 * step, at // 2 * step, cell, cell), is_filled=True)
            for at, file in enumerate(files)
        ]

    def _size_of(self, file: ShownFile, most: int) -> QSize:
        if file.width and file.height:
            return _size_of(file, most)
        size = _UNKNOWN.boundedTo(QSize(most, most))
        shape = self._shapes.setdefault(file.hash, None)
        if shape is not None:
            least = min(_SMALLEST, size.width())
            size.setWidth(min(max(int(size.height() * shape), least), size.width()))
        return size

    # --- painting -----------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, box: FileBox, origin: QPoint, ground: QColor, *, is_mirrored: bool
    ) -> None:
        """``ground``: the colour of the bubble, which the corners have."""
        for at, place in enumerate(box.places):
            rect = box.rect(at, origin, is_mirrored=is_mirrored)
            if place.file.is_picture:
                self._paint_picture(painter, place, rect, ground, is_mirrored=is_mirrored)
            else:
                self._paint_row(painter, place, rect, is_mirrored=is_mirrored)

    def _paint_picture(
        self,
        painter: QPainter,
        place: FilePlace,
        rect: QRect,
        ground: QColor,
        *,
        is_mirrored: bool,
    ) -> None:
        file = place.file
        ratio = painter.device().devicePixelRatioF()
        pixmap = None
        if file.is_here:
            path = self._files.path(file.hash)
            pixmap = self.thumbnails.pixmap(file.hash, path, SIDE, ratio)
        if pixmap is None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("surface"))
            painter.drawRoundedRect(QRectF(rect), _RADIUS, _RADIUS)
            self._paint_words(painter, rect, self._state_words(file, ratio))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if place.is_filled:
            shown, part = QRectF(rect), _middle_of(pixmap, rect)
        else:
            shown = _fitted(pixmap, rect, is_mirrored=is_mirrored)
            part = QRectF(pixmap.rect())
        # Some pictures can be seen through.
        painter.fillRect(shown.adjusted(1, 1, -1, -1), self._theme.colour("surface"))
        painter.drawPixmap(shown, pixmap, part)
        # A clip would leave steps.
        corners = QPainterPath()
        corners.addRect(shown)
        corners.addRoundedRect(shown, _RADIUS, _RADIUS)
        painter.fillPath(corners, ground)
        painter.restore()

    def _state_words(self, file: ShownFile, ratio: float) -> str:
        """Why the picture is not seen; empty while it is coming."""
        match file.state:
            case FileState.FAILED:
                return f"{words.problem_words(file.problem)}\n{words.try_again()}"
            case FileState.GONE:
                return words.is_gone()
        if file.is_here and self.thumbnails.has_failed(file.hash, SIDE, ratio):
            return words.not_shown()
        return ""

    def _paint_words(self, painter: QPainter, rect: QRect, said: str) -> None:
        """An icon in the middle, and words below it."""
        ratio = painter.device().devicePixelRatioF()
        muted = self._theme.colour("muted")
        icon = self._theme.icons.pixmap("picture", _ICON, muted, ratio)
        room = rect.adjusted(SMALL, SMALL, -SMALL, -SMALL)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        flags |= int(Qt.TextFlag.TextWordWrap)
        metrics = self._small.metrics
        height = metrics.boundingRect(room, flags, said).height() + NARROW if said else 0
        top = max(rect.center().y() - (_ICON + height) // 2, room.top())
        painter.drawPixmap(rect.center().x() - _ICON // 2, top, icon)
        if said:
            painter.setPen(muted)
            painter.setFont(self._small.font)
            room.setTop(top + _ICON + NARROW)
            painter.drawText(room, flags, said)

    def _paint_row(
        self, painter: QPainter, place: FilePlace, rect: QRect, *, is_mirrored: bool
    ) -> None:
        file, ratio = place.file, painter.device().devicePixelRatioF()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(QRectF(rect), _RADIUS, _RADIUS)
        colour = self._theme.colour("muted")
        icon = self._theme.icons.pixmap(words.kind_icon(file.type), _ICON, colour, ratio)
        inside = rect.adjusted(MEDIUM, SMALL, -MEDIUM, -SMALL)
        left = inside.right() - _ICON + 1 if is_mirrored else inside.left()
        painter.drawPixmap(left, rect.center().y() - _ICON // 2 + 1, icon)
        before, after = _ICON + MEDIUM, place.action_width + MEDIUM if place.action_width else 0
        if is_mirrored:
            before, after = after, before
        text = inside.adjusted(before, 0, -after, 0)
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        first, second = self._lines(file)
        self._paint_line(painter, text, self._body, first, side, "text")
        below = text.adjusted(0, self._body.height, 0, 0)
        is_bad = file.state in (FileState.FAILED, FileState.GONE)
        self._paint_line(painter, below, self._small, second, side, "bad" if is_bad else "muted")
        end = Qt.AlignmentFlag.AlignLeft if is_mirrored else Qt.AlignmentFlag.AlignRight
        painter.setPen(self._theme.colour("link"))
        painter.setFont(self._strong.font)
        absolute = end | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, int(absolute), self._action(file))

    def _paint_line(
        self,
        painter: QPainter,
        rect: QRect,
        face: Face,
        text: str,
        side: Qt.AlignmentFlag,
        colour: str,
    ) -> None:
        painter.setPen(self._theme.colour(colour))
        painter.setFont(face.font)
        # The end of a name says what kind of file it is.
        modes = Qt.TextElideMode
        elide = modes.ElideMiddle if face is self._body else modes.ElideRight
        elided = face.metrics.elidedText(text, elide, rect.width())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine), elided)

    # --- words --------------------------------------------------------------------------------

    def _lines(self, file: ShownFile) -> tuple[str, str]:
        """The two lines of a row."""
        name = one_line(file.name, _MOST_NAME)
        size = words.kind_and_size(file.type, file.size)
        match file.state:
            case FileState.FAILED:
                return name or size, words.problem_words(file.problem)
            case FileState.GONE:
                return name or size, words.is_gone()
            case FileState.WANTED if not file.is_card:
                return name or size, words.is_coming()
        card = self.card_of(file)
        if card is not None and (card.name or card.numbers):
            numbers = ", ".join(isolated(one.written) for one in card.numbers)
            return one_line(card.name, _MOST_NAME) or name or size, numbers or size
        return (name, size) if name else (words.kind_words(file.type), words.size_words(file.size))

    def _action(self, file: ShownFile) -> str:
        """The words at the end of a row. The room for them does not depend on what is fetched."""
        if file.state is FileState.GONE:
            return ""
        if file.state is FileState.FAILED:
            return words.try_again()
        return words.write_to() if file.is_card else words.save_as()


def _size_of(file: ShownFile, most: int) -> QSize:
    """The room for a picture, from what its record says; it stays when the picture comes."""
    steepness = min(max(file.width / file.height, 1 / _STEEPEST), _STEEPEST)
    width = min(file.width, most, int(most * min(steepness, 1)))
    width = max(width, min(_SMALLEST, most))
    return QSize(width, min(max(int(width / steepness), _SMALLEST), most))


def _fitted(pixmap: QPixmap, rect: QRect, *, is_mirrored: bool) -> QRectF:
    """The whole picture at the start of ``rect``, at most as large as its own pixels."""
    size = pixmap.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    if size.width() > pixmap.width():
        size = pixmap.size()
    left = rect.right() - size.width() + 1 if is_mirrored else rect.left()
    return QRectF(left, rect.top() + (rect.height() - size.height()) / 2, *size.toTuple())


def _middle_of(pixmap: QPixmap, rect: QRect) -> QRectF:
    """The part of the picture that fills ``rect``."""
    kept = Qt.AspectRatioMode.KeepAspectRatio
    size = rect.size().scaled(pixmap.size(), kept)
    left, top = (pixmap.width() - size.width()) / 2, (pixmap.height() - size.height()) / 2
    return QRectF(left, top, size.width(), size.height())
