"""Whether an inbound text asks for no more texts.

RingCentral blocks further texts after a keyword by itself, and only after a keyword (messaging
consent management). People also ask in their own words.
"""

from __future__ import annotations

import re
import unicodedata

from desktop.core.model import Mark
from desktop.texting.opt_out_line import tells_how_to_opt_out

_STOP = frozenset({"stop", "stopall", "unsubscribe", "cancel", "end", "quit"})
_START = frozenset({"start", "unstop", "resume", "subscribe", "continue"})

BLOCKED = frozenset({"SMS-RC-413", "SMS-UP-413", "SMS-CAR-413"})
"""Delivery error codes: the text was blocked, because the recipient opted out."""

# A request is short; longer texts contain such words by chance.
_LONGEST = 300

_VERBS_EN = r"(?:text|messag|contact|writ|send|sms|bother)\w*"
_NOUNS = r"(?:texts?|messages?|sms|textos?|mensajes?)"

# Words without accents, in lower case.
_REQUESTS = re.compile(
    "|".join(
        (
            # English
            r"^\W*(?:please |pls |just )?stop(?: it| now| please| this| that)?\W*$",
            rf"\bstop\W+(?:{_VERBS_EN}|all|these|the {_NOUNS}|your {_NOUNS})",
            rf"\b(?:do not|don'?t|never) (?:\w+ )?{_VERBS_EN}(?: to)? (?:me|this|us|any)\b"
            r"(?! (?:before|until|after|at|on|while))",
            rf"\bno more {_NOUNS}",
            r"\b(?:remove|take|delete) (?:me|my number|this number) (?:from|off)\b",
            r"\b(?:unsubscribe|opt[ -]?out)\b",
            r"\bleave me alone\b",
            # French
            rf"\b(?:arret\w+|cess\w+) (?:de |d'|les |vos |ces )(?:m'|me |nous )?"
            rf"(?:ecri\w+|envo\w+|contact\w+|text\w+|derang\w+|{_NOUNS})",
            r"^\W*(?:svp |merci d')?arret(?:ez|e|er)?(?: svp| s'il vous plait| merci)?\W*$",
            r"\bne (?:m'|me |nous )(?:ecri\w+|envo\w+|contact\w+|text\w+|derang\w+) plus\b",
            r"\bne plus (?:m'|me |nous )?(?:ecri|envo|contact|text|derang)\w*",
            rf"\bplus (?:de|aucun) {_NOUNS}",
            r"\b(?:desabonn|desinscri)\w*",
            r"\b(?:retir|enlev|supprim)\w+[ -](?:moi|mon numero)\b",
            # Spanish
            r"\b(?:dej|par)(?:e|en|a|ad|ar) de"
            r" (?:enviar|escribir|mandar|contactar|molestar|textear)\w*",
            r"\bno (?:me|nos) (?:escrib|envi|mand|contact|molest|texte)\w+ mas\b",
            rf"\bno (?:quiero|deseo)(?: recibir)? mas {_NOUNS}",
            rf"\b(?:basta de|no mas) {_NOUNS}",
            r"\bdar(?:me|nos)? de baja\b|\bdeme de baja\b",
            r"\b(?:elimine|quite|borre)n?me\b",
        )
    )
)

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|[\r\n]+")
_OF_ONESELF = re.compile(r"\b(?:i|me|my|je|j|moi|m|mon|yo|mi)\b")


def mark_of(text: str) -> Mark:
    """What an inbound text says about consent."""
    word = text.strip().casefold()
    if word in _STOP:
        return Mark.STOP
    if word in _START:
        return Mark.START
    if len(text) > _LONGEST:
        return Mark.NONE
    return Mark.MAY_STOP if _REQUESTS.search(_folded(_without_offers(text))) else Mark.NONE


def _without_offers(text: str) -> str:
    """Without the sentences that offer to opt out, such as at the end of a reminder that came in.
    Who speaks of themselves asks, also where they quote such a sentence."""
    kept = (
        one
        for one in _SENTENCE_END.split(text)
        if not tells_how_to_opt_out(one) or _OF_ONESELF.search(_folded(one))
    )
    return "\n".join(kept)


def _folded(text: str) -> str:
    """In lower case, without accents, with plain apostrophes and single spaces."""
    decomposed = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
    bare = "".join(one for one in decomposed if not unicodedata.combining(one))
    return " ".join(bare.casefold().split())
