"""A program in a process of its own, without its window: it queues texts, sends them and ends.

`python -m tests.proofs_disk.sender ORDER`, or with `--waiting` (where processes can be forked) one
order after the other from its standard input, each by a fork that has everything imported already.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from desktop.app.single_instance import SingleInstance
from desktop.core.clocks import Clocks, wall_ms
from desktop.core.model import AccountKey, Attachment, ConversationFilter, Draft
from desktop.core.records import replace
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.attaching import attach
from desktop.messages.send_queue import recover
from desktop.ringcentral.transport import Limits
from desktop.worker.engine import Engine
from desktop.worker.timing import Timing
from tests.proofs_disk.stage import is_busy, service_at
from tests.proofs_disk.vault_file import FileVault
from tests.worker.rig import QUICK

_UNSENT = "unsent"

LOCKED = 3
"""The exit status of a second start."""

# A server may take its time while other starts are made.
_PATIENT = Timing(limits=Limits(connect=3, read=8, total=10), intervals=QUICK.intervals)
# Answers do not wait for the usual time between two syncs.
_ATTENTIVE = replace(QUICK, intervals=replace(QUICK.intervals, sync=50))


@dataclass(frozen=True, slots=True)
class Order:
    """``go``: a pipe to wait at, before the start or, with ``is_ready_first``, once the program is
    ready to send. ``bug``: a seeded bug."""

    folder: str
    vault: str
    base: str
    key: tuple[str, str, str]
    drafts: tuple[tuple[str, str, str, str], ...] = ()
    chosen: tuple[tuple[str, ...], ...] = ()
    """The paths of the files of each draft. The program keeps those of the first in an unsent draft
    as well, for a time."""
    go: str = ""
    is_ready_first: bool = False
    is_patient: bool = False
    answers: int = 0
    """It waits for so many inbound texts, and reads some of them."""
    bug: str = ""

    @property
    def texts(self) -> list[Draft]:
        """Without their files."""
        return [
            Draft(id_, AccountKey(*self.key), sender, to, text)
            for id_, sender, to, text in self.drafts
        ]

    @property
    def said(self) -> Path:
        """File with the ids of the queued texts, a line each."""
        return Path(self.folder) / "said"

    @property
    def read(self) -> Path:
        """File with the inbound texts that were read, a line each."""
        return Path(self.folder) / "read"


def run(order: Order) -> int:
    """Returns the exit status."""
    file = Path(order.folder) / "outbox.db"
    if order.bug == "recovery without lock" and file.exists():
        database = Database(file, wall_ms)
        recover(database)
        database.close()
    instance = SingleInstance(Path(order.folder) / "outbox.lock")
    if not instance.acquire() and order.bug != "no lock":
        return LOCKED
    if order.go and not order.is_ready_first:
        _wait(order.go)
    clocks = Clocks()
    prepare(file, clocks.wall)
    outbox = Outbox(file, clocks.wall)
    vault = FileVault(Path(order.vault))
    timing = _PATIENT if order.is_patient else _ATTENTIVE
    engine = Engine(file, service_at(order.base), lambda: vault, timing, lambda _: None)
    engine.start()
    if order.is_ready_first:
        while engine.next_in() == 0:
            engine.step()
        _wait(order.go)
    waiting, chosen = order.texts, list(order.chosen)
    if chosen:
        outbox.drafts.save(UnsentDraft(_UNSENT, "", "", "555", "", 0, attached(outbox, chosen[0])))
    while waiting or is_busy(outbox.newest(100)) or _answers(outbox) < order.answers:
        _read_some(outbox, order)
        if waiting:
            draft = waiting.pop(0)
            if chosen:
                draft = replace(draft, files=attached(outbox, chosen.pop(0)))
            outbox.queue(draft)
            with order.said.open("a", encoding="ascii") as said:
                said.write(draft.id + "\n")
            engine.outbox_filled()
        engine.step()
        time.sleep(min(engine.next_in() or 0, 10) / 1000)
    if order.chosen:
        _tidy(outbox, engine)
    engine.close()
    outbox.close()
    return 0


def attached(outbox: Outbox, chosen: Iterable[str]) -> tuple[Attachment, ...]:
    return tuple(attach(outbox.files, Path(one), 0, lambda _: True).attachment for one in chosen)


def _tidy(outbox: Outbox, engine: Engine) -> None:
    """Copies what waits; then nothing waits any more."""
    for is_over in (False, True):
        if is_over:
            outbox.drafts.delete(_UNSENT)
        engine.outbox_filled()
        while engine._attachment_upkeep.is_pending:
            engine.step()


def _answers(outbox: Outbox) -> int:
    # Practice has some of its own.
    sql = "SELECT count(*) FROM store_record WHERE text LIKE 'answer %'"
    return int(outbox._database.rows(sql)[0][0])


def _read_some(outbox: Outbox, order: Order) -> None:
    """The conversations with an even number of unread texts."""
    if not order.answers:
        return
    for _, id_ in outbox.conversations.ids(ConversationFilter(only_unread=True), 100):
        texts = outbox.conversations.thread.newest(id_, 1000)
        unread = [text.text for text in texts if text.is_unread]
        if len(unread) % 2 == 0:
            outbox.conversations.mark_read(id_)
            with order.read.open("a", encoding="ascii") as read:
                read.write("".join(f"{text}\n" for text in unread))


def _wait(pipe: str) -> None:
    # Some systems let only named processes look on (Linux, PR_SET_PTRACER: any).
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(0x59616D61, ctypes.c_ulong(-1), 0, 0, 0)
    Path(pipe).read_bytes()


def parse(line: str) -> Order:
    given = json.loads(line)
    given["key"] = tuple(given["key"])
    for name in ("drafts", "chosen"):
        given[name] = tuple(tuple(one) for one in given[name])
    return Order(**given)


def _serve_orders() -> int:
    """Answers each order with the id of its process, and at its end with the wait status."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            status = 1
            try:
                status = run(parse(line))
            finally:
                os._exit(status)
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(status, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(_serve_orders() if sys.argv[1] == "--waiting" else run(parse(sys.argv[1])))
