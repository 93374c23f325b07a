"""The steps of a list, as a row of buttons at the top of its window."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.text.times import number
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.theme import NARROW, Theme

_ICON = 14


class Step(IntEnum):
    FILE = 0
    COLUMNS = 1
    TEXT = 2
    CHECK = 3
    SEND = 4


class StepBar(QWidget):
    """``wanted`` carries the `Step` that the person goes to. Alt and the number of a step, or the
    arrow keys between them."""

    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._group = OneOf(self)
        self._shown = Step.FILE
        self._arrows: list[QLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        self.names = {
            Step.FILE: self.tr("File"),
            Step.COLUMNS: self.tr("Columns"),
            Step.TEXT: self.tr("Text"),
            Step.CHECK: self.tr("Check"),
            Step.SEND: self.tr("Send"),
        }
        for step in Step:
            if step > Step.FILE:
                arrow = QLabel()
                self._arrows.append(arrow)
                layout.addWidget(arrow)
            layout.addWidget(self._made_button(step))
        layout.addStretch()
        self._group.idToggled.connect(self._toggled)
        theme.changed.connect(self._draw)
        self._draw()

    def _made_button(self, step: Step) -> QPushButton:
        label = self.tr("&{number} {step}").format(number=step + 1, step=self.names[step])
        made = button(label, f"{step.name.lower()}StepButton", "step")
        made.setAccessibleName(
            self.tr("Step {number} of {count}: {step}").format(
                number=number(step + 1), count=number(len(Step)), step=self.names[step]
            )
        )
        self._group.add(made, step)
        return made

    def spoken(self, step: Step) -> str:
        """What a screen reader calls the step."""
        return self._group.button(step).accessibleName()

    def show_step(self, step: Step, reachable: Step) -> None:
        """``reachable``: the last step that the person can go to now."""
        for one in Step:
            self._group.button(one).setEnabled(one <= max(step, reachable))
        self._shown = step
        self._group.button(step).setChecked(True)

    @Slot(int, bool)
    def _toggled(self, at: int, is_on: bool) -> None:
        if is_on and at != self._shown:
            self.wanted.emit(Step(at))

    @Slot()
    def _draw(self) -> None:
        muted, ratio = self._theme.colour("muted"), self.devicePixelRatioF()
        name = "back" if self.isRightToLeft() else "forward"
        for arrow in self._arrows:
            arrow.setPixmap(self._theme.icons.pixmap(name, _ICON, muted, ratio))
