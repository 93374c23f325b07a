"""Texts for numbers and extensions: their kinds, and why a number cannot text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import (
    AccountState,
    AccountView,
    Gate,
    HiddenNumber,
    HiddenReason,
    Sender,
    SenderKind,
)
from desktop.ui.text.plain import isolated, one_line

CALL_QUEUE = "Department"


def _t(text: str) -> str:
    return QCoreApplication.translate("numbers", text)


_EXTENSION_TYPES = {
    "User": QT_TRANSLATE_NOOP("numbers", "Person"),
    "DigitalUser": QT_TRANSLATE_NOOP("numbers", "Person"),
    "VirtualUser": QT_TRANSLATE_NOOP("numbers", "Person"),
    "FlexibleUser": QT_TRANSLATE_NOOP("numbers", "Person"),
    "FaxUser": QT_TRANSLATE_NOOP("numbers", "Fax user"),
    CALL_QUEUE: QT_TRANSLATE_NOOP("numbers", "Call queue"),
    "Site": QT_TRANSLATE_NOOP("numbers", "Site"),
    "IvrMenu": QT_TRANSLATE_NOOP("numbers", "IVR menu"),
    "Voicemail": QT_TRANSLATE_NOOP("numbers", "Message-only extension"),
    "Announcement": QT_TRANSLATE_NOOP("numbers", "Announcement-only extension"),
    "SharedLinesGroup": QT_TRANSLATE_NOOP("numbers", "Shared lines group"),
    "Limited": QT_TRANSLATE_NOOP("numbers", "Limited extension"),
    "ParkLocation": QT_TRANSLATE_NOOP("numbers", "Park location"),
    "GroupCallPickup": QT_TRANSLATE_NOOP("numbers", "Call pickup group"),
    "Room": QT_TRANSLATE_NOOP("numbers", "Room"),
}


def is_person(extension_type: str) -> bool:
    return _EXTENSION_TYPES.get(extension_type) == "Person"


def extension_kind(extension_type: str) -> str:
    """Person, Call queue, …; an unknown type is shown as the server sent it."""
    if extension_type in _EXTENSION_TYPES:
        return _t(_EXTENSION_TYPES[extension_type])
    return one_line(extension_type, 24) or _t(QT_TRANSLATE_NOOP("numbers", "Extension"))


def account_line(extension_type: str, extension_number: str) -> str:
    """Kind and extension of an account, for the line below its name."""
    kind = extension_kind(extension_type)
    if not extension_number:
        return kind
    return _t(QT_TRANSLATE_NOOP("numbers", "{kind} · Ext. {number}")).format(
        kind=kind, number=one_line(extension_number, 12)
    )


def state_line(view: AccountView, *, with_number: bool = True) -> str:
    """Kind and extension of an account, and its state unless it is signed in."""
    line = account_line(view.extension_type, view.extension_number if with_number else "")
    if view.is_unread:
        words = QT_TRANSLATE_NOOP("numbers", "{kind} · Sign-in cannot be read")
        return _t(words).format(kind=line)
    if view.state == AccountState.SIGNED_OUT:
        return _t(QT_TRANSLATE_NOOP("numbers", "{kind} · Signed out")).format(kind=line)
    if view.state == AccountState.SIGNING_IN:
        return _t(QT_TRANSLATE_NOOP("numbers", "{kind} · Signing in…")).format(kind=line)
    return line


def keyring_words(view: AccountView, name: str) -> str:
    """What to do where the stored sign-in of an account cannot be read. ``name``: the account,
    where there are several."""
    if not view.is_unread:
        return ""
    if not name:
        words = QT_TRANSLATE_NOOP(
            "numbers",
            "Start or unlock the system keyring and try again, or sign in.",
        )
        return _t(words)
    words = QT_TRANSLATE_NOOP(
        "numbers",
        "The sign-in of {name} cannot be read in the system keyring. Start or unlock the keyring"
        " and try again, or sign in.",
    )
    return _t(words).format(name=isolated(one_line(name, 60)))


def sender_kind(sender: Sender, extension_type: str = "") -> str:
    """The kind of a number, for its second line in the picker."""
    if extension_type == CALL_QUEUE and sender.kind in (SenderKind.DIRECT, SenderKind.COMPANY):
        return _t(QT_TRANSLATE_NOOP("numbers", "The call queue's number"))
    if sender.kind == SenderKind.COMPANY:
        return _t(QT_TRANSLATE_NOOP("numbers", "Company number, assigned to you"))
    if sender.kind == SenderKind.SITE:
        if sender.owner_name:
            return _t(QT_TRANSLATE_NOOP("numbers", "Number of {name}, assigned to you")).format(
                name=isolated(one_line(sender.owner_name, 60))
            )
        return _t(QT_TRANSLATE_NOOP("numbers", "Number of a site, assigned to you"))
    if sender.kind == SenderKind.DIGITAL_LINE:
        if sender.device_name:
            return _t(QT_TRANSLATE_NOOP("numbers", "Digital line on {device}")).format(
                device=isolated(sender.device_name)
            )
        return _t(QT_TRANSLATE_NOOP("numbers", "Digital line"))
    return _t(QT_TRANSLATE_NOOP("numbers", "Your direct number"))


# Use cases of RingCentral's campaign data (developer guide), and further ones of The Campaign
# Registry. RingCentral writes `CustomerCare`, the registry `CUSTOMER_CARE`: without
# case and underscores both are keys here.
_USE_CASES = {
    "2fa": QT_TRANSLATE_NOOP("numbers", "sign-in codes"),
    "accountnotification": QT_TRANSLATE_NOOP("numbers", "account notices"),
    "charity": QT_TRANSLATE_NOOP("numbers", "charity"),
    "conversationsexternal": QT_TRANSLATE_NOOP("numbers", "conversations with customers"),
    "conversationsinternal": QT_TRANSLATE_NOOP("numbers", "conversations with colleagues"),
    "customercare": QT_TRANSLATE_NOOP("numbers", "customer care"),
    "deliverynotification": QT_TRANSLATE_NOOP("numbers", "delivery notices"),
    "emergency": QT_TRANSLATE_NOOP("numbers", "emergencies"),
    "fraudalert": QT_TRANSLATE_NOOP("numbers", "fraud alerts"),
    "highereducation": QT_TRANSLATE_NOOP("numbers", "higher education"),
    "k12education": QT_TRANSLATE_NOOP("numbers", "schools"),
    "lowvolume": QT_TRANSLATE_NOOP("numbers", "several purposes, few texts"),
    "machinetomachine": QT_TRANSLATE_NOOP("numbers", "texts between machines"),
    "marketing": QT_TRANSLATE_NOOP("numbers", "marketing"),
    "mixed": QT_TRANSLATE_NOOP("numbers", "several purposes"),
    "political": QT_TRANSLATE_NOOP("numbers", "politics"),
    "pollingvoting": QT_TRANSLATE_NOOP("numbers", "polls"),
    "publicserviceannouncement": QT_TRANSLATE_NOOP("numbers", "public notices"),
    "securityalert": QT_TRANSLATE_NOOP("numbers", "security alerts"),
    "social": QT_TRANSLATE_NOOP("numbers", "communities"),
    "sweepstake": QT_TRANSLATE_NOOP("numbers", "sweepstakes"),
    "unknown": "",
}
_TIERS = {
    "lowvolume": QT_TRANSLATE_NOOP("numbers", "up to 6,000 texts a day"),
    "standardvolume": "",
}
_CAPITAL = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def sender_line(sender: Sender, extension_type: str = "", name: str = "") -> str:
    """The line below a number in the picker: kind, label, and use cases and tier of its
    campaign. ``name``: of its account, which is said beside it or above."""
    return sender_lines(sender, extension_type, name)[0]


def sender_lines(sender: Sender, extension_type: str = "", name: str = "") -> tuple[str, ...]:
    """The same line, then always one part less: a part is whole, or it is not there. The label
    stays longer than the kind."""
    # A site's number often has the name of the site as its label, and the name of a device may
    # contain that of its number.
    label = one_line(sender.label, 60)
    names = (one_line(one, 60).casefold() for one in (sender.owner_name, name))
    if label.casefold() in names:
        label = ""
    if sender.kind == SenderKind.DIGITAL_LINE and label.casefold() in sender.device_name.casefold():
        label = ""
    parts = [sender_kind(sender, extension_type), isolated(label) if label else ""]
    uses = [_campaign_words(name, _USE_CASES) for name in sender.use_cases]
    if any(uses):
        words = _t(QT_TRANSLATE_NOOP("numbers", "approved for {uses}"))
        parts.append(words.format(uses=", ".join(filter(None, uses))))
    parts.append(_campaign_words(sender.tier, _TIERS))
    there = [part for part in parts if part]
    lines = [" · ".join(there[:count]) for count in range(len(there), 0, -1)]
    if label:
        lines.insert(-1, isolated(label))
    return tuple(lines)


def _campaign_words(name: str, known: Mapping[str, str]) -> str:
    """An unknown name is split at its capitals: `PetCare` is "pet care". Empty: it says nothing to
    a person."""
    key = name.replace("_", "").casefold()
    if key in known:
        return _t(known[key]) if known[key] else ""
    shown = " ".join(_CAPITAL.sub(" ", one_line(name, 40).replace("_", " ")).split()).lower()
    return isolated(shown) if shown else ""


def sender_marks(sender: Sender) -> str:
    """What a number can do besides domestic texts."""
    marks = []
    if sender.mms:
        marks.append(_t(QT_TRANSLATE_NOOP("numbers", "Pictures")))
    if sender.international:
        marks.append(_t(QT_TRANSLATE_NOOP("numbers", "Other countries")))
    return " · ".join(marks)


_GATES = {
    Gate.NO_SMS_FEATURE: QT_TRANSLATE_NOOP(
        "numbers",
        "Texting is switched off for this extension. An administrator can switch on SMS for it in"
        " the admin portal.",
    ),
    Gate.NO_SMS_SCOPE: QT_TRANSLATE_NOOP(
        "numbers",
        "The app registered for Ownline lacks the permission SMS. Add it in RingCentral's developer"
        " console, then sign in again.",
    ),
    Gate.NO_ACCOUNTS_SCOPE: QT_TRANSLATE_NOOP(
        "numbers",
        "The app registered for Ownline lacks the permission ReadAccounts, so your numbers cannot"
        " be read. Add it in RingCentral's developer console, then sign in again.",
    ),
}


def gate_sentence(gate: Gate) -> str:
    return _t(_GATES[gate])


_REASONS = {
    HiddenReason.FAX: QT_TRANSLATE_NOOP(
        "numbers", "This is a fax number. Fax numbers cannot text."
    ),
    HiddenReason.FORWARDED: QT_TRANSLATE_NOOP(
        "numbers",
        "An outside number that is forwarded to RingCentral. It can text only through its own phone"
        " company.",
    ),
    HiddenReason.NOT_READY: QT_TRANSLATE_NOOP(
        "numbers", "This number is not ready yet: it is still being set up or moved."
    ),
    HiddenReason.HIGH_VOLUME: QT_TRANSLATE_NOOP(
        "numbers",
        "This number is for high-volume texting only, which uses a separate service.",
    ),
    HiddenReason.COMPANY_UNASSIGNED: QT_TRANSLATE_NOOP(
        "numbers",
        "A company number. It texts only for the one extension chosen in the admin portal, under"
        " auto-receptionist, general settings.",
    ),
    HiddenReason.NOT_ENABLED: QT_TRANSLATE_NOOP(
        "numbers",
        "Texting is not switched on for this number. An administrator can register it for SMS.",
    ),
    HiddenReason.SITE_UNASSIGNED: QT_TRANSLATE_NOOP(
        "numbers",
        "A number of a site or an IVR menu. Its texts are handled by the one extension assigned in"
        " the admin portal.",
    ),
    HiddenReason.GATE: QT_TRANSLATE_NOOP(
        "numbers", "It could text, but something stops all your numbers; see above."
    ),
}


def reason_sentence(number: HiddenNumber) -> str:
    """Why a number cannot text, with its owner if it belongs to somebody else."""
    owner = number.owner
    if number.reason == HiddenReason.SITE_UNASSIGNED and owner is not None and owner.name:
        return _t(
            QT_TRANSLATE_NOOP(
                "numbers",
                "A number of {name} ({kind}). Its texts are handled by the one extension assigned"
                " in the admin portal.",
            )
        ).format(name=isolated(owner.name), kind=extension_kind(owner.extension_type))
    if number.reason != HiddenReason.OTHER_OWNER:
        return _t(_REASONS[number.reason])
    if owner is None or not (owner.name or owner.extension_number):
        return _t(
            QT_TRANSLATE_NOOP(
                "numbers", "It belongs to another extension. Only its own sign-in can text from it."
            )
        )
    name = isolated(owner.name or owner.extension_number)
    if owner.extension_type == CALL_QUEUE:
        return _t(
            QT_TRANSLATE_NOOP(
                "numbers",
                "It belongs to the call queue {name}. Only the queue's own sign-in texts from it.",
            )
        ).format(name=name)
    kind = (
        extension_kind(owner.extension_type)
        if owner.extension_type
        else _t(QT_TRANSLATE_NOOP("numbers", "Extension"))
    )
    return _t(
        QT_TRANSLATE_NOOP(
            "numbers", "It belongs to {name} ({kind}). Only that sign-in can text from it."
        )
    ).format(name=name, kind=kind)
