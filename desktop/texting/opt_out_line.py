"""Whether a text itself tells how to opt out: by STOP, which RingCentral knows.

Only an instruction counts. Where in doubt, it is none: a second line is better than no line at all
for somebody who never had a text from this number.
"""

from __future__ import annotations

import re
import unicodedata

_MARKS = r"[\"'«»“”„‘’()\[\]<>*_]"
_BY = rf"(?:\s|:|{_MARKS})"

# Without accents.
_VERBS = (
    r"reply|text|txt|send|type|respond|message"
    r"|repond(?:ez|re|s)|envo(?:yez|yer|ie)|text(?:ez|er)|tap(?:ez|er)|ecri(?:vez|re|s)"
    r"|respond[ae]r?|envi(?:e|a|ar)|conteste?a?r?|escrib(?:a|e|ir)|mand(?:e|a|ar)"
)
# What can stand between the verb and the word.
_TO = (
    r"(?:back|us|to (?:this|our|the) \w+|a ce \w+|a este \w+|nous|nos|with|par|avec|con"
    r"|(?:just )?the (?:key)?word|le mot|la palabra)"
)
_WORD = r"stop(?:all)?"
# To another number, it is no answer to this one.
_ELSEWHERE = r"(?!\s*\+?\(?\d)"
_AFTER = (
    r"(?=\s*(?:$|[\r\n.,;:!)=&*_»\"”'’\]>/]"
    rf"|(?:to|au|a){_ELSEWHERE}\b(?! (?:the|a|an|your|my)\b)"
    r"|2 ?(?:end|quit|stop|opt)|2(?=end|quit|stop|opt)|-(?!\w)|[–—]"
    r"|(?:and|or|if|et|ou|si|y|o|pour|para|por|afin|via|s'il|svp|please|thanks?)\b"
    r"|(?:at any ?time|any ?time|now|en (?:cualquier|todo|tout)|for (?:no more|opt|removal))\b))"
)
_ASKED = re.compile(
    rf"\b(?:{_VERBS}){_BY}{{1,3}}(?:{_TO}{_BY}{{1,3}}){{0,3}}{_WORD}\b{_MARKS}?{_AFTER}",
    re.IGNORECASE,
)
# Before a word that is no verb here: "I got your text: stop".
_NO_VERB = re.compile(
    r"(?:your|my|his|her|their|our|the|a|an|this|that|last|every|got|received|no|not|never|dont"
    r"|did|\w*n't|\w+'s|votre|vos|mon|mes|le|les|un|ne|n'|su|sus|mi|mis|el|los|una?)",
    re.IGNORECASE,
)
_ASKING = re.compile(r"(?:did|didn't|have) (?:you|they|he|she|we)", re.IGNORECASE)

_GOAL = (
    r"(?:opt|unsubscribe|end|cancel|quit|leave|be removed|vous? (?:desabonner|desinscrire)"
    r"|se (?:desabonner|desinscrire)|ne plus|dar(?:se)? de baja|cancelar|no recibir|dejar de)"
)
# "HELP for help, STOP to end": the capitals are the instruction.
_CAPITALS = re.compile(
    rf"\bSTOP(?:ALL)?{_MARKS}?\s?(?i:(?:to|2|=|for|pour|para)\s?{_GOAL}\b)"
    rf"|(?i:\b(?:opt(?:ing)?[ -]?out|unsubscribe|desabonn\w+|desinscri\w+|(?:de )?baja"
    rf"|ne plus recevoir [^.!?\n]{{1,30}}))\s?[:=?–—-]\s?{_MARKS}?STOP(?:ALL)?\b{_ELSEWHERE}"
    r"(?! (?i:by|in|at)\b)"
)


def tells_how_to_opt_out(text: str) -> bool:
    if "stop" not in text.casefold():
        return False
    bare = _without_accents(text)
    if _CAPITALS.search(bare):
        return True
    return any(_is_verb(bare[: found.start()]) for found in _ASKED.finditer(bare))


def _is_verb(before: str) -> bool:
    """Whether it is said to the reader, after this."""
    words = before.splitlines()[-1].split()[-2:] if before.strip() else []
    if words and _NO_VERB.fullmatch(words[-1].strip("\"'(«“‘")):
        return False
    return not _ASKING.fullmatch(" ".join(words))


def _without_accents(text: str) -> str:
    """With plain apostrophes and spaces, in the same lines."""
    decomposed = unicodedata.normalize("NFKD", text.replace("\u2019", "'"))
    bare = "".join(one for one in decomposed if not unicodedata.combining(one))
    return re.sub(r"[^\S\r\n]+", " ", bare)
