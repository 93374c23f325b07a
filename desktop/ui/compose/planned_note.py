"""Above Send: the time of a planned text, and whether it changes one that waits in the outbox."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.core.errors import DiskError
from desktop.ui.compose.plan import Plan
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, announce, button, inset
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme


class PlannedNote(QFrame):
    """``changed``: what Send does is another. ``left``: the person leaves the planned text as it
    is."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, is_planned: Callable[[str], bool]) -> None:
        """``is_planned``: whether the text with this id still waits; raises DiskError."""
        super().__init__()
        self.setObjectName("quiet")
        self._is_planned = is_planned
        self.plan = Plan()
        self._label = Label(theme, size="small", wrap=True, name="plannedLabel", live=True)
        self._remove = button(self.tr("Remo&ve the time"), "removeTimeButton", "link")
        self._remove.clicked.connect(lambda _checked: self.show_time(None, self.plan.changes))
        self._leave = button(self.tr("Do not change it"), "leavePlannedButton", "link")
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
            if not self._is_planned(self.plan.changes):
                self.plan = Plan()
                self._show(
                    self.tr(
                        "The planned text has gone out as it was, or was canceled. What stands"
                        " here would be a new text."
                    )
                )

    @Slot()
    def clear(self) -> None:
        self.show_time(None)

    def tell(self, at: int | None, place: QWidget) -> None:
        """Says when a text goes out that was just planned; the eye sees it where it is shown."""
        if at is not None:
            announce(place, self.tr("Goes out {time}").format(time=planned_time(at, now_ms())))
