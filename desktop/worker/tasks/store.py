"""Everything that reads the message store of one account."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop.core.model import AccountView
from desktop.core.records import replace
from desktop.messages.reconciliation import Reconciliation
from desktop.messages.schedule import Schedule
from desktop.messages.send_queue import Plan
from desktop.messages.status import StatusUpdates
from desktop.messages.sync import MessageSync
from desktop.ringcentral.api import RingCentral
from desktop.ringcentral.rate_limits import RateGroup
from desktop.worker.tasks.history import HistoryTask
from desktop.worker.tasks.reconcile import ReconcileTask
from desktop.worker.tasks.shared_inbox import SharedInboxTask
from desktop.worker.tasks.status import StatusTask
from desktop.worker.timing import Timing

# The message store may be refused for this long before the person decides about unknown texts.
_REFUSED_MS = 30 * 60_000


class StoreTasks:
    """Texts of unknown outcome (``reconcile``), what changed (``status``), and what no sync reached
    (``history``)."""

    def __init__(
        self,
        api: RingCentral,
        reconciliation: Reconciliation,
        message_sync: MessageSync,
        schedule: Schedule,
        status_updates: StatusUpdates,
        timing: Timing,
    ) -> None:
        self._api = api
        self._reconciliation = reconciliation
        self._elapsed = elapsed = timing.clocks.elapsed
        self._refused_since = 0
        self.reconcile = ReconcileTask(api, reconciliation)
        self.status = StatusTask(
            api, status_updates, message_sync, schedule, timing.intervals, elapsed
        )
        self.inbox = SharedInboxTask(api, elapsed)
        self.history = HistoryTask(api, message_sync, elapsed)

    def add_to(self, view: AccountView) -> AccountView:
        return replace(
            view,
            inbound_refused=self.status.is_refused,
            has_shared_inbox=self.inbox.is_shared,
            read_back_to=self.history.read_back_to,
        )

    def due_at(self, plan: Plan, to_elapsed: Callable[[int], int]) -> Iterator[tuple[str, int]]:
        """The name of each task that has something to do, and when, in ms of ``elapsed``.
        ``to_elapsed`` converts a server time."""
        if self.reconcile.is_reading:
            yield "reconcile", 0
        elif plan.look_at is not None:
            yield "reconcile", to_elapsed(plan.look_at) if plan.look_at else 0
        if plan.follow_at is not None:
            yield "status", to_elapsed(plan.follow_at)
        if plan.is_first_look:
            # A sync would show waiting texts as texts of another device.
            return
        yield "status", 0 if self.status.is_due_now else self.status.due_at(to_elapsed)
        if not self.status.needs_first_sync and not plan.can_send:
            # It shares a rate group with sending, which comes first.
            medium = self._api.rate_limits.group(RateGroup.MEDIUM).ready_at()
            yield "inbox", max(self.inbox.due_at, medium)
        history_at = self.history.due_at()
        if history_at is not None and not self.status.needs_first_sync:
            yield "history", history_at

    def step(self, name: str) -> bool:
        """Returns whether rows changed. Raises ServiceError and DiskError."""
        match name:
            case "reconcile":
                changed = self.reconcile.step()
                self._refused_since = 0
                return changed
            case "status":
                return self.status.step()
            case "history":
                return self.history.step()
            case _:
                self.inbox.step()
                return False

    def note_refused(self) -> None:
        """One refusal may be a captive portal's; a missing permission leaves it to the person."""
        now = self._elapsed()
        self._refused_since = self._refused_since or now
        server_now = self._api.clock.now()
        if server_now is not None and now - self._refused_since >= _REFUSED_MS:
            self._reconciliation.mark_unconfirmed(server_now)
