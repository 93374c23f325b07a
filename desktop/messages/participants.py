"""Who takes part in a conversation, and its row in the database."""

from __future__ import annotations

import re
from collections.abc import Iterable

from desktop.core.model import SEPARATOR, StoreRecord, recipients_of
from desktop.core.records import Record
from desktop.database.connection import Database, storable
from desktop.texting.matching import number_key

# RingCentral allows ten recipients; a hostile record must not become a huge key.
_MOST_OTHERS = 50
_MOST_DIGITS = 15
# Shorter numbers are short codes, which have no E.164 form.
_FEWEST_DIGITS = 7
# Most numbers are E.164 already. The digits are as above.
_E164 = re.compile(r"\+[0-9]{7,15}")


class Participants(Record, frozen=True):
    """An own number, and the numbers of the others, sorted. Numbers are E.164 where possible."""

    own: str
    others: tuple[str, ...]

    @property
    def party(self) -> str:
        """How the others stand in the database."""
        return SEPARATOR.join(self.others)


def participants_of(own: str, others: Iterable[str]) -> Participants:
    own = normalised(own)
    numbers = sorted({normalised(number) for number in others} - {"", own})
    return Participants(own, tuple(numbers[:_MOST_OTHERS]))


def participants_in(record: StoreRecord) -> Participants:
    """Of an inbound text, the own number is the target among its recipients."""
    if not record.is_inbound:
        return participants_of(record.sender, record.recipients)
    return participants_of(record.target, (record.sender, *record.recipients))


def others_of(party: str) -> tuple[str, ...]:
    """The numbers of `Participants.party`."""
    return recipients_of(party)


def normalised(number: str) -> str:
    """E.164: RingCentral's numbers come with or without "+", or formatted. Short codes, and what is
    no number, stay as they are."""
    if _E164.fullmatch(number):
        return number
    number = storable(number.strip())
    digits = number_key(number)
    is_number = _FEWEST_DIGITS <= len(digits) <= _MOST_DIGITS and digits.isascii()
    return f"+{digits}" if is_number else number


def conversation_row(database: Database, account: int, participants: Participants) -> int:
    """The id of the conversation, inserted where there is none. Inside a transaction. ``account``
    is the row id of the account."""
    values = (account, participants.own, participants.party)
    row = database.row(
        "INSERT OR IGNORE INTO conversation (session, own, party) VALUES (?, ?, ?) RETURNING id",
        values,
    ) or database.row(
        "SELECT id FROM conversation WHERE session = ? AND own = ? AND party = ?", values
    )
    assert row is not None
    found: int = row[0]
    return found
