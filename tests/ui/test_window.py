"""The window as a whole: its place, its start, its end, its keyboard."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.model import Service, Sessions
from desktop.outbox import Outbox
from desktop.outbox.store import Store
from desktop.ui.window import Window
from tests.ui.samples import PRACTICE, press, put, said, session, set_row

Open = Callable[[Service | None], Window]
Find = Callable[[str], QWidget]

ROOT = Path(__file__).parents[2]


def test_it_comes_back_with_its_size(open_window: Open, settings: QSettings) -> None:
    window = open_window(PRACTICE)
    window.resize(761, 601)
    window.close()
    assert open_window(PRACTICE).size() == window.size()


def test_the_title_counts_what_needs_the_person(
    window: Window, outbox: Outbox, store: Store
) -> None:
    assert window.windowTitle() == "Ownline"
    ids = [put(outbox, words) for words in ("One", "Two", "Three")]
    for id_ in ids[:2]:
        set_row(store, id_, state="unconfirmed")
    window.main_page.view.model.refresh()
    assert window.windowTitle() == "(2) Ownline"
    for id_ in ids:
        set_row(store, id_, state="rejected")
    window.main_page.view.model.refresh()
    assert window.windowTitle() == "Ownline"


def test_closing_is_told_once_and_keeps_what_was_typed(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    field = find("textField")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Not yet")
    with qtbot.waitSignal(window.closing):
        window.close()
    unsent = next(iter(outbox.drafts.all()), None)
    assert unsent is not None
    assert unsent.text == "Not yet"


def test_what_cannot_be_kept_is_not_lost_without_a_word(
    window: Window, find: Find, store: Store, qtbot: QtBot
) -> None:
    field = find("textField")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Not yet")
    with store.transaction(), qtbot.assertNotEmitted(window.closing):
        window.close()
        assert window.isVisible()
        assert find("closeQuestion").isVisible()
    with qtbot.waitSignal(window.closing):
        press(find("closeAnywayButton"))
    assert not window.isVisible()


def test_the_smallest_window_shows_everything_that_is_needed(
    window: Window, find: Find, outbox: Outbox, store: Store
) -> None:
    put(outbox)
    window.main_page.view.model.refresh()
    window.resize(window.minimumSize())
    QApplication.processEvents()
    assert (window.width(), window.height()) == (720, 520)
    for name in ("senderPicker", "recipientField", "textField", "sendButton", "outboxView"):
        shown = find(name).visibleRegion().boundingRect()
        assert shown.width() >= 60, name
        assert shown.height() >= 20, name
    window.main_page.view.table.selectRow(0)
    assert find("detailsPane").isVisible()
    assert not find("outboxView").isVisible()
    find("copyTextButton").setFocus()
    QTest.keyClick(find("copyTextButton"), Qt.Key.Key_Escape)
    assert find("outboxView").isVisible()
    assert not find("detailsPane").isVisible()


def test_tab_goes_through_compose_in_the_order_of_writing(window: Window, find: Find) -> None:
    find("senderPicker").setFocus()
    seen = []
    for _ in range(5):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == ["senderPicker", "reasonsButton", "recipientField", "textField", "sendButton"]


def test_a_list_that_changes_keeps_selection_and_place(
    window: Window, outbox: Outbox, store: Store, qtbot: QtBot
) -> None:
    ids = [put(outbox, f"Text {number}") for number in range(60)]
    view = window.main_page.view
    view.model.refresh()
    view.choose(ids[10])
    QApplication.processEvents()
    bar = view.table.verticalScrollBar()
    place = bar.value()
    assert place > 0
    set_row(store, ids[12], state="cancelled")
    window.messages_changed()
    qtbot.waitUntil(lambda: view.model.index(47, 0).data() == "Cancelled", timeout=20_000)
    assert view.chosen_id() == ids[10]
    assert bar.value() == place


def test_a_disk_that_fails_is_told_and_untold(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    model = window.main_page.view.model
    from desktop.errors import DiskError

    model.failed.emit(DiskError().notice)
    assert said(find("bannerTitle")) == "The outbox cannot be written"
    model.refresh()
    assert not find("bannerFrame").isVisible()


def test_an_empty_outbox_says_what_to_do(window: Window, find: Find, outbox: Outbox) -> None:
    assert said(find("emptyOutbox"))
    put(outbox)
    window.main_page.view.model.refresh()
    assert not find("emptyOutbox").isVisible()
    assert find("outboxView").isVisible()


def test_what_is_typed_stays_through_a_sign_in_page(window: Window, find: Find) -> None:
    field = find("recipientField")
    assert isinstance(field, QLineEdit)
    field.setText("415")
    window.show_sessions(Sessions())
    window.show_sessions(Sessions((session(),)))
    assert window.main_page.compose.recipient.text() == "415"


class Shown(QObject):
    """Counts the windows that come onto the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(watched.objectName())
        return False


def test_nothing_flashes_up_before_the_window(open_window: Open, qapp: QApplication) -> None:
    shown = Shown()
    qapp.installEventFilter(shown)
    open_window(PRACTICE)
    qapp.removeEventFilter(shown)
    assert shown.windows == ["window"]


_FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from desktop.outbox import Outbox
from desktop.model import Draft, Service, SessionKey, Sessions, SessionState, SessionView
from desktop.ui.window import Window
import desktop.__main__
folder = Path(sys.argv[1])
application = QApplication([])
outbox = Outbox(folder / "outbox.db", lambda: 1)
key = SessionKey("https://s", "1", "2")
outbox.queue(Draft("id", key, "+16505550101", "+14155550123", "Hi"))
outbox.queue(Draft("id2", key, "+16505550101", "+442079460958", "Hi"))
settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
service = Service("https://s", "client", "https://s")
window = Window(outbox, settings, service, lambda url: True, Path(sys.argv[2]))
view = SessionView(key, "Ana", "User", "101", SessionState.SIGNING_IN)
window.show_sessions(Sessions((view,)))
window.show()
window.grab()
assert window.main_page.view.table.isVisible()
late = {"phonenumbers", "requests", "requests_oauthlib", "oauthlib", "keyring", "urllib3", "flask"}
late |= {"msgspec", "jinja2", "werkzeug", "http.client", "ssl", "asyncio", "email"}
late |= {"desktop.network.engine", "desktop.session.vault", "desktop.practice", "desktop.tour"}
print(sorted(late & set(sys.modules)))
number = window.main_page.view.model.index(0, 1)
while number.data() != "+44 20 7946 0958":
    application.processEvents()
"""


@pytest.mark.timeout(120)
def test_the_first_paint_needs_little(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PAINT, str(tmp_path), str(ROOT / "resources")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"
