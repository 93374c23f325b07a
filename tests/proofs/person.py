"""The simulated person: writes texts, takes some back, decides about what is unconfirmed."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import DiskError, OwnlineError
from desktop.core.model import Draft, MessageRow, MessageState
from tests.proofs.conditions import Conditions
from tests.proofs.judge import Judge
from tests.proofs.program import KEY, Program
from tests.proofs.server import RECIPIENTS, SENDER, Server
from tests.proofs.world import MINUTE, SECOND, Killed, World

WORDS = ("On my way", "Line one\nline two", "Привет 👋", "Yes", "Call me")

# How often one text may be sent again.
_COPIES = 2


class Person:
    """``program`` is the running program, or None."""

    def __init__(
        self,
        world: World,
        server: Server,
        judge: Judge,
        conditions: Conditions,
        program: Callable[[], Program | None],
    ) -> None:
        self._world = world
        self._server = server
        self._judge = judge
        self._conditions = conditions
        self._program = program
        self._number = 0
        self._again: dict[str, int] = {}
        self._planned: dict[str, int] = {}
        """When texts are to be sent, in ms of server time, by id."""
        self.unwritten = 0
        """Number of texts still to be written."""
        self.presses_with_new_id = False
        """A seeded bug: the window forgets the draft's id when a commit fails."""
        self.is_away = False

    def begin(self) -> None:
        chance = self._world.chance
        for _ in range(self._conditions.texts):
            self.unwritten += 1
            recipient = RECIPIENTS[chance.randrange(self._conditions.recipients)]
            text = WORDS[chance.randrange(self._conditions.wordings)]
            when = chance.randrange(self._conditions.queue_within)
            id_ = self._new_id()
            if self._world.chosen(self._conditions.planned):
                later = when + chance.choice((MINUTE, 5 * MINUTE, 20 * MINUTE))
                self._planned[id_] = self._server.time() - self._world.now + later
            self._world.at(when, self._writer(id_, recipient, text))
        for _ in range(self._conditions.others):
            when = chance.randrange(self._conditions.faulty_for)
            self._world.at(when, self._send_elsewhere)
        self._world.at(chance.randrange(2 * MINUTE), self._look)

    def _new_id(self) -> str:
        self._number += 1
        return f"text-{self._number}"

    # --- writing ------------------------------------------------------------------------------

    def _writer(self, id_: str, recipient: str, text: str) -> Callable[[], None]:
        return lambda: self._press_send(id_, recipient, text)

    def _press_send(self, id_: str, recipient: str, text: str) -> None:
        program = self._program()
        if program is None:
            self._world.at(self._world.now + 20 * SECOND, self._writer(id_, recipient, text))
            return
        self._judge.asks(id_, SENDER, recipient, text)
        pressed = id_
        send_at = self._planned.get(id_)
        if send_at is not None:
            self._judge.asks_for_later(id_, send_at)
        draft = Draft(id_, KEY, SENDER, recipient, text, send_at=send_at, hold_if_answered=True)
        try:
            program.outbox.queue(draft)
        except DiskError:
            if self.presses_with_new_id:
                id_ = self._renamed(id_)
            when = self._world.now + self._world.chance.randint(SECOND, 20 * SECOND)
            self._world.at(when, self._writer(id_, recipient, text))
            return
        except Killed:
            # What was typed is kept over a restart, with its id.
            self._world.at(self._world.now + 20 * SECOND, self._writer(id_, recipient, text))
            raise
        finally:
            self._judge.presses_again(pressed)
        self._judge.is_told_queued(id_)
        self.unwritten -= 1
        program.try_now()

    def _renamed(self, id_: str) -> str:
        """Another id for the same text. The judge knows that it is one text."""
        new_id = self._new_id()
        self._judge.wishes_the_same(new_id, id_)
        return new_id

    def _send_elsewhere(self) -> None:
        chance = self._world.chance
        recipient = RECIPIENTS[chance.randrange(self._conditions.recipients)]
        self._server.accept("", SENDER, recipient, WORDS[chance.randrange(len(WORDS))])

    # --- deciding -----------------------------------------------------------------------------

    def _look(self) -> None:
        """The person looks at the list now and then."""
        if self.is_away:
            return
        chance = self._world.chance
        pause = chance.choice((5 * SECOND, MINUTE, 5 * MINUTE))
        self._world.at(self._world.now + pause, self._look)
        program = self._program()
        if program is None:
            return
        try:
            if program.needs_sign_in:
                program.sign_in()
            for row in program.outbox.newest(20):
                if row.id in self._judge.asked:
                    self._consider(program, row)
        except OwnlineError:
            # The window says it in words; the person tries again later.
            return

    def _consider(self, program: Program, row: MessageRow) -> None:
        chance = self._world.chance
        if row.state is MessageState.QUEUED and self._world.chosen(0.02):
            self._decide(row.id, "cancelled", program.outbox.cancel)
        elif row.late and row.state is MessageState.QUEUED and self._world.chosen(0.3):
            self._judge.asks_to_send_now(row.id)
            program.outbox.send_now(row.id)
            program.try_now()
        if row.state is not MessageState.UNCONFIRMED:
            return
        if not self._world.chosen(self._conditions.deciding):
            return
        match chance.randrange(4):
            case 0:
                program.outbox.check_again(row.id)
            case 1:
                self._decide(row.id, "marked as not sent", program.outbox.mark_not_sent)
            case 2:
                self._send_again(program, row)
        program.try_now()

    def _send_again(self, program: Program, row: MessageRow) -> None:
        copies = self._again.get(row.id, 0)
        if copies >= _COPIES:
            return
        new_id = self._new_id()
        self._again[new_id] = copies + 1
        self._judge.asks(new_id, row.sender, row.recipient, row.text, row.id)
        if self._decide(row.id, "sent again", lambda id_: program.outbox.send_again(id_, new_id)):
            self._judge.is_told_queued(new_id)

    def _decide(self, id_: str, decision: str, decide: Callable[[str], bool]) -> bool:
        self._judge.may_take_back(id_)
        done = decide(id_)
        if done:
            self._judge.takes_back(id_, decision)
        return done
