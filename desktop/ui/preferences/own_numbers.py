"""The own numbers for which something is set: those that can text, and those that texted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop.core.model import AccountKey, AccountView
from desktop.core.records import Record
from desktop.texting.phone import as_written
from desktop.ui.text.numbers import sender_kind
from desktop.ui.text.plain import isolated, one_line

_MAX_NAME = 30


class OwnNumber(Record, frozen=True):
    """``number`` as it is stored; ``shown`` is the number for display, ``note`` the line that tells
    it from the others, with its names isolated."""

    account: AccountKey
    number: str
    shown: str
    note: str = ""

    @property
    def line(self) -> str:
        number = isolated(self.shown)
        return f"{number} · {self.note}" if self.note else number


def own_numbers(
    views: Sequence[AccountView], texted: Iterable[tuple[AccountKey, str]]
) -> list[OwnNumber]:
    """The numbers of these accounts that can text, and those of ``texted``, which got or sent texts
    at some time: until RingCentral was asked, they are all that is known."""
    known = list(texted)
    found: dict[tuple[AccountKey, str], OwnNumber] = {}
    for view in views:
        name = isolated(one_line(view.name, _MAX_NAME)) if len(views) > 1 else ""
        notes = {
            sender.phone_number: name or sender_kind(sender, view.extension_type)
            for sender in (view.numbers.senders if view.numbers is not None else ())
        }
        for number in (*notes, *(own for account, own in known if account == view.key)):
            shown = as_written(number, view.home_country)
            one = OwnNumber(view.key, number, shown, notes.get(number, name))
            found.setdefault((view.key, number), one)
    return list(found.values())
