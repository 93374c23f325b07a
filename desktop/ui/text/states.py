"""Texts for the state of a text: a word for the list, sentences for the details."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop.core import model
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import (
    DroppedExtension,
    EndedAs,
    MessageRow,
    MessageState,
    may_have_arrived,
)
from desktop.core.records import Record
from desktop.ui.text.checking import checking_sentence
from desktop.ui.text.codes import text_for_code
from desktop.ui.text.deliveries import sum_of_group
from desktop.ui.text.delivery_codes import OPTED_OUT_CODES
from desktop.ui.text.held import held_sentences, word_of_held
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.text.stops import Stop
from desktop.ui.text.times import now_ms, planned_time, with_time

# Maximum characters of an unknown status of the server.
_MAX_STATUS = 24


class StateText(Record, frozen=True):
    """``icon`` is a file of resources/icons, ``tone`` a colour of `theme.Colours`."""

    word: str
    icon: str
    tone: str


def _t(text: str) -> str:
    return QCoreApplication.translate("states", text)


_STATES = {
    MessageState.QUEUED: (QT_TRANSLATE_NOOP("states", "Waiting"), "waiting", "muted"),
    MessageState.SENDING: (QT_TRANSLATE_NOOP("states", "Sending"), "sending", "busy"),
    MessageState.CHECKING: (QT_TRANSLATE_NOOP("states", "Checking"), "checking", "warn"),
    MessageState.UNCONFIRMED: (QT_TRANSLATE_NOOP("states", "Not sure"), "unsure", "warn"),
    MessageState.REJECTED: (QT_TRANSLATE_NOOP("states", "Refused"), "failed", "bad"),
    MessageState.CANCELLED: (QT_TRANSLATE_NOOP("states", "Canceled"), "cancelled", "muted"),
}

_ENDED = {
    EndedAs.ARRIVED: (QT_TRANSLATE_NOOP("states", "Marked as arrived"), "sent", "muted"),
    EndedAs.NOT_SENT: (QT_TRANSLATE_NOOP("states", "Marked as not sent"), "cancelled", "muted"),
    EndedAs.SENT_AGAIN: (QT_TRANSLATE_NOOP("states", "Sent again"), "cancelled", "muted"),
    EndedAs.FIRST_FOUND: (QT_TRANSLATE_NOOP("states", "Not sent"), "cancelled", "muted"),
    EndedAs.SALVAGED: (QT_TRANSLATE_NOOP("states", "Not sent"), "cancelled", "muted"),
}

_STATUSES = {
    "Queued": (QT_TRANSLATE_NOOP("states", "Accepted"), "sent", "muted"),
    "Sent": (QT_TRANSLATE_NOOP("states", "Sent"), "sent", "busy"),
    "Delivered": (QT_TRANSLATE_NOOP("states", "Delivered"), "delivered", "good"),
    "SendingFailed": (QT_TRANSLATE_NOOP("states", "Failed"), "failed", "bad"),
    "DeliveryFailed": (QT_TRANSLATE_NOOP("states", "Failed"), "failed", "bad"),
}
_MAY_HAVE_ARRIVED = (QT_TRANSLATE_NOOP("states", "May have arrived"), "unsure", "warn")


_DROPPED = {
    "Disabled": QT_TRANSLATE_NOOP(
        "states",
        "RingCentral accepted this text and dropped it: the recipient's extension is disabled.",
    ),
    "Frozen": QT_TRANSLATE_NOOP(
        "states",
        "RingCentral accepted this text and dropped it: the recipient's extension is frozen.",
    ),
}
_DROPPED_REMEDY = QT_TRANSLATE_NOOP(
    "states", "Reach the person another way. An administrator can enable the extension."
)
_WARNINGS = {
    "Disabled": QT_TRANSLATE_NOOP(
        "states",
        "This is the extension of {name}, which is disabled. RingCentral drops texts to it.",
    ),
    "Frozen": QT_TRANSLATE_NOOP(
        "states",
        "This is the extension of {name}, which is frozen. RingCentral drops texts to it.",
    ),
}


def common_texts() -> tuple[str, ...]:
    """The state words of most rows."""
    return tuple(_t(word) for word, _, _ in (*_STATES.values(), *_STATUSES.values()))


def status_word(status: str, code: str) -> str:
    """The word for a status of RingCentral; empty for an unknown one."""
    if may_have_arrived(status, code):
        return _t(_MAY_HAVE_ARRIVED[0])
    return _t(_STATUSES[status][0]) if status in _STATUSES else ""


def dropped_warning(extension: DroppedExtension) -> str:
    """The warning before a text is sent to an extension that RingCentral drops texts to."""
    sentence = _WARNINGS.get(extension.status, _WARNINGS["Disabled"])
    return _t(sentence).format(name=isolated(one_line(extension.name, 60)))


def state_text(
    row: MessageRow, *, is_signed_out: bool = False, stop: Stop | None = None
) -> StateText:
    """Word, icon and colour of a row. ``is_signed_out``: its account is signed out. ``stop``: why
    its account sends nothing now."""
    if row.dropped:
        return StateText(_t(QT_TRANSLATE_NOOP("states", "Dropped")), "failed", "bad")
    if row.state == MessageState.ACCEPTED:
        if row.status in _STATUSES:
            word, icon, tone = _STATUSES[row.status]
            if row.may_have_arrived:
                word, icon, tone = _MAY_HAVE_ARRIVED
            return StateText(_t(word), icon, tone)
        return StateText(
            one_line(row.status, _MAX_STATUS) or _t(QT_TRANSLATE_NOOP("states", "Accepted")),
            "sent",
            "muted",
        )
    if row.late:
        return StateText(word_of_held(row), "unsure", "warn")
    if row.state == MessageState.QUEUED:
        return _waiting_text(row, stop, is_signed_out=is_signed_out)
    word, icon, tone = _STATES[row.state]
    if row.state == MessageState.CANCELLED:
        word, icon, tone = _ENDED.get(row.ended_as, _STATES[row.state])
    return StateText(_t(word), icon, tone)


def _waiting_text(row: MessageRow, stop: Stop | None, *, is_signed_out: bool) -> StateText:
    word, icon, tone = _STATES[MessageState.QUEUED]
    if row.is_paused:
        return StateText(_t(QT_TRANSLATE_NOOP("states", "Paused")), icon, "warn")
    if is_signed_out:
        return StateText(_t(QT_TRANSLATE_NOOP("states", "Waiting for sign-in")), icon, "warn")
    if row.planned_at is not None:
        return StateText(_t(QT_TRANSLATE_NOOP("states", "Planned")), icon, "busy")
    if row.is_blocked:
        word = QT_TRANSLATE_NOOP("states", "Waiting for an earlier text")
    elif stop is None and _is_going(row):
        word = _GOING_WORD
    return StateText(_t(word), icon, tone)


_SENTENCES = {
    MessageState.QUEUED: QT_TRANSLATE_NOOP(
        "states", "It is safe in the outbox and has not been sent yet. You can still cancel it."
    ),
    MessageState.SENDING: QT_TRANSLATE_NOOP("states", "It is on its way to RingCentral."),
    MessageState.UNCONFIRMED: QT_TRANSLATE_NOOP(
        "states",
        "Ownline could not find out whether this text went out. Check again, or decide yourself:"
        " sending again may reach the person twice.",
    ),
    MessageState.REJECTED: QT_TRANSLATE_NOOP("states", "RingCentral refused this text."),
    MessageState.CANCELLED: QT_TRANSLATE_NOOP("states", "You canceled it. It was not sent."),
}

_HELD = QT_TRANSLATE_NOOP(
    "states",
    "It waits until the outcome of an earlier text to the same number is known, so that the two"
    " are never confused.",
)
_PAUSED = QT_TRANSLATE_NOOP("states", "It waits because its list is paused.")
_PAUSED_REMEDY = QT_TRANSLATE_NOOP(
    "states", "Choose Go on in the details of the list, or cancel this text."
)
_GOING_WORD = QT_TRANSLATE_NOOP("states", "Goes out in seconds")
_GOING = QT_TRANSLATE_NOOP("states", "It goes out in some seconds. Until then you can cancel it.")
_GOING_NOW = QT_TRANSLATE_NOOP(
    "states", "It goes out in some seconds. Until then you can undo that; then it is planned again."
)
_PLANNED = QT_TRANSLATE_NOOP("states", "It goes out {time}.")
_PLANNED_REMEDY = QT_TRANSLATE_NOOP(
    "states",
    "Ownline has to be open then. If it is more than ten minutes late, you are asked first.",
)
_SIGNED_OUT = QT_TRANSLATE_NOOP(
    "states", "It waits because {name} is not signed in, and only {name} can send it."
)
_SIGN_IN = QT_TRANSLATE_NOOP("states", "Sign in again and it is sent. You can also cancel it.")
_PLANNED_SIGNED_OUT = QT_TRANSLATE_NOOP(
    "states", "It is to go out {time}, but {name} is not signed in, and only {name} can send it."
)
_OVERDUE_SIGNED_OUT = QT_TRANSLATE_NOOP(
    "states", "It was to go out {time}, but {name} is not signed in, and only {name} can send it."
)
_SIGN_IN_FOR_PLANNED = QT_TRANSLATE_NOOP(
    "states",
    "Sign in again, or cancel it. If it is more than ten minutes late then, you are asked first.",
)
_ENDED_SENTENCES = {
    EndedAs.ARRIVED: QT_TRANSLATE_NOOP(
        "states", "You marked it as arrived. RingCentral has shown no record of it so far."
    ),
    EndedAs.NOT_SENT: QT_TRANSLATE_NOOP(
        "states", "You marked it as not sent. It may have gone out after all."
    ),
    EndedAs.SENT_AGAIN: QT_TRANSLATE_NOOP(
        "states", "You sent it again as a new text. This one may have gone out as well."
    ),
    EndedAs.FIRST_FOUND: QT_TRANSLATE_NOOP(
        "states", "It was not sent, because the first one did go out after all."
    ),
    EndedAs.SALVAGED: QT_TRANSLATE_NOOP(
        "states",
        "It was waiting when the outbox was damaged, and may have been sent. Ownline does not send"
        " it by itself.",
    ),
}
_FOUND_LATE = QT_TRANSLATE_NOOP("states", "It did go out: it was found later in your messages.")

_ELSEWHERE = QT_TRANSLATE_NOOP("states", "It was sent with another app or device.")

_STATUS_SENTENCES = {
    "Queued": QT_TRANSLATE_NOOP(
        "states", "RingCentral accepted it and will pass it on. It has not been delivered yet."
    ),
    "Sent": QT_TRANSLATE_NOOP(
        "states",
        "It was handed to the recipient's carrier. Many carriers never report more than this.",
    ),
    "Delivered": QT_TRANSLATE_NOOP("states", "The carrier reports that it reached the phone."),
    "SendingFailed": QT_TRANSLATE_NOOP("states", "RingCentral could not send it."),
    "DeliveryFailed": QT_TRANSLATE_NOOP("states", "It was sent, but did not reach the phone."),
}
# The words of the code say more.
_UNREPORTED = QT_TRANSLATE_NOOP("states", "It was sent.")
_OTHER_STATUS = QT_TRANSLATE_NOOP(
    "states", "RingCentral accepted it and reports this status: {status}"
)


# Texts with an unknown outcome. A code is from the answer to the send.
_UNDECIDED = (MessageState.CHECKING, MessageState.UNCONFIRMED, MessageState.CANCELLED)


def state_sentences(
    row: MessageRow, signed_out: str | None = None, stop: Stop | None = None
) -> tuple[str, str]:
    """Meaning and remedy of the state, as plain text; the remedy may be empty. ``signed_out`` is
    the name of the account if it is signed out. ``stop``: why its account sends nothing now."""
    if row.dropped:
        return _t(_DROPPED.get(row.dropped, _DROPPED["Disabled"])), _t(_DROPPED_REMEDY)
    if row.state == MessageState.ACCEPTED:
        meaning = _accepted_sentence(row)
    elif row.late:
        return held_sentences(row)
    elif row.state == MessageState.QUEUED:
        return _waiting_sentences(row, signed_out, stop)
    elif row.state == MessageState.CHECKING:
        meaning = checking_sentence(row, signed_out, stop)
    elif row.state == MessageState.CANCELLED and row.ended_as in _ENDED_SENTENCES:
        meaning = _t(_ENDED_SENTENCES[row.ended_as])
    else:
        meaning = _t(_SENTENCES[row.state])
    return _with_code(meaning, row)


def _waiting_sentences(
    row: MessageRow, signed_out: str | None, stop: Stop | None
) -> tuple[str, str]:
    if row.is_paused:
        return _t(_PAUSED), _t(_PAUSED_REMEDY)
    if signed_out is not None:
        name = isolated(one_line(signed_out, 60))
        if row.planned_at is None:
            return _t(_SIGNED_OUT).format(name=name), _t(_SIGN_IN)
        is_overdue = row.planned_at <= now_ms()
        meaning = _t(_OVERDUE_SIGNED_OUT if is_overdue else _PLANNED_SIGNED_OUT)
        return with_time(meaning, _at(row), name=name), _t(_SIGN_IN_FOR_PLANNED)
    if row.planned_at is not None:
        return with_time(_t(_PLANNED), _at(row)), _t(_PLANNED_REMEDY)
    if row.is_blocked:
        meaning = _t(_HELD)
    elif stop is not None:
        meaning = f"{_t(_SENTENCES[row.state])} {stop.sentence}"
    else:
        meaning = _t(_going_sentence(row) or _SENTENCES[row.state])
    return _with_code(meaning, row)


def _with_code(meaning: str, row: MessageRow) -> tuple[str, str]:
    """Adds the words of the row's code."""
    code = text_for_code(row.code)
    if row.state in _UNDECIDED:
        # The advice of a code, such as to try again, is for texts that did not go out.
        return f"{meaning} {code.meaning}" if code is not None else meaning, ""
    if code is not None:
        return f"{meaning} {code.meaning}", code.remedy
    if row.code:
        return meaning, _t(
            QT_TRANSLATE_NOOP("states", "Ownline does not know this code. The details show it.")
        )
    return meaning, ""


def _is_going(row: MessageRow) -> bool:
    """Whether it is in its undo time. One of a list waits for others as well."""
    is_held = row.state == MessageState.QUEUED and row.hold_until is not None
    return is_held and row.merge is None


def _going_sentence(row: MessageRow) -> str:
    """Empty where it is not in its undo time."""
    if not _is_going(row):
        return ""
    return _GOING_NOW if row.goes_early else _GOING


def _at(row: MessageRow) -> str:
    """The planned time, as part of a sentence."""
    return planned_time(row.send_at or 0, now_ms())


def _accepted_sentence(row: MessageRow) -> str:
    if row.deliveries:
        sentence = sum_of_group(row)
    elif row.may_have_arrived:
        sentence = _t(_UNREPORTED)
    elif row.status in _STATUS_SENTENCES:
        sentence = _t(_STATUS_SENTENCES[row.status])
    elif row.status:
        sentence = _t(_OTHER_STATUS).format(status=isolated(one_line(row.status, _MAX_STATUS)))
    else:
        sentence = _t(_STATUS_SENTENCES["Queued"])
    if row.from_other_device:
        return f"{_t(_ELSEWHERE)} {sentence}"
    return f"{_t(_FOUND_LATE)} {sentence}" if row.was_unconfirmed else sentence


def has_failed(row: MessageRow) -> bool:
    return (
        bool(row.dropped)
        or row.state == MessageState.REJECTED
        or (row.state == MessageState.ACCEPTED and model.has_failed(row.status, row.code))
    )


def can_edit(row: MessageRow) -> bool:
    """Whether it can be sent anew, changed or not: nobody got it, as far as is known, and they did
    not opt out. In a group, the others may get it."""
    if row.code in OPTED_OUT_CODES and not row.is_group:
        return False
    is_withdrawn = row.state == MessageState.CANCELLED and row.ended_as in (
        EndedAs.CANCELLED,
        EndedAs.NOT_SENT,
        EndedAs.SALVAGED,
    )
    return has_failed(row) or row.may_have_arrived or is_withdrawn or row.files_lost
