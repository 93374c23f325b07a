"""What a text costs, in words, while it is written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.model import MAX_TEXT_UNITS
from desktop.segments import UCS_2, Segments, count
from desktop.ui.clock_words import number
from desktop.ui.labels import Label
from desktop.ui.theme import Theme
from desktop.words import QT_TRANSLATE_NOOP

# What two lines say about a character that has no picture of its own.
_UNSEEN = {
    "\u00a0": QT_TRANSLATE_NOOP("Counter", "no-break space"),
    "\u200b": QT_TRANSLATE_NOOP("Counter", "zero-width space"),
    "\t": QT_TRANSLATE_NOOP("Counter", "tab"),
    "\u200d": QT_TRANSLATE_NOOP("Counter", "joiner"),
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
            said = self.tr("%Ln character(s) over the limit of {limit}", "", over).format(
                limit=number(MAX_TEXT_UNITS)
            )
        elif segments.parts == 0:
            said = self.tr("Up to {limit} characters").format(limit=number(MAX_TEXT_UNITS))
        elif segments.parts == 1:
            left = min(segments.left_in_part, -over)
            said = self.tr("1 part · {room}").format(
                room=self.tr("%Ln character(s) left", "", left)
            )
        else:
            left = min(segments.left_in_part, -over)
            said = self.tr("{parts} · {room}").format(
                parts=self.tr("%Ln part(s)", "", segments.parts),
                room=self.tr("%Ln left in the last", "", left),
            )
        self._line.setText(said)
        self._line.setAccessibleName(said)
        self._reason.say(self._why_costly(segments))

    def _why_costly(self, segments: Segments) -> str:
        if segments.encoding != UCS_2:
            return ""
        names = ", ".join(self._name(character) for character in segments.costly)
        return self.tr(
            "A part has room for 70 characters instead of 160 because of: {characters}"
        ).format(characters=names)

    def _name(self, character: str) -> str:
        words = _UNSEEN.get(character)
        return character if words is None else QCoreApplication.translate("Counter", words)
