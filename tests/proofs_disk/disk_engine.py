"""The disk fails at every single call while texts are sent to the practice service."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from desktop.core.model import Draft, TroubleKind
from desktop.worker.engine import Engine
from tests.proofs_disk.disk import Share
from tests.proofs_disk.failing import Disk, Fault, failing_disk
from tests.proofs_disk.stage import Program, Stage, judge, program_on, rows_of
from tests.proofs_disk.tally import Finding, Harm, Tally


def prove(
    stage: Stage,
    change: Callable[[Engine], None] = lambda engine: None,
    enough: Harm | None = None,
    share: Share = Share.SAMPLE,
) -> Tally:
    """Each call fails once, and then again until the error was reported. ``change`` puts a seeded
    bug into the program, and ``enough`` is the harm that shows it."""
    total = Tally("disk while sending")
    stage.fresh()
    with failing_disk() as disk, program_on(stage, skips=True) as program:
        change(program.engine)
        program.run_until(lambda: (program.engine.next_in() or 0) > 0)
        both = (False, True)
        for manner, (fault, lasts, notes) in enumerate(itertools.product(Fault, both, both)):
            note = _Note(stage.file.with_name("outbox-newest"), takes=notes)
            for at in share.places(manner):
                disk.fault, disk.fails_at, disk.lasts = fault, at, lasts
                words = f"{fault} {lasts} {notes} {at}"
                drafts = [stage.draft(words, f"+1415555010{n}") for n in range(2)]
                findings = _send(program, disk, note, drafts, stage)
                if disk.failed == 0:
                    assert at > 1
                    break
                total.add(f"{fault} at call {at}, lasts: {lasts}, is noted: {notes}", findings)
                if enough is not None and total.harms[enough]:
                    return total
    return total


class _Note:
    """The file of the commit counter, or a folder in its place, which cannot be written.

    Python writes it itself, not SQLite.
    """

    def __init__(self, file: Path, *, takes: bool) -> None:
        self._file = file
        self._moved = file.with_name("away")
        self._takes = takes

    @property
    def is_broken(self) -> bool:
        return self._moved.exists()

    def fail(self) -> None:
        if not self._takes:
            self._file.rename(self._moved)
            self._file.mkdir()

    def repair(self) -> None:
        if self.is_broken:
            self._file.rmdir()
            self._moved.rename(self._file)


def _send(
    program: Program, disk: Disk, note: _Note, drafts: list[Draft], stage: Stage
) -> list[Finding]:
    sent_before = len(stage.accepted())
    findings: list[Finding] = []
    for draft in drafts:
        program.outbox.queue(draft)
    program.engine.outbox_filled()
    ids = [draft.id for draft in drafts]
    note.fail()
    disk.watch()
    was_reported = False
    while not program.settle(ids, seconds=0.02):
        if any(trouble.kind is TroubleKind.DISK for trouble in program.troubles.items):
            was_reported = True
            if note.is_broken and len(stage.accepted()) > sent_before:
                findings.append(Finding(Harm.WRONG, "a text went out that could not be noted"))
            note.repair()
            disk.repair()
            # It would be tried again some seconds later.
            program.engine._disk_retry_at = 0
        elif disk.failed and not was_reported and disk.calls > disk.fails_at + 200:
            break
    note.repair()
    disk.repair()
    settled = program.settle(ids)
    findings += list(judge(drafts, rows_of(program.outbox, drafts), stage.accepted()))
    if not settled:
        findings.append(Finding(Harm.STUCK, "it did not go on"))
    return findings
