"""Recipients as chips: a list that wraps, with arrow keys to move in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.ui.compose.recipient_model import (
    BAD_ROLE,
    MARKED_ROLE,
    WARN_ROLE,
    Index,
    RecipientModel,
)
from desktop.ui.widgets.enter_key import ENTER, is_plain
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.theme import NARROW, SMALL, Theme

# Rows shown before the list scrolls.
MOST_ROWS = 24
# More rows than the first are folded to the second.
_FOLDED_FROM, _FOLDED_ROWS = 4, 3
_CROSS = 14


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._metrics = QFontMetrics(theme.sized("small"))
        self.height = self._metrics.height() + 2 * NARROW + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._metrics.horizontalAdvance(str(index.data())) + _CROSS + 3 * SMALL + 2
        most = max(60, self._view.viewport().width() - 2 * NARROW)
        return QSize(min(wide, most), self.height)

    def cross(self, rect: QRect) -> QRect:
        """The remove icon of a chip."""
        top = rect.top() + (rect.height() - _CROSS) // 2
        return self._visual(rect, QRect(rect.right() - _CROSS - NARROW, top, _CROSS, _CROSS))

    def _visual(self, rect: QRect, part: QRect) -> QRect:
        """Mirrors ``part`` in right-to-left layouts."""
        return QStyle.visualRect(self._view.layoutDirection(), rect, part)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        colour = self._theme.colour
        is_bad, is_warned = bool(index.data(BAD_ROLE)), bool(index.data(WARN_ROLE))
        is_current = bool(state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        ground = "bad_ground" if is_bad else "warn_ground" if is_warned else "raised"
        tone = "bad" if is_bad else "warn" if is_warned else "text"
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour("chosen" if is_current and not is_bad else ground))
        edge = "focus" if is_current else "bad" if is_bad else "line"
        painter.setPen(QPen(colour(edge), 2.0 if is_current else 1.0))
        radius = rect.height() / 2
        painter.drawRoundedRect(rect.toRectF().adjusted(1, 1, -1, -1), radius, radius)
        painter.setFont(self._theme.sized("small"))
        painter.setPen(colour(tone))
        room = self._visual(rect, rect.adjusted(SMALL + 2, 0, -_CROSS - SMALL, 0))
        words = self._metrics.elidedText(
            str(index.data(MARKED_ROLE)), Qt.TextElideMode.ElideMiddle, room.width()
        )
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, flags | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, words)
        icon = self._theme.icons.pixmap(
            "close", _CROSS, colour(tone), painter.device().devicePixelRatioF()
        )
        painter.drawPixmap(self.cross(rect), icon)
        painter.restore()


class RecipientChips(QListView):
    """``edit_wanted`` and ``remove_wanted`` carry a row; ``left``: the focus moves on to the
    line; ``reached`` the row of the one that the person chose, or -1."""

    edit_wanted = Signal(int)
    remove_wanted = Signal(int)
    left = Signal()
    reached = Signal(int)

    def __init__(self, theme: Theme, model: RecipientModel) -> None:
        super().__init__()
        self.setObjectName("recipientChips")
        self.setAccessibleName(self.tr("Recipients"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(2)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._chips = model
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        # One real button, moved to the current chip: screen readers can name and press it.
        self._remove = button("", "removeRecipient", "bare")
        self._remove.setParent(self.viewport())
        self._remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._remove.setFlat(True)
        self._remove.clicked.connect(self._press_remove)
        self._remove.hide()
        self._button_row = -1
        self._is_folded = self._is_cut = False
        self.setModel(model)
        self.doubleClicked.connect(lambda index: self.edit_wanted.emit(index.row()))
        self.verticalScrollBar().valueChanged.connect(self._hide_remove)
        model.rowsRemoved.connect(self._hide_remove)
        model.modelReset.connect(self._hide_remove)

    @property
    def row_height(self) -> int:
        return self._delegate.height + 4

    def fit_height(self, *, is_folded: bool) -> int:
        """Makes it as high as its rows, or as some of them, and returns how many chips are below
        those. Folded, it does not scroll."""
        model, bar = self.model(), self.verticalScrollBar()
        last = self.visualRect(model.index(model.rowCount() - 1, 0))
        all_rows = last.bottom() + 1 + self.spacing() + bar.value() if last.isValid() else 0
        is_folded = is_folded and all_rows > _FOLDED_FROM * self.row_height + self.spacing()
        self._is_folded = is_folded
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if is_folded else policies.ScrollBarAsNeeded
        )
        most = (_FOLDED_ROWS if is_folded else MOST_ROWS) * self.row_height
        self._is_cut = all_rows > most
        self.setFixedHeight(max(min(all_rows, most), self.row_height))
        if not is_folded:
            return 0
        bar.setValue(0)
        tops = (self.visualRect(model.index(at, 0)).top() for at in range(model.rowCount()))
        below = (at for at, top in enumerate(tops) if top + self._delegate.height > most)
        shown = next(below, model.rowCount())
        return model.rowCount() - shown

    def room_beside(self) -> QRect:
        """The room behind the last chip, in its row; empty where that is not seen."""
        last = self.visualRect(self.model().index(self.model().rowCount() - 1, 0))
        if self._is_cut or not last.isValid():
            return QRect()
        whole = self.viewport().rect()
        left, right = last.right() + 1 + self.spacing(), whole.right()
        if self.isRightToLeft():
            left, right = whole.left(), last.left() - 1 - self.spacing()
        room = QRect(QPoint(left, last.top()), QPoint(right, last.bottom()))
        return room.translated(self.viewport().pos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Folded, the pane around it scrolls."""
        if self._is_folded:
            event.ignore()
        else:
            super().wheelEvent(event)

    def choose(self, row: int) -> None:
        index = self.model().index(row, 0)
        if index.isValid():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setCurrentIndex(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._place_remove(current.row())
        if self.hasFocus():
            self.reached.emit(current.row())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit(self.currentIndex().row())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.reached.emit(-1)

    @property
    def reached_row(self) -> int:
        """That of the chip with the keyboard, or -1."""
        return self.currentIndex().row() if self.hasFocus() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        to_end, to_start = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            to_end, to_start = to_start, to_end
        last = self.model().rowCount() - 1
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and row >= 0:
            self.remove_wanted.emit(row)
        elif key in (*ENTER, Qt.Key.Key_F2) and is_plain(event) and row >= 0:
            self.edit_wanted.emit(row)
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Space) or (
            key in (to_end, Qt.Key.Key_Down, Qt.Key.Key_End) and row == last
        ):
            self.left.emit()
        elif key == to_start:
            self.choose(max(row - 1, 0))
        elif key == to_end:
            self.choose(row + 1)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._place_remove(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self.left.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self._hide_remove()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_remove()

    def _place_remove(self, row: int) -> None:
        index = self.model().index(row, 0)
        self._button_row = row
        if not index.isValid():
            self._hide_remove()
            return
        name = self._chips.shown(self._chips.recipients[row])
        self._remove.setAccessibleName(self.tr("Remove {recipient}").format(recipient=name))
        self._remove.setGeometry(
            self._delegate.cross(self.visualRect(index)).adjusted(-2, -2, 2, 2)
        )
        self._remove.show()

    @Slot()
    def _hide_remove(self) -> None:
        self._button_row = -1
        self._remove.hide()

    @Slot()
    def _press_remove(self) -> None:
        if self._button_row >= 0:
            self.remove_wanted.emit(self._button_row)
