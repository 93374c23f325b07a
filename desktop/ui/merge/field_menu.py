"""Buttons that insert a field into the text of a list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.merge.preparation import Preparation
from desktop.ui.text.plain import in_menu, isolated, one_line
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, button, icon_at_end
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.name_menu import NameMenu
from desktop.ui.widgets.theme import NARROW, Theme

# Of the buttons; all fields are in the menu.
_MOST_BUTTONS = 6
_MOST_NAME = 24


class FieldMenu(QWidget):
    """``chosen`` carries a field as it stands in a text: ``{name}``."""

    chosen = Signal(str)

    def __init__(self, preparation: Preparation, theme: Theme) -> None:
        super().__init__()
        self._preparation = preparation
        self._theme = theme
        self._more = button(self.tr("&Insert a field"), "insertFieldButton", "link")
        icon_at_end(self._more)
        self._menu = NameMenu(self)
        self._menu.setObjectName("insertFieldMenu")
        self._menu.setLayoutDirection(QGuiApplication.layoutDirection())
        set_menu(self._more, self._menu)
        self._none = Label(theme, size="small", role="muted", wrap=True, name="noFields")
        self._buttons: list[QPushButton] = []
        self._choice = QWidget()
        layout = FlowLayout(self._choice)
        layout.setSpacing(NARROW)
        layout.addWidget(self._more)
        for _ in range(_MOST_BUTTONS):
            made = button("", "fieldButton", "filter")
            made.setFont(theme.sized("small"))
            made.clicked.connect(self._insert)
            self._buttons.append(made)
            layout.addWidget(made)
        # A sentence among the buttons would get the width of a button.
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._none)
        whole.addWidget(self._choice)
        theme.changed.connect(self._draw)
        self._draw()

    def show_fields(self) -> None:
        columns = self._preparation.columns
        names = columns.field_names() if columns is not None else []
        self._none.setVisible(not names)
        self._choice.setVisible(bool(names))
        if columns is not None and len(columns) == 1:
            words = self.tr("The list has only numbers: everybody gets the same text.")
        else:
            words = self.tr("The list has no fields. Give its columns names in the step Columns.")
        self._none.setText(words)
        for at, made in enumerate(self._buttons):
            name = names[at] if at < len(names) else ""
            shown = isolated(f"{{{one_line(name, _MOST_NAME)}}}")
            made.setText(in_menu(shown))
            made.setAccessibleName(self.tr("Insert the field {name}").format(name=isolated(name)))
            made.setProperty("field", name)
            made.setVisible(bool(name))
        self._menu.clear()
        for name in names:
            action = self._menu.addAction(in_menu(f"{{{one_line(name, _MOST_NAME)}}}"))
            action.triggered.connect(partial(self._choose, name))

    def _choose(self, name: str, _checked: bool = False) -> None:
        self.chosen.emit(f"{{{name}}}")

    @Slot()
    def _insert(self) -> None:
        self._choose(str(self.sender().property("field")))

    @Slot()
    def _draw(self) -> None:
        ink = self._theme.colour("link")
        self._more.setIcon(self._theme.icons.icon("chevron", 16, ink))
