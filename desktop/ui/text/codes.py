"""Meaning and remedy of RingCentral's error codes for a text.

Delivery codes have the form ``SMS-WHO-NUMBER``. WHO is RC (RingCentral), UP (RingCentral's upstream
provider) or CAR (the recipient's carrier). Sources: RingCentral's guide, pages "Message
status and delivery errors" and "API errors".
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.records import Record


class CodeText(Record, frozen=True):
    meaning: str
    remedy: str


_OPTED_OUT = (
    QT_TRANSLATE_NOOP("codes", "This person asked not to get texts from your number (STOP)."),
    QT_TRANSLATE_NOOP(
        "codes",
        "Reach them another way. You can text them again once they text START to your number.",
    ),
)
_NO_TEXTS_THERE = (
    QT_TRANSLATE_NOOP("codes", "The number cannot get texts: it may be a landline or not in use."),
    QT_TRANSLATE_NOOP("codes", "Check the number, or call instead."),
)
_SENDER_NOT_SET_UP = (
    QT_TRANSLATE_NOOP("codes", "Your number is not set up to send texts."),
    QT_TRANSLATE_NOOP("codes", "Ask your RingCentral administrator to set the number up."),
)
_SPAM_FILTER = (
    QT_TRANSLATE_NOOP("codes", "A spam filter blocked this text."),
    QT_TRANSLATE_NOOP("codes", "Write it differently, without links, and try again."),
)
_UNREADABLE = (
    QT_TRANSLATE_NOOP("codes", "Something in this text could not be transmitted."),
    QT_TRANSLATE_NOOP("codes", "Write it more simply, without unusual characters, and try again."),
)
_DAILY_LIMIT = (
    QT_TRANSLATE_NOOP("codes", "Your company has reached the carrier's limit for today."),
    QT_TRANSLATE_NOOP(
        "codes",
        "Try again tomorrow. An administrator can ask RingCentral to raise the limit of the"
        " campaign.",
    ),
)
_RINGCENTRAL_FAULT = (
    QT_TRANSLATE_NOOP("codes", "The problem is at RingCentral, not in your text."),
    QT_TRANSLATE_NOOP("codes", "Try again later. If it stays, give RingCentral support this code."),
)
_NETWORK_FAULT = (
    QT_TRANSLATE_NOOP("codes", "A network on the way had a problem."),
    QT_TRANSLATE_NOOP("codes", "Try again later. If it happens often, tell RingCentral support."),
)
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
    QT_TRANSLATE_NOOP("codes", "Ask your RingCentral administrator whether the plan includes it."),
)
_BAD_VALUE = (
    QT_TRANSLATE_NOOP("codes", "RingCentral did not understand the number or the text."),
    QT_TRANSLATE_NOOP("codes", "Check the number, write the text more simply and try again."),
)
_TOO_FAST = (
    QT_TRANSLATE_NOOP("codes", "Too much was sent in a short time."),
    QT_TRANSLATE_NOOP("codes", "Wait a few minutes, then try again."),
)

_CODES: dict[str, tuple[str, str]] = {
    # Delivery codes.
    "SMS-RC-403": (
        QT_TRANSLATE_NOOP("codes", "You have reached your daily or monthly limit of texts."),
        QT_TRANSLATE_NOOP("codes", "Ask your RingCentral administrator about the limit."),
    ),
    "SMS-RC-410": _NO_TEXTS_THERE,
    "SMS-RC-413": _OPTED_OUT,
    "SMS-RC-430": _SPAM_FILTER,
    "SMS-RC-500": _RINGCENTRAL_FAULT,
    "SMS-RC-501": _RINGCENTRAL_FAULT,
    "SMS-RC-503": (
        QT_TRANSLATE_NOOP("codes", "RingCentral has not set your number up correctly."),
        QT_TRANSLATE_NOOP("codes", "Only RingCentral support can fix this; give them this code."),
    ),
    "SMS-RC-504": (
        QT_TRANSLATE_NOOP("codes", "The texting service of your account is not set up correctly."),
        QT_TRANSLATE_NOOP("codes", "Give your RingCentral administrator this code."),
    ),
    "SMS-UP-410": _NO_TEXTS_THERE,
    "SMS-UP-413": _OPTED_OUT,
    "SMS-UP-414": _SENDER_NOT_SET_UP,
    "SMS-UP-430": _SPAM_FILTER,
    "SMS-UP-431": (
        QT_TRANSLATE_NOOP("codes", "Your number was blocked because its texts looked like spam."),
        QT_TRANSLATE_NOOP("codes", "It cannot text until your administrator has resolved this."),
    ),
    "SMS-UP-432": (
        QT_TRANSLATE_NOOP("codes", "The text is too long."),
        QT_TRANSLATE_NOOP("codes", "Shorten it to less than 1,000 characters."),
    ),
    "SMS-UP-433": _UNREADABLE,
    "SMS-UP-500": _NETWORK_FAULT,
    "SMS-CAR-104": (
        QT_TRANSLATE_NOOP("codes", "The carrier has not reported yet whether it arrived."),
        QT_TRANSLATE_NOOP("codes", "Wait: Ownline checks again in about an hour."),
    ),
    "SMS-CAR-199": (
        QT_TRANSLATE_NOOP("codes", "The carrier does not report whether it arrived. It may have."),
        QT_TRANSLATE_NOOP("codes", "If it matters, ask the person before you send it again."),
    ),
    "SMS-CAR-400": (
        QT_TRANSLATE_NOOP("codes", "The person's carrier does not accept texts like this one."),
        QT_TRANSLATE_NOOP("codes", "Call them instead."),
    ),
    "SMS-CAR-410": (
        QT_TRANSLATE_NOOP("codes", "It expired before the carrier accepted it."),
        QT_TRANSLATE_NOOP("codes", "Try again later. If it happens often, tell support."),
    ),
    "SMS-CAR-411": _NO_TEXTS_THERE,
    "SMS-CAR-412": (
        QT_TRANSLATE_NOOP("codes", "The phone cannot be reached: off, out of reach or suspended."),
        QT_TRANSLATE_NOOP("codes", "Try again later, check the number, or call."),
    ),
    "SMS-CAR-413": _OPTED_OUT,
    "SMS-CAR-414": _SENDER_NOT_SET_UP,
    "SMS-CAR-430": (
        QT_TRANSLATE_NOOP("codes", "The person's carrier blocked it as spam."),
        QT_TRANSLATE_NOOP(
            "codes",
            "Write it differently. An administrator can compare it with what the company"
            " registered to text about.",
        ),
    ),
    "SMS-CAR-431": (
        QT_TRANSLATE_NOOP("codes", "The carrier refused it and gave no reason."),
        QT_TRANSLATE_NOOP("codes", "Try again later. If it happens often, tell support."),
    ),
    "SMS-CAR-432": (
        QT_TRANSLATE_NOOP("codes", "The carrier does not accept texts of several parts."),
        QT_TRANSLATE_NOOP("codes", "Shorten it to one part: 160 plain characters."),
    ),
    "SMS-CAR-433": _UNREADABLE,
    "SMS-CAR-434": (
        QT_TRANSLATE_NOOP("codes", "The attachment is too large for the carrier."),
        QT_TRANSLATE_NOOP("codes", "Send a smaller one."),
    ),
    "SMS-CAR-435": (
        QT_TRANSLATE_NOOP("codes", "The carrier blocks texts with shortened links."),
        QT_TRANSLATE_NOOP("codes", "Put the full link in, and send it again."),
    ),
    "SMS-CAR-450": _DAILY_LIMIT,
    "SMS-CAR-451": _DAILY_LIMIT,
    "SMS-CAR-452": _DAILY_LIMIT,
    "SMS-CAR-460": (
        QT_TRANSLATE_NOOP("codes", "The number does not accept texts from short codes."),
        QT_TRANSLATE_NOOP("codes", "Check that you texted from a full phone number."),
    ),
    "SMS-CAR-461": (
        QT_TRANSLATE_NOOP("codes", "Your toll-free number is not verified, so carriers block it."),
        QT_TRANSLATE_NOOP("codes", "An administrator can start the toll-free verification."),
    ),
    "SMS-CAR-500": (
        QT_TRANSLATE_NOOP("codes", "The person's carrier has a problem."),
        QT_TRANSLATE_NOOP("codes", "Wait a while, then try again."),
    ),
    # Errors of createSMSMessage.
    "CMN-101": _BAD_VALUE,
    "CMN-102": _BAD_VALUE,
    "CMN-103": _BAD_VALUE,
    "CMN-104": _BAD_VALUE,
    "CMN-108": _BAD_VALUE,
    "CMN-109": _NO_TEXTING_PLAN,
    "CMN-401": _PERMISSION,
    "CMN-402": _PERMISSION,
    "CMN-403": _NO_TEXTING_PLAN,
    "CMN-404": _NOT_YOURS,
    "CMN-406": (
        QT_TRANSLATE_NOOP("codes", "The same recipient was given twice."),
        QT_TRANSLATE_NOOP("codes", "Edit it and send it once more."),
    ),
    "CMN-408": _PERMISSION,
    "MSG-240": (
        QT_TRANSLATE_NOOP("codes", "Your number can text only numbers in the United States."),
        QT_TRANSLATE_NOOP(
            "codes", "Choose a number with international texting, or ask your administrator."
        ),
    ),
    "MSG-241": (
        QT_TRANSLATE_NOOP("codes", "A fax number cannot text."),
        QT_TRANSLATE_NOOP("codes", "Choose another number to text from."),
    ),
    "MSG-242": (
        QT_TRANSLATE_NOOP("codes", "This number cannot text at the moment."),
        QT_TRANSLATE_NOOP(
            "codes", "Choose another number, or ask your administrator to switch texting on."
        ),
    ),
    "MSG-243": (
        QT_TRANSLATE_NOOP("codes", "The number is blocked in your RingCentral settings."),
        QT_TRANSLATE_NOOP("codes", "Unblock it there, then send the text again."),
    ),
    "MSG-245": _NOT_YOURS,
    "MSG-246": (
        QT_TRANSLATE_NOOP("codes", "The recipient was not given as a phone number."),
        QT_TRANSLATE_NOOP("codes", "Type the full number with its area code."),
    ),
    "MSG-290": _NETWORK_FAULT,
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
        QT_TRANSLATE_NOOP("codes", "Text from another number, or ask your administrator."),
    ),
    "MSG-331": _NOT_YOURS,
    "MSG-338": (
        QT_TRANSLATE_NOOP("codes", "The text is too large."),
        QT_TRANSLATE_NOOP("codes", "Shorten it and send it again."),
    ),
}

KNOWN_CODES = frozenset(_CODES)


def text_for_code(code: str) -> CodeText | None:
    """Meaning and remedy of a code, or None if it is unknown."""
    if code not in _CODES:
        return None
    meaning, remedy = _CODES[code]
    return CodeText(
        QCoreApplication.translate("codes", meaning), QCoreApplication.translate("codes", remedy)
    )
