"""The disk is full or broken, at every single call of everything that the outbox does."""

from __future__ import annotations

import functools
import itertools
import shutil
import tempfile
import uuid
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from desktop.core.errors import DiskError, OutboxDamagedError
from desktop.core.model import (
    Accepted,
    Draft,
    MessageState,
    NotSent,
    Rejected,
    StoreRecord,
    Unknown,
)
from desktop.database.backup import Backup
from desktop.database.connection import Database
from desktop.database.damage_marker import DamageMarker
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import Claim, SendQueue, recover
from desktop.messages.status import AwaitedStatus
from tests.messages.samples import finish_backup
from tests.proofs_disk.answers import answer, answers, inconsistent, message_sync
from tests.proofs_disk.failing import Disk, Fault, failing_disk
from tests.proofs_disk.places import memory
from tests.proofs_disk.power import lost
from tests.proofs_disk.tally import Finding, Harm, Tally
from tests.proofs_disk.workload import KEY, SENDER, Histories, histories

_CLOCK = itertools.count(1_700_000_000_000)
_TO = "+14155550100"
_OTHER = "+14155550101"
_DONE = StoreRecord("m1", SENDER, (_TO,), "text done", 1_700_000_000_000, "Queued")

QUEUED, CLAIMED, DONE = "queued", "claimed", "done"
KNOWN_ANSWER, NEW_ANSWER = "5001", "5002"


def _now() -> int:
    return next(_CLOCK)


def draft(id_: str, to: str = _TO, text: str = "") -> Draft:
    return Draft(id_, KEY, SENDER, to, text or f"text {id_}")


class Open:
    """The open outbox: a connection of the GUI thread and one of the network thread."""

    def __init__(self, file: Path, pages: int) -> None:
        self.file = file
        self.person = Outbox(file, _now)
        self.database = Database(file, _now)
        for database in (self.person._database, self.database):
            database.row(f"PRAGMA wal_autocheckpoint = {pages}")
        self.send_queue = SendQueue(self.database, KEY, PollIntervals())
        row = self.database.row("SELECT seq FROM message WHERE id = ?", (CLAIMED,))
        assert row is not None
        self.claim = Claim(CLAIMED, row[0], SENDER, _OTHER, f"text {CLAIMED}", number=0)
        self.backup = Backup(self.database)
        row = self.database.row(
            "SELECT id, conversation FROM store_record WHERE message_id = ?", (KNOWN_ANSWER,)
        )
        assert row is not None
        self.answer, self.conversation = row

    def take(self, id_: str) -> None:
        """An inbound text, in one transaction."""
        records = message_sync(self.database, KEY)._records
        with self.database.transaction():
            records.take([answer(id_, _TO, SENDER, _now())], 0, _now())

    def state(self, id_: str) -> str:
        """As the next start would see it."""
        database = Database(self.file, _now)
        try:
            sql = "SELECT state || ' ' || status FROM message WHERE id = ?"
            if id_ in (KNOWN_ANSWER, NEW_ANSWER):
                sql = "SELECT iif(unread, 'unread', 'read') || ' ' || gone FROM store_record"
                sql += " WHERE message_id = ?"
            row = database.row(sql, (id_,))
            return "" if row is None else str(row[0]).strip()
        finally:
            database.close()

    def close(self) -> None:
        self.person.close()
        self.database.close()


@dataclass(frozen=True, slots=True)
class Act:
    """A write. ``before`` and ``after``: the state of the row ``id`` when it failed and when it
    succeeded."""

    name: str
    do: Callable[[Open], object]
    id: str
    before: str
    after: str


def _queue(id_: str, text: str = "") -> Callable[[Open], object]:
    return lambda program: program.person.queue(draft(id_, text=text))


def _settle(outcome: Accepted | Unknown | NotSent | Rejected) -> Callable[[Open], object]:
    return lambda program: program.send_queue.settle(program.claim, outcome, _now())


_SERVED = StoreRecord("m2", SENDER, (_OTHER,), f"text {CLAIMED}", 1_700_000_000_000, "Queued")
_SENT = StoreRecord("m1", SENDER, (_TO,), "text done", 1_700_000_000_000, "Delivered")

ACTS = (
    Act("queue", _queue("new"), "new", "", "queued"),
    Act("queue a long one", _queue("new", "x" * 60_000), "new", "", "queued"),
    Act("claim", lambda p: p.send_queue.claim(_now()), QUEUED, "queued", "sending"),
    Act("settle accepted", _settle(Accepted(_SERVED)), CLAIMED, "sending", "accepted Queued"),
    Act("settle unknown", _settle(Unknown("cut")), CLAIMED, "sending", "checking"),
    Act("settle not sent", _settle(NotSent("refused")), CLAIMED, "sending", "queued"),
    Act("settle rejected", _settle(Rejected("MSG-242")), CLAIMED, "sending", "rejected"),
    Act(
        "note status",
        lambda p: p.send_queue.status_updates.note_status(AwaitedStatus(DONE, "m1"), _SENT, _now()),
        DONE,
        "accepted Queued",
        "accepted Delivered",
    ),
    Act("recover", lambda p: recover(p.database), CLAIMED, "sending", "checking"),
    Act("take an answer", lambda p: p.take(NEW_ANSWER), NEW_ANSWER, "", "unread"),
    Act(
        "read",
        lambda p: p.person.conversations.mark_read(p.conversation),
        KNOWN_ANSWER,
        "unread",
        "read",
    ),
    Act(
        "remove an answer",
        lambda p: p.person.conversations.remove_text(p.answer),
        KNOWN_ANSWER,
        "unread",
        "unread removed",
    ),
    Act("cancel", lambda p: p.person.decisions.cancel(QUEUED), QUEUED, "queued", "cancelled"),
)


class Bench:
    """A folder with an outbox as left by a program that was killed while sending a text."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template"
        self.folder = folder / "run"
        self._template.mkdir()
        file = self._template / "outbox.db"
        prepare(file, _now)
        outbox, database = Outbox(file, _now), Database(file, _now)
        send_queue = SendQueue(database, KEY, PollIntervals())
        for id_, to in ((DONE, _TO), (CLAIMED, _OTHER)):
            outbox.queue(draft(id_, to))
            claim = send_queue.claim(_now())
            assert claim is not None
            if id_ == DONE:
                send_queue.settle(claim, Accepted(_DONE), _now())
        outbox.queue(draft(QUEUED))
        known = answer(KNOWN_ANSWER, _TO, SENDER, _now())
        sync = message_sync(database, KEY)
        sync.settle(sync.next_request(_now()), (known,), "token", _now(), complete=True)
        self.known: Histories = histories(database)
        self.crashed = {path.name: path.read_bytes() for path in self._template.iterdir()}
        database.close()
        outbox.close()

    def fresh(self) -> Path:
        """Restores the file and its journal as the kill left them."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(mode=0o700)
        for name, content in self.crashed.items():
            if not name.endswith("-shm"):
                (self.folder / name).write_bytes(content)
                (self.folder / name).chmod(0o600)
        return self.folder / "outbox.db"

    def image(self) -> Path:
        """Copies what a kill would leave of the folder now."""
        copy = self.folder.with_name(f"image-{uuid.uuid4().hex}")
        shutil.copytree(self.folder, copy, ignore=shutil.ignore_patterns("*-shm"))
        return copy / "outbox.db"


def findings_of_error(error: DiskError) -> Iterator[Finding]:
    if not error.title or not error.advice:
        yield Finding(Harm.WRONG, "no words for the person")
    if isinstance(error, OutboxDamagedError):
        yield Finding(Harm.WRONG, "a sound file was called damaged")


@dataclass(frozen=True, slots=True)
class Failure:
    """Which call fails, how, and how often pages are written back."""

    at: int
    fault: Fault
    lasts: bool
    pages: int

    def set(self, disk: Disk) -> None:
        disk.fault, disk.fails_at, disk.lasts = self.fault, self.at, self.lasts


# A journal of one page is written back with each commit; one of a thousand never is here.
_MANNERS = tuple(itertools.product(Fault, (False, True), (1, 1000)))

Pressed = Callable[[Act], Act]
"""What the person's second press of the button is: a seeded bug changes it."""


def _same(act: Act) -> Act:
    return act


PARTS = (*(act.name for act in ACTS), "start", "first start", "damaged start", "backup")


class Share(Enum):
    """In which of its manners each place fails."""

    SAMPLE = "sample"
    """In one, and the next place in the next one. No place is left out."""
    REST = "rest"
    """In the others."""

    def places(self, manner: int) -> Iterator[int]:
        """From 1, without an end."""
        is_sample = self is Share.SAMPLE
        manners = len(_MANNERS)
        return (at for at in itertools.count(1) if ((at + manner) % manners == 0) == is_sample)


def prove(
    parts: Collection[str] = PARTS, again: Pressed = _same, share: Share = Share.SAMPLE
) -> Tally:
    total = Tally("disk")
    with tempfile.TemporaryDirectory(prefix="ownline-disk-", dir=memory()) as place:
        bench = Bench(Path(place))
        with failing_disk() as disk:
            for name, schedule in _schedules(bench, disk, again):
                if name in parts:
                    _each_place(schedule, name, share, total)
    return total


Schedule = Callable[[Failure], tuple[bool, list[Finding]]]
"""Whether anything failed, and what was found."""


def _schedules(bench: Bench, disk: Disk, again: Pressed) -> Iterator[tuple[str, Schedule]]:
    for act in ACTS:
        yield act.name, functools.partial(_act, bench, disk, act, again)
    yield "start", functools.partial(_start, bench, disk)
    yield "first start", functools.partial(_first, bench, disk)
    yield "damaged start", functools.partial(_damaged, bench, disk)
    yield "backup", functools.partial(_back_up, bench, disk)


def _each_place(schedule: Schedule, name: str, share: Share, total: Tally) -> None:
    """The first call fails, then the second and so on, until nothing fails any more."""
    before = total.schedules
    for manner, (fault, lasts, pages) in enumerate(_MANNERS):
        for at in share.places(manner):
            failure = Failure(at, fault, lasts, pages)
            happened, findings = schedule(failure)
            if not happened:
                break
            total.add(f"{name}, {failure}", findings)
    assert total.schedules > before, f"{name} writes nothing"


def _act(
    bench: Bench, disk: Disk, act: Act, again: Pressed, failure: Failure
) -> tuple[bool, list[Finding]]:
    findings: list[Finding] = []
    program = Open(bench.fresh(), failure.pages)
    failure.set(disk)
    error = _try(disk, lambda: act.do(program))
    if disk.failed == 0:
        program.close()
        return False, []
    image = bench.image()
    state = program.state(act.id)
    if error is not None:
        findings += findings_of_error(error)
        if state != act.before:
            findings.append(Finding(Harm.WRONG, f"half done: {state!r} after an error"))
    elif state != act.after:
        findings.append(Finding(Harm.LOST, f"no error was reported, and it is {state!r}"))
    findings += _pressed_again(program, again(act) if error is not None else act)
    program.close()
    # The program may also end at this moment, instead of going on.
    reopened = Open(image, failure.pages)
    state = reopened.state(act.id)
    if state not in (act.before, act.after):
        findings.append(Finding(Harm.WRONG, f"{state!r} at the next start"))
    if error is not None and act.name.startswith("queue"):
        findings += _pressed_again(reopened, again(act))
    findings += lost(bench.known, histories(reopened.database))
    findings += inconsistent(reopened.database)
    reopened.close()
    shutil.rmtree(image.parent)
    return True, findings


def _try(disk: Disk, do: Callable[[], object]) -> DiskError | None:
    """Runs ``do`` while the disk fails, and repairs the disk."""
    disk.watch()
    try:
        do()
    except DiskError as error:
        return error
    finally:
        disk.repair()
    return None


def _pressed_again(program: Open, act: Act) -> Iterator[Finding]:
    """The disk works now: the act succeeds, and happens only once."""
    act.do(program)
    if program.state(act.id) != act.after:
        yield Finding(Harm.STUCK, f"{program.state(act.id)!r} when done again")
    twice = program.database.rows("SELECT text FROM message GROUP BY text HAVING count(*) > 1")
    if twice:
        yield Finding(Harm.DOUBLE, "the text is in the outbox twice")


def _start(bench: Bench, disk: Disk, failure: Failure) -> tuple[bool, list[Finding]]:
    """The program starts while the disk fails, and once more when it works."""
    file = bench.fresh()
    failure.set(disk)

    def start() -> None:
        prepare(file, _now)
        Open(file, failure.pages).close()

    return _started(disk, start, file, bench.known)


def _first(bench: Bench, disk: Disk, failure: Failure) -> tuple[bool, list[Finding]]:
    file = bench.fresh()
    for path in bench.folder.iterdir():
        path.unlink()
    failure.set(disk)
    return _started(disk, lambda: prepare(file, _now), file, {})


def _damaged(bench: Bench, disk: Disk, failure: Failure) -> tuple[bool, list[Finding]]:
    """A start that moves a damaged outbox aside fails. The texts must be shown all the same."""
    file = bench.fresh()
    DamageMarker(file).mark("of the proof")
    failure.set(disk)
    error = _try(disk, lambda: prepare(file, _now))
    if disk.failed == 0:
        return False, []
    findings = list(findings_of_error(error)) if error is not None else []
    prepare(file, _now)
    outbox = Outbox(file, _now)
    states = {row.id: row.state for row in outbox.newest(100)}
    outbox.close()
    if states.keys() != bench.known.keys():
        findings.append(Finding(Harm.LOST, f"shown are only {sorted(states)}"))
    database = Database(file, _now)
    if answers(database).keys() != {KNOWN_ANSWER}:
        findings.append(Finding(Harm.LOST, "an answer of a damaged outbox is not shown"))
    findings += inconsistent(database)
    database.close()
    if MessageState.QUEUED in states.values():
        findings.append(Finding(Harm.DOUBLE, "a text of a damaged outbox waits to be sent"))
    if prepare(file, _now) is not None:
        findings.append(Finding(Harm.WRONG, "the new outbox was moved aside"))
    return True, findings


def _started(
    disk: Disk, start: Callable[[], object], file: Path, known: Histories
) -> tuple[bool, list[Finding]]:
    error = _try(disk, start)
    if disk.failed == 0:
        return False, []
    findings = list(findings_of_error(error)) if error is not None else []
    if prepare(file, _now) is not None or list(file.parent.glob("*damaged*")):
        findings.append(Finding(Harm.WRONG, "a sound file was moved aside"))
    database = Database(file, _now)
    findings += lost(known, histories(database))
    database.close()
    return True, findings


def _back_up(bench: Bench, disk: Disk, failure: Failure) -> tuple[bool, list[Finding]]:
    """A backup that fails harms neither the outbox nor the older backups."""
    file = bench.fresh()
    program = Open(file, failure.pages)
    finish_backup(program.backup)
    failure.set(disk)
    newer = Backup(program.database)
    error = _try(disk, functools.partial(finish_backup, newer))
    happened = disk.failed > 0
    findings = list(findings_of_error(error)) if error is not None else []
    program.close()
    sound = 0
    for backup in file.parent.glob("outbox-backup-?.db"):
        database = Database(backup, _now)
        sound += database.quick_check() and histories(database).keys() >= bench.known.keys()
        database.close()
    if sound == 0:
        findings.append(Finding(Harm.LOST, "no good backup is left"))
    return happened, findings
