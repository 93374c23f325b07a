"""Languages: which is chosen, and that every word of the window is translated and has room."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.model import Service
from desktop.outbox import Outbox
from desktop.outbox.store import Store
from desktop.ui.window import Window
from tests.ui.pseudo import pseudo_spoken, untranslated
from tests.ui.samples import PRACTICE
from tests.ui.scenes import SCENES, Stage
from tests.ui.visible_words import cut_off, tops, words


@pytest.fixture
def clock() -> Callable[[], int]:
    return lambda: time.time_ns() // 1_000_000


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    with pseudo_spoken(qapp):
        yield


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_every_word_is_translated_and_has_room(
    pseudo: None,
    scene: Callable[[Stage], None],
    open_window: Callable[[Service | None], Window],
    outbox: Outbox,
    store: Store,
    settings: QSettings,
    qapp: QApplication,
) -> None:
    window = open_window(PRACTICE)
    window.resize(window.minimumSize())
    found: dict[str, str] = {}

    def look(name: str) -> None:
        for _ in range(3):
            qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            qapp.processEvents()
        for top in tops():
            if isinstance(top, QFileDialog):
                continue
            for who, said in words(top):
                if untranslated(said):
                    found.setdefault(f"{who}: {said}", name)
            for problem in cut_off(top):
                found.setdefault(problem, name)

    scene(Stage(window, outbox, store, settings, look))
    assert not found, "\n".join(f"{name}: {problem}" for problem, name in found.items())
