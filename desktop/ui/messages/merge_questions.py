"""What is asked before waiting texts of lists are cancelled, or lists are removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.model import MergeState, MergeSummary
from desktop.messages import Outbox
from desktop.ui.lock_retry import QuietWrites
from desktop.ui.messages.merge_text import MergeText
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.question import Question
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.background_job import GoOn
    from desktop.ui.messages.outbox_job import OutboxJob


def can_change_waiting(summary: MergeSummary) -> bool:
    """Whether something waits that can be cancelled or moved to another time."""
    return summary.state is not MergeState.FILLING and summary.sums.waiting > 0


def can_remove(summary: MergeSummary) -> bool:
    return summary.state is not MergeState.FILLING and not summary.sums.open


class MergeQuestions(QObject):
    """One question, whatever the number of lists. ``told`` carries a sentence about what was
    done."""

    told = Signal(str)

    def __init__(
        self,
        outbox: Outbox,
        theme: Theme,
        text: MergeText,
        writes: QuietWrites,
        job: Lazy[OutboxJob],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._theme = theme
        self._text = text
        self._writes = writes
        self._job = job
        self._window = parent

    def ask(self, summaries: Sequence[MergeSummary]) -> None:
        """The Delete key: what waits can be cancelled; lists that are over can be removed."""
        if waiting := [one for one in summaries if can_change_waiting(one)]:
            self.ask_to_cancel(waiting)
        elif over := [one for one in summaries if can_remove(one)]:
            self.ask_to_remove(over)

    def ask_to_cancel(self, summaries: Sequence[MergeSummary]) -> None:
        """The lists pause while it is asked, so that nothing goes out that the person wants to
        stop. A list whose question was never answered stays paused."""
        held: list[int] = []

        def hold() -> None:
            """Is called again where the file was locked."""
            held.extend(one.id for one in summaries if self._outbox.merges.pause(one.id))
            found = (self._outbox.merges.summary(one.id) for one in summaries)
            waiting = [one for one in found if one is not None and can_change_waiting(one)]
            if waiting:
                question = self._ask_to_cancel(waiting, is_held=bool(held))
                question.rejected.connect(lambda: self._writes.run(let_go_on))
            else:
                let_go_on()

        def let_go_on() -> None:
            for id_ in held:
                self._outbox.merges.go_on(id_)

        if not self._writes.is_waiting:
            self._writes.run(hold)

    def _ask_to_cancel(self, summaries: Sequence[MergeSummary], *, is_held: bool) -> Question:
        count = sum(one.sums.waiting for one in summaries)
        words = self.tr("They are not sent. What went out already is not changed.")
        if is_held:
            words = " ".join((words, self.tr("Nothing more goes out until you decide.")))
        question = Question(
            self._theme,
            self._window.window(),
            "cancelMergeQuestion",
            self.tr("Cancel %Ln waiting text(s)?", "", count),
            self._named(summaries, words),
            self.tr("&Keep"),
        )
        cancel = _for_each(
            summaries, lambda outbox, id_, go_on: outbox.merges.cancel_waiting(id_, go_on)
        )
        question.offer(
            self.tr("&Cancel them"),
            "cancelMergeButton",
            lambda: self._job().run(self.tr("Canceling texts…"), cancel),
        )
        return question

    def ask_to_remove(self, summaries: Sequence[MergeSummary]) -> None:
        count = sum(one.sums.texts for one in summaries)
        said = [self.tr("%Ln text(s) leave the outbox and the conversations.", "", count)]
        if any(one.sums.sent for one in summaries):
            said.append(self.tr("RingCentral keeps its own record of what was sent."))
        said.append(self.tr("The same file could then be sent once more."))
        question = Question(
            self._theme,
            self._window.window(),
            "removeMergeQuestion",
            self.tr("Remove %Ln list(s) from this computer?", "", len(summaries)),
            self._named(summaries, " ".join(said)),
            self.tr("&Keep"),
        )
        remove = _for_each(summaries, lambda outbox, id_, go_on: outbox.merges.remove(id_, go_on))

        def tell(removed: int) -> None:
            if removed:
                self.told.emit(self.tr("%Ln list(s) removed", "", removed))

        question.offer(
            self.tr("&Remove"),
            "removeMergeButton",
            lambda: self._job().run(self.tr("Removing texts…"), remove, tell),
        )

    def _named(self, summaries: Sequence[MergeSummary], words: str) -> str:
        """``words``, after the name of the list where it is one."""
        if len(summaries) > 1:
            return words
        named = self.tr("{name}: {words}")
        return named.format(name=isolated(self._text.name(summaries[0])), words=words)


def _for_each(
    summaries: Sequence[MergeSummary], act: Callable[[Outbox, int, GoOn], object]
) -> Callable[[Outbox, GoOn], int]:
    """Work on several lists, one after the other, with one progress. Returns of how many ``act``
    says that it was done."""
    ids = [one.id for one in summaries]

    def work(outbox: Outbox, go_on: GoOn) -> int:
        each = enumerate(ids)
        return sum(bool(act(outbox, id_, partial(goes_on, go_on, at))) for at, id_ in each)

    def goes_on(go_on: GoOn, at: int, part: float) -> bool:
        return go_on((at + part) / len(ids))

    return work
