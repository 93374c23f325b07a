"""The disk fails at every single call along the way of texts that are sent for real."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from desktop.model import Draft, TroubleKind
from desktop.network.engine import Engine
from tests.proofs_disk.failing import Disk, Fault, failing_disk
from tests.proofs_disk.stage import Program, Stage, judge, program_on, rows_of
from tests.proofs_disk.tally import Finding, Harm, Tally


def prove(stage: Stage, change: Callable[[Engine], None] = lambda engine: None) -> Tally:
    """All calls, each failing once, and from then on until the trouble was told. ``change`` puts a
    seeded bug into the program."""
    total = Tally("disk while sending")
    stage.fresh()
    with failing_disk() as disk, program_on(stage) as program:
        change(program.engine)
        program.run_until(lambda: (program.engine.next_in() or 0) > 0)
        for fault, lasts in itertools.product(Fault, (False, True)):
            for at in itertools.count(1):
                disk.fault, disk.fails_at, disk.lasts = fault, at, lasts
                words = f"{fault} {lasts} {at}"
                drafts = [stage.draft(words, f"+1415555010{n}") for n in range(2)]
                findings = _send(program, disk, drafts, stage)
                if disk.failed == 0:
                    assert at > 1
                    break
                total.add(f"{fault} at call {at}, lasts: {lasts}", findings)
    return total


def _send(program: Program, disk: Disk, drafts: list[Draft], stage: Stage) -> list[Finding]:
    for draft in drafts:
        program.outbox.queue(draft)
    program.engine.filled()
    ids = [draft.id for draft in drafts]
    disk.watch()
    told = False
    while not program.settle(ids, seconds=0.02):
        if any(trouble.kind is TroubleKind.DISK for trouble in program.troubles.items):
            told = True
            disk.repair()
            # It would be tried again some seconds later.
            program.engine._disk_retry_at = 0
        elif disk.failed and not told and disk.calls > disk.fails_at + 200:
            break
    disk.repair()
    settled = program.settle(ids)
    findings = list(judge(drafts, rows_of(program.outbox, drafts), stage.accepted()))
    if not settled:
        findings.append(Finding(Harm.STUCK, "it did not go on"))
    return findings
