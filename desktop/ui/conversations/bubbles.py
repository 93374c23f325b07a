"""Bubbles: the layout of a text in a thread, and how it is painted. Plain text only."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

from desktop.core.model import ConversationRow, ThreadText
from desktop.core.records import Record
from desktop.ui.attachments.shown_file import files_of
from desktop.ui.conversations.note_links import NoteLinks
from desktop.ui.conversations.thread_text import ThreadWords
from desktop.ui.text.direction import directions
from desktop.ui.text.hits import hit_ranges
from desktop.ui.text.states import StateText
from desktop.ui.widgets.fitting import longest_that_fits
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.shaped_text import Face
from desktop.ui.widgets.theme import LARGE, MEDIUM, NARROW, SMALL, Theme

if TYPE_CHECKING:
    from desktop.ui.conversations.file_box import FileBox, FilePainter

_WIDEST = 520
_SHARE = 0.76
_RADIUS = 14
_TICK = 16
_HEADING = 36
_SIDE = LARGE
_LEFT = Qt.AlignmentFlag.AlignLeft
_PARAGRAPH_END = re.compile("\r\n|[\n\u2028\u2029]")


class Block:
    """Wrapped text, laid out for a width. Each paragraph begins at the side of its direction."""

    def __init__(self, text: str, font: QFont, width: int) -> None:
        # A line of emoji alone would be lower than the others: it has only the font of the emoji.
        self._least = QFontMetricsF(font).height()
        self._room = width
        self._top, self._widest = 0.0, 0.0
        self.paragraphs: list[tuple[QTextLayout, bool]] = []
        """With whether it is read from right to left."""
        texts = _PARAGRAPH_END.split(text)
        for words, is_mirrored in zip(texts, directions(texts), strict=True):
            layout, last = self._laid_out(QTextLayout(words, font), is_mirrored=is_mirrored)
            self.paragraphs.append((layout, is_mirrored))
        self.begins_right_to_left = self.paragraphs[0][1]
        self.ends_right_to_left = is_mirrored
        self.last_width = ceil(last)
        self.width = ceil(self._widest)
        self.height = ceil(self._top)

    def _laid_out(self, layout: QTextLayout, *, is_mirrored: bool) -> tuple[QTextLayout, float]:
        """With the width of its last line."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Otherwise Qt begins every line at the left.
        option.setAlignment(Qt.AlignmentFlag.AlignRight if is_mirrored else _LEFT)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        last = 0.0
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self._room)
            missing = max(self._least - line.height(), 0)
            line.setPosition(QPointF(0, self._top + missing / 2))
            self._top += line.height() + missing
            last = line.naturalTextWidth()
            self._widest = max(self._widest, last)
        layout.endLayout()
        return layout, last

    def left(self, left: float, width: float, *, is_mirrored: bool) -> float:
        """Where a layout is drawn, so that its text is in a box at ``left`` of this width."""
        return left + width - self._room if is_mirrored else left

    def draw(
        self,
        painter: QPainter,
        box: QRectF,
        marks: Callable[[str], list[QTextLayout.FormatRange]] = lambda _text: [],
    ) -> None:
        """``marks`` returns those of one paragraph."""
        for layout, is_mirrored in self.paragraphs:
            left = self.left(box.left(), box.width(), is_mirrored=is_mirrored)
            layout.draw(painter, QPointF(left, box.top()), marks(layout.text()))


class Bubble(Record, frozen=True):
    """A text as it is painted: distances from the top of its row."""

    day: str
    is_new: bool
    writer: str
    body: Block
    note: Block | None
    note_tone: str
    links: NoteLinks
    footer: str
    state: StateText | None
    word: str
    width: int
    top: int
    files: FileBox | None
    files_top: int
    body_top: int
    bottom: int
    height: int
    footer_width: int
    is_inbound: bool

    def begins_at_right(self, *, is_mirrored: bool) -> bool:
        """Whether its files begin at the right, as the words below them do."""
        return self.body.begins_right_to_left if self.body.width else is_mirrored


class BubblePainter:
    """Lays bubbles out and paints them, at the start of the line or, for outbound ones, its end."""

    def __init__(self, words: ThreadWords, theme: Theme, files: Lazy[FilePainter]) -> None:
        self._words = words
        self._theme = theme
        self._files = files
        self._body = Face(theme.sized("body"))
        self._small = Face(theme.sized("small"))
        self._strong = Face(theme.sized("small", QFont.Weight.DemiBold))

    def lay_out(
        self,
        conversation: ConversationRow,
        text: ThreadText,
        width: int,
        *,
        begins_day: bool,
        is_new: bool,
    ) -> Bubble:
        room = max(min(int(width * _SHARE), _WIDEST) - 2 * MEDIUM, 80)
        found = files_of(conversation, text)
        files = self._files().lay_out(found, room) if found else None
        said = self._words.body(text)
        has_words = bool(said) or files is None
        body = Block(said, self._body.font, room)
        state, word = self._words.state(text), self._words.word(text)
        beside_footer = _TICK + NARROW if state is not None else 0
        most = width - 2 * _SIDE - 2 * MEDIUM - beside_footer
        footer = longest_that_fits(self._words.footers(text), self._small.metrics, max(most, 1))
        footer_width = self._small.metrics.horizontalAdvance(footer) + beside_footer
        writer = self._words.writer(conversation, text)
        beside = body.last_width + MEDIUM + footer_width
        own_line = beside > room or body.ends_right_to_left or not has_words
        used = max(body.width, footer_width, 0 if own_line else beside)
        used = max(used, files.width if files is not None else 0)
        used = max(used, min(self._strong.metrics.horizontalAdvance(writer), room))
        note_words, tone = self._words.note(text)
        note = Block(note_words, self._small.font, room + 2 * MEDIUM) if note_words else None
        top = (_HEADING if begins_day else 0) + (_HEADING if is_new else 0) + NARROW
        files_top = top + SMALL + (self._strong.height + 2 if writer else 0)
        files_top += NARROW if files is not None else 0
        gap = SMALL if has_words else NARROW
        body_top = files_top + (files.height + gap if files is not None else 0)
        body_height = body.height if has_words else 0
        bottom = body_top + body_height + SMALL + (self._small.height if own_line else 0)
        links = NoteLinks.of(self._words.acts(text), self._strong)
        height = bottom + NARROW + (note.height + NARROW if note is not None else 0) + links.height
        return Bubble(
            day=self._words.day(text) if begins_day else "",
            is_new=is_new,
            writer=writer,
            body=body,
            note=note,
            note_tone=tone,
            links=links,
            footer=footer,
            state=state,
            word=word,
            width=used + 2 * MEDIUM,
            top=top,
            files=files,
            files_top=files_top,
            body_top=body_top,
            bottom=bottom,
            height=height,
            footer_width=footer_width,
            is_inbound=text.is_inbound,
        )

    # --- painting -----------------------------------------------------------------------------

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        bubble: Bubble,
        wanted: tuple[str, ...],
        *,
        is_mirrored: bool,
        edge: str,
    ) -> None:
        """``edge``: the colour of its outline; empty for none."""
        painter.save()
        painter.setClipRect(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_headings(painter, rect, bubble)
        box = self._box(rect, bubble, is_mirrored=is_mirrored)
        has_failed = bubble.state is not None and bubble.state.tone == "bad"
        ground = "raised" if bubble.is_inbound else "bad_ground" if has_failed else "chosen"
        painter.setPen(self._theme.colour(edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(ground))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        left = box.left() + MEDIUM
        if bubble.writer:
            painter.setPen(self._theme.colour("link"))
            painter.setFont(self._strong.font)
            room = bubble.width - 2 * MEDIUM
            name = self._strong.metrics.elidedText(bubble.writer, Qt.TextElideMode.ElideRight, room)
            place = QRect(left, box.top() + SMALL, room, self._strong.height)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeading, name)
        if bubble.files is not None:
            origin = self.files_origin(rect, bubble, is_mirrored=is_mirrored)
            colour = self._theme.colour(ground)
            at_right = bubble.begins_at_right(is_mirrored=is_mirrored)
            self._files().paint(painter, bubble.files, origin, colour, is_mirrored=at_right)
        painter.setPen(self._theme.colour("text"))
        # Marks of thousands of accents must not reach the neighbours.
        painter.setClipRect(box)
        words = QRectF(left, rect.top() + bubble.body_top, bubble.width - 2 * MEDIUM, 0)
        bubble.body.draw(painter, words, partial(self._marks, wanted=wanted))
        self._paint_footer(painter, box, bubble)
        painter.setClipRect(rect)
        if bubble.note is not None:
            self._paint_note(painter, rect, bubble, is_mirrored=is_mirrored)
        painter.setPen(self._theme.colour("link"))
        painter.setFont(self._strong.font)
        end = links_end(rect, bubble, is_mirrored=is_mirrored)
        bubble.links.paint(painter, end, is_mirrored=is_mirrored)
        painter.restore()

    def files_origin(self, rect: QRect, bubble: Bubble, *, is_mirrored: bool) -> QPoint:
        """Where the box of the files is in the row at ``rect``: above the beginning of the
        words."""
        box = self._box(rect, bubble, is_mirrored=is_mirrored)
        left = box.left() + MEDIUM
        if bubble.files is not None and bubble.begins_at_right(is_mirrored=is_mirrored):
            left = box.right() - MEDIUM - bubble.files.width + 1
        return QPoint(left, rect.top() + bubble.files_top)

    def _box(self, rect: QRect, bubble: Bubble, *, is_mirrored: bool) -> QRect:
        is_left = bubble.is_inbound != is_mirrored
        left = rect.left() + _SIDE if is_left else rect.right() - _SIDE - bubble.width + 1
        return QRect(left, rect.top() + bubble.top, bubble.width, bubble.bottom - bubble.top)

    def _paint_headings(self, painter: QPainter, rect: QRect, bubble: Bubble) -> None:
        top = rect.top()
        if bubble.day:
            painter.setFont(self._strong.font)
            painter.setPen(self._theme.colour("muted"))
            place = QRect(rect.left(), top, rect.width(), _HEADING)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, bubble.day)
            top += _HEADING
        if bubble.is_new:
            painter.setFont(self._strong.font)
            colour = self._theme.colour("link")
            words = self._words.new_texts()
            width = self._strong.metrics.horizontalAdvance(words) + LARGE
            middle = top + _HEADING // 2
            painter.setPen(colour)
            centre = rect.center().x()
            painter.drawLine(rect.left() + _SIDE, middle, centre - width // 2, middle)
            painter.drawLine(centre + width // 2, middle, rect.right() - _SIDE, middle)
            place = QRect(rect.left(), top, rect.width(), _HEADING)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_footer(self, painter: QPainter, box: QRect, bubble: Bubble) -> None:
        """At the end of the last line of the text, or below it."""
        width, height = bubble.footer_width, self._small.height
        is_left = bubble.body.ends_right_to_left
        left = box.left() + MEDIUM if is_left else box.right() - MEDIUM - width + 1
        place = QRect(left, box.bottom() - SMALL - height + NARROW, width, height)
        state = bubble.state
        tone = state.tone if state is not None and bubble.word else "muted"
        painter.setPen(self._theme.colour(tone))
        painter.setFont(self._small.font)
        if state is None:
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, bubble.footer)
            return
        ratio = painter.device().devicePixelRatioF()
        icon = self._theme.icons.pixmap(state.icon, _TICK, self._theme.colour(state.tone), ratio)
        icon_left = place.left() if is_left else place.right() - _TICK + 1
        painter.drawPixmap(icon_left, place.center().y() - _TICK // 2 + 1, icon)
        inset = _TICK + NARROW
        rest = place.adjusted(inset, 0, 0, 0) if is_left else place.adjusted(0, 0, -inset, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, bubble.footer)

    def _paint_note(
        self, painter: QPainter, rect: QRect, bubble: Bubble, *, is_mirrored: bool
    ) -> None:
        assert bubble.note is not None
        painter.setPen(self._theme.colour(bubble.note_tone))
        is_left = bubble.is_inbound != is_mirrored
        width = bubble.note.width
        left = rect.left() + _SIDE + NARROW if is_left else rect.right() - _SIDE - width - NARROW
        place = QRectF(left, rect.top() + bubble.bottom + NARROW, width, 0)
        bubble.note.draw(painter, place)

    def _marks(self, text: str, wanted: tuple[str, ...]) -> list[QTextLayout.FormatRange]:
        if not wanted:
            return []
        mark = QTextCharFormat()
        mark.setBackground(self._theme.colour("warn_ground"))
        mark.setForeground(self._theme.colour("warn"))
        marks = []
        for start, length in hit_ranges(text, wanted):
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, length, mark
            marks.append(part)
        return marks


def links_end(rect: QRect, bubble: Bubble, *, is_mirrored: bool) -> QPoint:
    """Where the links of the row at ``rect`` end: only a text of ours has some."""
    side = _SIDE + NARROW
    left = rect.left() + side if is_mirrored else rect.right() - side
    return QPoint(left, rect.top() + bubble.height - bubble.links.height)
