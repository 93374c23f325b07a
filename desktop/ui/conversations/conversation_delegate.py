"""How a conversation is painted in the list: two lines beside an avatar. Plain text only."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.core.model import ConversationRow
from desktop.ui.conversations.conversation_model import ConversationModel, Index
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.text.hits import Sought
from desktop.ui.text.plain import isolated
from desktop.ui.text.times import number, short_times
from desktop.ui.widgets.avatar import look_of, paint_avatar
from desktop.ui.widgets.row_brush import RowBrush
from desktop.ui.widgets.row_menus import RowMenus
from desktop.ui.widgets.shaped_text import Face
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

_AVATAR = 40
_TICK = 16
_MOST_COUNTED = 99


class ConversationDelegate(QStyledItemDelegate):
    def __init__(
        self,
        model: ConversationModel,
        text: ConversationText,
        people: OutboxPeople,
        theme: Theme,
        menus: RowMenus,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._menus = menus
        self._text = text
        self._people = people
        self._theme = theme
        self._brush = RowBrush(theme)
        self._strong, self._body, self._small = (
            self._brush.strong,
            self._brush.body,
            self._brush.small,
        )
        self._badge = Face(theme.sized("small", QFont.Weight.DemiBold))
        times = short_times()
        self._time_width = max(self._brush.width(time, self._small) for time in times)
        theme.changed.connect(self._brush.forget_colours)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._brush.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._model.conversation(index.row())
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        self._brush.is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        inner = rect.adjusted(NARROW, 1, -NARROW, -1)
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = "chosen"
        elif state & QStyle.StateFlag.State_MouseOver or self._menus.is_marked(index):
            ground = "raised"
        if ground:
            self._round(painter, inner, self._brush.colour(ground), SMALL)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._brush.colour("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner.adjusted(0, 0, -1, -1), SMALL, SMALL)
        if row is not None:
            painter.save()
            # Marks of thousands of accents must not reach the neighbours.
            painter.setClipRect(inner)
            self._paint_row(painter, inner.adjusted(SMALL, 0, -SMALL, 0), row)
            painter.restore()

    def _round(self, painter: QPainter, rect: QRect, colour: QColor, radius: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(rect, radius, radius)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: ConversationRow) -> None:
        self._paint_avatar(painter, rect, row)
        middle = self._brush.inset(rect, at_start=_AVATAR + MEDIUM)
        upper, lower = self._brush.lines(middle)
        time = self._text.time(row)
        used = self._brush.text(painter, upper, time, self._small, "muted", at_end=True)
        upper = self._brush.inset(upper, at_end=used + SMALL)
        room = middle.width() - self._time_width - SMALL
        owns = self._text.owns(row)
        own = self._brush.steady(owns, self._small, room)
        self._paint_name(painter, upper, row, own)
        if owns and not own:
            used = self._brush.text(painter, lower, owns[-1], self._small, "muted")
            lower = self._brush.inset(lower, at_start=used + SMALL)
        self._paint_lower(painter, lower, row)

    def _paint_name(self, painter: QPainter, rect: QRect, row: ConversationRow, own: str) -> None:
        """A long name gives way to the own number: all rows tell it."""
        face = self._strong if row.unread or not row.is_done else self._body
        taken = self._brush.width(own, self._small) + SMALL if own else 0
        place = self._brush.inset(rect, at_end=taken)
        title = self._brush.longest(self._text.titles(row), face, place.width())
        sought = Sought.typed(self._model.wanted.words)
        used = self._brush.found(painter, place, title, face, "text", sought) + SMALL
        self._brush.text(painter, self._brush.inset(rect, at_start=used), own, self._small, "muted")

    def _paint_avatar(self, painter: QPainter, rect: QRect, row: ConversationRow) -> None:
        left = rect.right() - _AVATAR + 1 if self._brush.is_mirrored else rect.left()
        place = QRect(left, rect.center().y() - _AVATAR // 2 + 1, _AVATAR, _AVATAR)
        look = look_of([one.name for one in row.others])
        paint_avatar(painter, place, look, self._theme)

    def _paint_lower(self, painter: QPainter, rect: QRect, row: ConversationRow) -> None:
        rect = self._paint_end(painter, rect, row)
        if consent := self._text.consent(row):
            words = self.tr("{consent} ·").format(consent=consent)
            used = self._brush.text(painter, rect, words, self._small, "warn")
            rect = self._brush.inset(rect, at_start=used + NARROW)
        if row.draft and row.hit is None and not row.unread and not row.is_opted_out:
            used = self._brush.text(painter, rect, self.tr("Draft:"), self._body, "warn")
            draft = isolated(row.draft)
            self._brush.text(
                painter, self._brush.inset(rect, at_start=used + NARROW), draft, self._body, "muted"
            )
            return
        shown = row.shown
        if self._text.shows_planned(row):
            used = self._brush.text(painter, rect, self.tr("Planned:"), self._body, "busy")
            rect = self._brush.inset(rect, at_start=used + NARROW)
        elif shown is not None and shown.message is not None:
            state = self._people.state_text(shown.message)
            rect = self._paint_icon(painter, rect, state.icon, state.tone)
        if row.hit is not None:
            self._paint_hit(painter, rect, row)
            return
        words = self._text.last_words(row)
        tone = "text" if row.unread else "muted"
        face = self._badge if row.unread else self._body
        self._brush.text(painter, rect, words, face, tone)

    def _paint_end(self, painter: QPainter, rect: QRect, row: ConversationRow) -> QRect:
        """What stands at the end of the line. Returns the room that is left."""
        if row.unread:
            rect = self._brush.inset(rect, at_end=self._paint_count(painter, rect, row) + SMALL)
        elif row.is_muted:
            word = self.tr("Muted")
            used = self._brush.text(painter, rect, word, self._small, "muted", at_end=True)
            rect = self._brush.inset(rect, at_end=used + SMALL)
        if self._text.has_other_planned(row):
            rect = self._paint_icon(painter, rect, "waiting", "busy", at_end=True)
        return rect

    def _paint_icon(
        self, painter: QPainter, rect: QRect, icon: str, tone: str, *, at_end: bool = False
    ) -> QRect:
        """Returns the room that is left."""
        ratio = painter.device().devicePixelRatioF()
        pixmap = self._theme.icons.pixmap(icon, _TICK, self._brush.colour(tone), ratio)
        is_right = at_end is not self._brush.is_mirrored
        left = rect.right() - _TICK + 1 if is_right else rect.left()
        painter.drawPixmap(QPoint(left, rect.center().y() - _TICK // 2 + 1), pixmap)
        used = _TICK + NARROW
        return self._brush.inset(rect, **{"at_end" if at_end else "at_start": used})

    def _paint_count(self, painter: QPainter, rect: QRect, row: ConversationRow) -> int:
        """Returns the width it took."""
        # The plus stays behind the number in right-to-left layouts, too.
        is_known = row.unread <= _MOST_COUNTED
        words = number(row.unread) if is_known else isolated(f"{_MOST_COUNTED}+")
        width = max(self._badge.metrics.horizontalAdvance(words) + MEDIUM, rect.height())
        left = rect.left() if self._brush.is_mirrored else rect.right() - width + 1
        place = QRect(left, rect.top(), width, rect.height())
        ground, ink = ("raised", "muted") if row.is_muted else ("accent", "on_accent")
        self._round(painter, place, self._brush.colour(ground), rect.height() // 2)
        painter.setPen(self._brush.colour(ink))
        painter.setFont(self._badge.font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _paint_hit(self, painter: QPainter, rect: QRect, row: ConversationRow) -> None:
        """The part of a text around the first word that was searched for, with marks."""
        sought = Sought.typed(self._model.wanted.words)
        shown = self._text.last_words(row, sought.words)
        self._brush.found(painter, rect, shown, self._body, "muted", sought)
