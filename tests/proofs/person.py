"""The simulated person: writes texts, takes some back, decides about what is unconfirmed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from random import Random
from typing import Any

from desktop.core.errors import DiskError, OwnlineError
from desktop.core.model import Attachment, Draft, EndedAs, MessageRow, MessageState
from desktop.messages import Outbox, can_decide
from tests.proofs.conditions import Conditions
from tests.proofs.content import FILES, SEPARATOR, Content, hash_of, to_all
from tests.proofs.judge import Judge
from tests.proofs.program import KEY, Program
from tests.proofs.server import GROUP, RECIPIENTS, SENDER, Server
from tests.proofs.world import MINUTE, SECOND, Killed, World

WORDS = ("On my way", "Line one\nline two", "Привет 👋", "Yes", "Call me")

# How often one text may be sent again.
_COPIES = 2


@dataclass(frozen=True, slots=True)
class Text:
    """What the person writes."""

    recipients: tuple[str, ...]
    words: str
    files: tuple[bytes, ...] = ()

    @property
    def content(self) -> Content:
        files = ",".join(map(hash_of, self.files))
        return Content(SENDER, to_all(self.recipients), self.words, files)

    def queue(self, outbox: Outbox, id_: str, **more: Any) -> None:
        """Attaches the files first: their bytes are beside the database when Send is pressed."""
        files = tuple(
            Attachment(outbox.files.write(one), "plan.pdf", "application/pdf", len(one))
            for one in self.files
        )
        is_group = len(self.recipients) > 1
        draft = Draft(
            id_, KEY, SENDER, self.recipients[0], self.words, files=files, in_group=is_group, **more
        )
        outbox.queue_all(draft, self.recipients)


def drawn_text(chance: Random, conditions: Conditions) -> Text:
    recipients: tuple[str, ...] = (RECIPIENTS[chance.randrange(conditions.recipients)],)
    words = WORDS[chance.randrange(conditions.wordings)]
    files: tuple[bytes, ...] = ()
    if conditions.groups and chance.random() < conditions.groups:
        others = (*RECIPIENTS[:2], *GROUP)
        recipients = tuple(chance.sample(others, chance.choice((2, 2, 3, 4))))
    if conditions.with_files and chance.random() < conditions.with_files:
        files = tuple(chance.sample(FILES, chance.choice((1, 1, 2))))
    return Text(recipients, words, files)


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
            text = drawn_text(chance, self._conditions)
            when = chance.randrange(self._conditions.queue_within)
            id_ = self._new_id()
            if self._world.chosen(self._conditions.planned):
                later = when + chance.choice((MINUTE, 5 * MINUTE, 20 * MINUTE))
                self._planned[id_] = self._server.time() - self._world.now + later
            self._world.at(when, self._writer(id_, text))
        for _ in range(self._conditions.others):
            when = chance.randrange(self._conditions.faulty_for)
            self._world.at(when, self._send_elsewhere)
        self._world.at(chance.randrange(2 * MINUTE), self._look)

    def _new_id(self) -> str:
        self._number += 1
        return f"text-{self._number}"

    # --- writing ------------------------------------------------------------------------------

    def _writer(self, id_: str, text: Text) -> Callable[[], None]:
        return lambda: self._press_send(id_, text)

    def _press_send(self, id_: str, text: Text) -> None:
        program = self._program()
        if program is None:
            self._world.at(self._world.now + 20 * SECOND, self._writer(id_, text))
            return
        self._judge.asks(id_, text.content)
        pressed = id_
        send_at = self._planned.get(id_)
        if send_at is not None:
            self._judge.asks_for_later(id_, send_at)
        try:
            text.queue(program.outbox, id_, send_at=send_at, hold_if_answered=True)
        except DiskError:
            if self.presses_with_new_id:
                id_ = self._renamed(id_)
            when = self._world.now + self._world.chance.randint(SECOND, 20 * SECOND)
            self._world.at(when, self._writer(id_, text))
            return
        except Killed:
            # What was typed is kept over a restart, with its id.
            self._world.at(self._world.now + 20 * SECOND, self._writer(id_, text))
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
        text = drawn_text(chance, replace(self._conditions, wordings=len(WORDS)))
        self._server.accept("", text.content, tuple(map(len, text.files)))

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
            self._decide(row.id, "cancelled", program.outbox.decisions.cancel)
        elif row.late and row.state is MessageState.QUEUED and self._world.chosen(0.3):
            self._judge.asks_to_send_now(row.id)
            program.outbox.decisions.send_now(row.id)
            program.try_now()
        if not can_decide(row):
            return
        if not self._world.chosen(self._conditions.deciding):
            return
        match chance.randrange(5):
            case 0:
                program.outbox.decisions.check_again(row.id)
            case 1:
                self._decide(row.id, "marked as not sent", self._mark(program, EndedAs.NOT_SENT))
            case 2:
                self._send_again(program, row)
            case 3:
                self._decide(row.id, "marked as arrived", self._mark(program, EndedAs.ARRIVED))
        program.try_now()

    def _mark(self, program: Program, ended_as: EndedAs) -> Callable[[str], bool]:
        return lambda id_: program.outbox.decisions.mark(id_, ended_as)

    def _send_again(self, program: Program, row: MessageRow) -> None:
        copies = self._again.get(row.id, 0)
        if copies >= _COPIES:
            return
        new_id = self._new_id()
        self._again[new_id] = copies + 1
        content = Content(
            row.sender,
            to_all(row.recipient.split(SEPARATOR)),
            row.text,
            ",".join(one.hash for one in row.files),
        )
        self._judge.asks(new_id, content, row.id)
        again = partial(program.outbox.decisions.send_again, new_id=new_id)
        if self._decide(row.id, "sent again", again):
            self._judge.is_told_queued(new_id)

    def _decide(self, id_: str, decision: str, decide: Callable[[str], bool]) -> bool:
        self._judge.may_take_back(id_)
        done = decide(id_)
        if done:
            self._judge.takes_back(id_, decision)
        return done
