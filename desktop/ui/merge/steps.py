"""The steps of a list, as a row of buttons at the top of its window."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.ui.text.times import number
from desktop.ui.widgets.labels import button
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
        self._group = QButtonGroup(self)
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
        self._group.idClicked.connect(self._clicked)
        theme.changed.connect(self._draw)
        self._draw()

    def _made_button(self, step: Step) -> QPushButton:
        label = self.tr("&{number} {step}").format(number=step + 1, step=self.names[step])
        made = button(label, f"{step.name.lower()}StepButton", "step")
        made.setCheckable(True)
        made.setAccessibleName(
            self.tr("Step {number} of {count}: {step}").format(
                number=number(step + 1), count=number(len(Step)), step=self.names[step]
            )
        )
        self._group.addButton(made, step)
        return made

    def show_step(self, step: Step, reachable: Step) -> None:
        """``reachable``: the last step that the person can go to now."""
        for one in Step:
            self._group.button(one).setEnabled(one <= max(step, reachable))
        self._group.button(step).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        by = {forward: 1, backward: -1}.get(Qt.Key(event.key()))
        focused = self._group.id(self.focusWidget())  # type: ignore[arg-type]
        if by is None or focused < 0 or not 0 <= focused + by < len(Step):
            super().keyPressEvent(event)
            return
        beside = self._group.button(focused + by)
        if beside.isEnabled():
            beside.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int)
    def _clicked(self, at: int) -> None:
        self.wanted.emit(Step(at))

    @Slot()
    def _draw(self) -> None:
        muted, ratio = self._theme.colour("muted"), self.devicePixelRatioF()
        name = "back" if self.isRightToLeft() else "forward"
        for arrow in self._arrows:
            arrow.setPixmap(self._theme.icons.pixmap(name, _ICON, muted, ratio))
