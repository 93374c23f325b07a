"""Whether a text can go to another country.

Sources: RingCentral's guide, page "Phone numbers" (the feature `InternationalSmsSender`), and
MSG-240, with which it refuses such a text. Which countries count is not documented; ours is the
calling code, so that nothing is refused here that RingCentral may send.
"""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.model import Sender
from desktop.core.records import Record
from desktop.texting.phone import calling_code


class Reach(Record, frozen=True):
    """Which numbers an own number can text. ``within``: only those with this beginning, such as +1;
    empty: all, as far as is known. ``other``: another own number, which can text abroad; empty:
    there is none."""

    REDACTED = ("own", "other")

    own: str = ""
    within: str = ""
    other: str = ""

    def is_too_far(self, recipient: str) -> bool:
        """``recipient`` in E.164."""
        return bool(self.within and recipient) and not recipient.startswith(self.within)


def reach_of(sender: Sender | None, country: str, others: Iterable[Sender]) -> Reach:
    """``country``: ISO 3166, of the account. ``others``: all own numbers, the likeliest first."""
    if sender is None or sender.international is not False:
        return Reach()
    code = calling_code(sender.phone_number, country)
    if not code:
        return Reach()
    other = next((one.phone_number for one in others if one.international), "")
    return Reach(sender.phone_number, f"+{code}", other)
