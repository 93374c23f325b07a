"""Bugs that are typical of such programs. The oracles must catch each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop.core.errors import DiskError, ServiceError
from desktop.core.model import Accepted, LoadedFile, Outcome, StoreRecord, Unknown
from desktop.database.connection import Database
from desktop.messages.history import Event, append_history
from desktop.messages.send_queue import recover
from desktop.ringcentral.api import Page
from tests.proofs.bug import Bug, account_of, put
from tests.proofs.conditions import Conditions
from tests.proofs.faults import Answer
from tests.proofs.person import Person
from tests.proofs.program import Program
from tests.proofs.seeded_file_bugs import FILE_BUGS
from tests.proofs.seeded_inbound_bugs import INBOUND_BUGS
from tests.proofs.world import DAY, MINUTE, SECOND, World


class _Troubled(Bug):
    """A bug that shows when sends fail, or when answers have a certain status."""

    status = 0

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(drawn, trouble=0.5, disk_trouble=0.0, unclear_status=self.status)


class NaiveRetry(_Troubled):
    name = "naive retry"
    caught_as = ("double",)

    def prepare(self, program: Program) -> None:
        api = account_of(program)._api
        send = api.send_sms

        def send_sms(
            sender: str, recipients: Sequence[str], text: str, files: Sequence[LoadedFile] = ()
        ) -> Outcome:
            outcome = send(sender, recipients, text, files)
            if isinstance(outcome, Unknown):
                return send(sender, recipients, text, files)
            return outcome

        put(api, "send_sms", send_sms)


class LookOnceAndResend(_Troubled):
    name = "look once and resend"
    caught_as = ("double",)
    shown_by = 7

    def prepare(self, program: Program) -> None:
        def note_absent(row: tuple[Any, ...], read_at: int) -> bool:
            program.database.run(
                "UPDATE message SET state = 'queued', look_at = NULL WHERE seq = ?"
                " AND state = 'checking'",
                (row[0],),
            )
            append_history(program.database, row[0], Event.NOT_SENT)
            return True

        put(account_of(program)._store._reconciliation, "_note_absent", note_absent)


class LocalClock(_Troubled):
    name = "local clock"
    caught_as = ("lost", "wrong")
    shown_by = 5

    def conditions(self, drawn: Conditions) -> Conditions:
        skew = -DAY if drawn.server_skew < 0 else DAY
        return replace(super().conditions(drawn), server_skew=skew, wall_skew=0)

    def prepare(self, program: Program) -> None:
        account = account_of(program)
        put(account._api.clock, "now", account._clocks.wall)


class _SecondStarts(Bug):
    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(drawn, second_starts=60, latency=5 * SECOND, queue_within=10 * MINUTE)


class NoLock(_SecondStarts):
    name = "no lock"
    caught_as = ("wrong",)

    def second_start(self, start: Callable[[], Program], file: Path, world: World) -> None:
        """The second start runs for a minute beside the first."""
        try:
            second = start()
        except DiskError:
            return
        ends_at = world.now + MINUTE

        def go_on() -> None:
            if world.now >= ends_at:
                second.die()
                return
            due = second.next_at()
            if due is not None and due <= world.now:
                second.step()
            world.at(world.now + SECOND, go_on)

        world.at(world.now + SECOND, go_on)


class RecoveryWithoutLock(_SecondStarts):
    name = "recovery without lock"
    caught_as = ("wrong",)

    def second_start(self, start: Callable[[], Program], file: Path, world: World) -> None:
        database = Database(file, world.wall)
        recover(database)
        database.close()


class SynchronousNormal(Bug):
    name = "synchronous NORMAL"
    caught_as = ("lost",)
    shown_by = 4

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(drawn, power_cuts=True, kills=4)

    def prepare(self, program: Program) -> None:
        for database in (program.database, program.outbox.database):
            self._loosen(database)

    def _loosen(self, database: Database) -> None:
        begin = database.transaction

        def never_durable(*, is_durable: bool = True) -> AbstractContextManager[None]:
            del is_durable
            return begin(is_durable=False)

        database.transaction = never_durable  # type: ignore[method-assign, assignment]


class NoSameTextHold(_Troubled):
    name = "no same-text hold"
    caught_as = ("wrong",)

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(super().conditions(drawn), recipients=1, wordings=1)

    def prepare(self, program: Program) -> None:
        def next_sendable() -> int | None:
            row = program.database.row(
                "SELECT m.seq FROM message m WHERE m.state = 'queued' AND NOT EXISTS ("
                " SELECT 1 FROM message o WHERE o.recipient = m.recipient"
                " AND o.state IN ('sending', 'checking')) ORDER BY m.seq LIMIT 1"
            )
            return None if row is None else row[0]

        put(account_of(program)._send_queue, "_next_sendable", next_sendable)


class TrustOf200(_Troubled):
    name = "trust of 200"
    caught_as = ("wrong",)
    shown_by = 15
    status = 200

    def prepare(self, program: Program) -> None:
        api = account_of(program)._api
        send, post = api.send_sms, api._send_http.post
        seen: list[int] = []

        def remember(*place: Any, **named: Any) -> Any:
            seen.clear()
            answer = post(*place, **named)
            seen.append(answer.status_code)
            return answer

        def send_sms(
            sender: str, recipients: Sequence[str], text: str, files: Sequence[LoadedFile] = ()
        ) -> Outcome:
            outcome = send(sender, recipients, text, files)
            if isinstance(outcome, Unknown) and seen == [200]:
                id_, to = f"sent-{len(text)}", tuple(recipients)
                record = StoreRecord(id_, sender, to, text, None, "Sent")
                return Accepted(record)
            return outcome

        put(api._send_http, "post", remember)
        put(api, "send_sms", send_sms)


class _PostsAgain(_Troubled):
    def prepare(self, program: Program) -> None:
        http = account_of(program)._api._send_http
        post: Callable[..., Answer] = http.post  # type: ignore[assignment]

        def again(*place: Any, **named: Any) -> Answer:
            answer = post(*place, **named)
            return post(*place, **named) if answer.status_code == self.status else answer

        put(http, "post", again)


class Following307(_PostsAgain):
    name = "following a 307"
    caught_as = ("double",)
    shown_by = 20
    status = 307


class Retrying503(_PostsAgain):
    name = "retrying a 503"
    caught_as = ("double",)
    shown_by = 20
    status = 503


class TrustingPartialPage(_Troubled):
    name = "trusting a partial page"
    caught_as = ("lost",)
    shown_by = 5

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(super().conditions(drawn), page_size=1, others=6)

    def prepare(self, program: Program) -> None:
        api = account_of(program)._api
        read = api.outbound_texts

        def outbound_texts(start: int, end: int, page: int) -> Page[StoreRecord]:
            try:
                return Page(read(start, end, page).records, more=False)
            except ServiceError:
                return Page((), more=False)

        put(api, "outbound_texts", outbound_texts)


class ResendingAfterFailedCommit(Bug):
    name = "resending after failed commit"
    caught_as = ("double",)

    def conditions(self, drawn: Conditions) -> Conditions:
        return replace(drawn, disk_trouble=0.2)

    def begin(self, world: World, person: Person) -> None:
        person.presses_with_new_id = True


SEEDED_BUGS: tuple[type[Bug], ...] = (
    NaiveRetry,
    LookOnceAndResend,
    LocalClock,
    NoLock,
    SynchronousNormal,
    NoSameTextHold,
    TrustOf200,
    Following307,
    Retrying503,
    RecoveryWithoutLock,
    TrustingPartialPage,
    ResendingAfterFailedCommit,
    *INBOUND_BUGS,
    *FILE_BUGS,
)
