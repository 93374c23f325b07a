"""The proofs by name, with their sizes, on all processors where they allow it."""

from __future__ import annotations

import functools
import multiprocessing
import os
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from tests.proofs_disk import (
    bits,
    damage,
    disk,
    disk_engine,
    faults,
    files_damage,
    files_disk,
    files_power,
    kill,
    lists,
    power,
    rights,
    seeded,
    starts,
)
from tests.proofs_disk.stage import stage
from tests.proofs_disk.tally import Tally

_PER_STAGE = 375
_PAGES_PER_SCHEDULE = 5

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


def _lists(count: int, seed: int, first: int) -> Tally:
    return lists.prove(count, seed + first)


def _files(count: int, seed: int, first: int) -> Tally:
    return files_power.prove(count, seed + first)


def _files_disk(count: int, _seed: int, first: int) -> Tally:
    """Acts ``first`` to ``first + count``; 0: a sample of all."""
    if not count:
        return files_disk.prove(is_sample=True)
    return files_disk.prove(list(files_disk.ACTS)[first : first + count])


def _files_damage(count: int, seed: int, first: int) -> Tally:
    return files_damage.prove(count, seed, first)


def _disk(count: int, _seed: int, first: int) -> Tally:
    """Parts ``first`` to ``first + count``: the longest first, then a sample of each part of
    `disk`, and then the rests."""
    total = Tally("disk")
    for part in range(first, first + count):
        if part in (0, _DISK_SHORT):
            with stage() as one:
                share = disk.Share.REST if part else disk.Share.SAMPLE
                total.merge(disk_engine.prove(one, share=share))
        elif part == 1 and not rights.why_not():
            total.merge(rights.prove())
        elif 1 < part < _DISK_SHORT:
            total.merge(disk.prove([disk.PARTS[part - 2]]))
        elif part > _DISK_SHORT:
            total.merge(disk.prove([disk.PARTS[part - _DISK_SHORT - 1]], share=disk.Share.REST))
    return total


_DISK_SHORT = len(disk.PARTS) + 2
_DISK_FULL = _DISK_SHORT + 1 + len(disk.PARTS)


def _damage(count: int, seed: int, first: int) -> Tally:
    with stage() as one:
        total = damage.prove(one, count, seed, first)
    is_full = count > len(damage.DAMAGES)
    total.merge(bits.prove(_PAGES_PER_SCHEDULE * count, seed + first, with_header=is_full))
    return total


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


_KINDS = len(files_damage.DAMAGES)

PROOFS = {
    "kill": Proof(_kill, 24, 1_000, 20),
    "power": Proof(_power, 500, 10_000, 1_000),
    "lists": Proof(_lists, 150, 5_000, 500),
    "files": Proof(_files, 150, 5_000, 500),
    "files-disk": Proof(_files_disk, 0, len(files_disk.ACTS), 1),
    "files-damage": Proof(_files_damage, 5 * _KINDS, 500 * _KINDS, 50 * _KINDS),
    "disk": Proof(_disk, _DISK_SHORT, _DISK_FULL, 1),
    "damage": Proof(_damage, len(damage.DAMAGES), 10 * len(damage.DAMAGES)),
    "starts": Proof(_starts, 5, 100, 3),
    "faults": Proof(_faults, 150, 0),
    "seeded": Proof(_seeded),
}


def prove(name: str, count: int, seed: int, first: int = 0) -> Tally:
    """Runs on all processors if the proof allows it."""
    proof = PROOFS[name]
    if not proof.piece or count <= proof.piece:
        return proof.run(count, seed, first)
    total = Tally(name)
    pieces = [
        (min(proof.piece, count - done), seed, first + done)
        for done in range(0, count, proof.piece)
    ]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
        for one in pool.map(functools.partial(_run_piece, name), *zip(*pieces, strict=True)):
            total.merge(one)
    return total


def _run_piece(name: str, count: int, seed: int, first: int) -> Tally:
    """Exceptions of the program cannot be pickled: they become text."""
    try:
        return PROOFS[name].run(count, seed, first)
    except Exception:  # noqa: BLE001 - whatever it is, it is the proof's end
        raise RuntimeError(traceback.format_exc()) from None
