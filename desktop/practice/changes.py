"""What will change in the message stores, and when: new messages become visible, texts get their
next status, and recipients opt out or in."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

from desktop.practice.clock import Clock

if TYPE_CHECKING:
    from desktop.practice.consents import Consent
    from desktop.practice.messages import Message


@dataclass(frozen=True, slots=True)
class Change:
    message: Message
    is_new: bool


class Changes:
    """Ordered by time. While nobody listens, what is over is forgotten."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._coming: list[tuple[int, int, Change | Consent]] = []
        self._count = count()
        self.is_heard = False

    def reset(self) -> None:
        self._coming.clear()

    def added(self, message: Message) -> None:
        """A message was added to a store. It and its next statuses will be told."""
        self._add(message.arrived_at, Change(message, is_new=True))
        later = {step.at for party in message.to for step in party.steps[1:]}
        for at in later:
            if at > message.arrived_at:
                self._add(at, Change(message, is_new=False))
        self._forget()

    def changed(self, message: Message) -> None:
        self._add(message.changed_at, Change(message, is_new=False))
        self._forget()

    def consent_changed(self, consent: Consent) -> None:
        self._add(consent.at, consent)
        self._forget()

    def due(self) -> list[Change | Consent]:
        """The changes until now, in order, each once."""
        now, due = self._clock.now(), []
        while self._coming and self._coming[0][0] <= now:
            due.append(heappop(self._coming)[2])
        return due

    def _add(self, at: int, change: Change | Consent) -> None:
        heappush(self._coming, (at, next(self._count), change))

    def _forget(self) -> None:
        if not self.is_heard:
            self.due()
