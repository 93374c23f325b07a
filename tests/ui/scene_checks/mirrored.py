"""From right to left, numbers, sizes and names are painted whole, and paragraphs at the right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QWidget,
)

from desktop.ui.widgets.paragraphs import Paragraphs
from tests.ui.painted_text import painted_lines
from tests.ui.visible_text import tops

_NUMBER = re.compile("\\(\\d{3}\\)[ \u00a0]555")
# The beginning of a number without its end, unless a line ends there, and the end of a size without
# its beginning.
_IN_PIECES = re.compile(
    "(?<![\\d+])(?<!^\\()(?<![|] \\()(650|415|707)(?!\\)?[\\s\u2060.#-]*(\\d{3}|CALL))"
    "|(?<![\\d.,][ \u00a0])[kM]B\\b"
)
_ISOLATE = re.compile("\u2068[^\u2068\u2069]*\u2069")
_HEBREW, _GREEK = re.compile("[א-ת]"), re.compile("[α-ωΑ-Ω]")


def mirrored() -> Iterator[str]:
    for top in tops():
        if not isinstance(top, QFileDialog):
            yield from problems(top)


def problems(top: QWidget) -> Iterator[str]:
    for line in painted_lines(top):
        if _IN_PIECES.search(line):
            yield f"in pieces: {line!r}"
    for who, text in seen_texts(top):
        rest = _ISOLATE.sub("", text)
        if _HEBREW.search(rest) and (_GREEK.search(rest) or _NUMBER.search(rest)):
            yield f"not isolated: {who}: {text!r}"
    for field in top.findChildren(QPlainTextEdit):
        if not isinstance(field, Paragraphs):
            yield f"paragraphs at the left: {field.objectName()}"


def seen_texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Of widgets; a row is painted in parts, and what it says is for screen readers."""
    for widget in (top, *top.findChildren(QWidget)):
        texts = [widget.toolTip(), *(action.text() for action in widget.actions())]
        if isinstance(widget, QLabel | QAbstractButton):
            texts.append(widget.text())
        elif isinstance(widget, QComboBox):
            texts.extend(widget.itemText(at) for at in range(widget.count()))
        for text in texts:
            yield widget.objectName() or type(widget).__name__, text
