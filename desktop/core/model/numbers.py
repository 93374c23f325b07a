"""Phone numbers: records of the server, and which of them can text."""

from __future__ import annotations

from enum import StrEnum

from desktop.core.records import Record


class NumberOwner(Record, frozen=True):
    """The `extension` object of a number that belongs to another extension, a site or a menu."""

    extension_id: str
    name: str = ""
    extension_type: str = ""
    extension_number: str = ""


class NumberRecord(Record, frozen=True):
    """A record of listExtensionPhoneNumbers, with the values of the server."""

    id: str
    phone_number: str
    usage_type: str = ""
    type: str = ""
    status: str = ""
    payment_type: str = ""
    label: str = ""
    features: frozenset[str] = frozenset()
    owner: NumberOwner | None = None


class PhoneLine(Record, frozen=True):
    """A phone line of listExtensionDevices: the number and its device."""

    phone_number: str
    device_name: str


class SenderKind(StrEnum):
    DIRECT = "direct"
    DIGITAL_LINE = "digital line"
    COMPANY = "company"
    SITE = "site"
    """Of a site or an IVR menu, assigned to this extension."""


class HiddenReason(StrEnum):
    """Why a number cannot text: the rows of the sender table (ARCHITECTURE.md, "Which numbers")."""

    FAX = "fax"
    FORWARDED = "forwarded"
    NOT_READY = "not ready"
    OTHER_OWNER = "other owner"
    SITE_UNASSIGNED = "site unassigned"
    """Of a site or an IVR menu, whose texts are handled by another extension."""
    HIGH_VOLUME = "high volume"
    COMPANY_UNASSIGNED = "company unassigned"
    NOT_ENABLED = "not enabled"
    GATE = "gate"
    """It could text, but a gate stops every number: see `Numbers.gates`."""


class CampaignState(StrEnum):
    UNKNOWN = "unknown"
    """Not read, or the server did not send it: no warning."""
    CONFIRMED = "confirmed"
    UNCONFIRMED = "unconfirmed"
    """Not registered or not confirmed: texts from the number will fail, says RingCentral."""
    NOT_NEEDED = "not needed"
    """A toll-free number, which is verified in another way."""


class Campaign(Record, frozen=True):
    """The campaign of a number (smsConfigurationInfo), in the server's spelling: ``use_cases`` such
    as `CustomerCare`, ``tier`` such as `LowVolume`."""

    state: CampaignState = CampaignState.UNKNOWN
    use_cases: tuple[str, ...] = ()
    tier: str = ""


class Sender(Record, frozen=True):
    """A number that can text. ``owner_name`` is set if the kind is SITE and the server sent it.
    ``international``: whether it can text abroad; None: not known."""

    number_id: str
    phone_number: str
    kind: SenderKind
    label: str = ""
    device_name: str = ""
    owner_name: str = ""
    mms: bool = False
    international: bool | None = None
    campaign: CampaignState = CampaignState.UNKNOWN
    use_cases: tuple[str, ...] = ()
    tier: str = ""

    @property
    def is_low_volume(self) -> bool:
        """Its campaign may send only so many texts a day."""
        return self.tier == "LowVolume"


class HiddenNumber(Record, frozen=True):
    """A number that cannot text, and why. ``owner`` is set if the reason is OTHER_OWNER or
    SITE_UNASSIGNED, and the server named the owner."""

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
    """An extension of the same company to which RingCentral drops texts. ``status`` is `Disabled`
    or `Frozen`."""

    status: str
    name: str = ""


class Gate(StrEnum):
    """A reason that stops all numbers of an account."""

    NO_SMS_FEATURE = "no sms feature"
    """The extension has no `SMS` service feature."""
    NO_SMS_SCOPE = "no SMS permission"
    NO_ACCOUNTS_SCOPE = "no ReadAccounts permission"


class Numbers(Record, frozen=True):
    """All numbers of an account, sorted by `senders.sort_numbers`.

    ``senders`` are exactly the numbers that can text: empty if there are ``gates``."""

    senders: tuple[Sender, ...] = ()
    hidden: tuple[HiddenNumber, ...] = ()
    gates: tuple[Gate, ...] = ()
