"""Buttons above a table, of which one is pressed: which rows are shown, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from desktop.ui.text.times import number
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import button
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.theme import NARROW, Theme


class FilterPills(FlowLayout):
    """The first one is for all rows. ``chosen`` carries the position of the one that is pressed."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, names: Sequence[str]) -> None:
        """``names`` of the objects."""
        super().__init__()
        self.setSpacing(NARROW)
        self._group = OneOf(self)
        self.buttons = [button("", name, "pill") for name in names]
        for at, pill in enumerate(self.buttons):
            pill.setFont(theme.sized("small"))
            self._group.add(pill, at)
            self.addWidget(pill)
        self._group.idToggled.connect(self._toggled)

    @property
    def current(self) -> int:
        return max(self._group.checkedId(), 0)

    def choose(self, at: int) -> None:
        self.buttons[at].setChecked(True)

    def show_counts(self, labels: Sequence[tuple[str, int]]) -> None:
        """What stands on each, with {count}. One without rows is hidden, except the first."""
        for at, (pill, (label, count)) in enumerate(zip(self.buttons, labels, strict=True)):
            pill.setText(label.format(count=number(count)))
            pill.setVisible(count > 0 or at == 0)
        if self.buttons[self.current].isHidden():
            self.choose(0)

    @Slot(int, bool)
    def _toggled(self, at: int, is_on: bool) -> None:
        if is_on:
            self.chosen.emit(at)
