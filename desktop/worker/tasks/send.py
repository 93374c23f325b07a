"""Sends the waiting texts of one account and records the outcome of each."""

from __future__ import annotations

from collections.abc import Callable

from desktop.core.errors import DiskError
from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import Accepted, Notice, NotSent, Outcome, Rejected, Unknown
from desktop.core.records import Record
from desktop.database.commit_counter import CommitCounter
from desktop.messages.send_queue import Claim, SendQueue
from desktop.ringcentral.api import RingCentral
from desktop.worker.timing import Backoff

HELD = Notice(
    QT_TRANSLATE_NOOP("notices", "Waiting texts are held back"),
    QT_TRANSLATE_NOOP(
        "notices",
        "It is not known what became of a text. Ownline looks for it, then sends the others.",
    ),
)
# The same, after the text was looked for.
LATER = Notice(
    HELD.title,
    QT_TRANSLATE_NOOP(
        "notices",
        "RingCentral's last answer did not show whether a text went out. Ownline waits before it"
        " sends the next one.",
    ),
)


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
        on_claimed: Callable[[], None],
        backoff: Backoff,
    ) -> None:
        """``on_claimed`` is called between the claim and the request: the row is SENDING now."""
        self._api = api
        self._send_queue = send_queue
        self._commit_counter = commit_counter
        self._on_claimed = on_claimed
        self._backoff = backoff
        self._unsettled: _Unsettled | None = None

    @property
    def has_unsettled(self) -> bool:
        """Whether an outcome is known but not yet written to disk."""
        return self._unsettled is not None

    @property
    def not_before(self) -> int:
        """When the next text may be sent, in ms of ``elapsed``."""
        return self._backoff.until

    @property
    def is_held(self) -> bool:
        """Whether texts wait because the outcome of another one is unknown."""
        return self._send_queue.has_held

    def settle_again(self) -> None:
        """Writes the kept outcome. Raises DiskError; the outcome is kept then."""
        if self._unsettled is not None:
            one = self._unsettled
            self._send_queue.settle(one.claim, one.outcome, one.server_now)
            self._unsettled = None

    def step(self) -> Outcome | None:
        """Returns None when there was nothing to send. Raises DiskError: either nothing was sent,
        or the outcome is kept for `settle_again`."""
        server_now = self._api.clock.now()
        if server_now is None:
            return None
        claim = self._send_queue.claim(server_now)
        if claim is None:
            return None
        outcome: Outcome = NotSent("the disk did not take the claim")
        try:
            self._commit_counter.note(claim.number)
            outcome = Unknown("interrupted")
            self._on_claimed()
            outcome = self._api.send_sms(claim.sender, claim.recipients, claim.text, claim.files)
        finally:
            # Also after a bug: the row must not stay SENDING.
            self._settle(claim, outcome, self._api.clock.now() or server_now)
        match outcome:
            case Unknown():
                self._backoff.fail()
            case Accepted() | Rejected():
                self._backoff.succeed()
        return outcome

    def _settle(self, claim: Claim, outcome: Outcome, server_now: int) -> None:
        try:
            self._send_queue.settle(claim, outcome, server_now)
        except DiskError:
            self._unsettled = _Unsettled(claim, outcome, server_now)
            raise
