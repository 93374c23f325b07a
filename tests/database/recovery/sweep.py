"""One damage after the other in copies of one outbox: what does the next start make of each?"""

from __future__ import annotations

import contextlib
import random
import shutil
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from desktop.core.clocks import wall_ms
from desktop.core.errors import DiskError, OutboxDamagedError
from desktop.core.model import (
    Accepted,
    ConversationFilter,
    MessageState,
    Outcome,
    Rejected,
    StoreRecord,
    Unknown,
)
from desktop.database.clean_shutdown import CleanShutdown
from desktop.database.connection import Database, refuse_unsound
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import SendQueue, recover
from tests.messages.files import attach
from tests.messages.samples import FROM, KEY, Synced, claim_next, draft, inbound

PAGE = 4096
TEXTS = 120
INBOUND = 90

Damage = Callable[[Path], object]
"""Damages the outbox file of a folder, or the files beside it."""


@dataclass
class Start:
    trouble: str
    """What is wrong with it; empty where nothing is."""
    notice: DiskError | None = None
    states: dict[str, MessageState] = field(default_factory=dict)
    """Of the texts that it shows, by id."""
    inbound: list[str] = field(default_factory=list)
    """Message ids of the inbound texts."""


class Sweep:
    """``place`` is an empty folder. With ``with_wal`` the files are as a kill leaves them."""

    def __init__(self, place: Path, *, with_wal: bool = False) -> None:
        self._template = place / "template"
        self._folder = place / "run"
        self._template.mkdir(parents=True)
        file = self._template / "outbox.db"
        assert prepare(file, wall_ms) is None
        outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
        _write(file, outbox, database)
        self.states = {row.id: row.state for row in outbox.newest(1000)}
        killed = {one.name: one.read_bytes() for one in self._template.glob("outbox.db*")}
        outbox.close()
        database.close()
        if with_wal:
            for name, content in killed.items():
                (self._template / name).write_bytes(content)

    def roots(self) -> dict[str, int]:
        """The number of the first page of each table and index."""
        connection = apsw.Connection(str(self._template / "outbox.db"))
        try:
            return {
                str(name): int(str(root))
                for name, root in connection.execute(
                    "SELECT name, rootpage FROM sqlite_schema WHERE rootpage > 0"
                )
            }
        finally:
            connection.close()

    @property
    def size(self) -> int:
        return (self._template / "outbox.db").stat().st_size

    def start(self, damage: Damage, *, is_clean: bool = False) -> Start:
        """What the start after this damage does. ``is_clean``: the disk damaged the file after a
        clean shutdown, which leaves no trace in its times."""
        shutil.rmtree(self._folder, ignore_errors=True)
        shutil.copytree(self._template, self._folder)
        file = self._folder / "outbox.db"
        damage(file)
        if is_clean:
            CleanShutdown(file).note()
        try:
            return _start(file, self.states)
        except Exception as error:  # noqa: BLE001 - whatever a person would see as a crash
            at = traceback.extract_tb(error.__traceback__)[-1]
            where = f"{Path(at.filename).name}:{at.name}"
            return Start(f"{type(error).__name__}: {error} in {where}")

    def shown(self, damage: Damage) -> tuple[DiskError | None, dict[str, MessageState]]:
        """The notice of a start without trouble, and the state of each text that it shows."""
        start = self.start(damage)
        assert start.trouble == ""
        return start.notice, start.states


def _write(file: Path, outbox: Outbox, database: Database) -> None:
    """Texts to different people in every state, some with files, inbound texts, drafts, and an
    account."""
    files = [attach(file, f"file {number}".encode()) for number in range(9)]
    send_queue = SendQueue(database, KEY, PollIntervals())
    outcomes: list[Outcome] = [
        Accepted(StoreRecord("77", "", (), "", wall_ms(), "Sent")),
        Rejected("MSG-304", "no"),
        Unknown("reset"),
    ]
    for number in range(TEXTS):
        words = f"Text number {number}" if number % 40 else "A long one. " * 500
        some = () if number % 4 else tuple(files[number % 7 : number % 7 + number % 3 + 1])
        outbox.queue(draft(f"d{number}", words, to=f"+1415555{number:04}", files=some))
        if outcomes and number >= TEXTS // 2:
            send_queue.settle(claim_next(send_queue, wall_ms()), outcomes.pop(0), wall_ms())
    Synced(database).take(
        *(
            inbound(f"{900 + n}", f"Answer {n}. " * (n % 9 + 1), sender=f"+1415555{n % 20:04}")
            for n in range(INBOUND)
        ),
        at=wall_ms(),
    )
    for number in range(3):
        text = f"draft {number}"
        outbox.drafts.save(
            UnsentDraft(f"u{number}", KEY.text, FROM, "+1415", text, files=tuple(files[number:]))
        )


def _start(file: Path, before: dict[str, MessageState]) -> Start:
    """Does what both threads do at a start."""
    start = Start("", prepare(file, wall_ms))
    with contextlib.ExitStack() as stack:
        outbox, database = Outbox(file, wall_ms), Database(file, wall_ms)
        stack.callback(outbox.close)
        stack.callback(database.close)
        try:
            start.states = {row.id: row.state for row in outbox.newest(1000)}
            start.inbound = [
                message_id
                for (message_id,) in outbox._database.rows("SELECT message_id FROM store_record")
            ]
            outbox.conversations.ids(ConversationFilter(), 1000)
            outbox.drafts.all()
            outbox.accounts()
            refuse_unsound(database)
            recover(database)
            is_sent = SendQueue(database, KEY, PollIntervals()).claim(wall_ms()) is not None
        except OutboxDamagedError:
            # Found while it runs: it says so, sends nothing, and the next start moves it aside.
            start.trouble = "" if start.notice is None else "the new outbox is damaged"
            return start
    if len(set(start.inbound)) < len(start.inbound):
        start.trouble = "an inbound text is there twice"
    elif start.notice is None and len(start.inbound) < INBOUND:
        start.trouble = "an inbound text is gone and nobody noticed"
    elif start.notice is not None and is_sent:
        start.trouble = "sends a salvaged text by itself"
    elif start.notice is None and start.states != before:
        start.trouble = "texts changed and nobody noticed"
    return start


# --- damages -------------------------------------------------------------------------------------


def flip(*bits: int, suffix: str = "") -> Damage:
    """``bits`` are counted from the start of the file."""

    def damage(file: Path) -> None:
        path = file.with_name(file.name + suffix)
        content = bytearray(path.read_bytes())
        for bit in bits:
            content[bit // 8] ^= 1 << bit % 8
        path.write_bytes(content)

    return damage


def sql(statements: str) -> Damage:
    def damage(file: Path) -> None:
        connection = apsw.Connection(str(file))
        connection.execute(statements)
        connection.close()

    return damage


def random_page(number: int, seed: int) -> Damage:
    def damage(file: Path) -> None:
        content = bytearray(file.read_bytes())
        content[(number - 1) * PAGE : number * PAGE] = random.Random(seed).randbytes(PAGE)
        file.write_bytes(content)

    return damage


def random_flips(pages: int, rng: random.Random) -> Iterator[Damage]:
    """Without end: a few bits, all in one page."""
    while True:
        first = rng.randrange(pages) * PAGE * 8
        yield flip(*(first + rng.randrange(PAGE * 8) for _ in range(rng.choice((1, 1, 3, 20)))))
