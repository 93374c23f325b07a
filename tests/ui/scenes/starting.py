"""Set-up and sign-in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QMenu,
)

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core import errors, file_errors
from desktop.core.model import (
    AccountState,
    Notice,
    SignIn,
    SignInStage,
)
from desktop.core.setup_file import _TOO_LARGE, SetupFile, setup_in
from desktop.ui.commands import SettingsSection
from desktop.ui.sign_in.setup_page import SetupPage
from tests.ui.samples import ANA, PRACTICE, SALES
from tests.ui.scenes.leaving import subclasses
from tests.ui.scenes.settings import see_settings
from tests.ui.scenes.stage import NAME, Stage, ana, close_boxes, queue, robert, write


def setting_up(stage: Stage) -> None:
    stage.window.commands.open_setup.emit()
    stage.look("setup")
    for client_id, server in (
        ("", ""),
        ("a b", "x"),
        ("abcdefgh", "http://x.example.org"),
        ("abcdefgh", "ringcentral.com"),
    ):
        stage.line("clientIdField").setText(client_id)
        stage.line("serverField").setText(server)
        stage.press("saveServiceButton")
        stage.look(f"setup-{server}")
    stage.press("stepsButton")
    stage.press("copyRedirectsButton")
    stage.look("setup-steps")
    stage.press("stepsButton")
    stage.press("copyStepsButton")
    stage.look("setup-copied")
    setup_page = stage.find("setupPage")
    assert isinstance(setup_page, SetupPage)
    for refused in _refused_setups():
        setup_page._administrator.show_failure(refused)
        stage.look("setup-refused")
    setup_page._administrator.read("/ownline-setup.json")
    stage.look("setup-reading")
    setup_page._administrator.clear()
    setup_page.use(SetupFile("abcdefgh", "https://platform.ringcentral.com.example.org"))
    stage.look("setup-foreign-server")
    stage.press("stayButton")
    stage.line("clientIdField").setText("abcdefgh")
    setup_page._start_practice()
    stage.look("practice")
    close_boxes(stage)
    stage.press("setupBackButton")
    stage.window.pages.use_service(None)
    setup_page.load()
    stage.look("first-start")
    stage.show()
    stage.window.commands.open_settings.emit(SettingsSection.ACCOUNTS)
    stage.look("first-start-accounts")
    close_boxes(stage)
    stage.window.pages.use_service(PRACTICE)


def _refused_setups() -> Iterator[Notice]:
    for text in (
        "",
        '{"secret": ""}',
        '{"a": ""}',
        "{}",
        '{"client_id": "a", "redirect_host": "b"}',
    ):
        try:
            setup_in(text)
        except file_errors.SetupFileError as error:
            yield error.notice
    yield file_errors.SetupFileError().notice
    yield file_errors.SetupFileError(advice=_TOO_LARGE).notice


def signing_in(stage: Stage) -> None:
    window = stage.window
    stage.show()
    stage.look("welcome")
    KnownAccounts(stage.database).remember(KnownAccount(ANA, NAME, "User", "101", "US"))
    write(stage, {})
    window.main_page.view.model.refresh()
    stage.look("earlier-texts")
    stage.press("earlierTextsButton")
    stage.look("earlier-accounts")
    see_settings(stage)
    for menu in window.shell.findChildren(QMenu, "helpMenu"):
        menu.popup(window.mapToGlobal(QPoint(10, 10)))
        stage.look("help")
        menu.close()
    window.show_sign_in(SignIn(SignInStage.WAITING, "https://example.org/1"))
    stage.look("waiting-for-browser")
    stage.press("copyLinkButton")
    stage.look("link-copied")
    window.show_sign_in(SignIn(SignInStage.FINISHING))
    stage.look("finishing")
    for kind in subclasses(errors.SignInError):
        failure = kind(code="OAU-100").notice
        window.show_sign_in(SignIn(SignInStage.FAILED, failure=failure))
        stage.look(kind.__name__)
    window.show_sign_in(SignIn(SignInStage.FAILED))
    stage.look("failed")
    window.show_sign_in(SignIn(SignInStage.IDLE))
    stage.show(ana())
    commands = window.commands
    for name, begin in (("another", commands.add_account), ("queue", commands.add_queue)):
        begin.emit()
        window.show_sign_in(SignIn(SignInStage.WAITING, f"https://example.org/{name}"))
        stage.look(name)
        window.show_sign_in(SignIn(SignInStage.FAILED))
        stage.look(f"{name}-failed")
        stage.press("startOverButton")
        begin.emit()
        window.show_sign_in(SignIn(SignInStage.WAITING, f"https://example.org/{name}"))
        window.show_sign_in(SignIn(SignInStage.DONE, account=ANA.text))
        stage.look(f"{name}-was-there")
        stage.press("startOverButton")
    commands.add_queue.emit()
    window.show_sign_in(SignIn(SignInStage.WAITING, "https://example.org/no-queue"))
    stage.show(ana(), robert())
    window.show_sign_in(SignIn(SignInStage.DONE, account=robert().key.text))
    stage.look("no-queue-added")
    stage.press("startOverButton")
    for name, state in (("out", AccountState.SIGNED_OUT), ("in", AccountState.SIGNED_IN)):
        views = (ana(state=state), queue())
        stage.show(*views)
        commands.sign_in_again.emit(ANA.text)
        window.show_sign_in(SignIn(SignInStage.WAITING, f"https://example.org/{name}"))
        window.show_sign_in(SignIn(SignInStage.DONE, account=SALES.text))
        stage.look(f"somebody-else-{name}")
        stage.press("startOverButton")
    stage.show(ana(numbers=None, state=AccountState.SIGNED_OUT), queue())
    commands.choose_account.emit(ANA.text)
    stage.look("signed-out-number")
