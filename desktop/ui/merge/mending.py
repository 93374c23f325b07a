"""What stands in the text of a list where a field is empty: a proposal, and a line about it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from desktop.texting.fields import Field, fields_in
from desktop.ui.compose.field_marks import propose_otherwise, remove_otherwise
from desktop.ui.compose.text_field import TextField
from desktop.ui.merge.reasons import otherwise
from desktop.ui.text.plain import isolated
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.theme import Theme


class Mending(QObject):
    """``hint`` is laid out by the page."""

    def __init__(self, field: TextField, theme: Theme) -> None:
        super().__init__(field)
        self._field = field
        self._name = self._proposed = ""
        self.hint = Label(
            theme, size="small", role="muted", wrap=True, name="otherwiseHint", live=True
        )
        self.hint.hide()
        field.textChanged.connect(self._follow)

    def propose(self, name: str, row: int) -> None:
        """Writes what stands instead of this field, which is empty in the row with this number. A
        name has a word that fits; in place of a day, every word could be nonsense."""
        one = self._found(name, is_mended=False)
        if one is None:
            return
        word = otherwise(name)
        propose_otherwise(self._field, one, word)
        self._name = name
        self._proposed = "" if word else self._field.toPlainText()
        if word:
            words = self.tr("{field} is empty in row {row}: “{word}” stands there. Type another.")
        else:
            words = self.tr("{field} is empty in row {row}: type what stands there, after the bar.")
        shown = isolated(f"{{{name}}}")
        self.hint.say(words.format(field=shown, row=number(row), word=isolated(word)))

    def end(self) -> None:
        """The person goes to another step. Where nothing was typed, nothing was meant: the row
        would go out with a gap."""
        if self._proposed and self._field.toPlainText() == self._proposed:
            one = next(one for one in fields_in(self._proposed) if one.otherwise == "")
            remove_otherwise(self._field, one)
        self._forget()

    @Slot()
    def _follow(self) -> None:
        if self._name and self._found(self._name, is_mended=True) is None:
            self._forget()

    def _found(self, name: str, *, is_mended: bool) -> Field | None:
        fields = fields_in(self._field.toPlainText())
        wanted = (one for one in fields if one.name == name)
        return next((one for one in wanted if (one.otherwise is not None) is is_mended), None)

    def _forget(self) -> None:
        self._name = self._proposed = ""
        self.hint.say("")
