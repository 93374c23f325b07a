"""Programs with a seeded bug. The proof that is meant for it has to find each."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop.core.errors import DiskError
from desktop.core.model import NotSent, Outcome
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.messages.send_queue import Claim
from desktop.worker.engine import Engine
from desktop.worker.tasks.send import SendTask
from tests.proofs_disk import disk, disk_engine, power, starts
from tests.proofs_disk.disk import Act, draft
from tests.proofs_disk.seeded_files import FILES_BUGS
from tests.proofs_disk.stage import stage
from tests.proofs_disk.tally import Finding, Harm, Tally


class _NeverSynced(Database):
    @contextmanager
    def transaction(self, *, is_durable: bool = True) -> Iterator[None]:
        del is_durable
        with super().transaction(is_durable=False):
            yield


def synchronous_normal() -> Tally:
    """Commits are not synced."""

    def loosen(database: Database) -> None:
        database.__class__ = _NeverSynced

    return power.prove(200, 5, loosen)


def no_lock() -> Tally:
    """The second start goes on although the first has the lock."""
    return starts.prove(2, 1, bug="no lock")


def recovery_without_lock() -> Tally:
    """The second start recovers before it asks for the lock."""
    return starts.prove(2, 1, bug="recovery without lock")


def another_id_after_failed_commit() -> Tally:
    """Pressing Send again makes a new text of the one whose commit failed."""

    def renamed(act: Act) -> Act:
        if act.id != "new":
            return act
        text = "x" * 60_000 if "long" in act.name else "text new"
        again = draft("newer", text=text)
        return dataclasses.replace(act, id="newer", do=lambda program: program.person.queue(again))

    return disk.prove(("queue", "queue a long one"), renamed)


def resending_after_failed_commit() -> Tally:
    """A text whose outcome could not be stored is sent once more."""
    with stage() as one:
        return disk_engine.prove(one, _forget_outcomes, Harm.DOUBLE)


class _Forgetful(SendTask):
    def _settle(self, claim: Claim, outcome: Outcome, server_now: int) -> None:
        try:
            super()._settle(claim, outcome, server_now)
        except DiskError:
            assert self._unsettled is not None
            self._unsettled = replace(self._unsettled, outcome=NotSent("commit failed"))
            raise


def _forget_outcomes(engine: Engine) -> None:
    for account in engine._accounts:
        account.send_task.__class__ = _Forgetful


BUGS: dict[str, tuple[Callable[[], Tally], Harm]] = {
    "synchronous NORMAL": (synchronous_normal, Harm.LOST),
    "no lock": (no_lock, Harm.WRONG),
    "recovery without lock": (recovery_without_lock, Harm.WRONG),
    "another id after a failed commit": (another_id_after_failed_commit, Harm.DOUBLE),
    "resending after a failed commit": (resending_after_failed_commit, Harm.DOUBLE),
    **FILES_BUGS,
}
"""Each bug with the harm it does."""


def prove() -> Tally:
    """A bug that is not found counts as wrong."""
    total = Tally("seeded bugs")
    for name, (program, harm) in BUGS.items():
        found = program().harms[harm] > 0
        total.add(name, [] if found else [Finding(Harm.WRONG, "the bug was not found")])
    return total
