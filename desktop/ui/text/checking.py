"""The sentence for a text that Ownline looks for, because nobody knows whether it went out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import MessageRow
from desktop.messages.poll_intervals import PollIntervals
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.stops import Stop

_LOST = QT_TRANSLATE_NOOP(
    "states",
    "RingCentral's answer was lost. Ownline checks your sent messages to see whether it went"
    " out, and does not send it twice.",
)
_UNCLEAR_ERROR = QT_TRANSLATE_NOOP(
    "states",
    "RingCentral answered with an error, which does not show whether the text went out. Ownline"
    " checks your sent messages, and does not send it twice.",
)
_AGAIN = QT_TRANSLATE_NOOP("states", "Ownline checks your sent messages again.")
_DECIDE = QT_TRANSLATE_NOOP(
    "states", "You can also decide now: sending again may reach the person twice."
)
_THEN = QT_TRANSLATE_NOOP("states", "If it is not found by then, you decide.")
_SIGNED_OUT = QT_TRANSLATE_NOOP(
    "states",
    "RingCentral's answer was lost. Ownline checks whether it went out as soon as {name} is signed"
    " in again, and does not send it twice.",
)
_INTERVALS = PollIntervals()
_MINUTE_MS = 60_000


class _Limit(QObject):
    """An object of Qt only for `tr`: lupdate knows no other way to a plural."""

    def sentence(self, most_ms: int) -> str:
        return self.tr("This takes up to %Ln minute(s).", "", -(-most_ms // _MINUTE_MS))


def checking_sentence(row: MessageRow, signed_out: str | None, stop: Stop | None) -> str:
    """``signed_out`` is the name of the account if it is signed out. ``stop``: why nothing can be
    asked now, and so nobody knows how long it takes."""
    if signed_out is not None:
        return _t(_SIGNED_OUT).format(name=isolated(one_line(signed_out, 60)))
    meaning = _t(_UNCLEAR_ERROR if row.code else _LOST)
    # Both limits can pass just after a look; the next one ends it.
    most_ms = _INTERVALS.give_up + _INTERVALS.between_looks
    if row.was_unconfirmed:
        meaning = _t(_AGAIN)
        most_ms = _INTERVALS.reads_apart + _INTERVALS.between_looks
    parts = [meaning, _Limit().sentence(most_ms) if stop is None else stop.sentence]
    if row.was_unconfirmed:
        parts.append(_t(_DECIDE))
    elif stop is None:
        parts.append(_t(_THEN))
    return " ".join(parts)


def _t(text: str) -> str:
    return QCoreApplication.translate("states", text)
