"""Whom to text: chips of what was typed or pasted, and the field where the next one is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import PhoneNumberError
from desktop.messages import Person
from desktop.texting.phone import parse_recipient
from desktop.texting.recipients import has_separator, split_recipients
from desktop.ui.compose.recipient_box import RecipientBox
from desktop.ui.compose.recipient_chips import RecipientChips
from desktop.ui.compose.recipient_line import RecipientLine
from desktop.ui.compose.recipient_model import RecipientModel
from desktop.ui.compose.recipient_notes import RecipientNotes
from desktop.ui.compose.suggestions import Suggestions
from desktop.ui.text.notices import as_sentence
from desktop.ui.widgets.theme import NARROW, Theme

_LEAST_SUGGESTED = 2


class RecipientField(QWidget):
    """Keeps what was typed whatever is wrong with it, and says what is wrong below it. ``about``
    gives name and warning of a number, ``suggest`` who may be meant by what is typed."""

    edited = Signal()
    changed = Signal(int)
    """How many can be texted now."""

    def __init__(
        self,
        theme: Theme,
        about: Callable[[str], tuple[str, str]],
        suggest: Callable[[str], list[Person]],
    ) -> None:
        super().__init__()
        self._suggest = suggest
        self._edited_row: int | None = None
        self._again = 0
        self.model = RecipientModel(about, self)
        self.chips = RecipientChips(theme, self.model)
        self.field = RecipientLine()
        self.suggestions = Suggestions(theme, self.field, self.model.as_written)
        self._notes = RecipientNotes(theme)
        self._box = RecipientBox(self.chips, self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self._box)
        layout.addWidget(self._notes)
        self._connect()

    def _connect(self) -> None:
        self.field.typed.connect(self._typing)
        self.field.refused.connect(self._refuse)
        self.field.editingFinished.connect(self._left)
        self.field.installEventFilter(self)
        self.chips.edit_wanted.connect(self._edit_chip)
        self.chips.remove_wanted.connect(self._remove)
        self.chips.left.connect(self._back_to_field)
        self.suggestions.chosen.connect(self._take_suggestion)
        for act in (self.model.leave_out_bad, self._show, self.edited, self.field.setFocus):
            self._notes.leave_out.clicked.connect(act)
        # Installed again, its keys come before those of the field.
        self.field.installEventFilter(self.suggestions)

    # --- what is in it -------------------------------------------------------------------------

    def set_home(self, country: str, own: tuple[str, ...]) -> None:
        """Where numbers without a country are read, and the numbers a text must not go to."""
        self.field.country = country
        if self.model.set_home(country, own):
            self._show()

    def text(self) -> str:
        """All of it, finished or not, to be given to `set_text` again."""
        parts = [one.source for one in self.model.recipients]
        rest = self.field.text()
        return ", ".join([*parts, rest] if rest.strip() or not parts else parts)

    def set_text(self, text: str) -> None:
        """An entry at the end that is no number yet can be typed on."""
        found = split_recipients(text)
        self._edited_row = None
        self._again = 0
        self.model.replace(found)
        rest = ""
        if self.model.recipients and not self.model.recipients[-1].number:
            rest = self.model.take(len(self.model.recipients) - 1).typed
        self.field.put(rest)
        self.suggestions.withdraw()
        self._show()

    def check(self) -> list[str] | None:
        """All numbers in E.164, or None with the reason shown. Called before sending."""
        self._flush()
        if self.model.recipients:
            return None if self.model.bad() else self.model.numbers()
        try:
            parse_recipient("", country=self.field.country)
        except PhoneNumberError as error:
            self._say_wrong(as_sentence(error.notice))
        return None

    # --- typing --------------------------------------------------------------------------------

    @Slot(str)
    def _typing(self, text: str) -> None:
        if has_separator(text):
            self._flush()
            self.edited.emit()
            return
        self._again = 0
        self._show()
        self._offer(text)
        self.edited.emit()

    def _offer(self, text: str) -> None:
        if len(text.strip()) < _LEAST_SUGGESTED:
            self.suggestions.withdraw()
            return
        there = set(self.model.numbers())
        found = [one for one in self._suggest(text.strip()) if one.number not in there]
        self.suggestions.offer(found, by_name=any(one.isalpha() for one in text))

    @Slot()
    def _refuse(self) -> None:
        words = self.tr("The list is too long and was not put in here. Paste a part of it.")
        self._say_wrong(words)

    @Slot()
    def _left(self) -> None:
        # Nothing new to keep: this happens while the window closes, too.
        if self.field.text().strip():
            self._flush()

    @Slot(str)
    def _take_suggestion(self, found: str) -> None:
        self.field.put(found)
        self._flush()
        self.edited.emit()

    def _flush(self) -> None:
        """What is in the field becomes chips."""
        text = self.field.text()
        self.suggestions.withdraw()
        if text.strip():
            self.field.put("")
            self._again = self.model.add(split_recipients(text), self._edited_row)
        self._edited_row = None
        self._show()
        if self.chips.isVisible():
            self.chips.scrollToBottom()

    # --- chips ---------------------------------------------------------------------------------

    @Slot(int)
    def _edit_chip(self, row: int) -> None:
        chip = self.model.recipients[row]
        if self.field.text().strip():
            self.model.add(split_recipients(self.field.text()), self._edited_row)
            row = self.model.recipients.index(chip)
        self.model.take(row)
        self._edited_row = row
        self.field.put(self.model.written(chip) if chip.number else chip.typed)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
        self._show()
        self.edited.emit()

    @Slot(int)
    def _remove(self, row: int) -> None:
        had_focus = self.chips.hasFocus()
        self.model.take(row)
        self._again = 0
        self._show()
        count = len(self.model.recipients)
        if count == 0:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.chips.choose(min(row, count - 1))
        self.edited.emit()

    @Slot(str)
    def _back_to_field(self, typed: str) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.deselect()
        if typed:
            self.field.end(False)
            self.field.insert(typed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress and watched is self.field
        if is_key and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, last = event.key(), len(self.model.recipients) - 1
        is_at_start = self.field.cursorPosition() == 0 and not self.field.hasSelectedText()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Backspace) and is_at_start and last >= 0:
            self.chips.choose(last)
            return True
        if key == Qt.Key.Key_Up and last >= 0:
            self.chips.choose(last)
            return True
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain and self.field.text().strip():
            self._flush()
            self.edited.emit()
            return True
        return False

    # --- what is said --------------------------------------------------------------------------

    def _show(self) -> None:
        self._box.fit()
        wrong = self._notes.show_recipients(self.model.recipients, self._again)
        self._say_wrong(wrong)
        self.changed.emit(len(self.model.numbers()))

    def _say_wrong(self, said: str) -> None:
        self._notes.say_wrong(said)
        self.field.setAccessibleDescription(said)
        self._box.mark("wrong", bool(said))
