"""Below *To* where several people are chosen: a text to each of them, or one to all as a group."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.core.model import MAX_GROUP
from desktop.ui.widgets.labels import Label, announce
from desktop.ui.widgets.theme import MEDIUM, NARROW, Theme


class GroupChoice(QWidget):
    """``changed``: the other one was chosen."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("groupChoice")
        self._each = QRadioButton(self.tr("One text each"))
        self._group = QRadioButton(self.tr("One group"))
        self._count = 0
        for choice, name in ((self._each, "oneEach"), (self._group, "oneGroup")):
            choice.setObjectName(name)
            choice.setFont(theme.sized("small"))
        self._each.setChecked(True)
        self._note = Label(theme, size="small", role="muted", wrap=True, name="groupNote")
        line = QHBoxLayout()
        line.setSpacing(MEDIUM)
        line.addWidget(self._each)
        line.addWidget(self._group)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addLayout(line)
        layout.addWidget(self._note)
        self._group.toggled.connect(self._tell)
        self.show_count(0)

    @property
    def choices(self) -> tuple[QWidget, QWidget]:
        return self._each, self._group

    @property
    def is_group(self) -> bool:
        return self._group.isChecked() and self._count > 1

    def choose(self, *, is_group: bool) -> None:
        (self._group if is_group else self._each).setChecked(True)

    def show_count(self, count: int) -> None:
        """How many people can be texted."""
        self._count = count
        can_be_group = 1 < count <= MAX_GROUP
        if count > MAX_GROUP:
            self._each.setChecked(True)
        was_hidden = self.isHidden()
        self.setVisible(can_be_group)
        self._describe()
        if was_hidden:
            self._say()

    @Slot()
    def _tell(self) -> None:
        self._describe()
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        """That there is a choice now, or what is chosen; not each time that somebody is added."""
        if self.isVisible():
            announce(self, self._note.text())

    def _describe(self) -> None:
        if self.is_group:
            words = self.tr(
                "These %Ln people see each other's numbers, and everybody's answers.",
                "",
                self._count,
            )
        else:
            words = self.tr("%Ln text(s). Nobody sees who else gets one.", "", self._count)
        self._note.setText(words)
