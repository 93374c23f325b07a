"""Consents as the control page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.practice.box import Box
from desktop.practice.sms_consents import MAY_CHANGE, MAY_READ


@dataclass(frozen=True, slots=True)
class ConsentRow:
    """Equal decisions of one recipient, for the page."""

    recipient: str
    name: str
    status: str
    source: str
    notes: str
    at: str
    own: tuple[str, ...]


def rows_of(box: Box) -> list[ConsentRow]:
    """The last decisions first."""
    equal: dict[tuple[str, str, str, str, int], list[str]] = {}
    for each in box.consents.all(box.clock.now()):
        key = (each.recipient, each.status, each.source, each.notes, each.at)
        equal.setdefault(key, []).append(each.own)
    rows = []
    for key in sorted(equal, key=lambda key: key[4], reverse=True):
        recipient, status, source, notes, at = key
        known = box.world.recipient(recipient)
        name = known.name if known is not None else ""
        shown = box.clock.iso(at)[:16].replace("T", " ")
        rows.append(ConsentRow(recipient, name, status, source, notes, shown, tuple(equal[key])))
    return rows


def restricted(box: Box) -> list[tuple[str, str]]:
    """The names of those who may not do everything, and what they may do."""
    found = []
    for person in box.world.people.values():
        if MAY_READ in person.denied:
            found.append((person.name, "refused"))
        elif MAY_CHANGE in person.denied:
            found.append((person.name, "may see only"))
    return found
