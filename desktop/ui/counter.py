"""What a text costs, in words, while it is written."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.model import MAX_TEXT_UNITS
from desktop.segments import UCS_2, Segments, count
from desktop.ui.clock_words import number
from desktop.ui.labels import Label
from desktop.ui.theme import Theme

# What two lines say about a character that has no picture of its own.
_UNSEEN = {
    "\u00a0": "no-break space",
    "\u200b": "zero-width space",
    "\t": "tab",
    "\u200d": "joiner",
}


class Counter(QWidget):
    """Parts and room left; why a text costs more; how far it is over the limit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._line = Label(theme, size="small", role="muted", wrap=True, name="counterLabel")
        self._reason = Label(theme, size="small", role="muted", wrap=True, name="counterReason")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._line)
        layout.addWidget(self._reason)
        self.segments = count("")
        self.show_text("")

    def show_text(self, text: str) -> None:
        self.segments = segments = count(text)
        over = segments.utf16_units - MAX_TEXT_UNITS
        self._line.set_role("bad" if segments.over_limit else "muted")
        if segments.over_limit:
            said = self.tr("{count} over the limit of {limit} characters").format(
                count=number(over), limit=number(MAX_TEXT_UNITS)
            )
        elif segments.parts == 0:
            said = self.tr("Up to {limit} characters").format(limit=number(MAX_TEXT_UNITS))
        elif segments.parts == 1:
            said = self.tr("1 part · {left} characters left").format(
                left=number(min(segments.left_in_part, -over))
            )
        else:
            said = self.tr("{parts} parts · {left} left in the last").format(
                parts=number(segments.parts), left=number(min(segments.left_in_part, -over))
            )
        self._line.setText(said)
        self._line.setAccessibleName(said)
        self._reason.say(self._why_costly(segments))

    def _why_costly(self, segments: Segments) -> str:
        if segments.encoding != UCS_2:
            return ""
        names = ", ".join(_UNSEEN.get(character, character) for character in segments.costly)
        return self.tr(
            "A part has room for 70 characters instead of 160 because of: {characters}"
        ).format(characters=names)
