"""The set-up page: input is validated, stored, and can be changed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.file_errors import SetupFileError
from desktop.core.model import (
    DEFAULT_SERVER,
    REDIRECT_PORTS,
    AccountList,
    Notice,
    Service,
    SignIn,
    SignInStage,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.setup_file import setup_in
from desktop.ui.commands import SettingsSection
from desktop.ui.sign_in.administrator_steps import CONSOLE
from desktop.ui.sign_in.service_fields import (
    ServiceFieldError,
    read_client_id,
    read_server,
    redirect_addresses,
)
from desktop.ui.window.window import Window
from tests.ui.languages import spoken
from tests.ui.samples import Browser, press, said, settings_window
from tests.ui.settling import settle

Open = Callable[[Service | None], Window]


def get(window: Window, name: str) -> QWidget:
    found = window.shell.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def line_edit(window: Window, name: str) -> QLineEdit:
    found = get(window, name)
    assert isinstance(found, QLineEdit)
    return found


def test_the_first_start_asks_for_the_app_and_stores_it(
    open_window: Open, settings: QSettings, qtbot: QtBot
) -> None:
    window = open_window(None)
    assert line_edit(window, "serverField").text() == DEFAULT_SERVER
    line_edit(window, "clientIdField").setText("  abcDEF_123-xyz  ")
    press(get(window, "stepsButton"))
    host = get(window, "redirectHost-127.0.0.1")
    assert isinstance(host, QRadioButton)
    host.click()
    with qtbot.waitSignal(window.commands.use_service) as signal:
        press(get(window, "saveServiceButton"))
    assert signal.args == [
        Service(DEFAULT_SERVER, "abcDEF_123-xyz", DEFAULT_SERVER, redirect_host="127.0.0.1")
    ]
    assert settings.value("service/client_id") == "abcDEF_123-xyz"
    assert settings.value("service/server") == DEFAULT_SERVER
    assert settings.value("service/redirect_host") == "127.0.0.1"
    assert get(window, "signInButton").isVisible()


def test_a_composed_client_id_is_complete(
    open_window: Open, settings: QSettings, qtbot: QtBot
) -> None:
    window = open_window(None)
    composed = QInputMethodEvent("xyz", [])
    composed.setCommitString("abcDEF_123-")
    QApplication.sendEvent(line_edit(window, "clientIdField"), composed)
    with qtbot.waitSignal(window.commands.use_service):
        line_edit(window, "clientIdField").returnPressed.emit()
    assert settings.value("service/client_id") == "abcDEF_123-xyz"


def test_enter_saves_and_does_not_go_on_to_sign_in(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(None)
    field = line_edit(window, "clientIdField")
    field.setText("abcdefgh")
    field.setFocus()
    with (
        qtbot.waitSignal(window.commands.use_service),
        qtbot.assertNotEmitted(window.commands.sign_in),
    ):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.focusWidget() is get(window, "signInButton")


def test_set_up_can_be_left_without_a_change(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(Service(DEFAULT_SERVER, "abcdefgh", DEFAULT_SERVER))
    press(get(window, "changeServiceButton"))
    with qtbot.assertNotEmitted(window.commands.use_service):
        press(get(window, "setupBackButton"))
    assert get(window, "signInButton").isVisible()


@pytest.mark.parametrize("typed", ["", "x"])
def test_escape_leaves_set_up_where_nothing_was_typed(
    open_window: Open, settings: QSettings, typed: str
) -> None:
    settings.setValue("service/client_id", "abcdefgh")
    settings.setValue("service/server", DEFAULT_SERVER)
    window = open_window(Service(DEFAULT_SERVER, "abcdefgh", DEFAULT_SERVER))
    press(get(window, "changeServiceButton"))
    field = line_edit(window, "clientIdField")
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert get(window, "signInButton").isVisible() is not bool(typed)
    assert field.text() == "abcdefgh" + typed


def test_escape_does_not_leave_the_first_set_up(open_window: Open) -> None:
    window = open_window(None)
    QTest.keyClick(line_edit(window, "clientIdField"), Qt.Key.Key_Escape)
    assert line_edit(window, "clientIdField").isVisible()


def test_invalid_fields_are_explained_in_place(
    open_window: Open, settings: QSettings, qtbot: QtBot
) -> None:
    window = open_window(None)
    line_edit(window, "serverField").setText("http://sms.example.org")
    with qtbot.assertNotEmitted(window.commands.use_service):
        press(get(window, "saveServiceButton"))
    assert "client ID" in said(get(window, "clientIdError"))
    assert "https://" in said(get(window, "serverError"))
    assert line_edit(window, "serverField").text() == "http://sms.example.org"
    assert settings.value("service/client_id") is None


def test_what_is_being_mended_is_not_called_wrong_and_nothing_moves(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(None)
    window.shell.resize(1000, 1100)
    field, server = line_edit(window, "clientIdField"), line_edit(window, "serverField")
    press(get(window, "saveServiceButton"))
    QApplication.processEvents()
    below = server.mapTo(window.shell, QPoint())
    assert field.property("wrong") == "true"
    QTest.keyClicks(field, "abc")
    settle()
    assert said(get(window, "clientIdError")) == ""
    assert field.property("wrong") == "false"
    assert field.accessibleDescription() == ""
    assert server.mapTo(window.shell, QPoint()) == below
    press(get(window, "saveServiceButton"))
    assert "is no client ID" in said(get(window, "clientIdError"))
    assert field.accessibleDescription()


@pytest.mark.parametrize("size", [QSize(1000, 1100), QSize(1000, 700)])
def test_the_steps_unfold_below_and_the_scroll_bar_moves_nothing(
    open_window: Open, qtbot: QtBot, size: QSize
) -> None:
    window = open_window(None)
    window.shell.resize(size)
    settle()
    above = get(window, "stepsButton")
    card = window.setup_page().findChild(QFrame, "card")
    assert isinstance(card, QFrame)
    before = card.mapTo(window.shell, QPoint()), card.width(), above.mapTo(card, QPoint())
    press(above)
    settle()
    assert before == (card.mapTo(window.shell, QPoint()), card.width(), above.mapTo(card, QPoint()))


@pytest.mark.parametrize("height", [300, 700])
def test_who_changes_the_client_id_sees_its_field(
    open_window: Open, qtbot: QtBot, height: int
) -> None:
    window = open_window(Service(DEFAULT_SERVER, "abcdefgh", DEFAULT_SERVER))
    window.shell.setFixedHeight(height)

    def is_whole() -> bool:
        field = line_edit(window, "clientIdField")
        return field.visibleRegion().boundingRect() == field.rect()

    for _ in range(2):
        press(get(window, "changeServiceButton"))
        assert window.focusWidget() is line_edit(window, "clientIdField")
        qtbot.waitUntil(is_whole)
        assert not get(window, "redirectAddresses").isVisible()
        press(get(window, "stepsButton"))
        press(get(window, "setupBackButton"))


def test_the_addresses_to_register_are_exact_and_can_be_copied(open_window: Open) -> None:
    window = open_window(None)
    assert not get(window, "redirectAddresses").isVisible()
    press(get(window, "stepsButton"))
    addresses = said(get(window, "redirectAddresses"))
    assert addresses == "\n".join(redirect_addresses("localhost"))
    press(get(window, "copyRedirectsButton"))
    assert QGuiApplication.clipboard().text().splitlines() == [
        f"http://localhost:{port}/signed-in" for port in REDIRECT_PORTS
    ]
    assert said(get(window, "redirectsCopied")) == "The addresses were copied."
    other = get(window, "redirectHost-127.0.0.1")
    assert isinstance(other, QRadioButton)
    other.click()
    assert said(get(window, "redirectsCopied")) == "", "others are shown"


def test_the_developer_console_opens_in_the_browser(open_window: Open, browser: Browser) -> None:
    window = open_window(None)
    press(get(window, "stepsButton"))
    press(get(window, "consoleButton"))
    assert browser.links == [CONSOLE]


def test_the_main_button_does_not_scroll_away(open_window: Open) -> None:
    window = open_window(None)
    window.shell.resize(window.shell.minimumSize())
    press(get(window, "stepsButton"))
    save = get(window, "saveServiceButton")
    assert save.visibleRegion().boundingRect() == save.rect()


def test_spaces_and_line_breaks_of_a_copied_client_id_do_not_matter() -> None:
    assert read_client_id("“<abcDEF_123-xyz>”,") == "abcDEF_123-xyz"
    assert read_client_id("\n abcDEF_\r\n 123-xyz\t\u00a0") == "abcDEF_123-xyz"


@pytest.mark.parametrize("typed", ["", "  ", "short", "<client ID>", "<b>abcdefgh", "x" * 200])
def test_invalid_client_ids_are_refused(typed: str) -> None:
    with pytest.raises(ServiceFieldError, match="client ID"):
        read_client_id(typed)


@pytest.mark.parametrize(
    ("typed", "server"),
    [
        (DEFAULT_SERVER, DEFAULT_SERVER),
        (" platform.ringcentral.com/ ", DEFAULT_SERVER),
        ("https://Platform.DevTest.RingCentral.com", "https://platform.devtest.ringcentral.com"),
        ("<https://platform.ringcentral.com>,", DEFAULT_SERVER),
        ("http://platform.ringcentral.com", DEFAULT_SERVER),
        ("https://platform.ringcentral.com/restapi/v1.0?x=1#x", DEFAULT_SERVER),
        ("platform.ringcentral.biz", "https://platform.ringcentral.biz"),
        ("https://sms.example.org", "https://sms.example.org"),
        ("notringcentral.com", "https://notringcentral.com"),
    ],
)
def test_valid_servers_are_normalized(typed: str, server: str) -> None:
    assert read_server(typed) == server


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "http://sms.example.org",
        "ftp://platform.ringcentral.com",
        "https://sms.example.org/restapi",
        "https://sms.example.org?x=1",
        "https://sms.example.org#x",
        "http://platform.ringcentral.com.example.org",
        "http://me@platform.ringcentral.com",
        "https://me:secret@platform.ringcentral.com",
        "https://platform.ringcentral.com:444",
        "https://localhost",
        "https://127.0.0.1",
        "https://a b.com",
        "javascript:alert(1)",
        "https://",
        "\u202ehttps://x.com",
        "https://" + "a" * 300 + ".com",
    ],
)
def test_invalid_servers_are_refused(typed: str) -> None:
    with pytest.raises(ServiceFieldError):
        read_server(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "https://platform.ringcentrel.com",
        "platform.rincentral.com",
        "platform.ringcentral.co",
        "plattform.ringcentrall.com",
        "platfrom-ringcentral.com",
    ],
)
def test_a_wrong_letter_in_the_server_is_answered_with_the_right_address(typed: str) -> None:
    with pytest.raises(ServiceFieldError, match="letters differ") as refused:
        read_server(typed)
    assert DEFAULT_SERVER in str(refused.value).replace("\u2060", "")


@pytest.mark.parametrize(
    "typed", ["ringcentral.com", "https://www.RingCentral.com/", "a.ringcentral.biz"]
)
def test_a_website_of_ringcentrals_is_answered_with_the_right_address(
    open_window: Open, settings: QSettings, typed: str
) -> None:
    window = open_window(None)
    line_edit(window, "clientIdField").setText("abcDEF_123-xyz")
    line_edit(window, "serverField").setText(typed)
    press(get(window, "saveServiceButton"))
    assert DEFAULT_SERVER in said(get(window, "serverError")).replace("\u2060", "")
    assert window.shell.findChild(QWidget, "serverQuestion") is None
    assert settings.value("service/server") is None
    line_edit(window, "serverField").setText(DEFAULT_SERVER)
    press(get(window, "saveServiceButton"))
    assert settings.value("service/server") == DEFAULT_SERVER


def test_nobody_signs_in_before_ownline_is_connected(
    open_window: Open, settings: QSettings, qtbot: QtBot
) -> None:
    settings.setValue("service/server", DEFAULT_SERVER)
    window = open_window(None)
    page = settings_window(window, SettingsSection.ACCOUNTS)
    for name in ("settingsSignInButton", "addQueueButton"):
        way = page.findChild(QWidget, name)
        assert way is not None
        assert not way.isEnabled()
        assert "First connect" in way.accessibleDescription()
        assert any("First connect" in one.text() for one in page.findChildren(QLabel))
    line_edit(window, "clientIdField").setText("abcdefgh")
    change = page.findChild(QWidget, "settingsServiceButton")
    assert change is not None
    press(change)
    assert not page.isVisible()
    assert line_edit(window, "clientIdField").text() == "abcdefgh"
    assert window.focusWidget() is line_edit(window, "clientIdField")
    assert not get(window, "setupBackButton").isVisible()
    page = settings_window(window, SettingsSection.ACCOUNTS)
    press(get(window, "saveServiceButton"))
    assert get(window, "signInButton").isVisible()
    # Those of before are deleted a little later.
    ways = page.findChildren(QWidget, "addQueueButton")
    way = next(one for one in ways if one.isVisible())
    with qtbot.waitSignal(window.commands.sign_in_fresh):
        press(way)


def test_a_sign_in_is_seen_while_the_client_id_is_being_changed(window: Window) -> None:
    window.commands.open_setup.emit()
    line_edit(window, "clientIdField").setText("half typ")
    window.commands.sign_in.emit()
    window.show_sign_in(SignIn(SignInStage.WAITING, "https://x"))
    assert get(window, "cancelSignInButton").isVisible()
    window.commands.open_setup.emit()
    assert line_edit(window, "clientIdField").text() == "half typ"
    press(get(window, "setupBackButton"))
    window.commands.open_setup.emit()
    assert line_edit(window, "clientIdField").text() != "half typ"


def test_no_empty_line_is_below_its_buttons(window: Window) -> None:
    window.commands.open_setup.emit()
    window.shell.resize(720, 520)
    QApplication.processEvents()
    save = window.shell.findChild(QWidget, "saveServiceButton")
    assert save is not None
    foot = save.window().findChild(QWidget, "pageFoot")
    assert foot is not None
    assert foot.mapTo(window, QPoint(0, foot.height())).y() == window.height()
    window.show_troubles(Troubles((Trouble(TroubleKind.DISK, Notice("Full")),)))
    QApplication.processEvents()
    assert foot.mapTo(window, QPoint(0, foot.height())).y() < window.height()
    assert window.status_bar.isVisible()


def test_the_sign_in_page_does_not_scroll_in_a_low_window(window: Window) -> None:
    window.show_accounts(AccountList())
    window.shell.resize(720, 520)
    QApplication.processEvents()
    page = window.sign_in_page()
    assert page.isVisible()
    assert page.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_nothing_moves_whatever_is_wrong(
    open_window: Open, qapp: QApplication, qtbot: QtBot, language: str
) -> None:
    """As on a screen of 1366 by 768."""
    with spoken(qapp, language):
        window = open_window(None)
        window.shell.resize(1080, 720)
        settle()
        names = ("copyStepsButton", "stepsButton", "clientIdField", "serverField")
        bar = window.setup_page()._panel.verticalScrollBar()

        def places() -> list[object]:
            settle()
            tops = [get(window, name).mapTo(window.shell, QPoint()).y() for name in names]
            card = window.setup_page().findChild(QFrame, "card")
            assert isinstance(card, QFrame)
            return [*(top + bar.value() for top in tops), card.height(), bar.maximum()]

        before = places()
        offer = window.setup_page()._administrator
        press(get(window, "saveServiceButton"))
        assert said(get(window, "clientIdError"))
        assert places() == before, "an error"
        QTest.keyClicks(line_edit(window, "clientIdField"), "abc")
        assert places() == before, "it is mended"
        press(get(window, "saveServiceButton"))
        assert said(get(window, "clientIdError"))
        assert places() == before, "another error"
        for text in ("", '{"secret": ""}', "{}", '{"client_id": "a", "redirect_host": "b"}'):
            with pytest.raises(SetupFileError) as refused:
                setup_in(text)
            offer.show_failure(refused.value.notice)
            assert said(get(window, "setupFailure"))
            assert places() == before, text
        offer.forgive()
        assert places() == before, "it is over"
        press(get(window, "copyStepsButton"))
        assert said(get(window, "setupNote"))
        assert places() == before, "copied"
