"""Fixtures with a real database, real settings and the real window, offscreen."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Service
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.widgets import second_enter
from desktop.ui.widgets.labels import ANNOUNCEMENTS
from desktop.ui.widgets.theme import Theme
from desktop.ui.window.window import Window
from tests.new_outbox import put_new_outbox
from tests.ui.languages import RESOURCES, spoken
from tests.ui.samples import PRACTICE, Browser, Find, Open, account, opened
from tests.ui.scenes.stage import Play, Scene, Stage

# No test windows on the screen, unless asked for.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def usual_palette(qapp: QApplication) -> Iterator[None]:
    """A test leaves no dark palette to the next one, whose theme would follow it."""
    yield
    qapp.setPalette(QPalette())


@pytest.fixture(autouse=True)
def no_enter_before() -> None:
    """The Enter of one test is not the first one of the next."""
    second_enter._first.forget()


@pytest.fixture
def clock() -> Callable[[], int]:
    ticks = itertools.count(1_790_000_000_000, 1000)
    return lambda: next(ticks)


@pytest.fixture
def outbox_file(tmp_path: Path) -> Path:
    return put_new_outbox(tmp_path / "outbox.db")


@pytest.fixture
def outbox(outbox_file: Path, clock: Callable[[], int]) -> Iterator[Outbox]:
    made = Outbox(outbox_file, clock)
    yield made
    # Windows go before their outbox is closed, as in the program: a timer of theirs may be due.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    made.close()


@pytest.fixture
def database(outbox: Outbox, outbox_file: Path, clock: Callable[[], int]) -> Iterator[Database]:
    """A second connection, as the network thread has one."""
    made = Database(outbox_file, clock)
    yield made
    made.close()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Not told is whether it is night where a text goes, which depends on the hour of the test:
    see `night_is_told`."""
    made = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    SendingSettings(made).tell_night(False)
    return made


@pytest.fixture
def night_is_told(settings: QSettings) -> None:
    """As in the program. Such a test texts to where it is night now: `tests.ui.places`."""
    SendingSettings(settings).tell_night(True)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, RESOURCES)


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """The English translation, which has the plurals."""
    with spoken(qapp, "en"):
        yield


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leaves no data of a test on the clipboard: Qt would free it after the interpreter has ended,
    and crash."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def announced() -> Iterator[list[str]]:
    """What a screen reader was told besides the focus; without the marks around names."""
    heard: list[str] = []

    def hear(words: str) -> None:
        heard.append(words.replace("\u2068", "").replace("\u2069", ""))

    ANNOUNCEMENTS.made.connect(hear)
    yield heard
    ANNOUNCEMENTS.made.disconnect(hear)


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def open_window(qtbot: QtBot, outbox: Outbox, settings: QSettings, browser: Browser) -> Open:
    """Opens a window on the same outbox and settings; can be called again."""

    def make(service: Service | None = PRACTICE) -> Window:
        return opened(qtbot, outbox, settings, service, browser)

    return make


@pytest.fixture
def window(open_window: Open) -> Window:
    """The window of a signed-in account with two numbers."""
    made = open_window(PRACTICE)
    made.show_accounts(AccountList((account(),)))
    return made


@pytest.fixture
def play(
    open_window: Open,
    outbox: Outbox,
    database: Database,
    settings: QSettings,
    qapp: QApplication,
) -> Play:
    """Plays a scene in a new window, or in this one. ``look`` is called with the name of each view
    once it is laid out."""

    def made(scene: Scene, look: Callable[[str], None], window: Window | None = None) -> None:
        def settle_and_look(name: str) -> None:
            # What grows in a page that scrolls asks for its room from inside to outside.
            for _ in range(6):
                qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                qapp.processEvents()
            look(name)

        shown = open_window(PRACTICE) if window is None else window
        scene(Stage(shown, outbox, database, settings, settle_and_look))

    return made


@pytest.fixture
def find(window: Window) -> Find:
    """A widget of the window by its object name; the visible one where several have that name."""

    def by_name(name: str) -> QWidget:
        found = window.shell.findChildren(QWidget, name)
        assert found, name
        return next((one for one in found if one.isVisible()), found[0])

    return by_name
