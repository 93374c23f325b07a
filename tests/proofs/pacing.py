"""200 texts at once against RingCentral's default limits, in simulated time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from random import Random

from desktop.core.model import Draft
from desktop.ringcentral.auth.vault import MemoryVault, StoredSignIn
from tests.proofs.conditions import Conditions
from tests.proofs.content import Content
from tests.proofs.judge import Judge
from tests.proofs.ledger import Verdict
from tests.proofs.program import KEY, Program, undisturbed_program
from tests.proofs.server import SENDER, Server
from tests.proofs.wire import Wire
from tests.proofs.world import HOUR, MINUTE, SECOND, World

TEXTS = 200


@dataclass(frozen=True, slots=True)
class Way:
    """How sending is disturbed."""

    restarts_at: int | None = None
    others_at: int | None = None
    """When another device of the same user sends 50 texts at once and exceeds the limit."""

    @property
    def is_undisturbed(self) -> bool:
        return self.restarts_at is None and self.others_at is None


WAYS = (
    Way(),
    Way(restarts_at=30 * SECOND),
    Way(others_at=70 * SECOND),
    Way(restarts_at=100 * SECOND, others_at=90 * SECOND),
)


@dataclass(frozen=True, slots=True)
class Drive:
    """Times in ms."""

    verdict: Verdict
    took: int
    fastest: int
    """The shortest possible time for sending one text after the other."""
    inside_penalty: int
    refused: int


def drive(seed: int, file: Path, way: Way) -> Drive:
    """Counts requests inside a penalty as wrong, and a time 5 % above the fastest as stuck."""
    world = World(Random(seed))
    server = Server(world, Conditions(trouble=0.0, latency=100), calm=True)
    judge = Judge(file, server)
    wire = Wire(world, server, judge)
    vault = MemoryVault("kept by the proof")
    vault.save(KEY, StoredSignIn("refresh"))

    def start() -> Program:
        return undisturbed_program(world, server, wire, vault, file)

    program = start()
    for number in range(TEXTS):
        draft = Draft(f"text-{number}", KEY, SENDER, f"+1415555{number + 120:04}", "Hello")
        judge.asks(draft.id, Content(SENDER, draft.recipient, draft.text))
        program.outbox.queue(draft)
        judge.is_told_queued(draft.id)
    if way.others_at is not None:
        world.at(way.others_at, lambda: _send_fifty(server))
    restarts_at = way.restarts_at
    try:
        while len(server.records) < TEXTS and world.now < HOUR:
            if restarts_at is not None and world.now >= restarts_at:
                restarts_at = None
                program.die()
                program = start()
            due = program.next_at()
            assert due is not None, "texts wait and nothing is due"
            world.pass_to(max(due, world.now))
            program.step()
    finally:
        judge.look_away()
        program.die()
    return _judged(judge, server, way)


def _judged(judge: Judge, server: Server, way: Way) -> Drive:
    verdict = judge.finish()
    judge.look_away()
    medium = server.limits["medium"]
    sent = [record.accepted_at for record in server.records]
    took = sent[-1] - sent[0] if sent else 0
    windows = -(-TEXTS // medium.limit) - 1
    one = server.conditions.latency + 2
    fastest = windows * MINUTE + (medium.limit - 1) * one
    inside = sum(limit.inside_penalty for limit in server.limits.values())
    refused = sum(limit.refused for limit in server.limits.values())
    if inside:
        verdict.wrong.append(f"{inside} requests inside a penalty ({way})")
    if way.is_undisturbed and refused:
        verdict.wrong.append(f"{refused} requests beyond the limit")
    if len(sent) < TEXTS:
        verdict.stuck.append(f"only {len(sent)} texts went out within an hour ({way})")
    elif way.is_undisturbed and took > fastest * 1.05:
        verdict.stuck.append(f"{took} ms instead of {fastest} ms")
    return Drive(verdict, took, fastest, inside, refused)


def _send_fifty(server: Server) -> None:
    """Sends until it exceeds the limit. It waits then, as it should."""
    medium = server.limits["medium"]
    for _ in range(50):
        if not medium.take(server.world.now):
            return
