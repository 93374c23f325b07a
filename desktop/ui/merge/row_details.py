"""The chosen row of a list: its whole text, why it is left out, and what can be done."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.core.model import LeftOut
from desktop.merge.plan import MAY_WANT_NONE, QUESTIONS, PlannedRow
from desktop.texting.phone import as_written
from desktop.ui.merge.plan_model import IN_THE_FILE, IN_THE_TEXT
from desktop.ui.merge.preparation import Preparation
from desktop.ui.merge.reasons import remarked, why
from desktop.ui.text.parts import Parts
from desktop.ui.text.plain import isolated, one_line, unbroken
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import Label, button, inset, keep_line, keep_room
from desktop.ui.widgets.row_text import RowText
from desktop.ui.widgets.theme import MEDIUM, NARROW, SMALL, Theme

_MOST_NUMBER = 40


class RowDetails(QFrame):
    """``read_again``: the file is being read again, and other rows may follow. ``text_wanted``
    carries the row, and the name of its field that the text has to be changed for; empty: it is
    another reason. ``sender_wanted``: another own number, which can text there.
    ``conversation_wanted`` carries the id of the one in which they may have asked for no more
    texts."""

    read_again = Signal()
    text_wanted = Signal(int, str)
    sender_wanted = Signal()
    conversation_wanted = Signal(int, object)

    def __init__(self, preparation: Preparation, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("quiet")
        self._preparation = preparation
        self._row: PlannedRow | None = None
        self._parts = Parts(self)
        self._title = Label(theme, bold=True, wrap=True, name="rowTitle")
        self._why = Label(theme, role="warn", wrap=True, name="rowReason")
        self._text = RowText("rowText", self.tr("Text of this row"))
        self._leave_out = button(self.tr("&Leave this row out"), "leaveRowOutButton")
        self._leave_out.clicked.connect(self._leave)
        self._take = button(self.tr("&Include this row"), "includeRowButton")
        self._take.clicked.connect(self._include)
        self._open = button(self.tr("&Open the conversation"), "openRowConversationButton")
        self._open.clicked.connect(self._open_conversation)
        self._again = button(self.tr("Read the file a&gain"), "readFileAgainButton")
        self._again.clicked.connect(self._read_again)
        self._change = button(self.tr("&Change the text"), "changeListTextButton")
        self._change.clicked.connect(self._change_text)
        self._other = button(self.tr("Choose another n&umber"), "otherNumberButton")
        self._other.clicked.connect(self.sender_wanted)
        keep_line(self._why)
        keep_room(self._text)
        # Also where there is no row to choose: the table keeps its height.
        keep_room(self)
        self._line = self._why.minimumHeight()
        self._why_measure = Label(theme, role="warn", wrap=True)
        self._title_measure = Label(theme, bold=True, wrap=True)
        for measure in (self._why_measure, self._title_measure):
            measure.setParent(self)
            measure.hide()
        self._remarks: set[str] = set()
        self._titles: set[str] = set()
        self._most_buttons = 1
        self._width, self._is_low = 0, False
        mending = (self._change, self._again, self._other)
        self._buttons = (self._open, self._leave_out, self._take, *mending)
        self._column = QWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QVBoxLayout(self._column)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(NARROW)
        buttons.addStretch()
        for one in self._buttons:
            buttons.addWidget(one)
        facts = QVBoxLayout()
        facts.setSpacing(NARROW)
        facts.addWidget(self._title)
        facts.addWidget(self._why)
        facts.addStretch()
        self._words = words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        words.setSpacing(NARROW)
        words.addLayout(facts, 1)
        words.addWidget(self._text, 1)
        layout = self._layout = QHBoxLayout(self)
        inset(layout, MEDIUM, SMALL, MEDIUM, SMALL)
        layout.setSpacing(MEDIUM)
        layout.addLayout(words, 1)
        layout.addWidget(self._column)

    def fit(self, width: int, *, is_low: bool) -> None:
        """``width``: which it will have. In a low window the text stands beside what is said about
        it: the rows need the room."""
        direction = QBoxLayout.Direction
        self._words.setDirection(direction.LeftToRight if is_low else direction.TopToBottom)
        self._words.setSpacing(MEDIUM if is_low else NARROW)
        self._width, self._is_low = width, is_low
        self._keep_room()

    def show_rows(self, rows: Sequence[PlannedRow]) -> None:
        """Takes the room that any of them needs: the table above is as high for each."""
        found = remarked(rows, self._preparation.country)
        self._remarks = set(found)
        # The last has the longest number.
        shown = (*found.values(), *rows[-1:])
        self._titles = {self._title_of(row) for row in shown}
        asked = (row.asked for row in rows if row.asked is not None)
        self._most_buttons = 2 if any(one.conversation for one in asked) else 1
        self._keep_room()

    def _keep_room(self) -> None:
        """Measured before it is laid out: the layout itself would move the table first."""
        sizes = [one.sizeHint() for one in self._buttons]
        buttons = self._most_buttons * (max(one.height() for one in sizes) + NARROW) - NARROW
        self._column.setMinimumWidth(max(one.width() for one in sizes))
        around, border = self._layout.contentsMargins(), self.contentsMargins()
        width = self._width - around.left() - around.right() - border.left() - border.right()
        width -= self._column.minimumWidth() + MEDIUM
        if self._is_low:
            width = (width - MEDIUM) // 2
        why_ = max(self._line, _height(self._why_measure, self._remarks, width))
        self._why.setMinimumHeight(why_)
        facts = _height(self._title_measure, self._titles, width) + NARROW + why_
        text = self._text.sizeHint().height()
        words = max(facts, text) if self._is_low else facts + NARROW + text
        above = around.top() + around.bottom() + border.top() + border.bottom()
        self.setFixedHeight(max(words, buttons) + above)

    def show_row(self, row: PlannedRow | None) -> None:
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self._title.setText(self._title_of(row))
        self._why.say(why(row, self._preparation.country))
        self._text.show_text(row.text, goes_out=row.left_out is None)
        self._leave_out.setVisible(row.left_out is None)
        self._take.setVisible(row.left_out in QUESTIONS or row.left_out is LeftOut.BY_PERSON)
        has_file = self._preparation.reader.has_file
        self._again.setVisible(has_file and row.left_out in IN_THE_FILE)
        asked = row.asked if row.left_out in MAY_WANT_NONE else None
        self._open.setVisible(asked is not None and asked.conversation > 0)
        self._other.setVisible(row.left_out is LeftOut.TOO_FAR and bool(row.detail))
        self._change.setVisible(row.left_out in IN_THE_TEXT)
        is_again = row.left_out is LeftOut.ALREADY_SENT
        self._take.setText(self.tr("Send it aga&in") if is_again else self.tr("&Include this row"))

    def _title_of(self, row: PlannedRow) -> str:
        shown = as_written(row.recipient, self._preparation.country)
        shown = unbroken(isolated(one_line(shown, _MOST_NUMBER)))
        if row.left_out is None:
            return self.tr("Row {row} · {number} · {parts}").format(
                row=number(row.number), number=shown, parts=self._parts.billed(row.parts)
            )
        # The reason stands in its row, and below.
        without = self.tr("Row {row} gets no text")
        words = self.tr("Row {row} · {number} gets no text") if row.recipient else without
        return words.format(row=number(row.number), number=shown)

    @Slot()
    def _read_again(self) -> None:
        self.read_again.emit()
        self._preparation.reader.read_again()

    @Slot()
    def _change_text(self) -> None:
        row = self._row
        if row is not None:
            is_empty = row.left_out is LeftOut.EMPTY_FIELD
            self.text_wanted.emit(row.number, row.detail.partition(", ")[0] if is_empty else "")

    @Slot()
    def _open_conversation(self) -> None:
        if self._row is not None and self._row.asked is not None:
            asked = self._row.asked
            self.conversation_wanted.emit(asked.conversation, asked.text)

    @Slot()
    def _leave(self) -> None:
        if self._row is not None:
            self._preparation.planner.decide(self._row.number, include=False)

    @Slot()
    def _include(self) -> None:
        if self._row is not None:
            self._preparation.planner.decide(self._row.number, include=True)


def _height(measure: Label, sentences: Collection[str], width: int) -> int:
    """The most that any of them needs."""
    measure.ensurePolished()
    heights = [0]
    for words in sentences:
        measure.setText(words)
        heights.append(measure.heightForWidth(max(width, 1)))
    return max(heights)
