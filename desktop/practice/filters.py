"""Message filters: the query parameters of listMessages and related operations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from flask import request

from desktop.practice import query
from desktop.practice.clock import Clock
from desktop.practice.messages import Message
from desktop.practice.refusals import Refusal

DAY = 24 * 3600 * 1000
AVAILABILITIES = ("Alive", "Deleted", "Purged")
MESSAGE_TYPES = ("Fax", "SMS", "VoiceMail", "Pager")
DELETABLE_TYPES = (*MESSAGE_TYPES, "Text", "All")


@dataclass(frozen=True, slots=True)
class MessageFilter:
    """Empty sets and strings do not filter. Times are real ms."""

    date_from: int
    date_to: int
    availability: frozenset[str] = frozenset()
    directions: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    read: frozenset[str] = frozenset()
    conversation: str = ""
    number: str = ""
    distinct: bool = False

    def select(self, messages: Iterable[Message]) -> list[Message]:
        """The matching messages, in the given order, which must be newest first."""
        chosen = [each for each in messages if self.date_from <= each.created_at <= self.date_to]
        return self.matching(chosen)

    def matching(self, messages: Iterable[Message]) -> list[Message]:
        """As `select`, for any creation time."""
        kept = [each for each in messages if self._passes(each)]
        if self.distinct:
            latest = {each.conversation_id: each for each in reversed(kept)}
            kept = [each for each in kept if latest[each.conversation_id] is each]
        return kept

    def as_json(self) -> dict[str, Any]:
        lists = {k: sorted(v) for k, v in asdict(self).items() if isinstance(v, frozenset)}
        return {**asdict(self), **lists}

    def _passes(self, message: Message) -> bool:
        return (
            (not self.availability or message.availability in self.availability)
            and (not self.directions or message.direction in self.directions)
            and (not self.types or "SMS" in self.types)
            and (not self.read or message.read_status in self.read)
            and self.conversation in ("", str(message.conversation_id))
            and (not self.number or _has_number(message, self.number))
        )


def from_json(data: dict[str, Any]) -> MessageFilter:
    sets = {k: frozenset(v) for k, v in data.items() if isinstance(v, list)}
    return MessageFilter(**{**data, **sets})


def from_query(clock: Clock, now: int) -> MessageFilter:
    """By default, the 24 hours before `dateTo`. Raises Refusal CMN-101."""
    date_to = date("dateTo", clock, now)
    return MessageFilter(
        date_from=date("dateFrom", clock, date_to - DAY),
        date_to=date_to,
        availability=query.one_of("availability", AVAILABILITIES) or frozenset({"Alive"}),
        directions=query.one_of("direction", ("Inbound", "Outbound")),
        types=query.one_of("messageType", MESSAGE_TYPES),
        read=query.one_of("readStatus", ("Read", "Unread")),
        conversation=request.args.get("conversationId", "").strip(),
        number=request.args.get("phoneNumber", "").strip(),
        distinct=query.yes("distinctConversations"),
    )


def date(name: str, clock: Clock, default: int) -> int:
    """A date of the query. Raises Refusal CMN-101."""
    text = request.args.get(name)
    if text is None:
        return default
    try:
        # Accepts a "+" in the time zone that the client did not encode.
        return clock.parse(text.replace(" ", "+"))
    except (ValueError, OverflowError) as error:
        raise Refusal("CMN-101", name) from error


def _has_number(message: Message, number: str) -> bool:
    digits = "".join(c for c in number if c.isdigit())
    parties = (message.sender, *(party.phone_number for party in message.to))
    return any(digits == party.lstrip("+") for party in parties)
