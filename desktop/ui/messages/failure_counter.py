"""Counts the failed texts that the person has not looked at, on their filters, and announces new
ones to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from desktop.core.errors import DiskError
from desktop.messages import Kind, Outbox
from desktop.ui.messages.view import OutboxView
from desktop.ui.widgets.labels import announce


class FailureCounter(QObject):
    """A filter counts the texts that failed since it was last shown. A text is not counted any
    more, either, once its details were shown."""

    def __init__(self, outbox: Outbox, view: OutboxView) -> None:
        super().__init__(view)
        self._failures = outbox.unseen_failures
        self._view = view
        self._announced = 0
        view.model.refreshed.connect(self.count)
        view.chosen.connect(self._note_text)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._focus_changed)

    @Slot()
    def count(self) -> None:
        """Counts again, after a change of the texts or of the filter. What cannot be read or
        written now is counted the next time."""
        try:
            self._announce(self._failures.counts())
            if self._is_in_sight():
                self._failures.note_seen(self._view.model.wanted)
                if self._view.chosen_id():
                    self._failures.note_text_seen(self._view.chosen_id())
            counts = self._failures.counts()
        except DiskError:
            return
        for kind, count in counts.items():
            self._view.head.count(kind, count)
        self._announced = sum(counts.values())

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
        if self._is_in_sight():
            self.count()

    def _is_in_sight(self) -> bool:
        return self._view.isVisible() and self._view.isActiveWindow()
