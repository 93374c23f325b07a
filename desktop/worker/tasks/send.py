"""Sends the waiting texts of one account and writes down what became of each."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import DiskError
from desktop.core.model import NotSent, Outcome, Unknown
from desktop.core.records import Record
from desktop.database.commit_counter import CommitCounter
from desktop.messages.send_queue import Claim, SendQueue
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.clock import ServerClock


class _Unsettled(Record, frozen=True):
    claim: Claim
    outcome: Outcome
    server_now: int


class SendTask:
    """One text per step: claimed and committed, sent, settled."""

    def __init__(
        self,
        api: RingCentral,
        send_queue: SendQueue,
        commit_counter: CommitCounter,
        clock: ServerClock,
        claimed: Callable[[], None],
    ) -> None:
        """``claimed`` is told between the claim and the request: the row is SENDING now."""
        self._api = api
        self._send_queue = send_queue
        self._commit_counter = commit_counter
        self._clock = clock
        self._claimed = claimed
        self._unsettled: _Unsettled | None = None

    @property
    def has_unsettled(self) -> bool:
        """An outcome is known that the disk did not take yet."""
        return self._unsettled is not None

    def settle_again(self) -> None:
        """Raises DiskError as long as the disk does not take it."""
        if self._unsettled is not None:
            one = self._unsettled
            self._send_queue.settle(one.claim, one.outcome, one.server_now)
            self._unsettled = None

    def step(self) -> Outcome | None:
        """None when there was nothing to send. Raises DiskError; then nothing was sent, or the
        outcome is kept and settled later."""
        server_now = self._clock.now()
        if server_now is None:
            return None
        claim = self._send_queue.claim(server_now)
        if claim is None:
            return None
        outcome: Outcome = NotSent("the disk did not take the claim")
        try:
            self._commit_counter.note(claim.number)
            outcome = Unknown("interrupted")
            self._claimed()
            outcome = self._api.send_sms(claim.sender, claim.recipient, claim.text)
        finally:
            # Whatever stopped the call, a bug included, the row must not stay SENDING.
            self._settle(claim, outcome, self._clock.now() or server_now)
        return outcome

    def _settle(self, claim: Claim, outcome: Outcome, server_now: int) -> None:
        try:
            self._send_queue.settle(claim, outcome, server_now)
        except DiskError:
            self._unsettled = _Unsettled(claim, outcome, server_now)
            raise
