"""Faults to inject: their kinds, and which one applies to a request."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.practice.distortion import DISTORTIONS
from desktop.practice.refusals import ControlError
from desktop.practice.web_socket import BROKEN_FRAMES
from desktop.practice.wrong_files import WRONG_FILES

# Parameters of each kind with their defaults. None: optional; ...: required. `server` injects
# faults of the connection, `fault_injection` faults of the answer.
KINDS: Mapping[str, Mapping[str, Any]] = {
    "delay": {"seconds": ..., "after_accepting": False},
    "refuse": {"seconds": ...},
    "close_before_reading": {"reset": False},
    "close_after_reading": {"reset": False},
    "close_after_accepting": {"reset": False},
    "lost_answer": {"reset": False},
    "late_acceptance": {"seconds": ..., "reset": False},
    "cut": {"bytes": ..., "reset": False},
    "trickle": {"seconds": ..., "bytes": 1},
    "status": {
        "code": ...,
        "after_accepting": False,
        "error_code": None,
        "body": None,
        "retry_after": None,
    },
    "rate_limit": {
        "retry_after": None,
        "error_code": None,
        "penalty_seconds": None,
        "headers": True,
    },
    "duplicate_concurrent": {},
    "portal": {},
    "redirect": {"code": 302, "location": "/practice"},
    "body": {"replace": ...},
    "late_visibility": {"seconds": ...},
    **{name: {"fields": None} for name in DISTORTIONS},
    "huge": {"bytes": 5_000_000, "has_length": True},
    "packed": {"bytes": 50_000_000},
    "wrong_type": {"content_type": "text/html"},
    "wrong_length": {"bytes": ...},
    "wrong_bytes": {"file": "picture"},
    "foreign_media": {"base": "http://media.elsewhere.example"},
    "deep": {"depth": 10_000},
    "wrong_clock": {"seconds": ...},
    "recovery_refused": {},
}
# Of an open push connection, with the extension that it is of (None: any).
PUSH_KINDS: Mapping[str, Mapping[str, Any]] = {
    "drop": {"code": None, "reset": False, "extension": None},
    "silence": {"seconds": ..., "extension": None},
    "garbage": {"messages": None, "extension": None},
    "broken_frame": {"what": "utf8", "extension": None},
    "half_frame": {"stays_open": False, "extension": None},
    "flood": {"per_second": 1000, "seconds": 1, "extension": None},
}
WEB_SOCKET, PUSH = "webSocket", "push"
# Where nothing else is said, the request is processed as usual.
KIND_NOTES: Mapping[str, str] = {
    "delay": "waits, before or after processing the request",
    "refuse": "refuses connections for so many seconds, and closes open ones",
    "close_before_reading": "closes the connection after the headers; nothing is accepted",
    "close_after_reading": "closes the connection after the body; nothing is accepted",
    "close_after_accepting": "processes the request, then closes the connection without an answer",
    "lost_answer": "the same; in a refresh, the new tokens are lost",
    "late_acceptance": "closes the connection, and processes the request so many seconds later",
    "cut": "the answer ends after so many bytes",
    "trickle": "the answer comes in pieces of so many bytes, with a pause after each",
    "status": "answers with this status, instead of or after processing the request",
    "rate_limit": "429 and a real penalty; without retry_after no Retry-After;"
    " headers=false: like the limit of the whole account",
    "duplicate_concurrent": "429 CMN-304",
    "portal": "status 200 with the page of a guest network",
    "redirect": "redirects to another address (302, 307 and others)",
    "body": "processes the request, but sends another body",
    "late_visibility": "the text is visible in the store only after so many seconds",
    "wrong_types": "values of the answer have wrong types",
    "missing_fields": "fields of the answer are missing",
    "null_fields": "fields of the answer are null",
    "unknown_enums": "fields of the answer have unknown values",
    "extra_fields": "the answer has unknown fields",
    "hostile_text": "names and texts have HTML, control characters and the like",
    "huge": "the answer is padded to so many bytes; has_length=false: without a Content-Length",
    "packed": "the answer is a small one that unpacks to so many bytes (gzip)",
    "wrong_type": "the answer says that it is of this type",
    "wrong_length": "the answer has this Content-Length, whatever its length; then the connection"
    " ends",
    "wrong_bytes": f"the answer has other bytes: {', '.join(WRONG_FILES)}",
    "foreign_media": "the attachments of the answer point to another server; no token may go there",
    "deep": "the answer has so many nested lists",
    "wrong_clock": "the answer's Date is wrong by so many seconds",
    "recovery_refused": "a push session is not recovered (operation webSocket)",
    "drop": "the push connection ends, with a close code or without",
    "silence": "the push connection stays open, but nothing is read or sent for so many seconds",
    "garbage": "sends messages that make no sense, or the given ones",
    "broken_frame": "sends what is no frame: utf8, opcode, reserved, length, masked, continuation"
    " or ping",
    "half_frame": "sends half of a frame, then ends the push connection, or stays silent",
    "flood": "sends so many notifications a second",
}
NUMBERS = frozenset(
    {"seconds", "code", "bytes", "retry_after", "penalty_seconds", "depth", "per_second"}
)
LISTS = frozenset({"fields", "messages"})
ALIASES = {"token": "getToken", "revoke": "revokeToken", "smsConfiguration": "smsConfigurationInfo"}


@dataclass(slots=True)
class Fault:
    """Skips ``skip`` requests, then happens ``count`` times (0: no limit)."""

    operation: str
    kind: str
    count: int = 1
    skip: int = 0
    parameters: Mapping[str, Any] = field(default_factory=dict)
    happened: int = 0

    def __getitem__(self, name: str) -> Any:
        return self.parameters[name]


class Faults:
    """The active faults, oldest first."""

    def __init__(self, operations: frozenset[str]) -> None:
        self._operations = operations
        self._faults: list[Fault] = []

    def reset(self) -> None:
        self._faults.clear()

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def all(self) -> list[Fault]:
        return list(self._faults)

    def take(self, operation: str) -> Fault | None:
        """The fault for this request, if any. Counts it."""
        for fault in self._faults:
            if fault.operation not in ("*", operation):
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            return self._happens(fault)
        return None

    def take_push(self, extension_id: str) -> Fault | None:
        """The fault for an open push connection of this extension, if any. Counts it."""
        for fault in self._faults:
            if fault.operation == PUSH and fault["extension"] in (None, extension_id):
                return self._happens(fault)
        return None

    def as_json(self) -> list[dict[str, Any]]:
        return [
            {
                "operation": each.operation,
                "kind": each.kind,
                "count": each.count,
                "skip": each.skip,
                "happened": each.happened,
                **each.parameters,
            }
            for each in self._faults
        ]

    def _happens(self, fault: Fault) -> Fault:
        fault.happened += 1
        if fault.count and fault.happened >= fault.count:
            self._faults.remove(fault)
        return fault

    def parse(self, data: object) -> Fault:
        """A fault from JSON. Raises ControlError."""
        if not isinstance(data, dict):
            raise ControlError("a fault is an object with operation and kind")
        rest = dict(data)
        operation = rest.pop("operation", "*")
        operation = ALIASES.get(operation, operation)
        kind = rest.pop("kind", "")
        known = KINDS
        if kind in PUSH_KINDS and operation in ("*", PUSH):
            operation, known = PUSH, PUSH_KINDS
        elif operation != "*" and operation not in self._operations:
            raise ControlError(f"there is no operation {operation!r}")
        if kind not in known:
            raise ControlError(f"there is no kind of fault {kind!r}")
        count, skip = rest.pop("count", 1), rest.pop("skip", 0)
        if not all(isinstance(n, int) and n >= 0 for n in (count, skip)):
            raise ControlError("count and skip are whole numbers")
        return Fault(operation, kind, count, skip, _parameters(kind, known[kind], rest))


def _parameters(kind: str, known: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(given) - set(known)
    missing = {name for name, default in known.items() if default is ...} - set(given)
    if unknown or missing:
        raise ControlError(f"{kind} has the parameters {', '.join(known) or 'none'}")
    for name in NUMBERS & set(given):
        value = given.get(name)
        if value is None:
            continue
        minimum = -1e9 if kind == "wrong_clock" else 0
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not (minimum <= value < 1e9)
        ):
            raise ControlError(f"{name} is a number, not negative")
    for name in LISTS & set(given):
        texts = [] if given[name] is None else given[name]
        if not isinstance(texts, list) or not all(isinstance(each, str) for each in texts):
            raise ControlError(f"{name} is a list of texts")
    if given.get("file", "picture") not in WRONG_FILES:
        raise ControlError(f"file is one of {', '.join(WRONG_FILES)}")
    for name in ("base", "content_type"):
        value = given.get(name, "")
        if not isinstance(value, str) or not value.isprintable():
            raise ControlError(f"{name} is one line of text")
    if given.get("what", "utf8") not in BROKEN_FRAMES:
        raise ControlError(f"what is one of {', '.join(BROKEN_FRAMES)}")
    return {**known, **given}
