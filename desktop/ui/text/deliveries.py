"""What became of a group text for each of its recipients, in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Delivery, MessageRow, has_failed
from desktop.ui.text.codes import text_for_code
from desktop.ui.text.plain import isolated, one_line, with_detail
from desktop.ui.text.times import number

_MOST_NAME = 40
_MOST_STATUS = 40

_SUM = QT_TRANSLATE_NOOP("states", "Delivered to {delivered} of {count} people.")
_SHORT_SUM = QT_TRANSLATE_NOOP("states", "{delivered} of {count} delivered")
_SENT = QT_TRANSLATE_NOOP("states", "Sent to {sent} of {count} people, and not reported yet.")
_FAILED = QT_TRANSLATE_NOOP("states", "It did not reach {failed} of them.")
_AGAIN = QT_TRANSLATE_NOOP("states", "Sent again, it goes to all of them.")
_WORDS = {
    "": QT_TRANSLATE_NOOP("states", "nothing is known yet"),
    "Queued": QT_TRANSLATE_NOOP("states", "accepted"),
    "Sent": QT_TRANSLATE_NOOP("states", "sent"),
    "Delivered": QT_TRANSLATE_NOOP("states", "delivered"),
    "SendingFailed": QT_TRANSLATE_NOOP("states", "could not be sent"),
    "DeliveryFailed": QT_TRANSLATE_NOOP("states", "did not arrive"),
}
_MAY_HAVE_ARRIVED = QT_TRANSLATE_NOOP("states", "may have arrived")


def _t(text: str) -> str:
    return QCoreApplication.translate("states", text)


def sum_of_group(row: MessageRow) -> str:
    """A sentence or two about an accepted group text."""
    delivered = sum(one.status == "Delivered" for one in row.deliveries)
    failed = sum(has_failed(one.status, one.code) for one in row.deliveries)
    sent = sum(one.status == "Sent" for one in row.deliveries)
    words = _t(_SENT if sent and not delivered else _SUM)
    count = len(row.deliveries)
    parts = [words.format(delivered=number(delivered), sent=number(sent), count=number(count))]
    if failed:
        parts.append(_t(_FAILED).format(failed=number(failed)))
    if 0 < failed < count:
        parts.append(_t(_AGAIN))
    return " ".join(parts)


def short_sum_of_group(row: MessageRow) -> str:
    """Where some of a group got a text, and nobody is known to have missed it; empty otherwise."""
    delivered, count = sum(one.status == "Delivered" for one in row.deliveries), len(row.deliveries)
    if not 0 < delivered < count:
        return ""
    return _t(_SHORT_SUM).format(delivered=number(delivered), count=number(count))


def line_of(delivery: Delivery, formatted: Callable[[str], str]) -> str:
    """``formatted`` writes a number for the person."""
    name = isolated(one_line(delivery.name, _MOST_NAME) or formatted(delivery.number))
    status = _WORDS.get(delivery.status)
    if delivery.may_have_arrived:
        status = _MAY_HAVE_ARRIVED
    words = _t(status) if status is not None else one_line(delivery.status, _MOST_STATUS)
    code = text_for_code(delivery.code)
    if code is not None:
        words = f"{words}. {code.meaning}"
    elif delivery.code:
        words = f"{words} ({one_line(delivery.code, _MOST_STATUS)})"
    return with_detail(name, words)
