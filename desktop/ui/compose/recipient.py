"""A recipient of a new text: what was typed, the number it is, and why it gets no text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.errors import (
    AmbiguousNumberError,
    DiskError,
    OptedOutError,
    PhoneNumberError,
    SeveralNumbersError,
)
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import AccountKey, AccountView, MayStop
from desktop.core.records import Record, replace
from desktop.messages import Outbox, Person
from desktop.texting.phone import MAX_SHOWN, as_written, country_code
from desktop.texting.reach import Reach
from desktop.texting.recipient_number import parse_recipient
from desktop.texting.several_numbers import split_numbers
from desktop.ui.text.abroad import abroad_at_recipient
from desktop.ui.text.consents import at_recipient
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.states import dropped_warning

# Only the names that the user gave or imported are known.
_NO_ACCOUNT = AccountKey("", "", "")
_IN_NAMES = " .'’-"

_NO_NUMBER = QT_TRANSLATE_NOOP(
    "RecipientModel",
    "No number is known for this name. Choose a name from the list that appears while you type, or"
    " type the number.",
)

# Of those with one name, this many are offered.
_MOST_NAMESAKES = 4
_WHICH = QT_TRANSLATE_NOOP("RecipientModel", "Which {name}?")
_WHICH_OF_MORE = QT_TRANSLATE_NOOP(
    "RecipientModel", "Which {name}? There are more than these: type more of the name."
)

_NO_COMMAS = QT_TRANSLATE_NOOP(
    "RecipientModel", "There is more than one number here. Put commas between them."
)


class Recipient(Record, frozen=True):
    """``typed`` as entered, and ``number`` (E.164) where it is one. ``error``: a sentence why it
    gets no text. ``readings``: the numbers that can be meant, where that is the error, and
    ``people`` who they are, where a name was typed. ``is_opted_out``: it wants no more texts.
    ``asked``: it may want none, which is to be decided; with an own number only where that is
    another one than the text goes from."""

    typed: str
    number: str = ""
    error: str = ""
    readings: tuple[str, ...] = ()
    name: str = ""
    warning: str = ""
    is_opted_out: bool = False
    people: tuple[Person, ...] = ()
    asked: MayStop | None = None

    @property
    def is_bad(self) -> bool:
        """Whether it gets no text."""
        return bool(self.error)

    @property
    def source(self) -> str:
        """Parsed again for another country, and saved in drafts."""
        return self.number or self.typed


class PeopleLookup:
    """Finds people as the account in ``view`` knows them. After a disk error nobody is found."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self.view: AccountView | None = None
        self._keys: dict[str, AccountKey] = {}

    def show_accounts(self, views: Sequence[AccountView]) -> bool:
        """Returns whether they are others than before."""
        before, self._keys = self._keys, {view.key.text: view.key for view in views}
        return before != self._keys

    def name_of(self, account: str, phone_number: str) -> str:
        """What an account, an `AccountKey.text`, calls a number (E.164); empty: it has no name."""
        key = self._keys.get(account, _NO_ACCOUNT)
        try:
            return self._outbox.people.name_of(key, phone_number)
        except DiskError:
            return ""

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

    def opted_out(self, own: str, numbers: Sequence[str]) -> set[str]:
        """Those of ``numbers`` who want no more texts from an own number, all in E.164."""
        if self.view is None or not own or not numbers:
            return set()
        try:
            return self._outbox.consents.opted_out(self.view.key, own, numbers)
        except DiskError:
            # The outbox refuses their texts.
            return set()

    def may_stop(self, own: str, numbers: Sequence[str]) -> dict[str, MayStop]:
        """As `Consents.may_stop`."""
        if not own or not numbers:
            return {}
        try:
            return self._outbox.consents.may_stop(own, numbers)
        except DiskError:
            # Asked again with the next change.
            return {}

    def why_opted_out(self, own: str, number: str) -> str:
        """The sentence about one of them."""
        assert self.view is not None
        try:
            consent = self._outbox.consents.status_of(self.view.key, own, number)
        except DiskError:
            consent = None
        if consent is None:
            return as_sentence(OptedOutError().notice)
        return at_recipient(consent, as_written(own, self.view.home_country))

    def named(self, name: str) -> tuple[list[Person], bool]:
        """As `People.named`."""
        if self.view is None:
            return [], True
        try:
            return self._outbox.people.named(self.view.key, name)
        except DiskError:
            return [], True

    def suggest(self, typed: str) -> list[Person]:
        if self.view is None:
            return []
        try:
            code = country_code(self.view.home_country)
            return self._outbox.people.suggest(self.view.key, typed, code)
        except DiskError:
            return []


class RecipientReader:
    """Reads each entry by itself."""

    def __init__(self, people: PeopleLookup) -> None:
        self._people = people
        self.country = "US"
        self._own: tuple[str, ...] = ()
        self._reach = Reach()

    def set_home(self, country: str, own: tuple[str, ...], reach: Reach) -> bool:
        """``country`` of numbers without a country code; ``own``: the number that texts go from,
        and others that a text must not go to; ``reach``: that of the first. Returns whether
        something changed."""
        before = (self.country, self._own, self._reach)
        self.country, self._own, self._reach = country, own, reach
        return before != (country, own, reach)

    def divided(self, typed: str) -> list[str]:
        """Several numbers that only spaces divide."""
        return split_numbers(typed, self.country)

    def read(self, typed: str) -> Recipient:
        try:
            number = parse_recipient(typed, country=self.country, own=self._own)
        except AmbiguousNumberError as error:
            return Recipient(typed, error=as_sentence(error.notice), readings=error.readings)
        except SeveralNumbersError:
            return Recipient(typed, error=QCoreApplication.translate("RecipientModel", _NO_COMMAS))
        except PhoneNumberError as error:
            named, is_all = self._named(typed)
            if len(named) == 1 and is_all:
                return self.read(named[0].number)
            if named:
                return _one_of(typed, named, is_all=is_all)
            return Recipient(typed, error=_name_error(typed) or as_sentence(error.notice))
        name, warning = self._people.about(number)
        one = Recipient(typed, number, self._why_too_far(number), name=name, warning=warning)
        return self.changed_consents((one,)).get(0, one)

    def read_all(self, typed: Iterable[str]) -> Iterator[Recipient]:
        parts = (part for whole in typed for part in self.divided(whole))
        return map(self.read, parts)

    def is_number(self, typed: str) -> bool:
        """Whether it is one whole number, or can be read as several."""
        one = self.read(typed)
        return bool(one.number or one.readings)

    def bad_in(self, typed: Iterable[str], there: Collection[Recipient]) -> int:
        """How many of these could not be texted if they were entries. ``there``: those that are."""
        known = {one.source for one in there}
        new = {one.source: one for one in self.read_all(typed) if one.source not in known}
        return sum(1 for one in new.values() if one.is_bad)

    def _why_too_far(self, number: str) -> str:
        is_too_far = self._reach.is_too_far(number)
        return abroad_at_recipient(self._reach, self.country) if is_too_far else ""

    def _named(self, typed: str) -> tuple[list[Person], bool]:
        """As `People.named`, where an entry may be a name."""
        may_be_name = len(typed) <= MAX_SHOWN and any(map(str.isalpha, typed))
        return self._people.named(typed) if may_be_name else ([], True)

    def changed_consents(self, recipients: Sequence[Recipient]) -> Mapping[int, Recipient]:
        """Those of ``recipients``, by their place, who want no more texts now, or want some
        again, or of whom that is to be decided."""
        numbers = [one.number for one in recipients if one.number]
        own = self._own[0] if self._own else ""
        opted_out = self._people.opted_out(own, numbers)
        may_stop = self._people.may_stop(own, numbers)
        changed = {}
        for at, one in enumerate(recipients):
            is_out = one.number in opted_out
            asked = None if is_out else may_stop.get(one.number)
            asked = asked and asked.seen_from(own)
            if one.number and (one.is_opted_out, one.asked) != (is_out, asked):
                why = self._people.why_opted_out(own, one.number) if is_out else ""
                why = why or self._why_too_far(one.number)
                changed[at] = replace(one, error=why, is_opted_out=is_out, asked=asked)
        return changed


def _one_of(typed: str, named: Sequence[Person], *, is_all: bool) -> Recipient:
    """An entry that is the name of several."""
    is_all = is_all and len(named) <= _MOST_NAMESAKES
    words = QCoreApplication.translate("RecipientModel", _WHICH if is_all else _WHICH_OF_MORE)
    people = tuple(named[:_MOST_NAMESAKES])
    return Recipient(
        typed,
        error=words.format(name=isolated(one_line(typed, MAX_SHOWN))),
        readings=tuple(one.number for one in people),
        people=people,
    )


def _name_error(typed: str) -> str:
    """The error of an entry that looks like a name; empty for others."""
    letters = [character.isalpha() for character in typed if character not in _IN_NAMES]
    if len(typed) > MAX_SHOWN or not letters or not all(letters):
        return ""
    return QCoreApplication.translate("RecipientModel", _NO_NUMBER)
