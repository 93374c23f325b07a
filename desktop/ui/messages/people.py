"""Who wrote the texts of the outbox: how their numbers are written, and who can send now."""

from __future__ import annotations

from desktop.core.model import AccountKey, AccountState, AccountView, MessageRow, OutboxAccount
from desktop.texting.phone import as_written
from desktop.ui.text.plain import one_line
from desktop.ui.text.states import StateText, state_text

_MOST_NAME = 40

# Where +1 numbers are written without the library that takes as long to import as the first window.
QUICK_HOMES = frozenset({"US", "CA", "PR"})


class OutboxPeople:
    """``shows_sender``: texts may come from several numbers, so rows tell theirs. Until
    ``is_painted``, numbers of some countries are shown as they are stored."""

    def __init__(self) -> None:
        self._countries: dict[AccountKey, str] = {}
        self.signed_in: frozenset[AccountKey] | None = None
        """Who can send; None before it is known."""
        self._names: dict[AccountKey, str] = {}
        self.shows_sender = False
        self.is_painted = False

    def show_accounts(self, views: tuple[AccountView, ...]) -> bool:
        """Returns whether rows look different now."""
        countries = {view.key: view.home_country for view in views}
        signed_in = frozenset(view.key for view in views if view.state != AccountState.SIGNED_OUT)
        senders = sum(len(view.numbers.senders) if view.numbers else 0 for view in views)
        shows_sender = senders > 1 or len(views) > 1
        before = (self._countries, self.signed_in, self.shows_sender)
        self._names.update({view.key: view.name for view in views})
        self._countries, self.signed_in, self.shows_sender = countries, signed_in, shows_sender
        return before != (countries, signed_in, shows_sender)

    def show_written(self, written: tuple[OutboxAccount, ...]) -> None:
        """Whose texts are in the outbox, signed in or not."""
        self._names.update({one.key: one.name for one in written if one.name})

    def written(self, row: MessageRow, number: str) -> str:
        """A number of this row as its account's people write it."""
        country = self._countries.get(row.account, "US")
        is_quick = country in QUICK_HOMES and number.startswith("+1")
        return as_written(number, country) if self.is_painted or is_quick else one_line(number)

    def whom(self, row: MessageRow) -> str:
        """The name of its recipient, or the number where no name is known."""
        return one_line(row.name, _MOST_NAME) or self.written(row, row.recipient)

    def signed_out(self, row: MessageRow) -> str | None:
        """The name of who has to sign in for this row, or None. Nobody is called signed out before
        it is known who is signed in."""
        if self.signed_in is None or row.account in self.signed_in:
            return None
        return self._names.get(row.account, "")

    def name(self, row: MessageRow) -> str:
        """Who wrote it."""
        return self._names.get(row.account, "")

    def word(self, row: MessageRow) -> StateText:
        return state_text(row, is_signed_out=self.signed_out(row) is not None)
