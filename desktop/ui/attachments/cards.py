"""What a received contact (vCard) says: a name and numbers."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import OwnlineError, PhoneNumberError
from desktop.core.records import Record
from desktop.ui.attachments.shown_file import MOST_CARD_BYTES
from desktop.ui.background_job import BackgroundJob, GoOn

_MOST_KEPT = 200
_MOST_NUMBERS = 5
_MOST_NAME = 120


class CardNumber(Record, frozen=True):
    REDACTED = ("number", "written")

    number: str
    """E.164; empty where no text can go there."""
    written: str


class Card(Record, frozen=True):
    """The first contact of a file."""

    REDACTED = ("name",)

    name: str = ""
    numbers: tuple[CardNumber, ...] = ()
    others: int = 0
    """How many more contacts the file has."""

    @property
    def writable(self) -> tuple[CardNumber, ...]:
        return tuple(one for one in self.numbers if one.number)


class Cards(QObject):
    """GUI thread; files are read elsewhere. ``ready``: one more can be shown."""

    ready = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: OrderedDict[tuple[str, str], Card] = OrderedDict()
        self._waiting: OrderedDict[tuple[str, str], Path] = OrderedDict()
        self._job = BackgroundJob("cards", OwnlineError, parent=self)
        self._job.failed.connect(self._take_none)

    def card(self, hash_: str, path: Path, country: str) -> Card | None:
        """None: it is being read. A file that has no contact gives an empty one. ``country``: where
        numbers without + belong to."""
        key = (hash_, country)
        found = self._cards.get(key)
        if found is None and key not in self._waiting:
            self._waiting[key] = path
            self._start()
        return found

    def _start(self) -> None:
        if self._waiting and not self._job.is_busy:
            key, path = next(iter(self._waiting.items()))
            self._job.start(partial(_read, path, key[1]), partial(self._take, key))

    def _take_none(self) -> None:
        """The file could not be read: it has no contact."""
        if self._waiting:
            self._take(next(iter(self._waiting)), Card())

    def _take(self, key: tuple[str, str], card: Card) -> None:
        self._waiting.pop(key, None)
        self._cards[key] = card
        if len(self._cards) > _MOST_KEPT:
            self._cards.popitem(last=False)
        self.ready.emit()
        self._start()


def _read(path: Path, country: str, go_on: GoOn) -> Card:
    """On the thread of the job."""
    # late: a window without contacts in its texts does not need it
    from desktop.contacts.vcard import is_vcard, read_vcards

    try:
        with path.open("rb") as file:
            data = file.read(MOST_CARD_BYTES + 1)
    except OSError:
        return Card()
    if len(data) > MOST_CARD_BYTES or not is_vcard(data):
        return Card()
    found = list(read_vcards(data, go_on))
    if not found:
        return Card()
    first = found[0]
    numbers = [_number(one.written, country) for one in first.numbers[:_MOST_NUMBERS]]
    return Card(first.name[:_MOST_NAME], tuple(dict.fromkeys(numbers)), len(found) - 1)


def _number(written: str, country: str) -> CardNumber:
    # late: they load the numbering plans of all countries
    from desktop.texting.phone import as_written
    from desktop.texting.recipient_number import parse_recipient

    try:
        number = parse_recipient(written, country=country)
    except PhoneNumberError:
        return CardNumber("", as_written(written, country))
    return CardNumber(number, as_written(number, country))
