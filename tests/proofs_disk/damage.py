"""Damaged outbox files: what can be read is shown, the rest is kept, and nothing is sent by
itself."""

from __future__ import annotations

import random
import shutil
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from desktop.core.clocks import wall_ms
from desktop.core.model import (
    Accepted,
    Draft,
    MessageState,
    NotSent,
    Outcome,
    Rejected,
    StoreRecord,
    Unknown,
)
from desktop.database.backup import newest_backups
from desktop.database.commit_counter import CommitCounter, Writer
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue
from tests.messages.samples import back_up
from tests.proofs_disk.stage import Stage, program_on
from tests.proofs_disk.tally import Finding, Harm, Tally, derived
from tests.worker.rig import ANA

_FILE = "outbox.db"
_JOURNAL = "outbox.db-wal"
_NOTE = "outbox-newest"
_OLDER = "older.db"
_PAGE = 4096

# The journal's header, and the frame that each page has there (https://sqlite.org/fileformat2.html,
# "The Write-Ahead Log").
_HEADER = 32
_FRAME = 24 + _PAGE
_WAITING = 6
"""How many texts were never claimed."""


@dataclass(frozen=True, slots=True)
class Before:
    """The outbox before it was damaged."""

    drafts: dict[str, Draft]
    states: dict[str, MessageState]


def prove(stage: Stage, count: int, seed: int, first: int = 0) -> Tally:
    """Schedules ``first`` to ``first + count``."""
    total = Tally("damage")
    for number in range(first, first + count):
        rng = random.Random(derived(seed, number))
        kinds = list(DAMAGES)
        kind = kinds[number % len(kinds)]
        with_journal = kind.startswith("journal") or rng.random() < 0.5
        before = _write(stage, rng, with_journal)
        DAMAGES[kind](stage.folder, rng)
        damaged = _contents(stage.folder)
        findings = _started(stage, before, kind, damaged, total)
        total.add(f"seed {seed}, schedule {number}, {kind}, journal: {with_journal}", findings)
    return total


def _write(stage: Stage, rng: random.Random, with_journal: bool) -> Before:
    """Texts in every state. With the journal: as a kill leaves the files."""
    stage.fresh()
    outbox, database = Outbox(stage.file, wall_ms), Database(stage.file, wall_ms)
    database.row("PRAGMA wal_autocheckpoint = 20")
    send_queue, commit_counter = (
        SendQueue(database, stage.ana, PollIntervals()),
        CommitCounter(stage.file, Writer.WORKER),
    )
    copied = rng.randrange(1, 20)
    word = f"{rng.getrandbits(64):016x}"
    drafts = [stage.draft(f"Text {word} {n:02}.", f"+1415555{100 + n:04}") for n in range(30)]
    outcomes: list[Outcome | None] = [None, Unknown("cut"), NotSent("refused"), Rejected("MSG-1")]
    for number, draft in enumerate(drafts[:-_WAITING]):
        outbox.queue(draft)
        if number == copied:
            back_up(database)
            newest_backups(stage.file)[0].replace(stage.folder.with_name(_OLDER))
        claim = send_queue.claim(wall_ms())
        assert claim is not None
        commit_counter.note(claim.number)
        accepted = Accepted(_record(draft, rng))
        outcome = rng.choice([*outcomes, accepted, accepted, accepted])
        if outcome is not None:
            send_queue.settle(claim, outcome, wall_ms())
        if isinstance(outcome, NotSent):
            outbox.decisions.cancel(draft.id)
        with database.transaction():
            # As after one read of the message store: before it, nothing more is sent.
            database.run("UPDATE message SET first_look_at = claimed_at WHERE state = 'checking'")
    for draft in drafts[-_WAITING:]:
        outbox.queue(draft)
    states = {row.id: row.state for row in outbox.newest(100)}
    killed = {
        name: content for name, content in _contents(stage.folder).items() if "shm" not in name
    }
    outbox.close()
    database.close()
    if with_journal:
        for name, content in killed.items():
            (stage.folder / name).write_bytes(content)
    return Before({draft.id: draft for draft in drafts}, states)


def _record(draft: Draft, rng: random.Random) -> StoreRecord:
    """A text that was sent before; the service has forgotten it."""
    return StoreRecord(
        str(rng.getrandbits(60)), ANA, (draft.recipient,), draft.text, wall_ms(), "Delivered"
    )


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


# --- damages -------------------------------------------------------------------------------------


def _flip(file: Path, rng: random.Random, places: int, *, within: range | None = None) -> None:
    content = bytearray(file.read_bytes())
    for _ in range(places):
        content[rng.choice(within or range(len(content)))] ^= 1 << rng.randrange(8)
    file.write_bytes(content)


def _truncate(file: Path, rng: random.Random) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: rng.randrange(1, len(content))])


def _empty(file: Path) -> None:
    file.write_bytes(b"")


def _one_bit(folder: Path, rng: random.Random) -> None:
    _flip(folder / _FILE, rng, 1)


def _many_bits(folder: Path, rng: random.Random) -> None:
    _flip(folder / _FILE, rng, 200)


def _header(folder: Path, rng: random.Random) -> None:
    file = folder / _FILE
    file.write_bytes(rng.randbytes(100) + file.read_bytes()[100:])


def _truncated(folder: Path, rng: random.Random) -> None:
    _truncate(folder / _FILE, rng)


def _zero_length(folder: Path, _rng: random.Random) -> None:
    _empty(folder / _FILE)


def _wrong_page(folder: Path, rng: random.Random) -> None:
    file = folder / _FILE
    content = bytearray(file.read_bytes())
    pages = len(content) // _PAGE
    to, source = rng.sample(range(pages), 2)
    what = rng.choice((content[source * _PAGE : (source + 1) * _PAGE], bytes(_PAGE)))
    content[to * _PAGE : (to + 1) * _PAGE] = what
    file.write_bytes(content)


def _foreign(folder: Path, rng: random.Random) -> None:
    file = folder / _FILE
    (folder / _JOURNAL).unlink(missing_ok=True)
    file.unlink()
    if rng.random() < 0.5:
        file.write_bytes(rng.randbytes(20_000))
        return
    other = apsw.Connection(str(file))
    other.execute("CREATE TABLE message (x); INSERT INTO message VALUES ('a stranger')")
    other.close()


def _newer(folder: Path, _rng: random.Random) -> None:
    connection = apsw.Connection(str(folder / _FILE))
    connection.execute("PRAGMA user_version = 99; ALTER TABLE message ADD COLUMN later TEXT")
    connection.close()


def _in_a_word(folder: Path, rng: random.Random) -> None:
    """Flips a bit in the recipient or text of a queued row: only the content is wrong."""
    file = folder / _FILE
    connection = apsw.Connection(str(file))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    rows = connection.execute("SELECT recipient, text FROM message WHERE state = 'queued'")
    word = str(rng.choice(rng.choice(rows.fetchall()))).encode()
    connection.close()
    content = bytearray(file.read_bytes())
    content[content.find(word) + rng.randrange(1, len(word))] ^= 1
    file.write_bytes(content)


def _before_last_commit(journal: bytes) -> range:
    """Positions in the journal within commits that were followed by others.

    Damage in the last one cannot be told from a commit that a power cut did not let come to its
    end, and that was never reported.
    """
    commits = []
    for at in range(_HEADER, len(journal) - _FRAME + 1, _FRAME):
        of_this_journal = journal[at + 8 : at + 16] == journal[16:24]
        if of_this_journal and journal[at + 4 : at + 8] != bytes(4):
            commits.append(at + _FRAME)
    return range(commits[-2])


def _journal_bits(count: int) -> Damage:
    def flip(folder: Path, rng: random.Random) -> None:
        journal = folder / _JOURNAL
        _flip(journal, rng, count, within=_before_last_commit(journal.read_bytes()))

    return flip


def _journal_header(folder: Path, rng: random.Random) -> None:
    _flip(folder / _JOURNAL, rng, 1, within=range(_HEADER))


def _journal_truncated(folder: Path, rng: random.Random) -> None:
    _truncate(folder / _JOURNAL, rng)


def _journal_zero_length(folder: Path, _rng: random.Random) -> None:
    _empty(folder / _JOURNAL)


def _journal_lost(folder: Path, _rng: random.Random) -> None:
    (folder / _JOURNAL).unlink()


def _older_copy(folder: Path, _rng: random.Random) -> None:
    """A backup from before the last text was sent."""
    (folder / _JOURNAL).unlink(missing_ok=True)
    shutil.copyfile(folder.with_name(_OLDER), folder / _FILE)


def _file_lost(folder: Path, _rng: random.Random) -> None:
    (folder / _FILE).unlink()


def _note_lost(folder: Path, _rng: random.Random) -> None:
    """Nothing is known to be wrong with the outbox then."""
    (folder / _NOTE).unlink()


def _note_damaged(folder: Path, rng: random.Random) -> None:
    _flip(folder / _NOTE, rng, 50)


def _both(folder: Path, rng: random.Random) -> None:
    _journal_bits(5)(folder, rng)
    _flip(folder / _FILE, rng, 50)


Damage = Callable[[Path, random.Random], None]

DAMAGES: dict[str, Damage] = {
    "one bit": _one_bit,
    "many bits": _many_bits,
    "the header": _header,
    "truncated": _truncated,
    "zero length": _zero_length,
    "a wrong page": _wrong_page,
    "foreign": _foreign,
    "newer": _newer,
    "in a word": _in_a_word,
    "an older copy": _older_copy,
    "lost": _file_lost,
    "note: lost": _note_lost,
    "note: damaged": _note_damaged,
    "journal: one bit": _journal_bits(1),
    "journal: many bits": _journal_bits(50),
    "journal: its header": _journal_header,
    "journal: truncated": _journal_truncated,
    "journal: zero length": _journal_zero_length,
    "journal: lost": _journal_lost,
    "journal: and the file has zero length": _zero_length,
    "journal: and the file has many": _both,
}


# --- what the next start makes of it -------------------------------------------------------------


def _started(
    stage: Stage, before: Before, kind: str, damaged: dict[str, bytes], total: Tally
) -> list[Finding]:
    try:
        return list(_start(stage, before, kind, damaged, total))
    except Exception as error:  # noqa: BLE001 - whatever a person would see as a crash
        at = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(at.filename).name}:{at.name}"
        return [
            Finding(Harm.STUCK, f"the program does not start: {type(error).__name__} in {where}")
        ]


def _start(
    stage: Stage, before: Before, kind: str, damaged: dict[str, bytes], total: Tally
) -> Iterator[Finding]:
    sent_before = len(stage.accepted())
    with program_on(stage) as program:
        noticed = program.damage is not None
        if noticed and kind.startswith("note"):
            yield Finding(Harm.WRONG, "a sound outbox was moved aside")
        total.moments[f"{kind}: {'noticed' if noticed else 'not noticed'}"] += 1
        shown = {row.id: (row.recipient, row.text) for row in program.outbox.newest(1000)}
        if noticed and _sends(program.outbox):
            # As soon as somebody has signed in again.
            yield Finding(Harm.DOUBLE, "a text of a damaged file waits to be sent by itself")
        program.run_until(lambda: not _sends(program.outbox), seconds=3)
        # Everything that is due now, and no more.
        program.run_until(lambda: program.engine.next_in() != 0, seconds=3)
    kept = b"".join(
        content
        for name, content in _contents(stage.folder).items()
        if "damaged" in name or "aside" in name
    )
    yield from _shown_or_kept(before, shown, damaged, kept)
    yield from _sent(before, stage.accepted()[sent_before:], noticed)
    shutil.rmtree(stage.folder)


def _sends(outbox: Outbox) -> bool:
    """Whether the program would still send a salvaged text by itself."""
    rows = outbox.newest(1000)
    queued = any(row.state is MessageState.QUEUED and not row.is_blocked for row in rows)
    return queued or any(row.state is MessageState.SENDING for row in rows)


def _shown_or_kept(
    before: Before, shown: dict[str, tuple[str, str]], damaged: dict[str, bytes], kept: bytes
) -> Iterator[Finding]:
    texts = {text for _, text in shown.values()}
    there = b"".join(damaged[name] for name in (_FILE, _JOURNAL) if name in damaged)
    for id_, draft in before.drafts.items():
        if draft.text in texts:
            continue
        token = draft.text.encode()
        if token in there and token not in kept:
            yield Finding(
                Harm.LOST, f"a text that was {before.states[id_]} is neither shown nor kept"
            )


def _sent(before: Before, sent: list[tuple[str, str, str]], noticed: bool) -> Iterator[Finding]:
    waiting = {
        (draft.recipient, draft.text)
        for id_, draft in before.drafts.items()
        if before.states[id_] is MessageState.QUEUED
    }
    known = {(draft.recipient, draft.text) for draft in before.drafts.values()}
    for number, (_, to, text) in enumerate(sent):
        if noticed:
            yield Finding(Harm.DOUBLE, "sent by itself from a damaged file")
        elif (to, text) not in known:
            yield Finding(Harm.WRONG, "a text was sent that nobody wrote so")
        elif (to, text) not in waiting or (to, text) in [one[1:] for one in sent[:number]]:
            yield Finding(Harm.DOUBLE, "a text was sent that had been on its way")
