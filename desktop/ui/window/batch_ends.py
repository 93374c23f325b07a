"""Says in the status bar what became of a list, or of a text to several people, once all of its
texts went out."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.core.errors import DiskError
from desktop.core.model import AccountKey, MergeState, MergeSummary
from desktop.core.records import Record
from desktop.messages import Kind, Outbox
from desktop.ui.messages.finder import MessageFinder
from desktop.ui.text.plain import isolated
from desktop.ui.window.main_page import MainPage
from desktop.ui.window.status_rest import StatusRest

# Of the name of a list, so that the sums have room.
_LONGEST_NAME = 40


class Batch(Record, frozen=True):
    """A list, or the texts that one press of Send made."""

    merge: int = 0
    ids: tuple[str, ...] = ()


class BatchEnds(QObject):
    """Follows what is sent now, and what was being sent when the program started. The line stays,
    and changes with what becomes of the texts, until something else is sent or its failed texts
    are shown."""

    def __init__(
        self, outbox: Outbox, page: MainPage, finder: MessageFinder, bar: StatusRest
    ) -> None:
        super().__init__(page)
        self._outbox = outbox
        self._page = page
        self._finder = finder
        self._bar = bar
        self._followed: list[Batch] | None = None
        """None: not read yet."""
        self._ended: Batch | None = None
        page.compose.sending.queued.connect(self._follow_texts)
        page.conversations.thread_page.reply.sending.queued.connect(self._forget_ended)
        page.list_queued.connect(self._follow_list)
        page.view.model.reread.connect(self.look)
        bar.failed_wanted.connect(self._show_failed)

    @Slot(list)
    def _follow_texts(self, ids: list[str]) -> None:
        self._forget_ended()
        if len(ids) > 1 and self._followed is not None:
            self._followed.append(Batch(ids=tuple(ids)))

    @Slot(int)
    def _follow_list(self, id_: int) -> None:
        self._forget_ended()
        if self._followed is not None:
            self._followed.append(Batch(merge=id_))

    @Slot()
    def _forget_ended(self) -> None:
        self._ended = None
        self._bar.show_ended("", has_failed=False)

    @Slot()
    def look(self) -> None:
        try:
            self._look()
        except DiskError:
            # The list of texts says so.
            return

    def _look(self) -> None:
        if self._followed is None:
            self._followed = [Batch(merge=one) for one in self._outbox.batches.unfinished_lists()]
        found = {batch: self._summary(batch) for batch in self._followed}
        for batch, summary in found.items():
            if summary is None or _has_ended(summary):
                self._followed.remove(batch)
                self._ended = (
                    batch if summary is not None and summary.sums.answered else self._ended
                )
        if self._ended is None:
            return
        summary = found[self._ended] if self._ended in found else self._summary(self._ended)
        if summary is None or not _has_ended(summary):
            self._forget_ended()
            return
        self._bar.show_ended(self._line(summary), has_failed=_failed_of(summary) is not None)

    def _summary(self, batch: Batch) -> MergeSummary | None:
        """None where its texts are gone."""
        if batch.merge:
            return self._outbox.merges.summary(batch.merge)
        sums = self._outbox.batches.sums_of_texts(batch.ids)
        failures = (("", sums.failed),)
        nobody = AccountKey("", "", "")
        made = MergeSummary(0, nobody, "", "", MergeState.RUNNING, 0, None, sums, failures)
        return made if sums.texts else None

    def _line(self, summary: MergeSummary) -> str:
        words = self._page.view.model.merge_text
        if not summary.id:
            return words.line(summary)
        name = words.name(summary)
        shown = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
        return self.tr("{name}: {sums}").format(name=isolated(shown), sums=words.line(summary))

    @Slot()
    def _show_failed(self) -> None:
        batch = self._ended
        try:
            summary = None if batch is None else self._summary(batch)
        except DiskError:
            return
        kind = None if summary is None else _failed_of(summary)
        self._forget_ended()
        if batch is None or kind is None:
            return
        if batch.merge:
            self._finder.show_texts_of(batch.merge, kind)
            return
        self._page.workspace.show_outbox()
        self._page.view.head.show_all()
        self._page.view.head.show_kind(kind)


def _has_ended(summary: MergeSummary) -> bool:
    """Whether nothing of it waits or is on its way to RingCentral."""
    sums = summary.sums
    return summary.state is not MergeState.FILLING and not sums.waiting + sums.under_way


def _failed_of(summary: MergeSummary) -> Kind | None:
    """The filter that shows its failed texts; None where none failed."""
    if summary.sums.failed:
        return Kind.FAILED
    return Kind.DROPPED if summary.sums.dropped else None
