"""Plans the rows of a list on a thread of its own, again after each change."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.core.file_errors import SpreadsheetError
from desktop.core.model import AccountKey, MayStop, Notice
from desktop.core.records import Record
from desktop.merge.mapping import Mapping
from desktop.merge.plan import MergePlan
from desktop.merge.rules import Rules
from desktop.messages import Consents, Outbox
from desktop.spreadsheets.table import Table
from desktop.texting.phone import country_code
from desktop.texting.reach import Reach
from desktop.ui.background_job import BackgroundJob, GoOn
from desktop.ui.text.delivery_codes import OTHER_NUMBER_CODES
from desktop.ui.text.notices import as_sentence

# After a key was pressed, in ms.
_PAUSE_MS = 400


class PlanOrder(Record, frozen=True):
    """What the rows are planned from."""

    REDACTED = ("text", "addition")

    table: Table
    mapping: Mapping
    text: str
    account: AccountKey
    sender: str
    country: str
    own: tuple[str, ...]
    addition: str
    reach: Reach
    has_files: bool = False
    name: str = ""
    """Of the list."""


class Planner(QObject):
    """GUI thread. ``order`` says what to plan; None: something is missing."""

    planned = Signal()
    """`plan` is another one, or a row of it was decided."""
    busy = Signal(str)
    """Carries what is being done, as a sentence; empty: it is over."""
    failed = Signal(str)
    """Carries a sentence."""

    def __init__(
        self, outbox: Outbox, order: Callable[[], PlanOrder | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._order = order
        self.plan: MergePlan | None = None
        self._planned: PlanOrder | None = None
        self.job = BackgroundJob("planning a list", SpreadsheetError, self)
        self.job.failed.connect(self._show_failure)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.plan_now)

    @property
    def is_current(self) -> bool:
        """Whether `plan` is that of everything as it is chosen now."""
        return self.plan is not None and self._planned == self._order()

    @Slot()
    def plan_soon(self) -> None:
        self._pause.start()

    @Slot()
    def plan_now(self) -> None:
        """Does nothing where the plan is current."""
        self._pause.stop()
        order = self._order()
        if order is None or self.is_current:
            self.stop()
            return
        self._start(order)

    @Slot()
    def plan_again(self) -> None:
        """Something else has changed, such as who got a text."""
        order = self._order()
        if order is not None:
            self._start(order)

    def _start(self, order: PlanOrder) -> None:
        self._pause.stop()
        self.failed.emit("")
        self.busy.emit(self.tr("Checking the rows…"))
        self.job.start(partial(_plan, self._outbox, order, self.plan), partial(self._take, order))

    def decide(self, number: int, *, include: bool) -> None:
        """Leaves the row with this number out, or takes it back in."""
        if self.plan is not None:
            self.plan.decide(number, include=include)
            self.planned.emit()
            if self.job.is_busy:
                self.plan_now()

    def decide_earlier(self, *, include: bool) -> None:
        """Of all rows whose recipients got a text of an earlier list."""
        if self.plan is not None:
            self.plan.decide_earlier(include=include)
            self.planned.emit()
            if self.job.is_busy:
                self.plan_now()

    def stop(self) -> None:
        self._pause.stop()
        self.job.stop()
        self.busy.emit("")

    def _take(self, order: PlanOrder, plan: MergePlan | None) -> None:
        self.busy.emit("")
        if plan is not None:
            self.plan, self._planned = plan, order
            self.planned.emit()

    @Slot(object)
    def _show_failure(self, notice: Notice) -> None:
        self.busy.emit("")
        self.failed.emit(as_sentence(notice))


def _may_stop(consents: Consents, sender: str, recipients: Collection[str]) -> dict[str, MayStop]:
    """As `Rules` wants it."""
    found = consents.may_stop(sender, recipients)
    return {one: asked.seen_from(sender) for one, asked in found.items()}


def _plan(
    outbox: Outbox, order: PlanOrder, earlier: MergePlan | None, go_on: GoOn
) -> MergePlan | None:
    """On a worker thread. None where ``go_on`` said no."""
    with outbox.for_other_thread() as other:
        merges, digest = other.merges, order.table.digest
        rules = Rules(
            order.country,
            order.own,
            opted_out=partial(other.consents.opted_out, order.account, order.sender),
            may_stop=partial(_may_stop, other.consents, order.sender),
            unreached=partial(merges.unreached, order.account, OTHER_NUMBER_CODES),
            earlier_texts=partial(
                merges.earlier_texts, order.account, order.sender, digest, order.name
            ),
            first_texts=partial(merges.first_texts, order.account, order.sender),
            first_text_addition=order.addition,
            sender=f"{order.account.text} {order.sender}",
            reach=order.reach,
            files_within=str(country_code(order.country)) if order.has_files else "",
        )
        plan = MergePlan(order.table, order.mapping, order.text, rules, earlier)
        return plan if plan.compute(go_on) else None
