"""Accounts: signed-in extensions."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from desktop.core.model.notices import Notice
from desktop.core.model.numbers import Numbers
from desktop.core.model.templates import TemplateAccess
from desktop.core.records import Record


class AccountKey(Record, frozen=True):
    """Identifies a signed-in extension. Server, account and extension together are unique."""

    server: str
    account_id: str
    extension_id: str

    @property
    def text(self) -> str:
        """The key as one string, for signals and for the keyring."""
        return f"{self.server}#{self.account_id}/{self.extension_id}"


class Identity(Record, frozen=True):
    """The extension that signed in (readExtension). ``sms_allowed`` is its `SMS` service feature,
    or None if the server did not send it."""

    account_id: str
    extension_id: str
    name: str
    extension_number: str = ""
    extension_type: str = ""
    status: str = ""
    sms_allowed: bool | None = None
    sms_reason: str = ""
    email: str = ""
    home_country: str = "US"


class AccountState(StrEnum):
    SIGNING_IN = "signing in"
    """The token is being refreshed; texts wait."""
    SIGNED_IN = "signed in"
    SIGNED_OUT = "signed out"
    """The user has to sign in again; texts wait."""


class Keeping(IntEnum):
    """What became of the sign-in of an account, for the start that does not find its tokens. Kept
    in the column `known`, where 0 is an account that the person signed out."""

    UNTOLD = 1
    """Just signed in; also what earlier versions wrote."""
    KEPT = 2
    """In the keyring."""
    NOT_KEPT = 3
    """In memory only: the keyring was missing, locked or failed."""
    NOT_GIVEN = 4
    """RingCentral gave no refresh token."""
    ENDED = 5
    """RingCentral accepts it no longer, so it was forgotten."""


class Reading(StrEnum):
    """What the person can ask an account to read again."""

    NUMBERS = "numbers"
    TEMPLATES = "templates"
    AFTER_OUTAGE = "after outage"
    """What could not be read or sent: the person does not wait until it is tried again."""


class AccountView(Record, frozen=True):
    """An account as the window shows it. ``numbers`` is None until all of them were read once."""

    key: AccountKey
    name: str
    extension_type: str
    extension_number: str
    state: AccountState
    numbers: Numbers | None = None
    numbers_failed: Notice | None = None
    inbound_refused: bool = False
    """RingCentral refuses to show the message store: answers are unknown."""
    read_back_to: int | None = None
    """Texts from this time on were read, in ms since 1970 UTC; None where all were."""
    has_shared_inbox: bool = False
    """The feature `MessageThreads`: answers may be in a shared inbox instead."""
    consents_refused: bool = False
    """RingCentral does not show who opted out of texts, or has no such list."""
    remembered: bool = True
    """False without a usable keyring: signed in for this run only."""
    not_remembered_because: str = ""
    home_country: str = "US"
    is_unread: bool = False
    """Signed out since its stored sign-in cannot be read now: the keyring is locked or missing."""
    sends_per_minute: int = 40
    """RingCentral's rate limit for this account (group Medium)."""
    templates: TemplateAccess = TemplateAccess()


class OutboxAccount(Record, frozen=True):
    """An account with texts here, signed in or not."""

    key: AccountKey
    name: str
    extension_type: str = ""
    extension_number: str = ""


class AccountList(Record, frozen=True):
    """All known accounts, in the order of their first sign-in."""

    views: tuple[AccountView, ...] = ()
