"""A menu of names: typing finds one, as in a list."""

from __future__ import annotations

from time import monotonic

from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

# They keep words of two directions apart.
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")
# Some people type slower than the system expects.
_SLOW_MS = 1_000


class NameMenu(QMenu):
    """A `QMenu` knows only letters that are underlined: with others nothing happens, and Enter
    takes the entry that was marked before. Here, letters mark the first entry that begins with
    them. The underlined ones still press their entry, unless a name begins with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._typed, self._typed_at = "", 0.0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        limit = max(QApplication.keyboardInputInterval(), _SLOW_MS) / 1000
        if monotonic() - self._typed_at > limit:
            self._typed = ""
        if not letter.isprintable() or not (self._typed + letter).strip():
            self._typed = ""
            super().keyPressEvent(event)
            return
        found = self._beginning_with(self._typed + letter)
        if found is not None:
            self.setActiveAction(found)
        elif not self._typed:
            super().keyPressEvent(event)
            return
        # A word goes on also where no name does: its next letter is no command.
        self._typed, self._typed_at = self._typed + letter, monotonic()

    def _beginning_with(self, typed: str) -> QAction | None:
        for action in self.actions():
            text = action.text()
            name = text.replace("&&", "&").translate(_ISOLATES).casefold()
            is_shown = action.isEnabled() and action.isVisible()
            if (
                is_shown
                and QKeySequence.mnemonic(text).isEmpty()
                and name.startswith(typed.casefold())
            ):
                return action
        return None
