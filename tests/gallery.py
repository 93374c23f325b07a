"""Pictures of every state of every pane, to be looked at.

``python -m tests.gallery DIR [VARIANT ...]`` shows each scene of `tests.ui.scenes` in each variant:
light, dark, at 200 %, in French, from right to left. Each variant is a process of its own,
because scale and language are those of a process. Sheets put many pictures side by side.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QRect,
    QSettings,
    QSize,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.database.connection import Database
from desktop.messages import Outbox
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from tests.ui.languages import RESOURCES, spoken
from tests.ui.pseudo import pseudo_spoken
from tests.ui.samples import FOLDERS, PRACTICE, Browser
from tests.ui.scenes import SCENES
from tests.ui.scenes.stage import Stage
from tests.ui.visible_text import tops

VARIANTS: Final = ("light", "dark", "200", "french", "right-to-left", "wide", "small")
"""``wide``: the details beside the list. ``small``: the smallest window, with words of a made-up
language that are 40 % longer."""

_AT_ONCE = 2
# At 200 % a small one: half as many dots.
# The screen of the plugin has 800 by 800 dots otherwise, where nobody works.
_SCREEN: Final = Path(__file__).parents[1] / "packaging" / "screen.json"
_COLUMNS, _ROWS = 3, 3
_THUMB = 640, 440
_UNNAMEABLE = re.compile(r"[^\w.+()-]+")


def main(arguments: list[str]) -> int:
    """Exit status 0 when each variant was shown to its end."""
    if len(arguments) == 2 and os.environ.get("OWNLINE_GALLERY") == arguments[1]:
        return show(Path(arguments[0]), arguments[1])
    folder, wanted = Path(arguments[0]).resolve(), tuple(arguments[1:]) or VARIANTS
    unknown = sorted({*wanted} - {*VARIANTS})
    if unknown:
        print(f"{', '.join(unknown)}: not one of {', '.join(VARIANTS)}", file=sys.stderr)
        return 2
    running: list[subprocess.Popen[bytes]] = []
    status = 0
    for variant in wanted:
        if len(running) == _AT_ONCE:
            status |= running.pop(0).wait()
        running.append(_start(folder, variant))
    for process in running:
        status |= process.wait()
    return status


def _start(folder: Path, variant: str) -> subprocess.Popen[bytes]:
    (folder / variant).mkdir(parents=True, exist_ok=True)
    platform = f"offscreen:configfile={_SCREEN}"
    environ = {**os.environ, "QT_QPA_PLATFORM": platform, "OWNLINE_GALLERY": variant}
    environ["QT_SCALE_FACTOR"] = "2" if variant == "200" else "1"
    command = [sys.executable, "-m", "tests.gallery", str(folder), variant]
    return subprocess.Popen(command, env=environ)


def show(folder: Path, variant: str) -> int:
    """Takes all pictures of one variant. Runs in a process of its own."""
    qInstallMessageHandler(_say)
    application = QApplication(["ownline"])
    application.setApplicationName("Ownline")
    pictures = Pictures(folder / variant)
    for scene in SCENES:
        with _stage(application, variant, pictures) as stage:
            pictures.begin(scene.__name__)
            scene(stage)
    pictures.finish()
    application.clipboard().clear()
    print(f"{variant}: {pictures.count} pictures in {folder / variant}", flush=True)
    return 0


def _say(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """What only a real screen can do is left out."""
    if not message.startswith("This plugin does not support "):
        print(message, file=sys.stderr)


@contextmanager
def _stage(application: QApplication, variant: str, pictures: Pictures) -> Iterator[Stage]:
    """A window of its own for each scene, with a new outbox."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ownline-gallery-")))
        if variant in ("right-to-left", "small"):
            stack.enter_context(pseudo_spoken(application, rtl=variant == "right-to-left"))
            application.processEvents()  # a language brings its direction as an event
        else:
            stack.enter_context(spoken(application, "fr" if variant == "french" else "en"))
        settings = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
        settings.setValue("window/look", "dark" if variant == "dark" else "light")
        # The same pictures at any hour.
        SendingSettings(settings).tell_night(False)
        outbox = Outbox(home / "outbox.db", _now)
        stack.callback(outbox.close)
        database = Database(home / "outbox.db", _now)
        stack.callback(database.close)
        shell = Shell(settings, RESOURCES)
        window = Window(shell, outbox, settings, PRACTICE, Browser().open, FOLDERS)
        # Gone before its outbox is closed: what it keeps a moment later would come too late.
        stack.callback(QApplication.sendPostedEvents, None, QEvent.Type.DeferredDelete)
        stack.callback(shell.deleteLater)
        sizes = {"small": shell.minimumSize(), "wide": QSize(1600, 950)}
        shell.resize(sizes.get(variant, shell.size()))
        shell.show_content(window)
        yield Stage(window, outbox, database, settings, pictures.take)
        shell.hide()


def _now() -> int:
    return time.time_ns() // 1_000_000


class Pictures:
    """The pictures of one variant, each by itself and small on sheets."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.png"):
            old.unlink()
        self._scene = ""
        self._sheet: list[tuple[str, QPixmap]] = []
        self._sheets = 0
        self.count = 0

    def begin(self, scene: str) -> None:
        self._scene = scene

    def take(self, name: str) -> None:
        """The window, or what stands before it."""
        # What grows in a page that scrolls asks for its room from inside to outside.
        for _ in range(6):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
        self.count += 1
        picture = _front().grab()
        file = _UNNAMEABLE.sub("-", f"{self.count:03}-{self._scene}-{name}")[:80]
        if not picture.save(str(self._folder / f"{file}.png")):
            raise OSError(f"the picture {file} could not be written")
        self._sheet.append((file, _small(picture)))
        if len(self._sheet) == _COLUMNS * _ROWS:
            self.finish()

    def finish(self) -> None:
        """Writes the sheet, however full it is."""
        if not self._sheet:
            return
        self._sheets += 1
        width, height = _THUMB
        sheet = QPixmap(width * _COLUMNS, height * _ROWS)
        sheet.fill(QColor("#808080"))
        painter = QPainter(sheet)
        for at, (name, picture) in enumerate(self._sheet):
            left, top = at % _COLUMNS * width, at // _COLUMNS * height
            painter.drawPixmap(left + 4, top + 20, picture)
            painter.drawText(QRect(left + 4, top, width - 8, 20), Qt.AlignmentFlag.AlignLeft, name)
        painter.end()
        sheet.save(str(self._folder / f"sheet-{self._sheets:02}.png"))
        self._sheet.clear()


def _front() -> QWidget:
    """A box or a menu before the window, or the window itself."""
    shown = [top for top in tops() if not isinstance(top, Shell)]
    return shown[-1] if shown else next(top for top in tops() if isinstance(top, Shell))


def _small(picture: QPixmap) -> QPixmap:
    picture.setDevicePixelRatio(1)
    width, height = _THUMB[0] - 8, _THUMB[1] - 24
    if picture.width() <= width and picture.height() <= height:
        return picture
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(width, height, kept, smooth)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
