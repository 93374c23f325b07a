"""What happened to a text, each in a sentence for its history."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import HistoryLine
from desktop.ui.text.plain import one_line, with_detail
from desktop.ui.text.states import status_word
from desktop.ui.text.times import now_ms, planned_time


def _t(text: str) -> str:
    return QCoreApplication.translate("states", text)


_EVENTS = {
    "queued": QT_TRANSLATE_NOOP("states", "Written to the outbox"),
    "answered": QT_TRANSLATE_NOOP("states", "Held, because the other person wrote first"),
    "opted-out": QT_TRANSLATE_NOOP("states", "Held, because the recipient wants no texts"),
    "files-lost": QT_TRANSLATE_NOOP("states", "Held, because a file is missing or damaged"),
    "claimed": QT_TRANSLATE_NOOP("states", "Sending began"),
    "accepted": QT_TRANSLATE_NOOP("states", "Accepted by RingCentral"),
    "unknown": QT_TRANSLATE_NOOP("states", "RingCentral's answer was lost"),
    "not-sent": QT_TRANSLATE_NOOP("states", "RingCentral could not be reached; it waits again"),
    "limited": QT_TRANSLATE_NOOP("states", "RingCentral asked for a pause; it waits again"),
    "unauthorized": QT_TRANSLATE_NOOP("states", "The sign-in was not accepted; it waits again"),
    "rejected": QT_TRANSLATE_NOOP("states", "RingCentral refused it"),
    "recovered": QT_TRANSLATE_NOOP("states", "Ownline was closed while it was being sent"),
    "looked": QT_TRANSLATE_NOOP("states", "Not found among the sent messages yet"),
    "found": QT_TRANSLATE_NOOP("states", "Found among the sent messages"),
    "unconfirmed": QT_TRANSLATE_NOOP("states", "Could not be found; you decide"),
    "cancelled": QT_TRANSLATE_NOOP("states", "You canceled it"),
    "marked-arrived": QT_TRANSLATE_NOOP("states", "You marked it as arrived"),
    "marked-not-sent": QT_TRANSLATE_NOOP("states", "You marked it as not sent"),
    "reopened": QT_TRANSLATE_NOOP("states", "You took your decision back; it is not certain again"),
    "check-again": QT_TRANSLATE_NOOP("states", "You asked to check again"),
    "sent-again": QT_TRANSLATE_NOOP("states", "You sent it again, as a new text"),
    "status": QT_TRANSLATE_NOOP("states", "New status"),
    "edited": QT_TRANSLATE_NOOP("states", "Changed before it was sent"),
    "first-found": QT_TRANSLATE_NOOP("states", "Not sent: the first one did go out"),
    "salvaged": QT_TRANSLATE_NOOP("states", "Read from an outbox that was damaged"),
    "planned": QT_TRANSLATE_NOOP("states", "Written to the outbox, to be sent later"),
    "due": QT_TRANSLATE_NOOP("states", "It was time to send it"),
    "late": QT_TRANSLATE_NOOP("states", "Its time had passed; you decide"),
    "moved": QT_TRANSLATE_NOOP("states", "You changed its time"),
    "taken-back": QT_TRANSLATE_NOOP("states", "You took that back; it waits again"),
    "send-now": QT_TRANSLATE_NOOP("states", "You sent it at once"),
    "closed": QT_TRANSLATE_NOOP("states", "Ownline was closed, which ended the time to undo it"),
    "elsewhere": QT_TRANSLATE_NOOP("states", "Sent with another app or device"),
}


# What ended a request, in a programmer's words: the name of an exception, or a status of HTTP.
_TECHNICAL = frozenset({"unknown", "not-sent"})


def history_sentence(line: HistoryLine) -> str:
    """A line of a text's history, with the server's message if there is any. Its code stands in
    parentheses."""
    sentence = _t(_EVENTS[line.event]) if line.event in _EVENTS else one_line(line.event, 40)
    status = status_word(line.detail, line.code)
    detail = "" if line.event in _TECHNICAL else status or one_line(line.detail)
    if line.event == "accepted" and line.detail == "Queued":
        # It says the same.
        detail = ""
    elif line.event == "moved" and detail.isdecimal():
        detail = planned_time(int(detail), now_ms())
    if detail:
        sentence = with_detail(sentence, detail)
    return f"{sentence} ({one_line(line.code, 40)})" if line.code else sentence


def for_support(history: Iterable[HistoryLine]) -> str:
    """What only support understands of it, each once."""
    details = (one_line(line.detail) for line in history if line.event in _TECHNICAL)
    return " · ".join(dict.fromkeys(filter(None, details)))
