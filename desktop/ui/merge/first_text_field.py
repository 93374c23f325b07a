"""What a first text to somebody gets at its end: who writes, and how to opt out."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.core.model import AccountKey
from desktop.core.records import replace
from desktop.ui.preferences.sending_settings import FirstText, SendingSettings
from desktop.ui.widgets.labels import set_placeholder, set_tooltip
from desktop.ui.widgets.theme import SMALL, Theme
from desktop.ui.widgets.tick import Tick

_MOST_CHARACTERS = 300
_LEAST_WIDTH = 160


class FirstTextField(QWidget):
    """Each change is kept at once, for the own number. ``changed``: another addition."""

    changed = Signal()

    def __init__(self, settings: QSettings, theme: Theme) -> None:
        super().__init__()
        self._settings = SendingSettings(settings)
        self._own: tuple[AccountKey, str] | None = None
        self._first = FirstText("")
        self._tick = Tick(
            theme, self.tr("Added to the &first text to each:"), "listFirstTick", is_on=False
        )
        words = self.tr("Only for people who have no texts with this number yet")
        set_tooltip(self._tick, words)
        self._text = QLineEdit()
        self._text.setObjectName("listFirstField")
        self._text.setAccessibleName(self.tr("What is added to a first text"))
        set_placeholder(self._text, self.tr("Company. Reply STOP to opt out."))
        self._text.setMaxLength(_MOST_CHARACTERS)
        self._text.setMinimumWidth(_LEAST_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SMALL)
        layout.addWidget(self._tick)
        layout.addWidget(self._text, 1)
        self._tick.toggled.connect(self._keep)
        self._text.textEdited.connect(self._keep)

    @property
    def addition(self) -> str:
        """Empty: nothing is added."""
        return self._first.text.strip() if self._first.in_lists else ""

    def show_number(self, account: AccountKey | None, own: str) -> None:
        """The own number that the list goes from."""
        wanted = (account, own) if account is not None else None
        if wanted == self._own:
            return
        self._own = wanted
        self._first = self._settings.first_text(*wanted) if wanted else FirstText("")
        for widget in (self._tick, self._text):
            widget.blockSignals(True)
        self._tick.setChecked(self._first.in_lists)
        self._text.setText(self._first.text)
        self._text.setCursorPosition(0)
        for widget in (self._tick, self._text):
            widget.blockSignals(False)
        self._text.setEnabled(self._first.in_lists)
        self.changed.emit()

    @Slot()
    def _keep(self) -> None:
        is_on, text = self._tick.isChecked(), self._text.text()
        self._first = replace(self._first, text=text, in_lists=is_on)
        self._text.setEnabled(is_on)
        if self._own is not None:
            self._settings.keep_first_text(*self._own, self._first)
        self.changed.emit()
