"""Consents: who wants texts from which own number."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.model.accounts import AccountKey
from desktop.core.records import Record

ALL_NUMBERS = "*"
"""In place of an own number: every number of the company (RingCentral's own notation)."""

MAX_NOTE = 200
"""Characters of the note to a consent."""


class ConsentStatus(StrEnum):
    """RingCentral's `optStatus`."""

    OPT_OUT = "OptOut"
    OPT_IN = "OptIn"


class ConsentSource(StrEnum):
    """What is known of where a consent comes from. RingCentral's list has values of its own."""

    RECIPIENT = "Recipient"
    """A keyword, such as STOP."""
    PERSON = "Person"
    """Recorded by the user."""


class Consent(Record, frozen=True):
    """Whether the other party wants texts from an own number. ``at`` is in ms since 1970 UTC."""

    status: ConsentStatus
    source: str
    """A `ConsentSource`, the delivery error code of a text that was blocked, or what RingCentral's
    list says."""
    at: int

    @property
    def is_opt_out(self) -> bool:
        return self.status is ConsentStatus.OPT_OUT


class ConsentWish(Record, frozen=True):
    """What the user is about to record. Numbers are E.164."""

    account: AccountKey
    own: str
    party: str
    status: ConsentStatus


class ConsentRecord(Record, frozen=True):
    """A record of RingCentral's list. ``own`` may be `ALL_NUMBERS`."""

    own: str
    party: str
    status: ConsentStatus
    source: str = ""
    changed_at: int | None = None


class ChangeState(StrEnum):
    """Whether RingCentral knows what the user recorded."""

    WAITING = "waiting"
    TOLD = "told"
    REFUSED = "refused"


class ConsentChange(Record, frozen=True):
    """What the user recorded about a consent. ``note``: how the other party agreed."""

    REDACTED = ("note",)

    id: int
    own: str
    party: str
    status: ConsentStatus
    note: str
    at: int
    """In ms since 1970 UTC."""
    state: ChangeState = ChangeState.WAITING
    code: str = ""
    """RingCentral's, where it refused."""
