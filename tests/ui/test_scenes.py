"""Every scene as people see it: in the themes, languages, directions and sizes there are.

A scene is played once in each of them, and everything that can be checked there is checked in each
of its views.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from desktop.ui.widgets.window_size import room_on
from desktop.ui.window.shell import Shell
from desktop.ui.window.shortcuts import ShortcutsPage
from tests.ui.languages import spoken
from tests.ui.pseudo import pseudo_spoken, untranslated
from tests.ui.samples import PRACTICE, Open
from tests.ui.scene_checks.contrast import Contrast
from tests.ui.scene_checks.controls import Controls
from tests.ui.scene_checks.focus_order import focus_order
from tests.ui.scene_checks.mirrored import mirrored
from tests.ui.scene_checks.mnemonics import Mnemonics
from tests.ui.scenes import SCENES
from tests.ui.scenes.stage import Play, Scene
from tests.ui.visible_text import cut_off, tops, visible_texts

Check = Callable[[], Iterator[str]]
"""Yields the problems of what is seen now."""

_SMALLEST, _WIDE = QSize(), QSize(1600, 950)


class Way(NamedTuple):
    """How the program is looked at. ``language`` None: a made-up one with longer words."""

    checks: tuple[Callable[[], Check], ...]
    language: str | None = "en"
    is_rtl: bool = False
    look: str = "light"
    size: QSize | None = None
    """None: as it opens."""


def texts_fit() -> Iterator[str]:
    for top in tops():
        if not isinstance(top, QFileDialog):
            yield from cut_off(top)


# 1920×1080 px at 200 %, and less than 1366×768 px there, without the frame of a window manager.
_LOW_SCREEN, _LOWEST_SCREEN = QSize(944, 492), QSize(624, 288)


def fits_screen() -> Iterator[str]:
    """Of what opens above the main window. The page of shortcuts is as high as its screen lets."""
    for top in tops():
        if not isinstance(top, Shell | QMenu | QFileDialog | ShortcutsPage):
            # `fit_to_screen` makes a least size that is set smaller, where the screen is.
            for size, room in (
                (top.size(), room_on(top.screen())),
                (top.minimumSize(), _LOW_SCREEN),
                (top.minimumSizeHint(), _LOWEST_SCREEN),
            ):
                if size != size.boundedTo(room):
                    yield f"{top.objectName() or type(top).__name__} has {size} of {room}"


def is_translated() -> Iterator[str]:
    for top in tops():
        if not isinstance(top, QFileDialog):
            yield from (f"{who}: {said}" for who, said in visible_texts(top) if untranslated(said))


def plain(check: Check) -> Callable[[], Check]:
    """Of a check that remembers nothing from view to view."""
    return lambda: check


_FIT, _ORDER, _ON_SCREEN = plain(texts_fit), plain(focus_order), plain(fits_screen)
WAYS = {
    "light": Way((Controls, Mnemonics, Contrast, _ON_SCREEN)),
    # Pressing Tab changes what has the focus, so it comes last.
    "dark": Way((Contrast, _ORDER), look="dark"),
    "French": Way((_FIT, Mnemonics), "fr", size=_SMALLEST),
    "Spanish": Way((_FIT, Mnemonics), "es", size=_SMALLEST),
    "longer words": Way((_FIT, plain(is_translated)), None, size=_SMALLEST),
    "right to left": Way((_FIT, _ORDER), None, is_rtl=True, size=_SMALLEST),
    "right to left, wide": Way((plain(mirrored),), None, is_rtl=True, size=_WIDE),
}


@pytest.fixture
def clock() -> Callable[[], int]:
    return lambda: time.time_ns() // 1_000_000


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_a_scene(
    scene: Scene,
    way: Way,
    play: Play,
    open_window: Open,
    settings: QSettings,
    qapp: QApplication,
) -> None:
    found: dict[str, str] = {}
    checks = [make() for make in way.checks]

    def look(name: str) -> None:
        for check in checks:
            for problem in check():
                found.setdefault(problem, name)

    settings.setValue("window/look", way.look)
    with in_language(way, qapp):
        qapp.processEvents()  # a language brings its direction as an event
        window = open_window(PRACTICE)
        assert window.isRightToLeft() == way.is_rtl
        if way.size is not None:
            window.shell.resize(way.size if way.size.isValid() else window.shell.minimumSize())
        play(scene, look, window)
    for check in checks:
        if isinstance(check, Controls):
            assert len(check.checked) > 5
        if isinstance(check, Contrast):
            assert check.measured["text"] > 5
    assert not found, "\n".join(f"{name}: {problem}" for problem, name in found.items())


def in_language(way: Way, qapp: QApplication) -> AbstractContextManager[object]:
    if way.language is None:
        return pseudo_spoken(qapp, rtl=way.is_rtl)
    return spoken(qapp, way.language)
