"""How texts go out: the key that sends, time to undo, what is said before, and what is added."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSettings, QSignalBlocker, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit

from desktop.ui.attachments.picture_size import PictureSize, chosen_size, keep_size
from desktop.ui.commands import Commands
from desktop.ui.compose.send_keys import CTRL_ENTER, ENTER, SHIFT_ENTER, key_text
from desktop.ui.preferences.closing_settings import Answer, ClosingSettings
from desktop.ui.preferences.own_numbers import OwnNumber
from desktop.ui.preferences.section import Section
from desktop.ui.preferences.sending_settings import GRACE_CHOICES, FirstText, SendingSettings
from desktop.ui.widgets.choice_box import ChoiceBox
from desktop.ui.widgets.theme import Theme

# Two parts of a text: more would be another text.
_MOST_CHARACTERS = 300
_BOX_WIDTH = 220


class SendingSection(Section):
    """Announces each change with `Commands.sending_changed`."""

    def __init__(
        self, theme: Theme, settings: QSettings, commands: Commands, *, has_tray: bool
    ) -> None:
        super().__init__(theme, "sending", self.tr("Sending"))
        self._stored = settings
        self._closing = ClosingSettings(settings)
        self._has_tray = has_tray
        self._settings = SendingSettings(settings)
        self._changed = commands.sending_changed
        self._numbers: tuple[OwnNumber, ...] = ()
        self._enter = ChoiceBox(theme, "enterKeyBox", self.tr("Key that sends"))
        self._grace = ChoiceBox(theme, "graceBox", self.tr("Time to undo"))
        self._size = ChoiceBox(theme, "pictureSizeBox", self.tr("Size of pictures"))
        self._close = ChoiceBox(theme, "closingBox", self.tr("Closing while texts wait"))
        self._night = self.tick(
            "tellNightTick",
            self.tr("Say when it is &night at the recipient's place"),
            self._tell_night,
            is_on=False,
        )
        self._hold = self.tick(
            "holdTick",
            self.tr("&Hold a planned text if they write first"),
            self._settings.hold_if_answered,
            is_on=False,
        )
        self._add_general()
        self._number = ChoiceBox(theme, "firstNumberBox", self.tr("Number to set this for"))
        self._text = QLineEdit()
        self._text.setObjectName("firstTextField")
        self._text.setMaxLength(_MOST_CHARACTERS)
        self._single = self.tick(
            "firstInTextsTick", self.tr("Add it to &texts I write"), self._keep_first, is_on=False
        )
        self._lists = self.tick(
            "firstInListsTick", self.tr("Add it to &lists"), self._keep_first, is_on=False
        )
        self._add_first_text()
        self._enter.picked.connect(self._choose_enter)
        self._grace.picked.connect(self._choose_grace)
        self._size.picked.connect(self._choose_size)
        self._close.picked.connect(self._choose_closing)
        self._number.picked.connect(lambda _number: self._show_first())
        self._text.textEdited.connect(lambda _text: self._keep_first())
        self.show_settings()

    def _add_general(self) -> None:
        card = self.card()
        note = self.tr(
            "In the fields for a text and an answer. {send} always sends, and {line} always"
            " begins a new line."
        ).format(send=key_text(CTRL_ENTER), line=key_text(SHIFT_ENTER))
        self.add_row(card, self.tr("&Key that sends"), note, self._enter)
        note = self.tr("How long you can take a text or a list back after Send.")
        self.add_row(card, self.tr("Time to &undo"), note, self._grace)
        note = self.tr("It can also be chosen below the pictures of a text.")
        self.add_row(card, self.tr("&Pictures"), note, self._size)
        note = self.tr("They go out only while Ownline runs.")
        self.add_row(card, self.tr("&Closing while texts wait"), note, self._close)
        card.addWidget(self._night)
        card.addWidget(self._hold)

    def _add_first_text(self) -> None:
        card = self.card(self.tr("First text to somebody"))
        self._first_card = self.last_card
        card.addWidget(
            self.note(
                self.tr(
                    "When a number of yours texts somebody for the first time, Ownline can add who"
                    " writes and how to opt out. Name your company in it: nobody there knows your"
                    " number yet."
                )
            )
        )
        number = self.note(self._number.accessibleName())
        # Only for screen readers: on Linux, a box is called by what is chosen.
        number.setBuddy(self._number)
        number.hide()
        card.addWidget(number)
        card.addWidget(self._number)
        label = self.note(self.tr("&Added at the end of the text"))
        label.setBuddy(self._text)
        card.addWidget(label)
        card.addWidget(self._text)
        card.addWidget(self._single)
        card.addWidget(self._lists)

    def show_numbers(self, numbers: Sequence[OwnNumber], first: OwnNumber | None) -> None:
        """``first`` is shown, if it is one of them."""
        if tuple(numbers) == self._numbers:
            return
        before = self._number.currentData()
        self._numbers = tuple(numbers)
        kept = next((one for one in numbers if before is not None and _is_same(one, before)), first)
        chosen = kept if kept in self._numbers else next(iter(self._numbers), None)
        self._number.offer([(one.line, one) for one in numbers], chosen)
        self._number.setVisible(len(numbers) > 1)
        self._show_first()

    @Slot()
    def show_settings(self) -> None:
        """They may have been changed elsewhere."""
        keys = ((CTRL_ENTER, False), (ENTER, True))
        self._enter.offer(
            [(key_text(key), enter_sends) for key, enter_sends in keys], self._settings.enter_sends
        )
        seconds = self._settings.grace_seconds
        choices = sorted({*GRACE_CHOICES, seconds})
        self._grace.offer([(self._grace_words(one), one) for one in choices], seconds)
        sizes = (
            (self.tr("Large (as large as fits)"), PictureSize.LARGE),
            (self.tr("Medium (1600 pixels)"), PictureSize.MEDIUM),
            (self.tr("Small (1024 pixels)"), PictureSize.SMALL),
        )
        self._size.offer(sizes, chosen_size(self._stored))
        always = self._closing.always
        ways = [(self.tr("Ask each time"), None), (self.tr("Close Ownline"), Answer.CLOSE)]
        if self._has_tray or always is Answer.HIDE:
            ways.append((self.tr("Stay in the tray"), Answer.HIDE))
        self._close.offer(ways, always)
        self._align()
        for tick, is_on in (
            (self._night, self._settings.tells_night),
            (self._hold, self._settings.holds_if_answered),
        ):
            with QSignalBlocker(tick):
                tick.setChecked(is_on)
        self._show_first()

    def _align(self) -> None:
        """The boxes begin at the same place, whatever the language. None is wider than its card:
        what is chosen is elided then."""
        boxes = (self._enter, self._grace, self._size, self._close)
        for box in boxes:
            box.ensurePolished()
        width = max(_BOX_WIDTH, *(box.sizeHint().width() for box in boxes))
        for box in boxes:
            box.setMinimumWidth(min(width, self.room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._align()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Now they have the font of the window.
        self._align()

    def _grace_words(self, seconds: int) -> str:
        return self.tr("%Ln second(s)", "", seconds) if seconds else self.tr("None: send at once")

    def _show_first(self) -> None:
        one = self._number.currentData()
        self._first_card.setVisible(one is not None)
        if one is None:
            return
        now = self._settings.first_text(one.account, one.number)
        if self._text.text() != now.text:
            self._text.setText(now.text)
            self._text.setCursorPosition(0)
        for tick, is_on in ((self._single, now.in_single), (self._lists, now.in_lists)):
            with QSignalBlocker(tick):
                tick.setChecked(is_on)

    # --- what the person chooses --------------------------------------------------------------

    @Slot(object)
    def _choose_enter(self, enter_sends: bool) -> None:
        self._settings.let_enter_send(enter_sends)
        self._changed.emit()

    @Slot(object)
    def _choose_grace(self, seconds: int) -> None:
        self._settings.keep_grace(seconds)

    @Slot(object)
    def _choose_size(self, size: str) -> None:
        """Qt keeps the value of a `PictureSize`."""
        keep_size(self._stored, PictureSize(size))
        self._changed.emit()

    @Slot(object)
    def _choose_closing(self, answer: str | None) -> None:
        self._closing.keep_always(None if answer is None else Answer(answer))

    def _tell_night(self, is_on: bool) -> None:
        self._settings.tell_night(is_on)
        self._changed.emit()

    def _keep_first(self, _is_on: bool = False) -> None:
        one = self._number.currentData()
        if one is not None:
            chosen = FirstText(self._text.text(), self._single.isChecked(), self._lists.isChecked())
            self._settings.keep_first_text(one.account, one.number, chosen)
            self._changed.emit()


def _is_same(one: OwnNumber, other: OwnNumber) -> bool:
    return (one.account, one.number) == (other.account, other.number)
