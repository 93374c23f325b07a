"""Every bit of the header, and a few bits in each page in turn: the program starts, and sends
nothing that was salvaged."""

from __future__ import annotations

import itertools
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.database.recovery.sweep import PAGE, Damage, Sweep, flip, random_flips
from tests.proofs_disk.places import memory
from tests.proofs_disk.tally import Finding, Harm, Tally

_HEADER_BITS = 800


def prove(pages: int, seed: int, *, with_header: bool) -> Tally:
    """``pages``: how many times bits of a page are wrong."""
    total = Tally("damage")
    with tempfile.TemporaryDirectory(prefix="ownline-bits-", dir=memory()) as place:
        sweep = Sweep(Path(place))
        for number, (name, damage) in enumerate(_damages(sweep, pages, seed, with_header)):
            # Every other one came to a file that was closed cleanly.
            start = sweep.start(damage, is_clean=number % 2 == 0)
            noticed = "not noticed" if start.notice is None else "noticed"
            total.moments[f"bits: {noticed}"] += 1
            harm = Harm.DOUBLE if "sends" in start.trouble else Harm.STUCK
            findings = [Finding(harm, start.trouble)] if start.trouble else []
            total.add(f"seed {seed}, {name}", findings)
    return total


def _damages(
    sweep: Sweep, pages: int, seed: int, with_header: bool
) -> Iterator[tuple[str, Damage]]:
    for bit in range(_HEADER_BITS if with_header else 0):
        # Twice: `prove` takes every other one for a file that was closed cleanly.
        yield f"bit {bit} of the header", flip(bit)
        yield f"bit {bit} of the header", flip(bit)
    damages = random_flips(sweep.size // PAGE, random.Random(seed))
    for number, damage in enumerate(itertools.islice(damages, pages)):
        yield f"bits of a page, number {number}", damage
