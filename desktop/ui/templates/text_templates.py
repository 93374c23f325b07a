"""Templates for one text field: by a button, by "/", and with their fields filled in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Slot

from desktop.core.errors import DiskError
from desktop.core.model import Reading, Template
from desktop.messages import Outbox
from desktop.ui.commands import Commands
from desktop.ui.compose.field_filler import FieldFiller, Filling, Route
from desktop.ui.compose.field_marks import FieldMarks, to_document
from desktop.ui.compose.text_field import TextField
from desktop.ui.templates.template_button import TemplateButton
from desktop.ui.templates.template_list import TemplateList
from desktop.ui.widgets.theme import Theme


class TextTemplates(QObject):
    """``route`` returns who sends the text to whom, as the fields are now. After a disk error there
    are no templates."""

    def __init__(
        self,
        outbox: Outbox,
        theme: Theme,
        commands: Commands,
        field: TextField,
        route: Callable[[], Route],
    ) -> None:
        super().__init__(field)
        self._outbox = outbox
        self._commands = commands
        self._field = field
        self._route = route
        self._filler = FieldFiller(self)
        self.marks = FieldMarks(
            field, theme, lambda text: self._filler.asked_for(text, self._route())
        )
        self.button = TemplateButton(theme, self._read, self._has_text)
        self.list = TemplateList(theme, field, self._read)
        self.button.opened.connect(self._look)
        self.button.chosen.connect(self.insert)
        self.button.save_wanted.connect(self._save)
        self.button.manage_wanted.connect(self._manage)
        self.list.chosen.connect(self.insert)

    def _read(self) -> list[Template]:
        try:
            return self._outbox.templates.all_of(self._route().account)
        except DiskError:
            return []

    def _has_text(self) -> bool:
        return bool(self._field.toPlainText().strip())

    @Slot()
    def _look(self) -> None:
        account = self._route().account
        if account is not None:
            self._commands.read_again.emit(account.text, Reading.TEMPLATES)

    @Slot(object)
    def insert(self, template: Template) -> None:
        """In the place of the selection, in one step that can be undone. Then the first field that
        the person has to fill in is selected."""
        field = self._field
        text = self._filler.prefilled(template.text, self._route())
        cursor = field.textCursor()
        start = cursor.selectionStart()
        cursor.insertText(text)
        field.setTextCursor(cursor)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        whole = field.toPlainText()
        asked = self._filler.asked_for(whole, self._route())
        end = cursor.position()
        inside = (one for one in asked if start <= to_document(whole, one.start) < end)
        found = next(inside, None)
        if found is not None:
            self.marks.select(found)

    def filled(self, text: str) -> Filling:
        """The text for each recipient. Where a field cannot be filled in, it is selected."""
        filling = self._filler.filled(text, self._route())
        if filling.field is not None:
            self.marks.select_named(filling.field.key)
        return filling

    @Slot()
    def _save(self) -> None:
        self._open(self._field.toPlainText())

    @Slot()
    def _manage(self) -> None:
        self._open("")

    def _open(self, text: str) -> None:
        account = self._route().account
        self._commands.open_templates.emit("" if account is None else account.text, text)
