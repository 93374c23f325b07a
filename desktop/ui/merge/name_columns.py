"""Which columns of a list have the names of the recipients, and whether Ownline shows them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.merge.columns import Columns
from desktop.ui.merge.preparation import Preparation
from desktop.ui.text.plain import isolated, one_line
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import NARROW, Theme
from desktop.ui.widgets.tick import Tick

_NO_COLUMN = -1
_MOST = 40


class NameColumns(QWidget):
    """A first name and a last name, or one column with both, or none."""

    def __init__(self, preparation: Preparation, theme: Theme) -> None:
        super().__init__()
        self._preparation = preparation
        self.first = ChoiceBox(theme, "nameColumnChoice", self.tr("Column with the names"))
        self.second = ChoiceBox(
            theme, "secondNameColumnChoice", self.tr("Column with the second part of the names")
        )
        self._note = Label(theme, size="small", role="muted", wrap=True, name="listNamesNote")
        self.tick = Tick(
            theme, self.tr("Show the names &of this list in Ownline"), "listNamesTick", is_on=True
        )
        self.tick.setToolTip(self.tr("For numbers that have no name yet"))
        boxes = QHBoxLayout()
        boxes.setSpacing(NARROW)
        boxes.addWidget(self.first, 1)
        plus = Label(theme, "+", role="muted")
        # On Linux, a box is called by what is chosen, and its label is a relation.
        plus.setBuddy(self.second)
        plus.setAccessibleName(self.second.accessibleName())
        boxes.addWidget(plus, 0, Qt.AlignmentFlag.AlignVCenter)
        boxes.addWidget(self.second, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addLayout(boxes)
        layout.addWidget(self._note)
        layout.addWidget(self.tick)
        self.first.picked.connect(self._pick)
        self.second.picked.connect(self._pick)

    def show_columns(self, columns: Columns) -> None:
        mapping = columns.mapping
        chosen = (*mapping.name_columns, _NO_COLUMN, _NO_COLUMN)[:2]
        offered = [
            (columns.title(at), at) for at in range(len(columns)) if at != mapping.number_column
        ]
        self.first.offer([(self.tr("No column"), _NO_COLUMN), *offered], chosen[0])
        more = [one for one in offered if one[1] != chosen[0]]
        self.second.offer([(self.tr("Nothing more"), _NO_COLUMN), *more], chosen[1])
        has_names = bool(mapping.name_columns)
        self.second.setEnabled(has_names)
        self.tick.setEnabled(has_names)
        self._note.say(
            self._example(columns) if has_names else self.tr("Conversations show the numbers")
        )
        self.first.setAccessibleDescription(self._note.text())

    @property
    def shows_names(self) -> bool:
        """The names of the recipients go into the address book."""
        return self.tick.isChecked() and self.tick.isEnabled()

    def _example(self, columns: Columns) -> str:
        name = columns.example_name()
        if not name:
            return self.tr("The first rows have no name")
        return self.tr("For example {name}").format(name=isolated(one_line(name, _MOST)))

    @Slot()
    def _pick(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        if first == _NO_COLUMN:
            wanted: tuple[int, ...] = ()
        else:
            wanted = (first,) if second in (_NO_COLUMN, first) else (first, second)
        self._preparation.choose_name_columns(wanted)
