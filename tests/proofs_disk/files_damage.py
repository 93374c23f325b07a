"""Damage in files beside the database, their copies, and the rows that name them: a text goes with
the bytes that were chosen, or not at all."""

from __future__ import annotations

import contextlib
import random
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import apsw

from desktop.core.errors import OutboxDamagedError
from desktop.core.file_errors import AttachmentLostError
from desktop.core.model import Attachment, MessageState
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database, refuse_unsound
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.send_queue import recover
from tests.messages.samples import FROM, KEY, draft
from tests.proofs_disk.files_judge import is_intact, wrongly_sent
from tests.proofs_disk.files_workload import Parts
from tests.proofs_disk.places import memory
from tests.proofs_disk.tally import Finding, Harm, Tally, derived

_TEXTS = 6
_PAGE = 4096
_TABLES = ("attachment", "file_set", "draft_part", "message", "attachment_of_hash")


class Bench:
    """Texts that wait, with files that have copies."""

    def __init__(self, folder: Path, parts: Parts) -> None:
        self.template, self.file = folder / "template", folder / "run" / "outbox.db"
        self.parts = parts
        self.template.mkdir()
        file = self.template / "outbox.db"
        prepare(file, lambda: 1)
        outbox, database = Outbox(file, lambda: 1), Database(file, lambda: 1)
        files = [_attachment(file, number) for number in range(4)]
        self.hashes: dict[str, str] = {}
        """Of the files of each text, by its words."""
        for number in range(_TEXTS + 1):
            chosen = tuple(files[number % 3 : number % 3 + number % 2 + 1])
            words = f"Look at number {number}"
            outbox.queue(draft(f"d{number}", words, to=f"+1415555{number:04}", files=chosen))
            self.hashes[words] = ",".join(one.hash for one in chosen)
        with database.transaction():
            # The person has to decide about the last one.
            database.run(
                "UPDATE message SET state = 'unconfirmed', doubt = 1, claimed_at = 1 WHERE id = ?",
                (f"d{_TEXTS}",),
            )
        outbox.drafts.save(
            UnsentDraft("unsent", KEY.text, FROM, "", "unsent", files=tuple(files[2:]))
        )
        upkeep = AttachmentUpkeep(database)
        while upkeep.is_pending:
            upkeep.step()
        pages: dict[str, int] = dict(
            database.rows("SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0")
        )
        self.pages = [pages[name] for name in _TABLES]
        outbox.close()
        database.close()

    def fresh(self) -> None:
        shutil.rmtree(self.file.parent, ignore_errors=True)
        shutil.copytree(self.template, self.file.parent)

    def beside(self, rng: random.Random, *folders: str) -> list[Path]:
        """The same file in these folders."""
        hash_ = rng.choice(sorted(path.name for path in self.of("outbox-files").iterdir()))
        return [self.of(folder) / hash_ for folder in folders]

    def of(self, folder: str) -> Path:
        return self.file.with_name(folder)


def _attachment(file: Path, number: int) -> Attachment:
    content = f"%PDF {number} ".encode() * 60
    hash_ = AttachmentFiles(file).write(content)
    return Attachment(hash_, f"plan {number}.pdf", "application/pdf", len(content))


# --- damages -------------------------------------------------------------------------------------

_FILES, _COPIES = "outbox-files", "outbox-backup-files"


def _flip(path: Path, rng: random.Random, within: range | None = None, places: int = 1) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(places):
        content[rng.choice(within or range(len(content)))] ^= 1 << rng.randrange(8)
    path.write_bytes(content)


def _flipped(*folders: str) -> Damage:
    def damage(bench: Bench, rng: random.Random) -> None:
        for path in bench.beside(rng, *folders):
            _flip(path, rng)

    return damage


def _cut(*folders: str) -> Damage:
    def damage(bench: Bench, rng: random.Random) -> None:
        for path in bench.beside(rng, *folders):
            content = path.read_bytes()
            path.write_bytes(content[: rng.choice((0, rng.randrange(len(content))))])

    return damage


def _lost(*folders: str) -> Damage:
    def damage(bench: Bench, rng: random.Random) -> None:
        for path in bench.beside(rng, *folders):
            path.unlink()

    return damage


def _swapped(bench: Bench, rng: random.Random) -> None:
    one, other = rng.sample(sorted(bench.of(_FILES).iterdir()), 2)
    for folder in (_FILES, _COPIES):
        (bench.of(folder) / one.name).write_bytes((bench.of(folder) / other.name).read_bytes())


def _all_lost(bench: Bench, _rng: random.Random) -> None:
    for folder in (_FILES, _COPIES):
        shutil.rmtree(bench.of(folder))


def _bits_of_rows(bench: Bench, rng: random.Random) -> None:
    first = (rng.choice(bench.pages) - 1) * _PAGE
    _flip(bench.file, rng, range(first, first + _PAGE), rng.choice((1, 1, 3, 20)))


def _bit_of_a_name(bench: Bench, rng: random.Random) -> None:
    """Only the content of a row is wrong, here a hash, a name or a type."""
    word = rng.choice(("plan", "application/pdf", rng.choice([*bench.hashes.values()])[:64]))
    content = bytearray(bench.file.read_bytes())
    places = [at for at in range(len(content)) if content.startswith(word.encode(), at)]
    content[rng.choice(places) + rng.randrange(len(word))] ^= 1 << rng.randrange(5)
    bench.file.write_bytes(content)


def _other_files(bench: Bench, rng: random.Random) -> None:
    connection = apsw.Connection(str(bench.file))
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(
        rng.choice(
            (
                "UPDATE message SET file_set = NULL WHERE id = 'd1'",
                "UPDATE message SET file_set = (SELECT min(id) FROM file_set)",
                "UPDATE message SET file_set = 1000 WHERE id = 'd2'",
                "DELETE FROM attachment WHERE position = 1",
                "DELETE FROM attachment WHERE position = 0",
                "UPDATE attachment SET position = position + 5",
                "UPDATE attachment SET hash = (SELECT min(hash) FROM attachment)",
                "UPDATE attachment SET size = size + 1",
                "DELETE FROM file_set",
            )
        )
    )
    connection.close()


Damage = Callable[[Bench, random.Random], None]

DAMAGES: dict[str, Damage] = {
    "file: a bit": _flipped(_FILES),
    "file: cut": _cut(_FILES),
    "file: lost": _lost(_FILES),
    "copy: a bit": _flipped(_COPIES),
    "copy: lost": _lost(_COPIES),
    "both: a bit": _flipped(_FILES, _COPIES),
    "both: cut": _cut(_FILES, _COPIES),
    "both: lost": _lost(_FILES, _COPIES),
    "both: swapped": _swapped,
    "all lost": _all_lost,
    "rows: bits": _bits_of_rows,
    "rows: more bits": _bits_of_rows,
    "rows: a bit of a word": _bit_of_a_name,
    "rows: others": _other_files,
}


# --- what the next start makes of it -------------------------------------------------------------


def prove(count: int, seed: int, first: int = 0, parts: Parts | None = None) -> Tally:
    """Schedules ``first`` to ``first + count``. ``parts``: those of a seeded bug."""
    total = Tally("files damage")
    kinds = list(DAMAGES)
    with tempfile.TemporaryDirectory(prefix="ownline-files-damage-", dir=memory()) as place:
        bench = Bench(Path(place), parts or Parts())
        for number in range(first, first + count):
            kind = kinds[number % len(kinds)]
            bench.fresh()
            DAMAGES[kind](bench, random.Random(derived(seed, number)))
            total.add(f"seed {seed}, schedule {number}, {kind}", _started(bench, kind, total))
    return total


def _started(bench: Bench, kind: str, total: Tally) -> list[Finding]:
    try:
        return list(_start(bench, kind, total))
    except Exception as error:  # noqa: BLE001 - whatever a person would see as a crash
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(at.filename).name}:{at.name}"
        return [Finding(Harm.STUCK, f"it does not start: {type(error).__name__} in {where}")]


def _start(bench: Bench, kind: str, total: Tally) -> Iterator[Finding]:
    # Healing changes what is beside the database, so this is found out first.
    good = {
        path.name
        for folder in (_FILES, _COPIES)
        for path in bench.of(folder).glob("*")
        if is_intact(path, path.name)
    }
    is_noticed = prepare(bench.file, lambda: 1) is not None
    outbox, database = Outbox(bench.file, lambda: 1), Database(bench.file, lambda: 1)
    try:
        if _is_refused(outbox, database):
            if is_noticed:
                yield Finding(Harm.STUCK, "the new outbox is damaged")
            total.moments[f"{kind}: refused"] += 1
            return
        if is_noticed:
            total.moments[f"{kind}: noticed"] += 1
            yield from _salvaged(outbox, bench)
        sent: list[str] = []
        queue = bench.parts.queue(database)
        yield from wrongly_sent(database, bench.hashes, queue, sent)
        if not is_noticed:
            total.moments[f"{kind}: {'all' if len(sent) == _TEXTS else 'not all'} sent"] += 1
        if not kind.startswith("rows"):
            yield from _held(outbox, bench, sent, good)
    finally:
        outbox.close()
        database.close()
    if not is_noticed and kind.startswith("rows"):
        yield from _next_start(bench, kind, total)


def _is_refused(outbox: Outbox, database: Database) -> bool:
    """The program says that the outbox is damaged, and the next start moves it aside."""
    try:
        outbox.newest(100)
        outbox.drafts.all()
        refuse_unsound(database)
        recover(database)
    except OutboxDamagedError:
        return True
    return False


def _next_start(bench: Bench, kind: str, total: Tally) -> Iterator[Finding]:
    """Where the damage was found when a text was to be sent."""
    if prepare(bench.file, lambda: 1) is None:
        return
    total.moments[f"{kind}: noticed later"] += 1
    outbox, database = Outbox(bench.file, lambda: 1), Database(bench.file, lambda: 1)
    try:
        yield from _salvaged(outbox, bench)
        yield from wrongly_sent(database, bench.hashes)
    finally:
        outbox.close()
        database.close()


def _salvaged(outbox: Outbox, bench: Bench) -> Iterator[Finding]:
    """A text that the person sends again has its files, or cannot be sent."""
    for row in outbox.newest(100):
        if row.state is MessageState.QUEUED:
            yield Finding(Harm.DOUBLE, "a text of a damaged file waits to be sent by itself")
        hashes = ",".join(one.hash for one in row.files)
        if not row.files_lost and hashes != bench.hashes.get(row.text, hashes):
            yield Finding(Harm.WRONG, "a salvaged text has other files")
        if row.state is MessageState.UNCONFIRMED:
            with contextlib.suppress(AttachmentLostError):
                outbox.decisions.send_again(row.id, f"again {row.id}")


def _held(outbox: Outbox, bench: Bench, sent: list[str], good: set[str]) -> Iterator[Finding]:
    """What can be sent is sent; the rest waits for the person, who is told."""
    for row in outbox.newest(100):
        if row.state is MessageState.UNCONFIRMED:
            continue
        is_whole = good.issuperset(bench.hashes[row.text].split(","))
        if is_whole and row.text not in sent:
            yield Finding(Harm.STUCK, "a text whose files are there is not sent")
        if not is_whole and (row.text in sent or not row.files_lost):
            yield Finding(Harm.WRONG, "a text whose files are lost is not held")
