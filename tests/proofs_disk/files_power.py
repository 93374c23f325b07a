"""A power cut while texts with files are written, sent, taken back and tidied up after.

What the program does to the files beside the database is recorded as well as what SQLite does.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from tests.proofs_disk.file_calls import watching
from tests.proofs_disk.files_judge import incomplete, untidy, wrongly_sent
from tests.proofs_disk.files_workload import FilesWorkload, Known, Parts, known_of
from tests.proofs_disk.places import memory
from tests.proofs_disk.power import tuned
from tests.proofs_disk.power_cut import Machine
from tests.proofs_disk.recorder import Named, Recorder, Reported, Unnamed, recording
from tests.proofs_disk.tally import Finding, Harm, Tally, derived

_CUTS = 25
_LIVES = 3
_STEPS = 25


def prove(count: int, seed: int, parts: Parts | None = None) -> Tally:
    """``parts``: those of a seeded bug."""
    total = Tally("files")
    with tempfile.TemporaryDirectory(prefix="ownline-files-", dir=memory()) as place:
        story = 0
        while total.schedules < count:
            _one_story(Path(place), seed, story, count, parts or Parts(), total)
            story += 1
    return total


def _one_story(place: Path, seed: int, story: int, count: int, parts: Parts, total: Tally) -> None:
    """Several lives of one outbox: each begins with what a power cut left of the one before."""
    folder, cut = place / "outbox", place / "cut"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    known = begun = Known()
    for life in range(_LIVES):
        rng = random.Random(derived(seed, story, life))
        reported: list[Known] = [known]
        with recording(folder) as recorder:
            _live(folder / "outbox.db", rng, parts, reported, recorder)
        machine, at = Machine(recorder), 0
        for where in _cuts(rng, recorder):
            if total.schedules >= count:
                return
            machine.play(recorder.ops[at:where])
            at = where
            machine.cut(rng, cut)
            known = reported[max(machine.reported, 0)]
            # What was begun when the power went may be there or not. A life begins with what the
            # one before it had begun, and a start that may be over.
            may_be = [_begun(reported, machine), *([begun] if machine.reported < 0 else ())]
            replay = f"seed {seed}, story {story}, life {life}, cut at {where}"
            total.moments[_moment(cut)] += 1
            total.add(replay, _judge(cut / "outbox.db", known, may_be, parts))
        machine.cut(rng, folder)
        known, begun = reported[max(machine.reported, 0)], _begun(reported, machine)


def _cuts(rng: random.Random, recorder: Recorder) -> list[int]:
    """All over the life, and some of them while files get their names."""
    end = len(recorder.ops)
    named = [at for at, op in enumerate(recorder.ops) if isinstance(op, Named | Unnamed)]
    near = [min(at + rng.randrange(4), end) for at in rng.choices(named, k=_CUTS // 3)]
    return sorted([*near, *rng.choices(range(end + 1), k=_CUTS - len(near))])


def _begun(reported: list[Known], machine: Machine) -> Known:
    return reported[min(machine.reported + 1, len(reported) - 1)]


def _moment(cut: Path) -> str:
    """What the cut left beside the database."""
    names = [path.name for path in cut.glob("outbox-*files/*")]
    if any(name.startswith("new-") for name in names):
        return "an unfinished file"
    return "files" if names else "no file"


def _live(
    file: Path, rng: random.Random, parts: Parts, reported: list[Known], recorder: Recorder
) -> None:
    def report(known: Known) -> None:
        if (file.parent / "outbox-newest").exists():
            recorder.note_written("outbox-newest")
        reported.append(known)
        recorder.add(Reported(len(reported) - 1))

    workload = FilesWorkload(file, rng, parts, report, tuned(rng))
    with watching(workload.meddle, recorder.note_call):
        workload.run(_STEPS)
    recorder.look()
    # The power goes before the last connection writes anything back.
    ops = len(recorder.ops)
    workload.close()
    del recorder.ops[ops:]


def _judge(file: Path, known: Known, begun: Sequence[Known], parts: Parts) -> Iterator[Finding]:
    damage = prepare(file, lambda: 1)
    if damage is not None:
        yield Finding(Harm.WRONG, f"a sound outbox was found damaged: {damage.details}")
        return
    database = Database(file, lambda: 1)
    try:
        found = known_of(database)
        yield from _changed("text", found.texts, [one.texts for one in (known, *begun)])
        yield from _changed("draft", found.drafts, [one.drafts for one in (known, *begun)])
        yield from incomplete(database)
        yield from untidy(database, parts.upkeep(database))
        if known_of(database).drafts != found.drafts:
            yield Finding(Harm.LOST, "the upkeep took a file from a draft")
        hashes = {words: files for _, words, files in found.texts.values()}
        yield from wrongly_sent(database, hashes, parts.queue(database))
    finally:
        database.close()


def _changed(
    what: str, found: Mapping[str, object], known: Sequence[Mapping[str, object]]
) -> Iterator[Finding]:
    """``known``: what may be, beginning with what was reported."""
    for id_ in sorted({*found, *known[0]}):
        now = found.get(id_)
        if now not in [one.get(id_) for one in known]:
            harm = Harm.LOST if now is None else Harm.WRONG
            yield Finding(harm, f"a {what} was {known[0].get(id_)} and is {now}")
