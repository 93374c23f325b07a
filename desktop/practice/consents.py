"""Who wants texts from which number of the company.

Source: developer guide, sms/messaging-consent-management.md. Sources and notes of a record are as
in RingCentral's own client libraries.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from itertools import count

from desktop.practice.changes import Changes
from desktop.practice.state import StateFile
from desktop.practice.world import Numbers

OPT_OUT_WORDS = frozenset({"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT"})
OPT_IN_WORDS = frozenset({"START", "UNSTOP", "RESUME", "SUBSCRIBE", "CONTINUE"})
OPT_OUT, OPT_IN = "OptOut", "OptIn"
STATUSES = (OPT_OUT, OPT_IN)
SOURCES = ("Recipient", "Api", "Upstream", "Carrier")
EVERY_NUMBER = "*"
# Who has found out that the recipient opted out, by the code of a failed text.
SOURCE_OF_CODE = {"SMS-RC-413": "Recipient", "SMS-UP-413": "Upstream", "SMS-CAR-413": "Carrier"}


@dataclass(frozen=True, slots=True)
class Consent:
    """What the recipient decided about texts from ``own``, a number of the company, or
    `EVERY_NUMBER`. It counts from ``at`` (real ms) on. ``id`` belongs to the pair."""

    own: str
    recipient: str
    status: str
    source: str
    at: int
    notes: str = ""
    id: int = 0

    @property
    def pair(self) -> tuple[str, str]:
        return self.own, self.recipient


class Consents:
    """The decisions of each pair, kept in the state file."""

    def __init__(self, state: StateFile, changes: Changes, numbers: Numbers) -> None:
        self._state = state
        self._changes = changes
        self._numbers = numbers
        self._decided: dict[tuple[str, str], list[Consent]] = {}
        """Oldest first."""
        self._ids = count(1)
        for record in state.records("consent"):
            self._remember(Consent(**record))

    def reset(self) -> None:
        self._decided.clear()
        self._ids = count(1)

    def __len__(self) -> int:
        return len(self._decided)

    def note(self, consent: Consent, *, is_told: bool = True) -> Consent:
        """Keep a decision, and tell subscribers when it counts."""
        kept = self._remember(consent)
        key = f"{kept.own} {kept.recipient} {kept.at}"
        self._state.save("consent", key, asdict(kept))
        if is_told:
            self._changes.consent_changed(kept)
        return kept

    def apply_keywords(self, own: str, recipient: str, text: str, at: int) -> bool:
        """Apply STOP and START in a text from ``recipient`` that arrives at ``at``. True if it
        is an opt-out."""
        word = text.strip().upper()
        if word not in OPT_OUT_WORDS | OPT_IN_WORDS or self._numbers.find(own) is None:
            return False
        is_out = word in OPT_OUT_WORDS
        status = OPT_OUT if is_out else OPT_IN
        self.note(Consent(own, recipient, status, "Recipient", at))
        return is_out

    def learn(self, own: str, recipient: str, code: str, at: int) -> None:
        """A text that failed at ``at`` with ``code`` may have shown that the recipient opted
        out."""
        source = SOURCE_OF_CODE.get(code)
        if source is not None and not self.opted_out(own, recipient, at):
            self.note(Consent(own, recipient, OPT_OUT, source, at))

    def opted_out(self, own: str, recipient: str, now: int) -> bool:
        """Whether the recipient wants no texts from this number. The last decision about the
        number or about all numbers counts."""
        found = (self._current(pair, now) for pair in ((own, recipient), (EVERY_NUMBER, recipient)))
        decided = [each for each in found if each is not None]
        return bool(decided) and max(decided, key=lambda each: each.at).status == OPT_OUT

    def all(self, now: int) -> list[Consent]:
        """The current decision of each pair, in the order of their ids."""
        found = (self._current(pair, now) for pair in self._decided)
        return sorted((each for each in found if each is not None), key=lambda each: each.id)

    def _current(self, pair: tuple[str, str], now: int) -> Consent | None:
        decided: Iterable[Consent] = reversed(self._decided.get(pair, ()))
        return next((each for each in decided if each.at <= now), None)

    def _remember(self, consent: Consent) -> Consent:
        decided = self._decided.setdefault(consent.pair, [])
        kept = replace(consent, id=decided[0].id if decided else next(self._ids))
        insort(decided, kept, key=lambda each: each.at)
        return kept
