"""The list of bubbles of a conversation."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.core.model import ThreadKey, ThreadText
from desktop.core.records import Record
from desktop.ui.conversations.bubbles import Bubble, BubblePainter, links_end
from desktop.ui.conversations.kept_text import KeptText
from desktop.ui.conversations.thread_model import Index, ThreadModel
from desktop.ui.conversations.thread_text import Act
from desktop.ui.widgets.column import column_of
from desktop.ui.widgets.fades import Fades
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.row_menus import RowMenus
from desktop.ui.widgets.theme import SMALL, Theme
from desktop.ui.widgets.typed_on import writes

# Older texts are loaded when the view is this near to the start, in pixels.
_NEAR = 240
_AT_END = 24
# Layouts are kept for so many texts.
_MOST_CACHED = 1_200

_NOWHERE = QPoint(-1, -1)


class BubbleDelegate(QStyledItemDelegate):
    def __init__(
        self, model: ThreadModel, painter: BubblePainter, theme: Theme, parent: QListView
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._painter = painter
        self._view = parent
        self._bubbles: dict[ThreadKey, tuple[tuple[object, ...], Bubble]] = {}
        self._fades = Fades(parent, theme)
        self._past: dict[ThreadKey, Bubble] = {}
        """Texts that fade, as they were."""
        self.menus: RowMenus | None = None
        """The text whose menu is open looks as if it were chosen."""

    def clear(self) -> None:
        self._bubbles.clear()
        self._past.clear()

    def bubble(self, row: int) -> Bubble | None:
        text, conversation = self._model.text_at(row), self._model.conversation
        if text is None or conversation is None:
            return None
        begins_day = self._model.begins_day(row)
        is_new = text.key == self._model.new_from
        width = self._room(self._view.viewport().rect()).width()
        look = (text, width, begins_day, is_new, conversation.others, self._model.today)
        found = self._bubbles.get(text.key)
        if found is not None and found[0] == look:
            return found[1]
        if len(self._bubbles) > _MOST_CACHED:
            self._bubbles.clear()
        bubble = self._painter.lay_out(
            conversation, text, width, begins_day=begins_day, is_new=is_new
        )
        if found is not None and found[0][1:] == look[1:] and found[1].height == bubble.height:
            self._fade(text.key, found[1])
        self._bubbles[text.key] = (look, bubble)
        return bubble

    def _room(self, rect: QRect) -> QRect:
        """The part of a row that is in the column, without the room of a scroll bar that is not
        there yet: nothing moves when it comes."""
        bar = self._view.verticalScrollBar()
        missing = 0 if bar.isVisible() else bar.sizeHint().width()
        at_left = missing if self._view.isRightToLeft() else 0
        return column_of(self._view, rect.adjusted(at_left, 0, at_left - missing, 0))

    def act_at(self, row: int, rect: QRect, point: QPoint) -> Act | None:
        """Which link of the row at ``rect`` is at ``point``."""
        bubble, is_mirrored = self.bubble(row), self._view.isRightToLeft()
        if bubble is None:
            return None
        end = links_end(self._room(rect), bubble, is_mirrored=is_mirrored)
        return bubble.links.act_at(point, end, is_mirrored=is_mirrored)

    def _fade(self, key: ThreadKey, past: Bubble) -> None:
        """Only the text changed, such as its state, and takes the same room."""
        if not self._fades.is_running:
            # Some were out of sight.
            self._past.clear()
        if self._fades.begin(key):
            self._past[key] = past

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        bubble = self.bubble(index.row())
        return QSize(0, 0 if bubble is None else bubble.height)

    def file_at(self, row: int, rect: QRect, point: QPoint) -> tuple[int, bool] | None:
        """Which file of the row at ``rect`` is at ``point``, and whether its action is."""
        bubble = self.bubble(row)
        if bubble is None or bubble.files is None:
            return None
        is_mirrored = self._view.isRightToLeft()
        origin = self._painter.files_origin(self._room(rect), bubble, is_mirrored=is_mirrored)
        at_right = bubble.begins_at_right(is_mirrored=is_mirrored)
        at, is_action = bubble.files.file_at(point, origin, is_mirrored=at_right)
        return None if at < 0 else (at, is_action)

    def _has_menu(self, index: Index) -> bool:
        return self.menus is not None and self.menus.is_marked(index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        bubble = self.bubble(index.row())
        if bubble is None:
            return
        state: QStyle.StateFlag = option.state
        rect = self._room(option.rect)
        edge = ""
        if self._has_menu(index):
            edge = "focus"
        elif state & QStyle.StateFlag.State_Selected:
            # Only one place is bright: where the keyboard is.
            edge = "focus" if self._view.hasFocus() else "edge"

        def paint(one: Bubble) -> None:
            is_mirrored, wanted = self._view.isRightToLeft(), self._model.wanted
            self._painter.paint(painter, rect, one, wanted, is_mirrored=is_mirrored, edge=edge)

        text = self._model.text_at(index.row())
        past = self._past.get(text.key) if text is not None else None
        if text is None or past is None:
            paint(bubble)
        elif (progress := self._fades.progress(text.key)) < 1:
            paint(past)
            painter.setOpacity(progress)
            paint(bubble)
            painter.setOpacity(1)
        else:
            del self._past[text.key]
            paint(bubble)


class PressedFile(Record, frozen=True):
    """A file of a text at a point. ``is_action``: the words at the end of its row are there."""

    text: ThreadText
    at: int
    is_action: bool


class ThreadList(QListView):
    """``chosen`` carries the `ThreadText` that was pressed, ``file_pressed`` a `PressedFile`,
    ``act_pressed`` a text and an `Act`, and ``entered`` the text of which Enter was pressed. Stays
    at the end when texts are added there, and where it is when older ones are loaded."""

    chosen = Signal(object)
    file_pressed = Signal(object)
    act_pressed = Signal(object, object)
    entered = Signal(object)
    copy_wanted = Signal()

    def __init__(self, model: ThreadModel, painter: BubblePainter, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("threadList")
        self._thread = model
        self._theme = theme
        self._is_at_end = True
        self.bubbles = BubbleDelegate(model, painter, theme, self)
        self.setModel(model)
        self.setItemDelegate(self.bubbles)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(24)
        self._newest = button(self.tr("Newest"), "newestButton")
        self._newest.setParent(self)
        self._newest.clicked.connect(self.show_end)
        self._newest.hide()
        self._loading = QTimer(self)
        self._loading.setSingleShot(True)
        self._loading.timeout.connect(self._load_more)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._pressed_at = _NOWHERE
        self.clicked.connect(self._press)
        model.rowsAboutToBeInserted.connect(self._note_place)
        model.rowsInserted.connect(self._keep_place)
        model.rowsAboutToBeRemoved.connect(self._note_place)
        model.rowsRemoved.connect(self._keep_place)
        KeptText(self, model)
        model.grown.connect(self._after_growth)
        for act in (self.bubbles.clear, self.doItemsLayout):
            theme.changed.connect(act)
        self._from_end = 0
        self._unseen = 0

    # --- where it is --------------------------------------------------------------------------

    @property
    def is_at_end(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum() - _AT_END and not self._thread.has_newer

    @Slot()
    def show_end(self) -> None:
        if self._thread.has_newer:
            self._thread.open(self._thread.conversation)
        self.executeDelayedItemsLayout()
        self.scrollToBottom()
        self._unseen = 0
        self._place_button()

    def show_text(self, key: ThreadKey, *, at_top: bool = False) -> None:
        row = self._thread.row_of(key)
        if row >= 0:
            self.executeDelayedItemsLayout()
            hints = QAbstractItemView.ScrollHint
            hint = hints.PositionAtTop if at_top else hints.PositionAtCenter
            self.scrollTo(self._thread.index(row), hint)

    def _note_place(self, _parent: QModelIndex, first: int) -> None:
        bar = self.verticalScrollBar()
        self._is_at_end = self.is_at_end
        self._from_end = bar.maximum() - bar.value()

    def _keep_place(self, _parent: QModelIndex, first: int) -> None:
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        if first == 0 and self._thread.rowCount() > 1:
            # Loaded or dropped at the start: what was seen stays where it is.
            bar.setValue(bar.maximum() - self._from_end)

    @Slot()
    def _after_growth(self) -> None:
        if self._is_at_end:
            self.show_end()
        else:
            self._unseen += 1
            self._place_button()

    @Slot()
    def _scrolled(self) -> None:
        if self.is_at_end:
            self._unseen = 0
        self._place_button()
        self._loading.start(0)

    @Slot()
    def _load_more(self) -> None:
        bar = self.verticalScrollBar()
        if bar.value() <= _NEAR and self._thread.has_older and self.isVisible():
            self._thread.load_older()
        if bar.value() >= bar.maximum() - _NEAR and self._thread.has_newer:
            self._is_at_end = False
            self._thread.load_newer()

    def _place_button(self) -> None:
        is_away = not self.is_at_end
        self._newest.setVisible(is_away)
        if not is_away:
            return
        words = self.tr("%Ln new text(s)", "", self._unseen) if self._unseen else self.tr("Newest")
        self._newest.setText(f"{words} ↓")
        self._newest.setAccessibleName(words)
        self._newest.adjustSize()
        room = self.viewport().geometry()
        self._newest.move(
            self.rect().center().x() - self._newest.width() // 2,
            room.bottom() - self._newest.height() - SMALL,
        )
        self._newest.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_at_end = self.is_at_end
        super().resizeEvent(event)
        self.doItemsLayout()
        if is_at_end:
            self.scrollToBottom()
        self._place_button()

    def visible_texts(self) -> list[ThreadText]:
        """Those that can be seen."""
        if not self.isVisible():
            return []
        room = self.viewport().rect()
        rows = range(self._thread.rowCount())
        seen = [at for at in rows if self.visualRect(self._thread.index(at)).intersects(room)]
        return [self._thread.texts[at] for at in seen]

    def visible_ids(self) -> set[str]:
        """The ids of the outbound texts that can be seen."""
        texts = self.visible_texts()
        return {text.message.id for text in texts if text.message is not None}

    def file_at(self, point: QPoint) -> PressedFile | None:
        """``point`` is one of the viewport."""
        index = self.indexAt(point)
        text = self._thread.text_at(index.row())
        if text is None:
            return None
        found = self.bubbles.file_at(index.row(), self.visualRect(index), point)
        return None if found is None else PressedFile(text, *found)

    # --- what the person does -----------------------------------------------------------------

    def chosen_text(self) -> ThreadText | None:
        rows = self.selectionModel().selectedIndexes()
        return self._thread.text_at(rows[0].row()) if rows else None

    @Slot(QModelIndex)
    def _press(self, index: QModelIndex) -> None:
        text, file = self._thread.text_at(index.row()), self.file_at(self._pressed_at)
        act = self.bubbles.act_at(index.row(), self.visualRect(index), self._pressed_at)
        self._pressed_at = _NOWHERE
        if text is not None and act is not None:
            self.act_pressed.emit(text, act)
        elif file is not None and file.text is text:
            self.file_pressed.emit(file)
        elif text is not None:
            self.chosen.emit(text)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes to the newest text; Qt would begin with the oldest, and not tell."""
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if event.reason() in reasons and not self.currentIndex().isValid():
            self.setCurrentIndex(self._thread.index(self._thread.rowCount() - 1))
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(self.chosen_text())
        elif writes(event):
            # For the answer. Qt would look for a text that begins with it.
            event.ignore()
        else:
            super().keyPressEvent(event)
