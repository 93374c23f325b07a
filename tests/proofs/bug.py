"""Where a seeded bug gets hold of the program. `Bug` itself changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.proofs.conditions import Conditions
from tests.proofs.person import Person
from tests.proofs.program import Program
from tests.proofs.world import World


class Bug:
    """The program as it is."""

    name = ""
    caught_as: tuple[str, ...] = ()
    """The kinds of verdict that it must end in."""

    def conditions(self, drawn: Conditions) -> Conditions:
        """Those under which the bug shows."""
        return drawn

    def begin(self, world: World, person: Person) -> None:
        pass

    def prepare(self, program: Program) -> None:
        """An account of the program is about to begin."""

    def second_start(self, start: Callable[[], Program], file: Path, world: World) -> None:
        """Somebody starts the program once more. It finds the lock held, and ends."""
