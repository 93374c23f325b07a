"""The recipient field: chips of the recipients, and the line where the next one is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.errors import PhoneNumberError
from desktop.texting.reach import Reach
from desktop.texting.recipient_number import parse_recipient
from desktop.texting.recipients import has_link_text, has_separator, split_recipients
from desktop.texting.sms_link import parse_sms_link
from desktop.ui.compose.recipient import PeopleLookup, Recipient
from desktop.ui.compose.recipient_box import RecipientBox
from desktop.ui.compose.recipient_chips import RecipientChips
from desktop.ui.compose.recipient_line import RecipientLine, is_link_with_text
from desktop.ui.compose.recipient_model import RecipientModel
from desktop.ui.compose.recipient_notes import RecipientNotes
from desktop.ui.compose.suggestions import Suggestions
from desktop.ui.compose.table_offer import TableOffer
from desktop.ui.text.direction import is_right_to_left
from desktop.ui.text.notices import as_sentence
from desktop.ui.text.people import and_more
from desktop.ui.widgets.enter_key import is_enter
from desktop.ui.widgets.theme import Theme
from desktop.ui.widgets.typed_on import TypedOn

_LEAST_SUGGESTED = 2
# Recipients that are named when the focus comes.
_MOST_SAID = 5


def _may_be_text(typed: str) -> bool:
    """Whether these are words, of which the first is complete."""
    first, _, more = typed.strip().partition(" ")
    return bool(first or more) and " " in typed.lstrip() and any(map(str.isalpha, first))


def _is_by_name(one: Recipient, typed: str) -> bool:
    """Whether a name was typed, and its number found."""
    return one.typed != typed and any(map(str.isalpha, typed))


class RecipientField(QWidget):
    """Keeps what was typed even if it is wrong, and shows the error below.

    ``changed`` carries how many recipients can be texted now. ``left_out``: all that are there
    can, after others were left out."""

    edited = Signal()
    left_out = Signal()
    changed = Signal(int)

    def __init__(self, theme: Theme, people: PeopleLookup) -> None:
        super().__init__()
        self._people = people
        self._edited_row: int | None = None
        self._duplicates = 0
        self._is_unknown = False
        """Nobody is known whose name begins like what is being typed."""
        self.model = RecipientModel(people, self)
        self.chips = RecipientChips(theme, self.model)
        self.field = RecipientLine(self.model.reader.is_number)
        self.suggestions = Suggestions(theme, self.field, self.model.as_written)
        self.notes = RecipientNotes(theme)
        self.offer = TableOffer(theme)
        self.box = RecipientBox(theme, self.chips, self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.box)
        layout.addWidget(self.offer)
        layout.addWidget(self.notes)
        self._connect()

    def _connect(self) -> None:
        self.field.typed.connect(self._text_edited)
        too_long = self.tr("The list is too long and was not inserted. Paste a part of it.")
        self.field.refused.connect(lambda: self._show_error(too_long))
        self.field.tabled.connect(self.offer.ask)
        self.offer.recipients_wanted.connect(self._take_suggestion)
        for act in (self._show, self.edited, self.field.setFocus):
            self.offer.closed.connect(act)
        self.field.tabled.connect(self.edited)
        self.field.editingFinished.connect(self._editing_finished)
        self.field.installEventFilter(self)
        self.chips.edit_wanted.connect(self._edit_chip)
        self.chips.remove_wanted.connect(self._remove)
        self.chips.left.connect(self._return_to_field)
        self.chips.reached.connect(
            lambda row: self._show_error(self.notes.error_of(self.model, row))
        )
        TypedOn(self.chips, self.field)
        self.suggestions.chosen.connect(self._take_suggestion)
        self.notes.leave_out.clicked.connect(self._leave_out)
        for act in (self.model.put_back, self._show, self.edited, self.field.setFocus):
            self.notes.put_back.clicked.connect(act)
        self.model.dataChanged.connect(self._show)
        self.notes.chosen.connect(self.model.decide)
        for act in (self._show, self.edited, self.field.setFocus):
            self.notes.decided.connect(act)
        # Installed last, so that the suggestions get the keys before this filter.
        self.field.installEventFilter(self.suggestions)

    # --- contents -----------------------------------------------------------------------------

    def set_home(self, country: str, own: tuple[str, ...], reach: Reach) -> None:
        """``country`` of numbers without a country code; ``own``: numbers a text must not go to."""
        self.field.country = country
        if self.model.set_home(country, own, reach):
            self._show()

    def text(self) -> str:
        """All entries, complete or not, in a form that `set_text` reads."""
        parts = [one.source for one in self.model.recipients]
        rest = self.field.as_typed()
        written = ", ".join([*parts, rest] if rest.strip() or not parts else parts)
        return "\n".join(part for part in (written, self.offer.pasted) if part)

    def set_text(self, text: str) -> None:
        """The last entry stays in the line, to be completed, if it is not a number yet."""
        found = split_recipients(self.offer.taken_from(text))
        self._edited_row = None
        self._duplicates = 0
        self.model.left_out = []
        self.model.replace(found)
        rest = ""
        last = self.model.recipients[-1] if self.model.recipients else None
        # A name that was not complete yet may be that of another person.
        if last is not None and (not last.number or _is_by_name(last, found[-1])):
            self.model.take(len(self.model.recipients) - 1)
            rest = found[-1] if last.number else last.typed
        self.field.put(rest)
        self.suggestions.withdraw()
        self._show()

    def check(self) -> list[str] | None:
        """All numbers in E.164, or None with the reason shown. Called before sending."""
        self._make_chips()
        if self.offer.pasted:
            self._show_error(self.tr("Choose first what the table that you pasted is for."))
            return None
        if self.model.recipients:
            return None if self.model.bad() else self.model.numbers()
        try:
            parse_recipient("", country=self.field.country)
        except PhoneNumberError as error:
            self._show_error(as_sentence(error.notice))
        return None

    # --- typing --------------------------------------------------------------------------------

    @Slot(str)
    def _text_edited(self, text: str) -> None:
        if has_separator(text) and parse_sms_link(text) is None and not has_link_text(text):
            self._make_chips()
            self.edited.emit()
            return
        self._duplicates = 0
        self.model.left_out = []
        self._is_unknown = not self._suggest(text)
        self._show()
        self.edited.emit()

    def _suggest(self, text: str) -> bool:
        """Returns whether somebody is suggested."""
        if len(text.strip()) < _LEAST_SUGGESTED:
            self.suggestions.withdraw()
            return False
        there = set(self.model.numbers())
        found = [one for one in self._people.suggest(text.strip()) if one.number not in there]
        self.suggestions.offer(found, by_name=any(one.isalpha() for one in text))
        return bool(found)

    @Slot()
    def _editing_finished(self) -> None:
        # Also emitted while the window closes; an empty line changes nothing.
        if self.field.text().strip():
            self._make_chips()

    @Slot(str)
    def _take_suggestion(self, found: str) -> None:
        self.field.put(found)
        self._make_chips()
        self.edited.emit()

    def _make_chips(self) -> None:
        """Turns the text of the line into chips."""
        text = self.field.as_typed()
        self.suggestions.withdraw()
        if is_link_with_text(text):
            self.field.put("")
            self.field.linked.emit(text)
        elif text.strip():
            self.field.put("")
            there = set(self.model.recipients)
            self._duplicates = self.model.add(split_recipients(text), self._edited_row)
            added = [one for one in self.model.recipients if one not in there and not one.is_bad]
            first = [self.model.shown(one) for one in added[:_MOST_SAID]]
            self.notes.tell_added(first, len(added) - len(first))
        self._edited_row = None
        self._show()
        if self.chips.isVisible():
            self.chips.scrollToBottom()

    # --- chips ---------------------------------------------------------------------------------

    @Slot(int)
    def _edit_chip(self, row: int) -> None:
        chip = self.model.recipients[row]
        if self.field.text().strip():
            self.model.add(split_recipients(self.field.as_typed()), self._edited_row)
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
        self._duplicates = 0
        self._show()
        count = len(self.model.recipients)
        if count == 0:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.chips.choose(min(row, count - 1))
        self.edited.emit()

    @Slot()
    def _leave_out(self) -> None:
        self.model.leave_out_bad()
        self._show()
        self.edited.emit()
        if self.model.recipients:
            self.left_out.emit()
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _return_to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.deselect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.KeyPress and watched is self.field
        if is_key and isinstance(event, QKeyEvent) and self._key(event):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key, last = event.key(), len(self.model.recipients) - 1
        is_at_start = self.field.cursorPosition() == 0 and not self.field.hasSelectedText()
        typed = self.field.text()
        is_mirrored = is_right_to_left(typed) if typed else self.isRightToLeft()
        to_start = Qt.Key.Key_Right if is_mirrored else Qt.Key.Key_Left
        if key in (to_start, Qt.Key.Key_Backspace) and is_at_start and last >= 0:
            self.chips.choose(last)
            return True
        if key == Qt.Key.Key_Up and last >= 0:
            self.chips.choose(last)
            return True
        if is_enter(event) and self.field.text().strip():
            self._make_chips()
            self.edited.emit()
            return True
        # What is red is put right here, not in the text, to which Enter would lead.
        return is_enter(event) and bool(self.model.bad())

    # --- notes ---------------------------------------------------------------------------------

    def _show(self) -> None:
        self.box.may_fold = not self.model.bad() and self.model.uncertain() is None
        self.box.fit()
        model = self.model
        rest = self.field.as_typed()
        waiting = (
            model.reader.bad_in(split_recipients(rest), model.recipients)
            if model.bad() and rest.strip()
            else 0
        )
        self.notes.show_recipients(model, self._duplicates, waiting)
        is_words = self._is_unknown and model.rowCount() > 0 and _may_be_text(rest)
        self.notes.show_way_to_text(is_needed=is_words)
        self.notes.may_stop.show_for(model)
        self.notes.offer_left_out(len(model.left_out))
        is_alone = model.rowCount() == 1
        self.notes.show_readings(model.uncertain(), is_alone=is_alone, written=model.as_written)
        self._show_error(self.notes.error_of(model, self.chips.reached_row))
        self.changed.emit(len(self.model.numbers()))

    def _show_error(self, text: str) -> None:
        self.notes.show_error(text)
        first = [self.model.shown(one) for one in self.model.recipients[:_MOST_SAID]]
        more = len(self.model.recipients) - len(first)
        self.field.describe(text or and_more(first, more))
        self.box.mark("wrong", bool(text))
