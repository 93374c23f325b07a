"""Phone numbers: records of the server, and the verdict over them."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.records import Record


class NumberOwner(Record, frozen=True):
    """The `extension` object of a number that belongs to another extension."""

    extension_id: str
    name: str = ""
    extension_type: str = ""
    extension_number: str = ""


class NumberRecord(Record, frozen=True):
    """One record of listExtensionPhoneNumbers, as the server said it."""

    id: str
    phone_number: str
    usage_type: str = ""
    type: str = ""
    status: str = ""
    label: str = ""
    features: frozenset[str] = frozenset()
    owner: NumberOwner | None = None


class PhoneLine(Record, frozen=True):
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


class Campaign(Record, frozen=True):
    """What smsConfigurationInfo says of a number. ``use_cases`` are those of The Campaign Registry,
    such as `CUSTOMER_CARE`, as the server wrote them."""

    state: CampaignState = CampaignState.UNKNOWN
    use_cases: tuple[str, ...] = ()


class Sender(Record, frozen=True):
    """A number that can text."""

    number_id: str
    phone_number: str
    kind: SenderKind
    label: str = ""
    device_name: str = ""
    mms: bool = False
    international: bool = False
    campaign: CampaignState = CampaignState.UNKNOWN
    use_cases: tuple[str, ...] = ()


class HiddenNumber(Record, frozen=True):
    """A number that cannot text, and why. ``owner`` is set where the reason is OTHER_OWNER and the
    server named one."""

    number_id: str
    phone_number: str
    reason: HiddenReason
    label: str = ""
    owner: NumberOwner | None = None


class DirectoryEntry(Record, frozen=True):
    """A number of an extension in the company directory."""

    phone_number: str
    status: str
    """The extension's."""
    name: str
    is_shown: bool = True
    """Neither hidden from colleagues nor a fax number."""


class DroppedExtension(Record, frozen=True):
    """An extension of the own company to which RingCentral drops texts. ``status`` is the
    directory's: `Disabled` or `Frozen`."""

    status: str
    name: str = ""


class Gate(StrEnum):
    """What stops every number of an account at once."""

    NO_SMS_FEATURE = "no sms feature"
    """The extension itself has no `SMS` service feature."""
    NO_SMS_SCOPE = "no SMS permission"
    NO_ACCOUNTS_SCOPE = "no ReadAccounts permission"
    NO_MESSAGES_SCOPE = "no ReadMessages permission"


class Numbers(Record, frozen=True):
    """The verdict over all numbers of one account: `senders.sort_numbers` makes it.

    ``senders`` is exactly what can text: it is empty where ``gates`` is not."""

    senders: tuple[Sender, ...] = ()
    hidden: tuple[HiddenNumber, ...] = ()
    gates: tuple[Gate, ...] = ()
