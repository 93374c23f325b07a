"""The outbox as a table model: it knows the length of the list and reads only visible rows."""

from __future__ import annotations

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
from desktop.core.model import AccountView, MergeSummary, MessageRow, Notice
from desktop.messages import EmptyRowIndex, Filter, Outbox, RowIndex
from desktop.ui.messages.merge_text import MergeText
from desktop.ui.messages.row_cache import Row, RowCache
from desktop.ui.messages.row_text import OutboxPeople, RowText
from desktop.ui.text.times import now_ms, same_day

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()

# How many new texts are read along with the visible rows.
_MOST_NEW = 48


ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `MessageRow` or `MergeSummary` itself."""

_ROLES = frozenset(
    {
        ROW_ROLE,
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.ToolTipRole),
    }
)


class OutboxModel(QAbstractTableModel):
    """All texts that match the filter, the newest first. Without a search, a list is one row, and
    its texts follow it where it is unfolded. Search results are loaded in pages, more of them when
    the view reaches the end.

    Empty until the first `refresh`. A refresh emits only differences, so that selection and scroll
    position stay. ``failed`` carries the `Notice` of a DiskError; the rows stay then.
    ``refreshed``: the rows were read, also those of another filter. ``reread``: they were read
    because texts may have changed. What reads the outbox then reads the same snapshot as the rows,
    so that all numbers on the screen are of one moment; writes wait for ``settled``.
    """

    failed = Signal(object)
    refreshed = Signal()
    reread = Signal()
    settled = Signal()

    def __init__(self, outbox: Outbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message_list = outbox.message_list
        self._row_index: RowIndex = EmptyRowIndex()
        self._count = 0
        self._rows = RowCache(outbox.message_list)
        self._read_error: Notice | None = None
        self.people = OutboxPeople()
        self.wanted = Filter()
        """The current filter; set by `show_only`."""
        self.unfolded: frozenset[int] = frozenset()
        """The lists whose texts are shown; set by `refresh`."""
        self.row_text = RowText(self.people)
        self.merge_text = MergeText(self.people)
        self.appearance = 0
        """Increased when unchanged rows have to be painted again."""

    # --- the interface of Qt ------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Nothing: Qt's own numbers would be read."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        row = self.at(index.row())
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            if isinstance(row, MergeSummary):
                return self.merge_text.name(row)
            return self.row_text.recipient(row)
        if isinstance(row, MergeSummary):
            if role == Qt.ItemDataRole.ToolTipRole:
                return self.merge_text.tooltip(row)
            return self.merge_text.sentence(row, is_unfolded=row.id in self.unfolded)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.row_text.tooltip(row)
        return self.row_text.sentence(row)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._read_error is None and self._row_index.has_more

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        try:
            self._row_index.read_more()
        except DiskError as error:
            self._report(error)
        self._insert_older()

    # --- for the window -----------------------------------------------------------------------

    def at(self, row: int) -> Row | None:
        """The text or the list in this row."""
        if not 0 <= row < self._count:
            return None
        try:
            return self._rows.at(self._row_index, row, may_read=self._read_error is None)
        except DiskError as error:
            self._report(error)
            return None

    def message(self, row: int) -> MessageRow | None:
        """The text in this row; None where it is a list."""
        found = self.at(row)
        return found if isinstance(found, MessageRow) else None

    def row_of(self, id_: str | int) -> int:
        """The row of a text, or of a list with this number; -1 if it is not shown."""
        try:
            key = -id_ if isinstance(id_, int) else self._message_list.seq_of(id_)
            return -1 if key is None else self._row_index.row_of(key)
        except DiskError as error:
            self._report(error)
            return -1

    @Slot()
    def painted(self) -> None:
        """The window has been painted: numbers of all countries are formatted from now on."""
        self.people.is_painted = True
        self.all_changed()

    def set_accounts(self, views: tuple[AccountView, ...]) -> None:
        if self.people.show_accounts(views):
            self.all_changed()

    def show_only(self, wanted: Filter) -> None:
        """Sets the filter."""
        if wanted != self.wanted:
            self.refresh(wanted=wanted)

    @Slot()
    def refresh(self, unfolded: frozenset[int] | None = None, wanted: Filter | None = None) -> None:
        """Reads the row index and the rows in use again. ``unfolded``: the lists that are unfolded
        from now on, one more or one less than before. ``wanted``: the filter from now on. Without
        either, texts may have changed."""
        self.wanted = self.wanted if wanted is None else wanted
        read = self._message_list.row_index
        with frame:
            try:
                with self._message_list.snapshot():
                    row_index = read(self.wanted, self._row_index, self.unfolded)
                    added = row_index.added_since(self._row_index)
                    new = () if added is None else row_index.keys(0, min(added.newer, _MOST_NEW))
                    fresh = self._rows.read_again(new)
                    folded = row_index
                    if unfolded is not None:
                        folded = read(self.wanted, self._row_index, unfolded)
                    self._read_error = None
                    now = now_ms()
                    is_another_day = not same_day(now, self.row_text.read_at)
                    self.row_text.read_at = self.merge_text.read_at = now
                    if is_another_day:
                        self.all_changed()
                    if added is None:
                        self.beginResetModel()
                        self._rows.replace(fresh)
                        self.unfolded = self.unfolded if unfolded is None else unfolded
                        self._row_index, self._count = folded, len(folded)
                        self.endResetModel()
                    else:
                        self._apply_changes(row_index, added.newer, fresh)
                        if unfolded is not None:
                            self._apply_fold(folded, unfolded)
                    self.refreshed.emit()
                    if unfolded is None and wanted is None:
                        self.reread.emit()
            except DiskError as error:
                self.failed.emit(error.notice)
                return
            self.settled.emit()

    def _apply_changes(self, row_index: RowIndex, newer: int, fresh: dict[int, Row]) -> None:
        if newer:
            self.beginInsertRows(QModelIndex(), 0, newer - 1)
        self._row_index = row_index
        self._count += newer
        changed = self._rows.replace(fresh)
        if newer:
            self.endInsertRows()
        for key in changed:
            at = row_index.row_of(key)
            if at >= 0:
                self.dataChanged.emit(self.index(at, 0), self.index(at, 0))
        self._insert_older()

    def _apply_fold(self, row_index: RowIndex, unfolded: frozenset[int]) -> None:
        (merge,) = unfolded ^ self.unfolded
        self.unfolded = unfolded
        at, texts = row_index.row_of(-merge), len(row_index) - self._count
        if texts > 0:
            self.beginInsertRows(QModelIndex(), at + 1, at + texts)
        elif texts < 0:
            self.beginRemoveRows(QModelIndex(), at + 1, at - texts)
        self._row_index, self._count = row_index, len(row_index)
        if texts > 0:
            self.endInsertRows()
        elif texts < 0:
            self.endRemoveRows()
        if at >= 0:
            self.dataChanged.emit(self.index(at, 0), self.index(at, 0))

    def _insert_older(self) -> None:
        """Announces rows loaded at the end, unless a `fetchMore` of the view has done so."""
        if len(self._row_index) > self._count:
            self.beginInsertRows(QModelIndex(), self._count, len(self._row_index) - 1)
            self._count = len(self._row_index)
            self.endInsertRows()

    def _report(self, error: DiskError) -> None:
        """Stops reading until the next `refresh`, because a view asks again with each paint. The
        signal is emitted later: its slots may move the list that is being painted."""
        if self._read_error is None:
            QTimer.singleShot(0, self, lambda: self.failed.emit(error.notice))
        self._read_error = error.notice

    def all_changed(self) -> None:
        """The rows are to be painted again, with other names or words."""
        self.appearance += 1
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, 0))
