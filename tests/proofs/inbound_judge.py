"""The oracles of inbound texts: each is there once, in its conversation, and unread with cause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.proofs.inbound import Inbound
from tests.proofs.ledger import Asked, Verdict
from tests.proofs.server import Server
from tests.proofs.world import EPOCH, HOUR, SECOND

# The program knows the server's time to the second, and how long a request took.
_GRAIN = 3 * SECOND

# In calm times the store is read every few seconds, and a gap every second.
_TAKEN_WITHIN = HOUR

_RECORDS = """
SELECT r.message_id, r.unread, r.read_there, r.gone, c.own, c.party, r.text, r.conversation, r.at
FROM store_record r LEFT JOIN conversation c ON c.id = r.conversation WHERE r.inbound = 1
"""
_WRONG_COUNTS = """
SELECT c.id, c.unread FROM conversation c WHERE c.unread <> (SELECT count(*) FROM store_record r
    WHERE r.conversation = c.id AND r.unread = 1 AND r.gone = '')
"""
_TWICE = """
SELECT message_id FROM (SELECT message_id FROM store_record UNION ALL
    SELECT message_id FROM message WHERE message_id <> '') GROUP BY message_id HAVING count(*) > 1
"""

Query = Callable[[str], list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True)
class Kept:
    """An inbound text as the database has it."""

    id: str
    unread: int
    read_there: int
    gone: str
    own: str
    party: str
    text: str
    conversation: int
    at: int


class InboundJudge:
    def __init__(self, query: Query, server: Server, verdict: Verdict) -> None:
        self._query = query
        self._server = server
        self._verdict = verdict
        self._version: object = None
        self._seen: dict[str, Kept] = {}
        self._allowed: dict[str, int] = {}
        """What ``unread`` may have become by an act of the person, by message id."""
        self._removed: set[str] = set()
        self._may_be_removed: set[str] = set()

    def kept(self) -> dict[str, Kept]:
        return {row[0]: Kept(*row) for row in self._query(_RECORDS)}

    def look_away(self) -> None:
        self._version = None

    def _has_changed(self) -> bool:
        ((version,),) = self._query("PRAGMA data_version")
        before, self._version = self._version, version
        return bool(before != version)

    def message_id(self, record: int) -> str:
        """Of the row with this id."""
        rows = self._query(f"SELECT message_id FROM store_record WHERE id = {record}")
        return str(rows[0][0])

    # --- what the person does -----------------------------------------------------------------

    def begins_to_mark(self, conversation: int, *, unread: bool) -> None:
        """The person marks a conversation as read, or its last text as unread."""
        self.observe()
        there = [one for one in self._seen.values() if one.conversation == conversation]
        shown = [one for one in there if one.gone == ""]
        if unread:
            # Those of the same moment are as good.
            last = max((one.at for one in shown), default=0)
            self._allowed = {one.id: 1 for one in shown if one.at == last}
        else:
            self._allowed = {one.id: 0 for one in shown if one.unread}

    def begins_to_remove(self, id_: str) -> None:
        self.observe()
        self._allowed = {}
        self._may_be_removed.add(id_)

    def succeeded(self) -> None:
        """What the person did is on the disk."""
        self._removed |= self._may_be_removed
        kept = self.kept()
        wanted = self._allowed.items()
        if wanted and not any(id_ in kept and kept[id_].unread == to for id_, to in wanted):
            self._verdict.lost.append(f"{sorted(self._allowed)} was marked, and nothing changed")
        self.observe()
        self._allowed = {}
        self._may_be_removed.clear()

    # --- after each step ----------------------------------------------------------------------

    def observe(self) -> None:
        """A text becomes read or unread where that changed on the server or where the person did
        so, and in no other way."""
        if not self._has_changed():
            return
        kept = self.kept()
        for id_, before in self._seen.items():
            now = kept.get(id_)
            if now is None:
                self._verdict.lost.append(f"the answer {id_} is gone")
                continue
            if before.gone == "removed" != now.gone:
                self._verdict.wrong.append(f"the answer {id_} is back, which was removed here")
            if now.gone == "removed" and id_ not in self._removed | self._may_be_removed:
                self._verdict.lost.append(f"nobody removed the answer {id_}")
            if now.unread == before.unread or self._allowed.get(id_) == now.unread:
                continue
            if now.read_there in (before.read_there, now.unread):
                self._verdict.wrong.append(f"the answer {id_} became {now.unread} by itself")
        for id_ in kept.keys() - self._seen.keys():
            if kept[id_].unread == kept[id_].read_there:
                self._verdict.wrong.append(f"the new answer {id_} is {kept[id_].unread}")
        for conversation, count in self._query(_WRONG_COUNTS):
            self._verdict.wrong.append(f"conversation {conversation} counts {count} unread")
        self._seen = kept
        self._allowed = {}

    def check_planned(self, asked: Asked) -> None:
        """A planned text goes out: it was time, and nobody had written first.

        What the program cannot know: what turns up when its time has come; what was deleted again;
        what is older than the first sync; and anything while RingCentral refuses to show texts.
        What was shown when the text was planned is no answer to it.
        """
        if asked.send_at is None or asked.is_sent_now:
            return
        now = self._server.world.now
        if self._server.time() < asked.send_at - _GRAIN:
            self._verdict.wrong.append(f"{asked.id} was sent before its time")
        due = asked.send_at - EPOCH - self._server.conditions.server_skew
        ((since,),) = self._query("SELECT coalesce(max(since), 0) FROM session")
        for one in self._server.inbound:
            if (
                one.party == asked.content.recipients
                and one.id not in asked.shown_before
                and one.visible_at < due - _GRAIN
                and one.created_at > since + _GRAIN
                and one.was_always_alive(now)
                and not self._server.refused_between(due - _GRAIN, now)
            ):
                self._verdict.wrong.append(f"{asked.id} was sent, and {one.id} had come before")

    # --- in between and at the end ------------------------------------------------------------

    def behind(self) -> list[tuple[Inbound, str]]:
        """Texts that the database does not have as the server does."""
        kept = self.kept()
        now = self._server.world.now
        return [
            (one, difference)
            for one in self._server.inbound
            if (difference := self._difference(one, kept.get(one.id), now))
        ]

    def _difference(self, one: Inbound, row: Kept | None, now: int) -> str:
        if now < max(one.visible_at, one.last.at):
            return "its life is not over"
        last = one.last
        if row is None:
            return "it is not there" if last.availability == "Alive" else ""
        if (row.own, row.party) != (one.own, ", ".join(one.party)):
            return f"it is in the conversation of {row.own} with {row.party}"
        if row.text != one.text and row.gone not in ("removed", "purged"):
            return f"it says {row.text!r}"
        if last.availability == "Deleted" and row.gone == "":
            return "it is shown, and deleted there"
        if last.availability != "Alive":
            return ""
        if row.gone not in ("", "removed"):
            return f"it is {row.gone}, and alive there"
        return "" if row.read_there == last.is_read else f"read there: {last.is_read}"

    def overdue(self, calm_at: int) -> bool:
        """Whether one is still behind, though there was enough time without faults."""
        now = self._server.world.now
        found = [
            (one, difference)
            for one, difference in self.behind()
            if now > max(calm_at, one.last.at, one.visible_at) + _TAKEN_WITHIN
        ]
        for one, difference in found:
            verdict = self._verdict
            of = verdict.lost if difference == "it is not there" else verdict.wrong
            of.append(f"the answer {one.id}: {difference}")
        return bool(found)

    def finish(self) -> None:
        self.observe()
        for (id_,) in self._query(_TWICE):
            self._verdict.double.append(f"the record {id_} is there twice")
        known = {one.id for one in self._server.inbound}
        for id_ in self._seen.keys() - known:
            self._verdict.wrong.append(f"the server never had {id_}")
        # Raises where the search index does not have the words of all texts.
        check = "INSERT INTO {0} ({0}, rank) VALUES ('integrity-check', 1)"
        self._query(check.format("record_words"))
        self._query(check.format("message_words"))
