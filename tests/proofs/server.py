"""The simulated RingCentral. It knows the truth, whatever the network reports."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any

from tests.proofs.conditions import Conditions
from tests.proofs.content import Content
from tests.proofs.inbound import Inbound, drawn_inbound, time_of_history
from tests.proofs.world import EPOCH, HOUR, MINUTE, SECOND, World

SENDER = "+16505550101"
GROUP = ("+14155550122", "+14155550133")
"""To whom texts go in groups only."""
RECIPIENTS = ("+14155550100", "+14155550111", "+442079460958")
ACCOUNT_ID, EXTENSION_ID = "400131426008", "400131426009"


@dataclass(frozen=True, slots=True)
class Stage:
    """The status of a record from ``at`` (ms of true time) on."""

    at: int
    status: str
    code: str = ""


@dataclass(slots=True)
class Record:
    """A text that the server accepted. ``maker``: the id of its row, which the program cannot see;
    empty if another device sent it."""

    id: str
    maker: str
    content: Content
    sizes: tuple[int, ...]
    """Of its files, in bytes."""
    created_at: int
    """In ms of server time, as the store shows it."""
    accepted_at: int
    visible_at: int
    """In ms of true time."""
    life: tuple[Stage, ...] = ()
    writing: int = 0
    """How the store writes numbers and line ends."""

    def stage(self, now: int) -> Stage:
        reached = [stage for stage in self.life if stage.at <= now]
        return reached[-1] if reached else self.life[0]

    @property
    def last(self) -> Stage:
        return self.life[-1]

    def changed_at(self, now: int) -> int:
        return max(self.visible_at, self.stage(now).at)


@dataclass(slots=True)
class Limit:
    """One rate group: a window that begins with its first request, and a penalty that every request
    inside it starts again."""

    limit: int
    window_ends: int = 0
    used: int = 0
    penalty: int = 60 * SECOND
    penalty_ends: int = 0
    is_told: bool = False
    """Whether the program knows of this penalty."""
    inside_penalty: int = 0
    """Number of requests of the program inside a penalty that it knew of."""
    refused: int = 0

    def take(self, now: int) -> bool:
        if now < self.penalty_ends:
            self.inside_penalty += self.is_told
            self.penalty_ends = self.window_ends = now + self.penalty
            return False
        if now >= self.window_ends:
            self.window_ends, self.used = now + MINUTE, 0
        if self.used >= self.limit:
            self.punish(now, 60 * SECOND)
            return False
        self.used += 1
        return True

    def punish(self, now: int, penalty: int) -> None:
        self.refused += 1
        self.is_told = False
        self.penalty = penalty
        self.penalty_ends = self.window_ends = now + penalty
        self.used = 0


@dataclass(slots=True)
class Server:
    world: World
    conditions: Conditions
    records: list[Record] = field(default_factory=list)
    inbound: list[Inbound] = field(default_factory=list)
    sync_answers: list[tuple[int, bool]] = field(default_factory=list)
    """When message-sync was answered (ms of true time), and whether it was refused."""
    tokens: dict[str, int] = field(default_factory=dict)
    """Access tokens and when they expire, in ms of true time."""
    limits: dict[str, Limit] = field(
        default_factory=lambda: {"light": Limit(50), "medium": Limit(40)}
    )
    late: int = 0
    """Requests still on their way after their client has given up."""
    read_began_at: int = 0
    """When the first page of the last read of the store was asked for; 0 after a refusal."""
    calm: bool = False

    @property
    def chance(self) -> Random:
        return self.world.chance

    def time(self) -> int:
        return EPOCH + self.world.now + self.conditions.server_skew

    # --- texts --------------------------------------------------------------------------------

    def accept(self, maker: str, content: Content, sizes: tuple[int, ...] = ()) -> Record:
        now = self.world.now
        created = self.time()
        if self.conditions.created_in_seconds:
            created -= created % SECOND
        record = Record(
            str(3_000_000_000_000 + len(self.records)),
            maker,
            content,
            sizes,
            created,
            now,
            now + self._late_visibility(),
            self._life(now),
            self.chance.randrange(4),
        )
        self.records.append(record)
        return record

    def expect_inbound(self) -> None:
        """Draws the inbound texts of the schedule and of the time before it."""
        chance, conditions = self.chance, self.conditions
        times = [time_of_history(chance) for _ in range(conditions.history)]
        # Some arrive at the same moment.
        at = 0
        for _ in range(conditions.inbound):
            at = chance.choice((at, chance.randrange(conditions.faulty_for + MINUTE)))
            times.append(at)
        for number, at in enumerate(times):
            created = EPOCH + conditions.server_skew + at
            if conditions.created_in_seconds:
                created -= created % SECOND
            self.inbound.append(drawn_inbound(chance, number, SENDER, RECIPIENTS, at, created))

    def refused_between(self, start: int, end: int) -> bool:
        """Whether message-sync was refused at the last attempt at some moment of this time."""
        following = [at for at, _ in self.sync_answers[1:]] + [end]
        return any(
            is_refused and at <= end and until >= start
            for (at, is_refused), until in zip(self.sync_answers, following, strict=False)
        )

    def _late_visibility(self) -> int:
        if self.calm or self.chance.random() < 0.6:
            return 0
        return self.chance.choice((SECOND, 20 * SECOND, 2 * MINUTE, 10 * MINUTE, 3 * HOUR))

    def _life(self, now: int) -> tuple[Stage, ...]:
        """The stages of the status. The last may be Sent: many carriers report no delivery."""

        def later() -> int:
            return self.chance.randint(100, self.conditions.status_life)

        sent = now + later()
        end = sent + later()
        stages = [Stage(now, "Queued")]
        kind = self.chance.random()
        if kind < 0.08:
            return (*stages, Stage(sent, "SendingFailed", "SMS-UP-410"))
        stages.append(Stage(sent, "Sent"))
        if kind < 0.16:
            return tuple(stages)
        if kind < 0.24:
            return (*stages, Stage(end, "DeliveryFailed", "SMS-CAR-199"))
        if kind < 0.255:
            # No report yet; it comes within the hours after.
            stages.append(Stage(end, "DeliveryFailed", "SMS-CAR-104"))
            end += self.chance.randint(10 * MINUTE, 5 * HOUR)
        return (*stages, Stage(end, "Delivered"))

    def visible(self) -> list[Record]:
        return [record for record in self.records if record.visible_at <= self.world.now]

    def _visible_inbound(self) -> list[Inbound]:
        return [one for one in self.inbound if one.visible_at <= self.world.now]

    # --- answers ------------------------------------------------------------------------------

    def _json(self, one: Record | Inbound) -> dict[str, Any]:
        if isinstance(one, Inbound):
            return one.json(self.world.now, iso(one.created_at))
        return self.json(one)

    def json(self, record: Record) -> dict[str, Any]:
        stage = record.stage(self.world.now)
        aggregate = stage.status
        if record.writing & 1 and stage.status in ("Delivered", "DeliveryFailed"):
            aggregate = "Sent"
        to: list[dict[str, Any]] = [
            {"phoneNumber": _written(one, record.writing), "messageStatus": stage.status}
            for one in record.content.recipients
        ]
        for one in to if stage.code else ():
            one["deliveryErrorCode" if record.writing & 1 else "errorCode"] = stage.code
        text = record.content.text
        text = text.replace("\n", "\r\n") if record.writing & 2 else text
        return {
            "id": int(record.id) if record.writing & 1 else record.id,
            "from": {"phoneNumber": _written(record.content.sender, record.writing)},
            # In any order.
            "to": to[::-1] if record.writing & 2 else to,
            "subject": text + ("  " if record.writing == 3 else ""),
            "creationTime": iso(record.created_at),
            "messageStatus": aggregate,
            "direction": "Outbound",
            "type": "SMS",
            "attachments": [
                {"id": record.id, "type": "Text", "contentType": "text/plain"},
                *(
                    {"id": f"{record.id}{at}", "type": "MmsAttachment", "size": size}
                    for at, size in enumerate(record.sizes)
                ),
            ],
        }

    def listed(self, params: dict[str, Any]) -> dict[str, Any]:
        """listMessages: the newest first. Pages may be smaller than requested."""
        start, end = milliseconds(params["dateFrom"]), milliseconds(params["dateTo"])
        number = params["page"]
        if number == 1:
            self.read_began_at = self.world.now
        found: list[Record | Inbound] = [*self.visible()]
        if params.get("direction") != "Outbound":
            wanted = params.get("availability", ["Alive"])
            found += [
                one
                for one in self._visible_inbound()
                if one.state(self.world.now).availability in wanted
            ]
        found = [one for one in found if start <= one.created_at <= end]
        found.sort(key=lambda record: (-record.created_at, record.id))
        size = min(params["perPage"], self.conditions.page_size)
        pages = max(-(-len(found) // size), 1)
        answer: dict[str, Any] = {
            "records": [self._json(r) for r in found[(number - 1) * size : number * size]],
            "navigation": {"nextPage": {"uri": "next"}} if number < pages else {},
        }
        if self.conditions.page_size % 2:
            answer["paging"] = {"page": number, "totalPages": pages}
        return answer

    def one(self, message_id: str) -> dict[str, Any] | None:
        return next((self.json(r) for r in self.visible() if r.id == message_id), None)

    def synced(self, params: dict[str, Any]) -> dict[str, Any] | None:
        """syncMessages. None if the token is refused. Answers overlap by five seconds."""
        now = self.world.now
        visible: list[Record | Inbound] = [*self.visible(), *self._visible_inbound()]
        older = False
        if params["syncType"] == "ISync":
            since = int(params["syncToken"].rpartition("-")[2]) - 5 * SECOND
            if not self.calm and self.chance.random() < 0.05:
                return None
            found = [r for r in visible if r.changed_at(now) >= since]
        else:
            start = milliseconds(params["dateFrom"])
            # What was deleted is only among the changes.
            found = [
                one
                for one in visible
                if one.created_at >= start
                and (isinstance(one, Record) or one.state(now).availability == "Alive")
            ]
            found.sort(key=lambda record: (-record.created_at, record.id))
            count = min(params.get("recordCount", 1000), self.conditions.sync_reach)
            older, found = len(found) > count, found[:count]
        return {
            "records": [self._json(one) for one in found],
            "syncInfo": {"syncToken": f"token-{now}", "olderRecordsExist": older},
        }


def iso(at_ms: int) -> str:
    at = datetime.fromtimestamp(at_ms // 1000, UTC)
    return f"{at:%Y-%m-%dT%H:%M:%S}.{at_ms % 1000:03}Z"


def milliseconds(text: str) -> int:
    return int(datetime.fromisoformat(text).timestamp() * 1000)


def _written(number: str, writing: int) -> str:
    if writing == 1:
        return number.removeprefix("+")
    if writing == 2 and number.startswith("+1"):
        return f"({number[2:5]}) {number[5:8]}-{number[8:]}"
    return number
