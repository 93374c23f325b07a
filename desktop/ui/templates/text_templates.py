"""Templates for one text field: by a button, by "/", and with their fields filled in."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Slot

from desktop.core.model import Template
from desktop.messages import Outbox
from desktop.texting.fields import fields_in, fill_fields
from desktop.ui.commands import Commands
from desktop.ui.compose.field_filler import FieldFiller, Filling, Route
from desktop.ui.compose.field_marks import FieldMarks, select_field, to_document
from desktop.ui.compose.text_field import TextField
from desktop.ui.templates.template_choice import TemplateChoice
from desktop.ui.widgets.theme import Theme

_OPENING = "([{“‘«¿¡\"'/-"


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
        self._field = field
        self._route = route
        self._filler = FieldFiller(self)
        self.marks = FieldMarks(
            field, theme, lambda text: self._filler.asked_for(text, self._route())
        )
        self._choice = TemplateChoice(outbox, theme, commands, field, lambda: self._route().account)
        self.button = self._choice.button
        self.list = self._choice.list
        self._choice.chosen.connect(self.insert)

    @Slot(object)
    def insert(self, template: Template) -> None:
        """In the place of the selection, in one step that can be undone. Then the first field that
        the person has to fill in is selected."""
        field = self._field
        text = self._filler.prefilled(template.text, self._route())
        cursor = field.textCursor()
        start = cursor.selectionStart()
        written = cursor.document()
        if _needs_space(written.characterAt(start - 1), text[:1]):
            text = f" {text}"
        if _needs_space(text[-1:], written.characterAt(cursor.selectionEnd())):
            text = f"{text} "
        cursor.insertText(text)
        field.setTextCursor(cursor)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        whole = field.toPlainText()
        asked = self._filler.asked_for(whole, self._route())
        end = cursor.position()
        inside = (one for one in asked if start <= to_document(whole, one.start) < end)
        found = next(inside, None)
        if found is not None:
            select_field(field, found)

    def known(self, text: str) -> Mapping[str, str]:
        """The text for each recipient, where it has fields and all of them are known. Without a
        recipient, as it goes out to somebody of whom nothing is known."""
        if fields_in(text) and not self._route().names:
            return {"": fill_fields(text, {}).text}
        return self._filler.filled(text, self._route()).texts if fields_in(text) else {}

    def filled(self, text: str) -> Filling:
        """The text for each recipient. Where a field cannot be filled in, it is selected."""
        filling = self._filler.filled(text, self._route())
        if filling.field is not None:
            self.marks.select_named(filling.field.key)
        return filling


def _needs_space(before: str, after: str) -> bool:
    """Whether two words would become one. Qt gives U+2029 for the end of a paragraph, and no
    character before the first."""
    is_begin = not before.strip("\0") or before.isspace() or before in _OPENING
    return not is_begin and (after.isalnum() or after == "{")
