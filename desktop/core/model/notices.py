"""What the window is told: known trouble in words, and how far a sign-in is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from desktop.core.records import Record, field


class Notice(Record, frozen=True):
    """Known trouble in words for the screen: what happened, what to do, and the server's code."""

    title: str
    advice: str = ""
    code: str = ""
    details: str = ""
    """The server's own message, plain text from outside. Shown, never interpreted."""


class Notification(Record, frozen=True):
    """A desktop notification: plain text, one line each. It replaces an earlier one with the same
    ``key``."""

    key: str
    title: str
    body: str = ""


class SignInStage(StrEnum):
    IDLE = "idle"
    WAITING = "waiting"
    """The browser is open; ``url`` is its page."""
    FINISHING = "finishing"
    """The browser came back; the code is being exchanged."""
    DONE = "done"
    FAILED = "failed"


class SignIn(Record, frozen=True):
    """How far the sign-in through the browser is."""

    REDACTED = ("url",)

    stage: SignInStage
    url: str = ""
    failure: Notice | None = None
    account: str = ""
    """`AccountKey.text` of who signed in (DONE)."""


class TroubleKind(StrEnum):
    """Trouble of the whole program; the first in this order is the one the banner shows."""

    DISK = "disk"
    OUTBOX_MOVED_ASIDE = "outbox moved aside"
    SIGNED_OUT = "signed out"
    UNREAD = "unread"
    """The stored sign-in cannot be read now: the keyring did not open."""
    SERVER = "server"
    OFFLINE = "offline"
    RATE_LIMITED = "rate limited"
    SIGN_IN_ENDS = "sign-in ends"
    """An administrator's limit ends the sign-in soon, whatever is done."""
    IDLE = "idle"
    """An administrator's limit ends the sign-in soon, unless it is used."""
    NEEDS_YOU = "needs you"
    """Texts wait for the person's decision."""
    KEYRING = "keyring"
    """The sign-in is not remembered because the keyring did not open."""
    NOT_REMEMBERED = "not remembered"
    NONE = "none"


class Trouble(Record, frozen=True):
    """One trouble of the whole program. ``account`` is a `AccountKey.text` or empty; ``until`` is
    local time in ms when the program goes on by itself or the sign-in ends, or None."""

    kind: TroubleKind
    notice: Notice = field(default_factory=lambda: Notice(""))
    account: str = ""
    until: int | None = None


class Troubles(Record, frozen=True):
    items: tuple[Trouble, ...] = ()

    @staticmethod
    def in_order(items: Iterable[Trouble]) -> Troubles:
        """The worst first."""
        order = list(TroubleKind)
        return Troubles(tuple(sorted(items, key=lambda item: order.index(item.kind))))
