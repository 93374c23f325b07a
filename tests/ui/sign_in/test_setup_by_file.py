"""The administrator gets the steps, and the file that comes back does the rest."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import DEFAULT_SERVER, NEEDED_SCOPES, REDIRECT_PORTS, Service
from desktop.core.setup_file import SetupFile, setup_in
from desktop.ui.preferences.language import LANGUAGES
from desktop.ui.sign_in.administrator_steps import CONSOLE
from desktop.ui.sign_in.setup_page import SetupPage
from desktop.ui.text.plain import as_painted
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui import drops
from tests.ui.languages import spoken
from tests.ui.samples import press, said
from tests.ui.settling import settle

Open = Callable[[Service | None], Window]

ID = "abcDEF_123-xyz"
FOREIGN = "https://platform.ringcentral.com.example.org"


@pytest.fixture
def window(open_window: Open) -> Window:
    return open_window(None)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "ownline-setup.json"
    made.write_text(SetupFile(ID, redirect_host="127.0.0.1").text, "utf-8")
    return made


def get(window: Window, name: str) -> QWidget:
    found = window.shell.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def line(window: Window, name: str) -> QLineEdit:
    found = get(window, name)
    assert isinstance(found, QLineEdit)
    return found


def choose(window: Window, file: Path) -> None:
    press(get(window, "openSetupButton"))
    dialog = get(window, "chooseSetupDialog")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.close()


def drop(window: Window, file: Path) -> None:
    """On the field with the focus: the page is full of widgets."""
    assert not line(window, "clientIdField").acceptDrops()
    assert drops.drop(get(window, "setupPage"), drops.of_files(file))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_steps_are_complete_in_every_language(
    open_window: Open, qapp: QApplication, language: str
) -> None:
    with spoken(qapp, language):
        window = open_window(None)
        press(get(window, "copyStepsButton"))
        assert said(get(window, "setupNote"))
        copied = QGuiApplication.clipboard().text()
    addresses = [f"http://localhost:{port}/signed-in" for port in REDIRECT_PORTS]
    wanted = ["REST API App", "3-legged OAuth flow authorization code", "Client-side web app"]
    for part in (CONSOLE, *addresses, *NEEDED_SCOPES, *wanted, "Issue refresh tokens", "private"):
        assert part in copied, part
    pattern = copied[copied.index("{") :]
    assert json.loads(pattern)["server"] == DEFAULT_SERVER
    filled = setup_in(pattern.replace("<client ID>", ID))
    assert filled == SetupFile(ID, DEFAULT_SERVER, "localhost")
    assert setup_in(copied.replace("<client ID>", ID)) == filled, "sent back as a whole"


def test_nothing_moves_when_the_steps_are_copied(window: Window, qtbot: QtBot) -> None:
    below = get(window, "stepsButton")
    QApplication.processEvents()
    before = below.mapTo(window.shell, QPoint())
    press(get(window, "copyStepsButton"))
    qtbot.waitUntil(get(window, "setupNote").isVisible)
    QApplication.processEvents()
    assert below.mapTo(window.shell, QPoint()) == before


def test_the_steps_have_the_addresses_that_are_shown(window: Window) -> None:
    press(get(window, "stepsButton"))
    other = get(window, "redirectHost-127.0.0.1")
    other.setFocus()
    other.click()  # type: ignore[attr-defined]
    press(get(window, "copyStepsButton"))
    copied = QGuiApplication.clipboard().text()
    assert "http://127.0.0.1:53217/signed-in" in copied
    assert "localhost" not in copied


@pytest.mark.parametrize("bring", [choose, drop])
def test_a_file_does_the_rest(
    window: Window,
    file: Path,
    bring: Callable[[Window, Path], None],
    settings: QSettings,
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(window.commands.use_service) as signal:
        bring(window, file)
    assert signal.args == [Service(DEFAULT_SERVER, ID, DEFAULT_SERVER, redirect_host="127.0.0.1")]
    assert settings.value("service/client_id") == ID
    assert line(window, "clientIdField").text() == ID
    assert get(window, "signInButton").isVisible()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("not JSON", "another kind"),
        ("x" * 100_000, "too large"),
        ('{"client_id": "abcdefgh", "client_secret": "hush"}', "secret"),
        ('{"client_id": "abcdefgh", "other": ""}', "other entries"),
        (SetupFile("<client ID>").text, "client ID"),
        (SetupFile(ID, "http://sms.example.org").text, "https://"),
        (SetupFile(ID, "https://sms.example.org/evil").text, "Ask whoever made"),
        (SetupFile(ID, "javascript:alert(1)").text, "Ask whoever made"),
        (SetupFile("abc").text, "Ask whoever made"),
    ],
)
def test_a_file_that_cannot_be_used_changes_nothing(
    window: Window, file: Path, settings: QSettings, qtbot: QtBot, content: str, sentence: str
) -> None:
    file.write_text(content, "utf-8")
    line(window, "clientIdField").setText("half typ")
    with qtbot.assertNotEmitted(window.commands.use_service):
        choose(window, file)
        qtbot.waitUntil(lambda: bool(said(get(window, "setupFailure"))))
    assert sentence in said(get(window, "setupFailure"))
    assert file.name in said(get(window, "setupFailure"))
    assert "hush" not in said(get(window, "setupFailure"))
    assert line(window, "clientIdField").text() == "half typ"
    assert settings.value("service/client_id") is None


def test_what_is_wrong_with_a_file_is_scrolled_to(window: Window, file: Path, qtbot: QtBot) -> None:
    file.write_text("not JSON", "utf-8")
    window.shell.resize(720, 520)
    press(get(window, "stepsButton"))
    settle()
    page, failure = get(window, "setupPage"), get(window, "setupFailure")
    assert isinstance(page, SetupPage)
    bar, card = page._panel.verticalScrollBar(), page._administrator
    bar.setValue(bar.maximum())
    assert card.visibleRegion().boundingRect() != card.rect()
    card.read(str(file))
    qtbot.waitUntil(lambda: bool(said(failure)))
    settle()
    assert failure.visibleRegion().boundingRect() == failure.rect()


@pytest.mark.parametrize("act", ["copyStepsButton", "openSetupButton", "stepsButton", "drop"])
def test_what_is_wrong_with_a_field_goes_when_the_person_does_something_else(
    window: Window, file: Path, qtbot: QtBot, act: str
) -> None:
    """There is never a second red sentence, and nothing moves."""
    press(get(window, "saveServiceButton"))
    error, other = get(window, "clientIdError"), line(window, "serverField")
    assert error.isVisible()
    QApplication.processEvents()
    above = line(window, "clientIdField")
    before = other.mapTo(window.shell, QPoint()).y() - above.mapTo(window.shell, QPoint()).y()
    if act == "drop":
        file.write_text("not JSON", "utf-8")
        drop(window, file)
        qtbot.waitUntil(get(window, "setupFailure").isVisible)
    else:
        press(get(window, act))
    assert not error.isVisible()
    QApplication.processEvents()
    after = other.mapTo(window.shell, QPoint()).y() - above.mapTo(window.shell, QPoint()).y()
    assert after == before
    assert line(window, "clientIdField").accessibleDescription() == ""


@pytest.mark.parametrize("act", ["saveServiceButton", "stepsButton", "typing"])
def test_what_is_wrong_with_a_file_goes_likewise(
    window: Window, file: Path, qtbot: QtBot, act: str
) -> None:
    file.write_text("not JSON", "utf-8")
    drop(window, file)
    failure, below = get(window, "setupFailure"), get(window, "stepsButton")
    qtbot.waitUntil(failure.isVisible)
    QApplication.processEvents()
    before = below.mapTo(get(window, "setupPage"), QPoint()).y()
    scrolled = window.setup_page()._panel.verticalScrollBar()
    before += scrolled.value()
    if act == "typing":
        QTest.keyClicks(line(window, "clientIdField"), "a")
    else:
        press(get(window, act))
    assert not failure.isVisible()
    QApplication.processEvents()
    assert below.mapTo(get(window, "setupPage"), QPoint()).y() + scrolled.value() == before
    drop(window, file)
    qtbot.waitUntil(failure.isVisible)
    assert not get(window, "clientIdError").isVisible()


def test_going_back_leaves_a_file_that_is_being_read(
    open_window: Open, file: Path, settings: QSettings, qapp: QApplication, qtbot: QtBot
) -> None:
    window = open_window(Service(DEFAULT_SERVER, "abcdefgh", DEFAULT_SERVER))
    press(get(window, "changeServiceButton"))
    with qtbot.assertNotEmitted(window.commands.use_service):
        choose(window, file)
        job = window.setup_page()._administrator._job
        assert job._work is not None
        press(get(window, "setupBackButton"))
        job._work.thread.join()
        qapp.processEvents()
    assert settings.value("service/client_id") is None


def test_a_server_that_is_not_ringcentrals_is_asked_about(
    window: Window, file: Path, settings: QSettings, qtbot: QtBot
) -> None:
    file.write_text(SetupFile(ID, FOREIGN).text, "utf-8")
    line(window, "clientIdField").setText("half typ")
    with qtbot.assertNotEmitted(window.commands.use_service):
        choose(window, file)
        qtbot.waitUntil(lambda: window.shell.findChild(Question) is not None)
        question = get(window, "serverQuestion")
        assert isinstance(question, Question)
        assert FOREIGN in question.words().replace("\u200b", "")
        # Return cancels.
        QTest.keyClick(question, Qt.Key.Key_Return)
    assert settings.value("service/server") is None
    assert line(window, "clientIdField").text() == "half typ"


def test_the_whole_name_of_a_server_can_be_read(window: Window) -> None:
    """Otherwise it could be cut behind something that looks like RingCentral's."""
    page = get(window, "setupPage")
    assert isinstance(page, SetupPage)
    page.use(SetupFile(ID, f"https://platform.ringcentral.com.{'w' * 60}.{'m' * 60}.org"))
    labels = get(window, "serverQuestion").findChildren(QLabel)
    words = next(label for label in labels if "://" in label.text())
    wrap = int(Qt.TextFlag.TextWordWrap)
    room = words.fontMetrics().boundingRect(words.rect(), wrap, as_painted(words.text()))
    assert room.width() <= words.width()
    assert room.height() <= words.height()


def test_the_person_can_trust_another_server_once(
    window: Window, settings: QSettings, qtbot: QtBot
) -> None:
    line(window, "clientIdField").setText(ID)
    line(window, "serverField").setText(FOREIGN)
    press(get(window, "saveServiceButton"))
    with qtbot.waitSignal(window.commands.use_service) as signal:
        press(get(window, "useServerButton"))
    assert signal.args == [Service(FOREIGN, ID, FOREIGN)]
    assert settings.value("service/server") == FOREIGN
    press(get(window, "changeServiceButton"))
    with qtbot.waitSignal(window.commands.use_service):
        press(get(window, "saveServiceButton"))


def test_the_content_of_a_file_can_be_pasted(window: Window, qtbot: QtBot) -> None:
    field = line(window, "clientIdField")
    QGuiApplication.clipboard().setText("\n" + SetupFile(ID).text)
    field.paste()
    with qtbot.waitSignal(window.commands.use_service) as signal:
        press(get(window, "saveServiceButton"))
    assert signal.args == [Service(DEFAULT_SERVER, ID, DEFAULT_SERVER)]


def test_pasted_content_that_cannot_be_used_is_explained_in_place(
    window: Window, qtbot: QtBot
) -> None:
    line(window, "clientIdField").setText('{"client_secret": "x"}')
    with qtbot.assertNotEmitted(window.commands.use_service):
        press(get(window, "saveServiceButton"))
    assert "secret" in said(get(window, "clientIdError"))
    assert line(window, "clientIdField").text() == '{"client_secret": "x"}'
