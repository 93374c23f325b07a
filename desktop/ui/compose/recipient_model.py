"""The model of the recipients: each entry is parsed by itself and keeps its order."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from desktop.core.errors import AmbiguousNumberError, DiskError, PhoneNumberError
from desktop.core.model import AccountView
from desktop.core.records import Record
from desktop.messages import Outbox, Person
from desktop.texting.phone import MAX_SHOWN, as_written, country_code
from desktop.texting.recipient_number import parse_recipient
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.states import dropped_warning

Index = QModelIndex | QPersistentModelIndex

BAD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
"""Whether the entry cannot be texted."""
WARN_ROLE = BAD_ROLE + 1
"""Whether a text to it would be dropped."""
MARKED_ROLE = WARN_ROLE + 1
"""The text to paint."""

_IN_NAMES = " .'’-"


class Recipient(Record, frozen=True):
    """``typed`` as entered. Either ``number`` (E.164) or ``error`` (a sentence) is set.
    ``readings``: the numbers that can be meant, where that is the error."""

    typed: str
    number: str = ""
    error: str = ""
    readings: tuple[str, ...] = ()
    name: str = ""
    warning: str = ""

    @property
    def source(self) -> str:
        """Parsed again for another country, and saved in drafts."""
        return self.number or self.typed


class PeopleLookup:
    """Finds people as the account in ``view`` knows them. After a disk error nobody is found."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self.view: AccountView | None = None

    def about(self, phone_number: str) -> tuple[str, str]:
        """The name of a number (E.164), and a warning if RingCentral drops texts to it."""
        if self.view is None:
            return "", ""
        try:
            name = self._outbox.people.name_of(self.view.key, phone_number)
            found = self._outbox.dropped_extension(self.view.key, phone_number)
        except DiskError:
            return "", ""
        if found is None:
            return name, ""
        return name or found.name, dropped_warning(found)

    def suggest(self, typed: str) -> list[Person]:
        if self.view is None:
            return []
        try:
            code = country_code(self.view.home_country)
            return self._outbox.people.suggest(self.view.key, typed, code)
        except DiskError:
            return []


class RecipientModel(QAbstractListModel):
    def __init__(self, people: PeopleLookup, parent: QObject) -> None:
        super().__init__(parent)
        self._people = people
        self._country = "US"
        self._own: tuple[str, ...] = ()
        self.recipients: list[Recipient] = []

    def set_home(self, country: str, own: tuple[str, ...]) -> bool:
        """``country`` of numbers without a country code; ``own``: numbers a text must not go to.
        Returns whether the entries were parsed again."""
        if (country, own) == (self._country, self._own):
            return False
        self._country, self._own = country, own
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
        for entry in typed:
            one = self.parse(entry)
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

    def parse(self, typed: str) -> Recipient:
        try:
            number = parse_recipient(typed, country=self._country, own=self._own)
        except AmbiguousNumberError as error:
            return Recipient(typed, error=as_sentence(error.notice), readings=error.readings)
        except PhoneNumberError as error:
            return Recipient(typed, error=self._name_error(typed) or as_sentence(error.notice))
        name, warning = self._people.about(number)
        return Recipient(typed, number, name=name, warning=warning)

    def _name_error(self, typed: str) -> str:
        """The error of an entry that looks like a name; empty for others."""
        letters = [character.isalpha() for character in typed if character not in _IN_NAMES]
        if len(typed) > MAX_SHOWN or not letters or not all(letters):
            return ""
        return self.tr(
            "No number is known for this name. Choose a name from the list that appears while"
            " you type, or type the number."
        )

    def bad(self) -> list[Recipient]:
        return [one for one in self.recipients if not one.number]

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
        self.replace([one.source for one in self.recipients if one.number])

    def numbers(self) -> list[str]:
        return [one.number for one in self.recipients if one.number]

    def as_written(self, number: str) -> str:
        return as_written(number, self._country)

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
            return not one.number
        if role == WARN_ROLE:
            return bool(one.warning)
        return None
