"""Above Send: the time of a planned text, and whether it changes one that waits in the outbox."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.core.errors import DiskError
from desktop.ui.compose.send_later import LEAST_MS
from desktop.ui.text.times import now_ms, planned_time
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, inset
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
        self.at: int | None = None
        """When the text is to be sent, in ms since 1970 UTC."""
        self.changes = ""
        """The id of the planned text that it changes."""
        self._label = Label(theme, size="small", wrap=True, name="plannedLabel", live=True)
        self._remove = button(self.tr("Remo&ve the time"), "removeTimeButton", "link")
        self._remove.clicked.connect(lambda _checked: self.show_time(None, self.changes))
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

    @property
    def title(self) -> str:
        """What the person is writing."""
        return self.tr("Change a planned text") if self.changes else self.tr("New text")

    @property
    def has_passed(self) -> bool:
        return self.at is not None and self.at < now_ms() + LEAST_MS

    def show_time(self, at: int | None, changes: str = "") -> None:
        """``changes``: the id of the planned text that is changed."""
        self.at, self.changes = at, changes
        self._show(self._words())
        self.look()

    def _words(self) -> str:
        if self.at is None:
            replaces = self.tr("Goes out at once when you press Send, in place of the planned text")
            return replaces if self.changes else ""
        if self.has_passed:
            words = self.tr("Its time has passed. It was to go out {time}.")
        elif self.changes:
            words = self.tr("Goes out {time}: as it was, unless you save the change before.")
        else:
            words = self.tr("Goes out {time}, once you press Schedule")
        return words.format(time=planned_time(self.at, now_ms()))

    def _show(self, words: str) -> None:
        self._label.say(words)
        self._remove.setVisible(self.at is not None)
        self._leave.setVisible(bool(self.changes))
        self.setVisible(bool(words))
        self.changed.emit()

    @Slot()
    def look(self) -> None:
        """Says so where the planned text does not wait any more."""
        if not self.changes:
            return
        # Where it cannot be read now, it is looked at with the next change, and when it is saved.
        with contextlib.suppress(DiskError):
            if not self._is_planned(self.changes):
                self.at, self.changes = None, ""
                self._show(
                    self.tr(
                        "The planned text has gone out as it was, or was cancelled. What stands"
                        " here would be a new text."
                    )
                )

    @Slot()
    def clear(self) -> None:
        self.show_time(None)
