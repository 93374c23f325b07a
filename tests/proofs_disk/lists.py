"""A power cut while a list is put into the outbox leaves the whole list or nothing of it."""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from desktop.core.model import MergeState
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages.outbox import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.lists import always, do_upkeep, merge_draft, nothing_is_left, rows
from tests.messages.samples import KEY, NOW
from tests.proofs_disk.places import memory
from tests.proofs_disk.power_cut import Machine
from tests.proofs_disk.recorder import Recorder, Reported, recording
from tests.proofs_disk.tally import Finding, Harm, Tally, derived

_TEXTS = 70

Fill = Callable[[Outbox], object]


def _fill(outbox: Outbox) -> None:
    outbox.merges.fill(merge_draft(), iter(rows(_TEXTS)), always)


def prove(count: int, seed: int, fill: Fill = _fill) -> Tally:
    """``fill`` puts the list into the outbox: a seeded bug has its own."""
    total = Tally("lists")
    with tempfile.TemporaryDirectory(prefix="ownline-lists-", dir=memory()) as place:
        story = 0
        while total.schedules < count:
            _one_story(Path(place), derived(seed, story), count, fill, total)
            story += 1
    return total


def _one_story(place: Path, seed: int, count: int, fill: Fill, total: Tally) -> None:
    """One fill, and a cut at places all over it and after it."""
    folder, cut = place / "outbox", place / "cut"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    rng = random.Random(seed)
    _open(folder / "outbox.db").close()
    with recording(folder) as recorder:
        _live(folder / "outbox.db", rng, fill, recorder)
    machine, at, end = Machine(recorder), 0, len(recorder.ops)
    for where in sorted([*rng.choices(range(end), k=40), *range(max(end - 8, 0), end + 1), end]):
        if total.schedules >= count:
            return
        machine.play(recorder.ops[at:where])
        at = where
        machine.cut(rng, cut)
        is_reported = machine.reported >= 0
        total.moments["reported" if is_reported else "before"] += 1
        total.add(f"seed {seed}, cut at {where}", _judge(cut / "outbox.db", is_reported, total))


def _open(file: Path) -> Outbox:
    assert prepare(file, lambda: NOW) is None
    return Outbox(file, lambda: NOW)


def _live(file: Path, rng: random.Random, fill: Fill, recorder: Recorder) -> None:
    outbox = Outbox(file, lambda: NOW)
    with outbox.for_other_thread() as other:
        # Written back after a few pages, as a long list is.
        other._database.row(f"PRAGMA wal_autocheckpoint = {rng.choice((5, 30, 1000))}")
        fill(other)
        recorder.note_written("outbox-newest")
        recorder.add(Reported(0))
        ops = len(recorder.ops)
    outbox.close()
    # The power goes before the last connection writes anything back.
    del recorder.ops[ops:]


def _judge(file: Path, is_reported: bool, total: Tally) -> Iterator[Finding]:
    damage = prepare(file, lambda: NOW)
    if damage is not None:
        yield Finding(Harm.WRONG, f"a sound outbox was found damaged: {damage.details}")
        return
    database = Database(file, lambda: NOW)
    outbox = Outbox(file, lambda: NOW)
    try:
        lists = outbox.merges.all_of(None)
        queue = SendQueue(database, KEY, PollIntervals())
        if not lists:
            if is_reported:
                yield Finding(Harm.LOST, "a list is not there")
            if queue.claim(NOW) is not None:
                yield Finding(Harm.WRONG, "a text of half a list would be sent")
            do_upkeep(database)
            if not nothing_is_left(database):
                yield Finding(Harm.WRONG, "something is left of half a list")
            return
        total.moments["whole"] += 1
        (found,) = lists
        is_whole = (found.sums.waiting, found.sums.left_out) == (_TEXTS, 1)
        there = database.row("SELECT count(*), count(message) FROM merge_row")
        if not is_whole or there != (_TEXTS + 1, _TEXTS):
            yield Finding(Harm.WRONG, f"half a list would be sent: {found.sums}, {there}")
        if found.state is not MergeState.RUNNING or queue.claim(NOW) is None:
            yield Finding(Harm.STUCK, "a whole list is not sent")
    finally:
        outbox.close()
        database.close()
