"""Puts the texts of a list into the outbox, on a thread of its own, and takes them back."""

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
from desktop.ui.lock_retry import LockRetry
from desktop.ui.text.notices import as_sentence
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.undo_line import UndoLine

# The window can write meanwhile.
_PAUSE_SECONDS = 0.001


class MergeQueueing(QObject):
    """GUI thread. Nothing is sent before all texts are there. After a failure the same draft can be
    queued again: it makes one list."""

    held = Signal()
    """The list is in the outbox, and can be undone for some seconds. Then `queued` follows, or
    `undone`."""
    queued = Signal(int)
    """Carries the id of the list."""
    undone = Signal()
    cancelled = Signal()
    """Nothing of the list is in the outbox."""
    busy = Signal(str)
    """Carries what is being done, as a sentence; empty: it is over."""
    stopping = Signal(str)
    """What is being done is stopped: carries how the sentence of `busy` goes on."""
    failed = Signal(str)
    """Carries a sentence."""

    def __init__(self, outbox: Outbox, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._cancel = threading.Event()
        self.job = BackgroundJob("queueing a list", OwnlineError, self)
        self.job.failed.connect(self._show_failure)
        self.undo = UndoLine(theme, "undoListLabel", "undoListButton")
        """For the window to lay out."""
        self.undo.undo.setText(self.tr("&Undo"))
        self.undo.pressed.connect(self._undo)
        self.undo.over.connect(self._tell_queued)
        self._writes = LockRetry(self, self.failed.emit, self._keep_offering)
        self._id = self._texts = self._grace_ms = 0
        self._filled: int | None = None
        """The list that the thread has put into the outbox."""
        self.is_undoing = False
        """Texts are taken out again, which cannot be cancelled."""

    @property
    def is_working(self) -> bool:
        return self.job.is_busy or self.undo.is_counting or self._writes.is_waiting

    @property
    def is_filling(self) -> bool:
        """Whether texts are put into the outbox, which can be cancelled."""
        return self.job.is_busy and not self.is_undoing

    def queue(self, draft: MergeDraft, plan: MergePlan, *, with_names: bool = False) -> None:
        """``plan`` must not change before the end. ``with_names``: the names of the recipients
        become imported names."""
        self._cancel = cancel = threading.Event()
        self._texts, self._grace_ms, self.is_undoing = plan.texts, draft.grace_ms, False
        self._filled = None

        def fill(go_on: GoOn) -> int | None:
            def goes_on(part: float) -> bool:
                return go_on(part) and not cancel.is_set()

            with self._outbox.for_other_thread() as other:
                id_ = other.merges.fill(draft, plan.to_merge_rows(), goes_on)
                self._filled = id_
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
        self.stopping.emit(self.tr("Stopping…"))

    def _finish(self, id_: int | None) -> None:
        self.busy.emit("")
        if id_ is None:
            self.cancelled.emit()
            return
        self._id = id_
        if self._grace_ms:
            self.undo.start(self._sentences, self._grace_ms)
            self.held.emit()
        else:
            self._tell_queued()

    @Slot()
    def _tell_queued(self) -> None:
        self.queued.emit(self._id)

    @Slot(object)
    def _show_failure(self, notice: Notice) -> None:
        was_undoing, self.is_undoing = self.is_undoing, False
        if self._filled is not None and not was_undoing:
            # Only the names are missing: the texts go out.
            self._finish(self._filled)
            return
        self.busy.emit("")
        self.failed.emit(" ".join((as_sentence(notice), self.tr("Nothing was sent."))))
        self.cancelled.emit()

    # --- undo ---------------------------------------------------------------------------------

    def let_go(self) -> None:
        """Ends the undo time for the person; the texts go out when it would have ended."""
        if self.undo.is_counting:
            self.undo.withdraw()
            self._tell_queued()

    def _sentences(self, seconds: int) -> tuple[str]:
        words = self.tr("%Ln text(s) go out in {seconds} s", "", self._texts)
        return (words.format(seconds=seconds),)

    @Slot()
    def _undo(self) -> None:
        def take_back() -> None:
            if self._outbox.merges.take_back(self._id):
                self._clear()
            else:
                # They are being sent.
                self._tell_queued()

        self._writes.run(take_back)

    def _clear(self) -> None:
        """Nothing is sent any more, even where this fails."""

        def clear(go_on: GoOn) -> None:
            with self._outbox.for_other_thread() as other:
                other.merges.clear(self._id, go_on)

        self.is_undoing = True
        self.failed.emit("")
        words = self.tr("Taking %Ln text(s) out of the outbox…", "", self._texts)
        self.busy.emit(words)
        self.job.start(clear, self._end_undo)

    def _end_undo(self, _nothing: None) -> None:
        self.is_undoing = False
        self.busy.emit("")
        self.undo.say(self.tr("Nothing was sent."))
        self.undone.emit()

    def _keep_offering(self, error: DiskError) -> None:
        """It could not be taken back."""
        self.failed.emit(as_sentence(error.notice))
        self.undo.start(self._sentences, self.undo.left_ms)


def _store_names(outbox: Outbox, plan: MergePlan) -> None:
    """A name that a number has already, given or imported, stays."""
    book = outbox.address_book
    known = book.all_names(NameSource.IMPORTED).keys() | book.all_names(NameSource.NAMED).keys()
    names = [pair for pair in names_of(plan).items() if pair[0] not in known]
    for at in range(0, len(names), BATCH):
        book.import_names(names[at : at + BATCH])
        time.sleep(_PAUSE_SECONDS)
