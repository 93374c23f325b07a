"""Months of made-up conversations, put into a store at once, as if they had always been there."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from desktop.practice.clock import Clock
from desktop.practice.messages import Message, Messages, Party, Step
from desktop.practice.refusals import ControlError
from desktop.practice.world import Numbers, World

MAX_MESSAGES = 100_000
DAY_MS = 24 * 3600 * 1000
FIRST_NUMBER = 14_155_560_000
WORDS = (
    "Good morning",
    "Is my table ready?",
    "Yes, you can pick it up after 10:30.",
    "Thank you!",
    "Could you call me back?",
    "The invoice is on its way.",
    "👍",
    "We are closed on Monday.",
    "Which oil do you recommend for oak?",
    "See you then.",
)


class History:
    def __init__(self, world: World, numbers: Numbers, messages: Messages, clock: Clock) -> None:
        self._world = world
        self._numbers = numbers
        self._messages = messages
        self._clock = clock

    def add(self, given: Mapping[str, Any]) -> int:
        """Add ``count`` (5000) messages of the last ``days`` (90) between ``own``, a number of the
        company, and ``people`` (50) others, evenly spread; every second one is inbound. The last
        ``unread`` (0) inbound ones are Unread. The others are +14155560000 and following, or
        ``first_number`` and following. The same ``seed`` (0) gives the same messages. Returns how
        many there are. Raises KeyError, ValueError or TypeError."""
        own = str(given["own"])
        number = self._numbers.find(own)
        if number is None or number.texter not in self._world.people:
            raise ControlError("own is a number of the company that belongs to an extension")
        count, days, people = (
            int(given.get(name, usual))
            for name, usual in (("count", 5000), ("days", 90), ("people", 50))
        )
        if not (0 <= count <= MAX_MESSAGES and days >= 1 and people >= 1):
            raise ControlError(f"count is at most {MAX_MESSAGES}; days and people are at least 1")
        first = int(str(given.get("first_number", FIRST_NUMBER)).lstrip("+"))
        random = Random(int(given.get("seed", 0)))  # noqa: S311 - made-up texts
        now, unread = self._clock.now(), int(given.get("unread", 0))
        for n in range(count):
            at = now - (count - n) * days * DAY_MS // (count + 1)
            other = f"+{first + random.randrange(people)}"
            step = Step(at, "Received" if n % 2 else "Delivered")
            sender, recipient = (other, own) if n % 2 else (own, other)
            self._messages.add(
                Message(
                    id=self._messages.new_id(),
                    extension_id=number.texter,
                    direction="Inbound" if n % 2 else "Outbound",
                    sender=sender,
                    to=(Party(recipient, (step,), target=bool(n % 2)),),
                    text=random.choice(WORDS),
                    created_at=at,
                    conversation_id=self._messages.conversation(number.texter, (own, other)),
                    read_status="Unread" if n % 2 and n >= count - 2 * unread else "Read",
                ),
                is_told=False,
            )
        return count
