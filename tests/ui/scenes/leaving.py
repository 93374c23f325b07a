"""Trouble, the shortcuts, and the end of the program."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from desktop.core import errors
from desktop.core.i18n import fill
from desktop.core.model import (
    Notice,
    OutboxAccount,
    Retry,
    Trouble,
    TroubleKind,
    Troubles,
)
from desktop.core.records import replace
from desktop.core.session_start import SessionStart
from desktop.core.sign_in_ends import SignInUnreadError
from desktop.messages.waiting_texts import WaitingTexts
from desktop.ringcentral.auth.vault import _LOCKED, _SENTENCE, _SO
from desktop.ui.messages.export import _ask_to_replace
from desktop.ui.preferences.sending_settings import SendingSettings
from desktop.ui.text.times import now_ms
from desktop.ui.window.practice_question import PracticeQuestion
from desktop.ui.window.waiting_question import WaitingQuestion
from desktop.worker.sign_in_expiry import _IDLE, _SOON
from tests.ui.inbound import receive
from tests.ui.samples import ANA
from tests.ui.scenes.stage import NAME, TEXT, Stage, ana, close_boxes, queue, write


def closing(stage: Stage) -> None:
    stage.show(ana())
    start = SessionStart(Path("/nowhere"), ("ownline",))
    soon = now_ms() + 20 * 3_600_000
    for at, (waiting, has_tray) in enumerate(
        (
            (WaitingTexts(1, soon, 0, 1), False),
            (WaitingTexts(3, soon, 0, 3), True),
            (WaitingTexts(0, None, 204, 3), True),
            (WaitingTexts(2, soon, 43, 3, single=1, for_sign_in=1), False),
            (WaitingTexts(single=1, newest=3, checking=2), False),
        )
    ):
        shell = stage.window.shell
        box = WaitingQuestion(shell.theme, shell, waiting, now_ms(), has_tray=has_tray)
        box.ask(start if has_tray else None)
        stage.look(f"waiting-{at}")
        close_boxes(stage)


def shortcuts(stage: Stage) -> None:
    stage.show(ana())
    stage.window.shortcuts.show_page()
    stage.look("shortcuts")
    close_boxes(stage)
    SendingSettings(stage.settings).let_enter_send(True)
    stage.window.commands.sending_changed.emit()
    stage.look("enter-sends")
    stage.window.shortcuts.show_page()
    stage.look("shortcuts-enter-sends")
    close_boxes(stage)
    receive(stage.database, TEXT)
    stage.window.main_page.conversations.refresh()
    stage.window.main_page.conversations.open_conversation(1)
    stage.look("enter-sends-an-answer")


def trouble(stage: Stage) -> None:
    stage.show(ana(), queue())
    minute = now_ms() + 61_000
    closed = fill(_SENTENCE, reason=_LOCKED)
    shown = [Trouble(TroubleKind.SERVER, kind().notice) for kind in subclasses(errors.OwnlineError)]
    shown += [
        Trouble(TroubleKind.RATE_LIMITED, errors.RateLimitedError(0).notice, ANA.text, minute),
        Trouble(TroubleKind.SIGN_IN_ENDS, _SOON, ANA.text, minute + 60_000),
        Trouble(TroubleKind.IDLE, _IDLE, ANA.text, minute - 30_000),
        Trouble(TroubleKind.SIGNED_OUT, errors.SignInAgainError().notice, ANA.text),
        Trouble(TroubleKind.UNREAD, SignInUnreadError(details=closed).notice, ANA.text),
        Trouble(
            TroubleKind.KEYRING,
            Notice(errors.VaultError.title, fill(_SO, reason=_LOCKED)),
            ANA.text,
        ),
        Trouble(TroubleKind.NOT_REMEMBERED, errors.VaultError().notice, ANA.text),
    ]
    for at, one in enumerate(shown):
        stage.window.show_troubles(Troubles((one,)))
        stage.look(f"trouble-{at}")
    away = Trouble(TroubleKind.OFFLINE, errors.OfflineError().notice, retry=Retry.OFFERED)
    stage.window.show_troubles(Troubles((replace(away, until=minute),)))
    stage.look("outage")
    stage.press("statusTryNowButton")
    stage.look("trying")
    stage.window.show_troubles(Troubles((replace(away, until=minute + 1),)))
    stage.look("tried")
    stage.press("statusTryNowButton")
    stage.window.show_troubles(Troubles())
    stage.look("over")


def leaving(stage: Stage) -> None:
    stage.show(ana(), queue())
    page = stage.window.main_page
    for count in (1, 2):
        write(stage, {}, count)
        write(stage, {"state": "checking"}, count + 10)
        commands = stage.window.commands
        for name, ask in (
            ("sign-out", partial(commands.ask_sign_out.emit, ANA.text)),
            ("sign-out-all", commands.ask_sign_out_all.emit),
            ("remove", partial(commands.ask_remove_account.emit, OutboxAccount(ANA, NAME))),
        ):
            ask()
            stage.look(f"{name}-{count}")
            close_boxes(stage)
    page.view.model.refresh()
    box = PracticeQuestion(stage.window.theme, stage.window.shell, page.unfinished)
    box.ask(lambda: None)
    stage.look("practice")
    close_boxes(stage)
    page.compose.text_field.setPlainText(TEXT)
    page.texts.edit_wanted.emit(stage.outbox.newest(1)[0])
    stage.look("edit")
    stage.window.ending.ask_to_lose_draft(errors.DiskError().notice)
    stage.look("close")
    close_boxes(stage)
    _ask_to_replace(stage.window.theme, page, "κείμενα.csv", lambda: None)
    stage.look("replace")
    close_boxes(stage)


def subclasses(kind: type[errors.OwnlineError]) -> list[type[errors.OwnlineError]]:
    """All its subclasses that need no arguments."""
    found = []
    for one in kind.__subclasses__():
        if one is not errors.RateLimitedError:
            found.append(one)
        found += subclasses(one)
    return found
