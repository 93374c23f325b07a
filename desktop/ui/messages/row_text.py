"""The text of a row of the outbox: for its columns, and as a sentence for screen readers."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QObject

from desktop.core.model import (
    AccountKey,
    AccountState,
    AccountView,
    ConversationRow,
    MessageRow,
    MessageState,
    OutboxAccount,
    Troubles,
    recipients_of,
)
from desktop.texting.phone import as_written
from desktop.ui.text.abroad import abroad_from
from desktop.ui.text.hits import NOTHING, Sought
from desktop.ui.text.pace import Pace
from desktop.ui.text.people import in_fewer_words
from desktop.ui.text.plain import isolated, one_line, tooltip
from desktop.ui.text.reasons import short_reason
from desktop.ui.text.states import StateText, state_text
from desktop.ui.text.stops import Stop
from desktop.ui.text.times import now_ms, same_day, short_planned, short_written

_MOST_NAME = 40
_LAST_DIGITS = 4

# Countries whose +1 numbers are formatted without importing the slow library for other countries.
QUICK_HOMES = frozenset({"US", "CA", "PR"})


class OutboxPeople:
    """Names and number formats for the accounts of the outbox.

    ``shows_sender``: texts may come from several numbers, so rows show theirs. Until
    ``is_painted``, numbers of some countries are shown as stored."""

    def __init__(self) -> None:
        self._countries: dict[AccountKey, str] = {}
        self.signed_in: frozenset[AccountKey] | None = None
        """Accounts that can send; None until known."""
        self._names: dict[AccountKey, str] = {}
        self._views: dict[AccountKey, AccountView] = {}
        self._endings: Counter[str] = Counter()
        """How many own numbers end with these digits."""
        self.shows_sender = False
        self._stops: tuple[tuple[str, Stop], ...] = ()
        """With the account that each is of, or an empty string; the most important first."""
        self.is_painted = False

    def show_accounts(self, views: tuple[AccountView, ...]) -> bool:
        """Returns whether rows change their appearance."""
        countries = {view.key: view.home_country for view in views}
        signed_in = frozenset(view.key for view in views if view.state != AccountState.SIGNED_OUT)
        senders = sum(len(view.numbers.senders) if view.numbers else 0 for view in views)
        shows_sender = senders > 1 or len(views) > 1
        before = (self._countries, self.signed_in, self.shows_sender)
        self._names.update({view.key: view.name for view in views})
        self._views = {view.key: view for view in views}
        lines = (view.numbers.senders for view in views if view.numbers is not None)
        own = {one.phone_number for senders in lines for one in senders}
        self._endings = Counter(number[-_LAST_DIGITS:] for number in own)
        self._countries, self.signed_in, self.shows_sender = countries, signed_in, shows_sender
        return before != (countries, signed_in, shows_sender)

    def show_troubles(self, troubles: Troubles) -> bool:
        """Returns whether rows change their appearance."""
        before = self._stops
        self._stops = tuple((one.account, Stop.of(one)) for one in troubles.items if one.stops)
        return before != self._stops

    def stop_of(self, account: AccountKey) -> Stop | None:
        """Why no text of this account goes out now; None: they do."""
        whose = ("", account.text)
        return next((stop for text, stop in self._stops if text in whose), None)

    def show_written(self, written: tuple[OutboxAccount, ...]) -> None:
        """Remembers the names of all accounts with texts here."""
        self._names.update({one.key: one.name for one in written if one.name})

    def formatted(self, row: MessageRow | ConversationRow, number: str) -> str:
        """A number of this row, formatted for the country of its account; several for a group."""
        return ", ".join(self.formatted_for(row.account, one) for one in recipients_of(number))

    def formatted_for(self, account: AccountKey, number: str) -> str:
        """A number, formatted for the country of an account."""
        country = self._countries.get(account, "US")
        is_quick = country in QUICK_HOMES and number.startswith("+1")
        return as_written(number, country) if self.is_painted or is_quick else one_line(number)

    def recipient_name(self, row: MessageRow) -> str:
        """The name of its recipient, or the number if no name is known; likewise for each of a
        group."""
        return self.recipient_names(row)[0]

    def recipient_names(self, row: MessageRow, sought: Sought = NOTHING) -> tuple[str, ...]:
        """The same in fewer and fewer words. Who is ``sought`` is named first."""
        if row.deliveries:
            names = [one.name or self.formatted(row, one.number) for one in row.deliveries]
            names.sort(key=lambda one: not sought.is_in(one))
            return in_fewer_words([self._short(one, sought) for one in names])
        return (isolated(self._short(row.name, sought) or self.formatted(row, row.recipient)),)

    @staticmethod
    def _short(name: str, sought: Sought) -> str:
        return one_line(sought.within(name, _MOST_NAME), _MOST_NAME)

    def source(self, row: MessageRow) -> str:
        """The own number of a text, where texts may come from several."""
        if not self.shows_sender:
            return ""
        words = QCoreApplication.translate("OutboxModel", "from {number}")
        return words.format(number=isolated(self.formatted(row, row.sender)))

    def sources(self, row: MessageRow) -> tuple[str, ...]:
        """The same in fewer and fewer words; empty where it is not needed."""
        if not (source := self.source(row)):
            return ()
        ending = isolated(self.ending(row.account, row.sender))
        words = QCoreApplication.translate("OutboxModel", "from {number}")
        return source, words.format(number=ending), ending

    def ending(self, account: AccountKey, own: str) -> str:
        """An own number in few characters: its end, where no other own number ends so."""
        if self._endings[own[-_LAST_DIGITS:]] > 1:
            return self.formatted_for(account, own)
        return f"…{own[-_LAST_DIGITS:]}"

    def signed_out(self, row: MessageRow) -> str | None:
        """The name of the account that has to sign in for this row, its own number where the name
        is not known, or None. None too until it is known which accounts are signed in."""
        if not self.is_signed_out(row.account):
            return None
        return self._names.get(row.account) or self.formatted(row, row.sender)

    def is_signed_out(self, account: AccountKey) -> bool:
        """False until it is known which accounts are signed in."""
        return self.signed_in is not None and account not in self.signed_in

    def pace_of(self, account: AccountKey, sender: str) -> Pace:
        """How fast RingCentral takes texts of a number."""
        view = self._views.get(account)
        if view is None:
            return Pace()
        senders = view.numbers.senders if view.numbers else ()
        is_low = any(one.is_low_volume for one in senders if one.phone_number == sender)
        return Pace(view.sends_per_minute, is_low_volume=is_low)

    def owner(self, account: AccountKey, own: str) -> tuple[str, str]:
        """The name of the account that an own number belongs to, and the label of the number where
        it says more. Both are empty where only this account is signed in."""
        view = self._views.get(account)
        name = one_line(self._names.get(account, ""), _MOST_NAME)
        if not name or (view is not None and len(self._views) == 1):
            return "", ""
        senders = view.numbers.senders if view is not None and view.numbers is not None else ()
        found = (one for one in senders if one.phone_number == own)
        label = next((one_line(one.label or one.device_name, _MOST_NAME) for one in found), "")
        return name, "" if label.casefold() in name.casefold() else label

    def account_name(self, row: MessageRow | ConversationRow) -> str:
        """The name of the account that it belongs to."""
        return self._names.get(row.account, "")

    def state_text(self, row: MessageRow) -> StateText:
        is_signed_out = self.signed_out(row) is not None
        return state_text(row, is_signed_out=is_signed_out, stop=self.stop_of(row.account))


def refusal_of(people: OutboxPeople, row: MessageRow) -> str:
    """Why RingCentral would refuse a text that waits or is sent again, in words; empty: it would
    not, as far as is known."""
    view = people._views.get(row.account)
    return "" if view is None else abroad_from(view, row.sender, row.recipients)


def shown_at(row: MessageRow) -> int:
    """The same as in the conversation, where that is the day of its heading in the outbox, which
    is in the order in which texts were written."""
    was_cancelled = row.state is MessageState.CANCELLED
    is_same = not (was_cancelled or row.is_paused) and same_day(row.at, row.created_at)
    return row.at if is_same else row.created_at


class RowText(QObject):
    """``read_at``: the time of the last refresh, to which times are relative, in ms."""

    def __init__(self, people: OutboxPeople) -> None:
        super().__init__()
        self._people = people
        self.read_at = now_ms()

    def state(self, row: MessageRow) -> str:
        """With the reason, if it failed."""
        word, reason = self._people.state_text(row).word, short_reason(row)
        return f"{word}, {reason}" if reason else word

    def recipient(self, row: MessageRow) -> str:
        """The name, if known, and the number."""
        number = self._people.formatted(row, row.recipient)
        return (
            f"{isolated(self._people.recipient_name(row))} {isolated(number)}"
            if row.name
            else number
        )

    def tooltip(self, row: MessageRow) -> str | None:
        """Name and number, because a narrow row shows only the name."""
        return tooltip(self.recipient(row)) if row.name else None

    def text(self, row: MessageRow) -> str:
        """With the names of what is attached."""
        return one_line(" · ".join(self._parts(row)))

    def _parts(self, row: MessageRow) -> list[str]:
        names = [one_line(one.name, _MOST_NAME) for one in row.files]
        words = self.words(row)
        return [*([words] if words else []), *names]

    def words(self, row: MessageRow) -> str:
        """What it says. Without words, how many files it has, as in the conversations."""
        if row.text.strip() or not row.files:
            return row.text
        return self.tr("%Ln attachment(s)", "", len(row.files))

    def time(self, row: MessageRow) -> str:
        """The time it went out or was written, or is planned for."""
        if row.planned_at is not None:
            return short_planned(row.planned_at, self.read_at)
        return short_written(shown_at(row), self.read_at)

    def sentence(self, row: MessageRow) -> str:
        sentence = QCoreApplication.translate(
            "OutboxModel", "{state}, to {recipient}, {time}: {text}"
        )
        return sentence.format(
            state=self.state(row),
            recipient=" ".join(filter(None, (self.recipient(row), self._people.source(row)))),
            time=self.time(row),
            text=isolated(", ".join(self._parts(row))),
        )
