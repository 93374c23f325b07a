"""Inbound texts of the simulated server: they turn up late and in any order, some in groups, and
are read, deleted and restored on other devices."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from tests.proofs.world import DAY, MINUTE, SECOND

_FAR_BACK = 80 * DAY


@dataclass(frozen=True, slots=True)
class Change:
    """The state from ``at`` (ms of true time) on."""

    at: int
    is_read: bool = False
    availability: str = "Alive"


@dataclass(frozen=True, slots=True)
class Inbound:
    id: str
    sender: str
    own: str
    others: tuple[str, ...]
    """The further recipients of a group."""
    text: str
    created_at: int
    """In ms of server time."""
    visible_at: int
    """In ms of true time."""
    changes: tuple[Change, ...]

    @property
    def party(self) -> tuple[str, ...]:
        return tuple(sorted((self.sender, *self.others)))

    @property
    def last(self) -> Change:
        return self.changes[-1]

    def state(self, now: int) -> Change:
        return [self.changes[0], *(one for one in self.changes if one.at <= now)][-1]

    def changed_at(self, now: int) -> int:
        return max(self.visible_at, self.state(now).at)

    def was_always_alive(self, now: int) -> bool:
        return all(one.availability == "Alive" for one in self.changes if one.at <= now)

    def json(self, now: int, created: str) -> dict[str, Any]:
        """What was deleted is its id and its availability."""
        state = self.state(now)
        if state.availability != "Alive":
            return {"id": self.id, "availability": state.availability, "type": "SMS"}
        to = [{"phoneNumber": one} for one in self.others]
        return {
            "id": self.id,
            "from": {"phoneNumber": self.sender},
            "to": [*to, {"phoneNumber": self.own, "target": True}],
            "subject": self.text,
            "creationTime": created,
            "messageStatus": "Received",
            "readStatus": "Read" if state.is_read else "Unread",
            "availability": "Alive",
            "direction": "Inbound",
            "type": "SMS",
        }


def drawn_inbound(
    chance: Random, number: int, own: str, numbers: tuple[str, ...], at: int, server_time: int
) -> Inbound:
    """``at``: when it arrives, in true time; negative before the start. ``server_time``: the
    server's then."""
    sender, *others = chance.sample(numbers, chance.choice((1, 1, 1, 2)))
    late = 0
    if at >= 0 and chance.random() < 0.4:
        late = chance.choice((SECOND, 20 * SECOND, 2 * MINUTE, 10 * MINUTE))
    return Inbound(
        # The ids say nothing of the order.
        str(5_000_000_000_000 + chance.randrange(1_000_000) * 100 + number),
        sender,
        own,
        tuple(others),
        f"answer {number}",
        server_time,
        at + late,
        _life(chance, at),
    )


def time_of_history(chance: Random) -> int:
    """When a text of before the start arrived."""
    return -chance.choice((chance.randrange(1, DAY), chance.randrange(DAY, _FAR_BACK)))


def _life(chance: Random, at: int) -> tuple[Change, ...]:
    first = Change(at, is_read=at < 0 and chance.random() < 0.7)
    later = max(at, 0) + chance.choice((SECOND, MINUTE, 10 * MINUTE))
    later += chance.randrange(10 * SECOND)
    latest = later + chance.choice((SECOND, MINUTE, 5 * MINUTE))
    read = first.is_read
    return (
        first,
        *chance.choice(
            (
                (),
                (),
                (),
                (Change(later, is_read=True),),
                (Change(later, is_read=True),),
                (Change(later, is_read=True), Change(latest, is_read=False)),
                (Change(later, read, "Deleted"),),
                (Change(later, read, "Deleted"), Change(latest, read)),
                (Change(later, read, "Deleted"), Change(latest, read, "Purged")),
                (Change(later, read, "Purged"),),
            )
        ),
    )
