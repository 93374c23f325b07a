"""The pictures and files of a text as a row of cards, with what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import (
    QDropEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.core.model import Attachment
from desktop.database.attachment_files import AttachmentFiles
from desktop.ui.attachments.attached_viewer import AttachedViewer
from desktop.ui.attachments.attachment_sum import AttachmentSum
from desktop.ui.attachments.attachments import Attachments
from desktop.ui.attachments.making import Entry
from desktop.ui.attachments.thumbnails import Thumbnails
from desktop.ui.text.files import size_words
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.times import number
from desktop.ui.widgets.enter_key import is_enter
from desktop.ui.widgets.labels import announce
from desktop.ui.widgets.row_menus import RowMenus
from desktop.ui.widgets.theme import MEDIUM, NARROW, Theme

Index = QModelIndex | QPersistentModelIndex

_SIDE = 72
_GAP = 8
_CROSS = 18
_RADIUS = 8
_MOST_NAME = 60


class _Delegate(QStyledItemDelegate):
    """Paints a card: the picture, or an icon with the name, and below it the size."""

    def __init__(self, cards: AttachmentCards, theme: Theme) -> None:
        super().__init__(cards)
        self._cards = cards
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(_SIDE + _GAP, self.height)

    @property
    def height(self) -> int:
        return _SIDE + NARROW + self._cards.small.height()

    def card(self, rect: QRect) -> QRect:
        card = QRect(rect.left(), rect.top(), _SIDE, _SIDE)
        return QStyle.visualRect(self._cards.layoutDirection(), rect, card)

    def cross(self, rect: QRect) -> QRect:
        card = self.card(rect)
        place = QRect(card.right() - _CROSS - 2, card.top() + 3, _CROSS, _CROSS)
        return QStyle.visualRect(self._cards.layoutDirection(), card, place)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._cards.entry_at(index.row())
        if entry is None:
            return
        file = entry.attached.attachment
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        card, colour = self.card(rect), self._theme.colour
        is_current = bool(state & QStyle.StateFlag.State_Selected) and self._cards.hasFocus()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outline = QPainterPath()
        outline.addRoundedRect(card.toRectF(), _RADIUS, _RADIUS)
        painter.fillPath(outline, colour("raised"))
        painter.setClipPath(outline)
        self._paint_content(painter, card, entry)
        painter.setClipping(False)
        painter.setPen(QPen(colour("focus" if is_current else "edge"), 2.0 if is_current else 1.0))
        painter.drawRoundedRect(card.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        self._paint_cross(painter, self.cross(rect))
        painter.setFont(self._theme.sized("small"))
        painter.setPen(colour("bad" if entry.is_lost else "muted"))
        below = QRect(card.left(), card.bottom() + NARROW, _SIDE, self._cards.small.height())
        words = self.tr("missing") if entry.is_lost else size_words(file.size)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, words)
        painter.restore()

    def _paint_content(self, painter: QPainter, card: QRect, entry: Entry) -> None:
        file = entry.attached.attachment
        pixmap = None if entry.is_lost else self._cards.thumbnail(file)
        if pixmap is not None:
            size = pixmap.deviceIndependentSize()
            # All of it: the person sees what will arrive.
            scale = min(card.width() / size.width(), card.height() / size.height())
            shown = (size * scale).toSize()
            place = QRect(QPoint(0, 0), shown)
            place.moveCenter(card.center())
            painter.drawPixmap(place, pixmap)
            return
        muted = self._theme.colour("muted")
        icon = self._theme.icons.pixmap("file", 24, muted, painter.device().devicePixelRatioF())
        painter.drawPixmap(card.center().x() - 12, card.top() + 16, icon)
        if file.is_picture and not entry.is_lost:
            return
        painter.setFont(self._theme.sized("small"))
        painter.setPen(muted)
        room = card.adjusted(NARROW, 42, -NARROW, -NARROW)
        words = self._cards.small.elidedText(
            one_line(file.name, _MOST_NAME), Qt.TextElideMode.ElideMiddle, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_cross(self, painter: QPainter, place: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("surface"))
        painter.drawEllipse(place)
        ratio = painter.device().devicePixelRatioF()
        icon = self._theme.icons.pixmap("close", 12, self._theme.colour("text"), ratio)
        painter.drawPixmap(place.left() + 3, place.top() + 3, icon)


class AttachmentCards(QListWidget):
    """Arrow keys choose a card, Enter or a double-click shows its picture large, Delete removes it,
    Ctrl with an arrow key moves it; so does dragging."""

    def __init__(self, attachments: Attachments, beside: AttachmentFiles, theme: Theme) -> None:
        super().__init__()
        self._attachments = attachments
        self._beside = beside
        self._thumbnails = Thumbnails(self)
        self._thumbnails.ready.connect(lambda _hash: self.viewport().update())
        self.small = QFontMetrics(theme.sized("small"))
        self._pressed_cross = -1
        """The row of the card whose cross was pressed."""
        self._pressed: Entry | None = None
        """The card that was pressed, outside of its cross."""
        self._viewer = AttachedViewer(attachments, beside, theme, self)
        self._delegate = _Delegate(self, theme)
        self.setObjectName("attachmentCards")
        self.setAccessibleName(self.tr("Attached pictures and files"))
        self.setItemDelegate(self._delegate)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self._fit()
        RowMenus(self, self._menu_for)
        attachments.added.connect(self._tell_added)

    def _fit(self) -> None:
        """As high as the cards, and as the scroll bar where there is one; no wider than the cards,
        so that the words beside them have the rest."""
        self.setMaximumWidth(self.count() * (_SIDE + _GAP) + 2 * self.frameWidth())
        needs_bar = self.count() * (_SIDE + _GAP) > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if needs_bar else 0
        self.setFixedHeight(self._delegate.height + bar + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def entry_at(self, row: int) -> Entry | None:
        entries = self._attachments.entries
        return entries[row] if 0 <= row < len(entries) else None

    def thumbnail(self, file: Attachment) -> QPixmap | None:
        if not file.is_picture:
            return None
        path = self._beside.path(file.hash)
        return self._thumbnails.pixmap(file.hash, path, _SIDE * 2, self.devicePixelRatioF())

    def show_files(self) -> None:
        chosen = self.currentRow()
        self.clear()
        for entry in self._attachments.entries:
            item = QListWidgetItem(self)
            words = self._words(entry)
            item.setToolTip(tooltip(words))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.setCurrentRow(min(chosen, self.count() - 1))
        self._fit()

    def _words(self, entry: Entry) -> str:
        attached, file = entry.attached, entry.attached.attachment
        name = isolated(one_line(file.name, _MOST_NAME))
        if entry.is_lost:
            return self.tr("{file}: not there any more").format(file=name)
        parts = [name, size_words(file.size)]
        if file.is_picture:
            made = f"{number(file.width)} × {number(file.height)}"
            if attached.was_reduced:
                before = f"{number(attached.original_width)} × {number(attached.original_height)}"
                made = self.tr("{size} instead of {before} pixels").format(size=made, before=before)
            parts.append(made)
        if attached.is_still:
            parts.append(self.tr("without its animation"))
        return ", ".join(parts)

    # --- what the person does -----------------------------------------------------------------

    def _remove(self, row: int) -> None:
        if 0 <= row < self.count():
            self._attachments.remove(row)

    def _move(self, row: int, to: int) -> None:
        if 0 <= to < self.count():
            self._attachments.move(row, to)
            self.setCurrentRow(to)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes to the first card; Qt would be at none, and a screen reader say nothing."""
        if self.currentRow() < 0:
            self.setCurrentRow(0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentRow()
        is_moved = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._remove(row)
        elif is_enter(event):
            self._viewer.open(self.entry_at(row))
        elif is_moved and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            forward = (key == Qt.Key.Key_Right) != self.isRightToLeft()
            self._move(row, row + (1 if forward else -1))
        else:
            super().keyPressEvent(event)

    def _cross_at(self, event: QMouseEvent) -> int:
        """The row of the card whose cross is there; -1: none."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        is_cross = index.isValid() and self._delegate.cross(self.visualRect(index)).contains(at)
        return index.row() if is_cross else -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_cross = self._cross_at(event) if is_left else -1
        row = self.indexAt(event.position().toPoint()).row()
        self._pressed = self.entry_at(row) if is_left and self._pressed_cross < 0 else None
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Of one card: the next may have come to the place of the one that was removed."""
        row = self.indexAt(event.position().toPoint()).row()
        entry = self.entry_at(row)
        if event.button() == Qt.MouseButton.LeftButton and entry is self._pressed:
            self._viewer.open(entry)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        row, self._pressed_cross = self._pressed_cross, -1
        if row >= 0 and row == self._cross_at(event):
            self._remove(row)
        else:
            super().mouseReleaseEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            is_cross = self._cross_at(event) >= 0
            shape = Qt.CursorShape.PointingHandCursor if is_cross else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        return super().viewportEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """The order is that of `Attachments`, so Qt itself moves nothing."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        at = self.indexAt(event.position().toPoint())
        self._move(self.currentRow(), at.row() if at.isValid() else self.count() - 1)

    def _menu_for(self, row: int) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("attachmentMenu")
        entry = self.entry_at(row)
        look = menu.addAction(self.tr("&Open"), lambda: self._viewer.open(entry))
        look.setEnabled(self._viewer.can_open(entry))
        menu.addAction(self.tr("&Remove"), lambda: self._remove(row))
        back = menu.addAction(self.tr("Move &back"), lambda: self._move(row, row - 1))
        on = menu.addAction(self.tr("Move &forward"), lambda: self._move(row, row + 1))
        back.setEnabled(row > 0)
        on.setEnabled(row < self.count() - 1)
        return menu

    @Slot(list)
    def _tell_added(self, entries: Sequence[Entry]) -> None:
        files = ", ".join(self._words(one) for one in entries)
        announce(self, self.tr("Attached: {files}").format(files=files))


class AttachmentStrip(QWidget):
    """The cards, and beside them how much room they take."""

    def __init__(self, attachments: Attachments, beside: AttachmentFiles, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("attachmentStrip")
        self._attachments = attachments
        self.cards = AttachmentCards(attachments, beside, theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, NARROW, 0, 0)
        layout.setSpacing(MEDIUM)
        layout.addWidget(self.cards, 3)
        layout.addWidget(AttachmentSum(attachments, theme), 2)
        attachments.changed.connect(self.show_files)
        self.show_files()

    @Slot()
    def show_files(self) -> None:
        self.cards.show_files()
        self.cards.setVisible(bool(self._attachments.entries))
