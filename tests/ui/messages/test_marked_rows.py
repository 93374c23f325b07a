"""What was searched for is marked in the rows of the outbox, and the part with it is shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.contacts.directory import Directory
from desktop.core.model import DirectoryEntry, Draft
from desktop.database.connection import Database
from desktop.messages import Filter, Outbox
from desktop.ui.text.hits import Sought
from desktop.ui.text.plain import isolated
from desktop.ui.widgets.row_brush import RowBrush
from desktop.ui.widgets.theme import Look
from desktop.ui.window.window import Window
from tests.ui.painted_text import painted_pieces
from tests.ui.samples import ANA, DIRECT, KIM, put

BEN = "+14155550124"


def marked(window: Window, words: str) -> int:
    """How much of the rows has the ground of a mark where ``words`` are searched for: about 100
    for a short word."""
    view = window.main_page.view
    view.model.refresh()
    view._show_only(Filter(words=words))
    QApplication.processEvents()
    image = view.table.viewport().grab().toImage()
    ground = window.theme.colour("warn_ground")
    points = ((x, y) for x in range(100, image.width(), 2) for y in range(image.height()))
    return sum(image.pixelColor(*point) == ground for point in points)


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
@pytest.mark.parametrize("is_mirrored", [False, True])
def test_found_words_are_marked(
    window: Window, outbox: Outbox, look: Look, is_mirrored: bool
) -> None:
    window.theme.choose(look)
    if is_mirrored:
        window.main_page.view.table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    put(outbox, "The roof leaks again")
    assert marked(window, "") == 0
    assert marked(window, "roof") > 50
    assert marked(window, "") == 0, "a row is painted anew for other words"


@pytest.mark.parametrize("before", [30, 200, 800])
@pytest.mark.parametrize("words", ["Hello ", "שלום "])
def test_a_word_far_behind_in_a_text_is_shown(
    window: Window, outbox: Outbox, before: int, words: str
) -> None:
    put(outbox, f"{words * (before // 6)}gutter {words * 30}")
    assert marked(window, "gutter") > 50


def test_a_found_number_is_marked_in_the_form_it_is_shown_in(
    window: Window, outbox: Outbox
) -> None:
    put(outbox, "Hello", KIM)
    assert marked(window, KIM[2:]) > 50


def test_a_word_far_behind_in_a_name_is_shown(
    window: Window, outbox: Outbox, database: Database
) -> None:
    put(outbox, "Hello", BEN)
    name = f"{'Maximilian ' * 6}Okonkwo"
    Directory(database, ANA).replace([DirectoryEntry(BEN, "Enabled", name)])
    assert marked(window, "okon") > 50
    window.shell.resize(window.shell.minimumSizeHint())
    name = "Maximilian Maximilian Okonkwo"
    Directory(database, ANA).replace([DirectoryEntry(BEN, "Enabled", name)])
    assert marked(window, "okon") > 50


def test_who_was_found_in_a_group_is_named_first(
    window: Window, outbox: Outbox, database: Database
) -> None:
    numbers = [f"+1415555{at:04}" for at in range(130, 142)]
    to = ", ".join(numbers)
    outbox.queue(Draft("group", ANA, DIRECT.phone_number, to, "Hello Zoe", in_group=True))
    entries = [DirectoryEntry(one, "Enabled", f"Person {one[-3:]} Long") for one in numbers[:-1]]
    entries.append(DirectoryEntry(numbers[-1], "Enabled", "Zoe Wang"))
    Directory(database, ANA).replace(entries)
    (row,) = outbox.newest(1)
    names = window.main_page.view.model.people.recipient_names
    assert names(row)[-1].startswith("\u2068Person 130 Long\u2069")
    assert names(row, Sought.typed("zoe"))[-1].startswith("\u2068Zoe Wang\u2069")
    assert marked(window, "zoe") > 100, "in both lines"


class Line(QWidget):
    """What `RowBrush` paints in a row of this width."""

    def __init__(self, window: Window, text: str, words: str, *, is_mirrored: bool) -> None:
        super().__init__()
        self._brush = RowBrush(window.theme)
        self._brush.is_mirrored = is_mirrored
        self._text, self._sought = text, Sought.typed(words)
        self.resize(200, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        brush = self._brush
        used = brush.found(painter, self.rect(), self._text, brush.body, "muted", self._sought)
        assert used <= self.width()
        painter.end()


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Hello", "hello", "Hello"),
        ("The roof leaks again", "roof", "The roof leaks again"),
        (f"Hello {'and so on ' * 5}the gutter is full", "gutter", "the gutter is full"),
        (f"{'x' * 60} gutter {'and so on ' * 5}", "gutter", "gutter"),
    ],
)
def test_the_part_with_the_found_word_is_seen(
    window: Window, qtbot: QtBot, text: str, words: str, shown: str, is_mirrored: bool
) -> None:
    line = Line(window, isolated(text), words, is_mirrored=is_mirrored)
    qtbot.addWidget(line)
    pieces = painted_pieces(line)
    assert shown in "".join(one.text for one in pieces)
    assert pieces[0].left >= 0
    assert pieces[-1].right <= line.width()
    edge = line.width() - pieces[-1].right if is_mirrored else pieces[0].left
    assert edge <= 2, "at the start of the line"


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("roof leak", "The roof leaks: Leak!", ["roof", "leaks", "Leak"]),
        ("cafe", "Café 😀 café", ["Café", "café"]),
        ("4155550100", "(415) 555-0100", ["(415) 555-0100"]),
        ("(415) 555", "+1 415 555 0100", ["415 555"]),
        ("12", "12 of 123", ["12", "123"]),
        ("", "Anything", []),
        ("?", "Anything?", []),
    ],
)
def test_what_is_marked(typed: str, text: str, found: list[str]) -> None:
    units = text.encode("utf-16-le")
    ranges = Sought.typed(typed).ranges(text)
    parts = [units[2 * start : 2 * (start + length)] for start, length in ranges]
    assert [part.decode("utf-16-le") for part in parts] == found
