"""Every fault of the practice service in the answer to a send, at every byte of it."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.core.model import Draft, MessageDetails, MessageState
from desktop.messages.history import Event
from desktop.ringcentral.transport import Limits
from desktop.worker.timing import Timing
from tests.proofs_disk.stage import Stage, judge, program_on, rows_of
from tests.proofs_disk.tally import Finding, Harm, Tally, derived
from tests.worker.rig import QUICK

# The answer to a send, headers and body, is longer and shorter than this.
_SHORTEST = 600
_LONGEST = 1500
_BATCH = 125

# An answer that is cut within a header may name a limit of few requests a minute, which is kept:
# so many seconds without any change mean that nothing happens any more.
_PRESSES = 75
_REFUSAL = json.dumps({"errorCode": "MSG-242", "message": "The number cannot be used"})

# What ends in a time limit takes as long as that.
_TIMING = Timing(limits=Limits(connect=1, read=0.6, total=0.9), intervals=QUICK.intervals)


@dataclass(frozen=True, slots=True)
class Case:
    """One fault of one answer. ``is_alone``: it changes what becomes of other texts, too.
    ``may_ask``: the service gets the text, and it cannot be known yet."""

    kind: str
    parameters: dict[str, Any] = field(default_factory=dict)
    operation: str = "createSMSMessage"
    is_alone: bool = False
    may_ask: bool = False


def cases() -> list[Case]:
    """All of them."""
    return [*_cuts(), *_half_refusals(), *_answers(), *_connections(), *_looks()]


def sample(count: int, seed: int) -> list[Case]:
    """Each kind of fault, and as many of the cut answers as fit into ``count``."""
    rest = [*_answers(), *_connections(), *_looks()]
    few = [case for case in rest if case.operation == "createSMSMessage"]
    few += random.Random(derived(seed, "looks")).sample(_looks(), 4)
    many = [*_cuts(), *_half_refusals()]
    rng = random.Random(derived(seed, "bytes"))
    return few + rng.sample(many, max(count - len(few), 0))


def _cuts() -> Iterator[Case]:
    for reset in (False, True):
        for size in range(_LONGEST):
            yield Case("cut", {"bytes": size, "reset": reset})


def _half_refusals() -> Iterator[Case]:
    """Status line and headers without the whole body: that is no refusal."""
    for code in (200, 400, 403, 404, 409, 500):
        for size in range(len(_REFUSAL)):
            yield Case("status", {"code": code, "body": _REFUSAL[:size]})


def _answers() -> Iterator[Case]:
    for code in (200, 204, 301, 400, 403, 404, 408, 409, 418, 500, 502, 503, 504, 599):
        for done in (False, True):
            yield Case("status", {"code": code, "after_accepting": done, "body": "<p>Proxy</p>"})
    for body in ("", "{}", "null", "[]", '{"id": null}', '{"id": ""}', '{"id": {}}', "\x00"):
        yield Case("body", {"replace": body})
    yield from (Case("duplicate_concurrent"), Case("portal"), Case("huge"), Case("deep"))
    for code in (301, 302, 303, 307, 308):
        yield Case("redirect", {"code": code})
    for kind in ("wrong_types", "missing_fields", "null_fields"):
        for name in ("id", "to", "from", "subject", "messageStatus", "creationTime", None):
            yield Case(kind, {"fields": [name] if name else None})
    for kind in ("unknown_enums", "extra_fields", "hostile_text"):
        yield Case(kind)


def _connections() -> Iterator[Case]:
    for reset in (False, True):
        for kind in ("close_before_reading", "close_after_reading", "lost_answer"):
            yield Case(kind, {"reset": reset})
        yield Case("late_acceptance", {"seconds": 0.5, "reset": reset}, is_alone=True, may_ask=True)
    yield Case("delay", {"seconds": 1.2}, is_alone=True, may_ask=True)
    yield Case("delay", {"seconds": 1.2, "after_accepting": True}, is_alone=True)
    yield Case("trickle", {"seconds": 2}, is_alone=True)
    yield Case("refuse", {"seconds": 0.5}, is_alone=True)
    yield Case("rate_limit", {"retry_after": 1}, is_alone=True)
    yield Case("status", {"code": 401, "error_code": "OAU-213"}, is_alone=True)
    yield Case("late_visibility", {"seconds": 0.5}, is_alone=True)
    for seconds in (-86_400, 86_400):
        yield Case("wrong_clock", {"seconds": seconds}, is_alone=True, may_ask=True)


def _looks() -> list[Case]:
    """The answer to the send is lost, and the first read of the store fails."""
    found = [
        Case("cut", {"bytes": size}, "listMessages", is_alone=True)
        for size in range(0, 2 * _LONGEST, 16)
    ]
    for code in (400, 404, 500, 503):
        found.append(Case("status", {"code": code, "body": "no"}, "listMessages", is_alone=True))
    for kind in ("portal", "close_after_reading", "null_fields", "wrong_types", "missing_fields"):
        found.append(Case(kind, {}, "listMessages", is_alone=True))
    found.append(Case("body", {"replace": {"records": []}}, "listMessages", is_alone=True))
    return found


def prove(stage: Stage, wanted: Sequence[Case]) -> Tally:
    total = Tally("faults")
    ends: dict[int, str] = {}
    together = [case for case in wanted if not case.is_alone]
    for at in range(0, len(together), _BATCH):
        _batch(stage, together[at : at + _BATCH], total, ends)
    for case in wanted:
        if case.is_alone:
            _batch(stage, [case], total, ends)
    for finding in _by_parts(ends):
        total.note("all cuts", finding)
    return total


def _batch(stage: Stage, batch: Sequence[Case], total: Tally, ends: dict[int, str]) -> None:
    """Sends one text for each case, each to another recipient, in order."""
    stage.fresh()
    # Not 0113: practice says that it wants no more texts, and the next one would be refused.
    lines = [line for line in range(100, 101 + len(batch)) if line != 113]
    drafts = [
        stage.draft(f"Text {total.schedules + n}", f"+1415555{lines[n]:04}")
        for n in range(len(batch))
    ]
    if batch[0].operation == "listMessages":
        # Nothing else may bring the text to light before the look.
        stage.practice.fault("syncMessages", "status", code=403, error_code="CMN-401", count=0)
    with program_on(stage, _TIMING, skips=True) as program:
        program.run_until(lambda: program.has_synced and (program.engine.next_in() or 0) > 0)
        for draft in drafts:
            program.outbox.queue(draft)
        for case in batch:
            if case.operation == "listMessages":
                stage.practice.fault("createSMSMessage", "lost_answer")
            stage.practice.fault(case.operation, case.kind, **case.parameters)
        ids = [draft.id for draft in drafts]
        left, busy = _PRESSES, len(ids)
        while left and busy:
            # Whoever waits presses "Try now", as long as anything goes on at all.
            program.engine.outbox_filled()
            program.settle(ids, seconds=1)
            still = program.busy(ids)
            left = _PRESSES if still < busy else left - 1
            busy = still
        if batch[0].operation == "listMessages":
            # The fault must have happened.
            unmet = [fault["operation"] for fault in stage.practice.faults()]
            total.moments["a look went wrong"] += "listMessages" not in unmet
        stage.practice.clear_faults()
        rows = rows_of(program.outbox, drafts)
    accepted = stage.accepted()
    for case, draft in zip(batch, drafts, strict=True):
        findings = list(_of_one(case, draft, rows, accepted))
        total.add(str(case), findings)
        way = _way(rows[draft.id])
        total.moments[way] += 1
        if case.kind == "cut" and case.operation == "createSMSMessage":
            ends[case.parameters["bytes"]] = way


def _of_one(
    case: Case,
    draft: Draft,
    rows: dict[str, MessageDetails | None],
    accepted: Sequence[tuple[str, str, str]],
) -> Iterator[Finding]:
    details = rows[draft.id]
    for finding in judge([draft], rows, accepted):
        asked = details is not None and details.row.state is MessageState.UNCONFIRMED
        if not (case.may_ask and asked and finding.harm is Harm.WRONG):
            yield finding
    way = _way(details)
    if case.kind == "status" and not way.startswith((Event.UNKNOWN, Event.UNAUTHORIZED)):
        yield Finding(Harm.WRONG, f"{way} by a status line")


def _by_parts(ends: dict[int, str]) -> Iterator[Finding]:
    """Cut answers: one that is shorter than an incomprehensible one cannot be complete."""
    unknown = [size for size, way in ends.items() if way == Event.UNKNOWN]
    # The ids in an answer are of one length, give or take some digits.
    whole = max(_SHORTEST, *unknown, 0) - 8
    for size, way in ends.items():
        if way != Event.UNKNOWN and size < whole:
            yield Finding(Harm.WRONG, f"{way} by the first {size} bytes of an answer")


def _way(details: MessageDetails | None) -> str:
    """How the program understood the end of the first request."""
    if details is None:
        return ""
    events = [line.event for line in details.history]
    return " ".join(events[2:3])
