"""The hooks through which a seeded bug changes the program. `Bug` itself changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop.worker.account import Account
from tests.proofs.conditions import Conditions
from tests.proofs.person import Person
from tests.proofs.program import Program
from tests.proofs.world import World


class Bug:
    """The program as it is."""

    name = ""
    caught_as: tuple[str, ...] = ()
    """The kinds of verdict that count as caught."""
    shown_by = 0
    """The seed of a schedule that has shown it, which is tried first."""

    def conditions(self, drawn: Conditions) -> Conditions:
        """Returns conditions under which the bug shows."""
        return drawn

    def begin(self, world: World, person: Person) -> None:
        pass

    def prepare(self, program: Program) -> None:
        """Called before the first step of an account."""

    def second_start(self, start: Callable[[], Program], file: Path, world: World) -> None:
        """A second start of the program. It finds the lock held and exits."""


def account_of(program: Program) -> Account:
    assert program.account is not None
    return program.account


def put(whole: object, name: str, part: object) -> None:
    """Replaces a method of this one object."""
    vars(whole)[name] = part
