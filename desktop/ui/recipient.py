"""Whom to text: one number, read on leaving the field and shown back as people write it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.errors import PhoneNumberError
from desktop.phone import MAX_TYPED, as_written, parse_recipient
from desktop.ui.labels import Label, restyle
from desktop.ui.notice_words import in_one
from desktop.ui.theme import NARROW, Theme


class RecipientField(QWidget):
    """Keeps what was typed whatever is wrong with it, and says what is wrong below it."""

    edited = Signal()
    read = Signal(str)
    """The number in E.164, or an empty text while there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._country = "US"
        self._own: tuple[str, ...] = ()
        self.field = QLineEdit()
        self.field.setObjectName("recipientField")
        self.field.setAccessibleName(self.tr("To"))
        self.field.setPlaceholderText(self.tr("Phone number"))
        # More than a number is kept too, so that it can be mended; but not without end.
        self.field.setMaxLength(10 * MAX_TYPED)
        self._error = Label(theme, size="small", role="bad", wrap=True, name="recipientError")
        self._error.hide()
        self._warning = Label(theme, size="small", role="warn", wrap=True, name="recipientWarning")
        self._warning.hide()
        self.field.textEdited.connect(self._typing)
        self.field.editingFinished.connect(self._left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NARROW)
        layout.addWidget(self.field)
        layout.addWidget(self._error)
        layout.addWidget(self._warning)

    def set_home(self, country: str, own: tuple[str, ...]) -> None:
        """Where numbers without a country are read, and the numbers a text must not go to."""
        self._country, self._own = country, own

    def text(self) -> str:
        return self.field.text()

    def set_text(self, text: str) -> None:
        self.field.setText(text)
        self._show_error(None)
        self.warn("")

    def check(self) -> str | None:
        """The number in E.164, or None with the reason shown. Called when it has to be one."""
        try:
            number = parse_recipient(self.field.text(), country=self._country, own=self._own)
        except PhoneNumberError as error:
            self._show_error(error)
            return None
        self._show_error(None)
        written = as_written(number, self._country)
        if written != self.field.text():
            self.field.setText(written)
        self.read.emit(number)
        return number

    def warn(self, said: str) -> None:
        """What is worth knowing before sending to this number; empty: nothing."""
        self._warning.say(said)

    @Slot(str)
    def _typing(self) -> None:
        self._show_error(None)
        self.warn("")
        self.edited.emit()

    @Slot()
    def _left(self) -> None:
        if self.field.text().strip():
            self.check()

    def _show_error(self, error: PhoneNumberError | None) -> None:
        said = "" if error is None else in_one(error.notice)
        self._error.say(said)
        self.field.setAccessibleDescription(said)
        wrong = "true" if said else "false"
        if self.field.property("wrong") != wrong:
            self.field.setProperty("wrong", wrong)
            restyle(self.field)
