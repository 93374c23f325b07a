"""The window of settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QScrollArea,
)

from desktop.accounts.known_accounts import KnownAccount, KnownAccounts
from desktop.core import errors
from desktop.core.i18n import fill
from desktop.core.model import (
    AccountState,
    Draft,
    Notice,
    Numbers,
    Sender,
    SenderKind,
    Service,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.core.session_start import SessionStart
from desktop.ringcentral.auth.vault import _LOCKED, _SO
from desktop.ui.commands import SettingsSection
from tests.ui.samples import ANA, PRACTICE, SALES
from tests.ui.scenes.stage import (
    DIRECT,
    HIDDEN,
    NAME,
    TEXT,
    Stage,
    ana,
    close_boxes,
    queue,
)


def settings(stage: Stage) -> None:
    earlier = replace(SALES, extension_id="7")
    KnownAccounts(stage.database).remember(KnownAccount(earlier, NAME, "User", "107", "US"))
    stage.outbox.queue(Draft("7", earlier, DIRECT.phone_number, "+14155550120", TEXT))
    stage.window.main_page.view.model.refresh()
    stage.window.ending.has_tray = lambda: True
    stage.window.ending.session_start = SessionStart(Path("/nowhere"), ("ownline",))
    stage.show(ana(), queue(AccountState.SIGNED_OUT))
    see_settings(stage)
    locked = Notice(errors.VaultError.title, fill(_SO, reason=_LOCKED))
    stage.window.show_troubles(Troubles((Trouble(TroubleKind.KEYRING, locked, ANA.text),)))
    stage.window.commands.open_settings.emit(SettingsSection.PRIVACY)
    stage.look("settings-keyring-locked")
    close_boxes(stage)


def long_settings(stage: Stage) -> None:
    """A long name, 30 numbers, and those that are read or cannot be read."""
    senders = tuple(
        Sender(f"m{at}", f"+1650555{at:04}", SenderKind.DIRECT, f"Γραφείο {at}") for at in range(30)
    )
    long = ana(Numbers(senders, HIDDEN), name=f"{NAME} " * 8)
    failed = ana(None, key=SALES, numbers_failed=errors.OfflineError().notice)
    other = replace(SALES, extension_id="7")
    reading = ana(None, key=other, state=AccountState.SIGNING_IN)
    stage.show(long, failed, reading)
    stage.window.commands.open_settings.emit("")
    window = stage.find("settingsWindow")
    window.resize(window.minimumSizeHint())
    see_settings(stage)
    stage.press("reasonsButton")
    stage.look("reasons")
    close_boxes(stage)


def settings_of_ringcentral(stage: Stage) -> None:
    server = "https://platform.ringcentral.com"
    stage.settings.setValue("service/client_id", "abcdefgh")
    stage.settings.setValue("service/server", server)
    stage.window.pages.use_service(Service(server, "abcdefgh", browser_base=server))
    stage.show(ana())
    stage.window.commands.open_settings.emit(SettingsSection.ACCOUNTS)
    stage.look("accounts")
    close_boxes(stage)
    stage.window.pages.use_service(PRACTICE)


def see_settings(stage: Stage) -> None:
    for section in SettingsSection:
        stage.window.commands.open_settings.emit(section)
        stage.look(f"settings-{section}")
        if section is SettingsSection.NUMBERS:
            numbers = stage.find("numbersSection")
            assert isinstance(numbers, QScrollArea)
            numbers.verticalScrollBar().setValue(0)
            stage.look("settings-numbers-top")
    close_boxes(stage)
