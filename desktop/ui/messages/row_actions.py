"""What can be done with the selected rows of the outbox, by context menu and Delete key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QTableView

from desktop.core.model import MergeSummary, MessageRow, MessageState
from desktop.messages import Outbox, can_move, is_over
from desktop.ui.compose.send_later import TimeMenu
from desktop.ui.lock_retry import QuietWrites
from desktop.ui.messages.merge_actions import MergeActions
from desktop.ui.messages.model import OutboxModel
from desktop.ui.messages.row_cache import Row
from desktop.ui.text.states import can_edit
from desktop.ui.widgets.question import Question
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


class RowActions(QObject):
    """``conversation_wanted`` carries the id of a conversation, ``edit_wanted`` a `MessageRow`.
    ``changed``: texts were cancelled or removed. ``failed`` carries the `Notice` of a DiskError."""

    conversation_wanted = Signal(int)
    edit_wanted = Signal(object)
    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        outbox: Outbox,
        table: QTableView,
        model: OutboxModel,
        theme: Theme,
        merge_actions: MergeActions,
    ) -> None:
        super().__init__(table)
        self._merge_actions = merge_actions
        self._outbox = outbox
        self._table = table
        self._model = model
        self._theme = theme
        self._writes = QuietWrites(self, self.changed, self.failed)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.installEventFilter(self)

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
                self.copy()
                return True
        return super().eventFilter(watched, event)

    # --- menu ---------------------------------------------------------------------------------

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        menu = self.menu_for(self.selected(), self.selected_lists())
        if not menu.isEmpty():
            menu.popup(self._table.viewport().mapToGlobal(at))

    def menu_for(self, rows: Sequence[MessageRow], lists: Sequence[MergeSummary] = ()) -> QMenu:
        menu = QMenu(self._table)
        menu.setObjectName("outboxRowMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not rows and len(lists) == 1:
            self._merge_actions.fill_menu(menu, lists[0])
        elif len(rows) == 1:
            self._add_single(menu, rows[0])
        elif rows:
            menu.addAction(self.tr("&Copy %Ln text(s)", "", len(rows))).triggered.connect(self.copy)
        waiting = [row for row in rows if row.state == MessageState.QUEUED]
        planned = [row for row in rows if can_move(row)]
        over = [row for row in rows if is_over(row)]
        menu.addSeparator()
        if planned:
            times = TimeMenu(
                self._theme,
                self._table,
                lambda at: self._move(planned, at),
                parent=menu,
                are_planned=True,
            )
            times.setTitle(self.tr("Change the &time of %Ln text(s)", "", len(planned)))
            menu.addMenu(times)
        if waiting:
            words = self.tr("Ca&ncel %Ln waiting text(s)", "", len(waiting))
            menu.addAction(words).triggered.connect(lambda: self._cancel(waiting))
        if over:
            words = self.tr("&Remove %Ln text(s)…", "", len(over))
            menu.addAction(words).triggered.connect(lambda: self._ask_to_remove(over))
        menu.addSeparator()
        self._merge_actions.fill_menu_of_several(menu, lists)
        return menu

    def _add_single(self, menu: QMenu, row: MessageRow) -> None:
        clipboard = QGuiApplication.clipboard()
        show = menu.addAction(self.tr("&Open the conversation"))
        show.triggered.connect(lambda: self._open(row))
        menu.addAction(self.tr("&Copy the text")).triggered.connect(self.copy)
        number = menu.addAction(self.tr("Copy the n&umber"))
        number.triggered.connect(lambda: clipboard.setText(row.recipient))
        if can_edit(row):
            edit = menu.addAction(self.tr("&Edit and send"))
            edit.triggered.connect(lambda: self.edit_wanted.emit(row))

    # --- acts ---------------------------------------------------------------------------------

    def _open(self, row: MessageRow) -> None:
        def show() -> None:
            found = self._outbox.conversations.of_text(row.id)
            if found:
                self.conversation_wanted.emit(found)

        self._writes.run(show)

    @Slot()
    def copy(self) -> None:
        """The selected texts, the oldest first, a line between two."""
        texts = [row.text for row in reversed(self.selected())]
        if texts:
            QGuiApplication.clipboard().setText("\n".join(texts))

    @Slot()
    def delete(self) -> None:
        """Cancels texts that wait. For those that are over, and for lists, asks first."""
        rows, lists = self.selected(), self.selected_lists()
        self._cancel([row for row in rows if row.state == MessageState.QUEUED])
        over = [row for row in rows if is_over(row)]
        if over:
            question = self._ask_to_remove(over)
            question.finished.connect(lambda: self._merge_actions.ask_about(lists))
        else:
            self._merge_actions.ask_about(lists)

    def _move(self, rows: Sequence[MessageRow], at: int | None) -> None:
        """``at`` in ms since 1970 UTC; None: at once."""
        decisions = self._outbox.decisions
        move = decisions.send_now if at is None else lambda id_: decisions.move(id_, at)
        self._writes.run(lambda: [move(row.id) for row in rows])

    def _cancel(self, rows: Sequence[MessageRow]) -> None:
        if rows:
            self._writes.run(lambda: [self._outbox.decisions.cancel(row.id) for row in rows])

    def _ask_to_remove(self, rows: Sequence[MessageRow]) -> Question:
        question = Question(
            self._theme,
            self._table.window(),
            "removeTextsQuestion",
            self.tr("Remove %Ln text(s) from this computer?", "", len(rows)),
            self.tr(
                "RingCentral keeps its own list. What still waits, or is not certain yet, stays"
                " here."
            ),
            self.tr("&Keep"),
        )
        ids = [row.id for row in rows]
        question.offer(
            self.tr("&Remove"),
            "removeTextsButton",
            lambda: self._writes.run(lambda: self._outbox.removal.remove(ids)),
        )
        return question
