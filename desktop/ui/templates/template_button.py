"""The button beside a text field with the menu of templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy

from desktop.core.model import Template
from desktop.ui.templates.template_text import name_and_text
from desktop.ui.text.plain import in_menu, isolated
from desktop.ui.text.times import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.menu_button import set_menu
from desktop.ui.widgets.name_menu import NameMenu
from desktop.ui.widgets.theme import Theme

_MOST_SHOWN = 12


class TemplateButton(Button):
    """``chosen`` carries a `Template`. ``opened``: the menu is about to be shown."""

    chosen = Signal(object)
    opened = Signal()
    save_wanted = Signal()
    manage_wanted = Signal()

    def __init__(
        self, theme: Theme, read: Callable[[], Sequence[Template]], has_text: Callable[[], bool]
    ) -> None:
        super().__init__(self.tr("Te&mplates"))
        self.setObjectName("templatesButton")
        self.setProperty("kind", "link")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFont(theme.sized("small"))
        self.setToolTip(self.tr("Type / in the text to find a template"))
        self._read = read
        self._has_text = has_text
        self._menu = NameMenu(self)
        self._menu.setObjectName("templatesMenu")
        self._menu.aboutToShow.connect(self._open)
        set_menu(self, self._menu)

    @Slot()
    def _open(self) -> None:
        self.opened.emit()
        self.fill()

    def fill(self) -> None:
        """Fills the menu as the templates are now."""
        menu, templates = self._menu, self._read()
        menu.clear()
        for one in templates[:_MOST_SHOWN]:
            name, text = name_and_text(one)
            action = menu.addAction(in_menu(f"{isolated(name)}  ·  {isolated(text)}"))
            action.setObjectName("templateAction")
            action.triggered.connect(partial(self._choose, one))
        if not templates:
            none = menu.addAction(self.tr("No templates yet"))
            none.setEnabled(False)
        elif len(templates) > _MOST_SHOWN:
            rest = number(len(templates))
            more = menu.addAction(self.tr("All {count} templates…").format(count=rest))
            more.triggered.connect(self.manage_wanted)
        menu.addSeparator()
        save = menu.addAction(self.tr("&Save as template…"))
        save.setObjectName("saveTemplateAction")
        save.setEnabled(self._has_text())
        save.triggered.connect(self.save_wanted)
        manage = menu.addAction(self.tr("&Manage templates…"))
        manage.setObjectName("manageTemplatesAction")
        manage.triggered.connect(self.manage_wanted)

    def _choose(self, template: Template, _checked: bool = False) -> None:
        self.chosen.emit(template)
