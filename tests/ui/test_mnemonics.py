"""Alt and a letter reach one thing in a window, in every language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLabel, QMenu, QWidget

from desktop.ui.preferences.language import LANGUAGES
from tests.ui.languages import spoken
from tests.ui.menus import Menus
from tests.ui.scenes import SCENES, Play, Scene
from tests.ui.visible_text import tops


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_no_two_things_in_a_window_have_the_same_mnemonic(
    scene: Scene, language: str, play: Play, qapp: QApplication
) -> None:
    found: dict[str, str] = {}
    menus = Menus()

    def look(name: str) -> None:
        for top in tops():
            if isinstance(top, QFileDialog):
                continue
            for problem in shared_mnemonics(top):
                found.setdefault(problem, name)
            for menu in menus.of(top):
                for problem in shared_mnemonics(menu):
                    found.setdefault(problem, name)

    with spoken(qapp, language):
        play(scene, look)
    assert not found, "\n".join(f"{name}: {problem}" for problem, name in found.items())


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
