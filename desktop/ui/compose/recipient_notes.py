"""The notes below the recipient field."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.compose.may_stop_note import MayStopNote
from desktop.ui.compose.recipient import Recipient
from desktop.ui.compose.recipient_model import RecipientModel
from desktop.ui.text.people import and_more
from desktop.ui.text.plain import in_menu, isolated, one_line, unbroken
from desktop.ui.text.times import number
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import Label, announce, button
from desktop.ui.widgets.theme import SMALL, Theme

_MOST_ENTRY = 24
_MOST_NAME = 40
_LINES = 2
# Numbers that one entry can mean, or people with the same name.
_MOST_READINGS = 4
# Between the border of the field and the words.
_ABOVE = 2


class RecipientNotes(QWidget):
    """Below the field: what becomes of a text to several people, which entries are bad, and who
    would get none. Two lines have their room from the start. ``chosen`` carries the number that an
    entry means which can be read in several ways; then comes ``decided``."""

    chosen = Signal(str)
    decided = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._group = self._there = self._way = ""
        self._note = Label(theme, size="small", role="muted", wrap=True, name="recipientNote")
        self._error = Label(
            theme, size="small", role="bad", wrap=True, name="recipientError", live=True
        )
        self._warning = Label(
            theme, size="small", role="warn", wrap=True, name="recipientWarning", live=True
        )
        self.leave_out = button("", "leaveOutButton", "link")
        self.put_back = button("", "putBackButton", "link")
        for one in (self.leave_out, self.put_back):
            one.setFont(theme.sized("small"))
            one.hide()
        self.may_stop = MayStopNote(theme)
        self._readings = [button("", "readingButton", "link") for _ in range(_MOST_READINGS)]
        readings = FlowLayout()
        for one in self._readings:
            one.setFont(theme.sized("small"))
            one.clicked.connect(self._choose)
            readings.addWidget(one)
        wrong = QHBoxLayout()
        wrong.setSpacing(SMALL)
        wrong.addWidget(self._error, 1)
        wrong.addWidget(self.leave_out)
        wrong.addWidget(self.put_back, 0, Qt.AlignmentFlag.AlignRight)
        self.parts = (self._note, self._error, self._warning, self.may_stop, *self.buttons())
        """What is said, when there is something to say."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, _ABOVE, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._note)
        layout.addLayout(wrong)
        layout.addLayout(readings)
        layout.addWidget(self.may_stop)
        layout.addWidget(self._warning)
        layout.addStretch(1)
        for label in (self._note, self._error, self._warning):
            label.hide()
        words = _LINES * self._note.fontMetrics().lineSpacing() + self._note.contentsMargins().top()
        self.setMinimumHeight(_ABOVE + words)
        self.show_readings(None, is_alone=True, written=str)

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(str(self.sender().property("number")))
        self.decided.emit()

    def tell_added(self, names: Sequence[str], more: int) -> None:
        """The eye sees that they stand in the field now; ``more``: how many are not named."""
        if names:
            added = and_more([isolated(one) for one in names], more)
            announce(self, self.tr("Added: {recipients}").format(recipients=added))

    def show_readings(
        self, entry: Recipient | None, *, is_alone: bool, written: Callable[[str], str]
    ) -> None:
        """The numbers that one entry can mean, or the people. ``is_alone``: it need not be named.
        ``written``: how a number is shown."""
        readings = entry.readings if entry is not None else ()
        for at, one in enumerate(self._readings):
            one.setVisible(at < len(readings))
            one.setProperty("number", readings[at] if at < len(readings) else "")
            if entry is not None and at < len(readings):
                number_ = unbroken(isolated(written(readings[at])))
                one.setText(in_menu(self._reading(entry, at, number_, is_alone=is_alone)))

    def _reading(self, entry: Recipient, at: int, notation: str, *, is_alone: bool) -> str:
        if entry.people:
            return f"{isolated(one_line(entry.people[at].name, _MOST_NAME))} {notation}"
        if is_alone:
            return self.tr("It is {number}").format(number=notation)
        name = isolated(one_line(entry.typed, _MOST_ENTRY))
        return self.tr("{entry} is {number}").format(entry=name, number=notation)

    def buttons(self) -> tuple[QWidget, ...]:
        return (self.leave_out, self.put_back, *self._readings, self.may_stop.open)

    def offer_left_out(self, count: int) -> None:
        """How many can be put back."""
        self.put_back.setText(self.tr("Put back the %Ln left out", "", count))
        self.put_back.setVisible(count > 0)

    def show_group(self, words: str) -> None:
        """What becomes of a text to several people; empty for one."""
        self._group = words
        self._show_note()

    def show_way_to_text(self, *, is_needed: bool) -> None:
        """Who goes on with the text in the field of the recipients is told before it becomes one
        of them."""
        words = self.tr("No name begins like this. Tab goes to the text.") if is_needed else ""
        if words and words != self._way:
            announce(self, words)
        self._way = words
        self._show_note()

    def show_recipients(self, model: RecipientModel, duplicates: int, waiting: int) -> None:
        """``duplicates``: how many entries were left out. ``waiting``: what is still in the line
        and would be left out, too: it becomes an entry when the line loses the focus."""
        recipients = model.recipients
        count = sum(1 for one in recipients if not one.is_bad)
        self._there = ""
        if duplicates == 1:
            self._there = self.tr("1 was there already")
        elif duplicates:
            self._there = self.tr("{count} were there already").format(count=number(duplicates))
        if self._there:
            announce(self, self._there)
        warnings = [one.warning for one in recipients if one.warning]
        warning = warnings[0] if warnings else ""
        if len(warnings) > 1:
            more = self.tr("{warning} This applies to {count} of them.")
            warning = more.format(warning=warning, count=number(len(warnings)))
        self._warning.say(warning)
        bad = len(recipients) - count
        self.leave_out.setText(self.tr("&Leave out %Ln", "", bad + waiting))
        # An entry that is no number is to be corrected; somebody who opted out cannot be.
        self.leave_out.setVisible(
            bool(bad and count) or any(one.is_opted_out for one in recipients)
        )

    def show_error(self, text: str) -> None:
        self._error.say(text)
        self._show_note()

    def _show_note(self) -> None:
        """Not beside an error: *Send* sends nothing then."""
        notes = filter(None, (self._way or self._group, self._there))
        self._note.say("" if self._error.text() else " · ".join(notes))

    def error_of(self, model: RecipientModel, row: int) -> str:
        """``row``: that of the entry that the person chose, which may be bad; -1: none."""
        recipients, bad = model.recipients, model.bad()
        chosen = recipients[row] if 0 <= row < len(recipients) and recipients[row].is_bad else None
        if not bad or len(recipients) == 1:
            return bad[0].error if bad else ""
        first = chosen or bad[0]
        entry = isolated(one_line(first.name or model.written(first), _MOST_ENTRY))
        is_one = len(bad) == 1 or chosen is not None
        if is_one and first.people:
            # It names the entry itself.
            return first.error
        if is_one:
            return self.tr("{entry}: {reason}").format(entry=entry, reason=first.error)
        words = self.tr("{bad} of {count} cannot be texted. The first is {entry}: {reason}")
        return words.format(
            bad=number(len(bad)),
            count=number(len(recipients)),
            entry=entry,
            reason=bad[0].error,
        )
