"""A data folder put back from a copy: what went out since must not go out again."""

from __future__ import annotations

import shutil
from pathlib import Path
from random import Random

from desktop.ringcentral.auth.vault import MemoryVault, StoredSignIn
from tests.proofs.conditions import Conditions
from tests.proofs.judge import Judge
from tests.proofs.ledger import Verdict
from tests.proofs.person import drawn_text
from tests.proofs.program import KEY, Program, undisturbed_program
from tests.proofs.server import Server
from tests.proofs.wire import Wire
from tests.proofs.world import DAY, HOUR, MINUTE, SECOND, World

_TEXTS = 5
_CLOCK_STEPS = (0, 0, 0, HOUR, -HOUR, DAY, -DAY, 3652 * DAY)


class _Restored:
    """``program`` is the running one."""

    def __init__(self, seed: int, file: Path) -> None:
        self.chance = Random(seed)
        self.world = World(self.chance)
        conditions = Conditions(
            trouble=0.0, latency=300, server_skew=self.chance.choice((0, DAY, -DAY))
        )
        self.server = Server(self.world, conditions, calm=True)
        self.judge = Judge(file, self.server)
        self.wire = Wire(self.world, self.server, self.judge)
        self.vault = MemoryVault("kept by the proof")
        self.vault.save(KEY, StoredSignIn("refresh"))
        self.file = file
        self.copy = file.with_name("copy.db")
        self.program = self._start()

    def run(self) -> tuple[Verdict, int, int]:
        try:
            # Before the copy some texts may have gone out already, also with the same words.
            self._queue("early", self.chance.randrange(3))
            self._go_on(until=self.world.now + MINUTE)
            self._queue("kept", _TEXTS)
            self._copy()
            # All, some or none of them go out before the copy is put back.
            sent = self.chance.choice((_TEXTS, _TEXTS, self.chance.randrange(_TEXTS + 1)))
            self._go_on(sent=len(self.server.records) + sent)
            went_out = {record.maker for record in self.server.records}
            self._restore()
            self._go_on(until=self.world.now + 2 * HOUR)
        finally:
            rows = {row.id: row for row in self.judge.own_rows()}
            self._check(went_out)
            self.judge.look_away()
            self.program.die()
        kept = [row for row in rows.values() if row.id.startswith("kept") and row.id in went_out]
        bound = sum(row.state == "accepted" for row in kept)
        asked = sum(row.state == "unconfirmed" for row in kept)
        if bound + asked < len(kept):
            self.judge.verdict.wrong.append(f"of {len(kept)} texts {bound} bound, {asked} asked")
        if asked and not self.was_set:
            self.judge.verdict.wrong.append(f"{asked} questions, and no clock was set")
        return self.judge.verdict, bound, asked

    def _check(self, went_out: set[str]) -> None:
        makers = [record.maker for record in self.server.records]
        for maker in sorted(set(makers)):
            if makers.count(maker) > 1:
                self.judge.verdict.double.append(f"{maker} went out {makers.count(maker)} times")
        contents = [record.content for record in self.server.records]
        for asked in self.judge.asked.values():
            wishes = [one for one in self.judge.asked.values() if one.content == asked.content]
            if contents.count(asked.content) > len(wishes):
                self.judge.verdict.double.append(f"the words of {asked.id} went out too often")
        # Those of the same words wait behind a question.
        self.judge.verdict.stuck += self.judge.moving()
        bound = sum(row.state == "accepted" for row in self.judge.own_rows())
        if bound != len(self.server.records) and not self.was_set:
            self.judge.verdict.lost.append(f"{len(self.server.records)} records, {bound} bound")

    def _start(self) -> Program:
        return undisturbed_program(self.world, self.server, self.wire, self.vault, self.file)

    def _queue(self, name: str, count: int) -> None:
        for number in range(count):
            chosen = drawn_text(
                self.chance, Conditions(wordings=3, recipients=3, with_files=0.4, groups=0.2)
            )
            self.judge.asks(f"{name}-{number}", chosen.content)
            chosen.queue(self.program.outbox, f"{name}-{number}")
            self.judge.is_told_queued(f"{name}-{number}")

    def _copy(self) -> None:
        self.program.outbox._database.truncate_wal()
        shutil.copyfile(self.file, self.copy)

    def _restore(self) -> None:
        self.judge.look_away()
        self.program.die()
        for suffix in ("-wal", "-shm"):
            self.file.with_name(self.file.name + suffix).unlink(missing_ok=True)
        self.file.with_name("outbox-newest").unlink(missing_ok=True)
        shutil.copyfile(self.copy, self.file)
        self.world.pass_by(self.chance.choice((SECOND, HOUR, 3 * DAY)))
        step = self.chance.choice(_CLOCK_STEPS)
        self.was_set = step != 0
        self.world.wall_offset += step
        for asked in self.judge.asked.values():
            # The judge's own rule, that no row is claimed twice, is about one file.
            asked.fates.clear()
        self.program = self._start()

    def _go_on(self, *, until: int | None = None, sent: int | None = None) -> None:
        while sent is None or len(self.server.records) < sent:
            due = self.program.next_at()
            if until is not None and (due is None or due > until):
                self.world.pass_to(until)
                return
            assert due is not None, "texts wait and nothing is due"
            self.world.pass_to(max(due, self.world.now))
            self.program.step()


def run_restored(seed: int, file: Path) -> tuple[Verdict, int, int]:
    """Returns the verdict, and how many texts that had gone out were bound or asked about."""
    return _Restored(seed, file).run()
