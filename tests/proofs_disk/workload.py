"""Random actions of the person and the network thread on the outbox, and their reported results."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop.core.model import (
    Accepted,
    AccountKey,
    ConversationFilter,
    Draft,
    EndedAs,
    Limited,
    NotSent,
    Outcome,
    Rejected,
    StoreRecord,
    Unauthorized,
    Unknown,
)
from desktop.database.backup import Backup
from desktop.database.commit_counter import CommitCounter, Writer
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox, UnsentDraft
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import Claim, SendQueue, recover
from desktop.messages.status import AwaitedStatus
from tests.messages.samples import finish_backup
from tests.proofs_disk.answers import Answers, answer, answers, message_sync

KEY = AccountKey("https://service.test", "1", "2")
SENDER = "+16505550101"

Histories = dict[str, tuple[str, ...]]
"""The events of each text, in order."""


def histories(database: Database) -> Histories:
    found: dict[str, list[str]] = {}
    for id_, event in database.rows(
        "SELECT m.id, h.event FROM message m LEFT JOIN history h ON h.message = m.seq ORDER BY h.id"
    ):
        found.setdefault(id_, []).append(event or "")
    return {id_: tuple(events) for id_, events in found.items()}


def texts(database: Database) -> dict[str, tuple[str, str]]:
    """Recipient and text by id."""
    return {
        id_: (recipient, text)
        for id_, recipient, text in database.rows("SELECT id, recipient, text FROM message")
    }


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What the program has reported. It has to survive a power cut."""

    histories: Histories = field(default_factory=dict)
    texts: dict[str, tuple[str, str]] = field(default_factory=dict)
    typed: str = ""
    answers: Answers = field(default_factory=dict)


class Workload:
    """Starts the program again and again on one file.

    ``report`` is called with what is known to be on the disk, after each thing that was done.
    ``tune`` gets every new connection. ``noted`` is called when a line may have been noted.
    """

    def __init__(
        self,
        file: Path,
        rng: random.Random,
        known: Knowledge,
        report: Callable[[Knowledge], None],
        tune: Callable[[Database], None],
        noted: Callable[[], None] = lambda: None,
    ) -> None:
        self._file = file
        self._rng = rng
        self._report = report
        self._tune = tune
        self._noted = noted
        self._known = known
        self._now = 1_700_000_000_000
        self._served = 0
        self._claims: list[Claim] = []
        self._start()

    def _clock(self) -> int:
        self._now += 7
        return self._now

    def _start(self) -> None:
        self.damage = prepare(self._file, self._clock)
        self._noted()
        self._person = Outbox(self._file, self._clock)
        self._database = Database(self._file, self._clock)
        for database in (self._person._database, self._database):
            self._tune(database)
        recover(self._database)
        self._send_queue = SendQueue(self._database, KEY, PollIntervals())
        self._reconciliation = Reconciliation(
            self._database, KEY, self._send_queue.status_updates, PollIntervals()
        )
        self._message_sync = message_sync(self._database, KEY)
        self._backup = Backup(self._database)
        self._claims.clear()
        # Closing the file wrote everything back.
        self._before_commit: int | None = None
        self._note()

    def _note(self) -> None:
        unsent = next(iter(self._person.drafts.all()), None)
        self._known = Knowledge(
            histories(self._database),
            texts(self._database),
            unsent.text if unsent else "",
            answers(self._database),
        )
        self._report(self._known)

    def run(self, steps: int) -> None:
        doings = (
            (self._queue, 5),
            (self._claim, 4),
            (self._settle, 4),
            (self._follow, 2),
            (self._look, 2),
            (self._type, 1),
            (self._decide, 1),
            (self._sync, 3),
            (self._read, 2),
            (self._back_up, 1),
            (self._restart, 1),
        )
        chosen = self._rng.choices(
            [doing for doing, _ in doings], [weight for _, weight in doings], k=steps
        )
        for doing in chosen:
            doing()
            self._noted()
            if self._is_durable():
                self._note()

    def _is_durable(self) -> bool:
        """Whether all that was done is on the disk. What RingCentral tells again is there with the
        next durable commit."""
        if self._before_commit is None:
            return True
        if self._before_commit == self._events():
            return False
        self._before_commit = None
        return True

    def _events(self) -> int:
        """Events that texts had: SQLite does not write what an UPDATE leaves as it was."""
        found = self._database.row("SELECT coalesce(max(id), 0) FROM history")
        assert found is not None
        return int(found[0])

    def close(self) -> None:
        self._person.close()
        self._database.close()

    # --- what is done -------------------------------------------------------------------------

    def _restart(self) -> None:
        self.close()
        self._start()

    def _back_up(self) -> None:
        finish_backup(self._backup)

    def _queue(self) -> None:
        rng = self._rng
        text = rng.choice(("Hello", "See you at five", "x" * rng.choice((900, 3_000, 40_000))))
        recipient = f"+1415555{rng.randint(100, 140):04}"
        id_ = f"{rng.getrandbits(64):016x}"
        self._person.queue(Draft(id_, KEY, SENDER, recipient, f"{text} {id_}"))

    def _claim(self) -> None:
        claim = self._send_queue.claim(self._clock())
        if claim is not None:
            CommitCounter(self._file, Writer.WORKER).note(claim.number)
            self._claims.append(claim)

    def _settle(self) -> None:
        if self._claims:
            claim = self._claims.pop(self._rng.randrange(len(self._claims)))
            outcome = self._outcome(claim)
            self._send_queue.settle(claim, outcome, self._clock())
            if isinstance(outcome, Accepted | Unknown):
                self._before_commit = self._events()

    def _outcome(self, claim: Claim) -> Outcome:
        outcomes: tuple[Outcome, ...] = (
            Accepted(self._record(claim.sender, claim.recipient, claim.text)),
            Accepted(self._record(claim.sender, claim.recipient, claim.text)),
            Unknown("cut"),
            NotSent("refused"),
            Limited(60, "CMN-301"),
            Unauthorized("OAU-213"),
            Rejected("MSG-242", "no"),
        )
        return self._rng.choice(outcomes)

    def _record(self, sender: str, recipient: str, text: str) -> StoreRecord:
        self._served += 1
        number = f"{self._now}{self._served}"
        return StoreRecord(number, sender, (recipient,), text, self._clock(), "Queued")

    def _follow(self) -> None:
        rows = self._database.rows(
            "SELECT id, message_id, sender, recipient, text FROM message WHERE state = 'accepted'"
        )
        if rows:
            id_, message_id, sender, recipient, text = self._rng.choice(rows)
            status = self._rng.choice(("Sent", "Delivered", "DeliveryFailed"))
            record = StoreRecord(message_id, sender, (recipient,), text, self._now, status)
            self._send_queue.status_updates.note_status(
                AwaitedStatus(id_, message_id), record, self._clock()
            )

    def _look(self) -> None:
        self._now += 120_000
        window = self._reconciliation.window(self._now)
        if window is None:
            return
        rows = self._database.rows(
            "SELECT sender, recipient, text FROM message WHERE state IN ('checking', 'unconfirmed')"
        )
        found = [self._record(*row) for row in rows if self._rng.random() < 0.5]
        self._reconciliation.settle(window, found, self._clock())

    def _sync(self) -> None:
        """New inbound texts, some that are known already, and sometimes a deleted one."""
        rng = self._rng
        records = [self._answer(rng.randint(1, 400)) for _ in range(rng.choice((1, 3, 30)))]
        known = list(answers(self._database))
        if known and rng.random() < 0.5:
            gone = StoreRecord(rng.choice(known), "", (), "", availability="Deleted")
            records = [one for one in records if one.message_id != gone.message_id] + [gone]
        request = self._message_sync.next_request(self._now)
        complete = rng.random() < 0.8
        self._message_sync.settle(request, records, "token", self._clock(), complete=complete)

    def _answer(self, number: int) -> StoreRecord:
        sender = f"+1415555{100 + number % 20:04}"
        is_read = self._rng.random() < 0.3
        at = 1_700_000_000_000 + number
        return answer(str(5_000_000 + number), sender, SENDER, at, is_read=is_read)

    def _read(self) -> None:
        rng, conversations = self._rng, self._person.conversations
        keys = conversations.ids(ConversationFilter(), 100)
        if not keys:
            return
        _, id_ = rng.choice(keys)
        records = self._database.rows(
            "SELECT id FROM store_record WHERE conversation = ? AND gone <> 'removed'", (id_,)
        )
        doings: list[Callable[[], object]] = [
            lambda: conversations.mark_read(id_),
            lambda: conversations.mark_unread(id_),
        ]
        if records:
            doings.append(lambda: conversations.remove_text(rng.choice(records)[0]))
        rng.choice(doings)()

    def _type(self) -> None:
        self._person.drafts.save(UnsentDraft("draft", "", SENDER, "555", f"typed {self._now}"))

    def _decide(self) -> None:
        rows = self._database.rows(
            "SELECT id FROM message WHERE state IN ('queued', 'unconfirmed')"
        )
        if not rows:
            return
        id_ = self._rng.choice(rows)[0]
        doings: tuple[Callable[[], object], ...] = (
            lambda: self._person.decisions.cancel(id_),
            lambda: self._person.decisions.mark(id_, EndedAs.NOT_SENT),
            lambda: self._person.decisions.mark(id_, EndedAs.ARRIVED),
            lambda: self._person.decisions.check_again(id_),
            lambda: self._person.decisions.send_again(id_, f"{self._rng.getrandbits(64):016x}"),
        )
        self._rng.choice(doings)()
