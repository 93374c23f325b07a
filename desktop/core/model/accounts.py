"""Who is signed in."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.model.notices import Notice
from desktop.core.model.numbers import Numbers
from desktop.core.records import Record


class AccountKey(Record, frozen=True):
    """One signed-in extension. Server, account and extension together are unique."""

    server: str
    account_id: str
    extension_id: str

    @property
    def text(self) -> str:
        """The key as one string, for signals and for the keyring."""
        return f"{self.server}#{self.account_id}/{self.extension_id}"


class Identity(Record, frozen=True):
    """Who signed in (readExtension). ``sms_allowed`` is the extension's own `SMS` service feature;
    None where the server did not say."""

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
    """A stored sign-in is being renewed; texts wait."""
    SIGNED_IN = "signed in"
    SIGNED_OUT = "signed out"
    """The person has to sign in again; texts wait."""


class AccountView(Record, frozen=True):
    """As the window sees it. ``numbers`` is None until they were read completely once."""

    key: AccountKey
    name: str
    extension_type: str
    extension_number: str
    state: AccountState
    numbers: Numbers | None = None
    numbers_failed: Notice | None = None
    remembered: bool = True
    """False where no usable keyring was found: signed in for this run only."""
    not_remembered_because: str = ""
    home_country: str = "US"
    sends_per_minute: int = 40
    """As RingCentral limits this account (rate group Medium)."""


class OutboxAccount(Record, frozen=True):
    """Somebody whose texts are in the outbox, signed in or not."""

    key: AccountKey
    name: str
    extension_type: str = ""
    extension_number: str = ""


class AccountList(Record, frozen=True):
    """All known accounts, in the order in which they were first signed in."""

    views: tuple[AccountView, ...] = ()
