"""Sentences about who wants texts: at a recipient, in a conversation, in the details of a text.

``own`` is the own number as it is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import (
    ALL_NUMBERS,
    ChangeState,
    Consent,
    ConsentChange,
    ConsentSource,
    ConsentStatus,
    MayStop,
)
from desktop.texting.opt_out import BLOCKED
from desktop.ui.text.plain import isolated, one_line, unbroken, with_detail
from desktop.ui.text.times import now_ms, past_time, with_time

_MOST_CODE = 40

_NOTHING_ADDED = QT_TRANSLATE_NOOP(
    "consents", "Your text already says how to opt out, so nothing is added."
)

# --- what is known --------------------------------------------------------------------------------

_SAID_STOP = QT_TRANSLATE_NOOP("consents", "They said STOP to {own} {time}.")
_RECORDED_OUT = QT_TRANSLATE_NOOP(
    "consents", "You recorded {time} that they want no texts from {own}."
)
_BLOCKED = QT_TRANSLATE_NOOP(
    "consents", "A text from {own} was blocked {time}, because they want no more."
)
_LISTED = QT_TRANSLATE_NOOP(
    "consents", "They opted out of texts from {own} {time}, says RingCentral."
)
_OPT_OUTS: Mapping[str, str] = {
    ConsentSource.RECIPIENT: _SAID_STOP,
    ConsentSource.PERSON: _RECORDED_OUT,
}
_SAID_START = QT_TRANSLATE_NOOP("consents", "They said START to {own} {time}.")
_RECORDED_IN = QT_TRANSLATE_NOOP("consents", "You recorded {time} that they agreed to texts.")

# --- whether RingCentral knows --------------------------------------------------------------------

_WAITING = QT_TRANSLATE_NOOP("consents", "RingCentral will be told soon.")
_TOLD_OUT = QT_TRANSLATE_NOOP("consents", "RingCentral was told, and blocks texts to them.")
_TOLD_IN = QT_TRANSLATE_NOOP("consents", "RingCentral was told.")
_NOT_TOLD = QT_TRANSLATE_NOOP(
    "consents", "It is kept on this computer; RingCentral was not told ({code})."
)
_NOT_TAKEN = QT_TRANSLATE_NOOP(
    "consents",
    "RingCentral did not accept that they agreed ({code}). They can text START to your number.",
)
_HOW_BACK = QT_TRANSLATE_NOOP(
    "consents",
    "Texts go out again after START from them, or when you record that they agreed.",
)


def _t(sentence: str) -> str:
    return QCoreApplication.translate("consents", sentence)


def known(consent: Consent, own: str) -> str:
    """What is known, in one sentence."""
    if consent.is_opt_out:
        sentence = _BLOCKED if consent.source in BLOCKED else _LISTED
        sentence = _OPT_OUTS.get(consent.source, sentence)
    else:
        sentence = _RECORDED_IN if consent.source == ConsentSource.PERSON else _SAID_START
    return with_time(_t(sentence), past_time(consent.at, now_ms()), own=isolated(own))


def nothing_added() -> str:
    """Why a first text does not get what others get at their end."""
    return _t(_NOTHING_ADDED)


def at_recipient(consent: Consent, own: str) -> str:
    """Why somebody who opted out cannot be texted from this number."""
    words = QT_TRANSLATE_NOOP("consents", "{known} Leave this recipient out.")
    return _t(words).format(known=known(consent, own))


_ASKED_NUMBER = QT_TRANSLATE_NOOP(
    "consents", "{name} asked your number {number} for no more texts {time}."
)
_ASKED_ACCOUNT = QT_TRANSLATE_NOOP(
    "consents", "{name} asked your other account for no more texts {time}."
)
_THEY_ASKED_NUMBER = QT_TRANSLATE_NOOP(
    "consents", "They asked your number {number} for no more texts {time}."
)
_THEY_ASKED_ACCOUNT = QT_TRANSLATE_NOOP(
    "consents", "They asked your other account for no more texts {time}."
)


def asked_elsewhere(asked: MayStop, own: str, name: str = "") -> str:
    """That somebody opted out of the texts from another own number. ``name``: who, isolated;
    empty: *They*."""
    assert asked.at is not None
    if asked.own == ALL_NUMBERS:
        words = _ASKED_ACCOUNT if name else _THEY_ASKED_ACCOUNT
    else:
        words = _ASKED_NUMBER if name else _THEY_ASKED_NUMBER
    number = unbroken(isolated(own))
    return with_time(_t(words), past_time(asked.at, now_ms()), name=name, number=number)


def how_back() -> str:
    """What lets texts go to somebody again who opted out."""
    return _t(_HOW_BACK)


def in_conversation(
    consent: Consent | None, changes: Sequence[ConsentChange], own: str
) -> tuple[str, str]:
    """What is to be said of a conversation, and its tone (`theme.Colours`); empty where there is
    nothing to say. ``changes``: what the user recorded, the oldest first."""
    if consent is None:
        return "", ""
    last = changes[-1] if changes else None
    is_mine = consent.source == ConsentSource.PERSON
    if not consent.is_opt_out:
        if not is_mine or last is None:
            return "", ""
        return " ".join((known(consent, own), _quoted(last), _whether_told(last))).strip(), "muted"
    parts = [known(consent, own)]
    if is_mine:
        parts += [] if last is None else [_whether_told(last)]
    elif _was_not_taken(last):
        assert last is not None
        parts.append(_t(_NOT_TAKEN).format(code=one_line(last.code, _MOST_CODE)))
        return " ".join(parts), "warn"
    parts.append(_t(_HOW_BACK))
    return " ".join(parts), "warn"


def _was_not_taken(last: ConsentChange | None) -> bool:
    return (
        last is not None
        and last.status is ConsentStatus.OPT_IN
        and last.state is ChangeState.REFUSED
        and last.code not in _KEYWORDS
    )


def _whether_told(change: ConsentChange) -> str:
    if change.state is ChangeState.WAITING:
        return _t(_WAITING)
    if change.state is ChangeState.REFUSED:
        return _t(_NOT_TOLD).format(code=one_line(change.code, _MOST_CODE))
    return _t(_TOLD_OUT if change.status is ConsentStatus.OPT_OUT else _TOLD_IN)


def _quoted(change: ConsentChange) -> str:
    return f"“{isolated(change.note)}”" if change.note else ""


# --- history --------------------------------------------------------------------------------------

_KEYWORDS = frozenset({"STOP", "START"})
"""`ConsentChange.code` where a keyword came before RingCentral was told."""

_CHANGED = {
    ConsentStatus.OPT_OUT: QT_TRANSLATE_NOOP("consents", "You recorded that they want no texts"),
    ConsentStatus.OPT_IN: QT_TRANSLATE_NOOP("consents", "You recorded that they agreed to texts"),
}
_AFTER = {
    ChangeState.WAITING: QT_TRANSLATE_NOOP("consents", "RingCentral is not told yet"),
    ChangeState.TOLD: QT_TRANSLATE_NOOP("consents", "RingCentral was told"),
    ChangeState.REFUSED: QT_TRANSLATE_NOOP("consents", "RingCentral was not told ({code})"),
}
_OVERTAKEN = QT_TRANSLATE_NOOP("consents", "then they said {word}")
_HAPPENED = {
    ConsentStatus.OPT_OUT: QT_TRANSLATE_NOOP("consents", "They opted out of your texts"),
    ConsentStatus.OPT_IN: QT_TRANSLATE_NOOP("consents", "They want your texts again"),
}


def history(consent: Consent | None, changes: Sequence[ConsentChange]) -> list[tuple[int, str]]:
    """Time (ms) and sentence of each known event, the oldest first."""
    lines = [(one.at, _changed(one)) for one in changes]
    if consent is not None and consent.source != ConsentSource.PERSON:
        sentence = _t(_HAPPENED[consent.status])
        if consent.source in BLOCKED:
            sentence = f"{sentence} ({consent.source})"
        lines.append((consent.at, sentence))
    return sorted(lines)


def _changed(change: ConsentChange) -> str:
    what = _t(_CHANGED[change.status])
    if change.note:
        what = with_detail(what, _quoted(change))
    if change.code in _KEYWORDS:
        after = _t(_OVERTAKEN).format(word=change.code)
    else:
        after = _t(_AFTER[change.state]).format(code=one_line(change.code, _MOST_CODE))
    return f"{what}; {after}"
