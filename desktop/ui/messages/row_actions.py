"""What can be done with the selected rows of the outbox, by context menu and Delete key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QSizePolicy, QTableView

from desktop.core.errors import DiskError
from desktop.core.model import MergeSummary, MessageRow, MessageState
from desktop.messages import Outbox, is_over
from desktop.ui.messages.merge_actions import MergeActions
from desktop.ui.messages.model import OutboxModel
from desktop.ui.messages.row_cache import Row
from desktop.ui.messages.text_actions import TextActions
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.labels import keep_room
from desktop.ui.widgets.menu_button import begin_at_first
from desktop.ui.widgets.row_menus import RowMenus
from desktop.ui.widgets.theme import Theme

# Ctrl+A may select a million texts: so many are acted on at once.
_MOST = 1_000


def selected_rows(table: QTableView, limit: int) -> list[int]:
    """The numbers of at most ``limit`` selected rows, in order. `selectedRows` of Qt makes an index
    for each of them, however many there are."""
    found: list[int] = []
    selection = table.selectionModel().selection()
    parts = [selection.at(at) for at in range(selection.size())]
    for part in sorted(parts, key=lambda one: one.top()):
        room = limit - len(found)
        found += range(part.top(), min(part.bottom(), part.top() + room - 1) + 1)
        if len(found) >= limit:
            break
    return found


class SelectedButton(Button):
    """Shows the menu of several selected rows, which would else only be found by a right click. It
    keeps its room while it is hidden."""

    def __init__(self, theme: Theme, actions: RowActions) -> None:
        super().__init__("")
        self._actions = actions
        self.setObjectName("selectedButton")
        self.setProperty("kind", "link")
        self.setFont(theme.sized("small"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        keep_room(self)
        self.hide()
        self.clicked.connect(self._show_menu)
        actions.selection.selectionChanged.connect(self._count)
        # It clears the selection without a signal.
        actions.selection.model().modelReset.connect(self._count)

    @Slot()
    def _count(self) -> None:
        selection = self._actions.selection.selection()
        count = sum(selection.at(at).height() for at in range(selection.size()))
        if count > 1:
            self.setText(self.tr("%Ln selected: what to do…", "", min(count, _MOST)))
        self.setVisible(count > 1)

    @Slot()
    def _show_menu(self) -> None:
        menu = self._actions.menu_for(self._actions.selected(), self._actions.selected_lists())
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        begin_at_first(menu)


class RowActions(QObject):
    """``conversation_wanted`` carries the id of a conversation, ``failed`` the `Notice` of a
    DiskError."""

    conversation_wanted = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        table: QTableView,
        model: OutboxModel,
        texts: TextActions,
        merge_actions: MergeActions,
    ) -> None:
        super().__init__(table)
        self._merge_actions = merge_actions
        self._outbox = outbox
        self._table = table
        self._model = model
        self._texts = texts
        self.menus = RowMenus(table, self._menu_of_row)
        table.installEventFilter(self)

    @property
    def selection(self) -> QItemSelectionModel:
        return self._table.selectionModel()

    def selected(self) -> list[MessageRow]:
        """The selected texts, the newest first."""
        return [row for row in self._selected() if isinstance(row, MessageRow)]

    def selected_lists(self) -> list[MergeSummary]:
        return [row for row in self._selected() if isinstance(row, MergeSummary)]

    def _selected(self) -> list[Row | None]:
        return [self._model.at(number) for number in selected_rows(self._table, _MOST)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the table."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Delete):
                self.delete()
                return True
            if event.matches(QKeySequence.StandardKey.Copy):
                self._copy(self.selected())
                return True
        return super().eventFilter(watched, event)

    # --- menu ---------------------------------------------------------------------------------

    def _menu_of_row(self, at: int) -> QMenu:
        """Of all selected rows where this is one of them, otherwise of this one alone."""
        if at in selected_rows(self._table, _MOST):
            return self.menu_for(self.selected(), self.selected_lists())
        row = self._model.at(at)
        return self.menu_for(
            [row] if isinstance(row, MessageRow) else [],
            [row] if isinstance(row, MergeSummary) else [],
        )

    def menu_for(self, rows: Sequence[MessageRow], lists: Sequence[MergeSummary] = ()) -> QMenu:
        menu = QMenu(self._table)
        menu.setObjectName("outboxRowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not rows and len(lists) == 1:
            self._merge_actions.fill_menu(menu, lists[0])
        elif len(rows) == 1:
            self._add_single(menu, rows[0])
        elif with_words := [row for row in rows if row.text.strip()]:
            words = self.tr("&Copy %Ln text(s)", "", len(with_words))
            menu.addAction(words).triggered.connect(lambda: self._copy(with_words))
        menu.addSeparator()
        self._texts.add_to(menu, rows)
        menu.addSeparator()
        self._merge_actions.fill_menu_of_several(menu, lists)
        return menu

    def _add_single(self, menu: QMenu, row: MessageRow) -> None:
        clipboard = QGuiApplication.clipboard()
        show = menu.addAction(self.tr("&Open the conversation"))
        show.triggered.connect(lambda: self._open(row))
        if row.text.strip():
            copy = menu.addAction(self.tr("&Copy the text"))
            copy.triggered.connect(lambda: self._copy([row]))
        number = menu.addAction(self.tr("Copy the n&umber"))
        number.triggered.connect(lambda: clipboard.setText(row.recipient))

    # --- acts ---------------------------------------------------------------------------------

    def _open(self, row: MessageRow) -> None:
        try:
            found = self._outbox.conversations.of_text(row.id)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if found:
            self.conversation_wanted.emit(found)

    def _copy(self, rows: Sequence[MessageRow]) -> None:
        """The oldest first, a line between two. A picture alone leaves the clipboard as it is."""
        texts = [row.text for row in reversed(rows) if row.text.strip()]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    @Slot()
    def delete(self) -> None:
        """Cancels texts that wait. For those that are over, and for lists, asks first."""
        rows, lists = self.selected(), self.selected_lists()
        self._texts.cancel([row for row in rows if row.state == MessageState.QUEUED])
        over = [row for row in rows if is_over(row)]
        if over:
            # What waited is cancelled now, which is said apart.
            kept = sum(1 for row in rows if row.state != MessageState.QUEUED) - len(over)
            self._texts.ask_to_remove(over, kept, lambda: self._merge_actions.questions.ask(lists))
        else:
            self._merge_actions.questions.ask(lists)
