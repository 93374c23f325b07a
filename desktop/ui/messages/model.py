"""The outbox as a table model: it knows how long the list is, and reads what is looked at."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from desktop.core.errors import DiskError
from desktop.core.gui_priority import frame
from desktop.core.model import AccountView, MessageRow, Notice
from desktop.messages import EmptyRowIndex, Filter, Outbox, RowIndex
from desktop.ui.messages.people import OutboxPeople
from desktop.ui.messages.row_cache import RowCache
from desktop.ui.messages.row_text import RowText
from desktop.ui.text.times import now_ms, same_day

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()

# So many new texts are read with what is seen, which they push down.
_FIRST = 48


class Column(IntEnum):
    STATE = 0
    RECIPIENT = 1
    TEXT = 2
    TIME = 3
    SENDER = 4


ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `MessageRow` itself, for the delegate."""

_ROLES = frozenset(
    {
        ROW_ROLE,
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.ToolTipRole),
    }
)


class OutboxModel(QAbstractTableModel):
    """All texts that are wanted, the newest first. Of a search it has as many as were looked for,
    and looks for more when its end is seen.

    It is empty until the first `refresh`, which announces only what differs, so that selection and
    scroll position stay.
    ``failed`` carries the `Notice` of a DiskError; the rows stay then.
    """

    failed = Signal(object)
    was_read = Signal()

    def __init__(self, outbox: Outbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message_list = outbox.message_list
        self._row_index: RowIndex = EmptyRowIndex()
        self._count = 0
        self._rows = RowCache(outbox.message_list)
        self._trouble: Notice | None = None
        self.people = OutboxPeople()
        self.wanted = Filter()
        """What is shown; changed by `show_only`."""
        self.words = RowText(self.people)
        self.looks = 0
        """Another number where rows look different though they are the same."""

    # --- what Qt asks -------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.STATE: self.tr("State"),
            Column.RECIPIENT: self.tr("To"),
            Column.TEXT: self.tr("Text"),
            Column.TIME: self.tr("Time"),
            Column.SENDER: self.tr("From"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        row = self.message(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _COLUMN_TEXTS[Column(index.column())](self.words, row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.words.tooltip(row)
        return self.words.sentence(row)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._trouble is None and self._row_index.has_more

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        try:
            self._row_index.read_more()
        except DiskError as error:
            self._note(error)
        self._announce_older()

    # --- what the window asks -----------------------------------------------------------------

    def message(self, row: int) -> MessageRow | None:
        if not 0 <= row < self._count:
            return None
        try:
            return self._rows.at(self._row_index, row, may_read=self._trouble is None)
        except DiskError as error:
            self._note(error)
            return None

    def row_of(self, id_: str) -> int:
        """The row of a text, or -1 where it is not in the list."""
        try:
            seq = self._message_list.seq_of(id_)
            return -1 if seq is None else self._row_index.row_of(seq)
        except DiskError as error:
            self._note(error)
            return -1

    @Slot()
    def painted(self) -> None:
        """The window has been seen: from now on numbers of all countries are written nicely."""
        self.people.is_painted = True
        self._all_changed()

    def set_accounts(self, views: tuple[AccountView, ...]) -> None:
        if self.people.show_accounts(views):
            self._all_changed()

    def show_only(self, wanted: Filter) -> None:
        """The rows that are wanted, from the newest."""
        if wanted == self.wanted:
            return
        self.wanted = wanted
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads again how long the list is and what is looked at."""
        with frame:
            self._read_again()

    def _read_again(self) -> None:
        try:
            with self._message_list.snapshot():
                row_index = self._message_list.row_index(self.wanted, self._row_index)
                added = row_index.added_since(self._row_index)
                newer = row_index.seqs(0, min(added.newer, _FIRST)) if added is not None else ()
                fresh = self._rows.read_again(newer)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self._trouble = None
        now = now_ms()
        is_another_day = not same_day(now, self.words.read_at)
        self.words.read_at = now
        if is_another_day:
            self._all_changed()
        if added is None:
            self.beginResetModel()
            self._rows.take(fresh)
            self._row_index, self._count = row_index, len(row_index)
            self.endResetModel()
        else:
            self._take_over(row_index, added.newer, fresh)
        self.was_read.emit()

    def _take_over(self, row_index: RowIndex, newer: int, fresh: dict[int, MessageRow]) -> None:
        if newer:
            self.beginInsertRows(QModelIndex(), 0, newer - 1)
        self._row_index = row_index
        self._count += newer
        changed = self._rows.take(fresh)
        if newer:
            self.endInsertRows()
        for seq in changed:
            at = row_index.row_of(seq)
            if at >= 0:
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
        self._announce_older()

    def _announce_older(self) -> None:
        """A view may fetch more as soon as it hears of new rows: those are announced by then."""
        if len(self._row_index) > self._count:
            self.beginInsertRows(QModelIndex(), self._count, len(self._row_index) - 1)
            self._count = len(self._row_index)
            self.endInsertRows()

    def _note(self, error: DiskError) -> None:
        """Nothing more is read until the next `refresh`: a view asks again with each paint. Told
        afterwards: what is told of may move the list that is being painted."""
        if self._trouble is None:
            QTimer.singleShot(0, self, self._tell)
        self._trouble = error.notice

    @Slot()
    def _tell(self) -> None:
        if self._trouble is not None:
            self.failed.emit(self._trouble)

    def _all_changed(self) -> None:
        self.looks += 1
        if self._count:
            last = self.index(self._count - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


_COLUMN_TEXTS: dict[Column, Callable[[RowText, MessageRow], str]] = {
    Column.STATE: RowText.state,
    Column.RECIPIENT: RowText.recipient,
    Column.TEXT: RowText.text,
    Column.TIME: RowText.time,
    Column.SENDER: RowText.sender,
}
