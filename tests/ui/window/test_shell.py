"""The top-level window while it is empty, and its outline of the last page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import AccountList, Service
from desktop.ui.window.outline import Outline
from desktop.ui.window.shell import Shell
from desktop.ui.window.window import Window
from tests.practice_service import ROOT
from tests.ui.languages import RESOURCES
from tests.ui.samples import PRACTICE, account

Open = Callable[[Service | None], Window]

_EARLY = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
import desktop.app.launch
from desktop.ui.window.shell import Shell
application = QApplication([])
shell = Shell(QSettings(sys.argv[1], QSettings.Format.IniFormat), Path(sys.argv[2]))
shell.show_first()
assert shell.isVisible()
late = ("desktop.app.program", "desktop.messages", "desktop.worker", "apsw")
late += ("desktop.ui.window.main_page",)
print([name for name in late if name in sys.modules])
"""


@pytest.fixture
def begin(qtbot: QtBot, settings: QSettings) -> Callable[[], Shell]:
    def make() -> Shell:
        shell = Shell(settings, RESOURCES)
        qtbot.addWidget(shell)
        shell.show_first()
        return shell

    return make


def parts(shell: Shell) -> list[tuple[str, QRect]]:
    """The visible parts of the outline."""
    outline = shell.centralWidget()
    assert isinstance(outline, Outline)
    seen = [part for part in outline.findChildren(QFrame) if part.isVisible()]
    return [(part.objectName(), part.geometry()) for part in seen]


def geometry(window: Window, part: QWidget) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def test_it_is_shown_before_most_of_the_program_is_imported(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _EARLY, str(tmp_path / "s.ini"), str(RESOURCES)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


def test_it_is_shown_at_once_and_does_not_close_while_empty(
    begin: Callable[[], Shell], qapp: QApplication
) -> None:
    shell = begin()
    assert shell.isVisible()
    assert shell.windowTitle() == "Ownline"
    assert parts(shell) == []

    assert not shell.close()
    qapp.processEvents()
    assert shell.isVisible()


def test_the_outline_shows_the_parts_of_the_last_page(
    open_window: Open, begin: Callable[[], Shell], qtbot: QtBot
) -> None:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    window.shell.resize(760, 610)
    page = window.main_page
    qtbot.waitUntil(lambda: page.header.width() == 760)
    shown = [
        ("header", geometry(window, page.header)),
        *(("card", geometry(window, part)) for part in page.conversations.parts()),
    ]
    window.shell.close()

    shell = begin()
    assert shell.size() == QSize(760, 610)
    assert parts(shell) == shown


def test_another_size_or_page_has_no_outline(
    open_window: Open, begin: Callable[[], Shell], qtbot: QtBot
) -> None:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    window.shell.close()
    shell = begin()
    assert parts(shell)
    shell.resize(740, 600)
    assert parts(shell) == []

    signing_in = open_window(PRACTICE)
    signing_in.show_accounts(AccountList())
    qtbot.waitUntil(lambda: signing_in.sign_in_page.made is not None)
    signing_in.shell.close()
    assert parts(begin()) == []


@pytest.mark.parametrize("size", [QSize(1080, 740), QSize(720, 520)])
def test_the_first_start_shows_about_where_the_set_up_page_will_be(
    open_window: Open, settings: QSettings, qtbot: QtBot, size: QSize
) -> None:
    shell = Shell(settings, RESOURCES, is_first=True)
    qtbot.addWidget(shell)
    shell.resize(size)
    shell.show_first()
    shown = dict(parts(shell))

    window = open_window(None)
    window.shell.resize(size)
    card = next(one for one in window.setup_page().findChildren(QFrame, "card") if one.isVisible())
    foot = window.setup_page().findChild(QFrame, "pageFoot")
    assert isinstance(foot, QFrame)
    qtbot.waitUntil(lambda: geometry(window, foot).width() == size.width())
    # The language and the font decide the rest, and whether there is a scroll bar.
    for part, real in (
        (shown["card"], geometry(window, card)),
        (shown["pageFoot"], geometry(window, foot)),
    ):
        assert abs(part.left() - real.left()) <= 16
        assert abs(part.top() - real.top()) <= 16
        assert part.width() == real.width()


def test_a_page_that_was_saved_is_shown_at_the_first_start_too(
    settings: QSettings, qtbot: QtBot
) -> None:
    settings.setValue("window/outline", "760 610; header 0 0 760 60")
    shell = Shell(settings, RESOURCES, is_first=True)
    qtbot.addWidget(shell)
    shell.resize(760, 610)
    shell.show_first()
    assert [name for name, _ in parts(shell)] == ["header"]


@pytest.mark.parametrize(
    "saved",
    [
        "nonsense",
        ";;;",
        "1080 740; card",
        "1080 740; card 1 2 3",
        "1080 740; card 1 2 3 4 5",
        "1080 740; card a b c d",
        "99999999999999999999 740; card 1 2 3 4",
        "1080 740; card 1 2 3 99999999999999999999",
    ],
)
def test_unreadable_settings_give_no_outline(
    begin: Callable[[], Shell], settings: QSettings, saved: str
) -> None:
    settings.setValue("window/outline", saved)
    assert parts(begin()) == []


def test_the_content_replaces_the_outline(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(PRACTICE)
    assert window.shell.centralWidget() is window
    assert window.isVisible()
    assert window.size() == window.shell.size()
    qtbot.waitUntil(lambda: window.shell.findChild(Outline) is None)


def test_a_dialog_over_the_empty_window_takes_presses(
    begin: Callable[[], Shell], qtbot: QtBot
) -> None:
    begin()
    pressed: list[bool] = []
    box = QPushButton("OK")
    qtbot.addWidget(box)
    box.clicked.connect(lambda: pressed.append(True))
    box.show()
    qtbot.waitExposed(box)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    assert pressed == [True]
