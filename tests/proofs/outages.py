"""Outages over a batch of texts, in simulated time: how many questions does each cost?"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import requests
from urllib3.exceptions import ProtocolError

from desktop.core.model import Draft
from desktop.ringcentral.auth.vault import MemoryVault, StoredSignIn
from tests.proofs import faults
from tests.proofs.conditions import Conditions
from tests.proofs.content import Content
from tests.proofs.faults import Answer, Fate
from tests.proofs.judge import Judge
from tests.proofs.ledger import Verdict
from tests.proofs.program import KEY, Program, undisturbed_program
from tests.proofs.server import SENDER, Server
from tests.proofs.wire import Wire
from tests.proofs.world import HOUR, MINUTE, SECOND, World

TEXTS = 50
_MOST_STEPS = 20_000
_READ_TIMEOUT = 20 * SECOND


class Kind(StrEnum):
    RESET_HANDSHAKE = "every handshake is reset"
    """The program is told nothing but that the connection ended."""
    RESET_AFTER_REQUEST = "reset after the request"
    UNAVAILABLE = "503 for all"
    SILENCE = "no answer to anything"
    ANSWER_LOST = "accepted, and the answer lost"


def _reset() -> requests.RequestException:
    return requests.ConnectionError(ProtocolError("Connection aborted", ConnectionResetError()))


class OutageWire(Wire):
    """A network without faults outside the outages."""

    def __init__(self, world: World, server: Server, judge: Judge) -> None:
        super().__init__(world, server, judge)
        self.outage: Kind | None = None

    def get(
        self, url: str, *, params: dict[str, Any] | None, headers: dict[str, str], **more: object
    ) -> Answer:
        if self.outage is None:
            return super().get(url, params=params, headers=headers, **more)
        reply = self._fail(self.outage)
        if isinstance(reply, Exception):
            raise reply
        return reply

    def _send(
        self, take: Callable[[], bytes], headers: dict[str, str]
    ) -> tuple[Fate, Answer | requests.RequestException]:
        if self.outage is None:
            return super()._send(take, headers)
        if self.outage is Kind.ANSWER_LOST:
            take()
        return Fate.UNKNOWN, self._fail(self.outage)

    def _fail(self, kind: Kind) -> Answer | requests.RequestException:
        if kind is Kind.UNAVAILABLE:
            self._travel()
            return self._dated(faults.refusal(503, "CMN-203"))
        if kind is Kind.SILENCE:
            self._world.pass_by(_READ_TIMEOUT)
            return faults.LOST[1]()
        self._travel()
        return _reset()


class _Outages:
    def __init__(self, seed: int, file: Path) -> None:
        chance = Random(seed)
        self.world = World(chance)
        self.server = Server(self.world, Conditions(trouble=0.0, latency=300), calm=True)
        self.judge = Judge(file, self.server)
        self.wire = OutageWire(self.world, self.server, self.judge)
        self.vault = MemoryVault("kept by the proof")
        self.vault.save(KEY, StoredSignIn("refresh"))
        self.file = file
        self.count = 0
        self.kind = list(Kind)[seed % len(Kind)]
        self.restarts_at = self._plan(chance)

    def _plan(self, chance: Random) -> int | None:
        """One to three outages, from one second to one hour. In some, the program is restarted."""
        begins = chance.randrange(90 * SECOND)
        for _ in range(chance.choice((1, 1, 2, 3))):
            length = chance.choice((SECOND, 15 * SECOND, MINUTE, 10 * MINUTE, HOUR))
            self.world.at(begins, partial(self._set, self.kind))
            self.world.at(begins + length, partial(self._set, None))
            restarts_at = begins + chance.randrange(length)
            begins += length + 3 * MINUTE
        return restarts_at if chance.random() < 0.3 else None

    def _set(self, kind: Kind | None) -> None:
        self.wire.outage = kind
        self.count += kind is not None

    def start(self) -> Program:
        return undisturbed_program(self.world, self.server, self.wire, self.vault, self.file)

    def run(self) -> tuple[Verdict, int, int]:
        program = self.start()
        try:
            for number in range(TEXTS):
                draft = Draft(f"text-{number}", KEY, SENDER, f"+1415555{number + 120:04}", "Hi")
                self.judge.asks(draft.id, Content(SENDER, draft.recipient, draft.text))
                program.outbox.queue(draft)
                self.judge.is_told_queued(draft.id)
            for _ in range(_MOST_STEPS):
                if self.restarts_at is not None and self.world.now >= self.restarts_at:
                    self.restarts_at = None
                    program.die()
                    program = self.start()
                due = program.next_at()
                action = self.world.next_action_at()
                if action is None and not self._moving():
                    break
                times = [at for at in (due, action) if at is not None]
                self.world.pass_to(max(min(times), self.world.now))
                if due is not None and due <= self.world.now:
                    program.step()
                    self.judge.after_step()
            else:
                self.judge.verdict.stuck.append(f"{_MOST_STEPS} steps and no end ({self.kind})")
        finally:
            verdict = self.judge.finish()
            states = [row.state for row in self.judge.own_rows()]
            self.judge.look_away()
            program.die()
        questions = states.count("unconfirmed")
        if questions > self.count:
            verdict.wrong.append(f"{questions} questions of {self.count} outages ({self.kind})")
        return verdict, questions, self.count

    def _moving(self) -> bool:
        return any(row.state in ("queued", "sending", "checking") for row in self.judge.own_rows())


def run_outages(seed: int, file: Path) -> tuple[Verdict, int, int]:
    """Returns the verdict, how many questions were left, and how many outages there were. More
    than one question for an outage is wrong."""
    return _Outages(seed, file).run()
