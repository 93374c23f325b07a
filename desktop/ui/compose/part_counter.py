"""The part counter below the text: parts, room left, and warnings. Also the key that sends."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.i18n import QT_TRANSLATE_NOOP
from desktop.core.model import MAX_TEXT_UNITS
from desktop.core.records import Record
from desktop.texting.segments import UCS_2, count, replacement, without_replacement
from desktop.texting.sendable import is_blank
from desktop.texting.shorteners import shorteners
from desktop.ui.text.parts import Parts
from desktop.ui.text.plain import character_start, characters, isolated
from desktop.ui.text.times import number
from desktop.ui.widgets.labels import ElidedLabel, Label, announce, button, set_tooltip
from desktop.ui.widgets.theme import Theme

# Names of characters that cannot be seen.
_INVISIBLE = {
    "\u00a0": QT_TRANSLATE_NOOP("PartCounter", "no-break space"),
    "\u200b": QT_TRANSLATE_NOOP("PartCounter", "zero-width space"),
    "\t": QT_TRANSLATE_NOOP("PartCounter", "tab"),
    "\u200d": QT_TRANSLATE_NOOP("PartCounter", "joiner"),
    "\u200c": QT_TRANSLATE_NOOP("PartCounter", "non-joiner"),
    "\u2060": QT_TRANSLATE_NOOP("PartCounter", "word joiner"),
    "\ufeff": QT_TRANSLATE_NOOP("PartCounter", "byte order mark"),
    "\u00ad": QT_TRANSLATE_NOOP("PartCounter", "soft hyphen"),
    **dict.fromkeys(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        QT_TRANSLATE_NOOP("PartCounter", "direction mark"),
    ),
}
_ACCENT = QT_TRANSLATE_NOOP("PartCounter", "accent written as a separate character")
_SPACE = QT_TRANSLATE_NOOP("PartCounter", "special space")
_NOT_SEEN = QT_TRANSLATE_NOOP("PartCounter", "invisible character U+{code}")
# Of emoji whose other characters are plain, or have another category.
_KEYCAP_AND_SKIN = "\u20e3\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
# Characters after the first costly one among which the others are looked for.
_NEAR = MAX_TEXT_UNITS
# The least combining class of marks above and below letters (Unicode, chapter 4.3).
_ABOVE_OR_BELOW = 200


class Outgoing(Record, frozen=True):
    """What goes out of one written text: ``text`` is the one that needs the most room.
    ``is_each``: it is one of several. ``is_varied``: others of them need fewer parts. ``row``: the
    number of the row of a list that gets it; 0: none. ``over``: how many rows are known to be over
    the limit."""

    REDACTED = ("text",)

    text: str
    is_each: bool = False
    is_varied: bool = False
    row: int = 0
    over: int = 0

    @classmethod
    def of(cls, texts: Iterable[str], *, is_each: bool) -> Outgoing:
        sizes = {text: _size(text) for text in texts}
        parts = {parts for parts, _left in sizes.values()}
        fullest = max(sizes, key=lambda text: sizes[text], default="")
        return cls(fullest, is_each, is_varied=len(parts) > 1)


def _size(text: str) -> tuple[int, int]:
    """Greater for a text that needs more room."""
    cost = count(text)
    return cost.parts, -cost.left_in_part


class PartCounter(QWidget):
    """Parts and room left, why a text needs more parts, and how far it is over the limit.
    ``replace_wanted`` carries the text in characters of the plain alphabet. ``pressed``: with the
    mouse, where one may take it for a part of the field."""

    replace_wanted = Signal(str)
    pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._parts = Parts()
        # Always one line: *Send* stands above or beside it.
        self._line = ElidedLabel(theme, size="small", role="muted", name="counterLabel")
        self._key = ElidedLabel(theme, size="small", role="muted", name="sendKeyHint")
        self._key.hide()
        self._reason = Label(
            theme, size="small", role="muted", wrap=True, name="counterReason", live=True
        )
        self._replace = button(self.tr("Replace with plain ones"), "replaceCharacters", "link")
        self._replace.setFont(theme.sized("small"))
        self._replace.clicked.connect(lambda: self.replace_wanted.emit(self._replacement or ""))
        self._warning = Label(
            theme, size="small", role="warn", wrap=True, name="shortenerWarning", live=True
        )
        self.notes = QWidget()
        """The explanations, shown across the whole width."""
        for parent, widgets in (
            (self, (self._line, self._key)),
            (self.notes, (self._reason, self._replace, self._warning)),
        ):
            layout = QVBoxLayout(parent)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(2)
            for widget in widgets:
                layout.addWidget(widget)
        self._is_low = self._has_key = False
        self._replacement: str | None = None
        self.segments = count("")
        self.show_text("")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        del event
        self.pressed.emit()

    def show_key(self, *words: str) -> None:
        """Says below the counter which key sends: in the first of these sentences that has room."""
        self._key.show_longest(*words)
        self._has_key = True
        self._choose_lines()

    def show_low(self, *, is_low: bool) -> None:
        """In a low window the key stands in the line of the counter, until there is a text."""
        self._is_low = is_low
        self._choose_lines()

    def _choose_lines(self) -> None:
        is_empty = not self.segments.parts
        self._key.setVisible(self._has_key and (is_empty or not self._is_low))
        self._line.setVisible(not (self._is_low and self._has_key and is_empty))

    def show_text(
        self, text: str, outgoing: Outgoing | None = None, *, is_mms: bool = False
    ) -> None:
        """``outgoing``: with what is added and filled in, which counts, but is not replaced.
        ``is_mms``: the text goes out whole, and any character takes the same room."""
        was_over = self.segments.over_limit
        going = outgoing if outgoing is not None and text else Outgoing(text)
        self.segments = segments = count(going.text)
        over = segments.utf16_units - MAX_TEXT_UNITS
        self._line.set_role("bad" if segments.over_limit else "muted")
        lines = self._lines(over, going, is_mms=is_mms)
        self._line.show_longest(*lines)
        self._choose_lines()
        has_parts = segments.parts and not is_mms
        set_tooltip(self._line, self._parts.explanation if has_parts else "")
        if segments.over_limit and not was_over:
            announce(self, lines[0])
        self._replacement = None if is_mms else replacement(text)
        self._replace.setVisible(self._replacement is not None)
        reason = "" if is_mms else self._unicode_reason(text, going)
        if reason:
            set_tooltip(self._reason, self._parts.explanation)
        self._reason.say(reason)
        self._warning.say(self._shortener_warning(text))
        notes = (self._reason, self._replace, self._warning)
        self.notes.setVisible(any(not note.isHidden() for note in notes))

    def _lines(self, over: int, going: Outgoing, *, is_mms: bool) -> tuple[str, ...]:
        """How much room is left, in fewer and fewer words. ``over``: units over the limit; less
        than 0 where there is room."""
        segments, limit = self.segments, number(MAX_TEXT_UNITS)
        if segments.over_limit:
            return self._lines_over(over, going)
        if segments.parts == 0:
            return (self.tr("Up to {limit} characters").format(limit=limit),)
        if is_mms:
            return (self.tr("%Ln character(s) left", "", -over),)
        return self._lines_billed(segments.left_in_part, -over, going)

    def _lines_billed(self, left: int, left_in_all: int, going: Outgoing) -> tuple[str, ...]:
        """What is left in a part is not called so: it would be read as the limit of the text."""
        parts = self.segments.parts
        if parts == 1 and going.is_each:
            billed = self.tr("Each billed as one text")
        elif parts == 1:
            billed = self.tr("Billed as one text")
        elif going.is_varied:
            billed = self.tr("Each billed as up to %Ln text(s)", "", parts)
        elif going.is_each:
            billed = self.tr("Each billed as %Ln text(s)", "", parts)
        else:
            billed = self.tr("Billed as %Ln text(s)", "", parts)
        # As many as fit in all are truly left.
        if left_in_all <= left:
            room = self.tr("%Ln character(s) left", "", left_in_all)
        elif not left:
            room = self.tr("as {count} with the next character")
        else:
            room = self.tr("as {count} after %Ln more character(s)", "", left)
        room = room.format(count=number(parts + 1))
        whole = self.tr("{billed} · {room}").format(billed=billed, room=room)
        if parts > 1:
            return whole, billed
        if not left:
            return whole, self.tr("Two texts with the next character")
        return whole, self.tr("Two texts after %Ln more", "", left)

    def _lines_over(self, over: int, going: Outgoing) -> tuple[str, ...]:
        """Of a list, also which row it is, or how many."""
        limit = number(MAX_TEXT_UNITS)
        words = self.tr("%Ln character(s) over the limit of {limit}", "", over)
        words, short = words.format(limit=limit), self.tr("%Ln over the limit", "", over)
        if going.over > 1:
            rows = self.tr(
                "%Ln row(s) over the limit of {limit}: row {row} by {count}", "", going.over
            )
            fewer = self.tr("%Ln row(s) over the limit", "", going.over)
            values = {"limit": limit, "row": number(going.row), "count": number(over)}
            return rows.format(**values), fewer
        if going.row:
            which = self.tr("Row {row}: {words}")
            row = number(going.row)
            return which.format(row=row, words=words), which.format(row=row, words=short)
        return words, short

    def _unicode_reason(self, text: str, going: Outgoing) -> str:
        if self.segments.encoding != UCS_2:
            return ""
        # If some cannot be replaced, only those are named: they would have to be removed.
        named = without_replacement(text) or self.segments.costly
        is_own = set(named) <= set(text)
        names = dict.fromkeys(_names(text if is_own else going.text, named))
        if is_own or not going.is_each:
            words = self.tr(
                "A text is billed for each 70 characters instead of 160 because of: {characters}"
            )
        else:
            # What the rows of a list fill in is not in each of them.
            words = self.tr(
                "Texts with {characters} are billed for each 70 characters instead of 160"
            )
        return words.format(characters=", ".join(names))

    def _shortener_warning(self, text: str) -> str:
        found = shorteners(text)
        if not found:
            return ""
        words = self.tr(
            "Carriers often refuse texts with links of {hosts}. Write the whole link, or use a"
            " short one of your own domain."
        )
        return words.format(hosts=", ".join(found))


def _names(text: str, costly: Sequence[str]) -> Iterator[str]:
    """``costly``: the characters to name. An emoji of several is named as a whole."""
    left = dict.fromkeys(costly)
    start = next((at for at, one in enumerate(text) if one in left), 0)
    for whole in characters(text[character_start(text, start) : start + _NEAR]):
        found = [one for one in whole if one in left]
        if len(whole) > 1 and found and any(map(_is_emoji, whole)):
            yield _quoted(whole)
        else:
            yield from map(_name, found)
        for one in found:
            left.pop(one, None)
        if not left:
            break
    # Those that are composed of others in the text.
    yield from map(_name, left)


def _is_emoji(character: str) -> bool:
    return unicodedata.category(character) == "So" or character in _KEYCAP_AND_SKIN


def _name(character: str) -> str:
    category = unicodedata.category(character)
    if character in _INVISIBLE:
        name = _INVISIBLE[character]
    elif category[0] == "Z":
        name = _SPACE
    elif unicodedata.combining(character) >= _ABOVE_OR_BELOW:
        name = _ACCENT
    elif category[0] == "C" or is_blank(character):
        name = _NOT_SEEN
    else:
        carrier = "\u25cc" if category[0] == "M" else ""
        return _quoted(f"{carrier}{character}")
    words = QCoreApplication.translate("PartCounter", name)
    return words.replace("{code}", f"{ord(character):04X}")


def _quoted(words: str) -> str:
    quoted = QCoreApplication.translate("PartCounter", "“{characters}”")
    return quoted.replace("{characters}", isolated(words))
