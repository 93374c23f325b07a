"""Beside *To* where several people are chosen: a text to each of them, or one to all as a group."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.core.model import MAX_GROUP
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import announce, keep_room
from desktop.ui.widgets.theme import MEDIUM, Theme
from desktop.ui.widgets.tick import Choice


class GroupChoice(QWidget):
    """``changed``: the other one was chosen."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("groupChoice")
        self._each = Choice(self.tr("One text each"), "oneEach")
        self._group = Choice(self.tr("One group"), "oneGroup")
        self._count = 0
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(MEDIUM)
        for choice in (self._each, self._group):
            choice.setFont(theme.sized("small"))
            line.addWidget(choice)
        self._each.setChecked(True)
        keep_room(self)
        self._group.toggled.connect(self._tell)
        self.show_count(0)

    @property
    def choices(self) -> tuple[QWidget, QWidget]:
        return self._each, self._group

    @property
    def is_group(self) -> bool:
        return self._group.isChecked() and self._count > 1

    @property
    def words(self) -> str:
        """What becomes of a text to several people; empty for one."""
        if self._count <= 1:
            return ""
        if self.is_group:
            return self.tr(
                "These %Ln people see each other's numbers, and everybody's answers.",
                "",
                self._count,
            )
        if self._count > MAX_GROUP:
            return self.tr("{count} texts, one to each").format(count=number(self._count))
        return self.tr("%Ln text(s). Nobody sees who else gets one.", "", self._count)

    def choose(self, *, is_group: bool) -> None:
        (self._group if is_group else self._each).setChecked(True)

    def show_count(self, count: int) -> None:
        """How many people can be texted."""
        was_hidden = self.isHidden()
        self._count = count
        if count > MAX_GROUP:
            self._each.setChecked(True)
        self.setVisible(1 < count <= MAX_GROUP)
        if was_hidden:
            self._say()

    @Slot()
    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """That there is a choice now, or what is chosen; not each time that somebody is added."""
        if self.isVisible():
            announce(self, self.words)
