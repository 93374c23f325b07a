"""After a power cut the file opens, and everything that was reported is still true."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages.history import Event
from desktop.messages.outbox import Outbox
from tests.proofs_disk.answers import answers, inconsistent
from tests.proofs_disk.places import memory
from tests.proofs_disk.power_cut import Machine
from tests.proofs_disk.recorder import Recorder, Reported, recording
from tests.proofs_disk.tally import Finding, Harm, Tally, derived
from tests.proofs_disk.workload import Histories, Knowledge, Workload, histories, texts

_CUTS = 25
_LIVES = 3
_STEPS = 25

Tune = Callable[[Database], None]


def tuned(rng: random.Random) -> Tune:
    """Now and then the journal is written back after a few pages, as it is after many."""
    pages = rng.choice((5, 30, 1000))

    def tune(database: Database) -> None:
        database.row(f"PRAGMA wal_autocheckpoint = {pages}")

    return tune


def prove(count: int, seed: int, also: Tune = lambda database: None) -> Tally:
    """``also`` gets each connection: a seeded bug changes it."""
    total = Tally("power")
    with tempfile.TemporaryDirectory(prefix="ownline-power-", dir=memory()) as place:
        story = 0
        while total.schedules < count:
            _one_story(Path(place), seed, story, count, also, total)
            story += 1
    return total


def _one_story(place: Path, seed: int, story: int, count: int, also: Tune, total: Tally) -> None:
    """Several lives of one outbox: each begins with what a power cut left of the one before."""
    folder, cut = place / "outbox", place / "cut"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    known = begun = Knowledge()
    for life in range(_LIVES):
        rng = random.Random(derived(seed, story, life))
        reported: list[Knowledge] = [known]
        with recording(folder) as recorder:
            _live(folder / "outbox.db", rng, reported, recorder, also)
        machine = Machine(recorder)
        at = 0
        for where in sorted(rng.choices(range(len(recorder.ops) + 1), k=_CUTS)):
            if total.schedules >= count:
                return
            machine.play(recorder.ops[at:where])
            at = where
            machine.cut(rng, cut)
            # What was begun when the power went may be there or not. Before this life reported
            # anything, that is what the life before it had begun.
            known = reported[max(machine.reported, 0)]
            may_be = begun if machine.reported < 0 else _begun(reported, machine)
            replay = f"seed {seed}, story {story}, life {life}, cut at {where}"
            total.add(replay, _judge(cut / "outbox.db", known, may_be))
        machine.cut(rng, folder)
        known, begun = reported[max(machine.reported, 0)], _begun(reported, machine)


def _begun(reported: list[Knowledge], machine: Machine) -> Knowledge:
    return reported[min(machine.reported + 1, len(reported) - 1)]


def _live(
    file: Path, rng: random.Random, reported: list[Knowledge], recorder: Recorder, also: Tune
) -> None:
    own = tuned(rng)

    def report(known: Knowledge) -> None:
        reported.append(known)
        recorder.add(Reported(len(reported) - 1))

    def tune(database: Database) -> None:
        own(database)
        also(database)

    def noted() -> None:
        recorder.note_written("outbox-newest")

    workload = Workload(file, rng, reported[0], report, tune, noted)
    workload.run(_STEPS)
    if rng.random() < 0.5:
        workload.close()
        recorder.look()
    else:
        # The program is killed: its last connection never writes anything back. Closing it is
        # not recorded any more, and the folder is made anew.
        recorder_ops = len(recorder.ops)
        workload.close()
        del recorder.ops[recorder_ops:]


def _judge(file: Path, known: Knowledge, begun: Knowledge) -> Iterator[Finding]:
    damage = prepare(file, lambda: 1)
    if damage is not None:
        yield Finding(Harm.WRONG, f"a sound outbox was found damaged: {damage.details}")
        return
    outbox = Outbox(file, lambda: 1)
    try:
        found = histories(outbox._database)
        yield from lost(known.histories, found)
        kept = texts(outbox._database)
        for id_, content in known.texts.items():
            if id_ in kept and kept[id_] != content:
                yield Finding(Harm.WRONG, "a text changed")
        now = answers(outbox._database)
        for id_, before in known.answers.items():
            if id_ not in now:
                yield Finding(Harm.LOST, "an answer is not there")
            elif now[id_] not in (before, begun.answers.get(id_)):
                yield Finding(Harm.WRONG, f"an answer was {before} and is {now[id_]}")
        yield from inconsistent(outbox._database)
        unsent = next(iter(outbox.drafts.all()), None)
        typed = unsent.text if unsent else ""
        if typed not in (known.typed, begun.typed):
            yield Finding(Harm.LOST, "what was typed went back")
    finally:
        outbox.close()
    yield from _bad_backups(file)


def lost(known: Histories, found: Histories) -> Iterator[Finding]:
    """Findings for reported events that are missing now."""
    for id_, events in known.items():
        now = found.get(id_)
        if now is None:
            yield Finding(Harm.LOST, f"a text that was {events[-1]} is not there")
        elif now[: len(events)] != events:
            gone = events[len(now) :] or events
            # A claim that went back lets the text be sent once more.
            harm = Harm.DOUBLE if Event.CLAIMED in gone else Harm.LOST
            yield Finding(harm, f"{events} went back to {now}")


def _bad_backups(file: Path) -> Iterator[Finding]:
    for age in (1, 2, 3):
        backup = file.with_name(f"outbox-backup-{age}.db")
        if backup.exists():
            database = Database(backup, lambda: 1)
            if not database.quick_check():
                yield Finding(Harm.WRONG, f"backup {age} is damaged")
            database.close()
