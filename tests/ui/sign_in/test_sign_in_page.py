"""The sign-in page: the browser opens once, waiting can be cancelled, failures are explained."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.model import (
    AccountList,
    AccountView,
    Notice,
    Service,
    SignIn,
    SignInStage,
)
from desktop.core.records import replace
from desktop.ui.commands import SettingsSection
from desktop.ui.widgets.question import Question
from desktop.ui.window.window import Window
from tests.ui.samples import (
    ANA,
    HOSTILE,
    PRACTICE,
    SALES,
    Browser,
    Find,
    account,
    press,
    said,
    settings_window,
    unisolated,
)
from tests.ui.settling import settle

Open = Callable[[Service | None], Window]

WAITING = SignIn(SignInStage.WAITING, "https://login.example/one")
CONTROL_PAGE = "http://127.0.0.1:8000/practice"
REAL = Service("https://platform.ringcentral.com", "abc", "https://platform.ringcentral.com")


def get(window: Window, name: str) -> QWidget:
    found = window.shell.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def act(window: Window, name: str) -> None:
    found = window.shell.findChild(QAction, name)
    assert isinstance(found, QAction), name
    found.trigger()


def test_the_welcome_offers_a_person_and_a_call_queue(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(PRACTICE)
    with qtbot.waitSignal(window.commands.sign_in):
        press(get(window, "signInButton"))
    with qtbot.waitSignal(window.commands.sign_in_fresh):
        press(get(window, "queueSignInButton"))


def test_the_browser_is_opened_once_for_each_link(open_window: Open, browser: Browser) -> None:
    window = open_window(PRACTICE)
    for _ in range(3):
        window.show_sign_in(WAITING)
        window.show_accounts(AccountList())
    assert browser.links == [WAITING.url]
    assert get(window, "openAgainButton").isVisible()
    press(get(window, "openAgainButton"))
    assert browser.links == [WAITING.url] * 2
    window.show_sign_in(replace(WAITING, url="https://login.example/two"))
    assert browser.links[2:] == ["https://login.example/two"]


@pytest.mark.parametrize("pressed", ["signInButton", "queueSignInButton"])
def test_the_focus_stays_on_the_page_shown(open_window: Open, pressed: str) -> None:
    """Hiding the pressed button would move the focus to a link that leaves the page."""
    window = open_window(PRACTICE)
    get(window, pressed).setFocus()
    for stage, first in (
        (WAITING, "openAgainButton"),
        (SignIn(SignInStage.FINISHING), "cancelSignInButton"),
        (SignIn(SignInStage.FAILED), "tryAgainButton"),
        (SignIn(SignInStage.IDLE), "signInButton"),
    ):
        window.show_sign_in(stage)
        assert window.focusWidget() is get(window, first)


def test_practice_is_explained(open_window: Open) -> None:
    assert "practice" in said(get(open_window(PRACTICE), "welcomeLead"))
    assert "practice" not in said(get(open_window(REAL), "welcomeLead"))


def test_if_the_browser_does_not_open_the_link_can_be_copied(
    open_window: Open, browser: Browser
) -> None:
    browser.works = False
    window = open_window(PRACTICE)
    window.show_sign_in(WAITING)
    assert "Copy link" in said(get(window, "signInNote"))
    press(get(window, "copyLinkButton"))
    assert QGuiApplication.clipboard().text() == WAITING.url


def test_cancel_ends_the_waiting_at_once(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(PRACTICE)
    window.show_sign_in(WAITING)
    with qtbot.waitSignal(window.commands.cancel_sign_in):
        press(get(window, "cancelSignInButton"))
    assert get(window, "signInButton").isVisible()


def test_the_browser_is_not_offered_while_the_code_is_exchanged(open_window: Open) -> None:
    window = open_window(PRACTICE)
    window.show_sign_in(WAITING)
    window.show_sign_in(SignIn(SignInStage.FINISHING))
    assert not get(window, "openAgainButton").isVisible()
    assert get(window, "cancelSignInButton").isVisible()


@pytest.mark.parametrize("fresh", [False, True])
def test_a_failure_is_explained_and_the_same_sign_in_can_be_retried(
    open_window: Open, qtbot: QtBot, fresh: bool
) -> None:
    window = open_window(PRACTICE)
    press(get(window, "queueSignInButton" if fresh else "signInButton"))
    window.show_sign_in(
        SignIn(SignInStage.FAILED, failure=Notice("It failed", "Do this.", "OAU-1", "why"))
    )
    assert said(get(window, "signInFailure")) == "It failed"
    assert said(get(window, "signInAdvice")) == "Do this."
    press(get(window, "signInDetailsButton"))
    assert said(get(window, "signInSupport")) == "OAU-1 · why"
    wanted = window.commands.sign_in_fresh if fresh else window.commands.sign_in
    with qtbot.waitSignal(wanted):
        press(get(window, "tryAgainButton"))
    window.show_accounts(AccountList())
    assert said(get(window, "signInFailure"))
    press(get(window, "startOverButton"))
    assert get(window, "signInButton").isVisible()


@pytest.mark.parametrize("entry", ["addAccountAction", "addQueueAction"])
def test_one_press_adds_an_account_in_the_browser_and_can_be_left(
    window: Window, browser: Browser, qtbot: QtBot, entry: str
) -> None:
    with (
        qtbot.assertNotEmitted(window.commands.sign_in),
        qtbot.waitSignal(window.commands.sign_in_fresh),
    ):
        act(window, entry)
    window.show_sign_in(WAITING)
    assert browser.links == [WAITING.url]
    assert said(get(window, "signInLead")) == (
        "You stay signed in. Choose the other account in your browser."
        if entry == "addAccountAction"
        else "You stay signed in. Sign in as the call queue in your browser."
    )
    assert ("no queue manager" in said(get(window, "queueNote"))) == (entry == "addQueueAction")
    window.show_sign_in(SignIn(SignInStage.FAILED))
    assert said(get(window, "signInTitle")) == "No account was added"
    with qtbot.waitSignal(window.commands.sign_in_fresh):
        press(get(window, "tryAgainButton"))
    window.show_sign_in(WAITING)
    press(get(window, "cancelSignInButton"))
    assert get(window, "newTextButton").isVisible()


def test_signing_in_again_names_the_account_and_can_be_retried(
    window: Window, qtbot: QtBot
) -> None:
    act(window, "addQueueAction")
    window.show_sign_in(WAITING)
    press(get(window, "cancelSignInButton"))
    window.commands.sign_in_again.emit(ANA.text)
    window.show_sign_in(WAITING)
    assert said(get(window, "signInLead")) == (
        "Sign in as \u2068Ana Martins\u2069 in your browser. Ownline waits for you here."
    )
    assert said(get(window, "queueNote")) == ""
    window.show_sign_in(SignIn(SignInStage.FAILED))
    assert said(get(window, "signInTitle")) == "Not signed in"
    with qtbot.waitSignal(window.commands.sign_in_again) as signal:
        press(get(window, "tryAgainButton"))
    assert signal.args == [ANA.text]


def test_a_call_queue_is_the_first_to_sign_in(open_window: Open) -> None:
    window = open_window(PRACTICE)
    press(get(window, "queueSignInButton"))
    window.show_sign_in(WAITING)
    assert said(get(window, "signInLead")) == (
        "Sign in as the call queue in your browser. Ownline waits for you here."
    )
    window.show_sign_in(SignIn(SignInStage.FAILED))
    assert said(get(window, "signInTitle")) == "Not signed in"


@pytest.mark.parametrize(
    ("shown", "pressed"),
    [
        (WAITING, "copyLinkButton"),
        (
            SignIn(SignInStage.FAILED, failure=Notice("It failed", "Do this.", "OAU-1")),
            "signInDetailsButton",
        ),
    ],
)
def test_nothing_moves_when_a_line_appears(
    open_window: Open, qtbot: QtBot, shown: SignIn, pressed: str
) -> None:
    window = open_window(PRACTICE)
    window.show_sign_in(shown)
    settle()
    made = get(window, pressed)
    before = made.mapTo(window.shell, QPoint())
    press(made)
    settle()
    assert said(get(window, "signInNote")) or said(get(window, "signInSupport"))
    assert made.mapTo(window.shell, QPoint()) == before


@pytest.mark.parametrize("size", [QSize(720, 520), QSize(1080, 720), QSize(2560, 1440)])
def test_the_title_stays_where_it_is_in_all_states(
    open_window: Open, qtbot: QtBot, size: QSize
) -> None:
    window = open_window(PRACTICE)
    window.shell.resize(size)
    places = set()
    for shown in (
        SignIn(SignInStage.IDLE),
        WAITING,
        SignIn(SignInStage.FINISHING),
        SignIn(SignInStage.FAILED, failure=Notice("It failed", "Do this. " * 12, "OAU-1")),
        SignIn(SignInStage.IDLE),
    ):
        window.show_sign_in(shown)
        settle()
        places.add(get(window, "signInTitle").mapTo(window.shell, QPoint()).toTuple())
    assert len(places) == 1


def test_a_sign_in_with_the_server_before_does_not_wait_any_more(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(REAL)
    window.show_sign_in(WAITING)
    press(get(window, "changeServiceButton"))
    press(get(window, "setupBackButton"))
    assert get(window, "openAgainButton").isVisible(), "nothing was changed"
    window.commands.use_service.emit(replace(REAL, client_id="another"))
    assert get(window, "signInButton").isVisible()


def test_after_a_queue_a_person_signs_in_without_its_explanation(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(PRACTICE)
    press(get(window, "queueSignInButton"))
    window.show_sign_in(WAITING)
    assert said(get(window, "queueNote"))
    press(get(window, "cancelSignInButton"))
    settings_window(window, SettingsSection.ACCOUNTS)
    with qtbot.waitSignal(window.commands.sign_in):
        press(get(window, "settingsSignInButton"))
    window.show_sign_in(WAITING)
    assert said(get(window, "queueNote")) == ""


def test_the_new_account_is_shown_after_signing_in(window: Window) -> None:
    act(window, "addQueueAction")
    window.show_sign_in(WAITING)
    queue = AccountView(SALES, "Sales", "Department", "201", account().state)
    window.show_accounts(AccountList((account(), queue)))
    assert get(window, "openAgainButton").isVisible()
    window.show_sign_in(SignIn(SignInStage.DONE, account=SALES.text))
    assert said(get(window, "accountName")) == "All accounts"
    assert unisolated(said(get(window, "accountKind"))) == "Ana Martins, Sales"
    assert window.main_page.compose.picker.view == queue


def test_the_account_menu_switches_and_signs_out(window: Window, qtbot: QtBot) -> None:
    queue = AccountView(SALES, "R&D Sales", "Department", "201", account().state)
    window.show_accounts(AccountList((account(), queue)))
    entry = next(a for a in window.shell.findChildren(QAction) if a.data() == SALES.text)
    assert unisolated(entry.text()).startswith("R&&D Sales")
    entry.trigger()
    assert said(get(window, "accountName")) == "R&D Sales"
    with qtbot.waitSignal(window.commands.sign_out) as told:
        act(window, "signOutAction")
    assert told.args == [SALES.text]
    window.show_accounts(AccountList((account(),)))
    assert said(get(window, "accountName")) == "Ana Martins"
    window.show_accounts(AccountList())
    assert get(window, "signInButton").isVisible()


def test_the_next_start_shows_all_accounts_and_texts_from_the_one_chosen_last(
    window: Window, open_window: Open
) -> None:
    queue = AccountView(SALES, "Sales", "Department", "201", account().state)
    window.show_accounts(AccountList((account(), queue)))
    next(a for a in window.shell.findChildren(QAction) if a.data() == SALES.text).trigger()
    again = open_window(PRACTICE)
    again.show_accounts(AccountList((account(), queue)))
    assert said(get(again, "accountName")) == "All accounts"
    assert again.main_page.compose.picker.view == queue


def test_practice_has_a_badge_and_the_real_service_has_none(open_window: Open) -> None:
    for service, is_practice in ((PRACTICE, True), (REAL, False)):
        window = open_window(service)
        assert get(window, "changeServiceButton").isVisible() != is_practice
        window.show_accounts(AccountList((account(),)))
        assert get(window, "practiceBadge").isVisible() == is_practice


def test_the_practice_badge_opens_the_control_page_once_practice_runs(
    open_window: Open, browser: Browser
) -> None:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    badge = get(window, "practiceBadge")
    assert not badge.isEnabled()
    window.main_page.header.show_practice_page(CONTROL_PAGE)
    assert badge.accessibleName() == "Practice: control page"
    press(badge)
    assert browser.links == [CONTROL_PAGE]
    assert window.shell.findChild(QWidget, "browserQuestion") is None


def test_the_practice_badge_says_where_it_leads_where_there_is_room(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    badge = get(window, "practiceBadge")
    assert isinstance(badge, QPushButton)
    window.resize(1200, 700)
    assert badge.text() == "Practice"
    window.main_page.header.show_practice_page(CONTROL_PAGE)
    qtbot.waitUntil(lambda: badge.text() == "Practice: control page")
    window.resize(720, 520)
    qtbot.waitUntil(lambda: badge.text() == "Practice")
    assert badge.isVisible()
    assert badge.width() >= badge.sizeHint().width()
    window.resize(1200, 700)
    qtbot.waitUntil(lambda: badge.text() == "Practice: control page")


def test_an_address_that_no_browser_opens_can_be_copied(
    open_window: Open, browser: Browser
) -> None:
    browser.works = False
    window = open_window(PRACTICE)
    window.show_accounts(AccountList((account(),)))
    window.main_page.header.show_practice_page(CONTROL_PAGE)
    press(get(window, "practiceBadge"))
    question = get(window, "browserQuestion")
    assert isinstance(question, Question)
    assert CONTROL_PAGE in question.words()
    press(get(window, "copyAddressButton"))
    assert QGuiApplication.clipboard().text() == CONTROL_PAGE


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_of_a_failure_stays_plain_text(open_window: Open, text: str) -> None:
    window = open_window(PRACTICE)
    window.show_sign_in(SignIn(SignInStage.FAILED, failure=Notice(text, text, text, text)))
    window.grab()
    assert window.width() < 1400
    assert ANA.text not in said(get(window, "signInFailure"))


def test_settings_and_help_stand_above_the_page(window: Window, find: Find) -> None:
    window.show_accounts(AccountList())
    for name in ("settingsButton", "helpButton"):
        place = find(name)
        assert place.isVisible()
        assert place.mapTo(window.shell, place.rect().bottomLeft()).y() < window.height() // 6
