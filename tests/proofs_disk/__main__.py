"""The proofs on real files and processes: python -m tests.proofs_disk NAME [--count N] [--seed S]

NAME is kill, power, lists, files, files-disk, files-damage, disk, damage, starts, faults or seeded.
The last line is the sum; the exit
status is 0 only if nothing bad was found. Each failure is printed with what replays it.
"""

from __future__ import annotations

import argparse
import sys

from tests.proofs_disk.proofs import PROOFS, prove

_TOLD_FAILURES = 20


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
