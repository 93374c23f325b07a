"""The conditions of a schedule. They are drawn from its seed, so the seed replays it."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.proofs.world import DAY, HOUR, MINUTE, SECOND


@dataclass(frozen=True, slots=True)
class Conditions:
    """Times in ms; shares from 0 to 1."""

    texts: int = 5
    recipients: int = 2
    wordings: int = 2
    queue_within: int = 10 * MINUTE
    faulty_for: int = 20 * MINUTE
    trouble: float = 0.3
    """Share of the requests that fail."""
    unclear_status: int = 0
    """HTTP status of half of the answers that leave the outcome open."""
    server_skew: int = 0
    """Server time minus true time."""
    wall_skew: int = 0
    wall_steps: tuple[int, ...] = ()
    """The steps of the local clock."""
    kills: int = 0
    power_cuts: bool = False
    second_starts: int = 0
    disk_trouble: float = 0.0
    """Share of the commits that fail."""
    latency: int = 300
    page_size: int = 250
    created_in_seconds: bool = False
    status_life: int = 20 * SECOND
    others: int = 0
    """Number of texts that other devices send."""
    deciding: float = 0.7
    """Probability that the person answers a question about a text."""
    inbound: int = 0
    """Number of inbound texts."""
    history: int = 0
    """Number of inbound texts of the 80 days before the start."""
    sync_reach: int = 250
    """How many texts a full sync returns."""
    with_files: float = 0.0
    """Share of the texts that have files."""
    groups: float = 0.0
    """Share of the texts that go to several people, who see each other."""
    planned: float = 0.0
    """Share of the texts that are to be sent later, unless the other party writes first."""


def drawn(chance: Random) -> Conditions:
    """The conditions of an ordinary schedule."""
    rough = chance.random()
    return Conditions(
        recipients=chance.choice((1, 2, 2, 3)),
        wordings=chance.choice((1, 1, 2, 5)),
        queue_within=chance.choice((SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE)),
        faulty_for=chance.choice((2 * MINUTE, 10 * MINUTE, 30 * MINUTE)),
        trouble=0.8 * rough * rough,
        server_skew=_skew(chance),
        wall_skew=_skew(chance),
        wall_steps=tuple(
            chance.choice((-DAY, DAY, -HOUR, HOUR, -3 * MINUTE, 3 * MINUTE))
            for _ in range(chance.choice((0, 0, 1, 3)))
        ),
        kills=chance.choice((0, 0, 1, 1, 2, 4)),
        second_starts=chance.choice((0, 0, 1, 2)),
        disk_trouble=chance.choice((0.0, 0.0, 0.02, 0.1)),
        latency=chance.choice((20, 300, 3_000)),
        page_size=chance.choice((1, 2, 3, 10, 250)),
        created_in_seconds=chance.random() < 0.5,
        status_life=chance.choice((2 * SECOND, 2 * SECOND, 30 * SECOND, 10 * MINUTE)),
        others=chance.choice((0, 0, 2, 6)),
        deciding=chance.choice((0.0, 0.3, 0.8)),
        inbound=chance.choice((0, 0, 3, 10)),
        history=chance.choice((0, 0, 0, 12)),
        sync_reach=chance.choice((2, 10, 250)),
        planned=chance.choice((0.0, 0.0, 0.5)),
        with_files=chance.choice((0.0, 0.3, 0.8)),
        groups=chance.choice((0.0, 0.0, 0.4)),
    )


def _skew(chance: Random) -> int:
    kind = chance.randrange(4)
    if kind == 0:
        return 0
    if kind == 1:
        return chance.randint(-5 * SECOND, 5 * SECOND)
    return chance.choice((-DAY, DAY)) + chance.randint(-HOUR, HOUR)
