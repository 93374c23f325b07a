"""The order in which Tab goes through widgets that are not made in the order of the screen."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def in_tab_order(*widgets: QWidget) -> None:
    """Each of them follows the one before it."""
    for one, other in pairwise(widgets):
        QWidget.setTabOrder(one, other)


def follow(before: QWidget, made: QWidget) -> None:
    """Where Tab stops in ``made``, which was added later, follows where it stops in ``before``."""
    in_tab_order(*stops(before)[-1:], *stops(made))


def stops(part: QWidget) -> list[QWidget]:
    """Where Tab stops in it."""
    widgets = (part, *part.findChildren(QWidget))
    return [one for one in widgets if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
