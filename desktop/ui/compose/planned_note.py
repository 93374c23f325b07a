"""Above Send: the time of a planned text, and whether it changes one that waits in the outbox."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.core.model import MessageRow, MessageState
from desktop.messages import Outbox
from desktop.ui.compose.plan import Plan
from desktop.ui.text.states import has_failed
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, announce, button, inset
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme


class PlannedNote(QFrame):
    """``changed``: what Send does is another. ``left``: the person leaves the planned text as it
    is."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, outbox: Outbox) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._outbox = outbox
        self.plan = Plan()
        self._label = Label(theme, size="small", wrap=True, name="plannedLabel", live=True)
        self._remove = button(self.tr("Sen&d at once instead"), "removeTimeButton", "link")
        self._remove.clicked.connect(lambda _checked: self.show_time(None, self.plan.changes))
        self._leave = button(self.tr("Do not chan&ge it"), "leavePlannedButton", "link")
        self._leave.clicked.connect(self.left)
        links = FlowLayout()
        for link in (self._remove, self._leave):
            link.setFont(theme.sized("small"))
            links.addWidget(link)
        layout = QVBoxLayout(self)
        inset(layout, MEDIUM, SMALL, SMALL, NARROW)
        layout.setSpacing(NARROW)
        layout.addWidget(self._label)
        layout.addLayout(links)
        self.hide()

    def show_time(self, at: int | None, changes: str = "") -> None:
        """``changes``: the id of the planned text that is changed."""
        self.plan = Plan(at, changes)
        self._show(self.plan.note)
        self.look()

    def _show(self, words: str) -> None:
        self._label.say(words)
        self._remove.setVisible(self.plan.at is not None)
        self._leave.setVisible(bool(self.plan.changes))
        self.setVisible(bool(words))
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Says so where the planned text does not wait any more."""
        if not self.plan.changes:
            return
        # Where it cannot be read now, it is looked at with the next change, and when it is saved.
        with contextlib.suppress(DiskError):
            if not self._outbox.is_planned(self.plan.changes):
                found = self._outbox.details(self.plan.changes)
                self.plan = Plan()
                became = self._became(None if found is None else found.row)
                self._show(f"{became} {self.tr('What stands here would be a new text.')}")

    def _became(self, row: MessageRow | None) -> str:
        """What became of the planned text."""
        if row is None:
            return self.tr("The planned text was removed.")
        if row.state is MessageState.CANCELLED:
            return self.tr("The planned text was canceled.")
        if row.state is MessageState.ACCEPTED and not has_failed(row):
            return self.tr("The planned text has gone out as it was.")
        if row.state in (MessageState.QUEUED, MessageState.SENDING):
            return self.tr("The planned text is going out as it was.")
        return self.tr("It was time for the planned text: see in the outbox what became of it.")

    @Slot()
    def clear(self) -> None:
        self.show_time(None)

    def tell(self, at: int | None, place: QWidget) -> None:
        """Says when a text goes out that was just planned; the eye sees it where it is shown."""
        if at is not None:
            announce(place, self.tr("Goes out {time}").format(time=planned_time(at, now_ms())))
