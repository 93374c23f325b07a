"""Random actions on texts and drafts with files, and what is known of them afterwards."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from desktop.core.file_errors import AttachmentLostError
from desktop.core.model import (
    Accepted,
    Attachment,
    Draft,
    EndedAs,
    NotSent,
    Outcome,
    Rejected,
    StoreRecord,
    Unknown,
)
from desktop.database.attachment_files import AttachmentFiles
from desktop.database.connection import Database
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox, Reply, UnsentDraft
from desktop.messages.attaching import attach
from desktop.messages.attachment_upkeep import AttachmentUpkeep
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.send_queue import Claim, SendQueue, recover
from tests.messages.files import in_store
from tests.messages.samples import FROM, KEY

_HASHES = """(SELECT group_concat(hash) FROM
    (SELECT hash FROM attachment WHERE file_set = {}.file_set ORDER BY position))"""


@dataclass(frozen=True, slots=True)
class Known:
    """State, words and hashes of each text, and the hashes of each draft or reply, by id."""

    texts: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)


def known_of(database: Database) -> Known:
    texts = database.rows(f"SELECT id, state, text, {_HASHES.format('m')} FROM message m")
    drafts = database.rows(
        f"SELECT d.id, {_HASHES.format('p')} FROM (SELECT id FROM draft UNION SELECT id FROM reply)"
        " d JOIN draft_part p ON p.draft = d.id"
    )
    return Known(
        {id_: (state, text, hashes or "") for id_, state, text, hashes in texts},
        {id_: hashes or "" for id_, hashes in drafts},
    )


@dataclass(frozen=True, slots=True)
class Parts:
    """What the program is made of: a seeded bug has one of its own."""

    files: Callable[[Path], AttachmentFiles] = AttachmentFiles
    upkeep: Callable[[Database], AttachmentUpkeep] = AttachmentUpkeep
    queue: Callable[[Database], SendQueue] = lambda database: SendQueue(
        database, KEY, PollIntervals()
    )


class FilesWorkload:
    """The window and the network thread on one file, in turn and in each other's gaps.

    ``report`` is called with what is known to be on the disk, after each thing that was done.
    """

    def __init__(
        self,
        file: Path,
        rng: random.Random,
        parts: Parts,
        report: Callable[[Known], None],
        tune: Callable[[Database], None] = lambda database: None,
    ) -> None:
        self._file = file
        self._rng = rng
        self._parts = parts
        self._report = report
        self._tune = tune
        self._now = 1_700_000_000_000
        self._chosen: list[Attachment] = []
        """Files that the person attached at some time, and that are there as far as is known."""
        self._ever: dict[Attachment, None] = {}
        """All that texts and drafts had, in the order in which they came."""
        self._claims: list[Claim] = []
        self._is_tidying = False
        self._start()

    def _clock(self) -> int:
        self._now += 7
        return self._now

    def _start(self) -> None:
        assert prepare(self._file, self._clock) is None
        self.person = Outbox(self._file, self._clock)
        self.database = Database(self._file, self._clock)
        for database in (self.person._database, self.database):
            self._tune(database)
        recover(self.database)
        self._files = self._parts.files(self._file)
        self._send_queue = self._parts.queue(self.database)
        self._upkeep = self._parts.upkeep(self.database)
        self._claims.clear()
        for values in self.database.rows("SELECT hash, name, type, size FROM attachment"):
            self._ever[Attachment(*values)] = None
        self._report(known_of(self.database))

    def close(self) -> None:
        self.person.close()
        self.database.close()

    def run(self, steps: int) -> None:
        doings: tuple[tuple[Callable[[], object], int], ...] = (
            (self._attach, 8),
            (self._queue, 5),
            (self._press_again, 2),
            (self._undo, 2),
            (self._draft, 3),
            (self._reply, 3),
            (self._claim, 3),
            (self._settle, 3),
            (self._decide, 2),
            (self._remove, 3),
            (self._tidy, 8),
            (self._restart, 1),
        )
        kinds, weights = [doing for doing, _ in doings], [weight for _, weight in doings]
        for doing in self._rng.choices(kinds, weights, k=steps):
            doing()
            self._report(known_of(self.database))

    def meddle(self, name: str, _descriptor: int) -> None:
        """Before a call that changes a file: in the upkeep, the window may do something wherever it
        can have the lock."""
        if name != "unlink" or not self._is_tidying or self._rng.random() < 0.3:
            return
        if self._can_write():
            self._is_tidying = False
            self._put(self._id(), self._loose()[-4:])
            self._is_tidying = True

    def _loose(self) -> tuple[Attachment, ...]:
        """Files that the upkeep may be about to remove: they are there, and no row has them. Those
        that it removes most probably are the last."""
        needed = {hash_ for (hash_,) in self.database.rows("SELECT hash FROM attachment")}
        loose = {hash_ for (hash_,) in self.database.rows("SELECT hash FROM loose_file")}
        there = [
            one
            for one in self._ever
            if one.hash not in needed and self._files.has(one.hash, one.size)
        ]
        return tuple(sorted(there, key=lambda one: one.hash in loose))

    def _can_write(self) -> bool:
        connection = apsw.Connection(str(self._file))
        connection.set_busy_timeout(0)
        try:
            connection.execute("BEGIN IMMEDIATE; ROLLBACK")
        except apsw.BusyError:
            return False
        finally:
            connection.close()
        return True

    # --- the person ---------------------------------------------------------------------------

    def _id(self) -> str:
        return f"{self._rng.getrandbits(64):016x}"

    def _attach(self) -> None:
        rng = self._rng
        content = rng.randbytes(rng.choice((30, 700, 9_000)))
        if rng.random() < 0.5:
            source = self._file.parent.with_name("chosen.pdf")
            source.write_bytes(content)
            self._choose(attach(self._files, source, 0, lambda _: True).attachment)
            return
        if self._chosen and rng.random() < 0.3:
            # The same file once more, which may have been removed.
            again = self._files.read(rng.choice(self._chosen).hash)
            content = content if again is None else again
        hash_ = self._files.write(content)
        self._choose(Attachment(hash_, "plan.pdf", "application/pdf", len(content)))

    def _choose(self, file: Attachment) -> None:
        self._chosen.append(file)
        self._ever[file] = None

    def _some(self) -> tuple[Attachment, ...]:
        """In some order; each once. Mostly of those chosen last."""
        recent = list(dict.fromkeys(self._chosen[-5:]))
        return tuple(self._rng.sample(recent, min(len(recent), self._rng.choice((0, 1, 1, 2, 3)))))

    def _queue(self) -> None:
        if self._rng.random() < 0.6:
            self._attach()
        self._put(self._id(), self._some())

    def _put(self, id_: str, files: tuple[Attachment, ...]) -> None:
        rng = self._rng
        words = f"{rng.choice(('Look', '', 'x' * 3_000))} {id_}"
        grace = rng.choice((0, 0, 5_000))
        people = [f"+1415555{rng.randint(100, 140):04}" for _ in range(rng.choice((1, 1, 3)))]
        draft = Draft(
            id_, KEY, FROM, people[0], words, grace, files=files, in_group=len(set(people)) > 1
        )
        with self._attaching_anew(files):
            self.person.queue_all(draft, people)

    @contextlib.contextmanager
    def _attaching_anew(self, files: tuple[Attachment, ...]) -> Iterator[None]:
        """Where the upkeep removed a file that no row had, the person chooses another one."""
        try:
            yield
        except AttachmentLostError:
            self._chosen = [one for one in self._chosen if one not in files]

    def _press_again(self) -> None:
        waiting = self._ids("state = 'queued' AND attempts = 0")
        if waiting:
            self._put(self._rng.choice(waiting), self._some())

    def _undo(self) -> None:
        waiting = self._ids("state = 'queued' AND ready = 0 AND attempts = 0")
        if waiting:
            self.person.undo([self._rng.choice(waiting)], self._id())

    def _draft(self) -> None:
        rng = self._rng
        ids = [draft.id for draft in self.person.drafts.all()]
        if ids and rng.random() < 0.3:
            self.person.drafts.delete(rng.choice(ids))
            return
        id_ = rng.choice([*ids, self._id()])
        files = self._some()
        with self._attaching_anew(files):
            draft = UnsentDraft(id_, KEY.text, FROM, "555", f"draft {id_}", files=files)
            self.person.drafts.save(draft)

    def _reply(self) -> None:
        """Written, changed, deleted or sent."""
        rng, replies = self._rng, self.person.conversations.replies
        party = f"+1415555{rng.randint(100, 103):04}"
        conversation = self.person.conversations.open(KEY, FROM, [party])
        saved = replies.of(conversation)
        if saved.draft_id and rng.random() < 0.3:
            # What was typed is compared by its words, so no two texts have the same.
            words = f"reply {saved.draft_id}"
            with self._attaching_anew(saved.files):
                self.person.queue(Draft(saved.draft_id, KEY, FROM, party, words, files=saved.files))
            return
        words, files = rng.choice(("", "reply")), self._some()
        with self._attaching_anew(files):
            replies.save(conversation, Reply(saved.draft_id or self._id(), words, files))

    def _decide(self) -> None:
        unconfirmed, waiting = self._ids("state = 'checking'"), self._ids("state = 'queued'")
        if unconfirmed:
            id_ = self._rng.choice(unconfirmed)
            with self.database.transaction():
                self.database.run(
                    "UPDATE message SET state = 'unconfirmed', doubt = 1 WHERE id = ?", (id_,)
                )
            self._report(known_of(self.database))
            self._rng.choice((self._mark, self._send_again))(id_)
        elif waiting:
            self.person.decisions.cancel(self._rng.choice(waiting))

    def _mark(self, id_: str) -> None:
        self.person.decisions.mark(id_, self._rng.choice((EndedAs.ARRIVED, EndedAs.NOT_SENT)))

    def _send_again(self, id_: str) -> None:
        self.person.decisions.send_again(id_, self._id())

    def _remove(self) -> None:
        over = self._ids("state IN ('accepted', 'rejected', 'cancelled')")
        self.person.removal.remove(over[: self._rng.choice((1, 5))])

    def _ids(self, condition: str) -> list[str]:
        return [id_ for (id_,) in self.database.rows(f"SELECT id FROM message WHERE {condition}")]

    # --- the network thread -------------------------------------------------------------------

    def _claim(self) -> None:
        claim = self._send_queue.claim(self._clock())
        if claim is not None:
            self._claims.append(claim)

    def _settle(self) -> None:
        if self._claims:
            claim = self._claims.pop(self._rng.randrange(len(self._claims)))
            self._send_queue.settle(claim, self._outcome(claim), self._clock())

    def _outcome(self, claim: Claim) -> Outcome:
        record = StoreRecord(
            str(self._clock()),
            claim.sender,
            claim.recipients,
            claim.text,
            self._now,
            "Queued",
            files=in_store(*(one.attachment.size for one in claim.files)),
        )
        outcomes = (Accepted(record), Accepted(record), Unknown("cut"), NotSent("refused"))
        return self._rng.choice((*outcomes, Rejected("MSG-242")))

    def _tidy(self) -> None:
        self._upkeep.look()
        self._is_tidying = True
        for _ in range(self._rng.choice((1, 2, 20))):
            if self._upkeep.is_pending:
                self._upkeep.step()
        self._is_tidying = False

    def _restart(self) -> None:
        self.close()
        self._start()
