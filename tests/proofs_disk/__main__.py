"""The proofs on real files and processes: python -m tests.proofs_disk NAME [--count N] [--seed S]

NAME is kill, power, disk, damage, starts, faults or seeded. The last line is the sum; the exit
status is 0 only if nothing bad was found. Each failure is printed with what replays it.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from tests.proofs_disk import damage, disk, disk_engine, faults, kill, power, rights, seeded, starts
from tests.proofs_disk.stage import stage
from tests.proofs_disk.tally import Tally

_TOLD_FAILURES = 20
_PER_STAGE = 375

Piece = Callable[[int, int, int], Tally]
"""Count, seed and first schedule."""


@dataclass(frozen=True, slots=True)
class Proof:
    """``short`` and ``full``: how many schedules; 0: as many as there are. ``piece``: how many
    may be done at once in a process of their own, 0: not at all."""

    run: Piece
    short: int = 0
    full: int = 0
    piece: int = 0


def _kill(count: int, seed: int, first: int) -> Tally:
    reason = kill.why_not()
    if reason:
        sys.exit(f"kill: {reason}")
    return kill.prove(count, seed, first)


def _power(count: int, seed: int, first: int) -> Tally:
    return power.prove(count, seed + first)


def _disk(_count: int, _seed: int, _first: int) -> Tally:
    total = disk.prove()
    with stage() as one:
        total.merge(disk_engine.prove(one))
    if not rights.why_not():
        total.merge(rights.prove())
    return total


def _damage(count: int, seed: int, first: int) -> Tally:
    with stage() as one:
        return damage.prove(one, count, seed, first)


def _starts(count: int, seed: int, first: int) -> Tally:
    return starts.prove(count, seed, first=first)


def _faults(count: int, seed: int, _first: int) -> Tally:
    wanted = faults.sample(count, seed) if count else faults.cases()
    total = Tally("faults")
    for at in range(0, len(wanted), _PER_STAGE):
        # A store with many texts of the last minutes takes long to read.
        with stage() as one:
            total.merge(faults.prove(one, wanted[at : at + _PER_STAGE]))
    return total


def _seeded(_count: int, _seed: int, _first: int) -> Tally:
    return seeded.prove()


PROOFS = {
    "kill": Proof(_kill, 40, 1_000, 50),
    "power": Proof(_power, 500, 10_000, 1_000),
    "disk": Proof(_disk),
    "damage": Proof(_damage, 20, 200),
    "starts": Proof(_starts, 5, 100, 10),
    "faults": Proof(_faults, 300, 0),
    "seeded": Proof(_seeded),
}


def prove(name: str, count: int, seed: int, first: int = 0) -> Tally:
    """On all processors where the proof allows it."""
    proof = PROOFS[name]
    if not proof.piece or count <= proof.piece:
        return proof.run(count, seed, first)
    total = Tally(name)
    pieces = [
        (min(proof.piece, count - done), seed, first + done)
        for done in range(0, count, proof.piece)
    ]
    with multiprocessing.get_context("spawn").Pool(len(os.sched_getaffinity(0))) as pool:
        for one in pool.starmap(proof.run, pieces, chunksize=1):
            total.merge(one)
    return total


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tests.proofs_disk", description=__doc__)
    parser.add_argument("name", choices=sorted(PROOFS))
    parser.add_argument("--count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0, help="the first schedule: replays one")
    parser.add_argument("--short", action="store_true", help="the size that the tests have")
    given = parser.parse_args(arguments)
    proof = PROOFS[given.name]
    usual = proof.short if given.short else proof.full
    total = prove(
        given.name, usual if given.count is None else given.count, given.seed, given.first
    )
    total.name = given.name
    for failure in total.failures[:_TOLD_FAILURES]:
        print(failure)
    if len(total.failures) > _TOLD_FAILURES:
        print(f"and {len(total.failures) - _TOLD_FAILURES} more")
    for moment, times in sorted(total.moments.items()):
        print(f"{moment}: {times}")
    print(total.line())
    return 0 if total.is_clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
