"""The model of the recipients: each entry is parsed by itself and keeps its order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from desktop.texting.phone import MAX_SHOWN, as_written
from desktop.texting.reach import Reach
from desktop.ui.compose.recipient import PeopleLookup, Recipient, RecipientReader
from desktop.ui.text.plain import isolated, one_line, tooltip

Index = QModelIndex | QPersistentModelIndex

BAD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Whether the entry cannot be texted, or must not."""
WARN_ROLE = BAD_ROLE + 1
"""Whether a text to it would be dropped, or is perhaps not wanted."""
MARKED_ROLE = WARN_ROLE + 1
"""The text to paint."""


class RecipientModel(QAbstractListModel):
    def __init__(self, people: PeopleLookup, parent: QObject) -> None:
        super().__init__(parent)
        self.reader = RecipientReader(people)
        self.recipients: list[Recipient] = []
        self.left_out: list[tuple[int, str]] = []
        """Where they stood, and their sources."""

    def set_home(self, country: str, own: tuple[str, ...], reach: Reach) -> bool:
        """``country`` of numbers without a country code; ``own``: numbers a text must not go to.
        Returns whether the entries were parsed again."""
        if not self.reader.set_home(country, own, reach):
            return False
        self.replace([one.source for one in self.recipients])
        return True

    @Slot()
    def read_names(self) -> None:
        """Reads the names of all entries again."""
        if self.recipients:
            self.replace([one.source for one in self.recipients])

    def replace(self, typed: Iterable[str]) -> None:
        self.beginResetModel()
        self.recipients = []
        self.endResetModel()
        self.add(typed)

    def add(self, typed: Iterable[str], at: int | None = None) -> int:
        """Inserts entries; returns how many duplicates were left out."""
        known = {one.source for one in self.recipients}
        new, duplicates = [], 0
        for one in self.reader.read_all(typed):
            if one.source in known:
                duplicates += 1
                continue
            known.add(one.source)
            new.append(one)
        if new:
            row = len(self.recipients) if at is None else min(at, len(self.recipients))
            self.beginInsertRows(QModelIndex(), row, row + len(new) - 1)
            self.recipients[row:row] = new
            self.endInsertRows()
        return duplicates

    def take(self, row: int) -> Recipient:
        self.beginRemoveRows(QModelIndex(), row, row)
        taken = self.recipients.pop(row)
        self.endRemoveRows()
        return taken

    @Slot()
    def read_consents(self) -> None:
        """Reads who wants no more texts again: it changes while a text is written."""
        changed = self.reader.changed_consents(self.recipients)
        for row, one in changed.items():
            self.recipients[row] = one
        if changed:
            self.dataChanged.emit(self.index(min(changed), 0), self.index(max(changed), 0))

    def bad(self) -> list[Recipient]:
        return [one for one in self.recipients if one.is_bad]

    def uncertain(self) -> Recipient | None:
        """The first entry that can be read as several numbers."""
        return next((one for one in self.recipients if one.readings), None)

    @Slot(str)
    def decide(self, number: str) -> None:
        """``number`` is meant by the first uncertain entry."""
        one = self.uncertain()
        if one is not None:
            row = self.recipients.index(one)
            self.take(row)
            self.add([number], row)

    @Slot()
    def leave_out_bad(self) -> None:
        """They can be put back, until `left_out` is emptied."""
        left_out = [(row, one.source) for row, one in enumerate(self.recipients) if one.is_bad]
        self.replace([one.source for one in self.recipients if not one.is_bad])
        self.left_out = left_out

    @Slot()
    def put_back(self) -> None:
        for row, source in self.left_out:
            self.add([source], row)
        self.left_out = []

    def numbers(self) -> list[str]:
        """Of those who can be texted."""
        return [one.number for one in self.recipients if not one.is_bad]

    def as_written(self, number: str) -> str:
        return as_written(number, self.reader.country)

    def written(self, one: Recipient) -> str:
        """The number as people write it, or the invalid entry as typed, on one line."""
        if one.number:
            return self.as_written(one.number)
        return one_line(one.typed, MAX_SHOWN) or "\ufffd"

    def shown(self, one: Recipient) -> str:
        written = self.written(one)
        return f"{isolated(one_line(one.name, MAX_SHOWN))} {written}" if one.name else written

    def marked(self, one: Recipient) -> str:
        """The same for painting: name and number keep their own direction."""
        parts = (one.name, self.written(one))
        return " ".join(isolated(part) for part in parts if part)

    # --- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.recipients)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        one = self.recipients[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(one)
        if role == Qt.ItemDataRole.ToolTipRole:
            note = one.error or one.warning
            return tooltip(f"{self.shown(one)}. {note}" if note else self.shown(one))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            note = one.error or one.warning
            return f"{self.shown(one)}. {note}" if note else self.shown(one)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.tr("Delete removes it, Enter edits it")
        if role == MARKED_ROLE:
            return self.marked(one)
        if role == BAD_ROLE:
            return one.is_bad
        if role == WARN_ROLE:
            return bool(one.warning or one.asked)
        return None
