"""Puts the texts of a list into the outbox, on a thread of its own."""

from __future__ import annotations

import contextlib
import threading
import time

from PySide6.QtCore import QObject, Signal, Slot

from desktop.contacts.address_book import BATCH, NameSource
from desktop.core.errors import DiskError, OwnlineError
from desktop.core.model import MergeDraft, Notice
from desktop.merge.names import names_of
from desktop.merge.plan import MergePlan
from desktop.messages import Outbox
from desktop.ui.background_job import BackgroundJob, GoOn
from desktop.ui.text.notices import as_sentence

# The window can write meanwhile.
_PAUSE_SECONDS = 0.001


class MergeQueueing(QObject):
    """GUI thread. Nothing is sent before all texts are there. After a failure the same draft can be
    queued again: it makes one list."""

    queued = Signal()
    cancelled = Signal()
    """Nothing of the list is in the outbox."""
    busy = Signal(str)
    """Carries what is being done, as a sentence; empty: it is over."""
    failed = Signal(str)
    """Carries a sentence."""

    def __init__(self, outbox: Outbox, parent: QObject) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._cancel = threading.Event()
        self.job = BackgroundJob("queueing a list", OwnlineError, self)
        self.job.failed.connect(self._show_failure)

    def queue(self, draft: MergeDraft, plan: MergePlan, *, with_names: bool = False) -> None:
        """``plan`` must not change before the end. ``with_names``: the names of the recipients
        become imported names."""
        self._cancel = cancel = threading.Event()

        def fill(go_on: GoOn) -> int | None:
            def goes_on(part: float) -> bool:
                return go_on(part) and not cancel.is_set()

            with self._outbox.for_other_thread() as other:
                id_ = other.merges.fill(draft, plan.to_merge_rows(), goes_on)
                if id_ is not None and with_names:
                    # The texts are in the outbox; they do not wait for a name.
                    with contextlib.suppress(DiskError):
                        _store_names(other, plan)
                return id_

        self.failed.emit("")
        words = self.tr("Putting %Ln text(s) into the outbox…", "", plan.texts)
        self.busy.emit(words)
        self.job.start(fill, self._finish)

    def cancel(self) -> None:
        """The end is reported: until then, texts are being taken out again."""
        self._cancel.set()
        self.busy.emit(self.tr("Stopping…"))

    def _finish(self, id_: int | None) -> None:
        self.busy.emit("")
        if id_ is None:
            self.cancelled.emit()
        else:
            self.queued.emit()

    @Slot(object)
    def _show_failure(self, notice: Notice) -> None:
        self.busy.emit("")
        self.failed.emit(as_sentence(notice))
        self.cancelled.emit()


def _store_names(outbox: Outbox, plan: MergePlan) -> None:
    """A name that a number has already, given or imported, stays."""
    book = outbox.address_book
    known = book.all_names(NameSource.IMPORTED).keys() | book.all_names(NameSource.NAMED).keys()
    names = [pair for pair in names_of(plan).items() if pair[0] not in known]
    for at in range(0, len(names), BATCH):
        book.import_names(names[at : at + BATCH])
        time.sleep(_PAUSE_SECONDS)
