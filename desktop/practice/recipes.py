"""Faults in plain words: ready-made ones for the control page, and names of those that are set."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.practice.faults import KIND_NOTES, PUSH, WEB_SOCKET, Fault

EVERY_OPERATION = "*"


@dataclass(frozen=True, slots=True)
class Recipe:
    """A fault with one button. ``words`` say what goes wrong, ``note`` what it is like."""

    words: str
    note: str
    operation: str
    kind: str
    given: Mapping[str, Any] = field(default_factory=dict)

    @property
    def parameters(self) -> str:
        """As in the form of the page."""
        return json.dumps(self.given)

    def is_of(self, fault: Fault) -> bool:
        is_same = (fault.operation, fault.kind) == (self.operation, self.kind)
        return is_same and all(fault[name] == value for name, value in self.given.items())


RECIPES: Mapping[str, tuple[Recipe, ...]] = {
    "When you send a text": (
        Recipe(
            "The next text arrives, but Ownline gets no answer",
            "The line is cut after RingCentral has accepted the text.",
            "createSMSMessage",
            "lost_answer",
        ),
        Recipe(
            "The next text is lost on the way",
            "The line is cut before RingCentral has accepted the text. Ownline gets no answer.",
            "createSMSMessage",
            "close_after_reading",
        ),
        Recipe(
            "The next text is accepted 10 seconds late",
            "The line is cut first. RingCentral accepts the text when Ownline has no line to it.",
            "createSMSMessage",
            "late_acceptance",
            {"seconds": 10},
        ),
        Recipe(
            "The next text is turned away: RingCentral has trouble",
            "It says that it is out of order for the moment (status 503).",
            "createSMSMessage",
            "status",
            {"code": 503},
        ),
        Recipe(
            "The next text is one too many: wait 20 seconds",
            "RingCentral accepts only so many texts a minute (status 429).",
            "createSMSMessage",
            "rate_limit",
            {"retry_after": 20},
        ),
        Recipe(
            "The next text with a file is refused: too large",
            "RingCentral's code for it is MSG-337.",
            "createMMS",
            "status",
            {"code": 400, "error_code": "MSG-337"},
        ),
    ),
    "When a text or file comes to you": (
        Recipe(
            "The next file comes slowly",
            "A few thousand bytes at a time.",
            "readMessageContent",
            "trickle",
            {"seconds": 0.1, "bytes": 2000},
        ),
        Recipe(
            "The next file breaks off in the middle",
            "The line is cut after 20,000 bytes.",
            "readMessageContent",
            "cut",
            {"bytes": 20000},
        ),
        Recipe(
            "The next file is another one, with a program in it",
            "A drawing (SVG) with a script comes in its place. Nothing of it may run.",
            "readMessageContent",
            "wrong_bytes",
            {"file": "svg"},
        ),
        Recipe(
            "The next files are on a strange server",
            "The list of texts points there. Ownline may not show that server your sign-in.",
            "listMessages",
            "foreign_media",
        ),
        Recipe(
            "The next list of texts has words that Ownline does not know",
            "RingCentral may add new kinds and statuses at any time.",
            "listMessages",
            "unknown_enums",
        ),
        Recipe(
            "The line that announces new texts is cut",
            "Ownline has to open it again, and miss nothing (push connection).",
            PUSH,
            "drop",
        ),
        Recipe(
            "The line that announces new texts is silent for two minutes",
            "It looks open, but nothing comes through.",
            PUSH,
            "silence",
            {"seconds": 120},
        ),
    ),
    "Network and sign-in": (
        Recipe(
            "RingCentral cannot be reached for 15 seconds",
            "This page cannot either. It comes back by itself.",
            EVERY_OPERATION,
            "refuse",
            {"seconds": 15},
        ),
        Recipe(
            "A Wi-Fi's welcome page answers instead of RingCentral",
            "Once, as in a hotel or a café.",
            EVERY_OPERATION,
            "portal",
        ),
        Recipe(
            "RingCentral says that the sign-in has ended",
            "Once, whatever Ownline asks next (status 401).",
            EVERY_OPERATION,
            "status",
            {"code": 401, "error_code": "OAU-128"},
        ),
        Recipe(
            "The sign-in is renewed, but the answer is lost",
            "The next time that Ownline renews it. The new tokens are lost.",
            "getToken",
            "lost_answer",
        ),
    ),
}
# What a request is for, where a fault is most often set by tests or the form for developers.
_MEANINGS: Mapping[str, str] = {
    EVERY_OPERATION: "the next request, whatever it is",
    "createSMSMessage": "sending a text",
    "createMMS": "sending a text with files",
    "listMessages": "the list of texts",
    "syncMessages": "the news of texts",
    "readMessage": "reading a text",
    "readMessageContent": "loading a file",
    "getToken": "signing in or renewing the sign-in",
    PUSH: "the line that announces new texts",
    WEB_SOCKET: "opening the line that announces new texts",
}


def words_of(fault: Fault) -> str:
    """What goes wrong, in a line."""
    for recipe in (each for group in RECIPES.values() for each in group):
        if recipe.is_of(fault):
            return recipe.words
    meaning = _MEANINGS.get(fault.operation, fault.operation)
    return f"{meaning[0].upper()}{meaning[1:]}: {KIND_NOTES[fault.kind]}"


def given_to(fault: Fault) -> str:
    """Its technical names, for developers."""
    given = {name: value for name, value in fault.parameters.items() if value is not None}
    names = [fault.operation, fault.kind] + ([json.dumps(given)] if given else [])
    return " ".join(names)
