"""What crosses boundaries: frozen dataclasses and enums, without behaviour and without I/O.

Values that come from RingCentral stay text (``str``) unless the program decides by them, so that an
unknown enum value never breaks anything. Ids are text because they are 64 bits wide and a Qt signal
would cut them. Times are whole milliseconds since 1970-01-01 UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

# The limit RingCentral sets for `text` of createSMSMessage, in UTF-16 code units (openapi.json).
MAX_TEXT_UNITS = 1000

# Permissions (OAuth scopes) the program needs. RingCentral grants them to the app, not by request.
SCOPE_SMS = "SMS"
SCOPE_READ_ACCOUNTS = "ReadAccounts"
SCOPE_READ_MESSAGES = "ReadMessages"
NEEDED_SCOPES = (SCOPE_READ_ACCOUNTS, SCOPE_READ_MESSAGES, SCOPE_SMS)

DEFAULT_SERVER = "https://platform.ringcentral.com"

# Practice has an https name of its own (".test" never resolves, RFC 6761); a transport adapter
# mounted only for this name carries it to the loopback port of the practice process.
PRACTICE_SERVER = "https://practice.ownline.test"
PRACTICE_CLIENT_ID = "ownline-practice"

# Registered as redirect addresses with RingCentral, which compares them character by character.
REDIRECT_PORTS = (53217, 53218, 53219, 53220)
REDIRECT_PATH = "/signed-in"
REDIRECT_HOSTS = ("localhost", "127.0.0.1")


@dataclass(frozen=True, slots=True)
class Service:
    """The RingCentral service that the program talks to.

    ``server`` names it, in sessions and in the keyring, and is the base of every request.
    ``browser_base`` is what a browser can open; it differs from ``server`` only in practice.
    ``carrier_port`` is the loopback port that carries requests to ``server`` (practice), or None.
    """

    server: str
    client_id: str
    browser_base: str
    redirect_host: str = "localhost"
    carrier_port: int | None = None

    @property
    def is_practice(self) -> bool:
        return self.carrier_port is not None


# --- who is signed in ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SessionKey:
    """One signed-in extension. Server, account and extension together are unique."""

    server: str
    account_id: str
    extension_id: str

    @property
    def text(self) -> str:
        """The key as one string, for signals and for the keyring."""
        return f"{self.server}#{self.account_id}/{self.extension_id}"


@dataclass(frozen=True, slots=True)
class Identity:
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


class SessionState(StrEnum):
    SIGNING_IN = "signing in"
    """A stored sign-in is being renewed; texts wait."""
    SIGNED_IN = "signed in"
    SIGNED_OUT = "signed out"
    """The person has to sign in again; texts wait."""


# --- numbers ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NumberOwner:
    """The `extension` object of a number that belongs to another extension."""

    extension_id: str
    name: str = ""
    extension_type: str = ""
    extension_number: str = ""


@dataclass(frozen=True, slots=True)
class NumberRecord:
    """One record of listExtensionPhoneNumbers, as the server said it."""

    id: str
    phone_number: str
    usage_type: str = ""
    type: str = ""
    status: str = ""
    label: str = ""
    features: frozenset[str] = frozenset()
    owner: NumberOwner | None = None


@dataclass(frozen=True, slots=True)
class PhoneLine:
    """A phone line of listExtensionDevices: which number is on which device."""

    phone_number: str
    device_name: str


class SenderKind(StrEnum):
    DIRECT = "direct"
    DIGITAL_LINE = "digital line"
    COMPANY = "company"


class HiddenReason(StrEnum):
    """Why a number cannot text: the rows of the sender table (ARCHITECTURE.md, "Which numbers")."""

    FAX = "fax"
    FORWARDED = "forwarded"
    NOT_READY = "not ready"
    OTHER_OWNER = "other owner"
    HIGH_VOLUME = "high volume"
    COMPANY_UNASSIGNED = "company unassigned"
    NOT_ENABLED = "not enabled"
    GATE = "gate"
    """It could text, were it not for what stops every number: see `Numbers.gates`."""


class CampaignState(StrEnum):
    UNKNOWN = "unknown"
    """Not looked up, or the server did not say: no warning."""
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    """Not registered, or not confirmed: RingCentral says that texts from it will fail."""


@dataclass(frozen=True, slots=True)
class Sender:
    """A number that can text."""

    number_id: str
    phone_number: str
    kind: SenderKind
    label: str = ""
    device_name: str = ""
    mms: bool = False
    international: bool = False
    campaign: CampaignState = CampaignState.UNKNOWN


@dataclass(frozen=True, slots=True)
class HiddenNumber:
    """A number that cannot text, and why. ``owner`` is set where the reason is OTHER_OWNER and the
    server named one."""

    number_id: str
    phone_number: str
    reason: HiddenReason
    label: str = ""
    owner: NumberOwner | None = None


class Gate(StrEnum):
    """What stops every number of a session at once."""

    NO_SMS_FEATURE = "no sms feature"
    """The extension itself has no `SMS` service feature."""
    NO_SMS_SCOPE = "no SMS permission"
    NO_ACCOUNTS_SCOPE = "no ReadAccounts permission"
    NO_MESSAGES_SCOPE = "no ReadMessages permission"


@dataclass(frozen=True, slots=True)
class Numbers:
    """The verdict over all numbers of one session: `senders.sort_numbers` makes it.

    ``senders`` is exactly what can text: it is empty where ``gates`` is not."""

    senders: tuple[Sender, ...] = ()
    hidden: tuple[HiddenNumber, ...] = ()
    gates: tuple[Gate, ...] = ()


@dataclass(frozen=True, slots=True)
class SessionView:
    """A session as the window sees it. ``numbers`` is None until they were read completely once."""

    key: SessionKey
    name: str
    extension_type: str
    extension_number: str
    state: SessionState
    numbers: Numbers | None = None
    numbers_failed: Notice | None = None
    remembered: bool = True
    """False where no usable keyring was found: signed in for this run only."""
    not_remembered_because: str = ""
    home_country: str = "US"


@dataclass(frozen=True, slots=True)
class Sessions:
    """All known sessions, in the order in which they were first signed in."""

    views: tuple[SessionView, ...] = ()


# --- what the window is told -----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Notice:
    """Known trouble in words for the screen: what happened, what to do, and the server's code."""

    title: str
    advice: str = ""
    code: str = ""
    details: str = ""
    """The server's own message, plain text from outside. Shown, never interpreted."""


class SignInStage(StrEnum):
    IDLE = "idle"
    WAITING = "waiting"
    """The browser is open; ``url`` is its page."""
    FINISHING = "finishing"
    """The browser came back; the code is being exchanged."""
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SignIn:
    """How far the sign-in through the browser is."""

    stage: SignInStage
    url: str = field(default="", repr=False)
    failure: Notice | None = None
    session: str = ""
    """`SessionKey.text` of who signed in (DONE)."""


class TroubleKind(StrEnum):
    """Trouble of the whole program; the first in this order is the one the banner shows."""

    DISK = "disk"
    OUTBOX_MOVED_ASIDE = "outbox moved aside"
    SIGNED_OUT = "signed out"
    SERVER = "server"
    OFFLINE = "offline"
    RATE_LIMITED = "rate limited"
    NOT_REMEMBERED = "not remembered"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Trouble:
    """One trouble of the whole program. ``session`` is a `SessionKey.text` or empty; ``until`` is
    local time in ms when the program goes on by itself, or None."""

    kind: TroubleKind
    notice: Notice = field(default_factory=lambda: Notice(""))
    session: str = ""
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Troubles:
    items: tuple[Trouble, ...] = ()


# --- texts -----------------------------------------------------------------------------------


class MessageState(StrEnum):
    """The state of a row of the outbox (ARCHITECTURE.md, "States")."""

    QUEUED = "queued"
    SENDING = "sending"
    CHECKING = "checking"
    UNCONFIRMED = "unconfirmed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CANCELLED = "cancelled"


# `messageStatus` values that never change any more; others are followed until the program gives up.
FINAL_STATUSES = frozenset({"Delivered", "SendingFailed", "DeliveryFailed", "Received"})


@dataclass(frozen=True, slots=True)
class Draft:
    """What the person wrote: one text to one recipient. Numbers are E.164.

    ``id`` is made once, when the person starts to write, so that pressing Send again after a failed
    commit cannot queue the text twice.
    """

    id: str
    session: SessionKey
    sender: str
    recipient: str
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A row of the outbox as the list shows it."""

    seq: int
    id: str
    session: SessionKey
    sender: str
    recipient: str
    text: str = field(repr=False)
    state: MessageState = MessageState.QUEUED
    status: str = ""
    """`messageStatus` as the server last said it (ACCEPTED only)."""
    code: str = ""
    """The server's error code (REJECTED) or delivery error code (ACCEPTED)."""
    reason: str = field(default="", repr=False)
    """The server's own message for ``code``."""
    created_at: int = 0
    message_id: str = ""
    held: bool = False
    """QUEUED, but waiting behind an undecided text to the same recipient."""
    doubt: bool = False
    """Its outcome was unknown once and the person decided; the text may have gone out."""


@dataclass(frozen=True, slots=True)
class HistoryLine:
    at: int
    event: str
    """A word of `outbox.history`; the window has the sentences."""
    code: str = ""
    detail: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class MessageDetails:
    row: MessageRow
    history: tuple[HistoryLine, ...] = ()


@dataclass(frozen=True, slots=True)
class StoreRecord:
    """A message of RingCentral's store, reduced to what the outbox decides by."""

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    text: str = field(repr=False)
    created_at: int | None = None
    status: str = ""
    code: str = ""


# --- what the end of a POST means (ARCHITECTURE.md, "What a POST's end means") ---------------


@dataclass(frozen=True, slots=True)
class Accepted:
    record: StoreRecord


@dataclass(frozen=True, slots=True)
class Unknown:
    """The request may have reached the server. ``what`` is a short word for the history."""

    what: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """The connection failed: provably not with the server."""

    what: str


@dataclass(frozen=True, slots=True)
class Limited:
    """429: the whole rate group is silent for ``seconds``."""

    seconds: float
    code: str = ""


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """401: the access token is not accepted."""

    code: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    code: str
    reason: str = ""


Outcome = Accepted | Unknown | NotSent | Limited | Unauthorized | Rejected
