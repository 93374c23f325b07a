"""State of the program for the window: notices, troubles, progress of a sign-in."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop.core.records import Record, field


class Notice(Record, frozen=True):
    """A known problem for the screen: what happened, what to do, and the server's code."""

    title: str
    advice: str = ""
    code: str = ""
    details: str = ""
    """The server's own message: plain text from outside, shown as it is."""

    @property
    def names_exception(self) -> bool:
        """Whether the details are the name of an exception, which only support understands. The
        advice may end with a colon and what they name, such as a proxy."""
        return self.details.isidentifier() and not self.advice.endswith(":")


class Notification(Record, frozen=True):
    """A desktop notification: plain text, one line each. It replaces an earlier one with the same
    ``key``."""

    key: str
    title: str
    body: str = ""


class SignInStage(StrEnum):
    IDLE = "idle"
    WAITING = "waiting"
    """The browser is open at ``url``."""
    FINISHING = "finishing"
    """The browser redirected back; the authorization code is being exchanged."""
    DONE = "done"
    FAILED = "failed"


class SignIn(Record, frozen=True):
    """Progress of the sign-in through the browser."""

    REDACTED = ("url",)

    stage: SignInStage
    url: str = ""
    failure: Notice | None = None
    account: str = ""
    """`AccountKey.text` of the new account (DONE)."""


class TroubleKind(StrEnum):
    """Kinds of trouble of the whole program, the most important first. The status bar shows the
    first that applies."""

    DISK = "disk"
    NOT_DONE = "not done"
    """What the person asked for could not be written."""
    OUTBOX_MOVED_ASIDE = "outbox moved aside"
    SIGNED_OUT = "signed out"
    UNREAD = "unread"
    """The stored sign-in cannot be read: the keyring is locked."""
    SERVER = "server"
    OFFLINE = "offline"
    RATE_LIMITED = "rate limited"
    SIGN_IN_ENDS = "sign-in ends"
    """An administrator's time limit ends the sign-in soon."""
    IDLE = "idle"
    """An administrator's idle limit ends the sign-in soon unless it is used."""
    NEEDS_YOU = "needs you"
    """Texts wait for the user's decision."""
    KEYRING = "keyring"
    """The sign-in is not remembered because the keyring is locked."""
    NOT_REMEMBERED = "not remembered"
    NONE = "none"


class Retry(StrEnum):
    """Whether the person can end the wait after an outage."""

    NONE = ""
    """There is no wait, or RingCentral asked for it."""
    OFFERED = "offered"
    RUNNING = "running"
    """The person did: what comes of it is not known yet."""


class Trouble(Record, frozen=True):
    """A trouble of the whole program. ``account`` is an `AccountKey.text`; empty where it is not
    the trouble of one account. ``until`` is the local time in ms when the program continues by
    itself or the sign-in ends, or None. ``stops``: no text goes out meanwhile, of this account or
    of any."""

    kind: TroubleKind
    notice: Notice = field(default_factory=lambda: Notice(""))
    account: str = ""
    until: int | None = None
    retry: Retry = Retry.NONE
    stops: bool = False


class Troubles(Record, frozen=True):
    items: tuple[Trouble, ...] = ()

    @staticmethod
    def in_order(items: Iterable[Trouble]) -> Troubles:
        """Sorted by `TroubleKind`, the most important first."""
        order = list(TroubleKind)
        return Troubles(tuple(sorted(items, key=lambda item: order.index(item.kind))))
