"""The window as a whole: geometry, start, end, keyboard."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Service
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.window.window import Window
from tests.ui.samples import PRACTICE, account, press, put, said, set_row

Open = Callable[[Service | None], Window]
Find = Callable[[str], QWidget]

ROOT = Path(__file__).parents[3]


def test_the_size_is_restored(open_window: Open, settings: QSettings) -> None:
    window = open_window(PRACTICE)
    window.shell.resize(761, 601)
    window.shell.close()
    assert open_window(PRACTICE).size() == window.size()


def test_a_maximised_window_is_restored(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(PRACTICE)
    window.shell.resize(761, 601)
    window.shell.showMaximized()
    qtbot.waitUntil(lambda: window.width() > 761)
    window.shell.close()
    again = open_window(PRACTICE)
    assert again.shell.isMaximized()
    again.shell.showNormal()
    qtbot.waitUntil(lambda: again.size() == QSize(761, 601))


def test_the_size_of_the_details_is_restored(
    open_window: Open, outbox: Outbox, settings: QSettings, qtbot: QtBot
) -> None:
    put(outbox)
    shares = []
    for at in range(3):
        window = open_window(PRACTICE)
        window.show_accounts(AccountList((account(),)))
        window.shell.resize(1000, 1400)
        window.main_page.workspace.show_outbox()
        window.main_page.view.table.selectRow(0)
        QApplication.processEvents()
        split = window.main_page.workspace.details.split
        if not at:
            split.moveSplitter(split.height() - split.height() // 3, 1)
        first, second = split.sizes()
        shares.append(round(second / (first + second), 2))
        window.main_page.workspace.close_details()
        window.shell.close()
    assert shares[0] < 0.4
    assert max(shares) - min(shares) <= 0.02, shares
    settings.setValue("window/split_below", "rubbish")
    assert open_window(PRACTICE).isVisible()


_ON_SCREENS = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QRect, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from desktop.messages import Outbox
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
folder, place = Path(sys.argv[1]), sys.argv[3:]
application = QApplication([])
outbox = Outbox(folder / "outbox.db", lambda: 1)
settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
window = Shell(settings, Path(sys.argv[2]))
window.show_content(Window(window, outbox, settings, None, lambda url: True, Path(sys.argv[2])))
application.processEvents()
if place:
    window.setGeometry(*map(int, place))
    application.processEvents()
window.close()
shown = window.geometry()
fits = any(screen.availableGeometry().contains(shown) for screen in QGuiApplication.screens())
print(json.dumps([shown.x(), shown.y(), shown.width(), shown.height(), fits]))
"""


def on_screens(folder: Path, screens: list[tuple[int, int, int, int]], *place: int) -> list[int]:
    """Position, size and whether it fits, of a window that is opened with these screens."""
    described = [
        {"name": f"Screen {at}", "x": x, "y": y, "width": width, "height": height}
        | {"logicalDpi": 96, "dpr": 1}
        for at, (x, y, width, height) in enumerate(screens)
    ]
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": described}))
    done = subprocess.run(
        [sys.executable, "-c", _ON_SCREENS, str(folder), str(ROOT / "resources"), *map(str, place)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
    )
    found: list[int] = json.loads(done.stdout)
    return found


def test_the_first_window_fits_a_small_screen(tmp_path: Path) -> None:
    *_, width, height, fits = on_screens(tmp_path, [(0, 0, 1024, 600)])
    assert fits
    assert width <= 1024
    assert height <= 560, "there is room for the frame"


def test_even_the_smallest_window_fits_a_tiny_screen(tmp_path: Path) -> None:
    # A small laptop at 200 %.
    assert on_screens(tmp_path, [(0, 0, 683, 384)])[-1]


def test_it_is_restored_on_the_second_screen_and_on_the_first_without_that(tmp_path: Path) -> None:
    both, one = [(0, 0, 1600, 900), (1600, 0, 1600, 900)], [(0, 0, 1600, 900)]
    on_screens(tmp_path, both, 2000, 100, 800, 600)
    assert on_screens(tmp_path, both) == [2000, 100, 800, 600, True]
    x, _, width, height, fits = on_screens(tmp_path, one)
    assert fits
    assert (width, height) == (800, 600)
    assert x < 1600


def test_a_large_window_is_restored_to_fit_a_small_screen(tmp_path: Path) -> None:
    on_screens(tmp_path, [(0, 0, 2560, 1440)], 200, 100, 2000, 1200)
    assert on_screens(tmp_path, [(0, 0, 1024, 600)])[-1]


def test_the_title_counts_texts_that_need_a_decision(
    window: Window, outbox: Outbox, database: Database
) -> None:
    assert window.shell.windowTitle() == "Ownline"
    ids = [put(outbox, words) for words in ("One", "Two", "Three")]
    for id_ in ids[:2]:
        set_row(database, id_, state="unconfirmed")
    window.main_page.view.model.refresh()
    assert window.shell.windowTitle() == "Ownline · 2 texts need a decision"
    for id_ in ids:
        set_row(database, id_, state="rejected")
    window.main_page.view.model.refresh()
    assert window.shell.windowTitle() == "Ownline"


def test_closing_saves_the_draft(window: Window, find: Find, outbox: Outbox, qtbot: QtBot) -> None:
    field = find("textField")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Not yet")
    with qtbot.waitSignal(window.closing):
        window.shell.close()
    unsent = next(iter(outbox.drafts.all()), None)
    assert unsent is not None
    assert unsent.text == "Not yet"


def test_closing_asks_where_the_draft_cannot_be_saved(
    window: Window, find: Find, database: Database, qtbot: QtBot
) -> None:
    field = find("textField")
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("Not yet")
    with database.transaction(), qtbot.assertNotEmitted(window.closing):
        window.shell.close()
        assert window.isVisible()
        # It tries again for a moment first.
        qtbot.waitUntil(lambda: window.shell.findChild(QWidget, "closeQuestion") is not None)
        assert find("closeQuestion").isVisible()
    with qtbot.waitSignal(window.closing):
        press(find("closeAnywayButton"))
    assert not window.isVisible()


def test_the_smallest_window_shows_everything_that_is_needed(
    window: Window, find: Find, outbox: Outbox, database: Database
) -> None:
    put(outbox)
    window.main_page.view.model.refresh()
    window.main_page.conversations.refresh()
    window.shell.resize(window.shell.minimumSize())
    QApplication.processEvents()
    assert (window.width(), window.height()) == (720, 520)
    compose = ("senderPicker", "recipientField", "textField", "sendButton", "conversationList")
    thread = ("threadTitle", "threadList", "replyField", "sendButton", "conversationList")
    for names, show in (
        (compose, window.main_page.workspace.show_compose),
        (thread, lambda: window.main_page.workspace.open_conversation(1)),
        (("outboxView", "searchField"), window.main_page.workspace.show_outbox),
    ):
        show()
        QApplication.processEvents()
        for name in names:
            shown = find(name).visibleRegion().boundingRect()
            assert shown.width() >= 60, name
            assert shown.height() >= 16, name
    window.main_page.view.choose(outbox.newest(1)[0].id)
    assert find("detailsPane").isVisible()
    assert not find("outboxView").isVisible()
    find("copyTextButton").setFocus()
    QTest.keyClick(find("copyTextButton"), Qt.Key.Key_Escape)
    assert find("outboxView").isVisible()
    assert not find("detailsPane").isVisible()


def test_where_details_hide_the_outbox_the_arrow_keys_move_on_in_it(
    window: Window, find: Find, outbox: Outbox
) -> None:
    for text in ("one", "two", "three"):
        put(outbox, text)
    view = window.main_page.view
    window.shell.resize(window.shell.minimumSize())
    window.main_page.workspace.show_outbox()
    view.model.refresh()
    QApplication.processEvents()
    view.table.setFocus()
    for _ in range(2):
        QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert (view.table.currentIndex().row(), view.table.isVisible()) == (1, True)
    view.model.refresh()
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert find("detailsPane").isVisible()
    shown = find("detailsText")
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText() == "two"
    QTest.keyClick(find("copyTextButton"), Qt.Key.Key_Escape)
    assert not find("detailsPane").isVisible()
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    assert (view.table.currentIndex().row(), view.table.isVisible()) == (2, True)
    for row in (1, 1):
        middle = view.table.visualRect(view.model.index(row, 0)).center()
        QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        assert find("detailsPane").isVisible()
        QTest.keyClick(find("copyTextButton"), Qt.Key.Key_Escape)


def test_tab_goes_through_compose_in_the_order_of_writing(window: Window, find: Find) -> None:
    find("senderPicker").setFocus()
    seen = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert seen == ["senderPicker", "recipientField", "textField", "sendButton"]


def test_a_changing_list_keeps_selection_and_scroll_position(
    window: Window, outbox: Outbox, database: Database, qtbot: QtBot
) -> None:
    ids = [put(outbox, f"Text {number}") for number in range(60)]
    view = window.main_page.view
    window.main_page.workspace.show_outbox()
    view.model.refresh()
    view.choose(ids[10])
    QApplication.processEvents()
    bar = view.table.verticalScrollBar()
    place = bar.value()
    assert place > 0
    set_row(database, ids[12], state="cancelled")
    window.main_page.view.refresh_later()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    qtbot.waitUntil(lambda: view.model.index(47, 0).data(spoken).startswith("Canceled, "))
    assert view.chosen_id() == ids[10]
    assert bar.value() == place


def test_a_disk_failure_is_shown_until_a_read_succeeds(
    window: Window, find: Find, outbox: Outbox, qtbot: QtBot
) -> None:
    model = window.main_page.view.model
    from desktop.core.errors import DiskError

    model.failed.emit(DiskError().notice)
    assert said(find("statusTitle")) == "The outbox cannot be written"
    model.refresh()
    assert not find("statusTitle").isVisible()


def test_an_empty_outbox_says_what_to_do(window: Window, find: Find, outbox: Outbox) -> None:
    window.main_page.workspace.show_outbox()
    assert said(find("emptyOutbox"))
    put(outbox)
    window.main_page.view.model.refresh()
    assert not find("emptyOutbox").isVisible()
    assert find("outboxView").isVisible()


def test_typed_text_survives_the_sign_in_page(window: Window, find: Find) -> None:
    field = find("recipientField")
    assert isinstance(field, QLineEdit)
    field.setText("415")
    window.show_accounts(AccountList())
    window.show_accounts(AccountList((account(),)))
    assert window.main_page.compose.recipient.text() == "415"


class Shown(QObject):
    """Records the windows that are shown."""

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
from desktop.messages import Outbox
from desktop.core.model import Draft, Service, AccountKey, AccountList, AccountState, AccountView
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
import desktop.__main__
folder = Path(sys.argv[1])
application = QApplication([])
outbox = Outbox(folder / "outbox.db", lambda: 1)
key = AccountKey("https://s", "1", "2")
outbox.queue(Draft("id", key, "+16505550101", "+14155550123", "Hi"))
outbox.queue(Draft("id2", key, "+16505550101", "+442079460958", "Hi"))
settings = QSettings(str(folder / "s.ini"), QSettings.Format.IniFormat)
service = Service("https://s", "client", "https://s")
shell = Shell(settings, Path(sys.argv[2]))
window = Window(shell, outbox, settings, service, lambda url: True, {})
view = AccountView(key, "Ana", "User", "101", AccountState.SIGNING_IN)
window.show_accounts(AccountList((view,)))
shell.show_content(window)
window.grab()
conversations = window.main_page.conversations
assert conversations.list.list.isVisible()
late = {"phonenumbers", "requests", "requests_oauthlib", "oauthlib", "keyring", "urllib3", "flask"}
late |= {"jinja2", "werkzeug", "http.client", "ssl", "asyncio", "email"}
late |= {"dataclasses", "html", "desktop.ui.help.guide", "desktop.ui.help.about"}
late |= {"desktop.ui.preferences.settings_window", "desktop.ui.preferences.section"}
late |= {"jeepney", "PySide6.QtDBus", "PySide6.QtNetwork", "desktop.app.desktop_integration"}
late |= {"desktop.worker.engine", "desktop.ringcentral.auth.vault", "desktop.practice"}
late |= {"desktop.app.tour"}
pages = [one.made for one in (window.setup_page, window.sign_in_page) if one.made is not None]
print(sorted(late & set(sys.modules)), pages)
number = conversations.model.index(0, 0)
while number.data() != "+44 20 7946 0958":
    application.processEvents()
"""


def test_the_first_paint_imports_little(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FIRST_PAINT, str(tmp_path), str(ROOT / "resources")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[] []"
