"""The window on a screen of its own, with a real notification daemon (dunst) and a real tray
(trayer), used by xdotool. Prints what it saw as one line of JSON. Runs on a bus of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from PySide6.QtCore import QPoint, QSettings
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app.desktop_integration import DesktopIntegration
from desktop.core.model import AccountList, Notification
from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.preferences.notification_settings import NotificationSettings
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from tests.screen_reader.__main__ import screen
from tests.ui.inbound import read_elsewhere, receive
from tests.ui.languages import RESOURCES
from tests.ui.samples import FOLDERS, PRACTICE, Browser, account, put, set_row

_PATIENCE_SECONDS = 60
_STEP_MS = 20
_TRAY_HIGH = 40
# Markup is read as in Debian's own settings. There a left press only closes.
_DUNST = "[global]\nmarkup = full\nmouse_left_click = do_action, close_current\n"
_WILD = "<b>bold</b> & <img src='x'/>"


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + _PATIENCE_SECONDS
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QTest.qWait(_STEP_MS)


@contextmanager
def running(*command: str, said: Path | None = None) -> Iterator[None]:
    with ExitStack() as stack:
        out = stack.enter_context(said.open("wb")) if said is not None else subprocess.DEVNULL
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            process.kill()
            process.wait()


def hand(*words: str) -> str:
    done = subprocess.run(["xdotool", *words], check=False, capture_output=True, text=True)
    return done.stdout


class Around:
    """The window as the program makes it, with texts."""

    def __init__(self, home: Path) -> None:
        self.outbox = Outbox(home / "outbox.db", lambda: time.time_ns() // 1_000_000)
        self.database = Database(home / "outbox.db", lambda: time.time_ns() // 1_000_000)
        self.settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
        self.shell = Shell(self.settings, RESOURCES)
        self.shell.show_first()
        parts = (self.outbox, self.settings, PRACTICE, Browser().open, FOLDERS)
        self.window = Window(self.shell, *parts)
        self.shell.show_content(self.window)
        self.window.show_accounts(AccountList((account(),)))
        self.around = DesktopIntegration(self.window, self.outbox, self.settings, RESOURCES)

    def icon(self) -> QPoint:
        """The position of the icon in the tray, or (0, 0)."""
        tray = self.around.tray
        return QPoint() if tray is None else tray.icon.geometry().center()

    def close(self) -> None:
        self.window.quit()
        self.database.close()
        self.outbox.close()


def tray(home: Path, met: Around) -> dict[str, object]:
    """The tray starts after the program. Closing the window hides it, a click shows it again."""
    before = met.around.tray is not None
    with running("trayer", "--edge", "bottom", "--align", "right", "--widthtype", "request"):
        # Before it is taken in, it has another place.
        until(lambda: met.icon().y() > met.shell.screen().geometry().bottom() - _TRAY_HIGH)
        NotificationSettings(met.settings).keep_running(True)
        met.shell.close()
        is_hidden = not met.shell.isVisible()
        hand("mousemove", str(met.icon().x()), str(met.icon().y()), "click", "1")
        until(met.shell.isVisible)
    return {"tray at the start": before, "closed into the tray": is_hidden}


def notifications(home: Path, met: Around) -> dict[str, object]:
    """A text fails while the window is hidden. A click on its notification selects it."""
    said, wanted = home / "said", home / "dunstrc"
    wanted.write_text(_DUNST, "utf-8")
    with running("dunst", "-conf", str(wanted), "-print", said=said):
        ids = [put(met.outbox, "secret words") for _ in range(2)]
        met.shell.hide()
        set_row(met.database, ids[0], state="rejected", code="MSG-304", reason="secret words")
        met.window.main_page.view.refresh_later()
        until(lambda: hand("search", "--onlyvisible", "--class", "Dunst"))
        number = hand("search", "--onlyvisible", "--class", "Dunst").split()[-1]
        hand("mousemove", "--window", number, "40", "20", "click", "1")
        until(met.shell.isVisible)
        chosen = met.window.main_page.view.chosen_id() == ids[0]
        met.around._show(Notification("failed", _WILD, _WILD))
        until(lambda: said.read_text("utf-8").count("script_count") == 2)
    return {"chosen": chosen, "said": said.read_text("utf-8")}


def answers(home: Path, met: Around) -> dict[str, object]:
    """Answers come in while the window is hidden. A click on the notification of one opens its
    conversation; the notification of another goes when it was read on the phone."""
    said, counted, wanted = home / "answers", home / "counted", home / "dunstrc"
    opened: list[int] = []
    met.window.commands.open_conversation.connect(lambda id_, _at: opened.append(id_))
    launcher = "interface='com.canonical.Unity.LauncherEntry'"
    with (
        running("dunst", "-conf", str(wanted), "-print", said=said),
        running("dbus-monitor", "--session", launcher, said=counted),
    ):
        until(lambda: "NameAcquired" in counted.read_text("utf-8"))
        met.shell.hide()
        receive(met.database, _WILD)
        met.window.main_page.view.refresh_later()
        until(lambda: hand("search", "--onlyvisible", "--class", "Dunst"))
        title = met.shell.windowTitle()
        number = hand("search", "--onlyvisible", "--class", "Dunst").split()[-1]
        hand("mousemove", "--window", number, "40", "20", "click", "1")
        until(met.shell.isVisible)
        until(lambda: not met.window.attention.unread)
        met.shell.hide()
        record = receive(met.database, "read on the phone", "+14155550177")
        met.window.main_page.view.refresh_later()
        until(lambda: hand("search", "--onlyvisible", "--class", "Dunst"))
        read_elsewhere(met.database, record)
        met.window.main_page.view.refresh_later()
        until(lambda: not hand("search", "--onlyvisible", "--class", "Dunst"))
    rows = [met.outbox.conversations.row(id_) for id_ in opened]
    return {
        "opened": [row.others[0].number for row in rows if row is not None],
        "title": title,
        "answers": said.read_text("utf-8"),
        "counted": counted.read_text("utf-8"),
    }


def main() -> int:
    home = Path(os.environ["HOME"])
    with screen() as display:
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        application = QApplication([])
        application.setQuitOnLastWindowClosed(False)
        # As `app.launch` does. Qt makes the path of the count in the task bar of it.
        application.setApplicationName("Ownline")
        application.setDesktopFileName("ownline")
        met = Around(home)
        QCursor.setPos(0, 0)
        result = tray(home, met) | notifications(home, met) | answers(home, met)
        print(json.dumps(result), flush=True)
        met.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
