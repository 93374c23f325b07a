"""Alt and a letter reach one thing in a window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLabel, QMenu, QWidget

from tests.ui.menus import Menus
from tests.ui.visible_text import tops


class Mnemonics:
    """No two things in a window have the same."""

    def __init__(self) -> None:
        self._menus = Menus()

    def __call__(self) -> Iterator[str]:
        for top in tops():
            if isinstance(top, QFileDialog):
                continue
            yield from shared_mnemonics(top)
            for menu in self._menus.of(top):
                yield from shared_mnemonics(menu)


def shared_mnemonics(top: QWidget) -> Iterator[str]:
    texts = defaultdict(list)
    for text in _texts(top):
        key = QKeySequence.mnemonic(text).toString()
        if key:
            texts[key].append(text)
    for key, sharing in texts.items():
        if len(sharing) > 1:
            yield f"{top.objectName()}: {key} is of {' and '.join(sorted(sharing))}"


def _texts(top: QWidget) -> Iterator[str]:
    """What can have a mnemonic now."""
    if isinstance(top, QMenu):
        yield from (action.text() for action in top.actions() if action.isVisible())
        return
    for button in top.findChildren(QAbstractButton):
        if _is_in(top, button):
            yield button.text()
    for label in top.findChildren(QLabel):
        if label.buddy() is not None and _is_in(top, label):
            yield label.text()


def _is_in(top: QWidget, widget: QWidget) -> bool:
    return widget.isVisible() and widget.window() is top
