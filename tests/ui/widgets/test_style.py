"""What the style sheet leaves to paint, and what Qt must not paint beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.labels import Label, button
from desktop.ui.widgets.theme import Look, Theme
from desktop.ui.widgets.tick import Choice, Tick
from desktop.ui.widgets.tick_menu import TickMenu

_KINDS = ("", "primary", "primaryMenu", "danger", "link", "small", "filter", "pill", "tab")
_OTHERS = ("badge", "account", "icon", "step", "bare", "radio", "tick")


def made(theme: Theme, kind: str) -> QWidget:
    if kind == "radio":
        return Choice("One", "one")
    return Tick(theme, "One", "one", is_on=True) if kind == "tick" else button("One", "one", kind)


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
@pytest.mark.parametrize("kind", [*_KINDS, *_OTHERS])
def test_the_only_focus_mark_is_that_of_the_style_sheet(
    theme: Theme, qtbot: QtBot, kind: str, look: Look
) -> None:
    """Qt adds one of its own once a key has moved the focus."""
    theme.choose(look)
    top = QDialog()
    qtbot.addWidget(top)
    theme.dress(top)
    one = made(theme, kind)
    QHBoxLayout(top).addWidget(one)
    top.show()
    top.activateWindow()
    one.setFocus()
    qtbot.waitUntil(one.hasFocus)
    pictures: list[QImage] = []
    for is_by_key in (False, True):
        top.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, is_by_key)
        pictures.append(one.grab().toImage())
    assert pictures[0] == pictures[1]


def test_the_words_of_a_link_begin_where_those_of_a_label_do(theme: Theme, qtbot: QtBot) -> None:
    top = QDialog()
    qtbot.addWidget(top)
    theme.dress(top)
    layout = QVBoxLayout(top)
    parts = (Label(theme, "Help"), button("Help", "helpLink", "link"))
    for part in parts:
        layout.addWidget(part)
    top.show()
    label, link = (first_ink(part.grab().toImage()) for part in parts)
    assert abs(label - link) <= 1


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_boxes_begin_where_the_words_above_them_do_and_show_the_focus(
    theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    top = QDialog()
    qtbot.addWidget(top)
    top.setLayoutDirection(direction)
    theme.dress(top)
    layout = QVBoxLayout(top)
    parts = (Tick(theme, "Help", "tick", is_on=False), Choice("Help", "choice"))
    for part in parts:
        layout.addWidget(part)
    top.show()
    top.activateWindow()
    for part, other in (parts, parts[::-1]):
        other.setFocus()
        qtbot.waitUntil(other.hasFocus)
        before = part.grab().toImage()
        is_mirrored = direction is Qt.LayoutDirection.RightToLeft
        assert first_ink(before.flipped(Qt.Orientation.Horizontal) if is_mirrored else before) <= 1
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        assert part.grab().toImage() != before


def first_ink(painted: QImage) -> int:
    """The column where the words begin."""
    ground = painted.pixelColor(painted.width() - 1, 1)
    middle = range(painted.height() // 3, painted.height() * 2 // 3)
    return next(
        x for x in range(painted.width()) if any(painted.pixelColor(x, y) != ground for y in middle)
    )


@pytest.mark.parametrize("look", [Look.LIGHT, Look.DARK])
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_tick_of_a_menu_is_at_its_start_and_smooth(
    theme: Theme, qtbot: QtBot, look: Look, direction: Qt.LayoutDirection
) -> None:
    theme.choose(look)
    top = QDialog()
    qtbot.addWidget(top)
    theme.dress(top)
    menu = TickMenu(top)
    menu.setLayoutDirection(direction)
    for is_on in (True, False):
        action = menu.addAction("One")
        action.setCheckable(True)
        action.setChecked(is_on)
    menu.popup(QPoint())
    QApplication.processEvents()
    painted = menu.grab().toImage()
    on, off = (inks(painted, menu, at) for at in (0, 1))
    assert theme.colour("text").name() in on
    assert len(on) > 8
    assert off == {theme.colour("surface").name()}
    menu.close()


def inks(painted: QImage, menu: TickMenu, at: int) -> set[str]:
    """The colours of the part before the words."""
    row = menu.actionGeometry(menu.actions()[at])
    columns = range(row.left() + 3, row.left() + 24)
    if menu.isRightToLeft():
        columns = range(row.right() - 23, row.right() - 2)
    rows = range(row.top() + 3, row.bottom() - 2)
    return {QColor(painted.pixelColor(x, y)).name() for x in columns for y in rows}
