"""What can be done with the lists of the outbox, from their details and from the context menu."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import MergeState, MergeSummary
from desktop.messages import Kind, Outbox
from desktop.ui.compose.nights import Nights
from desktop.ui.compose.send_later import TimeMenu
from desktop.ui.lock_retry import QuietWrites
from desktop.ui.messages.merge_questions import MergeQuestions, can_change_waiting, can_remove
from desktop.ui.messages.merge_text import MergeText
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.widgets.lazy import Lazy
from desktop.ui.widgets.theme import Theme

if TYPE_CHECKING:
    from desktop.ui.messages.export import Target
    from desktop.ui.messages.outbox_job import OutboxJob

# The usual longest name of a file, less the ending.
_LONGEST_STEM = 100
# Of waiting texts, where they go, while a menu opens.
_MOST_LOOKED_AT = 20_000


def can_pause(summary: MergeSummary) -> bool:
    return summary.state is MergeState.RUNNING and summary.sums.waiting > 0


def can_go_on(summary: MergeSummary) -> bool:
    return summary.state is MergeState.PAUSED and summary.sums.waiting > 0


class MergeActions(QObject):
    """``changed``: lists or their texts were changed. ``saved`` carries the path of a result,
    ``failed`` a `Notice`. ``texts_wanted`` carries a `MergeSummary` and the `Kind` of its texts to
    be shown, and as `Codes` or `Became` which of them; None: all."""

    changed = Signal()
    saved = Signal(object)
    failed = Signal(object)
    texts_wanted = Signal(object, object, object)
    text_wanted = Signal(str)
    """Carries the id of one text of a list, to be shown among the others."""

    def __init__(
        self, outbox: Outbox, settings: QSettings, theme: Theme, text: MergeText, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._outbox = outbox
        self._settings = SendingSettings(settings)
        self._theme = theme
        self._text = text
        self._window = parent
        self._writes = QuietWrites(self, self.changed, self.failed)
        self._job = Lazy(self._make_job)
        self.questions = MergeQuestions(outbox, theme, text, self._writes, self._job, parent)

    def _make_job(self) -> OutboxJob:
        # late: only on demand
        from desktop.ui.messages.outbox_job import OutboxJob

        job = OutboxJob(self._outbox, self._window)
        job.finished.connect(self.changed)
        job.failed.connect(self.failed)
        return job

    def summary(self, id_: int) -> MergeSummary | None:
        """None where it is gone or cannot be read."""
        try:
            return self._outbox.merges.summary(id_)
        except DiskError as error:
            self.failed.emit(error.notice)
            return None

    # --- menus --------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, summary: MergeSummary) -> None:
        """The context menu of one list."""
        sums = summary.sums

        def add(words: str, act: Callable[[MergeSummary], object], *, is_possible: bool) -> None:
            if is_possible:
                menu.addAction(words).triggered.connect(lambda: act(summary))

        add(self.tr("&Pause"), self.pause, is_possible=can_pause(summary))
        add(self.tr("&Go on"), self.go_on, is_possible=can_go_on(summary))
        if can_change_waiting(summary):
            times = self.time_menu(summary, menu)
            times.setTitle(self.tr("&Move to another time"))
            menu.addMenu(times)
        menu.addSeparator()
        is_failed = bool(sums.failed)
        add(self.tr("Show &failed"), self.show_failed, is_possible=is_failed)
        add(self.tr("Show left &out…"), self.show_left_out, is_possible=bool(sums.left_out))
        is_full = summary.state is not MergeState.FILLING
        add(self.tr("&Save result…"), self.save_result, is_possible=is_full)

    def fill_menu_of_several(self, menu: QMenu, summaries: Sequence[MergeSummary]) -> None:
        """What can be done with one or several lists."""
        waiting = [one for one in summaries if can_change_waiting(one)]
        over = [one for one in summaries if can_remove(one)]
        if waiting:
            words = self.tr("Cancel &what waits…")
            if len(summaries) > 1:
                words = self.tr("Cancel &what waits of %Ln list(s)…", "", len(waiting))
            menu.addAction(words).triggered.connect(lambda: self.questions.ask_to_cancel(waiting))
        if over:
            words = self.tr("R&emove list…")
            if len(summaries) > 1:
                words = self.tr("R&emove %Ln list(s)…", "", len(over))
            menu.addAction(words).triggered.connect(lambda: self.questions.ask_to_remove(over))

    def time_menu(self, summary: MergeSummary, parent: QMenu | None = None) -> QMenu:
        """The times at which the rest of a list can go out."""
        # Read where the menu opens, and the same for as long as it is there.
        numbers = functools.cache(partial(self._waiting_recipients, summary))
        nights = Nights(self._settings, numbers, state=lambda: None)
        menu = TimeMenu(
            self._theme,
            self._window,
            lambda at: self.move(summary, at),
            nights,
            parent=parent,
            planned_at=lambda: summary.send_at,
            has_at_once=True,
        )
        menu.setObjectName("moveMergeMenu")
        return menu

    def _waiting_recipients(self, summary: MergeSummary) -> list[str]:
        """Nobody where they are more than can be read while a menu opens: then it says nothing of
        night."""
        if summary.sums.waiting > _MOST_LOOKED_AT:
            return []
        try:
            return self._outbox.batches.waiting_recipients(summary.id)
        except DiskError:
            return []

    # --- acts ---------------------------------------------------------------------------------

    def pause(self, summary: MergeSummary) -> None:
        self._writes.run(lambda: self._outbox.merges.pause(summary.id))

    def go_on(self, summary: MergeSummary) -> None:
        self._writes.run(lambda: self._outbox.merges.go_on(summary.id))

    def move(self, summary: MergeSummary, at: int | None) -> None:
        """``at`` in ms since 1970 UTC; None: at once."""
        self._job().run(
            self.tr("Moving texts to another time…"),
            lambda outbox, go_on: outbox.merges.move(summary.id, at, go_on),
        )

    # --- showing ------------------------------------------------------------------------------

    def show_failed(self, summary: MergeSummary) -> None:
        self.texts_wanted.emit(summary, Kind.FAILED, None)

    def show_under_way(self, summary: MergeSummary) -> None:
        """The first text that is being sent or checked."""
        try:
            found = self._outbox.batches.first_under_way(summary.id)
        except DiskError as error:
            self.failed.emit(error.notice)
            return
        if found:
            self.text_wanted.emit(found)

    def show_left_out(self, summary: MergeSummary) -> None:
        # late: only on demand
        from desktop.ui.messages.left_out_dialog import (
            LeftOutDialog,
            LeftOutRows,
            left_out_rows,
        )

        total = summary.sums.texts + summary.sums.left_out

        def show(found: LeftOutRows) -> None:
            LeftOutDialog(self._theme, summary, found, self._window.window()).open()

        self._job().run(
            self.tr("Reading the list…"),
            lambda outbox, go_on: left_out_rows(outbox, summary.id, total, go_on),
            show,
        )

    def save_result(self, summary: MergeSummary) -> None:
        # late: only on demand
        from desktop.ui.messages.export import ask_for_file

        stem = Path(self._text.name(summary)).stem[:_LONGEST_STEM]
        proposed = self.tr("{name}-result").format(name=stem)

        def save(target: Target) -> None:
            # late: only on demand
            from desktop.ui.messages.merge_result import save_merge_result

            self._job().run(
                self.tr("Saving the result…"),
                lambda outbox, go_on: save_merge_result(outbox, summary, target, go_on),
                lambda path: None if path is None else self.saved.emit(path),
            )

        ask_for_file(self._theme, self._window, save, self.tr("Save the result as"), proposed)
