"""python -m tests.proofs NAME [--count N] [--seed S] [--short]

The last line is the sum. The exit status is 0 only where nothing was lost, double, wrong or stuck.
"""

from __future__ import annotations

import argparse
import sys
import time

from tests.proofs.proofs import PROOFS
from tests.proofs.runs import Sum

_MOST_SHOWN = 20
_TOLD_EVERY_SECONDS = 20


class _Progress:
    def __init__(self) -> None:
        self._next = time.monotonic() + _TOLD_EVERY_SECONDS

    def tell(self, total: Sum) -> None:
        if time.monotonic() >= self._next:
            print(f"... {total.line()}", flush=True)
            self._next = time.monotonic() + _TOLD_EVERY_SECONDS


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.proofs", description=__doc__)
    parser.add_argument("name", choices=sorted(PROOFS))
    parser.add_argument("--count", type=int, help="how many")
    parser.add_argument("--seed", type=int, default=0, help="the first seed; each has its own")
    parser.add_argument("--short", action="store_true", help="the size of the tests")
    chosen = parser.parse_args(arguments)
    proof, full, short = PROOFS[chosen.name]
    count = chosen.count if chosen.count is not None else short if chosen.short else full
    began = time.monotonic()
    total = proof(count, chosen.seed, _Progress().tell)
    for note in total.notes:
        print(note)
    for seed, words in total.failures[:_MOST_SHOWN]:
        print(f"replay: python -m tests.proofs {chosen.name} --count 1 --seed {seed}\n  {words}")
    if total.indistinguishable:
        print(
            f"{total.indistinguishable} times another device sent the same words to the same number"
            " while the outcome was open, and nothing told the two texts apart"
        )
    print(f"{time.monotonic() - began:.0f} seconds")
    print(total.line())
    return 0 if total.is_clean else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
