"""A signed-in person, the practice service, and an outbox that several programs use in turn."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
import time
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path

from desktop.core.errors import DiskError
from desktop.core.model import (
    PRACTICE_CLIENT_ID,
    PRACTICE_SERVER,
    AccountKey,
    Draft,
    MessageDetails,
    MessageRow,
    MessageState,
    Service,
    Troubles,
)
from desktop.core.records import replace
from desktop.database.recovery.opening import prepare
from desktop.messages import Outbox
from desktop.worker.engine import Engine, EngineUpdate
from desktop.worker.timing import Timing
from tests.practice_service import PracticeService
from tests.proofs_disk.places import memory
from tests.proofs_disk.tally import Finding, Harm
from tests.proofs_disk.vault_file import FileVault
from tests.worker.rig import ANA, HASTY, PATIENCE_SECONDS, rig_in


def is_busy(rows: Iterable[MessageRow]) -> bool:
    """Whether the program will still work on one of them by itself. A held text waits for the
    person."""
    return any(
        row.state in (MessageState.SENDING, MessageState.CHECKING)
        or (row.state is MessageState.QUEUED and not row.is_blocked)
        for row in rows
    )


def service_at(base: str) -> Service:
    port = int(base.rsplit(":", 1)[1])
    return Service(PRACTICE_SERVER, PRACTICE_CLIENT_ID, base, carrier_port=port)


class Stage:
    """Ana signs in once. Programs that start later find her signed in."""

    def __init__(self, practice: PracticeService, place: Path) -> None:
        self.practice = practice
        self._template = place / "template"
        self._template.mkdir()
        self.folder = place / "run"
        self.vault_file = place / "vault.json"
        self.vault = FileVault(self.vault_file)
        practice.reset()
        practice.settings(queued_seconds=0.1, sent_seconds=0.1)
        with rig_in(practice, self._template) as rig:
            self.ana: AccountKey = rig.sign_in()
            signin = rig.vault.load(self.ana)
        assert signin is not None
        self.received: list[str] = []
        """The words of all inbound texts."""
        self.vault.save(self.ana, signin)

    @property
    def file(self) -> Path:
        return self.folder / "outbox.db"

    def fresh(self) -> None:
        """An outbox that knows Ana and has no texts."""
        self.practice.clear_faults()
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self._template, self.folder, ignore=shutil.ignore_patterns("*backup*"))

    def receive(self, words: str, sender: str) -> None:
        """An inbound text."""
        self.practice.add_message(self.ana.extension_id, sender, ANA, words, direction="Inbound")
        self.received.append(words)

    def draft(self, words: str, to: str) -> Draft:
        return Draft(uuid.uuid4().hex, self.ana, ANA, to, words)

    def accepted(self) -> list[tuple[str, str, str]]:
        """Message id, recipient and text of what the service took, in order."""
        return [(one["messageId"], one["to"][0], one["text"]) for one in self.practice.accepted()]


@contextlib.contextmanager
def stage() -> Iterator[Stage]:
    with PracticeService() as practice, stage_of(practice) as made:
        yield made


@contextlib.contextmanager
def stage_of(practice: PracticeService) -> Iterator[Stage]:
    with tempfile.TemporaryDirectory(prefix="ownline-proof-", dir=memory()) as place:
        yield Stage(practice, Path(place))


class Program:
    """The program without its window, in this process. It starts as the real one does."""

    def __init__(self, stage: Stage, timing: Timing, *, skips: bool) -> None:
        self._clocks = clocks = stage.practice.clocks
        self._skip = stage.practice.skip if skips else _sleep
        self.damage: DiskError | None = prepare(stage.file, clocks.wall)
        self.outbox = Outbox(stage.file, clocks.wall)
        self.troubles = Troubles()
        self.engine = Engine(
            stage.file,
            service_at(stage.practice.base),
            lambda: stage.vault,
            replace(timing, clocks=clocks),
            self._hear,
        )
        self.engine.start()

    def _hear(self, news: EngineUpdate) -> None:
        self.troubles = news.troubles or self.troubles

    def run_until(self, done: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> bool:
        """Returns whether it happened in time. ``seconds`` are those of the program's clock."""
        give_up = self._clocks.elapsed() + seconds * 1000
        while not done():
            if self._clocks.elapsed() > give_up:
                return False
            wait = self.engine.next_in()
            if wait != 0:
                self._skip(10 if wait is None else min(wait, 10))
            self.engine.step()
        return True

    @property
    def has_synced(self) -> bool:
        """Whether it knows what other devices sent before."""
        return all(not account._store.status.needs_first_sync for account in self.engine._accounts)

    def settle(self, ids: Collection[str], seconds: float = PATIENCE_SECONDS) -> bool:
        """Runs until each is final or waits for a decision of the person."""

        return self.run_until(
            lambda: not is_busy(row for row in self.outbox.newest(1000) if row.id in ids), seconds
        )

    def busy(self, ids: Collection[str]) -> int:
        """How many of them the program will still work on by itself."""
        return sum(is_busy([row]) for row in self.outbox.newest(1000) if row.id in ids)

    def close(self) -> None:
        self.engine.close()
        self.outbox.close()


def _sleep(milliseconds: int) -> None:
    time.sleep(milliseconds / 1000)


@contextlib.contextmanager
def program_on(stage: Stage, timing: Timing = HASTY, *, skips: bool = False) -> Iterator[Program]:
    """``skips``: it skips the time in which nothing is due. Not where a request of another program
    may still be on its way, which takes real time."""
    program = Program(stage, timing, skips=skips)
    try:
        yield program
    finally:
        program.close()


def judge(
    drafts: Sequence[Draft],
    rows: dict[str, MessageDetails | None],
    accepted: Sequence[tuple[str, str, str]],
) -> Iterator[Finding]:
    """Findings about texts whose recipients can be reached and that were not taken back.

    The service tells the truth at once, so that only a text which it does not have may be asked
    about.
    """
    wanted = Counter((draft.recipient, draft.text) for draft in drafts)
    sent = Counter((to, text) for _, to, text in accepted)
    for content, times in sent.items():
        if content in wanted and times > wanted[content]:
            yield Finding(Harm.DOUBLE, f"sent {times} times, written {wanted[content]} times")
    contents = {id_: (to, text) for id_, to, text in accepted}
    bound: Counter[tuple[str, str]] = Counter()
    asked: Counter[tuple[str, str]] = Counter()
    for draft in drafts:
        content = (draft.recipient, draft.text)
        details = rows.get(draft.id)
        if details is None:
            yield Finding(Harm.LOST, "a text is not in the outbox")
            continue
        row, events = details.row, [line.event for line in details.history]
        match row.state:
            case MessageState.ACCEPTED:
                bound[content] += 1
                if contents.get(row.message_id) != content:
                    yield Finding(Harm.WRONG, f"bound to {contents.get(row.message_id)}, {events}")
            case MessageState.UNCONFIRMED:
                asked[content] += 1
            case MessageState.QUEUED if row.is_blocked and _is_asked(draft, drafts, rows):
                pass
            case MessageState.REJECTED | MessageState.CANCELLED:
                yield Finding(Harm.LOST, f"nobody sends it: {row.state}, {events}")
            case _:
                yield Finding(Harm.STUCK, f"{row.state}, {events}")
    for content, times in asked.items():
        if sent[content] > bound[content]:
            yield Finding(Harm.WRONG, f"{times} asked about, though the service shows it")


def _is_asked(
    draft: Draft, drafts: Sequence[Draft], rows: dict[str, MessageDetails | None]
) -> bool:
    """Whether the person has a question to answer before this text can be sent."""
    twins = [rows.get(one.id) for one in drafts if one.text == draft.text]
    return any(one is not None and one.row.state is MessageState.UNCONFIRMED for one in twins)


def rows_of(outbox: Outbox, drafts: Sequence[Draft]) -> dict[str, MessageDetails | None]:
    return {draft.id: outbox.details(draft.id) for draft in drafts}
