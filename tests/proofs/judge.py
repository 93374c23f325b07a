"""The oracles. They compare what the server did with the outbox file, without any code of the
program."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import apsw

from tests.proofs.content import SEPARATOR, Content, to_all
from tests.proofs.faults import MAY_BE_SENT_AGAIN, Fate
from tests.proofs.inbound_judge import InboundJudge
from tests.proofs.ledger import Asked, Verdict
from tests.proofs.server import Record, Server
from tests.proofs.world import HOUR, SECOND

# Bound to a text of another device: how much older than the claim a record may seem, by the whole
# seconds of the `Date` header and of `creationTime` and the way of both.
_GRAIN = 2 * SECOND

# How long after the last change of a record the program may take to show it: it asks hourly.
_FINAL_WITHIN = 3 * HOUR

# A request takes 30 s at the most, and the server may take a while longer to work on it.
_GIVEN_UP_AFTER = 115 * SECOND

_ROWS = """
SELECT id, seq, sender, recipient, text, state, status, code, message_id, doubt, claimed_at,
       elsewhere, ready, late, files_lost,
       (SELECT group_concat(hash) FROM
        (SELECT hash FROM attachment WHERE file_set = m.file_set ORDER BY position))
FROM message m ORDER BY seq
"""


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    seq: int
    sender: str
    recipient: str
    text: str
    state: str
    status: str
    code: str
    message_id: str
    doubt: int
    claimed_at: int | None
    elsewhere: int
    ready: int
    late: int
    files_lost: int
    files: str | None

    @property
    def is_planned(self) -> bool:
        return self.state == "queued" and not self.ready

    @property
    def content(self) -> Content:
        to = to_all(self.recipient.split(SEPARATOR))
        return Content(self.sender, to, self.text, self.files or "")


class Judge:
    """Watches one schedule from its first text to its end."""

    def __init__(self, file: Path, server: Server) -> None:
        self._file = file
        self._server = server
        self.asked: dict[str, Asked] = {}
        self.verdict = Verdict()
        self._wishes: dict[str, str] = {}
        self._taken_of_others: list[Content] = []
        self._were_unconfirmed: set[str] = set()
        self._connection: apsw.Connection | None = None
        self._seen_version: int | None = None
        self._rows: list[Row] = []
        self.inbound = InboundJudge(self._query, server, self.verdict)

    def look_away(self) -> None:
        """Closes the connection before the file is replaced."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self.inbound.look_away()

    def _query(self, sql: str) -> list[tuple[Any, ...]]:
        if self._connection is None:
            self._connection = apsw.Connection(str(self._file), flags=apsw.SQLITE_OPEN_READWRITE)
            self._seen_version = None
        return self._connection.execute(sql).fetchall()

    def rows(self) -> list[Row]:
        ((version,),) = self._query("PRAGMA data_version")
        if version != self._seen_version:
            self._seen_version = version
            self._rows = [Row(*row) for row in self._query(_ROWS)]
        return self._rows

    def own_rows(self) -> list[Row]:
        return [row for row in self.rows() if not row.elsewhere]

    # --- what the person asks for -------------------------------------------------------------

    def asks(self, id_: str, content: Content, again_of: str = "") -> None:
        wish = self._wishes.get(id_, id_)
        self.asked.setdefault(id_, Asked(id_, content, wish, again_of))

    def asks_for_later(self, id_: str, send_at: int) -> None:
        """``send_at``: in ms of server time. The text is held if the other party writes first."""
        asked = self.asked[id_]
        asked.send_at = send_at
        asked.shown_before |= self.inbound.kept().keys()

    def asks_to_send_now(self, id_: str) -> None:
        self.asked[id_].is_sent_now = True

    def wishes_the_same(self, id_: str, as_id: str) -> None:
        self._wishes[id_] = self.asked[as_id].wish

    def may_take_back(self, id_: str) -> None:
        self.asked[id_].may_be_taken_back = True

    def is_told_queued(self, id_: str) -> None:
        self.asked[id_].is_durable = True

    def presses_again(self, id_: str) -> None:
        """Send was pressed for a draft that the outbox has. Where its text was taken back or
        rejected, that is a new wish, which may have a new row."""
        old = next((row for row in self.own_rows() if row.id == id_), None)
        if old is None or old.state not in ("cancelled", "rejected"):
            return
        for row in self.own_rows():
            if row.id not in self.asked and row.content == old.content:
                self.asks(row.id, row.content)
                self.is_told_queued(row.id)

    def takes_back(self, id_: str, decision: str) -> None:
        asked = self.asked[id_]
        asked.taken_back = decision
        if decision == "cancelled" and not asked.may_be_sent:
            self.verdict.lost.append(f"{id_} could be cancelled although it may have gone out")

    # --- sends --------------------------------------------------------------------------------

    def post_begins(self, content: Content) -> str:
        """Finds the row of a send. It must be claimed on the disk before the first byte."""
        rows = self.own_rows()
        row = next((r for r in rows if r.state == "sending" and r.content == content), None)
        if row is None or row.id not in self.asked:
            self.verdict.double.append(f"a text was sent that no row has claimed: {content}")
            return ""
        asked = self.asked[row.id]
        if not asked.may_be_sent:
            self.verdict.double.append(f"{row.id} was sent again after {', '.join(asked.fates)}")
        if asked.taken_back:
            self.verdict.wrong.append(f"{row.id} was sent although it was {asked.taken_back}")
        self._check_order(row, rows)
        self.inbound.check_planned(asked)
        # Unknown unless reported otherwise: the program may be killed now.
        asked.fates.append(Fate.UNKNOWN)
        return row.id

    def _check_order(self, row: Row, rows: list[Row]) -> None:
        for other in rows:
            if other.recipient != row.recipient or other.id == row.id:
                continue
            if other.state in ("sending", "checking"):
                self.verdict.wrong.append(f"{row.id} passed {other.id}, which is {other.state}")
            elif other.state == "unconfirmed" and other.text == row.text:
                self.verdict.wrong.append(f"{row.id} did not wait behind the same words")
            elif (
                other.state == "queued"
                and other.seq < row.seq
                and not (other.is_planned or self._is_held(other, rows))
            ):
                self.verdict.wrong.append(f"{row.id} was sent before {other.id}")

    @staticmethod
    def _is_held(row: Row, rows: list[Row]) -> bool:
        return any(
            other.recipient == row.recipient
            and (
                other.state in ("sending", "checking")
                or (other.state == "unconfirmed" and other.text == row.text)
            )
            for other in rows
        )

    def post_ends(self, row: str, fate: Fate) -> None:
        if not row:
            return
        self.asked[row].fates[-1] = fate
        state = next((r.state for r in self.own_rows() if r.id == row), "gone")
        if state != "sending":
            self.verdict.wrong.append(f"{row} became {state} while it was being sent")

    # --- after each step ----------------------------------------------------------------------

    def after_step(self) -> None:
        """A text may only be given up when a whole read of the store did not have it, or when the
        store cannot be read, and never while its request may still be on its way."""
        self.inbound.observe()
        rows = self.own_rows()
        unconfirmed = {row.id: row for row in rows if row.state == "unconfirmed"}
        fresh = [row for id_, row in unconfirmed.items() if id_ not in self._were_unconfirmed]
        for row in fresh:
            age = self._server.time() - (row.claimed_at or 0)
            # A text that was never sent in this run may be asked about after a start.
            was_sent = row.id not in self.asked or any(
                fate not in MAY_BE_SENT_AGAIN for fate in self.asked[row.id].fates
            )
            if was_sent and age < _GIVEN_UP_AFTER:
                self.verdict.lost.append(f"{row.id} was given up after {age} ms")
        if fresh:
            self._check_given_up({row.id for row in fresh})
        self._were_unconfirmed = set(unconfirmed)

    def _check_given_up(self, fresh: set[str]) -> None:
        held = {row.message_id for row in self.rows()}
        for record in self._server.records:
            was_there = record.visible_at < self._server.read_began_at
            if record.maker in fresh and was_there and record.id not in held:
                self.verdict.lost.append(f"{record.maker} was given up, and {record.id} was there")

    def meets_bug(self, error: BaseException) -> None:
        self.verdict.stuck.append(f"the network thread met {type(error).__name__}: {error}")

    # --- in between and at the end ------------------------------------------------------------

    def moving(self) -> list[str]:
        """Texts that should have reached a final state while there were no faults."""
        rows = self.own_rows()
        return [
            f"{row.id} is still {row.state}"
            for row in rows
            if row.state in ("sending", "checking")
            # What is late, or was answered, waits for the person.
            or (row.state == "queued" and not row.late and not self._is_held(row, rows))
        ]

    def unbound(self) -> list[str]:
        """Records of own texts that no row is bound to."""
        rows = self.rows()
        held = {row.message_id for row in rows}
        return [
            f"nobody has the record {record.id} of {record.maker}"
            for record in self._server.records
            if record.maker and record.id not in held and not self._is_stood_for(record, rows)
        ]

    def behind(self) -> list[tuple[Row, Record]]:
        """Rows that do not yet show the last status of their record."""
        records = {record.id: record for record in self._server.records}
        return [
            (row, record)
            for row in self.rows()
            if (record := records.get(row.message_id)) is not None
            and (row.status, row.code) != (record.last.status, record.last.code)
        ]

    def overdue(self, calm_at: int) -> list[str]:
        """Rows that do not show the last status, though there was enough time without faults."""
        now = self._server.world.now
        return [
            f"{row.id} says {row.status} {row.code}, not {record.last.status} {record.last.code}"
            for row, record in self.behind()
            if now > max(calm_at, record.last.at, record.visible_at) + _FINAL_WITHIN
        ]

    def _is_stood_for(self, record: Record, rows: list[Row]) -> bool:
        """As many rows are bound as there are own records with this text, though one is bound to an
        indistinguishable record of another device."""
        content = record.content
        own = sum(1 for r in self._server.records if r.maker and r.content == content)
        bound = sum(
            1 for r in rows if r.state == "accepted" and not r.elsewhere and r.content == content
        )
        return bound >= own

    def finish(self) -> Verdict:
        rows = self.rows()
        own = {row.id: row for row in rows if not row.elsewhere}
        found = {row.id for row in rows if row.state == "accepted"}
        for asked in self.asked.values():
            row = own.pop(asked.id, None)
            if row is not None:
                # A text that is sent again is kept back when the first turns up.
                asked.may_be_taken_back |= asked.again_of in found
                self._check_row(asked, row)
            elif asked.is_durable:
                self.verdict.lost.append(f"{asked.id} is gone")
        for id_ in own:
            self.verdict.double.append(f"nobody asked for {id_}")
        self._check_copies()
        self._check_bindings(rows)
        self.inbound.finish()
        return self.verdict

    def _check_bindings(self, rows: list[Row]) -> None:
        records = {record.id: record for record in self._server.records}
        # Own rows first: what they took of other devices leaves own records to be shown as theirs.
        for row in sorted(rows, key=lambda row: row.elsewhere):
            if not row.message_id:
                continue
            record = records.get(row.message_id)
            if record is None:
                self.verdict.wrong.append(f"{row.id} is bound to {row.message_id}, a nothing")
            elif row.elsewhere:
                self._check_elsewhere(record)
            elif record.maker != row.id:
                self._check_swapped(row, record)

    def _check_copies(self) -> None:
        copies: dict[str, int] = {}
        for record in self._server.records:
            if record.maker:
                wish = self.asked[record.maker].wish
                copies[wish] = copies.get(wish, 0) + 1
        for wish, count in copies.items():
            if count > 1:
                self.verdict.double.append(f"the server took {wish} {count} times")

    def _check_row(self, asked: Asked, row: Row) -> None:
        if row.files_lost:
            self.verdict.lost.append(f"the files of {row.id} are called lost")
        if row.content != asked.content:
            self.verdict.lost.append(f"{row.id} has other content than was written")
        if row.state == "cancelled" and not (asked.taken_back or asked.may_be_taken_back):
            self.verdict.lost.append(f"{row.id} is cancelled and nobody did that")
        if row.state == "cancelled" and not row.doubt and not asked.may_be_sent:
            self.verdict.lost.append(f"{row.id} says cancelled without a doubt; it may be out")
        if row.state == "rejected" and (not asked.fates or asked.fates[-1] is not Fate.REJECTED):
            self.verdict.lost.append(f"{row.id} says rejected after {asked.fates}")
        # A program that was killed before it wrote the answer down has to ask.
        allowed = ("rejected", "checking", "unconfirmed", "cancelled", "accepted")
        if asked.fates[-1:] == [Fate.REJECTED] and row.state not in allowed:
            self.verdict.wrong.append(f"{row.id} was rejected and says {row.state}")

    def _check_swapped(self, row: Row, record: Record) -> None:
        """Own texts with the same content are interchangeable. A text of another device is so only
        if it was sent while the outcome was open."""
        content = record.content
        if content != row.content:
            self.verdict.wrong.append(f"{row.id} is bound to other content: {record.id}")
        elif not record.maker:
            if row.claimed_at is None or record.created_at < row.claimed_at - _GRAIN:
                self.verdict.wrong.append(f"{row.id} is bound to {record.id} of another device")
            else:
                self.verdict.indistinguishable += 1
                self._taken_of_others.append(content)

    def _check_elsewhere(self, record: Record) -> None:
        content = record.content
        if not record.maker:
            return
        if content in self._taken_of_others:
            self._taken_of_others.remove(content)
        else:
            self.verdict.wrong.append(f"{record.id} of {record.maker} is shown as elsewhere")
