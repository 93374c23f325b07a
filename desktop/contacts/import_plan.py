"""What an import would change: shown before it, and then done as shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from desktop.contacts.address_book import clean_name
from desktop.contacts.file_contact import FileContact, FileNumber
from desktop.core.errors import AmbiguousNumberError, PhoneNumberError
from desktop.core.i18n import QT_TRANSLATE_NOOP, fill
from desktop.core.records import Record
from desktop.spreadsheets.columns import NumberUse
from desktop.texting.phone import as_written
from desktop.texting.recipient_number import parse_recipient

_NOT_TEXTED = {
    NumberUse.FAX: QT_TRANSLATE_NOOP("notices", "A fax or a pager"),
    NumberUse.SHARED: QT_TRANSLATE_NOOP("notices", "The number of an assistant or a company"),
    NumberUse.CUT: QT_TRANSLATE_NOOP("notices", "The file ends in the middle of this contact"),
}
_NO_NAME = QT_TRANSLATE_NOOP("notices", "No name")
_TWICE = QT_TRANSLATE_NOOP("notices", "The file has this number before, as {name}")
_AMBIGUOUS = QT_TRANSLATE_NOOP("notices", "It can be {first} or {second}")
_SHOWN_AS = QT_TRANSLATE_NOOP("notices", "You call this number {name}, and that stays")


class Fate(StrEnum):
    """What the import does with a number."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    LEFT_OUT = "left out"


class PlannedName(Record, frozen=True, gc=False):
    """``number`` in E.164, or as the file has it if it is left out. ``note``: why it is left out,
    or what else the person should know; a marked sentence. ``before``: the imported name that it
    replaces. The garbage collector leaves them out: it stops all threads to look at 100,000."""

    REDACTED = ("name", "number", "note", "before")

    name: str
    number: str
    fate: Fate
    note: str = ""
    before: str = ""


class ImportPlan:
    """Grows by `add`. Numbers without + are read as if dialled in ``country`` (ISO 3166).
    ``imported`` and ``named`` are the names that the numbers have now."""

    def __init__(self, country: str, imported: Mapping[str, str], named: Mapping[str, str]) -> None:
        self.country = country
        self._imported = imported
        self._named = named
        self._of_file: dict[str, str] = {}
        self.rows: list[PlannedName] = []
        self.contacts = 0
        self.without_number = 0
        """Contacts that have no number, and so no row."""
        self.counts: Counter[Fate] = Counter()

    def add(self, contact: FileContact) -> None:
        self.contacts += 1
        name = clean_name(contact.name)
        if not contact.numbers:
            self.without_number += 1
        for number in contact.numbers:
            row = self._planned(name, number)
            if row is not None:
                self.rows.append(row)
                self.counts[row.fate] += 1

    @property
    def change_count(self) -> int:
        """How many numbers get another name."""
        return self.counts[Fate.NEW] + self.counts[Fate.CHANGED]

    def changes(self) -> list[tuple[str, str]]:
        """Pairs of a number and its new name."""
        wanted = (Fate.NEW, Fate.CHANGED)
        return [(row.number, row.name) for row in self.rows if row.fate in wanted]

    def _planned(self, name: str, number: FileNumber) -> PlannedName | None:
        """None for a number that the file has twice under this name."""
        if number.use is not NumberUse.TEXT:
            return _left_out(name, number.written, _NOT_TEXTED[number.use])
        try:
            parsed = parse_recipient(number.written, country=self.country)
        except AmbiguousNumberError as error:
            note = str(error.title)
            if len(error.readings) > 1:
                first, second = (as_written(one, self.country) for one in error.readings)
                note = fill(_AMBIGUOUS, first=first, second=second)
            return _left_out(name, number.written, note)
        except PhoneNumberError as error:
            return _left_out(name, number.written, error.title)
        if not name:
            return _left_out(name, parsed, _NO_NAME)
        earlier = self._of_file.get(parsed)
        if earlier == name:
            return None
        if earlier is not None:
            return _left_out(name, parsed, fill(_TWICE, name=earlier))
        self._of_file[parsed] = name
        return self._kept(name, parsed)

    def _kept(self, name: str, number: str) -> PlannedName:
        note = ""
        given = self._named.get(number, "")
        if given and given != name:
            note = fill(_SHOWN_AS, name=given)
        before = self._imported.get(number, "")
        fate = Fate.SAME if before == name else Fate.CHANGED if before else Fate.NEW
        return PlannedName(name, number, fate, note, before if fate is Fate.CHANGED else "")


def _left_out(name: str, number: str, note: str) -> PlannedName:
    return PlannedName(name, number, Fate.LEFT_OUT, note)
