"""Meaning and remedy of RingCentral's delivery codes: why a text did not arrive.

They have the form ``SMS-WHO-NUMBER``. WHO is RC (RingCentral), UP (RingCentral's upstream provider)
or CAR (the recipient's carrier). Source: RingCentral's guide, "Message status and delivery errors".
"""

from __future__ import annotations

from collections.abc import Mapping

from desktop.core.i18n import QT_TRANSLATE_NOOP

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
    QT_TRANSLATE_NOOP("codes", "An administrator can set the number up in the admin portal."),
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
RINGCENTRAL_FAULT = (
    QT_TRANSLATE_NOOP("codes", "The problem is at RingCentral, not in your text."),
    QT_TRANSLATE_NOOP("codes", "Try again later. If it stays, give RingCentral support this code."),
)
NETWORK_FAULT = (
    QT_TRANSLATE_NOOP("codes", "A network on the way had a problem."),
    QT_TRANSLATE_NOOP("codes", "Try again later. If it happens often, tell RingCentral support."),
)

DELIVERY_CODES: Mapping[str, tuple[str, str]] = {
    "SMS-RC-403": (
        QT_TRANSLATE_NOOP("codes", "You have reached your daily or monthly limit of texts."),
        QT_TRANSLATE_NOOP("codes", "An administrator can ask RingCentral about the limit."),
    ),
    "SMS-RC-410": _NO_TEXTS_THERE,
    "SMS-RC-413": _OPTED_OUT,
    "SMS-RC-430": _SPAM_FILTER,
    "SMS-RC-500": RINGCENTRAL_FAULT,
    "SMS-RC-501": RINGCENTRAL_FAULT,
    "SMS-RC-503": (
        QT_TRANSLATE_NOOP("codes", "RingCentral has not set your number up correctly."),
        QT_TRANSLATE_NOOP("codes", "Only RingCentral support can fix this; give them this code."),
    ),
    "SMS-RC-504": (
        QT_TRANSLATE_NOOP("codes", "The texting service of your account is not set up correctly."),
        QT_TRANSLATE_NOOP("codes", "An administrator can give RingCentral support this code."),
    ),
    "SMS-UP-410": _NO_TEXTS_THERE,
    "SMS-UP-413": _OPTED_OUT,
    "SMS-UP-414": _SENDER_NOT_SET_UP,
    "SMS-UP-430": _SPAM_FILTER,
    "SMS-UP-431": (
        QT_TRANSLATE_NOOP("codes", "Your number was blocked because its texts looked like spam."),
        QT_TRANSLATE_NOOP("codes", "It cannot text until an administrator has resolved this."),
    ),
    "SMS-UP-432": (
        QT_TRANSLATE_NOOP("codes", "The text is too long."),
        QT_TRANSLATE_NOOP("codes", "Shorten it to less than 1,000 characters."),
    ),
    "SMS-UP-433": _UNREADABLE,
    "SMS-UP-500": NETWORK_FAULT,
    "SMS-CAR-104": (
        QT_TRANSLATE_NOOP("codes", "The carrier has not reported yet whether it arrived."),
        QT_TRANSLATE_NOOP(
            "codes",
            "Wait a while: Ownline looks for a report for a day. If it matters, ask the person"
            " before you send it again.",
        ),
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
        QT_TRANSLATE_NOOP("codes", "The carrier does not accept texts that are billed as several."),
        QT_TRANSLATE_NOOP("codes", "Shorten it to 160 plain characters."),
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
}

OPTED_OUT_CODES = frozenset(code for code, words in DELIVERY_CODES.items() if words is _OPTED_OUT)
OTHER_NUMBER_CODES = frozenset(
    {*(code for code, words in DELIVERY_CODES.items() if words is _NO_TEXTS_THERE), "MSG-309"}
)
"""The text can arrive only at another number of the person."""
