"""The outbox as a table model: read in pages by key, newest first, as far as it is looked at."""

from __future__ import annotations

from enum import IntEnum
from itertools import takewhile
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from desktop.errors import DiskError
from desktop.model import MessageRow, MessageState, SessionView
from desktop.outbox import Filter, Outbox
from desktop.ui.clock_words import now_ms, same_day, short_planned, short_time
from desktop.ui.outbox_people import OutboxPeople
from desktop.ui.plain import isolated, one_line

PAGE = 250

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class Column(IntEnum):
    STATE = 0
    RECIPIENT = 1
    TEXT = 2
    TIME = 3
    SENDER = 4


ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The `MessageRow` itself, for the delegate."""


class OutboxModel(QAbstractTableModel):
    """Rows of `Outbox.newest`. It never counts and never skips by offset.

    It is empty until the first `refresh`, which reads again what is loaded and announces only what
    differs, so that selection and scroll position stay.
    ``failed`` carries the `Notice` of a DiskError; the rows stay then.
    """

    failed = Signal(object)
    was_read = Signal()

    def __init__(self, outbox: Outbox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._rows: list[MessageRow] = []
        self._has_more = False
        self.people = OutboxPeople()
        self.wanted = Filter()
        """What is shown; changed by `show_only`."""
        self._read_at = now_ms()

    # --- what Qt asks -------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

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
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(row, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        if parent.isValid() or not self._has_more or not self._rows:
            return
        try:
            page = self._outbox.newest(PAGE, self._rows[-1].seq, self.wanted)
        except DiskError as error:
            # Without this, the view would ask again with each paint.
            self._has_more = False
            self.failed.emit(error.notice)
            return
        self._has_more = len(page) == PAGE
        if page:
            last = len(self._rows) + len(page) - 1
            self.beginInsertRows(QModelIndex(), len(self._rows), last)
            self._rows.extend(page)
            self.endInsertRows()

    # --- what the window asks -----------------------------------------------------------------

    def message(self, row: int) -> MessageRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, id_: str) -> int:
        """The row of a text, or -1 where it is not loaded."""
        return next((at for at, row in enumerate(self._rows) if row.id == id_), -1)

    @Slot()
    def painted(self) -> None:
        """The window has been seen: from now on numbers of all countries are written nicely."""
        self.people.is_painted = True
        self._all_changed()

    def set_sessions(self, views: tuple[SessionView, ...]) -> None:
        if self.people.show_sessions(views):
            self._all_changed()

    def show_only(self, wanted: Filter) -> None:
        """The rows that are wanted, from the newest."""
        if wanted == self.wanted:
            return
        self.wanted = wanted
        self.beginResetModel()
        self._rows, self._has_more = [], False
        self.endResetModel()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Reads again what is loaded, and what is new before it."""
        try:
            fresh = self._read_again()
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        now = now_ms()
        if not same_day(now, self._read_at):
            self._all_changed()
        self._read_at = now
        if not self._has_same_tail(fresh):
            self.beginResetModel()
            self._rows = fresh
            self.endResetModel()
        else:
            self._take_over(fresh)
        self.was_read.emit()

    # --- reading ------------------------------------------------------------------------------

    def _read_again(self) -> list[MessageRow]:
        oldest = self._rows[-1].seq if self._rows else None
        fresh: list[MessageRow] = []
        while True:
            page = self._outbox.newest(PAGE, fresh[-1].seq if fresh else None, self.wanted)
            fresh.extend(page)
            is_last = len(page) < PAGE
            if is_last or oldest is None or page[-1].seq <= oldest:
                break
        kept = [row for row in fresh if oldest is None or row.seq >= oldest]
        self._has_more = not is_last or len(kept) < len(fresh)
        return kept

    def _has_same_tail(self, fresh: list[MessageRow]) -> bool:
        """Whether ``fresh`` is what is shown, with rows added before it or after it only."""
        if not self._rows:
            return True
        newest = self._rows[0].seq
        at = next((at for at, row in enumerate(fresh) if row.seq <= newest), len(fresh))
        common = fresh[at : at + len(self._rows)]
        return [row.seq for row in common] == [row.seq for row in self._rows]

    def _take_over(self, fresh: list[MessageRow]) -> None:
        newest = self._rows[0].seq if self._rows else -1
        added = sum(1 for _ in takewhile(lambda row: row.seq > newest, fresh))
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._rows[:0] = fresh[:added]
            self.endInsertRows()
        # A view may fetch more as soon as it hears of new rows: those are fresh by themselves.
        for at in range(added, min(len(self._rows), len(fresh))):
            if self._rows[at] != fresh[at]:
                self._rows[at] = fresh[at]
                self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))
        if len(fresh) > len(self._rows):
            self.beginInsertRows(QModelIndex(), len(self._rows), len(fresh) - 1)
            self._rows.extend(fresh[len(self._rows) :])
            self.endInsertRows()

    def _all_changed(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    # --- words --------------------------------------------------------------------------------

    def _shown(self, row: MessageRow, column: Column) -> str:
        if column == Column.STATE:
            return self.people.word(row).word
        if column == Column.RECIPIENT:
            return self.people.written(row, row.recipient)
        if column == Column.TEXT:
            return one_line(row.text)
        if column == Column.TIME:
            if row.state == MessageState.QUEUED and row.send_at is not None:
                return short_planned(row.send_at, self._read_at)
            return short_time(row.created_at, self._read_at)
        return self.people.written(row, row.sender)

    def _spoken(self, row: MessageRow) -> str:
        return self.tr("{state}, to {recipient}, {time}: {text}").format(
            state=self.people.word(row).word,
            recipient=self.people.written(row, row.recipient),
            time=short_time(row.created_at, self._read_at),
            text=isolated(row.text),
        )
