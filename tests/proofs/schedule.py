"""One schedule: a person, a program and a server, and what happens to them, drawn from one seed."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path
from random import Random

from desktop.core.errors import DiskError
from desktop.messages.poll_intervals import PollIntervals
from desktop.ringcentral.auth.vault import MemoryVault, StoredSignIn
from tests.proofs.bug import Bug
from tests.proofs.conditions import Conditions, drawn
from tests.proofs.disk import Moment, cut_power
from tests.proofs.judge import Judge
from tests.proofs.ledger import Verdict
from tests.proofs.person import Person
from tests.proofs.program import KEY, Program
from tests.proofs.reader import Reader
from tests.proofs.server import Server
from tests.proofs.wire import Wire
from tests.proofs.world import HOUR, MINUTE, SECOND, Killed, World

# More steps than any schedule needs: the program goes round without getting anywhere.
_MOST_STEPS = 5_000

_MOST_STARTS = 100

# In quiet times all texts come to an end within this (the longest penalty is 10 minutes, a
# refused request rests 5, a refresh 1).
_SETTLED_WITHIN = 3 * HOUR

# A text that was decided about is looked for until a day after its claim, less and less often: the
# last time within two days.
_FOUND_WITHIN = 52 * HOUR


class Schedule:
    """``file``: an outbox as it is after the first sign-in. The schedule changes it."""

    def __init__(self, seed: int | str, file: Path, conditions: Conditions | None, bug: Bug):
        chance = Random(seed)
        self._conditions = bug.conditions(conditions or drawn(chance))
        self._file = file
        self._bug = bug
        self._world = World(chance)
        self._world.wall_offset = self._conditions.wall_skew
        self._server = Server(self._world, self._conditions)
        self._judge = Judge(file, self._server)
        self._wire = Wire(self._world, self._server, self._judge)
        self._vault = MemoryVault("kept by the proof")
        self._vault.save(KEY, StoredSignIn("refresh"))
        self._program: Program | None = None
        self._person = Person(
            self._world, self._server, self._judge, self._conditions, lambda: self._program
        )
        self._reader = Reader(self._world, self._judge.inbound, lambda: self._program)
        self._calm_at: int | None = None
        self._dies_at: Moment | None = None
        self._starts_at = 0
        self._steps = 0
        self._failed_starts = 0
        self._is_over = False

    @property
    def cuts_power(self) -> bool:
        """If so, the files of this process have to be `SyncedFiles`."""
        return self._conditions.power_cuts

    def run(self) -> Verdict:
        self._plan()
        self._bug.begin(self._world, self._person)
        try:
            while not (self._is_over or self._judge.verdict.stuck):
                self._guarded_turn()
        finally:
            self._judge.look_away()
            self._end_program()
        return self._judge.verdict

    def _plan(self) -> None:
        world, chance, until = self._world, self._world.chance, self._conditions.faulty_for
        self._server.expect_inbound()
        self._person.begin()
        if self._server.inbound:
            self._reader.begin()
        for step in self._conditions.wall_steps:
            world.at(chance.randrange(until), partial(self._set_wall, step))
        for _ in range(self._conditions.kills):
            world.at(chance.randrange(until), self._kill)
        for _ in range(self._conditions.second_starts):
            world.at(chance.randrange(until), self._start_second)
        world.at(max(until, self._conditions.queue_within), self._calm_down)

    # --- what happens -------------------------------------------------------------------------

    def _set_wall(self, step: int) -> None:
        self._world.wall_offset += step

    def _kill(self) -> None:
        if self._program is None or self._calm_at is not None:
            return
        self._dies_at = self._world.chance.choice((None, None, *Moment))
        if self._dies_at is None:
            raise Killed

    def _start_second(self) -> None:
        """The first start holds the lock: only a bug gets any further."""
        if self._program is not None:
            self._bug.second_start(self._new_program, self._file, self._world)

    def _calm_down(self) -> None:
        self._calm_at = self._world.now
        self._server.calm = True
        self._world.at(self._world.now + HOUR, self._leave)

    def _leave(self) -> None:
        self._person.is_away = self._reader.is_away = True

    def _meddle(self, moment: Moment) -> None:
        """Called in the transactions of the network thread."""
        if self._calm_at is not None:
            return
        self._die_at(moment)
        if moment is not Moment.COMMITTED and self._world.chosen(self._conditions.disk_trouble):
            raise DiskError(details="simulated")
        if moment is not Moment.COMMIT and self._world.chosen(0.05):
            # A slow disk; the write lock is free, so the person's thread may write.
            self._world.pass_by(self._world.chance.randrange(2 * SECOND))

    def _person_meddle(self, moment: Moment) -> None:
        """Called in the transactions of the window. A failed commit may still be on the disk."""
        if self._calm_at is not None:
            return
        self._die_at(moment)
        if self._world.chosen(self._conditions.disk_trouble):
            raise DiskError(details="simulated")

    def _die_at(self, moment: Moment) -> None:
        if self._dies_at is moment and self._world.chosen(0.3):
            self._dies_at = None
            raise Killed

    # --- turns --------------------------------------------------------------------------------

    def _guarded_turn(self) -> None:
        try:
            self._turn()
        except Killed:
            self._end_program(died=True)
        except Exception as error:  # noqa: BLE001
            self._judge.meets_bug(error)

    def _turn(self) -> None:
        world, program = self._world, self._program
        if program is None:
            world.pass_to(self._starts_at)
            self._start()
            return
        due = program.next_at()
        if self._calm_at is not None and (due is None or due > world.now + 2 * SECOND):
            self._is_over = self._has_ended(world.now - self._calm_at)
        times = [at for at in (due, world.next_action_at()) if at is not None]
        world.pass_to(max(min(times, default=world.now), world.now))
        if due is not None and due <= world.now and program is self._program:
            self._count_step()
            program.step()
            self._judge.after_step()

    def _start(self) -> None:
        self._starts_at = self._world.now + 5 * SECOND
        try:
            self._program = self._new_program()
            self._failed_starts = 0
        except DiskError as error:
            self._program = None
            self._failed_starts += 1
            if self._failed_starts > _MOST_STARTS:
                self._judge.verdict.stuck.append(f"it cannot be started: {error.details}")

    def _new_program(self) -> Program:
        return Program(
            self._world,
            self._server,
            self._wire,
            self._vault,
            self._file,
            self._meddle,
            self._person_meddle,
            PollIntervals(),
            self._bug.prepare,
        )

    def _end_program(self, *, died: bool = False) -> None:
        program, self._program = self._program, None
        if program is None:
            return
        chance = self._world.chance
        if died and self._conditions.power_cuts:
            self._judge.look_away()
            cut_power(self._file, program.die)
        else:
            program.die()
        if died:
            self._starts_at = self._world.now + chance.choice((SECOND, 30 * SECOND, 10 * MINUTE))
            if self._world.chosen(0.3):
                self._world.reboot()

    # --- the end ------------------------------------------------------------------------------

    def _count_step(self) -> None:
        self._steps += 1
        if self._steps > _MOST_STEPS:
            self._judge.verdict.stuck.append(f"{self._steps} steps and no end")

    def _has_ended(self, quiet_for: int) -> bool:
        moving = self._judge.moving()
        if quiet_for > _SETTLED_WITHIN:
            self._judge.verdict.stuck += moving
        is_overdue = self._judge.inbound.overdue(self._world.now - quiet_for)
        overdue = self._judge.overdue(self._world.now - quiet_for)
        self._judge.verdict.stuck += overdue
        unbound = self._judge.unbound()
        if quiet_for > _FOUND_WITHIN:
            self._judge.verdict.lost += unbound
            unbound = []
        is_open = self._server.late or self._person.unwritten
        is_behind = self._judge.behind() or self._judge.inbound.behind()
        if not (moving or unbound or is_open or is_behind) or overdue or is_overdue:
            self._judge.finish()
            return True
        return False


def fresh_file(template: Path, folder: Path) -> Path:
    """Replaces the outbox in ``folder`` with a new one."""
    for old in folder.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        else:
            old.unlink()
    file = folder / "outbox.db"
    shutil.copyfile(template, file)
    shutil.copyfile(template, folder / "outbox.db-synced")
    return file
