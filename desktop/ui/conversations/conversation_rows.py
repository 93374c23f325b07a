"""The conversations, one row each: which one is chosen, and which part of them is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QItemSelection, QItemSelectionModel, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from desktop.core.model import ConversationRow
from desktop.core.records import replace
from desktop.ui.conversations.conversation_delegate import ConversationDelegate
from desktop.ui.conversations.conversation_model import ConversationModel
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.messages.row_text import OutboxPeople
from desktop.ui.widgets.row_menus import RowMenus
from desktop.ui.widgets.second_press import SecondPress, double_click_ms
from desktop.ui.widgets.selecting_keys import SelectingKeys
from desktop.ui.widgets.theme import Theme


class ConversationRows(QListView):
    """``chosen`` carries the id of the conversation that was selected. ``pressed_on``: with the
    mouse or Enter, to write there. ``make_menu`` makes the context menu of a conversation.

    At the top it stays at the top when the conversations change, so that the newest are seen.
    Elsewhere what is seen stays where it is."""

    chosen = Signal(int)
    pressed_on = Signal()

    def __init__(
        self,
        model: ConversationModel,
        text: ConversationText,
        people: OutboxPeople,
        theme: Theme,
        make_menu: Callable[[ConversationRow], QMenu | None],
    ) -> None:
        super().__init__()
        self._conversations = model
        self._make_menu = make_menu
        self._is_restoring = False
        self._chosen = 0
        self._at = 0
        """The row of the current conversation, before they change."""
        self._wanted = model.wanted
        """Which conversations were listed last, without the one that is kept."""
        self._is_pressed = False
        self._since_press = QElapsedTimer()
        self._second_press = SecondPress(self)
        self._top: tuple[int, int] | None = None
        """The first conversation that is seen, and where it is in px; None: the list is at the
        top."""
        self.setObjectName("conversationList")
        self.setAccessibleName(self.tr("Conversations"))
        self.setModel(model)
        menus = RowMenus(self, self._menu_for)
        self.setItemDelegate(ConversationDelegate(model, text, people, theme, menus, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        SelectingKeys(self)
        self.activated.connect(self._press)
        model.modelAboutToBeReset.connect(self._note_top)
        model.layoutAboutToBeChanged.connect(self._note_top)
        model.modelReset.connect(self._restore)
        model.layoutChanged.connect(self._keep_top)
        theme.changed.connect(self.viewport().update)

    def choose(self, id_: int) -> None:
        """Selects a conversation without a signal, and scrolls to it, if it is listed; 0 selects
        none."""
        self._chosen = id_
        self._select()

    def show_chosen(self) -> None:
        """Scrolls to the one that is open, if it is listed."""
        self.scrollTo(self.currentIndex())

    def _select(self) -> None:
        row = self._conversations.row_of(self._chosen)
        self._is_restoring = True
        selection = self.selectionModel()
        if row < 0:
            selection.clear()
        else:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(self._conversations.index(row), flags)
        self._is_restoring = False

    @Slot(QItemSelection, QItemSelection)
    def _selection_changed(self) -> None:
        if self._is_restoring:
            return
        rows = self.selectionModel().selectedIndexes()
        self._chosen = self._conversations.id_at(rows[0].row()) if rows else 0
        if self._chosen:
            self.chosen.emit(self._chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._is_pressed = is_left and self.indexAt(event.position().toPoint()).isValid()
        self._since_press.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Not by `clicked`: the rows may have moved in between."""
        super().mouseReleaseEvent(event)
        if self._is_pressed:
            self._is_pressed = False
            self._press()

    @Slot()
    def _press(self) -> None:
        if self.selectionModel().hasSelection():
            self.pressed_on.emit()

    # --- when the conversations change --------------------------------------------------------

    @Slot()
    def _note_top(self) -> None:
        self._at = self.currentIndex().row()
        index = self.indexAt(self.viewport().rect().topLeft())
        is_at_top = self.verticalScrollBar().value() == 0 or not index.isValid()
        place = self._conversations.id_at(index.row()), self.visualRect(index).top()
        self._top = None if is_at_top else place

    @Slot()
    def _restore(self) -> None:
        """A reset clears the selection. Where the chosen one left, the keys go on from there; in
        another list they begin at its top."""
        wanted = replace(self._conversations.wanted, kept=0)
        if wanted != self._wanted:
            self._wanted, self._at = wanted, -1
        # The conversation that is open may be far from what the person looks at.
        self.setAutoScroll(False)
        self._select()
        if not self.currentIndex().isValid() and self._at >= 0:
            last = self._conversations.rowCount() - 1
            place = self._conversations.index(min(self._at, last))
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(place, flag.NoUpdate)
        self.setAutoScroll(True)
        self._keep_top()
        if self._since_press.isValid() and not self._since_press.hasExpired(double_click_ms()):
            # Another conversation may be at this place now.
            self._second_press.ignore()

    @Slot()
    def _keep_top(self) -> None:
        id_, place = self._top or (0, 0)
        row = self._conversations.row_of(id_)
        if row >= 0:
            self.executeDelayedItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.model().index(row, 0)).top() - place)

    # --- the menu of a row --------------------------------------------------------------------

    def _menu_for(self, at: int) -> QMenu | None:
        row = self._conversations.conversation(at)
        return None if row is None else self._make_menu(row)
