"""The searchable list of templates in their dialog."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.model import Template
from desktop.messages.templates import matching
from desktop.ui.templates.template_delegate import ID_ROLE, TemplateDelegate, item_of
from desktop.ui.templates.template_text import name_and_text, state_text
from desktop.ui.widgets.labels import Label, set_placeholder
from desktop.ui.widgets.row_menus import RowMenus
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.theme import SMALL, Theme

_WIDTH = 230


class TemplateChooser(QWidget):
    """``chosen`` carries a `Template`: the person wants to see it."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._all: Sequence[Template] = ()
        self._shown_id: int | None = None
        self.search = SearchField(theme)
        self.search.setObjectName("templateSearch")
        set_placeholder(self.search, self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search the templates"))
        self.list = QListWidget()
        self.list.setObjectName("templatesList")
        self.list.setAccessibleName(self.tr("Templates"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(TemplateDelegate(theme, self.list, is_low=False))
        # A right press must not open a template in the form.
        RowMenus(self.list)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = Label(theme, size="small", role="muted", wrap=True, name="noTemplates")
        self._refusal = Label(
            theme, size="small", role="muted", wrap=True, name="templatesRefused", live=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._refusal)
        self.setFixedWidth(_WIDTH)
        self.search.textChanged.connect(self._fill)
        self.search.list_wanted.connect(self.list.setFocus)
        self.list.itemSelectionChanged.connect(self._choose)

    def show_templates(self, templates: Sequence[Template], shown: int | None) -> None:
        """``shown``: the id of the one that the form shows."""
        self._all, self._shown_id = templates, shown
        self._fill()

    def show_refusal(self, sentence: str) -> None:
        """Why RingCentral's templates are missing; empty where they are not."""
        self._refusal.say(sentence)

    @Slot()
    def _fill(self) -> None:
        found = matching(self._all, self.search.text())
        self.list.blockSignals(True)
        self.list.clear()
        for one in found:
            name, _ = name_and_text(one)
            item = item_of(one, name, state_text(one))
            self.list.addItem(item)
            if one.id == self._shown_id:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 or self._shown_id is None:
            self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.list.setVisible(bool(found))
        self._empty.say("" if found else self._why_empty())

    def _why_empty(self) -> str:
        if self._all:
            return self.tr("No template has these words.")
        return self.tr("There are no templates yet. Write one, and save it.")

    @Slot()
    def _choose(self) -> None:
        items = self.list.selectedItems()
        id_ = items[0].data(ID_ROLE) if items else None
        found = next((one for one in self._all if one.id == id_), None)
        if found is not None and id_ != self._shown_id:
            self.chosen.emit(found)
