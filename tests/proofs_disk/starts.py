"""A second start while the program sends. Sometimes the first is killed in between."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict

from desktop.core.model import MessageDetails
from desktop.messages.history import Event
from tests.practice_service import PATIENCE_SECONDS, ROOT
from tests.proofs_disk.sender import LOCKED, Order
from tests.proofs_disk.stage import Stage, judge, program_on, rows_of, stage
from tests.proofs_disk.tally import Finding, Harm, Tally, derived


def prove(count: int, seed: int, *, first: int = 0, bug: str = "") -> Tally:
    """Schedules ``first`` to ``first + count``."""
    total = Tally("starts")
    with stage() as one:
        for number in range(first, first + count):
            rng = random.Random(derived(seed, number))
            # Spread over the three seconds, and at the same moment.
            apart = (number % 7) / 2 if number % 7 else rng.random() / 10
            is_killed = not bug and rng.random() < 0.3
            findings = _schedule(one, rng, apart, is_killed, bug, total)
            total.add(f"seed {seed}, schedule {number}, {apart} s apart", findings)
    return total


def _schedule(
    stage: Stage, rng: random.Random, apart: float, is_killed: bool, bug: str, total: Tally
) -> list[Finding]:
    stage.fresh()
    word = f"{rng.getrandbits(64):x}"
    drafts = [stage.draft(f"Text {word} {n % 2}", f"+1415555010{n % 3}") for n in range(4)]
    # Of a program that is killed, the service must not take a text long after it is gone.
    first, others = 0.2 if is_killed else 1.8, 0.2 + apart / 4
    fault = stage.practice.fault
    fault("createSMSMessage", "delay", seconds=first)
    fault("createSMSMessage", "delay", seconds=others, count=0, after_accepting=True)
    order = Order(
        folder=str(stage.folder),
        vault=str(stage.vault_file),
        base=stage.practice.base,
        key=(stage.ana.server, stage.ana.account_id, stage.ana.extension_id),
        drafts=tuple((d.id, d.sender, d.recipient, d.text) for d in drafts),
        is_patient=True,
        bug=bug,
    )
    programs = [_start(order)]
    time.sleep(apart)
    programs.append(_start(order))
    if is_killed:
        time.sleep(rng.random() * 2)
        programs[0].kill()
    statuses = sorted(program.wait(PATIENCE_SECONDS) for program in programs)
    stage.practice.clear_faults()
    findings: list[Finding] = []
    total.moments[f"ended with {statuses}"] += 1
    if not set(statuses) <= {0, LOCKED, -9}:
        findings.append(Finding(Harm.STUCK, f"a program failed: {statuses}"))
    if not is_killed and statuses != [0, LOCKED] and not bug:
        findings.append(Finding(Harm.WRONG, f"not one program sent: {statuses}"))
    with program_on(stage) as program:
        for draft in drafts:
            program.outbox.queue(draft)
        program.engine.outbox_filled()
        program.settle([draft.id for draft in drafts])
        rows = rows_of(program.outbox, drafts)
    if not is_killed:
        findings += _interrupted(rows)
    return findings + list(judge(drafts, rows, stage.accepted()))


def _interrupted(rows: dict[str, MessageDetails | None]) -> Iterator[Finding]:
    """The sending program was never interrupted: no text may have been recovered."""
    for details in rows.values():
        events = {line.event for line in details.history} if details is not None else set()
        if events & {Event.RECOVERED, Event.UNCONFIRMED}:
            yield Finding(Harm.WRONG, "another start took a text over that was on its way")


def _start(order: Order) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.proofs_disk.sender", json.dumps(asdict(order))], cwd=ROOT
    )
