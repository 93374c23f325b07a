"""A hypothesis state machine: the outbox against a model of what each text may be.

The model is written from the table of states, not from the code: it keeps a state for each text and
what the server took, and says after each step what the file has to say.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from desktop.core.model import (
    Accepted,
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
from desktop.database.connection import Database
from desktop.messages.outbox import Outbox
from desktop.messages.poll_intervals import PollIntervals
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.send_queue import Claim, SendQueue, recover
from tests.proofs.program import KEY
from tests.proofs.runs import memory_folder
from tests.proofs.server import RECIPIENTS, SENDER
from tests.proofs.world import EPOCH, MINUTE, SECOND

INTERVALS = PollIntervals()

_OPEN = ("sending", "checking")
_DECISIONS = ("check again", "arrived", "not sent", "send again")
_LOOKED_FOR = {"checking": 0, "unconfirmed": 1, "cancelled": 2}
_OF_OUTCOME: dict[str, Outcome] = {
    "queued": NotSent("refused"),
    "limited": Limited(60),
    "unauthorized": Unauthorized(),
    "rejected": Rejected("MSG-304"),
    "checking": Unknown("reset"),
}


@dataclass(slots=True)
class Text:
    """The model of one text."""

    id: str
    recipient: str
    text: str
    state: str = "queued"
    doubt: bool = False
    was_marked: bool = False
    claimed_at: int = 0
    first_absent_at: int | None = None
    message_id: str = ""


@dataclass(slots=True)
class Kept:
    """A record of the store."""

    id: str
    recipient: str
    text: str
    created_at: int
    is_visible: bool = True


@dataclass(slots=True)
class Model:
    texts: list[Text] = field(default_factory=list)
    records: list[Kept] = field(default_factory=list)

    def of(self, id_: str) -> Text:
        return next(text for text in self.texts if text.id == id_)

    def sendable(self) -> Text | None:
        """The oldest waiting text that no undecided text to the same recipient holds back. None
        while the store was not read since an outcome is unknown."""
        if any(text.state == "checking" and text.first_absent_at is None for text in self.texts):
            return None
        for text in self.texts:
            if text.state == "queued" and not any(self._holds(o, text) for o in self.texts):
                return text
        return None

    @staticmethod
    def _holds(other: Text, text: Text) -> bool:
        if other.recipient != text.recipient:
            return False
        return other.state in _OPEN or (other.state == "unconfirmed" and other.text == text.text)

    def read(self, now: int) -> None:
        """A complete read of the store."""
        held = {text.message_id for text in self.texts}
        for record in sorted(self.records, key=lambda record: record.created_at):
            if not record.is_visible or record.id in held:
                continue
            found = [text for text in self.texts if self._may_be(text, record)]
            # The latest claim first: what fits it fits the earlier ones, and not the other way.
            found.sort(key=lambda text: (_LOOKED_FOR[text.state], -text.claimed_at))
            if found:
                found[0].state, found[0].message_id = "accepted", record.id
        for text in self.texts:
            if text.state == "checking":
                self._note_absent(text, now)

    @staticmethod
    def _may_be(text: Text, record: Kept) -> bool:
        is_open = text.state in ("checking", "unconfirmed") or (
            text.state == "cancelled" and text.doubt
        )
        same = (text.recipient, text.text) == (record.recipient, record.text)
        return is_open and same and record.created_at >= text.claimed_at - 2 * SECOND

    @staticmethod
    def _note_absent(text: Text, now: int) -> None:
        if text.first_absent_at is None:
            text.first_absent_at = now
        apart = now - text.first_absent_at
        if apart >= INTERVALS.reads_apart and now - text.claimed_at >= INTERVALS.give_up:
            text.state, text.doubt, text.first_absent_at = "unconfirmed", True, None


class OutboxMachine(RuleBasedStateMachine):
    """One account: actions of its person, network thread and server, and the end of the process."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="ownline-machine-", dir=memory_folder()))
        self.file = self.folder / "outbox.db"
        self.model = Model()
        self.now = EPOCH
        self.claim: Claim | None = None
        self.number = 0

    @initialize()
    def begin(self) -> None:
        self._open()

    def _open(self) -> None:
        self.outbox = Outbox(self.file, self._clock)
        self.database = Database(self.file, self._clock)
        recover(self.database)
        self.send_queue = SendQueue(self.database, KEY, INTERVALS)
        self.reconciliation = Reconciliation(
            self.database, KEY, self.send_queue.status_updates, INTERVALS
        )

    def _clock(self) -> int:
        return 0  # the local time decides nothing

    def _new_id(self) -> str:
        self.number += 1
        return f"text-{self.number}"

    # --- the person ---------------------------------------------------------------------------

    @rule(recipient=st.sampled_from(RECIPIENTS[:2]), text=st.sampled_from(("Yes", "No")))
    def queue(self, recipient: str, text: str) -> None:
        new = Text(self._new_id(), recipient, text)
        self.outbox.queue(Draft(new.id, KEY, SENDER, recipient, text))
        self.model.texts.append(new)

    @precondition(lambda self: self.model.texts)
    @rule(data=st.data())
    def press_send_again_after_a_failed_commit(self, data: st.DataObject) -> None:
        text = data.draw(st.sampled_from(self.model.texts))
        self.outbox.queue(Draft(text.id, KEY, SENDER, text.recipient, text.text))
        if text.state in ("cancelled", "rejected"):
            # That text is over: the person wants a new one.
            new_id = self.outbox.newest(1)[0].id
            if new_id not in {known.id for known in self.model.texts}:
                self.model.texts.append(Text(new_id, text.recipient, text.text))
                return
            # It was pressed before, and that new text is not over.
            copies = [one for one in self.model.texts if one.id.startswith(f"{text.id}-")]
            assert any(one.state not in ("cancelled", "rejected") for one in copies)

    @precondition(lambda self: self.model.texts)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        text = data.draw(st.sampled_from(self.model.texts))
        assert self.outbox.decisions.cancel(text.id) == (text.state == "queued")
        if text.state == "queued":
            text.state = "cancelled"

    @precondition(lambda self: self.model.texts)
    @rule(
        data=st.data(),
        decision=st.sampled_from(_DECISIONS),
    )
    def decide(self, data: st.DataObject, decision: str) -> None:
        text = data.draw(st.sampled_from(self.model.texts))
        is_unconfirmed = text.state == "unconfirmed"
        # Also while it is looked for again.
        may = is_unconfirmed or (text.state == "checking" and text.doubt)
        if decision == "check again":
            may = is_unconfirmed
            assert self.outbox.decisions.check_again(text.id) == may
            if may:
                text.state, text.first_absent_at = "checking", None
        elif decision in ("arrived", "not sent"):
            assert self.outbox.decisions.mark(text.id, EndedAs(decision)) == may
            text.state = "cancelled" if may else text.state
            text.was_marked = may or text.was_marked
        else:
            new = Text(self._new_id(), text.recipient, text.text)
            assert self.outbox.decisions.send_again(text.id, new.id) == may
            if may:
                text.state = "cancelled"
                self.model.texts.append(new)

    @precondition(lambda self: self.model.texts)
    @rule(data=st.data())
    def take_decision_back(self, data: st.DataObject) -> None:
        text = data.draw(st.sampled_from(self.model.texts))
        may = text.state == "cancelled" and text.was_marked
        assert self.outbox.decisions.reopen(text.id) == may
        if may:
            text.state, text.was_marked = "unconfirmed", False

    # --- the network thread -------------------------------------------------------------------

    @precondition(lambda self: self.claim is None)
    @rule()
    def take_next(self) -> None:
        self.claim = self.send_queue.claim(self.now)
        expected = self.model.sendable()
        assert (self.claim and self.claim.id) == (expected and expected.id)
        if expected is not None:
            expected.state, expected.claimed_at = "sending", self.now
            expected.first_absent_at = None

    @precondition(lambda self: self.claim is not None)
    @rule(kind=st.sampled_from((*_OF_OUTCOME, "accepted", "accepted", "accepted and lost")))
    def end_request(self, kind: str) -> None:
        assert self.claim is not None
        text = self.model.of(self.claim.id)
        outcome = _OF_OUTCOME.get(kind, _OF_OUTCOME["checking"])
        text.state = {"limited": "queued", "unauthorized": "queued"}.get(kind, kind)
        if kind.startswith("accepted"):
            record = self._server_takes(text.recipient, text.text)
            text.state = "checking"
            if kind == "accepted":
                outcome = Accepted(_as_read(record))
                text.state, text.message_id = "accepted", record.id
        self.send_queue.settle(self.claim, outcome, self.now)
        self.claim = None

    @rule(is_in_time=st.booleans())
    def read_the_store(self, is_in_time: bool) -> None:
        if is_in_time:
            self.now += INTERVALS.reads_apart
        window = self.reconciliation.window(self.now)
        if window is None or self.claim is not None:
            return
        seen = [
            record
            for record in self.model.records
            if record.is_visible and window.start <= record.created_at <= window.end
        ]
        self.reconciliation.settle(window, [_as_read(record) for record in seen], self.now)
        hidden = [record for record in self.model.records if record not in seen]
        visible = {record.id: record.is_visible for record in hidden}
        for record in hidden:
            record.is_visible = False
        covered = window.start + 5 * MINUTE
        waiting = [t for t in self.model.texts if t.claimed_at and t.claimed_at < covered]
        states = {text.id: text.state for text in waiting}
        self.model.read(self.now)
        assert all(states[t.id] != "checking" or t.state != "unconfirmed" for t in waiting), (
            "a text was given up by a read that did not reach back to it"
        )
        for record in hidden:
            record.is_visible = visible[record.id]

    # --- the rest of the world ----------------------------------------------------------------

    def _server_takes(self, recipient: str, text: str, *, is_visible: bool = True) -> Kept:
        record = Kept(str(1000 + len(self.model.records)), recipient, text, self.now, is_visible)
        self.model.records.append(record)
        return record

    @precondition(lambda self: any(t.state == "checking" for t in self.model.texts))
    @rule(data=st.data(), is_visible=st.booleans())
    def server_takes_late(self, data: st.DataObject, is_visible: bool) -> None:
        open_ = [text for text in self.model.texts if text.state in ("checking", "unconfirmed")]
        text = data.draw(st.sampled_from(open_))
        self._server_takes(text.recipient, text.text, is_visible=is_visible)

    @rule()
    def records_become_visible(self) -> None:
        for record in self.model.records:
            record.is_visible = True

    @rule(seconds=st.sampled_from((1, 30, 90, 400)))
    def time_passes(self, seconds: int) -> None:
        self.now += seconds * SECOND

    @rule()
    def process_ends_and_starts(self) -> None:
        self.outbox.close()
        self.database.close()
        self.claim = None
        for text in self.model.texts:
            if text.state == "sending":
                text.state, text.first_absent_at = "checking", None
        self._open()

    # --- what always holds --------------------------------------------------------------------

    @invariant()
    def the_file_says_what_the_model_says(self) -> None:
        if not hasattr(self, "outbox"):
            return
        rows = {row.id: row for row in self.outbox.newest(1000)}
        assert rows.keys() == {text.id for text in self.model.texts}
        for text in self.model.texts:
            row = rows[text.id]
            said = (row.state.value, row.message_id, row.recipient, row.text)
            assert said == (text.state, text.message_id, text.recipient, text.text), text

    def teardown(self) -> None:
        if hasattr(self, "outbox"):
            self.outbox.close()
            self.database.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _as_read(record: Kept) -> StoreRecord:
    return StoreRecord(
        record.id, SENDER, (record.recipient,), record.text, record.created_at, "Queued"
    )


def run_machine(
    examples: int, seed_: int, machine: Any = OutboxMachine, *, shorten: bool = True
) -> None:
    """Raises with the shortest steps that show a fault, and with how to replay them."""
    chosen = settings(
        max_examples=examples,
        stateful_step_count=40,
        deadline=None,
        database=None,
        print_blob=True,
        phases=tuple(Phase) if shorten else (Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    seeded = seed(seed_)(type("SeededMachine", (machine,), {}))
    run_state_machine_as_test(seeded, settings=chosen)
