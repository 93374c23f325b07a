"""The disk is full or broken at every single call of what is done with files of texts: those of
SQLite, and those of the program itself."""

from __future__ import annotations

import errno
import functools
import itertools
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.core.errors import DiskError
from desktop.core.model import Attachment, Draft, Rejected
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.attaching import attach
from tests.messages.samples import FROM, KEY, claim_next
from tests.proofs_disk.disk import Failure, findings_of_error
from tests.proofs_disk.failing import Disk, Fault, failing_disk
from tests.proofs_disk.file_calls import watching
from tests.proofs_disk.files_judge import incomplete, untidy, wrongly_sent
from tests.proofs_disk.files_workload import Known, Parts, known_of
from tests.proofs_disk.places import memory
from tests.proofs_disk.tally import Finding, Harm, Tally

_NOW = 1_700_000_000_000
_CLOCK = itertools.count(_NOW)
_OTHER = "+14155550101"
_ERRNO = {Fault.FULL: errno.ENOSPC, Fault.BROKEN: errno.EIO}


def _now() -> int:
    return next(_CLOCK)


def _draft(id_: str, *files: Attachment, to: str = "+14155550100", grace_ms: int = 0) -> Draft:
    return Draft(id_, KEY, FROM, to, f"text {id_}", grace_ms, files=files)


class Open:
    """The open outbox: a connection of the window and one of the network thread."""

    def __init__(self, file: Path, pages: int, parts: Parts) -> None:
        self.file = file
        self.source = file.parent.with_name("chosen.pdf")
        self.person = Outbox(file, _now)
        self.database = Database(file, _now)
        for database in (self.person._database, self.database):
            database.row(f"PRAGMA wal_autocheckpoint = {pages}")
        self.files = parts.files(file)
        self.queue = parts.queue(self.database)
        self.upkeep = parts.upkeep(self.database)
        self.chosen = tuple(
            Attachment(hash_, "plan.pdf", "application/pdf", size)
            for hash_, size in self.database.rows("SELECT hash, size FROM attachment ORDER BY size")
        )

    def attached(self) -> Attachment:
        return attach(self.files, self.source, 0, lambda _: True).attachment

    def send(self) -> None:
        self.person.queue(_draft("new", self.attached(), self.chosen[0]))

    def rewrite(self) -> None:
        self.person.queue(_draft("queued", self.attached()))

    def undo(self) -> None:
        self.person.undo(["held"], "undone")

    def save(self) -> None:
        self.person.drafts.save(
            UnsentDraft("draft", KEY.text, FROM, "555", "draft", files=(self.attached(),))
        )

    def claim(self) -> None:
        self.queue.claim(_NOW + 10**9)

    def damage(self) -> None:
        """The file of the text that is sent next, and not its copy."""
        self.files.path(self.chosen[0].hash).write_bytes(b"damaged")

    def tidy(self) -> None:
        while self.upkeep.is_pending:
            self.upkeep.step()

    def close(self) -> None:
        self.person.close()
        self.database.close()


@dataclass(frozen=True, slots=True)
class Act:
    """``changes``: the id of the text or draft that it changes; empty for the upkeep, which changes
    none. ``heals``: a file is damaged before."""

    do: Callable[[Open], object]
    changes: str = ""
    heals: bool = False


ACTS: dict[str, Act] = {
    "attach": Act(Open.attached),
    "attach and queue": Act(Open.send, "new"),
    "attach and rewrite": Act(Open.rewrite, "queued"),
    "undo": Act(Open.undo, "held"),
    "attach to a draft": Act(Open.save, "draft"),
    "claim": Act(Open.claim, "queued"),
    "claim, and put back from the copy": Act(Open.claim, "queued", heals=True),
    "tidy": Act(Open.tidy),
}


class Bench:
    """A folder with an outbox that has texts with files, and a file that nothing has any more."""

    def __init__(self, folder: Path, parts: Parts) -> None:
        self._template, self.folder = folder / "template", folder / "run"
        self._parts = parts
        self._template.mkdir()
        (folder / "chosen.pdf").write_bytes(b"%PDF-1.4 a plan " * 90)
        file = self._template / "outbox.db"
        prepare(file, _now)
        AttachmentFiles(file).write(b"nobody's")
        outbox, database = Outbox(file, _now), Database(file, _now)
        kept = [
            Attachment(AttachmentFiles(file).write(b"x" * size), f"{size}.pdf", "x/y", size)
            for size in (100, 3_000, 5_000)
        ]
        queue = Parts().queue(database)
        outbox.queue(_draft("over", kept[2], to=_OTHER))
        queue.settle(claim_next(queue, _now()), Rejected("MSG-304"), _now())
        outbox.queue(_draft("queued", kept[0]))
        outbox.queue(_draft("held", kept[1], to=_OTHER, grace_ms=10**6))
        AttachmentFiles(file).copy(kept[0].hash)
        outbox.removal.remove(["over"])
        outbox.close()
        database.close()

    def fresh(self, failure: Failure) -> Open:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._template, self.folder)
        return Open(self.folder / "outbox.db", failure.pages, self._parts)


# A journal of one page is written back with each commit; one of a thousand never is here.
_MANNERS = tuple(itertools.product(Fault, (False, True), (1, 1000)))


# In the sample each place fails in one manner.
_SAMPLE_STEP = len(_MANNERS)


def prove(
    acts: Collection[str] = tuple(ACTS), parts: Parts | None = None, *, is_sample: bool = False
) -> Tally:
    """``parts``: those of a seeded bug."""
    total = Tally("files disk")
    with (
        tempfile.TemporaryDirectory(prefix="ownline-files-disk-", dir=memory()) as place,
        failing_disk() as disk,
    ):
        bench = Bench(Path(place), parts or Parts())
        for name in acts:
            _each_place(bench, disk, name, total, _SAMPLE_STEP if is_sample else 1)
    return total


def _each_place(bench: Bench, disk: Disk, name: str, total: Tally, step: int) -> None:
    """The first call fails, then the second and so on, until nothing fails any more."""
    for manner, (fault, lasts, pages) in enumerate(_MANNERS):
        for at in itertools.count(1 + manner % step, step):
            failure = Failure(at, fault, lasts, pages)
            findings = _schedule(bench, disk, ACTS[name], failure, total)
            if findings is None:
                assert at > 1, f"{name} writes nothing"
                break
            total.add(f"{name}, {failure}", findings)


def _schedule(
    bench: Bench, disk: Disk, act: Act, failure: Failure, total: Tally
) -> list[Finding] | None:
    """None: nothing failed."""
    program = bench.fresh(failure)
    before = known_of(program.database)
    if act.heals:
        program.damage()
    failure.set(disk)
    try:
        error = _try(disk, failure, functools.partial(act.do, program))
        if disk.failed == 0:
            return None
        after = known_of(program.database)
        total.moments["error" if error is not None else "no error"] += 1
        return [*_findings(program, act, error, before, after)]
    finally:
        disk.repair()
        program.close()


def _try(disk: Disk, failure: Failure, do: Callable[[], object]) -> BaseException | None:
    """Runs ``do`` while the disk fails, and repairs the disk."""

    def fail(_name: str, _descriptor: int) -> None:
        if disk.fails():
            raise OSError(_ERRNO[failure.fault], "of the proof")

    disk.watch()
    try:
        with watching(before=fail):
            do()
    except Exception as error:  # noqa: BLE001 - whatever a person would see as a crash
        return error
    finally:
        disk.repair()
    return None


def _findings(
    program: Open, act: Act, error: BaseException | None, before: Known, after: Known
) -> Iterator[Finding]:
    if isinstance(error, DiskError):
        yield from findings_of_error(error)
    elif error is not None:
        yield Finding(Harm.WRONG, f"no error for the person, but {type(error).__name__}")
    if error is not None and after != before:
        yield Finding(Harm.WRONG, f"half done after an error: {before} became {after}")
    elif error is None and act.changes and after == before:
        yield Finding(Harm.LOST, "nothing was done, and no error was reported")
    if not act.heals:
        yield from incomplete(program.database)
    if error is not None:
        # The disk works now: the person, or the program, does it again.
        act.do(program)
        yield from incomplete(program.database)
        if act.changes and known_of(program.database) == before:
            yield Finding(Harm.STUCK, "nothing was done when it was done again")
    elif act.heals:
        # Bytes that the disk did not take again are put back by the next that reads them.
        program.files.read(program.chosen[0].hash)
    yield from untidy(program.database)
    hashes = {words: files for _, words, files in known_of(program.database).texts.values()}
    yield from wrongly_sent(program.database, hashes)
