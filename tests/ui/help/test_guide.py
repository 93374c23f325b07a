"""The guide: pages, links and pictures are complete, and every trouble has a heading."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

import pictures
from desktop.core.model import AccountList
from desktop.ui.help.guide import Guide, GuideView, as_anchor
from desktop.ui.window.window import Window
from tests.ui.samples import Browser, account

ROOT = Path(__file__).resolve().parents[3]
FOLDER = ROOT / "resources" / "guide"
PAGES = sorted(FOLDER.glob("*.md"))
_LINK = re.compile(r"\]\(([^)]+)\)")


def headings(page: Path) -> list[str]:
    return re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)


def titles() -> Iterator[tuple[str, str]]:
    """File name and sentence of each title of a trouble in the program."""
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            found: list[ast.expr] = []
            if isinstance(node, ast.Call):
                found = [word.value for word in node.keywords if word.arg == "title"]
                if getattr(node.func, "id", "") == "Notice":
                    found += node.args[:1]
            elif isinstance(node, ast.ClassDef):
                assigned = [line for line in node.body if isinstance(line, ast.Assign)]
                found = [
                    line.value for line in assigned if getattr(line.targets[0], "id", "") == "title"
                ]
            for expression in found:
                yield from ((file.name, sentence) for sentence in marked(expression))


def marked(expression: ast.expr) -> Iterator[str]:
    """The sentences marked for translation in an expression."""
    for call in ast.walk(expression):
        if isinstance(call, ast.Call):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in ("tr", "QT_TRANSLATE_NOOP"):
                last = call.args[0 if name == "tr" else 1]
                assert isinstance(last, ast.Constant)
                # Headings have no numbers.
                yield str(last.value).replace("%Ln text(s)", "Texts")


def test_every_title_of_a_trouble_has_a_heading() -> None:
    found = dict.fromkeys(title for _file, title in titles())
    assert {"RingCentral cannot be reached", "Ownline is already running"} <= set(found)
    assert len(found) > 40
    known = headings(FOLDER / "troubleshooting.md")
    assert [title for title in found if title not in known] == []


def test_every_heading_is_the_title_of_a_trouble() -> None:
    text = (FOLDER / "troubleshooting.md").read_text(encoding="utf-8")
    known = {title for _file, title in titles()}
    assert [one for one in re.findall(r"^### (.+)$", text, re.MULTILINE) if one not in known] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_and_pictures_of_a_page_exist(page: Path) -> None:
    for target in _LINK.findall(page.read_text(encoding="utf-8")):
        name, _, anchor = target.partition("#")
        linked = (page.parent / name).resolve() if name else page
        assert linked.is_file(), target
        assert not anchor or anchor in map(as_anchor, headings(linked)), target


def test_the_contents_list_every_page_and_every_picture_is_used() -> None:
    linked = _LINK.findall((FOLDER / "README.md").read_text(encoding="utf-8"))
    assert {page.name for page in PAGES} - {"README.md"} == set(linked)
    everything = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    existing = {picture.stem for picture in (ROOT / "resources" / "pictures").iterdir()}
    assert existing == set(pictures.NAMES)
    assert [name for name in pictures.NAMES if f"../pictures/{name}.png" not in everything] == []


@pytest.fixture
def view(window: Window, browser: Browser, qtbot: QtBot) -> GuideView:
    guide = Guide(window, FOLDER, browser.open)
    window.commands.open_guide.connect(guide.show)
    window.show_accounts(AccountList((account(),)))
    action = window.shell.findChild(QAction, "guideAction")
    assert action is not None
    action.trigger()
    found = window.shell.findChild(GuideView)
    assert found is not None
    return found


def test_help_opens_the_page_for_when_something_does_not_work(
    window: Window, browser: Browser
) -> None:
    guide = Guide(window, FOLDER, browser.open)
    guide.show("troubleshooting.md")
    found = window.shell.findChild(GuideView)
    assert found is not None
    assert "Copy diagnostics" in found.pages.toPlainText()


def test_the_menu_opens_the_contents_and_links_can_be_followed(view: GuideView) -> None:
    assert view.isVisible()
    assert "Everything can be tried" in view.pages.toPlainText()
    view.pages.follow(QUrl("several-sign-ins.md"))
    assert view.pages.toPlainText().startswith("Several sign-ins")
    back = view.findChild(QPushButton, "guideBackButton")
    assert back is not None
    back.click()
    assert view.pages.toPlainText().startswith("Guide")


def test_pictures_are_shown_and_fit(view: GuideView) -> None:
    view.pages.follow(QUrl("sign-in.md"))
    picture = view.pages.loadResource(
        QTextDocument.ResourceType.ImageResource, QUrl("../pictures/01-welcome.png")
    )
    assert picture.width() > 100  # type: ignore[attr-defined]
    assert view.pages.horizontalScrollBar().maximum() == 0


def test_a_link_scrolls_to_its_heading(view: GuideView) -> None:
    view.pages.follow(QUrl("troubleshooting.md#whom-to-text"))
    assert view.pages.textCursor().block().text() == "Whom to text"
    assert view.pages.verticalScrollBar().value() > 0


def test_other_files_are_not_read_and_web_links_open_in_the_browser(
    view: GuideView, browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "other.md").write_text("not yours", encoding="utf-8")
    before = view.pages.toPlainText()
    view.pages.follow(QUrl.fromLocalFile(str(tmp_path / "other.md")))
    view.pages.follow(QUrl("../../README.md"))
    assert view.pages.toPlainText() == before
    view.pages.follow(QUrl("https://www.ringcentral.com"))
    assert browser.links == ["https://www.ringcentral.com"]
    assert view.pages.toPlainText() == before


def test_the_shortcut_opens_the_guide_once_on_any_page(
    window: Window, browser: Browser, qtbot: QtBot
) -> None:
    guide = Guide(window, FOLDER, browser.open)
    window.commands.open_guide.connect(guide.show)
    window.shell.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_accounts(AccountList())
    assert not window.main_page.isVisible()
    for _again in range(2):
        QTest.keyClick(window, Qt.Key.Key_F1)
    assert len(window.shell.findChildren(GuideView)) == 1
    window.closing.emit()
    qtbot.waitUntil(lambda: not window.shell.findChildren(GuideView))
