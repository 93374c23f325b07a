"""The conversations as a list model, the newest first; it reads only visible rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
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
from desktop.core.model import ConversationFilter, ConversationRow, Notice
from desktop.core.records import replace
from desktop.messages import Hit, Outbox
from desktop.ui.conversations.conversation_text import ConversationText
from desktop.ui.text.plain import one_line
from desktop.ui.text.times import now_ms

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()

# Conversations are listed, and their rows read, this many at a time.
_PAGE = 200
_CHUNK = 40
# A search shows at most this many.
_MOST_FOUND = 200


class ConversationModel(QAbstractListModel):
    """Empty until the first `refresh`. ``failed`` carries the `Notice` of a DiskError; the rows
    stay then."""

    failed = Signal(object)
    refreshed = Signal()

    def __init__(self, outbox: Outbox, text: ConversationText, parent: QObject) -> None:
        super().__init__(parent)
        self._conversations = outbox.conversations
        self._text = text
        self._words: dict[int, Callable[[ConversationRow], str]] = {
            # Typing finds a row by how its title begins.
            Qt.ItemDataRole.DisplayRole: lambda row: one_line(text.title(row)),
            Qt.ItemDataRole.AccessibleTextRole: text.sentence,
            Qt.ItemDataRole.ToolTipRole: text.planned,
        }
        self._hits: list[Hit] = []
        self._keys: list[tuple[int, int]] = []
        self._rows: dict[int, ConversationRow] = {}
        self._has_more = False
        self._is_broken = False
        self.wanted = ConversationFilter()

    # --- the interface of Qt ------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = self._words.get(role)
        row = self.conversation(index.row()) if words is not None and index.isValid() else None
        return None if words is None or row is None else words(row)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_broken

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        try:
            keys = self._conversations.ids(self.wanted, _PAGE, self._keys[-1])
        except DiskError as error:
            self._report(error)
            return
        self._has_more = len(keys) == _PAGE
        if keys:
            first = len(self._hits)
            self.beginInsertRows(QModelIndex(), first, first + len(keys) - 1)
            self._keys += keys
            self._hits += [Hit(id_, None) for _, id_ in keys]
            self.endInsertRows()

    # --- for the window -----------------------------------------------------------------------

    def conversation(self, at: int) -> ConversationRow | None:
        if not 0 <= at < len(self._hits):
            return None
        hit = self._hits[at]
        if hit.conversation not in self._rows and not self._is_broken:
            first = max(at - _CHUNK // 4, 0)
            wanted = self._hits[first : first + _CHUNK]
            missing = [one for one in wanted if one.conversation not in self._rows]
            try:
                self._rows |= self._conversations.rows(missing)
            except DiskError as error:
                self._report(error)
        return self._rows.get(hit.conversation)

    def id_at(self, at: int) -> int:
        """0 where there is no such row."""
        return self._hits[at].conversation if 0 <= at < len(self._hits) else 0

    def row_of(self, id_: int) -> int:
        """-1 where it is not listed."""
        found = (at for at, hit in enumerate(self._hits) if hit.conversation == id_)
        return next(found, -1)

    @property
    def hides_unread(self) -> bool:
        """Whether the search leaves out unread conversations of the same accounts and numbers."""
        if not self.wanted.is_search:
            return False
        all_times = replace(self.wanted, words="", span=None, month=None)
        unread = replace(all_times, is_done=False, only_unread=True, kept=0)
        try:
            found = self._conversations.ids(unread, _PAGE)
        except DiskError:
            return False
        return any(self.row_of(id_) < 0 for _, id_ in found)

    def show_only(self, wanted: ConversationFilter) -> None:
        """The one that is kept stays until others are ``wanted``."""
        wanted = replace(wanted, kept=0)
        if wanted != replace(self.wanted, kept=0):
            self.wanted = wanted
            self.refresh()

    def keep(self, id_: int) -> bool:
        """Lists the conversation that is open, if it is listed now, whatever becomes of it: it is
        read, or done. 0: none. Returns whether another may leave with the next `refresh`."""
        before = self.wanted.kept
        kept = id_ if self.row_of(id_) >= 0 else 0
        self.wanted = replace(self.wanted, kept=kept)
        return before not in (0, kept)

    @Slot(int)
    def let_go(self, id_: int) -> None:
        if self.wanted.kept == id_:
            self.wanted = replace(self.wanted, kept=0)

    @Slot(int)
    def read_again(self, id_: int) -> None:
        """Reads one conversation again when it is shown next."""
        if self._rows.pop(id_, None) is not None:
            at = self.index(self.row_of(id_))
            self.dataChanged.emit(at, at)

    @Slot()
    def refresh(self) -> None:
        with frame:
            self._read_again()

    def _read_again(self) -> None:
        is_search = self.wanted.is_search
        keys: list[tuple[int, int]] = []
        try:
            if is_search:
                hits = self._conversations.find(self.wanted, _MOST_FOUND)
            else:
                limit = max(len(self._keys), _PAGE)
                keys = self._conversations.ids(self.wanted, limit)
                hits = [Hit(id_, None) for _, id_ in keys]
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self._is_broken = False
        self._text.read_at = now_ms()
        self._has_more = not is_search and len(keys) >= max(len(self._keys), _PAGE)
        self._keys = keys
        self._rows = {}
        self._replace(hits)
        self.refreshed.emit()

    def _replace(self, hits: Sequence[Hit]) -> None:
        before = [hit.conversation for hit in self._hits]
        after = [hit.conversation for hit in hits]
        if before == after:
            self._hits = list(hits)
            if hits:
                self.dataChanged.emit(self.index(0), self.index(len(hits) - 1))
            return
        if len(before) == len(after) and set(before) == set(after):
            self._reorder(list(hits), after)
            return
        self.beginResetModel()
        self._hits = list(hits)
        self.endResetModel()

    def _reorder(self, hits: list[Hit], after: list[int]) -> None:
        """The same conversations in another order: selection and scroll position stay."""
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        ids = [self.id_at(index.row()) for index in old]
        self._hits = hits
        place = {id_: at for at, id_ in enumerate(after)}
        self.changePersistentIndexList(old, [self.index(place[id_]) for id_ in ids])
        self.layoutChanged.emit()

    def _report(self, error: DiskError) -> None:
        """Stops reading until the next `refresh`, because a view asks again with each paint."""
        if not self._is_broken:
            self._is_broken = True
            notice: Notice = error.notice
            QTimer.singleShot(0, self, lambda: self.failed.emit(notice))
