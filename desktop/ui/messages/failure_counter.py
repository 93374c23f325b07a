"""Counts the failed texts that the person has not looked at, on their filters, and announces new
ones to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.core.errors import DiskError
from desktop.messages import Kind, Outbox
from desktop.ui.messages.finder import MessageFinder
from desktop.ui.messages.view import OutboxView
from desktop.ui.widgets.labels import announce
from desktop.ui.window.main_page import MainPage

# What flies past while somebody types or scrolls was not looked at, in ms.
_GLANCE_MS = 500


class FailureCounter(QObject):
    """A filter counts the texts that failed since it was last shown. A text is not counted any
    more, either, once the person saw its details, saw it in its conversation, or found it."""

    def __init__(self, outbox: Outbox, page: MainPage, finder: MessageFinder) -> None:
        super().__init__(page.view)
        self._failures = outbox.unseen_failures
        self._view: OutboxView = page.view
        self._finder = finder
        self._announced = 0
        self._glance = QTimer(self)
        self._glance.setSingleShot(True)
        self._glance.setInterval(_GLANCE_MS)
        self._glance.timeout.connect(self._look)
        self._view.model.settled.connect(self.count)
        self._view.chosen.connect(self._note_text)
        thread = page.conversations.thread_page
        thread.text_chosen.connect(self._note_text)
        for changed in (
            self._view.table.verticalScrollBar().valueChanged,
            self._view.table.verticalScrollBar().rangeChanged,
            thread.list.verticalScrollBar().valueChanged,
            thread.list.verticalScrollBar().rangeChanged,
            thread.model.modelReset,
            thread.model.rowsInserted,
            thread.model.dataChanged,
            page.workspace.changed,
        ):
            changed.connect(self._look_soon)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._focus_changed)

    @Slot()
    def count(self) -> None:
        """Counts again, after a change of the texts or of the filter. What cannot be read or
        written now is counted the next time."""
        try:
            self._announce(self._failures.counts())
            if self._view.isActiveWindow():
                if self._view.isVisible():
                    self._failures.note_seen(self._view.model.wanted)
                chosen = self._view.chosen_id() if self._view.isVisible() else ""
                self._failures.note_texts_seen({chosen, self._finder.details_id} - {""})
            counts = self._failures.counts()
            account = self._view.model.wanted.account
            shown = counts if account is None else self._failures.counts(account)
        except DiskError:
            return
        for kind, count in shown.items():
            self._view.head.count(kind, count)
        self._announced = sum(counts.values())
        self._look_soon()

    @Slot()
    def _look_soon(self) -> None:
        # Not begun anew: while texts are sent, changes do not pause.
        if self._announced and not self._glance.isActive():
            self._glance.start()

    @Slot()
    def _look(self) -> None:
        """What is in sight now was seen."""
        if not self._view.isActiveWindow():
            return
        try:
            is_new = self._failures.note_texts_seen(self._finder.looked_at_ids())
        except DiskError:
            return
        if is_new:
            self.count()

    def _announce(self, counts: dict[Kind, int]) -> None:
        new = sum(counts.values()) - self._announced
        if new > 0:
            announce(self._view, self.tr("%Ln text(s) did not arrive", "", new))

    @Slot(str)
    def _note_text(self, id_: str) -> None:
        if id_:
            self.count()

    @Slot()
    def _focus_changed(self) -> None:
        if self._view.isActiveWindow():
            self.count()
