"""Faults that practice is told to commit: which kinds there are, and when the next one is due."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.practice.refusals import ControlError

# Parameters of each kind, with their default; a default of None: may be left out; ...: has to be
# given. Kinds of the connection are played by `server`, kinds of the answer by `misbehaviour`.
KINDS: Mapping[str, Mapping[str, Any]] = {
    "delay": {"seconds": ..., "after_accepting": False},
    "refuse": {"seconds": ...},
    "close_before_reading": {"reset": False},
    "close_after_reading": {"reset": False},
    "close_after_accepting": {"reset": False},
    "lost_answer": {"reset": False},
    "late_acceptance": {"seconds": ..., "reset": False},
    "cut": {"bytes": ..., "reset": False},
    "trickle": {"seconds": ...},
    "status": {"code": ..., "after_accepting": False, "error_code": None, "body": None},
    "rate_limit": {"retry_after": None, "error_code": None, "penalty_seconds": None},
    "duplicate_concurrent": {},
    "portal": {},
    "redirect": {"code": 302, "location": "/practice"},
    "body": {"replace": ...},
    "late_visibility": {"seconds": ...},
}
ALIASES = {"token": "getToken", "revoke": "revokeToken", "smsConfiguration": "smsConfigurationInfo"}


@dataclass(slots=True)
class Fault:
    """``skip`` requests pass first; then it happens ``count`` times (0: for ever)."""

    operation: str
    kind: str
    count: int = 1
    skip: int = 0
    parameters: Mapping[str, Any] = field(default_factory=dict)
    happened: int = 0

    def __getitem__(self, name: str) -> Any:
        return self.parameters[name]


class Faults:
    """The faults that are set, in the order in which they were set."""

    def __init__(self, operations: frozenset[str]) -> None:
        self._operations = operations
        self._faults: list[Fault] = []

    def reset(self) -> None:
        self._faults.clear()

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def take(self, operation: str) -> Fault | None:
        """The fault that is due for one request, counted."""
        for fault in self._faults:
            if fault.operation not in ("*", operation):
                continue
            if fault.skip:
                fault.skip -= 1
                continue
            fault.happened += 1
            if fault.count and fault.happened >= fault.count:
                self._faults.remove(fault)
            return fault
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

    def parse(self, data: object) -> Fault:
        """A fault from JSON. Raises ControlError with words for a person."""
        if not isinstance(data, dict):
            raise ControlError("a fault is an object with operation and kind")
        rest = dict(data)
        operation = rest.pop("operation", "*")
        operation = ALIASES.get(operation, operation)
        kind = rest.pop("kind", "")
        if operation != "*" and operation not in self._operations:
            raise ControlError(f"there is no operation {operation!r}")
        if kind not in KINDS:
            raise ControlError(f"there is no kind of fault {kind!r}")
        count, skip = rest.pop("count", 1), rest.pop("skip", 0)
        if not all(isinstance(n, int) and n >= 0 for n in (count, skip)):
            raise ControlError("count and skip are whole numbers")
        return Fault(operation, kind, count, skip, _parameters(kind, rest))


def _parameters(kind: str, given: Mapping[str, Any]) -> dict[str, Any]:
    known = KINDS[kind]
    unknown = set(given) - set(known)
    missing = {name for name, default in known.items() if default is ...} - set(given)
    if unknown or missing:
        raise ControlError(f"{kind} has the parameters {', '.join(known) or 'none'}")
    for name in ("seconds", "code", "bytes", "retry_after", "penalty_seconds"):
        value = given.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
            raise ControlError(f"{name} is a number, not negative")
    return {**known, **given}
