"""Meaning and remedy of RingCentral's error codes, for a text and for any other request.

Source: RingCentral's guide, page "API errors". Refusals of a sign-in (OAU-) have words of their own
where they end it: `ringcentral.auth.refusals`.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record
from desktop.ui.text.delivery_codes import DELIVERY_CODES, RINGCENTRAL_FAULT


class CodeText(Record, frozen=True):
    meaning: str
    remedy: str


_NOT_YOURS = (
    QT_TRANSLATE_NOOP("codes", "You cannot, or can no longer, text from this number."),
    QT_TRANSLATE_NOOP(
        "codes", "Choose another number. An administrator can see who the number belongs to."
    ),
)
_PERMISSION = (
    QT_TRANSLATE_NOOP("codes", "The app registered for Ownline lacks a permission."),
    QT_TRANSLATE_NOOP(
        "codes",
        "In RingCentral's developer console, give the app ReadAccounts, ReadMessages and SMS, then"
        " sign in again.",
    ),
)
_NO_TEXTING_PLAN = (
    QT_TRANSLATE_NOOP("codes", "Texting is not available to this extension."),
    QT_TRANSLATE_NOOP("codes", "An administrator can see whether the plan includes it."),
)
_BAD_VALUE = (
    QT_TRANSLATE_NOOP("codes", "RingCentral did not understand the number or the text."),
    QT_TRANSLATE_NOOP("codes", "Check the number, write the text more simply and try again."),
)
_TOO_FAST = (
    QT_TRANSLATE_NOOP("codes", "Too much was sent in a short time."),
    QT_TRANSLATE_NOOP("codes", "Wait a few minutes, then try again."),
)
_SIGN_IN = (
    QT_TRANSLATE_NOOP("codes", "RingCentral did not accept the sign-in."),
    QT_TRANSLATE_NOOP("codes", "Sign in again, then try again."),
)
_ROLE = (
    QT_TRANSLATE_NOOP("codes", "Your role at RingCentral, or your plan, does not allow this."),
    QT_TRANSLATE_NOOP(
        "codes",
        "An administrator can add the permission to your role, in the admin portal, under Roles.",
    ),
)
_OWNLINE_FAULT = (
    QT_TRANSLATE_NOOP("codes", "RingCentral did not understand what Ownline asked."),
    QT_TRANSLATE_NOOP(
        "codes", "The fault is in Ownline, not in your text. Please report it with this code."
    ),
)
_START_OVER = (
    QT_TRANSLATE_NOOP("codes", "RingCentral no longer knows how far Ownline has read."),
    QT_TRANSLATE_NOOP("codes", "You need to do nothing: Ownline reads your messages afresh."),
)
_FILE_TOO_LARGE = (
    QT_TRANSLATE_NOOP("codes", "The attachments are too large."),
    QT_TRANSLATE_NOOP("codes", "Send smaller ones, or fewer of them."),
)
_FILE_UNREADABLE = (
    QT_TRANSLATE_NOOP("codes", "RingCentral could not read an attachment."),
    QT_TRANSLATE_NOOP("codes", "Attach the file once more, and send it again."),
)
_FAX = (
    QT_TRANSLATE_NOOP("codes", "RingCentral took this for a fax, and refused it."),
    QT_TRANSLATE_NOOP("codes", "Ownline sends no faxes. Please report this code."),
)
_NO_REPLY = (
    QT_TRANSLATE_NOOP("codes", "This conversation takes no more answers."),
    QT_TRANSLATE_NOOP("codes", "Write a new text instead."),
)
_NO_EVENTS = (
    QT_TRANSLATE_NOOP("codes", "RingCentral does not tell Ownline at once when something changes."),
    QT_TRANSLATE_NOOP(
        "codes", "You need to do nothing: Ownline asks for changes every few minutes instead."
    ),
)

_CODES: Mapping[str, tuple[str, str]] = {
    # Errors of createSMSMessage.
    "CMN-101": _BAD_VALUE,
    "CMN-102": _BAD_VALUE,
    "CMN-103": _BAD_VALUE,
    "CMN-104": _BAD_VALUE,
    "CMN-108": _BAD_VALUE,
    "CMN-109": _NO_TEXTING_PLAN,
    "CMN-401": _PERMISSION,
    "CMN-402": _ROLE,
    "CMN-403": _NO_TEXTING_PLAN,
    "CMN-404": _NOT_YOURS,
    "CMN-406": (
        QT_TRANSLATE_NOOP("codes", "The same recipient was given twice."),
        QT_TRANSLATE_NOOP("codes", "Edit it and send it once more."),
    ),
    "CMN-408": _ROLE,
    "MSG-240": (
        QT_TRANSLATE_NOOP("codes", "Your number can text only numbers in the United States."),
        QT_TRANSLATE_NOOP(
            "codes",
            "Choose a number with international texting. An administrator can see which have it.",
        ),
    ),
    "MSG-241": (
        QT_TRANSLATE_NOOP("codes", "A fax number cannot text."),
        QT_TRANSLATE_NOOP("codes", "Choose another number to text from."),
    ),
    "MSG-242": (
        QT_TRANSLATE_NOOP("codes", "This number cannot text at the moment."),
        QT_TRANSLATE_NOOP(
            "codes", "Choose another number. An administrator can switch texting on for this one."
        ),
    ),
    "MSG-243": (
        QT_TRANSLATE_NOOP("codes", "RingCentral says that the number is blocked."),
        QT_TRANSLATE_NOOP(
            "codes", "Reach the person another way. An administrator can ask RingCentral why."
        ),
    ),
    "MSG-245": _NOT_YOURS,
    "MSG-246": (
        QT_TRANSLATE_NOOP("codes", "The recipient was not given as a phone number."),
        QT_TRANSLATE_NOOP("codes", "Type the full number with its area code."),
    ),
    # With status 503, so it is not known yet whether the text went out.
    "MSG-290": (
        QT_TRANSLATE_NOOP("codes", "RingCentral says that sending to this number failed for now."),
        QT_TRANSLATE_NOOP("codes", "Try again later."),
    ),
    "MSG-304": _NOT_YOURS,
    "MSG-305": _TOO_FAST,
    "MSG-309": (
        QT_TRANSLATE_NOOP("codes", "The recipient is a fax number."),
        QT_TRANSLATE_NOOP("codes", "Text another number of this person."),
    ),
    "MSG-310": _NOT_YOURS,
    "MSG-314": (
        QT_TRANSLATE_NOOP("codes", "Extensions of this kind cannot text."),
        QT_TRANSLATE_NOOP("codes", "Sign in as a person, or as the call queue that owns a number."),
    ),
    "MSG-324": (
        QT_TRANSLATE_NOOP("codes", "The recipient's extension is switched off."),
        QT_TRANSLATE_NOOP("codes", "Reach the person another way."),
    ),
    "MSG-330": (
        QT_TRANSLATE_NOOP("codes", "This call queue is not allowed to send this text."),
        QT_TRANSLATE_NOOP(
            "codes", "Text from another number. An administrator can change what the queue may do."
        ),
    ),
    "MSG-331": _NOT_YOURS,
    "MSG-338": (
        QT_TRANSLATE_NOOP("codes", "The text is too large."),
        QT_TRANSLATE_NOOP("codes", "Shorten it and send it again."),
    ),
    "CMN-105": _OWNLINE_FAULT,
    "CMN-106": _OWNLINE_FAULT,
    "CMN-107": _OWNLINE_FAULT,
    "CMN-110": _OWNLINE_FAULT,
    "CMN-120": _OWNLINE_FAULT,
    "CMN-201": RINGCENTRAL_FAULT,
    "CMN-202": _OWNLINE_FAULT,
    "CMN-203": RINGCENTRAL_FAULT,
    "CMN-301": _TOO_FAST,
    "CMN-302": _TOO_FAST,
    "CMN-303": _TOO_FAST,
    "CMN-304": _TOO_FAST,
    "CMN-310": _TOO_FAST,
    "CMN-405": _SIGN_IN,
    "CMN-407": _OWNLINE_FAULT,
    "CMN-414": (
        QT_TRANSLATE_NOOP("codes", "This recipient cannot be texted."),
        QT_TRANSLATE_NOOP("codes", "Check the number, or reach the person another way."),
    ),
    "BIL-103": (
        QT_TRANSLATE_NOOP("codes", "Your company's RingCentral plan does not include this."),
        QT_TRANSLATE_NOOP("codes", "An administrator can see whether it can be added."),
    ),
    "MSG-247": (
        QT_TRANSLATE_NOOP(
            "codes", "Numbers with five or six digits cannot be texted from RingCentral numbers."
        ),
        QT_TRANSLATE_NOOP("codes", "Text a full phone number."),
    ),
    "MSG-316": (
        QT_TRANSLATE_NOOP("codes", "The call queue has no members."),
        QT_TRANSLATE_NOOP("codes", "An administrator can add some in the admin portal."),
    ),
    "MSG-325": _NO_REPLY,
    "MSG-326": _NO_REPLY,
    "MSG-333": _START_OVER,
    "MSG-337": _FILE_TOO_LARGE,
    "MSG-340": _FAX,
    "MSG-341": _FAX,
    "MSG-343": _FAX,
    "MSG-347": (
        QT_TRANSLATE_NOOP("codes", "An attachment is empty."),
        QT_TRANSLATE_NOOP("codes", "Choose another file, and send it again."),
    ),
    "MSG-348": (
        QT_TRANSLATE_NOOP("codes", "RingCentral does not take attachments of this kind."),
        QT_TRANSLATE_NOOP("codes", "Send a picture, a sound or a film instead, or put in a link."),
    ),
    "MSG-349": _FAX,
    "MSG-350": _FILE_UNREADABLE,
    "MSG-351": _FILE_UNREADABLE,
    "MSG-352": RINGCENTRAL_FAULT,
    "MSG-365": _OWNLINE_FAULT,
    "MSG-367": (
        QT_TRANSLATE_NOOP("codes", "The number you chose cannot send texts."),
        QT_TRANSLATE_NOOP(
            "codes", "Choose another number. An administrator can switch texting on for this one."
        ),
    ),
    "MSG-376": _FILE_TOO_LARGE,
    "MSG-379": (
        QT_TRANSLATE_NOOP("codes", "There are too many attachments."),
        QT_TRANSLATE_NOOP("codes", "Spread them over several texts."),
    ),
    "MSG-381": (
        QT_TRANSLATE_NOOP("codes", "A group can have at most ten recipients."),
        QT_TRANSLATE_NOOP("codes", "Take some out, or text each person separately."),
    ),
    "MSG-383": (
        QT_TRANSLATE_NOOP(
            "codes", "Your account cannot send attachments to numbers in other countries."
        ),
        QT_TRANSLATE_NOOP("codes", "Send the text without attachments, or put in a link."),
    ),
    "MSG-384": (
        QT_TRANSLATE_NOOP("codes", "Your company has reached a limit of its RingCentral account."),
        QT_TRANSLATE_NOOP("codes", "An administrator can ask RingCentral about the limit."),
    ),
    "MSG-388": (
        QT_TRANSLATE_NOOP("codes", "RingCentral does not send texts to this destination."),
        QT_TRANSLATE_NOOP(
            "codes", "Check the country of the number, or reach the person another way."
        ),
    ),
    "MSG-411": _START_OVER,
    # Subscriptions and the company directory.
    **dict.fromkeys(
        ("SUB-402", "SUB-403", "SUB-404", "SUB-405", "SUB-406", "SUB-407", "SUB-408", "SUB-505"),
        _NO_EVENTS,
    ),
    **dict.fromkeys(("SUB-507", "SUB-508", "SUB-511"), _NO_EVENTS),
    "SUB-528": _PERMISSION,
    "ADG-121": _OWNLINE_FAULT,
}

KNOWN_CODES = frozenset({*DELIVERY_CODES, *_CODES})


def text_for_code(code: str) -> CodeText | None:
    """Meaning and remedy of a code, or None if it is unknown."""
    found = DELIVERY_CODES.get(code) or _CODES.get(code)
    if found is None and code.startswith("OAU-"):
        found = _SIGN_IN
    if found is None:
        return None
    meaning, remedy = found
    return CodeText(
        QCoreApplication.translate("codes", meaning), QCoreApplication.translate("codes", remedy)
    )
