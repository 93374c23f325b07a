"""The texts of one conversation as a list model, the oldest first, loaded from the newest back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDate,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from desktop.core.errors import DiskError
from desktop.core.gui_priority import frame
from desktop.core.model import ConversationRow, ThreadKey, ThreadText
from desktop.messages import Outbox
from desktop.ui.conversations.thread_text import ThreadWords
from desktop.ui.text.times import day_of, now_ms, same_day

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()

PAGE = 60
# More are not kept: the view lays all of them out at each change.
_MOST_LOADED = 8 * PAGE
# Before a text that is looked for, so many others are loaded.
_BEFORE_HIT = 20


_BEGINNING = ThreadKey(-(1 << 62), in_outbox=False, id=0)


class ThreadModel(QAbstractListModel):
    """``failed`` carries the `Notice` of a DiskError; the rows stay then."""

    failed = Signal(object)
    grown = Signal()
    """New texts were added at the end."""

    def __init__(self, outbox: Outbox, words: ThreadWords, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = outbox.conversations.thread
        self._words = words
        self.conversation: ConversationRow | None = None
        self.texts: list[ThreadText] = []
        self.has_older = False
        self.has_newer = False
        """The newest texts are not loaded, because an older one was looked for."""
        self.asked: ThreadText | None = None
        """The newest text that may ask for no more texts, loaded or not."""
        self.new_from: ThreadKey | None = None
        """The first text that was unread when the conversation was opened."""
        self.wanted: tuple[str, ...] = ()
        """Folded words that are marked."""

    # --- the interface of Qt ------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.texts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = self.text_at(index.row()) if index.isValid() else None
        if text is None or self.conversation is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return text.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._words.sentence(self.conversation, text)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words.tip(text)
        return None

    # --- for the window -----------------------------------------------------------------------

    def text_at(self, row: int) -> ThreadText | None:
        return self.texts[row] if 0 <= row < len(self.texts) else None

    def row_of(self, key: ThreadKey) -> int:
        """-1 where it is not loaded."""
        return next((at for at, text in enumerate(self.texts) if text.key == key), -1)

    def row_like(self, text: ThreadText) -> int:
        """The row of the same text, which may have another time now; -1 where it is gone."""
        if text.message is None:
            return self.row_of(text.key)
        ids = [None if one.message is None else one.message.id for one in self.texts]
        return ids.index(text.message.id) if text.message.id in ids else -1

    @property
    def today(self) -> QDate:
        """When the texts were read: *Today* and *tomorrow* are relative to it."""
        return day_of(self._words.read_at)

    def begins_day(self, row: int) -> bool:
        """Whether a day heading stands above this row."""
        if row == 0:
            return True
        return not same_day(self.texts[row - 1].key.at, self.texts[row].key.at)

    def open(self, conversation: ConversationRow | None, at: ThreadKey | None = None) -> None:
        """Loads the newest texts, or those around ``at``."""
        self.beginResetModel()
        self.conversation = conversation
        self.texts, self.has_older, self.has_newer, self.new_from = [], False, False, None
        self.asked = None
        self._words.read_at = now_ms()
        try:
            if conversation is not None:
                self._load(conversation, at)
        except DiskError as error:
            self.failed.emit(error.notice)
        self.endResetModel()

    def _load(self, conversation: ConversationRow, at: ThreadKey | None) -> None:
        self.new_from = self._thread.first_unread(conversation.id)
        self.asked = self._thread.asked(conversation.id)
        begin = at or self.new_from
        newest = self._thread.newest(conversation.id, PAGE)
        if begin is None or (newest and newest[0].key <= begin):
            self.texts, self.has_older = newest, len(newest) == PAGE
            return
        older = self._thread.before(conversation.id, begin, _BEFORE_HIT)
        newer = self._thread.since(conversation.id, begin, PAGE)
        self.texts = [*older, *newer]
        self.has_older, self.has_newer = len(older) == _BEFORE_HIT, len(newer) == PAGE

    @Slot()
    def forget_new(self) -> None:
        """What was unread is answered."""
        if self.new_from is not None:
            at, self.new_from = self.index(self.row_of(self.new_from)), None
            self.dataChanged.emit(at, at)

    def mark_words(self, wanted: tuple[str, ...]) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.dataChanged.emit(self.index(0), self.index(len(self.texts) - 1))

    @Slot()
    def load_older(self) -> None:
        if not self.has_older or self.conversation is None or not self.texts:
            return
        try:
            older = self._thread.before(self.conversation.id, self.texts[0].key, PAGE)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self.has_older = len(older) == PAGE
        if older:
            self.beginInsertRows(QModelIndex(), 0, len(older) - 1)
            self.texts = [*older, *self.texts]
            self.endInsertRows()
            # The day heading of the row that was the first may be gone.
            first = self.index(len(older))
            self.dataChanged.emit(first, first)
            self._drop_newest()

    @Slot()
    def load_newer(self) -> None:
        if not self.has_newer or self.conversation is None:
            return
        try:
            newer = self._thread.since(self.conversation.id, self.texts[-1].key, PAGE)[1:]
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        self.has_newer = len(newer) == PAGE - 1
        self._append(newer)
        self._drop_oldest()

    def _drop_newest(self) -> None:
        """They are far below what is seen."""
        if len(self.texts) > _MOST_LOADED:
            self.beginRemoveRows(QModelIndex(), _MOST_LOADED, len(self.texts) - 1)
            self.texts = self.texts[:_MOST_LOADED]
            self.has_newer = True
            self.endRemoveRows()

    def _drop_oldest(self) -> None:
        extra = len(self.texts) - _MOST_LOADED
        if extra > 0:
            self.beginRemoveRows(QModelIndex(), 0, extra - 1)
            self.texts = self.texts[extra:]
            self.has_older = True
            self.endRemoveRows()

    def _append(self, newer: list[ThreadText]) -> None:
        if newer:
            first = len(self.texts)
            self.beginInsertRows(QModelIndex(), first, first + len(newer) - 1)
            self.texts = [*self.texts, *newer]
            self.endInsertRows()

    def refresh(self, conversation: ConversationRow) -> None:
        """Reads the loaded texts again, and the new ones where the end is loaded."""
        self.conversation = conversation
        with frame:
            try:
                self._read_again(conversation.id)
            except DiskError as error:
                self.failed.emit(error.notice)

    def _read_again(self, id_: int) -> None:
        self.asked = self._thread.asked(id_)
        now = now_ms()
        is_another_day = not same_day(now, self._words.read_at)
        self._words.read_at = now
        if not self.texts:
            found = self._thread.newest(id_, PAGE)
            self.has_older = len(found) == PAGE
        else:
            # A planned text stands at its time, so that a new text may come before all others.
            first = self.texts[0].key if self.has_older else _BEGINNING
            found = self._thread.since(id_, first, len(self.texts) if self.has_newer else None)
        before = [text.key for text in self.texts]
        after = [text.key for text in found]
        if before != after[: len(before)]:
            self.beginResetModel()
            self.texts = found
            self.endResetModel()
            self.grown.emit()
            return
        changed = [
            at
            for at, (old, new) in enumerate(zip(self.texts, found, strict=False))
            if old != new or is_another_day
        ]
        newer = found[len(before) :]
        self.texts = found[: len(before)]
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))
        self._append(newer)
        if newer:
            self.grown.emit()
