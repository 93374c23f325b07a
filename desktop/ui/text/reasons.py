"""Why texts failed, in very few words: for a row of the outbox, and for sums of a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import MessageRow
from desktop.messages import Became, Codes
from desktop.ui.text.delivery_codes import OPTED_OUT_CODES, OTHER_NUMBER_CODES
from desktop.ui.text.states import has_failed

CANNOT_GET_TEXTS = Codes(tuple(sorted(OTHER_NUMBER_CODES)))
SAID_STOP = Codes(tuple(sorted(OPTED_OUT_CODES)))
OTHER_REASONS = Codes((*CANNOT_GET_TEXTS.codes, *SAID_STOP.codes), is_others=True)

_NAMES = {
    CANNOT_GET_TEXTS: QT_TRANSLATE_NOOP("reasons", "number cannot get texts"),
    SAID_STOP: QT_TRANSLATE_NOOP("reasons", "said STOP"),
    OTHER_REASONS: QT_TRANSLATE_NOOP("reasons", "other reasons"),
}
_BECAME = {
    Became.DELIVERED: QT_TRANSLATE_NOOP("reasons", "delivered"),
    Became.HANDED_OVER: QT_TRANSLATE_NOOP("reasons", "sent, no report yet"),
    Became.ACCEPTED: QT_TRANSLATE_NOOP("reasons", "accepted"),
    Became.MARKED_ARRIVED: QT_TRANSLATE_NOOP("reasons", "marked as arrived"),
}
_SPAM = QT_TRANSLATE_NOOP("reasons", "taken for spam")
_TOO_LONG = QT_TRANSLATE_NOOP("reasons", "too long")
_LIMIT = QT_TRANSLATE_NOOP("reasons", "limit reached")
_NOT_SET_UP = QT_TRANSLATE_NOOP("reasons", "your number is not set up")
_SHORT = {
    **dict.fromkeys(OTHER_NUMBER_CODES, _NAMES[CANNOT_GET_TEXTS]),
    **dict.fromkeys(OPTED_OUT_CODES, _NAMES[SAID_STOP]),
    **dict.fromkeys(("SMS-RC-430", "SMS-UP-430", "SMS-CAR-430"), _SPAM),
    **dict.fromkeys(("SMS-UP-432", "SMS-CAR-432"), _TOO_LONG),
    **dict.fromkeys(("SMS-RC-403", "SMS-CAR-450", "SMS-CAR-451", "SMS-CAR-452"), _LIMIT),
    **dict.fromkeys(("SMS-RC-503", "SMS-UP-414", "SMS-CAR-414", "SMS-CAR-461"), _NOT_SET_UP),
    "SMS-CAR-412": QT_TRANSLATE_NOOP("reasons", "phone cannot be reached"),
    "SMS-CAR-434": QT_TRANSLATE_NOOP("reasons", "attachment too large"),
    "SMS-CAR-435": QT_TRANSLATE_NOOP("reasons", "shortened link"),
}


def name_of_reason(codes: Codes) -> str:
    """That of `CANNOT_GET_TEXTS`, `SAID_STOP` or `OTHER_REASONS`."""
    return QCoreApplication.translate("reasons", _NAMES[codes])


def name_of_sum(became: Became) -> str:
    """As it is called behind the name of its list."""
    return QCoreApplication.translate("reasons", _BECAME[became])


def short_reason(row: MessageRow) -> str:
    """Why a text failed; empty where it did not, or where it takes a sentence to say it."""
    words = _SHORT.get(row.code, "") if has_failed(row) and not row.is_group else ""
    return QCoreApplication.translate("reasons", words) if words else ""
