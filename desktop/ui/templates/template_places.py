"""The choice where a template is kept."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.model import TemplateScope
from desktop.ui.templates.template_text import place_text
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.tick import Choice


class TemplatePlaces(QWidget):
    """``chosen``: by the person."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Where it is kept"))
        self._group = OneOf(self)
        self._buttons: dict[TemplateScope, Choice] = {}
        layout = FlowLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for scope in TemplateScope:
            radio = Choice(place_text(scope), f"keep{scope.name.title()}")
            radio.clicked.connect(self.chosen)
            self._group.add(radio)
            self._buttons[scope] = radio
            layout.addWidget(radio)

    @property
    def scope(self) -> TemplateScope:
        return next(
            (scope for scope, radio in self._buttons.items() if radio.isChecked()),
            TemplateScope.LOCAL,
        )

    def show_scope(self, scope: TemplateScope, possible: Collection[TemplateScope]) -> None:
        """``possible``: where it can be kept instead."""
        self._buttons[scope].setChecked(True)
        for one, radio in self._buttons.items():
            radio.setEnabled(one in possible)
